/** What officers say of practices, over the graph of a library whose node is simulated. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { officerId, type Instant } from '@comity/kernel';
import { diagnostics, silent, systemEntropy } from '@comity/platform';
import { generateIdentityKeys, IdentityIssuer } from '@comity/platform/identity';
import { content } from '../../../apps/practices/src/library.fixture.js';
import { createPractices, type RunningPractices } from '@comity/practices';
import { Prng } from '../prng.js';
import { CAN } from './calm-libraries.js';
import { BEGIN, simMember, simTrust } from './members.js';
import { Post } from './post.js';

/** The fictitious practice that a library under development begins with. */
const PRACTICE = 'BP-2026-CAN-0007';
const clock = { now: (): Instant => BEGIN };

type Data = Readonly<Record<string, unknown>>;

/** A library's graph; with a simulated node, or alone. */
class Graph {
  readonly #keys = generateIdentityKeys();
  readonly #issuer = new IdentityIssuer({ state: CAN, privateKey: this.#keys.privateKey, clock });
  #practices: RunningPractices | undefined;
  #url = '';

  async start({ alone }: { readonly alone: boolean }): Promise<void> {
    const deps = {
      clock,
      entropy: systemEntropy,
      diagnostics: diagnostics('test', { sink: silent }),
    };
    const practices = createPractices(
      {
        profile: 'development',
        state: CAN,
        listen: { host: '127.0.0.1', port: 0 },
        databaseUrl: 'sqlite::memory:',
        gatewayKeys: [this.#keys.publicKey],
      },
      alone ? deps : { ...deps, exchange: await simulatedNode() },
    );
    this.#practices = practices;
    ({ url: this.#url } = await practices.start());
  }

  async stop(): Promise<void> {
    await this.#practices?.stop();
  }

  /** As an invented officer of the library's State with these roles. */
  async ask(roles: readonly string[], query: string, variables: object = {}): Promise<Data> {
    const session = { kind: 'officer', session: 's', epoch: 0, state: CAN } as const;
    const officer = officerId(`ca.${roles.join('.').replaceAll('_', '-')}`);
    const token = await this.#issuer.issue({ ...session, officer, roles }, 'practices');
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Data | null; errors?: unknown };
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Calls a mutation of that name with an input of that type. @returns what it answers */
  async does(roles: readonly string[], name: string, input: object, fields = ''): Promise<Data> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) {
      ... on Denial { code message(language: pt) problems(language: es) { path message } }
      ... on Practice { id ${fields} } } }`;
    return (await this.ask(roles, query, { input }))[name] as Data;
  }

  async practice(fields: string, roles: readonly string[] = ['examiner']): Promise<Data> {
    return (await this.ask(roles, `{ practice(id: "${PRACTICE}") { ${fields} } }`))[
      'practice'
    ] as Data;
  }

  /** Asks again until the library's node has signed what was said. */
  async until(fields: string, isThere: (practice: Data) => boolean): Promise<Data> {
    for (;;) {
      const found = await this.practice(fields);
      if (isThere(found)) return found;
      await sleep(50);
    }
  }
}

const simulatedNode = async () => {
  const [trust, member] = [await simTrust(), await simMember(CAN)];
  const post = new Post(new Prng(1));
  post.isStormy = false;
  post.trustList = await trust.listOf([member]);
  post.open(CAN, member.signers);
  return { mailbox: post.mailboxOf(CAN), anchor: trust.anchor };
};

const published = ({ provenance }: Data): boolean => (provenance as readonly Data[]).length > 0;

describe('the graph of a library', () => {
  const graph = new Graph();
  beforeAll(async () => {
    await graph.start({ alone: false });
    await graph.until('provenance { kind }', published);
  });
  afterAll(() => graph.stop());

  it('takes a remark, shows it as under way, and then by its contribution', async () => {
    const input = {
      practiceId: PRACTICE,
      version: 1,
      language: 'pt',
      title: 'Uma única entrevista',
      summary: 'Resumo.',
      office: 'Escritório fictício',
      replaces: [],
      idempotencyKey: 'one',
    };
    const fields = 'contributedTranslations { title office current underWay state { code } }';
    expect(await graph.does(['drafter'], 'translatePractice', input, fields)).toEqual({
      id: PRACTICE,
      contributedTranslations: [
        {
          title: 'Uma única entrevista',
          office: 'Escritório fictício',
          current: true,
          underWay: true,
          state: { code: 'CAN' },
        },
      ],
    });

    const signed = await graph.until(
      'contributedTranslations { contribution underWay }',
      (practice) => {
        const [one] = practice['contributedTranslations'] as readonly Data[];
        return one?.['contribution'] !== null;
      },
    );
    expect(signed).toMatchObject({ contributedTranslations: [{ underWay: false }] });
    expect(await graph.practice('provenance { kind n state { code } }')).toEqual({
      provenance: [
        { kind: 'publish', n: 1, state: { code: 'CAN' } },
        { kind: 'translate', n: 2, state: { code: 'CAN' } },
      ],
    });
  });

  it('takes a question, an answer and an experience with its figures', async () => {
    const said = { practiceId: PRACTICE, language: 'fr', words: 'À quel coût ?' };
    await graph.does(['liaison'], 'commentOnPractice', {
      ...said,
      isQuestion: true,
      inReplyTo: null,
      idempotencyKey: 'question',
    });
    await graph.does(['head'], 'reportExperience', {
      ...said,
      standing: 'adapted',
      figures: [{ indicator: 'auditions', before: 4, after: null }],
      idempotencyKey: 'experience',
    });

    const fields = `comments { words isQuestion depth inReplyTo }
      experiences { standing words figures { indicator before after } } adoptions { standing states }`;
    expect(await graph.practice(fields)).toEqual({
      comments: [{ words: 'À quel coût ?', isQuestion: true, depth: 0, inReplyTo: null }],
      experiences: [
        {
          standing: 'adapted',
          words: 'À quel coût ?',
          figures: [{ indicator: 'auditions', before: 4, after: null }],
        },
      ],
      adoptions: [{ standing: 'adapted', states: 1 }],
    });
  });

  it('says no in the language asked, and names the fields at fault', async () => {
    const input = { practiceId: PRACTICE, idempotencyKey: 'no' };

    expect(await graph.does(['head'], 'endorsePractice', input)).toMatchObject({
      code: 'REMARK_OWN_PRACTICE',
      message: 'A prática é de seu próprio Estado: deixe que outros Estados a apoiem.',
    });
    const words = { ...input, language: 'es', words: '<b>No' };
    expect(await graph.does(['drafter'], 'commentOnPractice', words)).toMatchObject({
      code: 'REMARK_WORDS_INVALID',
      problems: [{ path: 'words' }],
    });
    const back = { ...input, contribution: 'A'.repeat(43) };
    expect(await graph.does(['drafter'], 'takeBackRemark', back)).toMatchObject({
      code: 'REMARK_UNKNOWN',
    });
  });

  it('shows what a version changed, against the one before or the one named', async () => {
    const worker = ['drafter'];
    const { content } = await graph.practice('content', worker);
    const step = (event: string, given: object = {}) =>
      graph.does(['head'], 'takePracticeStep', {
        practiceId: PRACTICE,
        event,
        idempotencyKey: event,
        ...given,
      });
    await step('revise');
    await graph.does(worker, 'revisePractice', {
      practiceId: PRACTICE,
      content: { ...(content as Data), resources: 'Une salle.' },
      idempotencyKey: 'revised',
    });
    const { text } = await graph.practice('text', worker);
    expect(await step('publish_new', { checkedText: text })).toEqual({ id: PRACTICE });

    const differences = 'differences(language: fr) { path label before after words { kind text } }';
    const { versions } = await graph.practice(`versions { n ${differences} }`);
    expect(versions).toMatchObject([
      {
        n: 2,
        differences: expect.arrayContaining([
          expect.objectContaining({ path: 'resources', after: 'Une salle.' }),
        ]),
      },
      { n: 1, differences: [] },
    ]);
    const from = await graph.practice(`versions { differences(from: 1) { path } }`);
    expect(from).toMatchObject({ versions: [{ differences: expect.any(Array) }, {}] });
  });

  it('tells administrators and auditors how it stands, and nobody else', async () => {
    const query = `{ libraryHealth { series { state { code } held waiting forks }
      refusals { code } } }`;

    expect(await graph.ask(['head', 'approver'], query)).toEqual({ libraryHealth: null });
    for (const role of ['auditor', 'node_admin']) {
      expect(await graph.ask([role], query)).toMatchObject({
        libraryHealth: {
          series: [{ state: { code: 'CAN' }, waiting: 0, forks: 0 }],
          refusals: [],
        },
      });
    }
  });
});

/** Brings a practice before the reviewers. @returns what the owner's editor is told who accepts it */
const accepted = async (graph: Graph): Promise<Data> => {
  const record = content({ owner: { state: 'CAN', institution: 'Oficina ficticia' } });
  const { id: practiceId } = await graph.does(['drafter'], 'openPractice', {
    content: record,
    idempotencyKey: 'open',
  });
  const { practice } = await graph.ask(
    ['drafter'],
    `{ practice(id: "${String(practiceId)}") { text } }`,
  );
  const step = (roles: readonly string[], event: string, given: object = {}) =>
    graph.does(roles, 'takePracticeStep', {
      practiceId,
      event,
      idempotencyKey: `of-${event}`,
      ...given,
    });
  await step(['drafter'], 'submit');
  await step(['reviewer'], 'clear', { checkedText: (practice as Data)['text'] });
  const states = ['JAM', 'URY'];
  await step(['approver'], 'assign', { states });
  return step(['approver'], 'accept', { states });
};

describe('the graph of a library that asks reviewers of other States', () => {
  const graph = new Graph();
  beforeAll(() => graph.start({ alone: false }));
  afterAll(() => graph.stop());

  it('takes nobody’s word for theirs', async () => {
    expect(await accepted(graph)).toMatchObject({ code: 'REVIEW_ANSWERS_MISSING' });
  });

  it('is asked for reviews by other States, and answers no other', async () => {
    const query = '{ reviewsAsked(answered: true) { practice title content } }';
    expect(await graph.ask(['reviewer'], query)).toEqual({ reviewsAsked: [] });
    const input = { practiceId: PRACTICE, text: 'a'.repeat(64), opinion: 'accept', note: null };
    const review = `mutation ($input: ReviewPracticeInput!) { reviewPractice(input: $input) {
      ... on Denial { code } ... on ReviewAsked { practice state { code } opinion } } }`;
    const variables = { input: { ...input, idempotencyKey: 'k' } };
    expect(await graph.ask(['reviewer'], review, variables)).toEqual({
      reviewPractice: { code: 'REVIEW_NOT_ASKED' },
    });
  });
});

describe('the graph of a library that is alone', () => {
  const graph = new Graph();
  beforeAll(() => graph.start({ alone: true }));
  afterAll(() => graph.stop());

  it('takes no remark on a practice that is in no library that States share', async () => {
    const input = {
      practiceId: PRACTICE,
      language: 'es',
      words: '¿Y los costos?',
      isQuestion: false,
      idempotencyKey: 'k',
    };

    expect(await graph.does(['drafter'], 'commentOnPractice', input)).toMatchObject({
      code: 'PRACTICE_NOT_SHARED',
    });
    const nowhere = { ...input, practiceId: 'BP-2026-CAN-FFFFFFFF' };
    expect(await graph.does(['drafter'], 'commentOnPractice', nowhere)).toMatchObject({
      code: 'PRACTICE_UNKNOWN',
    });
  });

  it('records the word of reviewers as its editor tells it', async () => {
    const outcome = await accepted(graph);

    expect(outcome['code']).toBeUndefined();
  });
});
