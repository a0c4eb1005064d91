/** The feed for anybody: made at most once a minute, however often it is asked for. */

import { createHash } from 'node:crypto';
import { MINUTE_MS } from '@comity/kernel';
import type { Clock, Instant, StateCode } from '@comity/kernel';
import type { Language } from '@comity/law';
import { dayOf } from '../records/foreign-practice.js';
import { atomFeed } from './atom-feed.js';
import type { Catalogue } from './ports.js';

/** Nobody notices a minute, and nobody can make the library read its tables more often. */
const KEPT_MS = MINUTE_MS;

export interface PublicFeedParts {
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly state: StateCode;
  /** Where anybody finds the public part, as `https://practices.example`; null where nobody does. */
  readonly publicUrl: string | null;
}

/** The feed and the name of exactly these bytes. */
export interface ServedFeed {
  readonly xml: string;
  /** An entity tag of RFC 9110, quotes included. */
  readonly etag: string;
}

export class PublicFeed {
  readonly #parts: PublicFeedParts;
  readonly #kept = new Map<
    Language,
    { readonly until: Instant; readonly feed: Promise<ServedFeed> }
  >();

  constructor(parts: PublicFeedParts) {
    this.#parts = parts;
  }

  /** The public part in `language`; null where this State does not serve it to the public. */
  get(language: Language): Promise<ServedFeed> | null {
    const { publicUrl, clock } = this.#parts;
    if (publicUrl === null) return null;
    const now = clock.now();
    const kept = this.#kept.get(language);
    if (kept !== undefined && now < kept.until) return kept.feed;
    const feed = this.#make(publicUrl, language, now);
    this.#kept.set(language, { until: (now + KEPT_MS) as Instant, feed });
    // What failed is not kept.
    feed.catch(() => this.#kept.delete(language));
    return feed;
  }

  async #make(publicUrl: string, language: Language, now: Instant): Promise<ServedFeed> {
    const { catalogue, state } = this.#parts;
    const url = `${publicUrl}/practices/feed.atom?language=${language}`;
    const today = dayOf(state, now);
    const xml = atomFeed(await catalogue.all(), { state, url, language, today });
    return { xml, etag: `"${createHash('sha256').update(xml).digest('base64url')}"` };
  }
}
