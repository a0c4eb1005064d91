/** Two nodes without doors, joined in memory, whose databases fail at whatever write a test names. */

import { stateCode, type Bytes, type NodeId } from '@comity/kernel';
import { systemClock, systemEntropy } from '@comity/platform';
import { buildParts, type NodeParts } from '../../apps/node/src/node-parts.js';
import { readNodeKeys } from '../../apps/node/src/node-keys.js';
import { isRefusal } from '../../apps/node/src/deliveries/receive-envelope.js';
import type { PeerCalls } from '../../apps/node/src/deliveries/peer-calls.js';
import { migrations } from '../../apps/node/src/migrations.js';
import { nodeTables, TypeOrmUnitOfWork } from '../../apps/node/src/typeorm-unit-of-work.js';
import type { NodeTx, UnitOfWork } from '../../apps/node/src/unit-of-work.js';
import type { EmptyPlace, TestEngine } from '../contract/engines.js';
import { startNodes, type TestNetwork } from '../e2e/two-nodes.fixture.js';

const WRITES = new Set(['insert', 'update', 'remove']);
const FILE_BYTES_MAX = 1_048_576;

/** What a write throws that was told to fail. */
export class PlannedFailure extends Error {}

/** The node's own unit of work, of which a test may let the n-th write of a unit fail. */
export class FailingUnitOfWork implements UnitOfWork {
  readonly #inner: UnitOfWork;
  /** Counted from 1 in each unit; 0 lets all go. */
  failAt = 0;
  /** Units that were let fail so far. */
  failures = 0;

  constructor(inner: UnitOfWork) {
    this.#inner = inner;
  }

  write<T>(work: (tx: NodeTx) => Promise<T>): Promise<T> {
    return this.#inner.write((tx) => work(this.#counted(tx)));
  }

  read<T>(work: (tx: NodeTx) => Promise<T>): Promise<T> {
    return this.#inner.read(work);
  }

  /** Each write is done, and then the process stops: what it did must not stay. */
  #counted(tx: NodeTx): NodeTx {
    let writes = 0;
    const counting =
      (write: (...given: unknown[]) => Promise<unknown>) =>
      async (...given: unknown[]) => {
        const done = await write(...given);
        writes += 1;
        if (writes === this.failAt) {
          this.failures += 1;
          throw new PlannedFailure();
        }
        return done;
      };
    const wrapped = Object.entries(tx).map(([name, member]: [string, unknown]) => {
      if (typeof member !== 'object' || member === null) return [name, member];
      const methods = Object.entries(member as Record<string, never>).map(([verb, method]) => [
        verb,
        WRITES.has(verb) ? counting(method) : method,
      ]);
      return [name, Object.fromEntries(methods)];
    });
    return Object.fromEntries(wrapped) as NodeTx;
  }
}

/** One State's node, as far as a test needs it. */
export interface DoorlessNode {
  readonly parts: NodeParts;
  readonly unitOfWork: FailingUnitOfWork;
  /** Every row of every table, as text. */
  content(): Promise<string>;
}

export interface DoorlessPair {
  readonly gtm: DoorlessNode;
  readonly mex: DoorlessNode;
  close(): Promise<void>;
}

/** GTM and MEX on two empty places of `engine`, each with the list it relies on. */
export const startPair = async (
  { emptyPlace }: TestEngine,
  basePort: number,
): Promise<DoorlessPair> => {
  const network = await startNodes(['GTM', 'MEX'], basePort, { started: [] });
  const places = [await emptyPlace(), await emptyPlace()] as const;
  const nodes = new Map<NodeId, DoorlessNode>();
  const gtm = await doorless('GTM', network, places[0], nodes);
  const mex = await doorless('MEX', network, places[1], nodes);
  return {
    gtm,
    mex,
    close: async () => {
      for (const place of places) await place.remove();
      await network.close();
    },
  };
};

const doorless = async (
  code: string,
  { mirror, anchor, keysOf }: TestNetwork,
  place: EmptyPlace,
  nodes: Map<NodeId, DoorlessNode>,
): Promise<DoorlessNode> => {
  const database = await place.open([...nodeTables], migrations);
  const unitOfWork = new FailingUnitOfWork(new TypeOrmUnitOfWork(database));
  const world = { clock: systemClock, entropy: systemEntropy };
  const keys = await readNodeKeys(keysOf(code), { at: systemClock.now(), ...world });
  const parts = buildParts({
    ...world,
    state: stateCode(code),
    unitOfWork,
    keys,
    anchor,
    mirror: {
      latest: () => Promise.resolve(mirror.list),
      list: () => Promise.resolve(undefined),
      proposal: () => Promise.resolve(undefined),
      snapshot: () => Promise.resolve(mirror.snapshot),
    },
    primary: {
      correct: () => Promise.reject(new Error('no primary here')),
      kept: () => Promise.resolve(undefined),
    },
    store: memoryStore(),
    fileBytesMax: FILE_BYTES_MAX,
    typesetter: { typeset: () => Promise.resolve(new Uint8Array()) },
    signer: undefined,
    publicUrl: 'http://localhost',
    approvals: 'names',
    lists: 'signed',
    ownLengths: [],
    endpointRules: { allowLoopback: true },
    machine: { keysReadable: () => Promise.resolve(true), space: () => Promise.resolve([]) },
    software: '0.0.0',
    checkpointEveryMs: 60_000,
    callsOver: () => callsInMemory(keys.node, nodes),
    onDispatch: () => undefined,
    onCorrection: () => undefined,
    onError: () => undefined,
  });
  await parts.followNetwork.execute();
  const node = { parts, unitOfWork, content: () => contentOf(unitOfWork) };
  nodes.set(keys.node, node);
  return node;
};

const memoryStore = () => {
  const kept = new Map<string, Bytes>();
  return {
    put: async (key: string, bytes: Uint8Array) => void kept.set(key, Uint8Array.from(bytes)),
    get: (key: string) => Promise.resolve(kept.get(key)),
    remove: async (key: string) => void kept.delete(key),
  };
};

/** Calls the other node's use cases as its service would. */
const callsInMemory = (self: NodeId, nodes: ReadonlyMap<NodeId, DoorlessNode>): PeerCalls => {
  const at = (peer: NodeId): NodeParts => {
    const node = nodes.get(peer);
    if (!node) throw new Error(`nobody is at ${peer}`);
    return node.parts;
  };
  return {
    deliver: async (peer, { envelope, fileKeys }) => {
      const handed = { peer: self, envelope, fileKeys };
      const answer = await at(peer).receiveEnvelope.execute(handed);
      if (isRefusal(answer)) throw new Error(answer.code);
      return answer;
    },
    askFor: (peer, { hashes }) => at(peer).courier.askedFor(self, hashes as never),
    fileProgress: (peer, file) => at(peer).receiveFiles.progress(self, file),
    sendSegments: (peer, file, sent) => at(peer).receiveFiles.take(self, file, sent),
    trustList: (peer, held) => at(peer).passOnList.execute(self, held),
    standing: (peer) => at(peer).showStanding.execute(self),
    greet: () => Promise.resolve(),
    close: () => undefined,
  };
};

const contentOf = (unitOfWork: UnitOfWork): Promise<string> =>
  unitOfWork.read(async (tx) => {
    const tables: unknown[] = [];
    for (const member of Object.values(tx) as unknown[]) {
      if (typeof member === 'object' && member !== null && 'list' in member) {
        tables.push(await (member as NodeTx['cases']).list({}));
      }
    }
    return JSON.stringify(tables, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    );
  });
