/** Kept lists in memory, for tests: under the same contract as the tables. */

import type { Bytes, Instant } from '@comity/kernel';
import { DirectoryError } from '../directory.errors.js';
import {
  type KeptList,
  type KeptSnapshot,
  type Lists,
  OTHERS,
  type Refusal,
  REFUSALS_NAMED_MAX,
} from './ports.js';

/** `Lists` that end with the process. */
export class MemoryLists implements Lists {
  readonly #lists = new Map<number, KeptList>();
  readonly #snapshots = new Map<string, Bytes>();
  readonly #refusals = new Map<string, Refusal>();

  async head(): Promise<KeptList | null> {
    return this.#lists.get(Math.max(...this.#lists.keys())) ?? null;
  }

  async at(seq: number): Promise<KeptList | null> {
    return this.#lists.get(seq) ?? null;
  }

  async successions(): Promise<readonly KeptList[]> {
    return [...this.#lists.values()]
      .filter(({ succeeds }) => succeeds)
      .toSorted((a, b) => a.seq - b.seq);
  }

  async snapshot(sha256: string): Promise<Bytes | null> {
    return this.#snapshots.get(sha256) ?? null;
  }

  async keep(lists: readonly KeptList[], snapshots: readonly KeptSnapshot[]): Promise<void> {
    const forked = lists.find(({ seq, sha256 }) => {
      const kept = this.#lists.get(seq);
      return kept !== undefined && kept.sha256 !== sha256;
    });
    if (forked) throw new DirectoryError('DIRECTORY_HISTORY_FORKED', { seq: forked.seq });
    for (const list of lists) this.#lists.set(list.seq, this.#lists.get(list.seq) ?? list);
    for (const { sha256, bytes } of snapshots) this.#snapshots.set(sha256, bytes);
  }

  async refuse(refused: Pick<Refusal, 'code' | 'sha256' | 'seq'>, at: Instant): Promise<void> {
    if (this.#counted(refused, at)) return;
    const named = this.#refusals.size < REFUSALS_NAMED_MAX;
    const row = named ? refused : { code: refused.code, sha256: OTHERS, seq: null };
    if (!named && this.#counted(row, at)) return;
    this.#refusals.set(keyOf(row), { ...row, first: at, last: at, count: 1 });
  }

  async refusals(first: number): Promise<readonly Refusal[]> {
    return [...this.#refusals.values()]
      .toSorted((a, b) => b.last - a.last || (a.sha256 < b.sha256 ? -1 : 1))
      .slice(0, first);
  }

  #counted(refused: Pick<Refusal, 'code' | 'sha256'>, at: Instant): boolean {
    const known = this.#refusals.get(keyOf(refused));
    if (known === undefined) return false;
    this.#refusals.set(keyOf(refused), { ...known, last: at, count: known.count + 1 });
    return true;
  }
}

const keyOf = ({ code, sha256 }: Pick<Refusal, 'code' | 'sha256'>): string => `${code} ${sha256}`;
