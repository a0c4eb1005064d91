/** How much may be in the air at once: a peer that stalls holds up no other, and a large file no act. */

import type { Consignment } from '@comity/delivery';
import type { NodeId } from '@comity/kernel';
import type { DueWanted } from './ports.js';

export interface Lane {
  readonly kind: Consignment['kind'];
  readonly inFlightMax: number;
  readonly perPeerMax: number;
}

export const LANES: readonly Lane[] = [
  { kind: 'envelope', inFlightMax: 32, perPeerMax: 8 },
  { kind: 'file', inFlightMax: 8, perPeerMax: 2 },
];

/** A consignment that this process is sending. */
export interface InFlight extends Pick<Consignment, 'id' | 'peer' | 'kind'> {
  readonly ended: Promise<void>;
}

/** What there is room for in `lane`; undefined when it is full. */
export const roomIn = (lane: Lane, inFlight: Iterable<InFlight>): DueWanted | undefined => {
  const flying = [...inFlight].filter(({ kind }) => kind === lane.kind);
  if (flying.length >= lane.inFlightMax) return undefined;
  const load = loadOf(flying);
  return {
    kind: lane.kind,
    // What is in the air and past its lease is due too: it must not hide what is not.
    limit: lane.inFlightMax,
    except: [...load].filter(([, count]) => count >= lane.perPeerMax).map(([peer]) => peer),
  };
};

/** Those of `due` that fit into `lane` beside what is in the air. */
export const fitting = (
  lane: Lane,
  inFlight: ReadonlyMap<string, InFlight>,
  due: readonly Consignment[],
): readonly Consignment[] => {
  const flying = [...inFlight.values()].filter(({ kind }) => kind === lane.kind);
  const load = loadOf(flying);
  return due
    .filter(({ id }) => !inFlight.has(id))
    .filter(({ peer }) => count(load, peer) <= lane.perPeerMax)
    .slice(0, lane.inFlightMax - flying.length);
};

const loadOf = (flying: readonly InFlight[]): Map<NodeId, number> => {
  const load = new Map<NodeId, number>();
  for (const { peer } of flying) count(load, peer);
  return load;
};

const count = (load: Map<NodeId, number>, peer: NodeId): number => {
  const now = (load.get(peer) ?? 0) + 1;
  load.set(peer, now);
  return now;
};
