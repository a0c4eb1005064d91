/** Every object of a court bundle in every wrong form: found out, and never a reason to fall over. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { utf8 } from '@comity/kernel';
import { readAnchor } from '../../apps/comity/src/verifier/anchor.js';
import { Disproof } from '../../apps/comity/src/verifier/disproof.js';
import { requireBound } from '../../apps/comity/src/verifier/envelope.js';
import { readEntry, readProof, requireOpened } from '../../apps/comity/src/verifier/log-entry.js';
import { readManifest } from '../../apps/comity/src/verifier/manifest.js';
import { readAct } from '../../apps/comity/src/verifier/message.js';
import { readReceipt } from '../../apps/comity/src/verifier/receipt.js';
import { readTrustList } from '../../apps/comity/src/verifier/trust-list.js';
import { decoded, encoded, nameOf, partsOf, STORY, type Part } from './court-bundle.fixture.js';
import { aWorld } from './court-world.fixture.js';

type Value =
  null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };
type Path = readonly (string | number)[];

/** Of the wrong type or form wherever they stand, the empty list apart. */
const WRONG: readonly Value[] = [null, true, -1, 1.5, 2 ** 53, '', 'no such thing!', [], {}, [[]]];

const isBranch = (value: Value): value is readonly Value[] | { readonly [name: string]: Value } =>
  typeof value === 'object' && value !== null;

/** Every place in a value, the value itself first. */
const pathsIn = (value: Value, path: Path = []): readonly Path[] => [
  path,
  ...(isBranch(value)
    ? Object.entries(value).flatMap(([name, inner]) =>
        pathsIn(inner, [...path, Array.isArray(value) ? Number(name) : name]),
      )
    : []),
];

const at = (value: Value, path: Path): Value =>
  path.reduce<Value>((inner, name) => (inner as Record<string, Value>)[name] as Value, value);

/** The value with `change` made to what holds the last name of the path. */
const changed = (
  value: Value,
  path: Path,
  change: (holder: Record<string, Value>, name: string) => void,
): Value => {
  const root = { value: structuredClone(value) } as Record<string, Value>;
  const whole = ['value', ...path];
  change(at(root, whole.slice(0, -1)) as Record<string, Value>, String(whole.at(-1)));
  return root['value'] as Value;
};

/** Every wrong form of a value: each place with each wrong value, lacking, or with one more. */
const wrongForms = (
  value: Value,
  free: RegExp,
): readonly (readonly [what: string, form: Value])[] =>
  pathsIn(value)
    .filter((path) => !free.test(path.join('.')))
    .flatMap((path) => {
      const held = at(value, path);
      const forms = WRONG.filter(
        (wrong) => wrong !== held && !(Array.isArray(held) && Array.isArray(wrong)),
      );
      const name = path.join('.');
      return [
        ...forms.map(
          (wrong) =>
            [
              `${name} = ${JSON.stringify(wrong)}`,
              changed(value, path, (holder, last) => (holder[last] = wrong)),
            ] as const,
        ),
        ...(typeof path.at(-1) === 'string' &&
        !/(pad|approvedBy|threshold|revokedAt|aad|name)$/.test(name)
          ? [[`no ${name}`, changed(value, path, (holder, last) => delete holder[last])] as const]
          : []),
        ...(isBranch(held) && !Array.isArray(held)
          ? [
              [
                `${name} and more`,
                changed(value, path, (h, last) => ((h[last] as any).more = 1)),
              ] as const,
            ]
          : []),
      ];
    });

const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => nameOf(utf8(String(at)))).toSorted();

const outcome = (read: () => unknown): string => {
  try {
    read();
    return 'accepted';
  } catch (error) {
    return error instanceof Disproof ? 'found out' : String(error);
  }
};

let parts: readonly Part[];

beforeAll(async () => {
  parts = await partsOf(await aWorld(), STORY.slice(0, 2));
});

const part = (pattern: RegExp): Uint8Array => parts.find(({ name }) => pattern.test(name))!.bytes;

interface Kind {
  readonly name: string;
  readonly file: RegExp;
  /** Places whose value is for others, or for people, to judge. */
  readonly free: RegExp;
  readonly read: (bytes: Uint8Array) => unknown;
}

const anchor = () => readAnchor(part(/^anchor/));
const NONE = /^\b$/;

const PLAIN: readonly Kind[] = [
  {
    name: 'an anchor',
    file: /^anchor/,
    free: /administrators\.\d+\.keys$|^administrators$/,
    read: readAnchor,
  },
  {
    name: 'an envelope',
    file: /envelope/,
    free: /^ciphertext$/,
    read: (bytes) => requireBound(bytes, readAct(part(/message/)).act),
  },
  { name: 'a log entry', file: /\/entry/, free: NONE, read: readEntry },
  {
    name: 'an opening',
    file: /opening/,
    free: NONE,
    read: (bytes) => requireOpened(bytes, readEntry(part(/\/entry/))),
  },
  { name: 'a proof', file: /peer-proof/, free: /^(checkpoint|hashes)$/, read: readProof },
  {
    name: 'a manifest',
    file: /^bundle/,
    free: /^(kind|status|outcome|exportedAt)$|^(acts|files|trustLists)$|\.(status|name)$|\.prev$/,
    read: readManifest,
  },
];

/** Signed objects: claims in wrong forms, whoever truly signed them. */
const SIGNED: readonly Kind[] = [
  {
    name: 'a message',
    file: /request.*message/,
    free: /^body\.content|^files$|^thr\.prev$|media|fmt|hdr|ct\.n$|aad|files\.\d+\.name/,
    read: readAct,
  },
  { name: 'a receipt', file: /request.*receipt/, free: /^(aud|files|sigs)$/, read: readReceipt },
  {
    name: 'a trust list',
    file: /^trust-lists/,
    free: /^directory|endpoint|\.tls|profiles|names|^members$|^members\.0\.keys\.4|^members\.\d+\.keys$|^members\.\d+\.keys\.2/,
    read: (bytes) => readTrustList(bytes, anchor()),
  },
];

const survivors = ({ free, read }: Kind, value: Value, write: (form: Value) => Uint8Array) =>
  wrongForms(value, free)
    .map(([what, form]) => `${what}: ${outcome(() => read(write(form)))}`)
    .filter((one) => !one.endsWith(': found out'));

describe('in every wrong form', () => {
  it.each(PLAIN)('$name is found out', (kind) => {
    const value = decoded<any>(part(kind.file)) as Value;
    expect(outcome(() => kind.read(encoded(value)))).toBe('accepted');
    expect(survivors(kind, value, encoded)).toEqual([]);
  });

  it.each(SIGNED)('the claims of $name are found out', (kind) => {
    const jws = decoded<{ payload: string }>(part(kind.file));
    const claims = decoded<any>(Buffer.from(jws.payload, 'base64url'));
    if (kind.name === 'a trust list') claims.members.length = 1;
    const write = (form: Value): Uint8Array =>
      encoded({ ...jws, payload: Buffer.from(encoded(form)).toString('base64url') });
    expect(survivors(kind, claims as Value, write)).toEqual([]);
  });

  const DAY_S = 86_400;
  const HASHES = ['A', 'E', 'I'].map((last) => `${'A'.repeat(42)}${last}`);

  it.each<[string, RegExp, (bytes: Uint8Array) => unknown, (claims: any) => unknown, boolean]>([
    ['100 days', /request.*message/, readAct, (c) => (c.exp = c.iat + 100 * DAY_S), true],
    ['101 days', /request.*message/, readAct, (c) => (c.exp = c.iat + 101 * DAY_S), false],
    ['no time', /request.*message/, readAct, (c) => (c.exp = c.iat), false],
    ['sorted prev', /request.*message/, readAct, (c) => (c.thr.prev = HASHES), true],
    [
      'unsorted prev',
      /request.*message/,
      readAct,
      (c) => (c.thr.prev = HASHES.toReversed()),
      false,
    ],
    [
      'prev twice',
      /request.*message/,
      readAct,
      (c) => (c.thr.prev = [HASHES[0], HASHES[0]]),
      false,
    ],
    ['33 in prev', /request.*message/, readAct, (c) => (c.thr.prev = many(33)), false],
    ['32 in prev', /request.*message/, readAct, (c) => (c.thr.prev = many(32)), true],
    ['number 0', /request.*message/, readAct, (c) => (c.thr.n = 0), false],
    ['no recipient', /request.*message/, readAct, (c) => (c.rcp = []), false],
    ['no addressee', /request.*message/, readAct, (c) => (c.aud = []), false],
    ['an addressee twice', /request.*message/, readAct, (c) => c.aud.push(c.aud[0]), false],
    ['a signature twice', /request.*message/, readAct, (c) => c.sigs.push(c.sigs[0]), false],
    ['2 TiB', /request.*message/, readAct, (c) => (c.files[0].size = 2 ** 41), false],
    ['no life', /request.*receipt/, readReceipt, (c) => (c.exp = c.iat), false],
    ['a rejection', /request.*receipt/, readReceipt, (c) => (c.evt = 'RelayRejection'), false],
  ])('claims with %s are in form or not, as PROTOCOL says', (_, file, read, change, good) => {
    const jws = decoded<{ payload: string }>(part(file));
    const claims = decoded<any>(Buffer.from(jws.payload, 'base64url'));
    change(claims);
    const payload = Buffer.from(encoded(claims)).toString('base64url');
    const found = outcome(() => read(encoded({ ...jws, payload })));
    expect(found).toBe(good ? 'accepted' : 'found out');
  });

  it('a manifest lacks none of its members, those of the exporter alone among them', () => {
    const manifest = decoded<Record<string, Value>>(part(/^bundle/));
    for (const name of ['kind', 'status', 'outcome', 'exportedAt']) {
      const { [name]: _, ...others } = manifest;
      expect(outcome(() => readManifest(encoded(others)))).toBe('found out');
    }
  });

  it('a signed object is found out, and so are its headers', () => {
    const kind: Kind = {
      name: '',
      file: /request.*message/,
      free: /^signatures$|signature$/,
      read: readAct,
    };
    const jws = decoded<any>(part(kind.file));
    expect(survivors(kind, jws as Value, encoded)).toEqual([]);
    const header = decoded<any>(Buffer.from(jws.signatures[0].protected, 'base64url')) as Value;
    const write = (form: Value): Uint8Array => {
      const [first, ...others] = jws.signatures;
      const spelled = Buffer.from(encoded(form)).toString('base64url');
      return encoded({ ...jws, signatures: [{ ...first, protected: spelled }, ...others] });
    };
    expect(survivors(kind, header, write)).toEqual([]);
  });

  it('the header of an envelope is found out', () => {
    const [kind] = PLAIN.filter(({ name }) => name === 'an envelope') as [Kind];
    const jwe = decoded<any>(part(kind.file));
    const header = decoded<any>(Buffer.from(jwe.protected, 'base64url')) as Value;
    const write = (form: Value): Uint8Array =>
      encoded({ ...jwe, protected: Buffer.from(encoded(form)).toString('base64url') });
    expect(survivors({ ...kind, free: NONE }, header, write)).toEqual([]);
  });

  it('what is no canonical JSON is found out', () => {
    for (const { file, read } of [...PLAIN.slice(1), ...SIGNED]) {
      const text = new TextDecoder().decode(part(file));
      for (const wrong of [`${text} `, ` ${text}`, text.slice(1), '', '[]', 'null']) {
        expect(outcome(() => read(utf8(wrong)))).toBe('found out');
      }
    }
  });
});
