import { Controller, Get, Inject, Module, ValidationPipe } from '@nestjs/common';
import { Args, Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CodedError, instant, officerId, stateCode } from '@comity/kernel';
import { Length } from 'class-validator';
import { systemClock } from '../clock.js';
import type { Profile } from '../configuration/profile.js';
import { diagnostics } from '../diagnostics/diagnostics.js';
import { createApplication, listen } from '../http/index.js';
import type { Listening } from '../http/index.js';
import { Actor, Admit, identityGuard } from '../identity/identity-guard.js';
import {
  generateIdentityKeys,
  IdentityIssuer,
  IdentityVerifier,
} from '../identity/identity-token.js';
import type { Identity } from '../identity/identity.js';
import { ENTITIES_MAX } from './bounded-entities.js';
import { GRAPH_PATH, subgraphModule } from './subgraph-module.js';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar Instant
  type Query { note(id: ID!): Note, fails(how: String!): String, me: String }
  type Mutation { write(input: WriteInput!): String }
  input WriteInput { text: String! }
  type Note @key(fields: "id") { id: ID!, at: Instant!, reader: String! }
`;

const state = stateCode('GTM');
const keys = generateIdentityKeys();
const issuer = new IdentityIssuer({ state, privateKey: keys.privateKey, clock: systemClock });
const verifier = new IdentityVerifier({
  state,
  audience: 'test',
  publicKeys: [keys.publicKey],
  clock: systemClock,
});
const ana: Identity = {
  kind: 'officer',
  officer: officerId('ana'),
  state,
  roles: ['head'],
  session: 's',
  epoch: 0,
};
const system: Identity = { kind: 'system', state };

const catalogue = { TEST_FORGED: { kind: 'violation', summary: 'secret summary' } } as const;

class WriteInput {
  @Length(1, 5)
  text!: string;
}

class Notes {
  readonly at = instant(0);
}

@Resolver('Note')
class NoteResolver {
  constructor(@Inject(Notes) private readonly notes: Notes) {}

  @Query('note')
  note(@Args('id') id: string): object {
    return { id, at: this.notes.at };
  }

  @Query('fails')
  fails(@Args('how') how: string): string {
    if (how === 'coded') throw new CodedError(catalogue, 'TEST_FORGED', { id: 'x' });
    throw new Error('secret message');
  }

  @Query('me')
  me(@Actor() actor: Actor): string {
    return actor.officer;
  }

  @Mutation('write')
  write(
    @Args('input', new ValidationPipe({ expectedType: WriteInput })) input: WriteInput,
  ): string {
    return input.text;
  }

  @ResolveField('reader')
  reader(@Actor() actor: Actor): string {
    return actor.officer;
  }

  @ResolveReference()
  reference({ id }: { id: string }): object {
    return this.note(id);
  }
}

@Controller()
class Routes {
  @Get('officers')
  officers(@Actor() actor: Actor): object {
    return { officer: actor.officer };
  }

  @Get('quiet')
  quiet(): object {
    return { ok: true };
  }

  @Get('health')
  @Admit('system')
  health(): object {
    return { ok: true };
  }

  @Get('alive')
  @Admit('anyone')
  alive(): object {
    return { ok: true };
  }

  @Get('unguarded')
  @Admit('anyone')
  unguarded(@Actor() actor: Actor): object {
    return actor;
  }
}

const lines: string[] = [];
const log = diagnostics('test', { sink: (line) => lines.push(line) });

const start = async (profile: Profile): Promise<Listening> => {
  @Module({
    imports: [subgraphModule({ typeDefs: SDL, verifier, profile, diagnostics: log })],
    controllers: [Routes],
    providers: [Notes, NoteResolver, ...identityGuard(verifier)],
  })
  class TestModule {}
  return listen(await createApplication(TestModule, { diagnostics: log }), {
    host: '127.0.0.1',
    port: 0,
  });
};

interface Answer {
  readonly status: number;
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; extensions: Record<string, unknown> }[];
    code?: string;
  };
}

let service: Listening;
beforeAll(async () => {
  service = await start('production');
});
afterAll(() => service.close());

const ask = async (
  query: string,
  who?: Identity,
  {
    at = service,
    headers = {},
    variables = {},
  }: {
    at?: Listening;
    headers?: Record<string, string>;
    variables?: object;
  } = {},
): Promise<Answer> => {
  const response = await fetch(`http://127.0.0.1:${at.port}${GRAPH_PATH}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await bearer(who)), ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
};

const bearer = async (who?: Identity): Promise<Record<string, string>> =>
  who ? { authorization: `Bearer ${await issuer.issue(who, 'test')}` } : {};

const get = async (path: string, who?: Identity): Promise<Answer> => {
  const response = await fetch(`http://127.0.0.1:${service.port}${path}`, {
    headers: await bearer(who),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
};

const codesOf = ({ body }: Answer): unknown[] =>
  (body.errors ?? []).map(({ extensions }) => extensions['code']);

const entities = '{ _entities(representations: [{ __typename: "Note", id: "n" }]) { __typename } }';

describe('a subgraph', () => {
  it('answers an officer whom the gateway vouches for', async () => {
    const { body } = await ask('{ me note(id: "n") { id at reader } }', ana);

    const note = { id: 'n', at: '1970-01-01T00:00:00.000Z', reader: 'ana' };
    expect(body).toEqual({ data: { me: 'ana', note } });
  });

  it.each([
    '{ _service { sdl } }',
    entities,
    '{ __typename }',
    '{ me }',
    '{ __schema { __typename } }',
  ])('answers %s to nobody without an identity', async (query) => {
    const answer = await ask(query);
    expect([answer.status, codesOf(answer)]).toEqual([401, ['IDENTITY_MISSING']]);

    const forged = await ask(query, undefined, { headers: { authorization: 'Bearer a.b.c' } });
    expect([forged.status, codesOf(forged)]).toEqual([401, ['IDENTITY_INVALID']]);
  });

  it('gives the gateway the text to compose from', async () => {
    const { body } = await ask('{ _service { sdl } }', system);

    const { sdl } = (body.data as { _service: { sdl: string } })._service;
    expect(sdl).toContain('federation/v2.9');
    expect(sdl).toContain('type Note');
  });

  it.each([entities, '{ me }', '{ ... { _service { sdl } } }', '{ _service { sdl } me }'])(
    'answers %s to an officer, never to the gateway itself',
    async (query) => {
      expect((await ask(query, ana)).status).toBe(200);
      const answer = await ask(query, system);

      expect([answer.status, codesOf(answer)]).toEqual([403, ['IDENTITY_NOT_ADMITTED']]);
    },
  );

  it('resolves an entity for the officer who asks', async () => {
    const query =
      '{ _entities(representations: [{ __typename: "Note", id: "n" }]) { ... on Note { id reader } } }';
    const { body } = await ask(query, ana);

    expect(body).toEqual({ data: { _entities: [{ id: 'n', reader: 'ana' }] } });
  });

  it('says of a failure its code and an id, which the diagnostics repeat', async () => {
    const { body } = await ask('{ a: fails(how: "coded") b: fails(how: "other") }', ana);

    expect(codesOf({ status: 0, body })).toEqual(['TEST_FORGED', 'INTERNAL']);
    expect(JSON.stringify(body)).not.toContain('secret');
    for (const { extensions } of body.errors ?? []) {
      expect(lines.some((line) => line.includes(String(extensions['id'])))).toBe(true);
      expect(Object.keys(extensions)).toEqual(['code', 'id']);
    }
    expect(lines.join()).not.toContain('secret');
  });

  it('says which limit of an input is broken, and nothing else', async () => {
    const query = 'mutation ($input: WriteInput!) { write(input: $input) }';
    const good = await ask(query, ana, { variables: { input: { text: 'short' } } });
    const bad = await ask(query, ana, { variables: { input: { text: 'far too long' } } });

    expect(good.body).toEqual({ data: { write: 'short' } });
    expect(bad.body.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [expect.stringContaining('text')],
    });
    expect(JSON.stringify(bad.body)).not.toContain('far too long');
  });

  it('describes its schema in development only, and suggests no field', async () => {
    const introspection = '{ __schema { queryType { name } } }';
    const misspelt = await ask('{ nota }', ana);
    expect(codesOf(await ask(introspection, ana))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(JSON.stringify(misspelt.body)).not.toContain('note');

    const at = await start('development');
    const seen = await ask(introspection, ana, { at });
    await at.close();
    expect(seen.body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  it('refuses what a browser could be made to send', async () => {
    const response = await fetch(
      `http://127.0.0.1:${service.port}${GRAPH_PATH}?query=${encodeURIComponent('{ me }')}`,
      { headers: await bearer(ana) },
    );
    expect(response.status).toBe(400);
    const plain = await ask('{ me }', ana, { headers: { 'content-type': 'text/plain' } });
    expect(plain.status).toBe(400);
  });

  it.each([
    ['depth', `{ note(id: "n") ${'{ ... '.repeat(30)} { id } ${'}'.repeat(30)} }`],
    ['aliases', `{ ${Array.from({ length: 300 }, (_, n) => `a${n}: me`).join(' ')} }`],
    ['directives', `{ me ${'@skip(if: false) '.repeat(60)} }`],
    ['fields of one name', `{ ${'me '.repeat(4_900)} }`],
    ['fields of one name in fragments', `{ ${'... { me } '.repeat(300)} }`],
    ['fragments in a circle', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
    [
      'fragments that multiply',
      `{ note(id: "n") { ...a9 } } fragment a0 on Note { id } ${Array.from(
        { length: 9 },
        (_, n) => `fragment a${n + 1} on Note { ${`...a${n} `.repeat(5)} }`,
      ).join(' ')}`,
    ],
  ])('refuses an operation with too many of: %s', async (_, query) => {
    const [code] = codesOf(await ask(query, ana));
    expect(code).toBe('OPERATION_TOO_LARGE');
  });

  it('resolves by key no more entities than a page joins, however they are named', async () => {
    const note = { __typename: 'Note', id: 'n' };
    const byVariable = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
    const asked = (times: number) =>
      ask(byVariable, ana, { variables: { r: Array.from({ length: times }, () => note) } });
    expect((await asked(ENTITIES_MAX)).body.errors).toBeUndefined();
    expect(codesOf(await asked(ENTITIES_MAX + 1))).toEqual(['OPERATION_TOO_LARGE']);
    const field = '_entities(representations: $r) { __typename }';
    const hidden = `fragment F on Query { a: ${field} } query ($r: [_Any!]!) { ...F b: ${field} }`;
    const half = Array.from({ length: ENTITIES_MAX / 2 + 1 }, () => note);
    expect(codesOf(await ask(hidden, ana, { variables: { r: half } }))).toEqual([
      'OPERATION_TOO_LARGE',
    ]);
  });

  it('refuses more words than any operation has', async () => {
    const flood = await ask(`{ ${'me '.repeat(20_000)} }`, ana);
    expect(codesOf(flood)).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('does not link a federation version that composition does not know', () => {
    const typeDefs = SDL.replace('v2.9', 'v2.14');
    expect(() =>
      subgraphModule({ typeDefs, verifier, profile: 'production', diagnostics: log }),
    ).toThrow();
  });
});

describe('a route', () => {
  it('admits officers alone unless it says otherwise', async () => {
    expect(await get('/officers', ana)).toEqual({ status: 200, body: { officer: 'ana' } });
    expect(await get('/officers', system)).toMatchObject({ status: 403 });
    expect([(await get('/quiet', ana)).status, (await get('/quiet', system)).status]).toEqual([
      200, 403,
    ]);
    expect(await get('/officers')).toMatchObject({
      status: 401,
      body: { code: 'IDENTITY_MISSING' },
    });
    expect((await get('/health', system)).status).toBe(200);
    expect((await get('/health')).status).toBe(401);
    expect((await get('/alive')).status).toBe(200);
  });

  it('that asks for an actor without a guard fails instead of acting for nobody', async () => {
    expect((await get('/unguarded')).status).toBe(401);
  });

  it('that is not there says no more than that', async () => {
    const { status, body } = await get('/nothing', ana);
    expect([status, Object.keys(body)]).toEqual([404, ['code', 'id']]);
  });
});
