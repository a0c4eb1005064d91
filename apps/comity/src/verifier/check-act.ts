/** One act of the bundle: its message, its envelope, its receipt, and its places in both logs. */

import { requireApproved } from './approvals.js';
import { stateOf } from './canonical-json.js';
import { checkLogs } from './check-log.js';
import { demand } from './disproof.js';
import { ENVELOPE_BYTES_MAX, requireBound } from './envelope.js';
import { requireSignedBy, type Jws } from './jws.js';
import type { ManifestAct } from './manifest.js';
import { MESSAGE_BYTES_MAX, readAct, type Act, type ReadAct } from './message.js';
import { readReceipt, RECEIPT_BYTES_MAX, requireAbout, type Receipt } from './receipt.js';
import type { Report } from './report.js';
import type { KeysThen, TrustHistory } from './trust-history.js';
import type { TrustList } from './trust-list.js';
import type { CheckedAct, Scene } from './scene.js';

/** Checks one act; undefined when its message cannot be read. */
export const checkAct = async (
  listed: ManifestAct,
  scene: Scene,
): Promise<CheckedAct | undefined> => {
  const { folder, hash } = listed;
  const { container, report } = scene;
  const read = await report.check(
    'act.message',
    `${folder}/message.json`,
    async () => {
      const found = readAct(await container.read(`${folder}/message.json`, MESSAGE_BYTES_MAX));
      demand(found.act.hash === hash, `its hash is ${found.act.hash}`);
      return found;
    },
    () => hash,
  );
  if (!read) return undefined;
  const { act } = read;
  const keys = await checkSignatures(read, folder, scene);
  const addressee = await checkParties(act, folder, scene);
  await checkOfficers(act, folder, report);
  await checkApprovals(act, folder, scene);
  await checkListed(act, listed, report);
  const env = await checkEnvelope(act, listed, scene);
  const receipt = await checkReceipt({ act, folder, env, addressee }, scene);
  await checkRevocation(keys, { folder, receipt }, report);
  const checked = { folder, act, env, addressee, receipt };
  await checkLogs(checked, scene);
  return checked;
};

const checkSignatures = async (
  { jws, act }: ReadAct,
  folder: string,
  { history, report }: Scene,
): Promise<KeysThen | undefined> => {
  const subject = `${folder}/message.json`;
  const list = await report.attempt('act.trust-list', subject, async () => listOf(act, history));
  if (!list) return undefined;
  const { seq } = act.trustList;
  if (list.seq === seq) report.pass('act.trust-list', subject, `number ${seq}`);
  else {
    const other = `list ${seq} is not in the bundle; judged by list ${list.seq}, in force then`;
    report.warn('act.trust-list', subject, other);
  }
  return report.check(
    'act.signatures',
    subject,
    () => {
      const then = history.signingKeys(list, act.iss, act.iat);
      requireSignedBy(jws, act, then.keys);
      return then;
    },
    () => `${act.iss} at ${isoOf(act.iat)}`,
  );
};

/** The list that the act names; when the bundle has it not, the one in force at its time. */
const listOf = ({ trustList, iat }: Act, history: TrustHistory): TrustList => {
  const named = history.numbered(trustList.seq);
  if (!named) return history.inForceAt(iat);
  demand(named.hash === trustList.sha256, `list ${trustList.seq} is another than it names`);
  return named;
};

/** Two States, one case; the addressee is the node of the other State that it was sent to. */
const checkParties = (
  act: Act,
  folder: string,
  { manifest, report }: Scene,
): Promise<string | undefined> =>
  report.check(
    'act.parties',
    `${folder}/message.json`,
    () => {
      demand(act.case === manifest.case, `it is of case ${act.case}`);
      const { requestingState, requestedState } = manifest;
      const by = stateOf(act.iss);
      demand([requestingState, requestedState].includes(by), `it is by ${by}`);
      demand(act.n > 1 || by === requestingState, 'the request is not by the requesting State');
      const other = by === requestingState ? requestedState : requestingState;
      const addressee = act.aud.find((node) => stateOf(node) === other);
      demand(addressee !== undefined, `it is not addressed to ${other}`);
      return addressee;
    },
    (addressee) => `${act.iss} to ${addressee}`,
  );

const checkOfficers = async (
  { proposedBy, approvedBy }: Act,
  folder: string,
  report: Report,
): Promise<void> => {
  await report.check(
    'act.officers',
    `${folder}/message.json`,
    () => demand(approvedBy !== proposedBy, `${proposedBy} proposed and approved it`),
    () =>
      approvedBy === undefined
        ? `${proposedBy}, who signs alone`
        : `proposed by ${proposedBy}, approved by ${approvedBy}`,
  );
};

/** Names alone are the word of the State that signed; what passkeys signed, anybody can see. */
const checkApprovals = async (
  act: Act,
  folder: string,
  { report, spent }: Scene,
): Promise<void> => {
  const subject = `${folder}/message.json`;
  const { approvals, approvedBy } = act;
  if (approvals === undefined) {
    const named = 'two officers are named, and no passkey shows it';
    if (approvedBy !== undefined) report.warn('act.approvals', subject, named);
    return;
  }
  await report.check(
    'act.approvals',
    subject,
    () => requireApproved(act, approvals, spent),
    ({ origin, keys }) => `at ${origin}, by the passkeys ${keys.join(' and ')}`,
  );
};

const checkListed = async (act: Act, listed: ManifestAct, report: Report): Promise<void> => {
  await report.check('act.manifest', `${listed.folder}/message.json`, () => {
    const said = {
      n: [act.n, listed.n],
      prev: [act.prev.join(' '), listed.prev.join(' ')],
      kind: [act.kind, listed.kind],
      author: [stateOf(act.iss), listed.author],
      iss: [act.iss, listed.iss],
      jti: [act.jti, listed.jti],
    };
    for (const [name, [signed, written]] of Object.entries(said)) {
      demand(signed === written, `bundle.json has another ${name}`);
    }
  });
};

const checkEnvelope = (
  act: Act,
  { folder, env }: ManifestAct,
  { container, report }: Scene,
): Promise<string | undefined> =>
  report.check(
    'envelope.binding',
    `${folder}/envelope.json`,
    async () => {
      const bytes = await container.read(`${folder}/envelope.json`, ENVELOPE_BYTES_MAX);
      const found = requireBound(bytes, act);
      demand(found === env, `its hash is ${found}, not the one in bundle.json`);
      return found;
    },
    (found) => found,
  );

type Sent = Omit<CheckedAct, 'receipt'>;

/** The act's receipt; that a State has not acknowledged yet contradicts nothing. */
const checkReceipt = async (sent: Sent, scene: Scene): Promise<Receipt | undefined> => {
  const subject = `${sent.folder}/receipt.json`;
  if (!scene.container.entry(subject)) {
    scene.report.warn('receipt.binding', subject, 'the addressee has not acknowledged the act yet');
    return undefined;
  }
  return checkReceiptFile(subject, sent, scene);
};

/** Checks the receipt in `subject`; undefined unless it is the addressee's about this act. */
export const checkReceiptFile = async (
  subject: string,
  { act, env, addressee }: Sent,
  { container, history, report }: Scene,
): Promise<Receipt | undefined> => {
  const signed = await report.check(
    'receipt.signatures',
    subject,
    async () => {
      const { jws, receipt } = readReceipt(await container.read(subject, RECEIPT_BYTES_MAX));
      requireReceiptSigned(jws, receipt, history);
      return receipt;
    },
    ({ iss, iat }) => `${iss} at ${isoOf(iat)}`,
  );
  if (!signed) return undefined;
  return report.check('receipt.binding', subject, () => {
    demand(env !== undefined && addressee !== undefined, 'its act or envelope is not in order');
    requireAbout(signed, { act, env, addressee });
    return signed;
  });
};

/** Nobody but its issuer vouches for the time of a receipt (PROTOCOL 10.4). */
const requireReceiptSigned = (jws: Jws, receipt: Receipt, history: TrustHistory): void => {
  const { iss, iat } = receipt;
  const { keys, revokedAt } = history.signingKeys(history.inForceAt(iat), iss, iat);
  requireSignedBy(jws, receipt, keys);
  demand(revokedAt === undefined, `a key of it was revoked: ${isoOf(revokedAt ?? 0)}`);
};

const checkRevocation = async (
  keys: KeysThen | undefined,
  { folder, receipt }: { readonly folder: string; readonly receipt: Receipt | undefined },
  report: Report,
): Promise<void> => {
  if (!keys) return;
  const { revokedAt } = keys;
  await report.check(
    'act.revocation',
    `${folder}/message.json`,
    () => {
      const held = revokedAt === undefined || (receipt !== undefined && receipt.iat < revokedAt);
      demand(held, `a key of it was revoked at ${isoOf(revokedAt ?? 0)}, and no receipt is older`);
    },
    () => (revokedAt === undefined ? undefined : `revoked later, at ${isoOf(revokedAt)}`),
  );
};

const isoOf = (seconds: number): string => {
  const date = new Date(seconds * 1_000);
  return Number.isNaN(date.getTime()) ? `${seconds} s` : date.toISOString().replace('.000', '');
};
