import { describe, expect, it } from '@jest/globals';
import { NodeModule } from './node.module.js';
import type { NodeParts } from './node-parts.js';
import { PasskeysRoutes } from './people/passkeys.routes.js';
import { PeopleRoutes } from './people/people.routes.js';

/** What a node of that profile answers at; nothing of it is started. */
const controllersIn = (profile: 'development' | 'production'): readonly unknown[] => {
  const graph = { typeDefs: 'type Query { me: ID }', verifier: {}, diagnostics: {}, profile };
  return NodeModule.of({} as NodeParts, graph as never).controllers ?? [];
};

describe('a node in production', () => {
  it('has no links that sign in or that a gateway makes in its own name', () => {
    expect(controllersIn('production')).toContain(PasskeysRoutes);
    expect(controllersIn('production')).not.toContain(PeopleRoutes);
    expect(controllersIn('development')).toContain(PeopleRoutes);
  });
});
