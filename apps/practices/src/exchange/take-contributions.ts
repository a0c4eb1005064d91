/** Takes contributions into their series: each verified, in its place, once. */

import {
  CodedError,
  type Bytes,
  type Clock,
  type Detail,
  type Entropy,
  type Instant,
  type StateCode,
} from '@comity/kernel';
import {
  contributionName,
  isFor,
  judgeContribution,
  judgeReading,
  LibraryError,
  placeOfLink,
  readBody,
  verifyLink,
  VOID_FOR_GOOD,
  WAITING_MAX,
  type Body,
  type Carried,
  type CataloguedPractice,
  type LibraryDenialCode,
  type Link,
} from '@comity/library';
import { practiceOf } from '@comity/law';
import type { UnitOfWork } from '../unit-of-work.js';
import { recatalogue, type OnCatalogued } from './catalogue.js';
import type { Members } from './members.js';
import type { ContributionRow, ExchangeTx } from './ports.js';

export interface TakeContributionsParts {
  /** Whose library this is: bodies that are not for it are not kept. */
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly members: Pick<Members, 'keysAt'>;
  readonly onCatalogued: OnCatalogued;
}

/** Why something is not taken: identifiers only. */
interface Refused {
  readonly code: string;
  readonly detail: Detail;
}

/** A contribution whose signatures verified, with what was read of its body. */
interface Verified {
  readonly link: Link;
  readonly name: string;
  readonly signed: Bytes;
  readonly bytes: Bytes | null;
  readonly body: Body | null;
  readonly voidBecause: LibraryDenialCode | null;
}

export class TakeContributions {
  readonly #parts: TakeContributionsParts;

  constructor(parts: TakeContributionsParts) {
    this.#parts = parts;
  }

  /**
   * Takes what `source` handed over. What does not verify is refused by itself and recorded; the
   * rest is taken, a second time as well as once.
   *
   * @param also what commits with it: the cursor of the mailbox, an intent that is done
   */
  async execute(
    source: StateCode,
    carried: readonly Carried[],
    also: (tx: ExchangeTx) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const { unitOfWork, clock, onCatalogued } = this.#parts;
    const at = clock.now();
    const { verified, refused } = await this.#verifyAll(carried, at);
    const changed = await unitOfWork.write(async (tx) => {
      const practices = new Set<string>();
      for (const one of verified) {
        for (const practice of await this.#place(tx, one, at)) practices.add(practice);
      }
      for (const error of refused) await this.#refuse(tx, { source, at }, error);
      await also(tx);
      const made: CataloguedPractice[] = [];
      for (const id of practices) {
        const practice = await recatalogue(tx, id);
        if (practice) made.push(practice);
      }
      return made;
    });
    if (changed.length > 0) onCatalogued(changed);
  }

  async #verifyAll(carried: readonly Carried[], at: Instant) {
    const verified: Verified[] = [];
    const refused: Refused[] = [];
    const keysOf = this.#parts.members.keysAt(at);
    for (const { link: signed, body: bytes } of carried) {
      try {
        const link = await verifyLink(signed, { keysOf, at });
        verified.push({ link, signed, name: contributionName(link), ...this.#read(bytes, link) });
      } catch (error) {
        if (!(error instanceof CodedError) || error.kind !== 'violation') throw error;
        const { code, detail } = error;
        refused.push({ code, detail });
      }
    }
    return { verified, refused };
  }

  /**
   * What is read of a body. Whatever is void by its own words is so at once, and its body is not
   * kept; nor is one that is for others, whoever handed it over. Of a kind that a later release may
   * know it is.
   */
  #read(bytes: Bytes | null, link: Link): Pick<Verified, 'bytes' | 'body' | 'voidBecause'> {
    if (bytes === null) return { bytes, body: null, voidBecause: null };
    const reading = readBody(bytes, link);
    if (reading.ok && !isFor(reading.value.to, this.#parts.state)) {
      return { bytes: null, body: null, voidBecause: null };
    }
    const reason = reading.ok
      ? judgeContribution({ link, body: reading.value }, [])
      : judgeReading(reading);
    if (reason !== null && VOID_FOR_GOOD.includes(reason)) {
      return { bytes: null, body: null, voidBecause: reason };
    }
    return reading.ok
      ? { bytes, body: reading.value, voidBecause: null }
      : { bytes, body: null, voidBecause: reason };
  }

  /** Puts it into its series, with those that waited for it. @returns the practices named */
  async #place(tx: ExchangeTx, one: Verified, at: Instant): Promise<readonly string[]> {
    const { link, name } = one;
    const held = await tx.contributions.get({ state: link.state, n: link.n });
    const head = await headOf(tx, link.state);
    const place = placeOfLink(link, { head, atNumber: held?.name });
    if (place === 'held' && held) return this.#again(tx, one, { held, at });
    if (place === 'ahead') await wait(tx, one, at);
    if (place === 'fork') await this.#fork(tx, one, at);
    if (place === 'early') await this.#refuseEarly(tx, one, at);
    if (place !== 'next') return [];
    const row = rowOf(one, at);
    await tx.contributions.insert(row);
    if (one.voidBecause !== null) {
      const { state, n } = link;
      await this.#refuse(tx, { source: state, at }, { code: one.voidBecause, detail: { n, name } });
    }
    return [...(row.practice === null ? [] : [row.practice]), ...(await this.#drain(tx, link, at))];
  }

  /** What waited for `link` is next. */
  async #drain(tx: ExchangeTx, { state, n }: Link, at: Instant): Promise<readonly string[]> {
    const key = { state, n: n + 1 };
    const next = await tx.waiting.get(key);
    if (!next) return [];
    await tx.waiting.remove(key);
    const { name, signed, bytes, takenAt: _, ...link } = next;
    return this.#place(tx, { link, name, signed, ...this.#read(bytes, link) }, at);
  }

  /** The same again, perhaps with its body now. */
  async #again(
    tx: ExchangeTx,
    one: Verified,
    { held, at }: { readonly held: ContributionRow; readonly at: Instant },
  ): Promise<readonly string[]> {
    const { state, n } = one.link;
    if (held.bytes !== null || held.voidBecause !== null || one.body === null) return [];
    const { bytes, audience, kind, practice, voidBecause } = rowOf(one, at);
    await tx.contributions.update({ state, n }, { bytes, audience, kind, practice, voidBecause });
    return practice === null ? [] : [practice];
  }

  async #fork(tx: ExchangeTx, { link, name, signed }: Verified, at: Instant): Promise<void> {
    const { state, n } = link;
    if (await tx.forks.get({ state, n, name })) return;
    await tx.forks.insert({ ...link, name, signed, takenAt: at });
    const fork = new LibraryError('CONTRIBUTION_FORKED', { state, n, name });
    await this.#refuse(tx, { source: state, at }, fork);
  }

  async #refuseEarly(tx: ExchangeTx, { link, name }: Verified, at: Instant): Promise<void> {
    const { state, n } = link;
    const early = new LibraryError('CONTRIBUTION_DATED_BACK', { state, n, name });
    await this.#refuse(tx, { source: state, at }, early);
  }

  async #refuse(
    tx: ExchangeTx,
    { source, at }: { readonly source: string; readonly at: Instant },
    { code, detail }: Refused,
  ): Promise<void> {
    const id = this.#parts.entropy.uuid();
    await tx.refusals.insert({ id, at, source, code, detail });
  }
}

/** How far a series is held: number, name and date of its last contribution. */
export const headOf = async (
  tx: Pick<ExchangeTx, 'contributions'>,
  state: StateCode,
): Promise<{ readonly n: number; readonly name: string; readonly at: number }> => {
  const [last] = await tx.contributions.list({ state }, { order: { n: 'desc' }, limit: 1 });
  return last ?? { n: 0, name: '', at: 0 };
};

const wait = async (tx: ExchangeTx, one: Verified, at: Instant): Promise<void> => {
  const { state, n } = one.link;
  const isFull = (await tx.waiting.count({ state })) >= WAITING_MAX;
  // What is not kept is asked for again, once what comes before it is here.
  if (isFull || (await tx.waiting.get({ state, n }))) return;
  const { link, name, signed, bytes } = one;
  await tx.waiting.insert({ ...link, name, signed, bytes, takenAt: at });
};

const rowOf = (
  { link, name, signed, bytes, body, voidBecause }: Verified,
  at: Instant,
): ContributionRow => ({
  ...link,
  name,
  signed,
  bytes,
  audience: body?.to ?? null,
  kind: body?.saying.kind ?? null,
  practice: body && practiceOf(body.saying),
  voidBecause,
  takenAt: at,
});
