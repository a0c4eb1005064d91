/** Sealed parts: open for the officers named, at their place, as sealed, and otherwise not at all. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  canonicalize,
  caseId,
  concat,
  fromBase64url,
  fromUtf8,
  stateCode,
  toBase64url,
  u32,
  utf8,
  type Bytes,
} from '@comity/kernel';

import { openPart, readPart, sealPart } from './index.js';
import { contentBytes, headerBytes } from './part.js';
import { aPerson, codeOf, PLACE, seeded, someOfficers, type Officers } from './sealed.fixture.js';
import { aesSeal, hpkeSeal } from './web-algorithms.js';

let officers: Officers;
let sealed: Bytes;

const sealing = (persons = [aPerson()], noStore = false) =>
  sealPart(persons, {
    place: PLACE,
    noStore,
    recipients: [officers.ana.public, officers.bela.public],
    entropy: seeded('seal'),
  });

beforeAll(async () => {
  officers = await someOfficers();
  sealed = await sealing();
});

describe('a sealed part', () => {
  it('opens for each recipient, whatever persons stand in it', async () => {
    const text = fc.stringMatching(/^[A-Za-zñéü ]{1,60}$/);
    await fc.assert(
      fc.asyncProperty(text, text, fc.boolean(), async (name, risk, noStore) => {
        const persons = [aPerson({ name, risk }), aPerson({ code: 'V-02' })];
        const bytes = await sealing(persons, noStore);
        expect(readPart(bytes).header).toMatchObject({ noStore, codes: ['V-01', 'V-02'] });
        for (const key of [officers.ana, officers.bela]) {
          expect(await openPart(bytes, { place: PLACE, key })).toEqual(persons);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('shows no name, and no length of one', async () => {
    const { ciphertext } = readPart(sealed);
    expect(fromUtf8(sealed)).not.toContain('Xoc');
    expect(Buffer.from(ciphertext, 'base64url').toString('utf8')).not.toContain('Xoc');
    expect((await sealing([aPerson({ name: 'A' })])).length).toBe(sealed.length);
  });

  it('opens for no other officer, and not with the key of another under the name of one', async () => {
    const { ana, mallory } = officers;
    expect(await codeOf(openPart(sealed, { place: PLACE, key: mallory }))).toBe(
      'SEALED_PART_NOT_FOR_US',
    );
    const posing = { public: ana.public, priv: mallory.priv };
    expect(await codeOf(openPart(sealed, { place: PLACE, key: posing }))).toBe(
      'SEALED_PART_OPENING_FAILED',
    );
  });

  it('opens in no other case, for no other sender and in no other compartment', async () => {
    const others = [
      { caseId: caseId('GTM-2026-0002') },
      { sender: stateCode('MEX') },
      { compartment: 'C4' as const },
    ];
    for (const other of others) {
      const place = { ...PLACE, ...other };
      expect(await codeOf(openPart(sealed, { place, key: officers.ana }))).toBe(
        'SEALED_PART_MISPLACED',
      );
      const part = readPart(sealed);
      const moved = utf8(canonicalize({ ...part, header: { ...part.header, ...other } }));
      expect(await codeOf(openPart(moved, { place, key: officers.ana }))).toBe(
        'SEALED_PART_OPENING_FAILED',
      );
    }
  });

  it('does not open with its flag to be erased, its codes or a key of another changed', async () => {
    const part = readPart(sealed);
    const { header } = part;
    const [first, second] = part.keys;
    const changed = [
      { ...part, header: { ...header, noStore: true } },
      { ...part, header: { ...header, codes: ['V-02'] } },
      { ...part, header: { ...header, commitment: 'A'.repeat(43) } },
      { ...part, keys: [first, { ...second, ct: first?.ct }] },
    ];
    for (const one of changed) {
      for (const key of [officers.ana, officers.bela]) {
        const opening = openPart(utf8(canonicalize(one)), { place: PLACE, key });
        expect(await codeOf(opening)).toBe('SEALED_PART_OPENING_FAILED');
      }
    }
  });

  it('is refused with any byte flipped', async () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const flipped = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte));
      const code = await codeOf(openPart(flipped, { place: PLACE, key: officers.ana }));
      expect(code).toMatch(/^SEALED_PART_/);
    }
  }, 120_000);

  it('does not open with a content key other than the one it commits to', async () => {
    const { header } = readPart(sealed);
    const { kid, pub } = officers.ana.public;
    const [key, iv] = [seeded('other key').bytes(32), seeded('iv').bytes(12)];
    const forged = { ...header, recipients: [kid] };
    const wrapped = await hpkeSeal(fromBase64url(pub), { key, aad: headerBytes(forged) });
    const keys = [{ kid, ek: toBase64url(wrapped.ek), ct: toBase64url(wrapped.ct) }];
    const text = utf8(canonicalize([aPerson()]));
    const padded = concat(u32(text.length), text, new Uint8Array(4096 - 4 - text.length));
    const aad = contentBytes({ header: forged, keys });
    const ciphertext = toBase64url(await aesSeal(padded, { key, iv, aad }));
    const bytes = utf8(canonicalize({ ciphertext, header: forged, iv: toBase64url(iv), keys }));

    expect(await codeOf(openPart(bytes, { place: PLACE, key: officers.ana }))).toBe(
      'SEALED_PART_OPENING_FAILED',
    );
  });

  it('is not made for nobody, for one twice, or for a key under the name of another', async () => {
    const { ana, bela } = officers;
    const given = { place: PLACE, noStore: false, entropy: seeded('none') };
    const code = (recipients: (typeof ana.public)[]) =>
      codeOf(sealPart([aPerson()], { ...given, recipients }));
    expect(await code([])).toBe('SEALED_PART_MALFORMED');
    expect(await code([ana.public, ana.public])).toBe('SEALED_PART_MALFORMED');
    expect(await code([{ kid: ana.public.kid, pub: bela.public.pub }])).toBe('OFFICER_KEY_INVALID');
  });

  it('holds no identity beyond the limits, no code twice, and material in C4 alone', async () => {
    const material = [
      {
        sha256: 'A'.repeat(43),
        bytes: 9,
        mediaType: 'image/png',
        handOver: 'By courier, by hand.',
      },
    ];
    for (const persons of [
      [],
      [aPerson({ code: '1' })],
      [aPerson({ name: 'x'.repeat(201) })],
      [aPerson(), aPerson()],
      [aPerson({ material })],
    ]) {
      expect(await codeOf(sealing(persons))).toBe('SEALED_IDENTITIES_INVALID');
    }
    const place = { ...PLACE, compartment: 'C4' as const };
    const recipients = [officers.ana.public];
    const given = { place, noStore: true, recipients, entropy: seeded('C4') };
    const bytes = await sealPart([aPerson({ material })], given);
    const [opened] = await openPart(bytes, { place, key: officers.ana });
    expect(opened?.material).toEqual(material);
  });
});
