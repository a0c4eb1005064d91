/** Links and bodies: what a library believes of a State's word, and what it refuses. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalize, instant, plus, utf8, type Json } from '@comity/kernel';
import {
  CLOCK_SKEW_MS_MAX,
  hashOf,
  mergeJws,
  signJws,
  signerFrom,
  type KeyResolver,
} from '@comity/envelope';
import {
  BODY_BYTES_MAX,
  CONTRIBUTION_TYP,
  contributionName,
  isFor,
  isSignedWith,
  judgeReading,
  linkClaims,
  linkOf,
  LINK_BYTES_MAX,
  readBody,
  readLinkClaims,
  SERIES_MAX,
  verifyLink,
  writeBody,
  type Link,
} from './index.js';
import {
  aBody,
  aLink,
  aNode,
  BRA,
  codeOf,
  GTM,
  MEX,
  NOON,
  NOWHERE,
  say,
  signLink,
  type Node,
} from './library.fixture.js';

let [gtm, mex, stranger]: readonly Node[] = [];
const nodes = (): { readonly gtm: Node; readonly mex: Node; readonly stranger: Node } => {
  if (!gtm || !mex || !stranger) throw new TypeError('keys are made before tests run');
  return { gtm, mex, stranger };
};

beforeAll(async () => {
  [gtm, mex, stranger] = await Promise.all([aNode(GTM), aNode(MEX), aNode(GTM)]);
});

/** The trust list has the keys of Guatemala and Mexico from an hour before noon. */
const FROM = plus(NOON, -3_600_000);
const keysOf: KeyResolver = (node, at) =>
  at < FROM
    ? undefined
    : [nodes().gtm, nodes().mex].find(({ id }) => id === node)?.keys.map((pair) => pair.public);

const verifying = (bytes: Uint8Array, given: Partial<Parameters<typeof verifyLink>[1]> = {}) =>
  codeOf(verifyLink(bytes, { keysOf, at: NOON, ...given }));

describe('a link', () => {
  it('that both keys of its State signed is verified, and says what was signed', async () => {
    const bytes = await signLink(aLink(), nodes().gtm.keys);

    expect(await verifyLink(bytes, { keysOf, at: NOON })).toEqual(aLink());
    expect(linkOf(bytes)).toEqual(aLink());
  });

  it('has the same name whoever signed it again, and another for other claims', async () => {
    const [once, again] = [
      await signLink(aLink(), nodes().gtm.keys),
      await signLink(aLink(), nodes().stranger.keys),
    ];

    expect(once).not.toEqual(again);
    expect(contributionName(linkOf(once))).toBe(contributionName(linkOf(again)));
    expect(contributionName(aLink())).toBe(hashOf(utf8(canonicalize(linkClaims(aLink())))));
    for (const change of [{ state: MEX }, { n: 2, prev: NOWHERE }, { at: plus(NOON, 1) }]) {
      expect(contributionName(aLink(change))).not.toBe(contributionName(aLink()));
    }
  });

  it('signed by a stranger’s keys is refused', async () => {
    const { stranger, gtm } = nodes();
    const both = await signLink(aLink(), stranger.keys);
    const one = await signLink(aLink(), [gtm.keys[0], stranger.keys[1]]);

    expect(await verifying(both)).toBe('JWS_SIGNER_UNKNOWN');
    expect(await verifying(one)).toBe('JWS_SIGNER_UNKNOWN');
  });

  it('signed by another State’s keys speaks for nobody', async () => {
    const { mex } = nodes();

    expect(await verifying(await signLink(aLink(), mex.keys))).toBe('JWS_SIGNER_UNKNOWN');
    expect(await verifying(await signLink(aLink({ state: MEX }), mex.keys))).toBe('nothing');
    expect(await verifying(await signLink(aLink({ state: BRA }), mex.keys))).toBe(
      'CONTRIBUTION_NOT_SIGNED',
    );
  });

  it('signed by one algorithm is refused, whatever the trust list asks for', async () => {
    const { keys, id } = nodes().gtm;
    for (const key of keys) {
      const bytes = await signLink(aLink(), [key]);
      const lax: KeyResolver = (node) => (node === id ? [key.public] : undefined);

      expect(await verifying(bytes)).toBe('JWS_SIGNATURE_MISSING');
      expect(await verifying(bytes, { keysOf: lax })).toBe('CONTRIBUTION_NOT_SIGNED');
    }
  });

  it('signed by one more than its State’s keys is refused', async () => {
    const { gtm, mex } = nodes();

    expect(await verifying(await signLink(aLink(), [...gtm.keys, mex.keys[0]]))).toBe(
      'JWS_SIGNER_UNKNOWN',
    );
  });

  it('is dated no later than the clocks of States differ', async () => {
    const at = plus(NOON, -CLOCK_SKEW_MS_MAX);
    const bytes = await signLink(aLink(), nodes().gtm.keys);

    expect(await verifying(bytes, { at })).toBe('nothing');
    expect(await verifying(bytes, { at: plus(at, -1) })).toBe('CONTRIBUTION_NOT_SIGNED');
    expect(await verifying(bytes, { at: plus(NOON, 1e11) })).toBe('nothing');
  });

  it('signed when its State had no keys is refused', async () => {
    for (const at of [plus(FROM, -1_000), instant(0)]) {
      const bytes = await signLink(aLink({ at }), nodes().gtm.keys);

      expect(await verifying(bytes)).toBe('CONTRIBUTION_NOT_SIGNED');
    }
  });

  it('was signed when it says or later, by both keys at once', async () => {
    const { keys } = nodes().gtm;
    const earlier = await signLink(aLink(), keys, { at: plus(NOON, -1_000) });
    const withinTheSecond = await signLink(aLink({ at: plus(NOON, 999) }), keys);
    const [one, other] = [
      await signLink(aLink(), [keys[0]]),
      await signLink(aLink(), [keys[1]], { at: plus(NOON, 1_000) }),
    ];
    const apart = mergeJws([one, other], { typ: CONTRIBUTION_TYP, bytesMax: LINK_BYTES_MAX });

    expect(await verifying(earlier)).toBe('CONTRIBUTION_NOT_SIGNED');
    expect(await verifying(apart)).toBe('CONTRIBUTION_NOT_SIGNED');
    expect(await verifying(withinTheSecond)).toBe('nothing');
  });

  it('signed again later is verified by the keys of then, and is the same contribution', async () => {
    const { gtm, stranger } = nodes();
    const LATER = plus(NOON, 1e9);
    const again = await signLink(aLink(), stranger.keys, { at: LATER });
    const keysSince: KeyResolver = (node, at) =>
      node === gtm.id && at >= LATER ? stranger.keys.map((key) => key.public) : undefined;
    const old = await signLink(aLink(), gtm.keys);

    expect(await verifying(again, { keysOf: keysSince, at: LATER })).toBe('nothing');
    expect(await verifying(old, { keysOf: keysSince, at: LATER })).toBe('CONTRIBUTION_NOT_SIGNED');
    const early = plus(LATER, -CLOCK_SKEW_MS_MAX - 1_000);
    expect(await verifying(again, { keysOf: keysSince, at: early })).toBe(
      'CONTRIBUTION_NOT_SIGNED',
    );
    expect([isSignedWith(again, keysSince), isSignedWith(old, keysSince)]).toEqual([true, false]);
    expect(contributionName(linkOf(again))).toBe(contributionName(linkOf(old)));
  });

  it('is no other signed object, and of no other version', async () => {
    const { keys } = nodes().gtm;
    const signers = await Promise.all(keys.map(({ privateJwk }) => signerFrom(privateJwk)));
    const typ = 'comity-contribution+jws';
    const other = { ...(linkClaims(aLink()) as object), ver: 'comity-contribution/2' };

    expect(await verifying(await signLink(aLink(), keys, { typ: 'comity-statistics+jws' }))).toBe(
      'JWS_HEADER_INVALID',
    );
    expect(await verifying(await signJws(other as Json, { typ, at: NOON, signers }))).toBe(
      'CONTRIBUTION_MALFORMED',
    );
  });

  it('of too many bytes, or in another spelling, is refused before it is read', async () => {
    const bytes = await signLink(aLink(), nodes().gtm.keys);
    const spaced = utf8(` ${new TextDecoder().decode(bytes)}`);

    expect(bytes.length).toBeLessThan(LINK_BYTES_MAX);
    expect(await verifying(new Uint8Array(LINK_BYTES_MAX + 1))).toBe('JWS_TOO_LARGE');
    expect(await verifying(spaced)).toBe('JWS_NOT_CANONICAL');
  });
});

describe('what is signed of a contribution', () => {
  const claims = (change: object = {}): Json => ({
    ...(linkClaims(aLink()) as object),
    ...change,
  });
  const code = (value: Json) => codeOf(() => readLinkClaims(value));

  it('is read as it was written', () => {
    for (const link of [
      aLink(),
      aLink({ n: SERIES_MAX, prev: NOWHERE }),
      aLink({ n: 2, prev: NOWHERE, at: instant(0) }),
    ]) {
      expect(readLinkClaims(linkClaims(link))).toEqual(link);
    }
  });

  it.each<[string, object]>([
    ['another version', { ver: 'comity-contribution/2' }],
    ['a State in small letters', { state: 'gtm' }],
    ['a State by a name of every object', { state: '__proto__' }],
    ['no first number', { n: 0 }],
    ['a number that is not whole', { n: 1.5 }],
    ['a number beyond all', { n: SERIES_MAX + 1, prev: NOWHERE }],
    ['a number in text', { n: '1' }],
    ['something before the first', { prev: NOWHERE }],
    ['nothing before the second', { n: 2 }],
    ['a hash that is too short before it', { n: 2, prev: NOWHERE.slice(1) }],
    ['a hash before it that another spells too', { n: 2, prev: `${NOWHERE.slice(0, -1)}V` }],
    ['a body’s hash that another spells too', { body: `${NOWHERE.slice(0, -1)}V` }],
    ['a hash in another alphabet', { body: `+${NOWHERE.slice(1)}` }],
    ['no body', { body: '' }],
    ['a date before all', { at: -1 }],
    ['a date in text', { at: '2026-11-22' }],
    ['a date that is not whole', { at: 0.5 }],
    ['a date that no calendar has', { at: 8_640_000_000_000_001 }],
    ['one member more', { to: 'all' }],
    ['a member that objects inherit', JSON.parse('{"__proto__":1}') as object],
  ])('is refused with %s', async (_, change) => {
    const given = claims();
    const entries = [...Object.entries(given as object), ...Object.entries(change)];
    const changed = JSON.parse(
      `{${[...new Map(entries)].map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`,
    ) as Json;

    expect(await code(changed)).toBe('CONTRIBUTION_MALFORMED');
  });

  it('is refused without any one of its members, or with any of another type', async () => {
    const names = Object.keys(linkClaims(aLink()) as object);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue(), async (name, value) => {
        const { [name]: was, ...rest } = claims() as Record<string, Json>;
        fc.pre(typeof value !== typeof was);

        expect(await code(rest)).toBe('CONTRIBUTION_MALFORMED');
        expect(await code({ ...rest, [name]: value as Json })).toBe('CONTRIBUTION_MALFORMED');
      }),
    );
  });

  it('is refused with any member that is not known, and where it is no object', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.jsonValue(), async (name, value) => {
        fc.pre(!Object.hasOwn(claims() as object, name) && name !== '__proto__');

        expect(await code(claims({ [name]: value }))).toBe('CONTRIBUTION_MALFORMED');
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
          expect(await code(value as Json)).toBe('CONTRIBUTION_MALFORMED');
        }
      }),
    );
  });
});

describe('a body', () => {
  const linkTo = (bytes: Uint8Array): Link => aLink({ body: hashOf(bytes) });
  const reading = (value: unknown) => {
    const bytes = utf8(canonicalize(value));
    return readBody(bytes, linkTo(bytes));
  };
  const { salt } = aBody(say.endorse());
  const written = { salt, to: 'all', kind: 'endorse', say: { practice: 'BP-2026-GTM-0001' } };

  it('is read as it was written, of every kind', () => {
    for (const saying of Object.values(say).map((of) => of())) {
      for (const to of ['all', [GTM, MEX]] as const) {
        const bytes = writeBody(aBody(saying, to));

        expect(readBody(bytes, linkTo(bytes))).toEqual({ ok: true, value: aBody(saying, to) });
      }
    }
  });

  it('of other bytes than those that were signed is refused', async () => {
    const bytes = writeBody(aBody(say.comment()));
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (index, flip) => {
          const other = Uint8Array.from(bytes, (byte, at) => (at === index ? byte ^ flip : byte));

          expect(await codeOf(() => readBody(other, linkTo(bytes)))).toBe(
            'CONTRIBUTION_BODY_INVALID',
          );
        },
      ),
    );
    expect(await codeOf(() => readBody(new Uint8Array(), linkTo(bytes)))).toBe(
      'CONTRIBUTION_BODY_INVALID',
    );
  });

  it('has another hash with another salt, so that nobody can try what it says', () => {
    const [one, other] = [1, 2].map((n) => hashOf(writeBody(aBody(say.endorse(), 'all', n))));

    expect(one).not.toBe(other);
  });

  it.each<[string, object]>([
    ['no salt', { salt: '' }],
    ['a salt that is too long', { salt: `${salt}AA` }],
    ['a salt that another spells too', { salt: `${salt.slice(0, -1)}R` }],
    ['a salt in numbers', { salt: 1 }],
    ['nobody to read it', { to: [] }],
    ['a word for its readers', { to: 'public' }],
    ['readers out of order', { to: [MEX, GTM] }],
    ['a reader twice', { to: [GTM, GTM] }],
    ['a reader that is no State', { to: ['__proto__'] }],
    [
      'too many readers',
      {
        to: Array.from(
          { length: 65 },
          (_, n) => `A${String.fromCharCode(65 + n / 26, 65 + (n % 26))}`,
        ),
      },
    ],
    ['no kind', { kind: null }],
    ['nothing that it says', { say: null }],
    ['one member more', { state: GTM }],
    ['too many bytes', { say: 'x'.repeat(BODY_BYTES_MAX) }],
  ])('that its State signed with %s is void and no violation', (_, change) => {
    const read = reading({ ...written, ...change });

    expect(reading(written).ok).toBe(true);
    expect(judgeReading(read)).toBe('CONTRIBUTION_WORDS_INVALID');
  });

  it('that is no canonical JSON, or no object, is void', () => {
    for (const text of ['', '{', `${canonicalize(written)} `, '[]', 'null', '"all"', '\u00ff']) {
      const bytes = utf8(text);

      expect(judgeReading(readBody(bytes, linkTo(bytes)))).toBe('CONTRIBUTION_WORDS_INVALID');
    }
  });

  it('of a kind that no release knows yet is told apart from words that are wrong', () => {
    expect(judgeReading(reading({ ...written, kind: 'foretell' }))).toBe(
      'CONTRIBUTION_KIND_UNKNOWN',
    );
    expect(judgeReading(reading({ ...written, kind: '__proto__' }))).toBe(
      'CONTRIBUTION_KIND_UNKNOWN',
    );
    expect(judgeReading(reading(written))).toBeNull();
  });

  it('is for all members, or for the States of its group and no other', () => {
    expect(isFor('all', BRA)).toBe(true);
    expect(isFor([GTM, MEX], MEX)).toBe(true);
    expect(isFor([GTM, MEX], BRA)).toBe(false);
  });
});
