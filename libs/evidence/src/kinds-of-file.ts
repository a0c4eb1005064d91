/** Whether a file is what it claims, as far as its first bytes and its name tell. */

import type { Bytes } from '@comity/kernel';

/** Bytes that stand at one place of every file of a kind. */
interface Beginning {
  readonly at: number;
  readonly bytes: readonly number[];
}

interface Kind {
  readonly extensions: readonly string[];
  /** Any one of these, each of which may look at more than one place. */
  readonly beginnings: readonly (readonly Beginning[])[];
}

const letters = (text: string, at = 0): Beginning => ({
  at,
  bytes: Array.from({ length: text.length }, (_, place) => text.charCodeAt(place)),
});
const bytes = (...values: readonly number[]): Beginning => ({ at: 0, bytes: values });

const ZIP = [[letters('PK\u0003\u0004')]];
const OLE = [[bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)]];
const EBML = [[bytes(0x1a, 0x45, 0xdf, 0xa3)]];
const OGG = [[letters('OggS')]];
const FTYP = letters('ftyp', 4);
const RTF: Kind = { extensions: ['rtf'], beginnings: [[letters('{\\rtf')]] };
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const riff = (form: string): Kind['beginnings'] => [[letters('RIFF'), letters(form, 8)]];
const WAV: Kind = { extensions: ['wav'], beginnings: riff('WAVE') };

/** What evidence mostly is. What is not here, and `application/octet-stream`, claims nothing that shows. */
const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['application/pdf', { extensions: ['pdf'], beginnings: [[letters('%PDF-')]] }],
  ['application/rtf', RTF],
  ['text/rtf', RTF],
  ['application/msword', { extensions: ['doc', 'dot'], beginnings: OLE }],
  ['application/vnd.ms-excel', { extensions: ['xls', 'xlt'], beginnings: OLE }],
  ['application/vnd.ms-powerpoint', { extensions: ['ppt', 'pps'], beginnings: OLE }],
  [`${OFFICE}.wordprocessingml.document`, { extensions: ['docx'], beginnings: ZIP }],
  [`${OFFICE}.spreadsheetml.sheet`, { extensions: ['xlsx'], beginnings: ZIP }],
  [`${OFFICE}.presentationml.presentation`, { extensions: ['pptx'], beginnings: ZIP }],
  ['application/vnd.oasis.opendocument.text', { extensions: ['odt'], beginnings: ZIP }],
  ['application/vnd.oasis.opendocument.spreadsheet', { extensions: ['ods'], beginnings: ZIP }],
  ['application/vnd.oasis.opendocument.presentation', { extensions: ['odp'], beginnings: ZIP }],
  [
    'application/zip',
    {
      extensions: ['zip'],
      beginnings: [...ZIP, [letters('PK\u0005\u0006')], [letters('PK\u0007\u0008')]],
    },
  ],
  ['application/gzip', { extensions: ['gz', 'tgz'], beginnings: [[bytes(0x1f, 0x8b)]] }],
  [
    'application/x-7z-compressed',
    { extensions: ['7z'], beginnings: [[letters('7z\u00bc\u00af\u0027\u001c')]] },
  ],
  ['application/vnd.rar', { extensions: ['rar'], beginnings: [[letters('Rar!\u001a\u0007')]] }],
  [
    'application/vnd.microsoft.portable-executable',
    { extensions: ['exe', 'dll', 'scr'], beginnings: [[letters('MZ')]] },
  ],
  ['image/jpeg', { extensions: ['jpg', 'jpeg', 'jpe'], beginnings: [[bytes(0xff, 0xd8, 0xff)]] }],
  ['image/png', { extensions: ['png'], beginnings: [[letters('\u0089PNG\r\n\u001a\n')]] }],
  ['image/gif', { extensions: ['gif'], beginnings: [[letters('GIF87a')], [letters('GIF89a')]] }],
  ['image/bmp', { extensions: ['bmp'], beginnings: [[letters('BM')]] }],
  ['image/webp', { extensions: ['webp'], beginnings: riff('WEBP') }],
  [
    'image/tiff',
    {
      extensions: ['tif', 'tiff'],
      beginnings: ['II*\0', 'II+\0', 'MM\0*', 'MM\0+'].map((text) => [letters(text)]),
    },
  ],
  ['image/heic', { extensions: ['heic'], beginnings: [[FTYP]] }],
  ['video/mp4', { extensions: ['mp4', 'm4v'], beginnings: [[FTYP]] }],
  ['audio/mp4', { extensions: ['m4a', 'mp4'], beginnings: [[FTYP]] }],
  [
    'video/quicktime',
    {
      extensions: ['mov', 'qt'],
      beginnings: ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip'].map((box) => [letters(box, 4)]),
    },
  ],
  ['video/webm', { extensions: ['webm'], beginnings: EBML }],
  ['video/x-matroska', { extensions: ['mkv'], beginnings: EBML }],
  ['video/x-msvideo', { extensions: ['avi'], beginnings: riff('AVI ') }],
  ['audio/wav', WAV],
  ['audio/x-wav', WAV],
  ['audio/vnd.wave', WAV],
  ['audio/ogg', { extensions: ['ogg', 'oga', 'opus'], beginnings: OGG }],
  ['video/ogg', { extensions: ['ogv', 'ogg'], beginnings: OGG }],
  ['audio/flac', { extensions: ['flac'], beginnings: [[letters('fLaC')]] }],
  [
    'audio/mpeg',
    {
      extensions: ['mp3'],
      beginnings: [
        [letters('ID3')],
        ...[0xfb, 0xfa, 0xf3, 0xf2].map((next) => [bytes(0xff, next)]),
      ],
    },
  ],
]);

/** Of no kind: the one claim that goes with every name and every content. */
const ANY_MEDIA = 'application/octet-stream';
const EXTENSION = /[.]([^.]+)$/;

/** As many first bytes of a file as `isWhatItSays` looks at. */
export const HEAD_BYTES = 12;

export interface Claimed {
  readonly name: string;
  readonly media: string;
  /** The first `HEAD_BYTES` of the file, or all of a shorter one. */
  readonly head: Bytes;
}

/**
 * Whether a file begins as its media type says, and its name ends so. What claims no kind that is
 * known here is believed; that a file begins well does not say that the rest is well.
 */
export const isWhatItSays = ({ name, media, head }: Claimed): boolean => {
  const [essence = ''] = media.toLowerCase().split(';', 1);
  const type = essence.trim();
  if (type === ANY_MEDIA) return true;
  const extension = EXTENSION.exec(name)?.[1]?.trim().toLowerCase();
  const kind = KINDS.get(type);
  if (!kind) return extension === undefined || !OF_KINDS.has(extension);
  const isNamedSo = extension === undefined || kind.extensions.includes(extension);
  return isNamedSo && kind.beginnings.some((places) => places.every((place) => has(head, place)));
};

/** Extensions that say a kind: a file of another type may not bear one. */
const OF_KINDS: ReadonlySet<string> = new Set(
  [...KINDS.values()].flatMap(({ extensions }) => extensions),
);

const has = (head: Bytes, { at, bytes: expected }: Beginning): boolean =>
  expected.every((byte, place) => head[at + place] === byte);
