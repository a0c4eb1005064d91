/** Asks a node for its picture, for a bounded time; no answer is an answer, too. */

import { nodeIdOf, type StateCode } from '@comity/kernel';
import type { Finding, Picture } from '@comity/trust/health';
import type { Target } from './targets.js';

/** The node itself looks for four seconds at most; whoever asks us waits ten. */
export const ASK_MS_MAX = 6_000;
const REFUSED = new Set([401, 403]);

export interface Asked {
  readonly state: StateCode;
  readonly url: string;
  /** Null where the node gave none. */
  readonly picture: Picture | null;
  readonly findings: readonly Finding[];
}

/** The picture of `target`'s node, or why there is none. Never throws. */
export const askNode = async (target: Target): Promise<Asked> => {
  const { state, url } = target;
  const subject = nodeIdOf(state);
  const without = (code: Finding['code'], reason: string): Asked => ({
    state,
    url,
    picture: null,
    findings: [{ code, severity: 'alarm', subject, reason }],
  });
  try {
    const response = await fetch(new URL('/status', url), {
      redirect: 'error',
      headers: { authorization: `Bearer ${await target.token('node')}` },
      signal: AbortSignal.timeout(ASK_MS_MAX),
    });
    if (REFUSED.has(response.status)) {
      return without('NODE_REFUSES_COMMAND', `${url} said ${response.status}`);
    }
    const picture = response.ok ? readPicture(await response.json()) : undefined;
    if (picture) return { state, url, picture, findings: picture.findings };
    return without('NODE_ANSWERS_OTHERWISE', `${url} said ${response.status}`);
  } catch (error) {
    if ((error as Partial<Error>).name === 'SyntaxError')
      return without('NODE_ANSWERS_OTHERWISE', `${url} said no JSON`);
    return without('NODE_SILENT', `${url}, ${whyIn(error)}`);
  }
};

/** What answers at that address may be anything. */
const readPicture = (answer: unknown): Picture | undefined => {
  const picture = answer as Partial<Picture> | null;
  const isPicture = Array.isArray(picture?.findings) && Array.isArray(picture.members);
  return isPicture ? (picture as Picture) : undefined;
};

const whyIn = (error: unknown): string => {
  const { name, cause } = error as { readonly name?: string; readonly cause?: { code?: unknown } };
  if (name === 'TimeoutError') return `no answer within ${ASK_MS_MAX / 1_000} s`;
  return typeof cause?.code === 'string' ? cause.code : (name ?? 'failed');
};
