/** The cookie that ties a provider's answer to the browser that asked. */
import { SECOND_MS } from '@comity/kernel';
import { secretNamed } from '../sessions/session-cookie.js';
import { PENDING_MS_MAX } from './pending-sign-ins.js';

const NAME_SECURE = '__Host-comity-sign-in';
/** Without TLS a browser refuses the prefix; only loopback in development is served so. */
const NAME_LOOPBACK = 'comity-sign-in';
const SECONDS_MAX = PENDING_MS_MAX / SECOND_MS;

/** The value of `Set-Cookie` that hands `secret` to the browser for as long as an answer may take. */
export const setPending = (secret: string, secure: boolean): string =>
  `${nameOf(secure)}=${secret}; Max-Age=${SECONDS_MAX}; ${attributes(secure)}`;

/** The value of `Set-Cookie` that takes the cookie back. */
export const clearPending = (secure: boolean): string =>
  `${nameOf(secure)}=; Max-Age=0; ${attributes(secure)}`;

/** The secret in a `Cookie` header; null unless there is exactly one. */
export const pendingIn = (header: string | undefined, secure: boolean): string | null =>
  secretNamed(header, nameOf(secure));

const nameOf = (secure: boolean): string => (secure ? NAME_SECURE : NAME_LOOPBACK);

/** Lax: it has to come along when the provider's site sends the browser back by a link. */
const attributes = (secure: boolean): string =>
  `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
