/** Whom the open text must not name, and who may send: asked of a node with a real case. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { officerId, type CaseId, type Json } from '@comity/kernel';
import type { Officer, OfficerRole, SealedIdentity } from '@comity/law';
import { GTM } from '@comity/testkit';
import { request } from '../e2e/casework.fixture.js';
import { startPair, type DoorlessPair } from '../fault/failing-writes.fixture.js';
import { engines } from './engines.js';

const BASE_PORT = 4790;
const MS_MAX = 60_000;

const an = (name: string, ...roles: OfficerRole[]): Officer => ({
  id: officerId(`gtm.${name}`),
  state: GTM,
  roles,
});
const drafter = an('drafter', 'drafter');
const approver = an('approver', 'approver', 'signer', 'head');

/** Fictitious, as everybody here is. */
const SEALED: SealedIdentity = {
  victimCode: 'V-01',
  name: 'Xóchitl Aguilera Monterroso',
  documentNumbers: ['9083471122'],
};

describe.each(engines())('a node on $name', (engine) => {
  let pair: DoorlessPair;

  beforeEach(async () => {
    pair = await startPair(engine, BASE_PORT);
    await keepApprover(true);
  }, MS_MAX);
  afterEach(() => pair.close(), MS_MAX);

  const keepApprover = (active: boolean): Promise<void> =>
    pair.gtm.unitOfWork.write(async (tx) => {
      await tx.officers.remove({ id: approver.id });
      await tx.officers.insert({
        id: approver.id,
        name: 'Fictitious',
        roles: ['head'],
        active,
        epoch: 0,
      });
    });

  /** A request with `purpose` and a file, approved without anybody having been named as sealed. */
  const approved = async (purpose: string, name = 'acta.pdf'): Promise<CaseId> => {
    const { openCase, homeSteps, reader } = pair.gtm.parts;
    const content = { ...request(), purpose } as unknown as Json;
    const opened = await openCase.execute({ by: drafter, content, idempotencyKey: purpose });
    if (!opened.ok) throw new Error(opened.denial.code);
    const caseId = opened.value.id;
    const file = await pair.gtm.parts.takeInFile.execute({
      by: drafter,
      caseId,
      name,
      title: null,
      media: 'application/pdf',
      compartment: 'C1',
      bytes: bytesOf('%PDF-1.7\nFictitious.'),
    });
    if (!file.ok) throw new Error(file.denial.code);
    const findings = await reader.findings(opened.value, []);
    const reasons = Object.fromEntries(findings.map(({ rule }) => [rule, 'Checked.']));
    for (const [by, event] of [
      [drafter, 'submit'],
      [approver, 'approve'],
    ] as const) {
      const taken = await homeSteps.take({ by, caseId, event, note: null, reasons, sealed: [] });
      if (!taken.ok) throw new Error(taken.denial.code);
    }
    return caseId;
  };
  const send = (caseId: CaseId, sealed: readonly SealedIdentity[]) =>
    pair.gtm.parts.transmitRequest.execute({ by: approver, caseId, sealed });
  const sent = () => pair.gtm.unitOfWork.read((tx) => tx.messages.list({ direction: 'sent' }));
  const blocked = { ok: false, denial: { code: 'COMPLETENESS_BLOCKS' } };

  it(
    'sends no text that names a protected person, however it is written, and keeps no name it was told',
    async () => {
      const caseId = await approved('Oír a XOCHITL, de apellido Aguilera, en su domicilio.');

      expect(await send(caseId, [SEALED])).toMatchObject(blocked);
      expect(await sent()).toEqual([]);
      expect(await pair.gtm.content()).not.toMatch(/9083471122|Monterroso/);
    },
    MS_MAX,
  );

  it(
    'sends no file whose name names a protected person',
    async () => {
      const caseId = await approved('Oír a V-01.', 'pasaporte-9083471122.pdf');

      expect(await send(caseId, [SEALED])).toMatchObject(blocked);
      expect(await sent()).toEqual([]);
    },
    MS_MAX,
  );

  it(
    'sends nothing for an officer who is accredited no more',
    async () => {
      const caseId = await approved('Oír a V-01.');
      await keepApprover(false);

      expect(await send(caseId, [SEALED])).toMatchObject(blocked);
      await keepApprover(true);
      expect(await send(caseId, [SEALED])).toMatchObject({ ok: true });
      expect(await sent()).toHaveLength(1);
    },
    MS_MAX,
  );
});

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}
