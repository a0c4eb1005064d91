/** What every answer of the gateway tells the browser to forbid. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OwnOrigin } from './own-origin.js';

/** The console's own files, and nothing else: no inline code, no other host, no frame around us. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  // Text never becomes markup or code, not even by a mistake of our own pages.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': PAGE_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), geolocation=(), microphone=(), ' +
    'publickey-credentials-create=(self), publickey-credentials-get=(self)',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
} as const;

const ONE_YEAR_S = 31_536_000;

/** Express middleware that sets them; a route that serves files tightens the policy further. */
export const protectiveHeaders =
  (origin: OwnOrigin) =>
  (_request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (origin.secure) response.setHeader('strict-transport-security', `max-age=${ONE_YEAR_S}`);
    next();
  };
