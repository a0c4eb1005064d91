/** The one cookie of this gateway: how it is written, read and taken back. */

const NAME_SECURE = '__Host-comity';
/** Without TLS a browser refuses the prefix; only loopback in development is served so. */
const NAME_LOOPBACK = 'comity';
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** The value of `Set-Cookie` that hands `secret` to the browser until it is closed. */
export const setCookie = (secret: string, secure: boolean): string =>
  `${nameOf(secure)}=${secret}; ${attributes(secure)}`;

/** The value of `Set-Cookie` that takes the cookie back. */
export const clearCookie = (secure: boolean): string =>
  `${nameOf(secure)}=; Max-Age=0; ${attributes(secure)}`;

/** The secret in a `Cookie` header (RFC 6265 section 4.2); null unless there is exactly one. */
export const secretIn = (header: string | undefined, secure: boolean): string | null =>
  secretNamed(header, nameOf(secure));

/** The same of the cookie `name`: 32 bytes in base64url, or nothing. */
export const secretNamed = (header: string | undefined, name: string): string | null => {
  const prefix = `${name}=`;
  const found = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(prefix))
    .map((pair) => pair.slice(prefix.length));
  const [secret] = found;
  return found.length === 1 && secret !== undefined && SECRET.test(secret) ? secret : null;
};

const nameOf = (secure: boolean): string => (secure ? NAME_SECURE : NAME_LOOPBACK);

const attributes = (secure: boolean): string =>
  `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
