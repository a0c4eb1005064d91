import { describe, expect, it } from '@jest/globals';
import { type Bytes, utf8 } from '@comity/kernel';
import {
  appendLeaves,
  assembleProof,
  type Checkpoint,
  consistencyPlan,
  EMPTY_EDGE,
  emptyRoot,
  type HeldHead,
  leafHash,
  type NodeAt,
  rootOf,
  witnessCheckpoint,
} from './index.js';

/** A log whose history is told by `name`; two names are two histories. */
const aLog = (name: string) => {
  const stored = new Map<string, Bytes>();
  const key = ({ level, index }: NodeAt) => `${level}/${index}`;
  const leaves = Array.from({ length: 9 }, (_, at) => leafHash(utf8(`${name} ${at}`)));
  for (const node of appendLeaves(EMPTY_EDGE, leaves).nodes) stored.set(key(node), node.hash);
  const head = (size: number): HeldHead => ({
    size,
    root: rootOf(appendLeaves(EMPTY_EDGE, leaves.slice(0, size)).frontier),
  });
  const checkpoint = (size: number): Checkpoint => ({ origin: 'log.example', ...head(size) });
  const proof = (from: number, to: number) =>
    assembleProof(consistencyPlan(from, to), (at) => stored.get(key(at)));
  return { head, checkpoint, proof };
};

const honest = aLog('honest');
const forked = aLog('forked');

describe('a witness', () => {
  it('cosigns the first checkpoint that it sees of a log', () => {
    const question = { oldSize: 0, proof: [], checkpoint: honest.checkpoint(5) };
    expect(witnessCheckpoint(undefined, question)).toEqual({
      kind: 'cosign',
      head: honest.head(5),
    });
  });

  it('cosigns growth that is proven', () => {
    const question = { oldSize: 5, proof: honest.proof(5, 9), checkpoint: honest.checkpoint(9) };
    const decision = witnessCheckpoint(honest.head(5), question);
    expect(decision).toEqual({ kind: 'cosign', head: honest.head(9) });
  });

  it('cosigns the same checkpoint again', () => {
    const question = { oldSize: 5, proof: [], checkpoint: honest.checkpoint(5) };
    expect(witnessCheckpoint(honest.head(5), question).kind).toBe('cosign');
  });

  it('grows from an empty log that it has cosigned', () => {
    const held = { size: 0, root: emptyRoot() };
    const question = { oldSize: 0, proof: [], checkpoint: honest.checkpoint(3) };
    expect(witnessCheckpoint(held, question).kind).toBe('cosign');
  });

  it('answers its own size when the log thinks it elsewhere', () => {
    const ask = (oldSize: number, size: number) =>
      witnessCheckpoint(honest.head(5), {
        oldSize,
        proof: oldSize === 0 ? [] : honest.proof(oldSize, size),
        checkpoint: honest.checkpoint(size),
      });
    expect(ask(4, 9)).toEqual({ kind: 'conflict', size: 5 });
    expect(ask(0, 9)).toEqual({ kind: 'conflict', size: 5 });
  });

  it('never goes back to a smaller tree', () => {
    const question = { oldSize: 5, proof: [], checkpoint: honest.checkpoint(4) };
    expect(witnessCheckpoint(honest.head(5), question)).toEqual({ kind: 'conflict', size: 5 });
  });

  it('keeps two roots for one size as evidence, whatever the log claims to have known', () => {
    for (const oldSize of [0, 3, 5]) {
      const question = { oldSize, proof: [], checkpoint: forked.checkpoint(5) };
      expect(witnessCheckpoint(honest.head(5), question)).toEqual({
        kind: 'fork',
        size: 5,
        roots: [honest.head(5).root, forked.head(5).root],
      });
    }
  });

  it('refuses growth that is not proven', () => {
    const ask = (proof: readonly Bytes[]) =>
      witnessCheckpoint(honest.head(5), { oldSize: 5, proof, checkpoint: honest.checkpoint(9) });
    expect(ask([])).toEqual({ kind: 'proof-invalid' });
    expect(ask(forked.proof(5, 9))).toEqual({ kind: 'proof-invalid' });
    const unasked = { oldSize: 0, proof: [emptyRoot()], checkpoint: honest.checkpoint(9) };
    expect(witnessCheckpoint(undefined, unasked)).toEqual({ kind: 'proof-invalid' });
  });

  it('refuses a tree that grew from another history', () => {
    const question = { oldSize: 5, proof: forked.proof(5, 9), checkpoint: forked.checkpoint(9) };
    expect(witnessCheckpoint(honest.head(5), question)).toEqual({ kind: 'proof-invalid' });
  });
});
