/** No byte of what was signed or sealed can change unnoticed. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import {
  MEX,
  BRA,
  resolverOf,
  aWorld,
  codeOf,
  decodedJwe,
  tamperedJwe,
  type World,
} from './envelope.fixture.js';
import { envelopeErrors, open, verifyMessage, type OpenContext, type Sealed } from './index.js';

let world: World;
let sealed: Sealed;
let context: OpenContext;

beforeAll(async () => {
  world = await aWorld();
  sealed = await world.sealed();
  context = await world.context();
});

const flip = fc.record({ at: fc.nat(), mask: fc.integer({ min: 1, max: 255 }) });

const flipped = (bytes: Uint8Array, { at, mask }: { at: number; mask: number }) => {
  const copy = Uint8Array.from(bytes);
  const index = at % copy.length;
  copy[index] = (copy[index] ?? 0) ^ mask;
  return copy;
};

const refusals = new Set<unknown>(Object.keys(envelopeErrors));

describe('a single flipped byte', () => {
  it('of an envelope is refused, wherever it is, with a code of the catalogue', async () => {
    const refused = fc.asyncProperty(flip, async (where) => {
      const code = await codeOf(open(flipped(sealed.envelope, where), context));
      return refusals.has(code);
    });
    await fc.assert(refused, { numRuns: 400 });
  });

  it('of every member of an envelope is refused', async () => {
    const { ciphertext, iv, protected: header, recipients, tag } = decodedJwe(sealed.envelope);
    const [entry] = recipients;
    const members = [ciphertext, iv, header, tag, entry.encrypted_key, entry.header.ek];
    const text = new TextDecoder().decode(sealed.envelope);

    for (const member of [...members, entry.header.kid, entry.header.alg]) {
      const start = text.indexOf(`"${member}"`);
      for (const at of [start, start + 1, start + member.length, start + member.length + 1]) {
        const code = await codeOf(open(flipped(sealed.envelope, { at, mask: 1 }), context));
        expect(refusals).toContain(code);
      }
    }
  });

  it('of the signed message inside is refused, wherever it is', async () => {
    const keysOf = resolverOf(world.gtm);
    const refused = fc.asyncProperty(flip, async (where) =>
      refusals.has(await codeOf(verifyMessage(flipped(sealed.inner, where), { keysOf }))),
    );
    await fc.assert(refused, { numRuns: 400 });
  });

  it("in another recipient's sealed key changes env, so that our receipt shows it", async () => {
    const both = await world.sealed({ aud: [MEX, BRA] }, [world.mex, world.bra]);
    const changed = tamperedJwe(both.envelope, ({ recipients: [, theirs] }) => {
      const first = theirs.encrypted_key.startsWith('A') ? 'B' : 'A';
      theirs.encrypted_key = first + theirs.encrypted_key.slice(1);
    });

    const opened = await open(changed, context);
    expect(opened.msg).toBe(both.msg);
    expect(opened.env).not.toBe(both.env);
  });
});
