/** How a file is to be saved by whoever fetches it, under the name that its sender gave it. */

/** All else could end the name, the header, or a path on the officer's machine. */
const NOT_PLAIN = /[^A-Za-z0-9._-]/g;
/** What `encodeURIComponent` leaves and RFC 8187 section 3.2.1 does not. */
const NOT_EXTENDED = /['()*]/g;

/** The value of `Content-Disposition` (RFC 6266) for `name`, which is attacker-controlled. */
export const dispositionOf = (name: string): string => {
  const extended = encodeURIComponent(name.toWellFormed()).replaceAll(NOT_EXTENDED, escaped);
  return `attachment; filename="${name.replaceAll(NOT_PLAIN, '_')}"; filename*=UTF-8''${extended}`;
};

const escaped = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
