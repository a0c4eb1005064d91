/** Who gets the letter of an act, and what stands against one. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  instantFromIso,
  nodeIdOf,
  officerId,
  toSeconds,
  type ActHash,
  type Json,
  type StateCode,
} from '@comity/kernel';
import { generateSealingKey, generateSigningKey, seal, signerFrom } from '@comity/envelope';
import { foundingRegister } from '@comity/law';
import { systemEntropy } from '@comity/platform';
import { GTM, MEX, workedCase } from '@comity/testkit';
import { AuditTrail } from '../../apps/node/src/audit/append-entry.js';
import type { PageSigner } from '../../apps/node/src/letters/ports.js';
import { WriteLetter } from '../../apps/node/src/letters/write-letter.js';
import { migrations } from '../../apps/node/src/migrations.js';
import { nodeTables, TypeOrmUnitOfWork } from '../../apps/node/src/typeorm-unit-of-work.js';
import { engines, type EmptyPlace } from './engines.js';
import { fullRows } from './node-rows.fixture.js';

const AT = instantFromIso('2026-06-08T18:00:00Z');
const [gtm, mex] = [nodeIdOf(GTM), nodeIdOf(MEX)];
const CASE = fullRows.cases.id;
const officer = (state = GTM) => ({
  id: officerId(`${state.toLowerCase()}.head`),
  state,
  roles: ['head' as const],
});
/** Sets nothing and says who signed: form and signature have tests of their own. */
const typesetter = { typeset: () => Promise.resolve(Uint8Array.of(1)) };
const signer = (isValid: boolean): PageSigner => ({
  isValidAt: () => isValid,
  sign: () => Promise.resolve(Uint8Array.of(2)),
});

describe.each(engines())('the letter of an act on $name', ({ emptyPlace }) => {
  let place: EmptyPlace;
  let unitOfWork: TypeOrmUnitOfWork;

  beforeEach(async () => {
    place = await emptyPlace();
    unitOfWork = new TypeOrmUnitOfWork(await place.open([...nodeTables], migrations));
  });
  afterEach(() => place.remove());

  /** A case of one act, the request of GTM, as both States hold it. */
  const hold = async (body: Json): Promise<ActHash> => {
    const pairs = await Promise.all([generateSigningKey('ES256'), generateSigningKey('ML-DSA-65')]);
    const { inner, msg } = await seal(
      {
        iss: gtm,
        aud: [mex],
        jti: systemEntropy.uuid(),
        iat: toSeconds(AT),
        exp: toSeconds(AT) + 3_600,
        thr: { id: CASE, n: 1, prev: [] },
        tl: { seq: 1, sha256: 'A'.repeat(43) },
        body: { kind: 'request', content: body, officers: { proposedBy: 'gtm.drafter' } },
        files: [],
      },
      {
        signers: await Promise.all(pairs.map(({ privateJwk }) => signerFrom(privateJwk))),
        recipients: [{ id: mex, key: (await generateSealingKey()).public }],
        entropy: systemEntropy,
      },
    );
    await unitOfWork.write(async (tx) => {
      await tx.cases.insert({ ...fullRows.cases, content: body });
      await tx.acts.insert({
        ...fullRows.acts,
        hash: msg,
        n: 1,
        prev: [],
        kind: 'request',
        at: AT,
        content: body,
      });
      await tx.messages.insert({ ...fullRows.messages, msg, inner });
    });
    return msg;
  };
  const letters = (state: StateCode, signs: PageSigner | undefined): WriteLetter =>
    new WriteLetter({
      state,
      unitOfWork,
      audit: new AuditTrail(nodeIdOf(state), systemEntropy),
      network: { register: () => foundingRegister },
      clock: { now: () => AT },
      typesetter,
      signer: signs,
      publicUrl: 'https://gt.example',
    });
  const { request } = workedCase({ transmittedOn: AT });
  const evidence = request as unknown as Record<string, Json>;
  const tooLong = { ...evidence, factsOfOffence: 'a\n'.repeat(6_001) };
  const events = async () =>
    (await unitOfWork.read((tx) => tx.auditEntries.list({}))).map(({ event }) => event);

  it('is signed at its author and a copy at the other State', async () => {
    const act = await hold(evidence);

    const own = await letters(GTM, signer(true)).execute(officer(), CASE, act);
    const copy = await letters(MEX, undefined).execute(officer(MEX), CASE, act);

    expect(own).toMatchObject({ ok: true, value: { pdf: Uint8Array.of(2) } });
    expect(copy).toMatchObject({ ok: true, value: { pdf: Uint8Array.of(1) } });
    expect(await events()).toEqual(['letter.written', 'letter.written']);
  });

  it.each<[string, Json, PageSigner | undefined]>([
    ['LETTER_KEY_MISSING', evidence, undefined],
    ['LETTER_CERTIFICATE_INVALID', evidence, signer(false)],
    ['LETTER_TOO_LONG', tooLong, signer(true)],
  ])('is denied with %s, and that is in the audit trail', async (code, body, signs) => {
    const act = await hold(body);

    const outcome = await letters(GTM, signs).execute(officer(), CASE, act);

    expect(outcome).toMatchObject({ ok: false, denial: { code } });
    expect(await events()).toEqual(['letter.denied']);
  });
});
