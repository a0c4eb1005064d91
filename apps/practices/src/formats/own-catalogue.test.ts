/** What of a State's own work its catalogue shows, and what its feed tells anybody. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant, instantFromIso, stateCode } from '@comity/kernel';
import { Library, TO_NETWORK } from '../library.fixture.js';
import { aCatalogued } from './catalogued.fixture.js';
import { OwnCatalogue } from './own-catalogue.js';
import { PublicFeed } from './public-feed.js';

const PUBLIC = { audience: 'public' };

describe('the catalogue of a State’s own practices', () => {
  let library: Library;
  let catalogue: OwnCatalogue;
  beforeEach(async () => {
    library = await Library.open();
    const clock = { now: () => instantFromIso('2026-06-09T00:00:00Z') };
    catalogue = new OwnCatalogue(library.unitOfWork, clock);
  });
  afterEach(() => library.database.close());

  it('shows nothing that was never published', async () => {
    const id = await library.opened();
    await library.steps(id, 'submit', 'clear');
    expect(await catalogue.get(id)).toBeNull();
    expect(await catalogue.all()).toEqual([]);
  });

  it('shows what is published, with every version and who looked it through', async () => {
    const id = await library.opened();
    await library.steps(id, ...TO_NETWORK);
    expect(await catalogue.get(id)).toMatchObject({
      status: 'PUBLISHED_NETWORK',
      reviewBy: '2027-06-30',
      versions: [{ n: 1, record: { steps: 'Una vez.', privacyCheck: { done: true } } }],
      withdrawal: null,
    });
    expect(await catalogue.all()).toHaveLength(1);
  });

  it('shows the words as published while a new version is in work', async () => {
    const id = await library.opened(PUBLIC);
    await library.steps(id, ...TO_NETWORK, 'publish_public', 'revise');
    await library.revise(id, { ...PUBLIC, steps: 'Borrador secreto.' });

    const practice = await catalogue.get(id);
    expect(practice).toMatchObject({ status: 'PUBLISHED_PUBLIC' });
    expect(JSON.stringify(practice)).not.toContain('secreto');

    await library.steps(id, 'publish_new');
    expect(await catalogue.get(id)).toMatchObject({
      status: 'PUBLISHED_NETWORK',
      versions: [{ n: 1, record: { steps: 'Una vez.' } }, { n: 2 }],
    });
  });

  it('shows of a withdrawn practice when and why, and no word more', async () => {
    const id = await library.opened(PUBLIC);
    await library.steps(id, ...TO_NETWORK, 'publish_public', 'withdraw');
    const practice = await catalogue.get(id);
    expect(practice).toMatchObject({ status: 'WITHDRAWN', withdrawal: { reason: 'Porque sí.' } });
    expect(JSON.stringify(practice)).not.toContain('entrevista');
  });
});

describe('the feed for anybody', () => {
  const feedOf = (publicUrl: string | null) => {
    const counted = { made: 0, now: instantFromIso('2026-06-09T00:00:00Z'), fails: false };
    const catalogue = {
      get: () => Promise.resolve(null),
      all: () => {
        counted.made += 1;
        return counted.fails
          ? Promise.reject(new Error('down'))
          : Promise.resolve([aCatalogued({ status: 'PUBLISHED_PUBLIC' })]);
      },
    };
    const clock = { now: () => counted.now };
    const state = stateCode('GTM');
    return { counted, feed: new PublicFeed({ catalogue, clock, state, publicUrl }) };
  };

  it('is not there where the State says nowhere that it is', () => {
    expect(feedOf(null).feed.get('es')).toBeNull();
  });

  it('reads the catalogue once a minute at most, however often it is asked for', async () => {
    const { feed, counted } = feedOf('https://practices.example');
    await Promise.all([feed.get('es'), feed.get('es'), feed.get('es')]);
    expect(counted.made).toBe(1);

    counted.now = instant(counted.now + 59_999);
    await feed.get('es');
    expect(counted.made).toBe(1);

    counted.now = instant(counted.now + 1);
    const again = await feed.get('es');
    expect(counted.made).toBe(2);
    expect(again?.xml.match(/<entry/g)).toHaveLength(1);
  });

  it('keeps no failure', async () => {
    const { feed, counted } = feedOf('https://practices.example');
    counted.fails = true;
    await expect(feed.get('es')).rejects.toThrow(Error);
    counted.fails = false;
    expect((await feed.get('es'))?.etag).toMatch(/^"[A-Za-z0-9_-]{43}"$/);
  });
});
