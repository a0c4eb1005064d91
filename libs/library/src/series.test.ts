/** The series of a State: what lengthens it, what waits, and what is a fork. */

import { describe, expect, it } from '@jest/globals';
import { plus } from '@comity/kernel';
import { contributionName, placeOfLink, type Link } from './index.js';
import { aLink, aSeries, GTM, NOWHERE, say } from './library.fixture.js';

const gtm = aSeries(GTM);
const held = [gtm(say.publish()), gtm(say.open()), gtm(say.confirm())];
const links = held.map(({ link }) => link) as unknown as readonly [Link, Link, Link];

/** Where `link` stands to a library that holds the first `count` of the series. */
const placed = (link: Link, count: number) => {
  const names = held.slice(0, count).map(({ name }) => name);
  const at = links[count - 1]?.at ?? 0;
  return placeOfLink(link, {
    head: { n: count, name: names.at(-1) ?? '', at },
    atNumber: names[link.n - 1],
  });
};

describe('a series', () => {
  it('begins with the first, and goes on with what names the last', () => {
    expect(links.map((link, index) => placed(link, index))).toEqual(['next', 'next', 'next']);
  });

  it('is not changed by what is held already, however often it comes', () => {
    for (const link of links) expect(placed(link, 3)).toBe('held');
  });

  it('lets wait what comes before those that stand before it', () => {
    expect(placed(links[1], 0)).toBe('ahead');
    expect(placed(links[2], 1)).toBe('ahead');
  });

  it('is forked by two links of one number, and goes on with the first', () => {
    const [first, second] = links;
    for (const other of [
      { ...second, body: NOWHERE },
      { ...second, at: first.at },
      { ...second, prev: NOWHERE },
    ]) {
      expect(placed(other, 3)).toBe('fork');
    }
    expect(placed(aLink(), 1)).toBe('fork');
  });

  it('takes nothing that is dated before what it follows', () => {
    const [first, second] = links;
    expect(placed({ ...second, at: plus(first.at, -1) }, 1)).toBe('early');
    expect(placed({ ...second, at: first.at }, 1)).toBe('next');
  });

  it('is forked by what does not name the last as the one before it', () => {
    const other = aLink({ n: 3, prev: contributionName(links[0]) });

    expect(placed(other, 2)).toBe('fork');
  });
});
