/** Three States that speak to the libraries of all, of invented practices; for tests. */

import {
  instant,
  nodeId,
  stateCode,
  toBase64url,
  type Instant,
  type NodeId,
  type StateCode,
} from '@comity/kernel';
import { generateSigningKey, hashOf, signerFrom, signJws, type KeyPair } from '@comity/envelope';
import type { PracticeRecord, Said, Saying } from '@comity/law';
import {
  CONTRIBUTION_TYP,
  contributionName,
  linkClaims,
  SALT_BYTES,
  writeBody,
  type Audience,
  type Body,
  type HeldContribution,
  type Link,
} from './index.js';

export const [GTM, MEX, BRA] = ['GTM', 'MEX', 'BRA'].map(stateCode) as [
  StateCode,
  StateCode,
  StateCode,
];
/** A practice of Guatemala, one of Mexico. */
export const P = 'BP-2026-GTM-0001';
export const Q = 'BP-2026-MEX-0001';
export const NOON: Instant = instant(1_795_326_150_000);
/** A name that no contribution has. */
export const NOWHERE = hashOf(new Uint8Array());

/** What a practice says, in as few words as may be. */
export const aRecord = (given: Partial<PracticeRecord> = {}): PracticeRecord => ({
  originalLanguage: 'es',
  title: { es: 'Una sola entrevista' },
  owner: { state: GTM },
  ...given,
});

/** What makes a record one of Guatemala for `others` besides itself. */
export const forGroup = (...others: readonly StateCode[]): Partial<PracticeRecord> => ({
  audience: 'group',
  group: others,
});

/** What a State says, whole; `given` changes it. */
export const say = {
  publish: (given: Partial<Said<'publish'>> = {}): Saying => ({
    kind: 'publish',
    say: { practice: P, version: 1, record: aRecord(), ...given },
  }),
  open: (given: Partial<Said<'open'>> = {}): Saying => ({
    kind: 'open',
    say: { practice: P, ...given },
  }),
  confirm: (given: Partial<Said<'confirm'>> = {}): Saying => ({
    kind: 'confirm',
    say: { practice: P, reviewBy: '2027-06-30' as Said<'confirm'>['reviewBy'], ...given },
  }),
  withdraw: (given: Partial<Said<'withdraw'>> = {}): Saying => ({
    kind: 'withdraw',
    say: { practice: P, reason: 'La ley cambió.', ...given },
  }),
  translate: (given: Partial<Said<'translate'>> = {}): Saying => ({
    kind: 'translate',
    say: {
      practice: P,
      version: 1,
      language: 'en',
      title: 'One interview only',
      summary: 'Whoever was harmed tells it once.',
      office: 'Translation office',
      replaces: [],
      ...given,
    },
  }),
  endorse: (given: Partial<Said<'endorse'>> = {}): Saying => ({
    kind: 'endorse',
    say: { practice: P, ...given },
  }),
  experience: (given: Partial<Said<'experience'>> = {}): Saying => ({
    kind: 'experience',
    say: {
      practice: P,
      standing: 'adapted',
      language: 'es',
      words: 'Se probó en dos fiscalías.',
      figures: [{ indicator: 'entrevistas', before: 4 }],
      ...given,
    },
  }),
  comment: (given: Partial<Said<'comment'>> = {}): Saying => ({
    kind: 'comment',
    say: { practice: P, isQuestion: false, language: 'es', words: '¿Cuánto dura?', ...given },
  }),
  retract: (given: Partial<Said<'retract'>> = {}): Saying => ({
    kind: 'retract',
    say: { practice: P, contribution: NOWHERE, ...given },
  }),
};

/** A body, with a salt that `n` makes. */
export const aBody = (saying: Saying, to: Audience = 'all', n = 1): Body => ({
  salt: toBase64url(new Uint8Array(SALT_BYTES).fill(n)),
  to,
  saying,
});

/** A link as it is signed; `given` changes it. */
export const aLink = (given: Partial<Link> = {}): Link => ({
  state: GTM,
  n: 1,
  prev: '',
  at: NOON,
  body: hashOf(writeBody(aBody(say.publish()))),
  ...given,
});

const MINUTE_MS = 60_000;

/** A State that contributes one thing after another, one minute apart. */
export const aSeries = (state: StateCode) => {
  let [n, prev] = [0, ''];
  return (saying: Saying, to: Audience = 'all'): HeldContribution => {
    n += 1;
    const body = aBody(saying, to, n);
    const at = instant(NOON + n * MINUTE_MS);
    const link = { state, n, prev, at, body: hashOf(writeBody(body)) };
    prev = contributionName(link);
    return { name: prev, link, body };
  };
};

/** A node with both of its signing keys. */
export interface Node {
  readonly id: NodeId;
  readonly keys: readonly [KeyPair, KeyPair];
}

/** The node of `state`, with fresh keys. */
export const aNode = async (state: StateCode): Promise<Node> => ({
  id: nodeId(`urn:comity:node:${state.toLowerCase()}-1`),
  keys: [await generateSigningKey('ES256'), await generateSigningKey('ML-DSA-65')],
});

/** `link` signed by `keys` at its own date, or as `given` says. */
export const signLink = async (
  link: Link,
  keys: readonly KeyPair[],
  given: { readonly at?: Instant; readonly typ?: string } = {},
) =>
  signJws(linkClaims(link), {
    typ: CONTRIBUTION_TYP,
    at: link.at,
    signers: await Promise.all(keys.map(({ privateJwk }) => signerFrom(privateJwk))),
    ...given,
  });

/** The code with which `attempt` failed, or 'nothing' when it did not. */
export const codeOf = async (attempt: Promise<unknown> | (() => unknown)): Promise<unknown> => {
  try {
    await (typeof attempt === 'function' ? attempt() : attempt);
    return 'nothing';
  } catch (error) {
    return (error as { code?: unknown }).code ?? error;
  }
};
