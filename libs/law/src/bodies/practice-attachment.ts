/** The files that go with the record of a practice: forms, protocols, training material (B16). */

import { publishedLine, publishedWords } from './published-words.js';
import { object, oneOf, optional, reader, refuse, repeated, whole } from './reading.js';
import type { Fault, ReadBy, Reader } from './reading.js';

/** One file, in bytes: a long recording is named in the text by its address instead. */
export const ATTACHMENT_BYTES_MAX = 25 * 1024 * 1024;
/** Entries of one record. */
export const ATTACHMENTS_MAX = 16;
const FILE_NAME_CHARS_MAX = 120;
const SHA256 = /^[0-9a-f]{64}$/;
const SHA256_CHARS = 64;
/** Separators lead elsewhere where a file is saved; a dot in front hides it. */
const NAME_FORBIDDEN = /[/\\]|^[.]/;

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** What a practice may carry: no page, no drawing that runs scripts, no archive, no program. */
const ATTACHMENT_MEDIA = [
  'application/pdf',
  `${OFFICE}.wordprocessingml.document`,
  `${OFFICE}.spreadsheetml.sheet`,
  `${OFFICE}.presentationml.presentation`,
  `${OPEN_DOCUMENT}.text`,
  `${OPEN_DOCUMENT}.spreadsheet`,
  `${OPEN_DOCUMENT}.presentation`,
  'image/png',
  'image/jpeg',
  'audio/mpeg',
  'audio/mp4',
  'video/mp4',
] as const;

const words = publishedWords('line', FILE_NAME_CHARS_MAX);

/** The name that a file is saved under. */
export const attachmentName: Reader<string> = reader(words.shape, (value, path, problems) => {
  const name = words(value, path, problems);
  if (name === undefined) return undefined;
  return NAME_FORBIDDEN.test(name) ? refuse(problems, path, 'NOT_ALLOWED') : name;
});

export const attachmentMedia = oneOf(...ATTACHMENT_MEDIA);

/** SHA-256 in hexadecimal, in small letters. */
const sha256 = reader<string>({ kind: 'line', max: SHA256_CHARS }, (value, path, problems) =>
  typeof value === 'string' && SHA256.test(value) ? value : refuse(problems, path, 'NOT_ALLOWED'),
);

const file = object({
  name: attachmentName,
  media: attachmentMedia,
  size: whole({ min: 1, max: ATTACHMENT_BYTES_MAX }),
  sha256,
});

/** A file as the record that its State signed describes it. */
export interface AttachedFile extends Readonly<ReadBy<typeof file>> {}

/** One entry: what it is called; and the file, where it is one that libraries carry. */
export const attachment = object({
  title: publishedLine,
  language: optional(oneOf('es', 'en', 'pt', 'fr')),
  file: optional(file),
});

/** The entries that name the file of an entry before them. */
export const repeatedFiles = (
  entries: readonly ReadBy<typeof attachment>[] = [],
): readonly Fault[] => {
  const places = entries.flatMap(({ file: one }, at) => (one ? [{ at, sha256: one.sha256 }] : []));
  return repeated(
    places.map((one) => one.sha256),
    (index) => `attachments[${places[index]?.at}].file.sha256`,
  );
};
