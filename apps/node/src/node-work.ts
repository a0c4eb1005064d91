/** The work a node does by itself: follow the network, deliver, ask, place and sign, show proofs, watch. */

import { MINUTE_MS } from '@comity/kernel';
import { WorkLoop, type Diagnostics } from '@comity/platform';
import type { NodeParts } from './node-parts.js';
import type { NodeConfig } from './node.config.js';
import { NodeError } from './node.errors.js';

/** How soon a due consignment is noticed when nobody woke the courier. */
const COURIER_PAUSE_MS = 250;
const ASK_PAUSE_MS = 1_000;
const SEQUENCER_PAUSE_MS = 200;
/** How soon a correction is tried again that could not be sent; a new one wakes its loop. */
const CORRECTIONS_PAUSE_MS = 1_000;
/** How soon a key that was confirmed or revoked, and a part that is over, is told and settled. */
const SEALED_PAUSE_MS = 1_000;
/** A month that ended and a member that joined are noticed within this time. */
const STATISTICS_PAUSE_MS = 10 * MINUTE_MS;
/** Looks at this State's own mirror for each question to another member, and to all of them. */
const LOOKS_PER_QUESTION = 5;
/** Between two looks for a first trust list, while the mirror is starting. */
const FIRST_LIST_PAUSE_MS = 200;
const FIRST_LIST_MS_MAX = 60_000;

/** What is in the air when we stop has this long to end by itself. */
const STOP_MS_MAX = 1_000;

export interface NodeWork {
  /**
   * What must be known and done before the first call is taken.
   *
   * @param given.alone whether no other process works on the same database
   */
  prepare(given: { readonly alone: boolean }): Promise<void>;
  readonly dispatch: WorkLoop;
  readonly corrections: WorkLoop;
  start(): void;
  /** Begins nothing more, and ends what does not end by itself: it is tried after the next start. */
  stop(): Promise<void>;
}

/** The loops over `parts`, none of them started. */
export const nodeWork = (
  parts: NodeParts,
  { checkpointEveryMs, followEveryMs, clocksEveryMs }: NodeConfig,
  diagnostics: Diagnostics,
): NodeWork => {
  const { courier, askForMissing, sequencer, showProofs, followNetwork, publishStatement } = parts;
  const loop = (task: string, pauseMs: number, work: () => Promise<number>): WorkLoop =>
    new WorkLoop(work, {
      pauseMs,
      onError: (error) => diagnostics.failure('work.failed', error, { task }),
    });
  /** Pauses after each turn, however much it did. */
  const paced = (task: string, pauseMs: number, work: () => Promise<unknown>): WorkLoop =>
    loop(task, pauseMs, async () => {
      await work();
      return 0;
    });
  const dispatch = loop('courier', COURIER_PAUSE_MS, () => courier.round());
  const corrections = loop('corrections', CORRECTIONS_PAUSE_MS, () =>
    parts.sendCorrections.round(),
  );
  const signAndShow = async (): Promise<number> => {
    const checkpoint = await sequencer.checkpoint();
    if (!checkpoint) return 0;
    while ((await showProofs.execute(checkpoint)) > 0) dispatch.wake();
    return 0;
  };
  const loops = [
    dispatch,
    corrections,
    loop('ask', ASK_PAUSE_MS, () => askForMissing.round()),
    // Places all that waits and then pauses: entries that come close together share a commit.
    paced('sequencer', SEQUENCER_PAUSE_MS, () => sequencer.place()),
    loop('checkpoint', checkpointEveryMs, signAndShow),
    loop('statistics', STATISTICS_PAUSE_MS, () => publishStatement.round()),
    paced('sealed-parts', SEALED_PAUSE_MS, () => parts.settleParts.round()),
    paced('seal-targets', SEALED_PAUSE_MS, () => parts.publishTargets.round()),
    loop('clocks', clocksEveryMs, () => parts.clockWatch.round()),
    paced('follow', followEveryMs, () => followNetwork.execute()),
    paced('standings', followEveryMs * LOOKS_PER_QUESTION, () => parts.standings.round()),
    paced('ask-for-list', followEveryMs * LOOKS_PER_QUESTION, () => parts.askForList.round()),
  ];
  return {
    prepare: async (given) => {
      await firstList(parts);
      // Before anything is signed: whoever was shown more of our log than we have says so.
      await parts.standings.round();
      await parts.signsOfLife.startAgain(given);
    },
    dispatch,
    corrections,
    start: () => {
      for (const one of loops) one.start();
      parts.signsOfLife
        .greet()
        .catch((error: unknown) => diagnostics.failure('work.failed', error, { task: 'greet' }));
    },
    stop: async () => {
      const stopped = Promise.all(loops.map((one) => one.stop())).then(() => courier.idle());
      await atMost(STOP_MS_MAX, stopped);
      parts.peers.close();
      await stopped;
    },
  };
};

const atMost = async (ms: number, work: Promise<unknown>): Promise<void> => {
  const over = Promise.withResolvers<void>();
  const timer = setTimeout(() => over.resolve(), ms);
  await Promise.race([work, over.promise]);
  clearTimeout(timer);
};

/** A node without a trust list can neither seal nor open; the mirror may be starting beside us. */
const firstList = async ({ followNetwork }: NodeParts): Promise<void> => {
  await followNetwork.restore();
  const deadline = Date.now() + FIRST_LIST_MS_MAX;
  for (let failure: unknown; !followNetwork.known;) {
    try {
      await followNetwork.execute();
    } catch (error) {
      failure = error;
    }
    if (followNetwork.known) return;
    if (Date.now() > deadline) throw new NodeError('TRUST_LIST_MISSING', {}, { cause: failure });
    await new Promise((resolve) => setTimeout(resolve, FIRST_LIST_PAUSE_MS));
  }
};
