import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officerId, stateCode } from '@comity/kernel';
import { diagnostics, silent, systemClock } from '@comity/platform';
import { Database } from '@comity/platform/database';
import { generateIdentityKeys, IdentityIssuer } from '@comity/platform/identity';
import type { Identity } from '@comity/platform/identity';
import { seedForDevelopment } from './development-seed.js';
import { createPractices, practicesMigrations, practicesTables } from './index.js';
import type { RunningPractices } from './index.js';
import { languagesOf, textIn } from './practice.js';
import { ReadPractices } from './read-practices.js';
import { TypeOrmUnitOfWork } from './typeorm-unit-of-work.js';

const state = stateCode('GTM');
const keys = generateIdentityKeys();
const issuer = new IdentityIssuer({ state, privateKey: keys.privateKey, clock: systemClock });
const ana: Identity = {
  kind: 'officer',
  officer: officerId('ana'),
  state,
  roles: [],
  session: 's',
};
const PRACTICE = 'BP-2026-CAN-0007';

const open = (): Promise<Database> =>
  Database.open({
    url: 'sqlite::memory:',
    tables: practicesTables,
    migrations: practicesMigrations,
  });

describe('the library', () => {
  it('has the tables that its schema says', async () => {
    const database = await open();
    expect(await database.schemaDrift()).toEqual([]);
    await database.close();
  });

  it('is seeded once, however often it starts', async () => {
    const database = await open();
    const unitOfWork = new TypeOrmUnitOfWork(database);
    await seedForDevelopment(unitOfWork);
    await seedForDevelopment(unitOfWork);

    const read = new ReadPractices(unitOfWork);
    expect((await read.fitting(null)).map(({ id }) => id)).toEqual([PRACTICE]);
    await database.close();
  });

  it('finds what fits a kind and what a State owns, and nothing else', async () => {
    const database = await open();
    const unitOfWork = new TypeOrmUnitOfWork(database);
    await seedForDevelopment(unitOfWork);
    const read = new ReadPractices(unitOfWork);

    expect(await read.fitting('evidence_request')).toHaveLength(1);
    expect(await read.fitting('extradition_request')).toEqual([]);
    expect(await read.ofState(stateCode('CAN'))).toHaveLength(1);
    expect(await read.ofState(stateCode('MEX'))).toEqual([]);
    expect(await read.one('BP-2026-XXX-0001')).toBeNull();
    await database.close();
  });

  it('reads in the language asked for, and else in its own', async () => {
    const database = await open();
    const unitOfWork = new TypeOrmUnitOfWork(database);
    await seedForDevelopment(unitOfWork);
    const practice = await new ReadPractices(unitOfWork).one(PRACTICE);
    await database.close();

    if (practice === null) throw new Error('not seeded');
    expect(languagesOf(practice)).toEqual(['fr', 'en', 'es', 'pt']);
    expect(textIn(practice, 'es').title).toContain('Una sola entrevista');
    expect(textIn(practice, 'xx')).toEqual(textIn(practice, 'fr'));
    expect(textIn(practice, 'toString')).toEqual(textIn(practice, null));
  });
});

describe('the subgraph', () => {
  let practices: RunningPractices;
  let url: string;
  beforeAll(async () => {
    practices = createPractices(
      {
        profile: 'development',
        state,
        listen: { host: '127.0.0.1', port: 0 },
        databaseUrl: 'sqlite::memory:',
        gatewayKeys: [keys.publicKey],
      },
      { clock: systemClock, diagnostics: diagnostics('test', { sink: silent }) },
    );
    ({ url } = await practices.start());
  });
  afterAll(() => practices.stop());

  const ask = async (query: string, audience?: string): Promise<unknown[]> => {
    const token = audience === undefined ? '' : await issuer.issue(ana, audience);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return [response.status, ((await response.json()) as { data?: unknown }).data];
  };
  const entities = (reference: string, fields: string): string =>
    `{ _entities(representations: [{ ${reference} }]) { ${fields} } }`;

  it('adds to a case the practices that fit its kind', async () => {
    const query = entities(
      '__typename: "Case", id: "C1", kind: "evidence_request"',
      '... on Case { id practices { id title(language: "en") state { code } kinds } }',
    );
    const practice = {
      id: PRACTICE,
      title: 'One interview only: recorded-interview protocol shared by two States',
      state: { code: 'CAN' },
      kinds: ['evidence_request'],
    };
    const entity = { id: 'C1', practices: [practice] };
    expect(await ask(query, 'practices')).toEqual([200, { _entities: [entity] }]);
  });

  it('adds to a State the practices it owns', async () => {
    const query = entities(
      '__typename: "Member", code: "CAN"',
      '... on Member { practices { id languages } }',
    );
    const practice = { id: PRACTICE, languages: ['fr', 'en', 'es', 'pt'] };
    expect(await ask(query, 'practices')).toEqual([
      200,
      { _entities: [{ practices: [practice] }] },
    ]);
  });

  it('answers nobody whom the gateway does not vouch for, to it', async () => {
    const query = entities('__typename: "Practice", id: "x"', '... on Practice { id }');
    expect(await ask(query)).toEqual([401, undefined]);
    expect(await ask(query, 'node')).toEqual([401, undefined]);
    expect(await ask('{ practices { id } }')).toEqual([401, undefined]);
  });
});
