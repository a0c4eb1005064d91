/** Libraries of States as processes of their own, each at the mailbox of its State's node. */

import { spawn, type ChildProcess } from 'node:child_process';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { officerId, stateCode, type Json, type StateCode } from '@comity/kernel';
import type { OfficerRole } from '@comity/law';
import { systemClock } from '@comity/platform';
import { IdentityIssuer } from '@comity/platform/identity';
import { Mailboxes } from './mailbox.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const MAIN = join(import.meta.dirname, '..', '..', 'apps', 'practices', 'dist', 'main.js');
const HOST = '127.0.0.1';
/** A busy machine takes its time to load a library. */
const START_MS_MAX = 90_000;
const LOOK_MS = 50;

/** Officers of every State, by name. */
const OFFICERS: Readonly<Record<string, readonly OfficerRole[]>> = {
  author: ['drafter', 'liaison'],
  focal: ['reviewer'],
  editor: ['approver', 'signer', 'head'],
};

export class LibraryProcess {
  readonly state: StateCode;
  readonly database: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #issuer: IdentityIssuer;
  readonly #url: string;
  #child: ChildProcess | undefined;
  #printed = '';

  constructor(plan: {
    readonly state: StateCode;
    readonly database: string;
    readonly environment: NodeJS.ProcessEnv;
    readonly issuer: IdentityIssuer;
    readonly port: number;
  }) {
    this.state = plan.state;
    this.database = plan.database;
    this.#environment = plan.environment;
    this.#issuer = plan.issuer;
    this.#url = `http://${HOST}:${plan.port}`;
  }

  get isRunning(): boolean {
    return this.#child !== undefined;
  }

  async start(): Promise<void> {
    this.#printed = '';
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.#printed += chunk.toString()));
    }
    this.#child = child;
    const deadline = Date.now() + START_MS_MAX;
    while (!(await this.#answers())) {
      if (child.exitCode !== null || Date.now() > deadline) {
        await this.kill();
        throw new Error(`the library of ${this.state} did not start:\n${this.#printed}`);
      }
      await sleep(LOOK_MS);
    }
  }

  /** Ends it without a word, as a power cut does. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }

  /** Asks its graph as one of its State's officers. */
  async ask<T>(name: string, query: string, variables: object = {}): Promise<T> {
    const officer = officerId(`${this.state.toLowerCase()}.${name}`);
    const who = { kind: 'officer', officer, state: this.state, session: 's1', epoch: 0 } as const;
    const identity = { ...who, roles: OFFICERS[name] ?? [] };
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await this.#issuer.issue(identity, 'practices')}`,
        connection: 'close',
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data: T; errors?: unknown };
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** The rows of one of its tables, seen from outside. */
  rows(sql: string): readonly Readonly<Record<string, unknown>>[] {
    const database = new DatabaseSync(this.database, { readOnly: true, timeout: 5_000 });
    try {
      return database.prepare(sql).all();
    } finally {
      database.close();
    }
  }

  async #answers(): Promise<boolean> {
    return fetch(`${this.#url}/health`, { headers: { connection: 'close' } }).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

export interface Libraries {
  readonly network: TestNetwork;
  readonly nodes: ReadonlyMap<string, NodeUnderTest>;
  readonly libraries: readonly LibraryProcess[];
  libraryOf(code: string): LibraryProcess;
  close(): Promise<void>;
}

/** @param basePort the first of three ports for each State: peer, mailbox, library */
export const startLibraries = async (
  codes: readonly string[],
  basePort: number,
): Promise<Libraries> => {
  const kinds = ['library.*'];
  const mailboxes = new Mailboxes(basePort + codes.length, {
    practices: { sends: kinds, receives: kinds, signs: true },
  });
  const network = await startNodes(codes, basePort, { mailboxOf: mailboxes.mailboxOf });
  await writeFile(join(network.folder, 'anchor.json'), network.anchor);
  const libraries: LibraryProcess[] = [];
  for (const [index, code] of codes.entries()) {
    const port = basePort + 2 * codes.length + index;
    const library = await planLibrary(network, mailboxes, { state: stateCode(code), port });
    libraries.push(library);
    await library.start();
  }
  return {
    network,
    nodes: network.nodes,
    libraries,
    libraryOf: (code) => {
      const library = libraries.find(({ state }) => state === code);
      if (!library) throw new Error(`no library of ${code}`);
      return library;
    },
    close: async () => {
      await Promise.all(libraries.map((library) => library.kill()));
      mailboxes.close();
      await network.close();
    },
  };
};

const planLibrary = async (
  network: TestNetwork,
  mailboxes: Mailboxes,
  { state, port }: { readonly state: StateCode; readonly port: number },
): Promise<LibraryProcess> => {
  const keyFile = join(network.keysOf(state), 'identity.json');
  const key = JSON.parse(await readFile(keyFile, 'utf8')) as object;
  const privateKey = createPrivateKey({ format: 'jwk', key: key as never });
  const publicPem = join(network.folder, `${state}-gateway.pem`);
  const publicKey = createPublicKey(privateKey);
  await writeFile(publicPem, publicKey.export({ type: 'spki', format: 'pem' }));
  const {
    authorityFile,
    certificateFile,
    keyFile: tlsKey,
  } = mailboxes.files({ state }, 'practices');
  const database = join(network.folder, `${state}-practices.sqlite`);
  const environment = {
    COMITY_PROFILE: 'production',
    COMITY_STATE: state,
    COMITY_PRACTICES_HOST: HOST,
    COMITY_PRACTICES_PORT: String(port),
    COMITY_PRACTICES_DATABASE: `sqlite:${database}`,
    COMITY_GATEWAY_KEYS: publicPem,
    COMITY_MAILBOX_URL: `https://${mailboxes.addressOf({ state })}`,
    COMITY_MAILBOX_CA: authorityFile,
    COMITY_MAILBOX_CERT: certificateFile,
    COMITY_MAILBOX_KEY: tlsKey,
    COMITY_ANCHOR_FILE: join(network.folder, 'anchor.json'),
  };
  const issuer = new IdentityIssuer({ state, privateKey, clock: systemClock });
  return new LibraryProcess({ state, database, environment, issuer, port });
};

const OPEN = `mutation ($input: OpenPracticeInput!) { openPractice(input: $input) {
  ... on Practice { id text } ... on Denial { code detail } } }`;
const STEP = `mutation ($input: TakePracticeStepInput!) { takePracticeStep(input: $input) {
  ... on Practice { id text } ... on Denial { code detail } } }`;

const REVIEW = `mutation ($input: ReviewPracticeInput!) { reviewPractice(input: $input) {
  ... on ReviewAsked { text } ... on Denial { code detail } } }`;

interface Taken {
  readonly id?: string;
  readonly text?: string;
  readonly code?: string;
}

/** The way from a draft to the network, with the officer whose each step is. */
const TO_REVIEW = [
  ['author', 'submit'],
  ['focal', 'clear'],
  ['editor', 'assign'],
] as const;
const TO_NETWORK = [
  ['editor', 'translate'],
  ['editor', 'publish'],
] as const;

let keys = 0;
const newKey = (): string => `library-${(keys += 1)}`;

interface StepGiven {
  readonly practiceId: string;
  readonly checkedText: string | null;
  readonly states?: readonly StateCode[];
}

/** Takes a step. @returns null, or the code that denied it */
const tryStep = async (
  library: LibraryProcess,
  [officer, event]: readonly [string, string],
  given: StepGiven,
): Promise<string | null> => {
  const input = { ...given, event, note: 'Motivo ficticio.', idempotencyKey: newKey() };
  const { takePracticeStep: taken } = await library.ask<{ takePracticeStep: Taken }>(
    officer,
    STEP,
    { input },
  );
  return taken.code ?? null;
};

/** Takes a step that must succeed. */
export const take = async (
  library: LibraryProcess,
  step: readonly [string, string],
  given: StepGiven,
): Promise<void> => {
  const code = await tryStep(library, step, given);
  if (code !== null) throw new Error(`${step[1]}: ${code}`);
};

/**
 * Opens a practice of `library`'s State and publishes it, once the two others have signed that they
 * agree; all three must run. @returns its id
 */
export const publish = async (
  { libraries }: Libraries,
  library: LibraryProcess,
  content: Json,
): Promise<string> => {
  const input = { content, idempotencyKey: newKey() };
  const { openPractice: opened } = await library.ask<{ openPractice: Taken }>('author', OPEN, {
    input,
  });
  const { id, text } = opened;
  if (id === undefined || text === undefined) throw new Error(`open: ${opened.code ?? ''}`);
  const others = libraries.filter((one) => one !== library);
  const given = { practiceId: id, checkedText: text, states: others.map(({ state }) => state) };
  for (const step of TO_REVIEW) await take(library, step, given);
  for (const other of others) await agree(other, id);
  let code = await tryStep(library, ['editor', 'accept'], given);
  while (code === 'REVIEW_ANSWERS_MISSING') {
    await sleep(LOOK_MS);
    code = await tryStep(library, ['editor', 'accept'], given);
  }
  if (code !== null) throw new Error(`accept: ${code}`);
  for (const step of TO_NETWORK) await take(library, step, given);
  return id;
};

/** A reviewer answers, once the practice has come for review. */
const agree = async (library: LibraryProcess, practiceId: string): Promise<void> => {
  for (;;) {
    const { reviewsAsked } = await library.ask<{
      reviewsAsked: readonly { readonly practice: string; readonly text: string }[];
    }>('focal', '{ reviewsAsked { practice text } }');
    const asked = reviewsAsked.find(({ practice }) => practice === practiceId);
    if (asked) {
      const { text } = asked;
      const input = { practiceId, text, opinion: 'accept', idempotencyKey: newKey() };
      const { reviewPractice: answered } = await library.ask<{ reviewPractice: Taken }>(
        'focal',
        REVIEW,
        { input },
      );
      if (answered.code !== undefined) throw new Error(`review: ${answered.code}`);
      return;
    }
    await sleep(LOOK_MS);
  }
};
