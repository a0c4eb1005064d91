import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officerId, stateCode } from '@comity/kernel';
import { diagnostics, silent, systemClock, systemEntropy } from '@comity/platform';
import { Database } from '@comity/platform/database';
import { generateIdentityKeys, IdentityIssuer } from '@comity/platform/identity';
import type { Identity } from '@comity/platform/identity';
import { seedForDevelopment } from './development-seed.js';
import type { Intend } from './exchange/intend.js';
import { createPractices, practicesMigrations, practicesTables } from './index.js';
import type { RunningPractices } from './index.js';
import { anOfficer, auditor, content, Library } from './library.fixture.js';
import { languagesOf, wordsIn } from './records/practice-view.js';

const PRACTICE = 'BP-2026-CAN-0007';
/** The same, as the library of Guatemala is seeded with it. */
const OWN = 'BP-2026-GTM-0007';
const EN_TITLE = 'One interview only: recorded-interview protocol shared by two States';
const CAN = stateCode('CAN');
/** What it would tell others stays here. */
const silently: Intend = async () => ({ seq: 1, at: systemClock.now(), bytes: new Uint8Array() });

describe('the library', () => {
  it('has the tables that its schema says', async () => {
    const { database } = await Library.open();
    expect(await database.schemaDrift()).toEqual([]);
    await database.close();
  });

  it('keeps a library of the first schema, which held nothing but the fictitious practice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'comity-practices-'));
    const url = `sqlite:${join(folder, 'practices.sqlite')}`;
    const tables = practicesTables;
    const first = await Database.open({ url, tables, migrations: practicesMigrations.slice(0, 1) });
    await first.close();

    const database = await Database.open({ url, tables, migrations: practicesMigrations });
    expect(await database.schemaDrift()).toEqual([]);
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('is seeded once, however often it starts', async () => {
    const library = await Library.open();
    await seedForDevelopment(library.unitOfWork, { state: CAN, intend: silently });
    const once = await library.stored(PRACTICE);
    await seedForDevelopment(library.unitOfWork, { state: CAN, intend: silently });

    expect(await library.stored(PRACTICE)).toEqual(once);
    expect(once.steps).toHaveLength(8);
    await library.database.close();
  });

  it('reads in the language asked for, and else in its own', async () => {
    const library = await Library.open();
    await seedForDevelopment(library.unitOfWork, { state: CAN, intend: silently });
    const view = await library.read.one(auditor, PRACTICE);
    await library.database.close();

    if (!view?.record) throw new Error('not seeded');
    expect(languagesOf(view.record)).toEqual(['fr', 'es', 'en', 'pt']);
    expect(wordsIn(view, 'title', 'es')).toContain('Una sola entrevista');
    expect(wordsIn(view, 'summary', 'es')).toBe(wordsIn(view, 'summary', 'fr'));
    expect(wordsIn(view, 'title', 'xx')).toBe(wordsIn(view, 'title', null));
    expect(wordsIn(view, 'title', 'toString')).toBe(wordsIn(view, 'title', 'fr'));
  });
});

/** A subgraph of one State, and who asks it. */
const subgraphOf = (state: ReturnType<typeof stateCode>) => {
  const keys = generateIdentityKeys();
  const issuer = new IdentityIssuer({ state, privateKey: keys.privateKey, clock: systemClock });
  const practices: RunningPractices = createPractices(
    {
      profile: 'development',
      state,
      listen: { host: '127.0.0.1', port: 0 },
      databaseUrl: 'sqlite::memory:',
      gatewayKeys: [keys.publicKey],
    },
    {
      clock: systemClock,
      entropy: systemEntropy,
      diagnostics: diagnostics('test', { sink: silent }),
    },
  );
  let url = '';
  return {
    start: async () => void ({ url } = await practices.start()),
    stop: () => practices.stop(),
    ask: async (query: string, { as, audience, variables }: Asked = {}): Promise<Answer> => {
      const { id = 'ana', roles = [] } = as ?? {};
      const session = { kind: 'officer', session: 's', epoch: 0, state } as const;
      const identity: Identity = { ...session, officer: officerId(id), roles };
      const token = audience === '' ? '' : await issuer.issue(identity, audience ?? 'practices');
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as Omit<Answer, 'status'>;
      return { status: response.status, data, errors };
    },
  };
};

interface Asker {
  readonly id: string;
  readonly roles: readonly string[];
}
interface Asked {
  readonly as?: Asker;
  readonly audience?: string;
  readonly variables?: object;
}
interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly errors?: unknown;
}

const entities = (reference: string, fields: string): string =>
  `{ _entities(representations: [{ ${reference} }]) { ${fields} } }`;

describe('the subgraph', () => {
  const { start, stop, ask } = subgraphOf(stateCode('GTM'));
  beforeAll(start);
  afterAll(stop);

  it('adds to a case the practices that fit its kind', async () => {
    const query = entities(
      '__typename: "Case", id: "C1", kind: "evidence_request"',
      '... on Case { id practices { id title(language: "en") state { code } kinds } }',
    );
    const practice = {
      id: OWN,
      title: EN_TITLE,
      state: { code: 'GTM' },
      kinds: ['evidence_request'],
    };
    const entity = { id: 'C1', practices: [practice] };
    expect((await ask(query)).data).toEqual({ _entities: [entity] });
  });

  it('adds to a State the practices it owns', async () => {
    const query = entities(
      '__typename: "Member", code: "GTM"',
      '... on Member { practices { id languages } }',
    );
    const practice = { id: OWN, languages: ['fr', 'es', 'en', 'pt'] };
    expect((await ask(query)).data).toEqual({ _entities: [{ practices: [practice] }] });
  });

  it('answers nobody whom the gateway does not vouch for, to it', async () => {
    const query = entities('__typename: "Practice", id: "x"', '... on Practice { id }');
    for (const audience of ['', 'node']) {
      expect(await ask(query, { audience })).toMatchObject({ status: 401 });
      expect(await ask('{ practices { id } }', { audience })).toMatchObject({ status: 401 });
    }
  });

  it('opens a draft, and says by a denial what is wrong with another', async () => {
    const as = { id: 'gt.drafter', roles: ['drafter'] };
    const open = `mutation ($input: OpenPracticeInput!) { openPractice(input: $input) {
      __typename ... on Denial { code detail } ... on Practice { status statusName(language: pt) } } }`;
    const opened = (given: Parameters<typeof content>[0], idempotencyKey: string) =>
      ask(open, { as, variables: { input: { content: content(given), idempotencyKey } } });

    expect((await opened({}, 'one')).data).toEqual({
      openPractice: { __typename: 'Practice', status: 'DRAFT', statusName: 'Minuta' },
    });
    expect((await opened({ originalLanguage: 'de' }, 'two')).data).toEqual({
      openPractice: {
        __typename: 'Denial',
        code: 'PRACTICE_CONTENT_INVALID',
        detail: { problems: ['originalLanguage: NOT_ALLOWED'] },
      },
    });
    expect((await opened({}, 'x'.repeat(129))).errors).toBeDefined();
  });
});

describe('the fifth worked case, in the library of its owner', () => {
  const { start, stop, ask } = subgraphOf(CAN);
  beforeAll(start);
  afterAll(stop);

  const worker = { id: 'ca.author', roles: ['drafter'] };
  const shownTo = async (as: Asker, fields: string): Promise<unknown> => {
    const { data } = await ask(`{ practice(id: "${PRACTICE}") { ${fields} } }`, { as });
    return (data as { practice: unknown }).practice;
  };

  it('has its history from the draft to the network, at the moments of its time line', async () => {
    const fields = 'steps { event status on states by eventName(language: fr) }';
    const { steps } = (await shownTo(worker, fields)) as { steps: Record<string, unknown>[] };

    expect(steps.map(({ event, status, on }) => [event, status, on])).toEqual([
      ['submit', 'NATIONAL_REVIEW', '2025-11-03'],
      ['clear', 'SUBMITTED', '2025-11-20'],
      ['assign', 'PEER_REVIEW', '2025-11-24'],
      ['ask_changes', 'REVISION_ASKED', '2025-12-15'],
      ['resubmit', 'PEER_REVIEW', '2026-01-12'],
      ['accept', 'ACCEPTED', '2026-01-26'],
      ['translate', 'TRANSLATION', '2026-01-27'],
      ['publish', 'PUBLISHED_NETWORK', '2026-02-10'],
    ]);
    expect(steps[5]).toMatchObject({
      states: ['JAM', 'URY'],
      by: 'ca.editor',
      eventName: 'Acceptation',
    });
  });

  it('is written in French, reviewed in English and Spanish, and drafted by machine in Portuguese', async () => {
    const fields = `status statusName(language: fr) language title reviewBy content
      translations { language state } versions { n status version }`;

    expect(await shownTo(worker, fields)).toMatchObject({
      status: 'PUBLISHED_NETWORK',
      statusName: 'Publiée dans le réseau',
      language: 'fr',
      title: 'Une seule audition : protocole d’audition enregistrée partagée entre deux États',
      reviewBy: '2028-02-10',
      translations: [
        { language: 'es', state: 'reviewed' },
        { language: 'en', state: 'reviewed' },
        { language: 'pt', state: 'machine_draft' },
        { language: 'fr', state: 'original' },
      ],
      versions: [{ n: 1, status: 'PUBLISHED_NETWORK', version: { no: '1.1', replaces: '1.0' } }],
      content: {
        results: [{ indicator: 'auditions par victime', before: 4, after: 1.3 }],
        adoptions: [{ state: 'CRI', status: 'test' }],
        privacyCheck: { done: true, by: 'ca.editor', on: '2026-02-10' },
      },
    });
  });

  it('goes on to its last state: withdrawn by its owner, a tombstone for everybody else', async () => {
    const as = { id: 'ca.head', roles: ['head'] };
    const take = async (event: string, given: object = {}): Promise<unknown> => {
      const input = { practiceId: PRACTICE, event, idempotencyKey: event, ...given };
      const { data } = await ask(
        `mutation ($input: TakePracticeStepInput!) { takePracticeStep(input: $input) {
          ... on Practice { status } ... on Denial { code } } }`,
        { as, variables: { input } },
      );
      return (data as { takePracticeStep: unknown }).takePracticeStep;
    };

    expect(await take('publish_public')).toEqual({ code: 'PRACTICE_AUDIENCE_NETWORK' });
    expect(await take('revise')).toEqual({ status: 'UNDER_REVISION' });
    expect(await take('publish_new')).toEqual({ status: 'PUBLISHED_NETWORK' });
    expect(await take('withdraw')).toEqual({ code: 'PRACTICE_REASON_MISSING' });
    const note = 'Une affaire pouvait être reconnue.';
    expect(await take('withdraw', { note, idempotencyKey: 'again' })).toEqual({
      status: 'WITHDRAWN',
    });

    const fields = `title content status withdrawal { reason } versions { status content }
      steps { event note }`;
    expect(await shownTo({ id: anOfficer('ca.intake', []).id, roles: ['intake'] }, fields)).toEqual(
      {
        title: PRACTICE,
        content: null,
        status: 'WITHDRAWN',
        withdrawal: { reason: note },
        versions: [
          { status: 'WITHDRAWN', content: null },
          { status: 'SUPERSEDED', content: null },
        ],
        steps: [
          { event: 'publish', note: null },
          { event: 'revise', note: null },
          { event: 'publish_new', note: null },
          { event: 'withdraw', note },
        ],
      },
    );
  });
});
