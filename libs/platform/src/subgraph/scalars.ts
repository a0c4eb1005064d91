/** The scalars that all subgraphs share. */

import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { instant, instantFromIso, toIso } from '@comity/kernel';
import type { Instant } from '@comity/kernel';

/** A moment: RFC 3339 outside, an Instant inside. */
export const instantScalar = new GraphQLScalarType<Instant, string>({
  name: 'Instant',
  serialize: (value) => {
    if (typeof value !== 'number') throw new TypeError('an Instant is a number of milliseconds');
    return toIso(instant(value));
  },
  parseValue: (value) => read(value),
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
});

const read = (value: unknown): Instant => {
  try {
    if (typeof value === 'string') return instantFromIso(value);
  } catch {
    // Refused below, without a word of what was written.
  }
  throw new GraphQLError('an Instant is RFC 3339 with a time zone', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};
