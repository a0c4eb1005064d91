/** Officers with keys of their own, and parts sealed to them, by the graph of their own node. */

import { fromBase64url, toBase64url, type Bytes, type CaseId } from '@comity/kernel';
import { systemEntropy } from '@comity/platform';
import {
  newOfficerKey,
  openPart,
  sealPart,
  wrapWithPrf,
  type Identity,
  type OfficerKey,
  type OfficerPublicKey,
} from '@comity/sealed';
import { assertionIfAsked, type Result } from './casework.fixture.js';
import { until } from './trace.fixture.js';
import type { NodeUnderTest } from './two-nodes.fixture.js';

/** An officer with what only his device has. */
export interface Keyholder {
  readonly node: NodeUnderTest;
  readonly role: string;
  readonly id: string;
  readonly key: OfficerKey;
}

const PRF_BYTES = 32;

const act = async <T = Result>(
  node: NodeUnderTest,
  role: string,
  [field, args]: readonly [string, string],
  { fields = '... on Denial { code }', assertion }: Acting = {},
): Promise<T> => {
  const [names, more] = assertion ? ['($assertion: Json)', ', assertion: $assertion'] : ['', ''];
  const query = `mutation ${names} { ${field}(${args}${more}) { __typename ${fields} } }`;
  const variables = assertion ? { assertion } : {};
  return (await node.ask<Record<string, T>>(role, query, variables))[field] as T;
};

interface Acting {
  readonly fields?: string;
  readonly assertion?: object;
}

/** Registers a new key of `role`'s. */
export const registered = async (node: NodeUnderTest, role: string): Promise<Keyholder> => {
  const key = await newOfficerKey();
  const wrapped = await wrapWithPrf(key, systemEntropy.bytes(PRF_BYTES), systemEntropy);
  const input = `input: { pub: "${key.public.pub}", wrapped: ["${toBase64url(wrapped)}"] }`;
  const { code } = await act(node, role, ['registerSealingKey', input]);
  if (code) throw new Error(code);
  return { node, role, key, id: `${node.state.toLowerCase()}.${role}` };
};

/** The digest of what `role` is asked to confirm of a key; undefined where it waits not for him. */
const keyDigest = async (
  node: NodeUnderTest,
  role: string,
  kid: string,
): Promise<string | undefined> => {
  interface Shown {
    readonly waitingSealingKeys: readonly { readonly kid: string; readonly digest: string }[];
  }
  const { waitingSealingKeys } = await node.ask<Shown>(
    role,
    '{ waitingSealingKeys { kid digest } }',
  );
  return waitingSealingKeys.find((one) => one.kid === kid)?.digest;
};

/** Confirms by passkey where the node asks for one. */
export const confirmKey = async (
  node: NodeUnderTest,
  role: string,
  kid: string,
): Promise<Result> => {
  const digest = await keyDigest(node, role, kid);
  const given = digest === undefined ? {} : await assertionIfAsked(node, role, { digest });
  return act(node, role, ['confirmSealingKey', `kid: "${kid}"`], given);
};

/** Tries without any passkey. */
export const confirmKeyAlone = (node: NodeUnderTest, role: string, kid: string): Promise<Result> =>
  act(node, role, ['confirmSealingKey', `kid: "${kid}"`]);

export const revokeKey = (node: NodeUnderTest, role: string, kid: string): Promise<Result> =>
  act(node, role, ['revokeSealingKey', `kid: "${kid}"`]);

/** An officer to whom may be sealed: his key registered, and confirmed by the approver. */
export const keyholder = async (node: NodeUnderTest, role: string): Promise<Keyholder> => {
  const holder = await registered(node, role);
  const { code } = await confirmKey(node, 'approver', holder.key.public.kid);
  if (code) throw new Error(code);
  return holder;
};

/** What `node` shows of those of `state` to whom may be sealed. */
export const targetsAt = async (
  node: NodeUnderTest,
  state: string,
): Promise<readonly (OfficerPublicKey & { readonly officer: string })[]> => {
  interface Shown {
    readonly sealTargets: {
      readonly targets: readonly (OfficerPublicKey & { officer: string })[];
    } | null;
  }
  const query = `{ sealTargets(state: "${state}") { targets { officer kid pub } } }`;
  return (await node.ask<Shown>('drafter', query)).sealTargets?.targets ?? [];
};

/** Waits until `node` knows exactly these officers of theirs. */
export const known = (node: NodeUnderTest, holders: readonly Keyholder[]): Promise<void> =>
  until(async () => {
    const [one] = holders;
    const targets = one ? await targetsAt(node, one.node.state) : [];
    const wanted = holders.map(({ key }) => key.public.kid).toSorted();
    return JSON.stringify(targets.map(({ kid }) => kid)) === JSON.stringify(wanted);
  });

/** A part as an officer of `node` seals it where he sits. */
export const sealedTo = (
  node: NodeUnderTest,
  caseId: string,
  {
    persons,
    to,
    noStore = false,
    compartment = 'C3',
  }: {
    readonly persons: readonly Identity[];
    readonly to: readonly OfficerPublicKey[];
    readonly noStore?: boolean;
    readonly compartment?: 'C3' | 'C4';
  },
): Promise<Bytes> =>
  sealPart(persons, {
    place: { caseId: caseId as CaseId, sender: node.state, compartment },
    noStore,
    recipients: to,
    entropy: systemEntropy,
  });

/** Attaches a part: its id, or the code of the denial. */
export const attach = async (
  node: NodeUnderTest,
  caseId: string,
  bytes: Uint8Array,
  role = 'drafter',
): Promise<{ readonly id?: string; readonly code?: string }> => {
  const response = await node.call(role, `/files/sealed?case=${caseId}`, {
    method: 'POST',
    body: Buffer.from(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  });
  return (await response.json()) as { readonly id?: string; readonly code?: string };
};

/** What waits to be confirmed, by the id of its proposal. */
const digests = new Map<string, string>();

export const propose = async (
  node: NodeUnderTest,
  role: string,
  part: string,
  officer: string,
): Promise<Result> => {
  const given = ['proposeRelease', `part: "${part}", officer: "${officer}"`] as const;
  const fields = '... on SealedRelease { id digest } ... on Denial { code }';
  const proposed = await act<Result & { readonly digest?: string }>(node, role, given, { fields });
  if (proposed.id && proposed.digest) digests.set(proposed.id, proposed.digest);
  return proposed;
};

/** Confirms by passkey where the node asks for one. */
export const confirm = async (node: NodeUnderTest, role: string, id: string): Promise<Result> => {
  const digest = digests.get(id) ?? '';
  const given = await assertionIfAsked(node, role, { digest });
  return act(node, role, ['confirmRelease', `id: "${id}"`], given);
};

/** Tries without any passkey. */
export const confirmAlone = (node: NodeUnderTest, role: string, id: string): Promise<Result> =>
  act(node, role, ['confirmRelease', `id: "${id}"`]);

/** Releases a part to an officer, on the word of `first` and `second`. */
export const release = async (
  { node, id }: Keyholder,
  part: string,
  { first = 'approver', second }: { readonly first?: string; readonly second: string },
): Promise<void> => {
  const proposed = await propose(node, first, part, id);
  const { code } = await confirm(node, second, proposed.id ?? '');
  if (proposed.code ?? code) throw new Error(`not released: ${String(proposed.code ?? code)}`);
};

export const withdraw = (node: NodeUnderTest, role: string, part: string): Promise<Result> =>
  act(node, role, ['withdrawSealedPart', `part: "${part}"`]);

/** What a node serves of a part, or the code of its denial. */
export interface Served extends Result {
  readonly bytes?: string;
  readonly caseId?: string;
  readonly sender?: string;
}

export const ask = (
  { node, role }: Pick<Keyholder, 'node' | 'role'>,
  part: string,
  reason = 'To protect the witness on the way to the hearing.',
): Promise<Served> =>
  act<Served>(
    node,
    role,
    ['openSealedPart', `part: "${part}", reason: ${JSON.stringify(reason)}`],
    { fields: '... on ServedPart { bytes caseId sender } ... on Denial { code }' },
  );

/** Has a part served, and opens it with the officer's key, as his device does. */
export const opened = async (holder: Keyholder, part: string): Promise<readonly Identity[]> => {
  const { bytes, code, caseId, sender } = await ask(holder, part);
  if (!bytes) throw new Error(`not served: ${String(code)}`);
  const place = { caseId: caseId as CaseId, sender: sender as never, compartment: 'C3' as const };
  return openPart(fromBase64url(bytes), { place, key: holder.key });
};

/** What the graph shows of a sealed part. */
export interface SeenPart {
  readonly id: string;
  readonly status: string;
  readonly codes: readonly string[];
  readonly noStore: boolean;
  readonly withdrawnAt: string | null;
  readonly erasedAt: string | null;
  readonly peerErasedAt: string | null;
  readonly recipients: readonly { readonly officer: string | null }[];
  readonly openings: readonly {
    readonly state: string;
    readonly officer: string;
    readonly reason: string;
  }[];
}

/** The sealed parts that `role` sees of a case; undefined where it sees no case. */
export const partsOf = async (
  node: NodeUnderTest,
  caseId: string,
  role = 'approver',
): Promise<readonly SeenPart[] | undefined> => {
  const fields = `id status codes noStore withdrawnAt erasedAt peerErasedAt recipients { officer }
    openings { state officer reason }`;
  const query = `{ case(id: "${caseId}") { sealedParts { ${fields} } } }`;
  interface Shown {
    readonly case: { readonly sealedParts: readonly SeenPart[] } | null;
  }
  return (await node.ask<Shown>(role, query)).case?.sealedParts;
};

/** Waits until a part of a case is so at `node`. */
export const untilPart = (
  node: NodeUnderTest,
  caseId: string,
  part: string,
  isSo: (seen: SeenPart) => boolean,
): Promise<void> =>
  until(async () => {
    const seen = (await partsOf(node, caseId))?.find(({ id }) => id === part);
    return seen !== undefined && isSo(seen);
  });
