/** Signatures that a hostile member or a careless one could truly make, and none of which counts. */

import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { signJws, type Signer } from '@comity/envelope';
import { fromSeconds, type Json } from '@comity/kernel';
import { formatNote, generateLogKeys, parseNote, signCheckpointAs } from '@comity/tlog';
import type { NodeKey } from '@comity/trust';
import { openCheckpoint } from '../../apps/comity/src/verifier/checkpoint.js';
import { readContainer, type Container } from '../../apps/comity/src/verifier/container.js';
import { Disproof } from '../../apps/comity/src/verifier/disproof.js';
import { readJws } from '../../apps/comity/src/verifier/jws.js';
import { readEntry, requireOpened } from '../../apps/comity/src/verifier/log-entry.js';
import { readAct } from '../../apps/comity/src/verifier/message.js';
import { Report } from '../../apps/comity/src/verifier/report.js';
import { TrustHistory } from '../../apps/comity/src/verifier/trust-history.js';
import { readTrustList } from '../../apps/comity/src/verifier/trust-list.js';
import { readAnchor } from '../../apps/comity/src/verifier/anchor.js';
import { archiveOf, decoded, encoded, partsOf, STORY, type Part } from './court-bundle.fixture.js';
import { aWorld, IAT, theNext, type World } from './court-world.fixture.js';
import { edited, failures, type Loose } from './tampering.fixture.js';

let world: World;
let honest: readonly Part[];

beforeAll(async () => {
  world = await aWorld();
  honest = await partsOf(world, STORY.slice(0, 2));
});

const part = (pattern: RegExp): Uint8Array => honest.find(({ name }) => pattern.test(name))!.bytes;

const isDisproven = (run: () => unknown): boolean => {
  try {
    run();
    return false;
  } catch (error) {
    if (!(error instanceof Disproof)) throw error;
    return true;
  }
};

/** The first receipt signed anew, as whoever holds those keys can. */
const resigned = async (
  signers: readonly Signer[],
  given: { readonly claims?: Loose; readonly at?: number } = {},
): Promise<readonly Part[]> => {
  const jws = decoded<{ payload: string }>(part(/request.*receipt/));
  const claims = decoded<Loose>(Buffer.from(jws.payload, 'base64url'));
  const changed = { ...claims, sigs: signers.map(({ kid }) => kid), ...given.claims } as Json;
  const at = fromSeconds(given.at ?? claims['iat']);
  const bytes = await signJws(changed, { typ: 'comity-rcpt+jws', at, signers });
  return edited(honest, /request.*receipt/, () => bytes);
};

const REFUSED = [expect.stringMatching(/^receipt.signatures .*001-request/)];

describe('a signed object', () => {
  it('signed anew by the same keys is as good', async () => {
    expect(await failures(await resigned(world.mex.signers))).toEqual([]);
  });

  it('by the right State is about this very act and for its issuer, or about nothing', async () => {
    const { gtm, mex, bra } = world;
    const jws = decoded<{ payload: string }>(part(/request.*receipt/));
    const { ref, files } = decoded<Loose>(Buffer.from(jws.payload, 'base64url'));
    const other = 'A'.repeat(43);
    const changes: readonly (readonly [readonly Signer[], Loose])[] = [
      [bra.signers, { iss: bra.id }],
      [gtm.signers, { iss: gtm.id }],
      [mex.signers, { aud: [bra.id] }],
      [mex.signers, { ref: { ...ref, iss: bra.id } }],
      [mex.signers, { ref: { ...ref, jti: 'another' } }],
      [mex.signers, { ref: { ...ref, env: other } }],
      [mex.signers, { ref: { ...ref, msg: other } }],
      [mex.signers, { files: [{ ...files[0], sha256: other }] }],
      [mex.signers, { files: [{ ...files[0], root: other }] }],
    ];
    for (const [signers, claims] of changes) {
      const [first] = await failures(await resigned(signers, { claims }));
      expect([claims, first]).toEqual([claims, expect.stringMatching(/^receipt.binding acts.001/)]);
    }
  });

  it('names the algorithm of each key, and not another', async () => {
    const [es, pq] = world.mex.signers as [Signer, Signer];
    const swapped = [
      { ...es, alg: pq.alg },
      { ...pq, alg: es.alg },
    ];
    expect(await failures(await resigned(swapped))).toEqual(REFUSED);
  });

  it('was signed when its claims say', async () => {
    const { signers } = world.mex;
    expect(await failures(await resigned(signers, { at: IAT + 2 }))).toEqual(REFUSED);
  });

  it('announces its signatures in their order', async () => {
    const { signers } = world.mex;
    const kids = signers.map(({ kid }) => kid);
    for (const sigs of [kids.toReversed(), kids.slice(1), [...kids, kids[0]]]) {
      expect(await failures(await resigned(signers, { claims: { sigs } }))).toEqual(REFUSED);
    }
    expect(await failures(await resigned(signers.toReversed()))).toEqual([]);
  });

  it('is signed by nobody but the keys of its node', async () => {
    const signers = [...world.mex.signers, world.gtm.signers[0]!];
    expect(await failures(await resigned(signers))).toEqual(REFUSED);
  });

  const withKeys = async (change: (keys: readonly NodeKey[]) => readonly NodeKey[]) => {
    const members = world.lists[0]!.members.map((member) => {
      if (member.node !== world.mex.id) return member;
      const isSig = (key: object): key is NodeKey => (key as NodeKey).use === 'sig';
      const others = member.keys.filter((key) => !isSig(key));
      return { ...member, keys: [...change(member.keys.filter(isSig)), ...others] };
    });
    const first = { ...world.lists[0]!, members };
    return partsOf({ ...world, lists: [first, theNext(first)] }, STORY.slice(0, 1));
  };

  it('needs both algorithms though the trust list asked for one alone', async () => {
    const parts = await withKeys((keys) => keys.filter(({ alg }) => alg === 'ES256'));
    const { bytes } = parts.find(({ name }) => /request.*receipt/.test(name))!;
    const jws = decoded<{ payload: string }>(bytes);
    const claims = decoded<Loose>(Buffer.from(jws.payload, 'base64url'));
    const signers = world.mex.signers.slice(0, 1);
    const alone = await signJws(
      { ...claims, sigs: signers.map(({ kid }) => kid) },
      {
        typ: 'comity-rcpt+jws',
        at: fromSeconds(claims['iat']),
        signers,
      },
    );
    const found = await failures(edited(parts, /request.*receipt/, () => alone));
    expect(found[0]).toMatch(/^receipt.signatures .*001-request/);
  });

  it('needs every key that its node then had', async () => {
    const [extra] = world.bra.pairs;
    const { from, until } = world.lists[0]!.members[0]!.keys[0]!;
    const members = world.lists[0]!.members.filter(({ node }) => node !== world.bra.id);
    const key: NodeKey = { use: 'sig', ...extra!.public, from, until };
    const first = {
      ...world.lists[0]!,
      members: members.map((member) =>
        member.node === world.mex.id ? { ...member, keys: [...member.keys, key] } : member,
      ),
    };
    const parts = await partsOf({ ...world, lists: [first, theNext(first)] }, STORY.slice(0, 1));
    expect((await failures(parts))[0]).toMatch(/^receipt.signatures .*001-request/);
  });

  it('has each signature once, within its limit, with the certificate of an ES256 key at most', () => {
    const bytes = part(/request.*message/);
    const jws = decoded<any>(bytes);
    const [es, pq] = jws.signatures;
    const header = (signature: any, change: Loose): Loose => {
      const members = {
        ...decoded<Loose>(Buffer.from(signature.protected, 'base64url')),
        ...change,
      };
      return { ...signature, protected: Buffer.from(encoded(members)).toString('base64url') };
    };
    const reads = (signatures: unknown): boolean =>
      !isDisproven(() => readAct(encoded({ ...jws, signatures })));
    const x5t = 'A'.repeat(43);
    expect(reads([header(es, { 'x5t#S256': x5t }), pq])).toBe(true);
    expect(reads([header(es, { 'x5t#S256': 'short' }), pq])).toBe(false);
    expect(reads([es, header(pq, { 'x5t#S256': x5t })])).toBe(false);
    expect(reads([es, pq, es])).toBe(false);
    expect(isDisproven(() => readJws(bytes, 'comity-msg+jws', bytes.length))).toBe(false);
    expect(isDisproven(() => readJws(bytes, 'comity-msg+jws', bytes.length - 1))).toBe(true);
    expect(isDisproven(() => readJws(bytes, 'comity-rcpt+jws', bytes.length))).toBe(true);
  });
});

describe('a checkpoint', () => {
  const note = (): string => decoded<{ checkpoint: string }>(part(/request.*\/proof/)).checkpoint;

  const opens = (text: string): boolean => {
    const anchor = readAnchor(part(/^anchor/));
    const { list } = readTrustList(part(/^trust-lists\/1/), anchor);
    const history = new TrustHistory([list]);
    return !isDisproven(() => openCheckpoint(text, world.gtm.id, history));
  };

  const corrupted = (at: number, byte: number): string => {
    const { text, signatures } = parseNote(note());
    const changed = signatures.map((one, index) => {
      if (index !== at) return one;
      const signature = one.signature.slice();
      signature[byte] = (signature[byte] ?? 0) ^ 1;
      return { ...one, signature };
    });
    return formatNote({ text, signatures: changed });
  };

  it('bears no false signature of its log, though others are true', () => {
    expect(opens(note())).toBe(true);
    for (const byte of [0, 7, 8, 40, 63]) {
      expect([0, 1].map((at) => opens(corrupted(at, byte)))).toEqual([false, false]);
    }
  });

  it('bears no signature of its log that is cut short', () => {
    const { text, signatures } = parseNote(note());
    for (const length of [1, 8, 9, 63, 64, 2_427]) {
      for (const at of [0, 1]) {
        const cut = signatures.map((one, index) =>
          index === at ? { ...one, signature: one.signature.slice(0, length) } : one,
        );
        const whole = cut[at]?.signature.length === signatures[at]?.signature.length;
        expect(opens(formatNote({ text, signatures: cut }))).toBe(whole);
      }
    }
  });

  it('may bear signatures of others, up to 64 in all', () => {
    const { text, signatures } = parseNote(note());
    const [, stranger] = generateLogKeys('witness.example');
    const checkpoint = { origin: 'another', size: 1, root: new Uint8Array(32) };
    const line = signCheckpointAs(stranger, checkpoint, fromSeconds(IAT));
    const withLines = (count: number): string =>
      `${note()}${Array.from({ length: count }, () => formatNote({ text: '', signatures: [line] }).slice(1)).join('')}`;
    expect(withLines(0)).toBe(formatNote({ text, signatures }));
    expect(opens(withLines(62))).toBe(true);
    expect(opens(withLines(63))).toBe(false);
  });

  it.each([
    ['a fourth line', (text: string) => text.replace('\n\n', '\nmore\n\n')],
    ['no signature', (text: string) => text.slice(0, text.indexOf('\n\n') + 2)],
    ['a number with a nought before it', (text: string) => text.replace(/\n(\d+)\n/, '\n0$1\n')],
    ['a root of another length', (text: string) => text.replace(/\n([^\n]{44})\n/, '\nAAAA\n')],
    ['a signature line that is none', (text: string) => `${text}\u2014 somebody !!!\n`],
    ['a signature of no bytes', (text: string) => `${text}\u2014 somebody AAAAAA==\n`],
    ['base64 in another spelling', (text: string) => `${text}\u2014 somebody AAAAAAB=\n`],
    ['another name', (text: string) => text.replace('gtm-1', 'mex-1')],
    ['more than 262,144 characters', (text: string) => `${text}\u2014 x ${'A'.repeat(262_144)}\n`],
    ['nothing', () => ''],
  ])('with %s is none', (_, change) => {
    expect(change(note())).not.toBe(note());
    expect(opens(change(note()))).toBe(false);
  });
});

describe('an opening', () => {
  it('has salts of 16 bytes, and details that are canonical JSON', () => {
    const entry = readEntry(part(/request.*\/entry/));
    const commit = (salt: Buffer, label: string, value: string): string =>
      createHash('sha256')
        .update(Buffer.concat([Buffer.from('comity-c1'), salt, Buffer.of(0, label.length)]))
        .update(`${label}${value}`)
        .digest('base64url');
    const opened = (saltBytes: number, details: string): boolean => {
      const salt = Buffer.alloc(saltBytes, 7);
      const values = { act: 'x', obj: 'y', d: details };
      const all = Object.entries(values);
      const commitments = Object.fromEntries(
        all.map(([name, value]) => [name, commit(salt, name, value)]),
      );
      const opening = Object.fromEntries(
        all.map(([name, value]) => [name, { salt: salt.toString('base64url'), value }]),
      );
      const claimed = { ...entry, commitments } as unknown as typeof entry;
      return !isDisproven(() => requireOpened(encoded(opening), claimed));
    };
    expect(opened(16, '{"a":1}')).toBe(true);
    expect(opened(15, '{"a":1}')).toBe(false);
    expect(opened(16, '{ "a": 1 }')).toBe(false);
    expect(opened(16, 'no JSON')).toBe(false);
  });
});

describe('the archive on disk', () => {
  it('is the one that was read through, or nothing of it is believed', async () => {
    const archive = archiveOf(honest);
    let now = archive;
    const source = {
      size: archive.length,
      read: (at: number, length: number) => Promise.resolve(now.subarray(at, at + length)),
      close: () => Promise.resolve(),
    };
    const container = (await readContainer(source, new Report())) as Container;
    const { size } = container.entry('bundle.json')!;
    expect((await container.read('bundle.json', size)).length).toBe(size);
    await expect(container.read('bundle.json', size - 1)).rejects.toThrow(Disproof);
    now = archive.map((byte) => byte ^ 1);
    await expect(container.read('bundle.json', size)).rejects.toThrow(Disproof);
  });
});
