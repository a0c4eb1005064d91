/** Attacks on the way that a call comes: its method, headers and encoding. */
import { gzipSync } from 'node:zlib';
import {
  atAnyDoor,
  atGateway,
  BAD_REQUEST,
  BARE,
  everywhere,
  INVALID,
  NOBODY,
} from './attack-rows.fixture.js';
import type { Attack } from './attack-rows.fixture.js';

const honest = '{"query":"{ __typename }"}';
const MIB_BYTES = 1_048_576;
const QUERY = '?query=%7B__typename%7D';
const typed = (type: string, body: string | Uint8Array = honest) => ({
  headers: { 'content-type': type },
  body,
});
const FORM = 'application/x-www-form-urlencoded';
const PART = [
  '--x',
  'content-disposition: form-data; name="operations"',
  '',
  honest,
  '--x',
  'content-disposition: form-data; name="map"',
  '',
  '{}',
  '--x--',
  '',
].join('\r\n');

const forms: readonly Attack[] = [
  atAnyDoor(
    'a body without a type',
    { headers: { 'content-type': '' }, body: honest },
    BAD_REQUEST,
  ),
  atAnyDoor('a body as text', typed('text/plain'), BAD_REQUEST),
  atAnyDoor('a body as a form', typed(FORM, `query=%7B__typename%7D`), BAD_REQUEST),
  atAnyDoor('a body in parts', typed('multipart/form-data; boundary=x', PART), BAD_REQUEST),
  everywhere('a body as a query', typed('application/graphql', '{ __typename }'), BAD_REQUEST),
  everywhere('a body as XML', typed('application/xml', '<a/>'), BAD_REQUEST),
  atAnyDoor('a type that hides JSON', typed('text/plain; application/json'), BAD_REQUEST),
  atAnyDoor(
    'a character set that nobody knows',
    typed('application/json; charset=x'),
    '415 UNSUPPORTED_MEDIA_TYPE',
  ),
  atAnyDoor('UTF-7', typed('application/json; charset=utf-7'), '415 UNSUPPORTED_MEDIA_TYPE'),
  everywhere('a list of calls', { body: `[${honest},${honest}]` }, BAD_REQUEST),
  everywhere('a list of one call', { body: `[${honest}]` }, BAD_REQUEST),
  everywhere('a list of no call', { body: '[]' }, BAD_REQUEST),
  everywhere(
    'a list of a thousand calls',
    { body: `[${Array(1_000).fill(honest).join(',')}]` },
    BAD_REQUEST,
  ),
  everywhere('no body', { body: '' }, BAD_REQUEST),
  ...['null', '1', '"{ __typename }"', '{', '{"query"', `${honest},`, "{'query':'a'}"].map((body) =>
    atAnyDoor(`the body ${body}`, { body }, BAD_REQUEST),
  ),
  everywhere(
    'a query twice, the second of them curious',
    { body: '{"query":"{ __typename }","query":"{ __schema { queryType { name } } }"}' },
    INVALID,
  ),
  atAnyDoor(
    'bytes that are no UTF-8',
    { body: Buffer.from('{"query":"{ \xff\xfe }"}', 'latin1') },
    BAD_REQUEST,
  ),
  atAnyDoor(
    'a word in more bytes than it has',
    { body: Buffer.from('{"query":"{ \xc1\xa1 }"}', 'latin1') },
    BAD_REQUEST,
  ),
  atAnyDoor('a NUL after the body', { body: `${honest}\0` }, BAD_REQUEST),
  atAnyDoor('two marks of byte order', { body: `\ufeff\ufeff${honest}` }, BAD_REQUEST),
  atAnyDoor(
    'a body beyond two mebibytes',
    { body: `{"query":"${'x'.repeat(2 * MIB_BYTES)}"}` },
    '413 CONTENT_TOO_LARGE',
  ),
  atAnyDoor(
    'ten mebibytes in ten kilobytes',
    {
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync(`{"query":"${' '.repeat(10 * MIB_BYTES)}"}`),
    },
    '413 CONTENT_TOO_LARGE',
  ),
  atAnyDoor(
    'what says it is packed and is not',
    { headers: { 'content-encoding': 'gzip' }, body: honest },
    BAD_REQUEST,
  ),
  atAnyDoor(
    'a packing that nobody knows',
    { headers: { 'content-encoding': 'x' }, body: honest },
    '415 UNSUPPORTED_MEDIA_TYPE',
  ),
];

const methods: readonly Attack[] = [
  atAnyDoor(
    'a query by GET',
    { method: 'GET', query: QUERY, headers: { 'content-type': '' } },
    BAD_REQUEST,
  ),
  atAnyDoor(
    'a query by GET that no form could send',
    { method: 'GET', query: QUERY, headers: { 'apollo-require-preflight': 'true' } },
    '405 METHOD_NOT_ALLOWED',
  ),
  atAnyDoor(
    'a mutation by GET',
    {
      method: 'GET',
      query: '?query=mutation%7B__typename%7D',
      headers: { 'x-apollo-operation-name': 'a' },
    },
    '405 METHOD_NOT_ALLOWED',
  ),
  atAnyDoor(
    'a page to try queries on',
    { method: 'GET', headers: { accept: 'text/html', 'content-type': '' } },
    BAD_REQUEST,
  ),
  ...['PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) =>
    atAnyDoor(`a query by ${method}`, { method, body: honest }, '405 METHOD_NOT_ALLOWED'),
  ),
  atAnyDoor('a query by HEAD', { method: 'HEAD', query: QUERY }, '405 '),
  atAnyDoor('a method that nobody knows', { method: 'QUERYX', body: honest }, BARE),
  atAnyDoor('a path below', { query: '/x', body: honest }, '404 NOT_FOUND'),
  atAnyDoor('a path that climbs', { query: '/..%2fgraphql', body: honest }, '404 NOT_FOUND'),
];

const from = (headers: Readonly<Record<string, string>>) => ({ headers, body: honest });
const senders: readonly Attack[] = [
  atGateway(
    'a page of another origin',
    from({ origin: 'https://elsewhere.example' }),
    '403 ORIGIN_FOREIGN',
    '403 ORIGIN_FOREIGN',
  ),
  atGateway(
    'a page of no origin',
    from({ origin: 'null' }),
    '403 ORIGIN_FOREIGN',
    '403 ORIGIN_FOREIGN',
  ),
  atGateway(
    'our origin without TLS',
    from({ origin: 'http://comity.example' }),
    '403 ORIGIN_FOREIGN',
    '403 ORIGIN_FOREIGN',
  ),
  atGateway(
    'a page below our name',
    from({ 'sec-fetch-site': 'same-site' }),
    '403 ORIGIN_FOREIGN',
    '403 ORIGIN_FOREIGN',
  ),
  atGateway(
    'a page of another site',
    from({ 'sec-fetch-site': 'cross-site' }),
    '403 ORIGIN_FOREIGN',
    '403 ORIGIN_FOREIGN',
  ),
  atGateway(
    'another name for our address',
    from({ host: 'rebound.example' }),
    '421 HOST_UNKNOWN',
    '421 HOST_UNKNOWN',
  ),
  atGateway(
    'our name at another port',
    from({ host: 'comity.example:8080' }),
    '421 HOST_UNKNOWN',
    '421 HOST_UNKNOWN',
  ),
  atGateway(
    'a session in a header of its own',
    { ...from({ cookie: '', authorization: 'Bearer x' }) },
    NOBODY,
  ),
  atGateway(
    'two sessions',
    from({ cookie: `__Host-comity=${'A'.repeat(43)}; __Host-comity=${'B'.repeat(43)}` }),
    NOBODY,
  ),
  atGateway('a session made up', from({ cookie: `__Host-comity=${'A'.repeat(43)}` }), NOBODY),
  atGateway(
    'a session under the name of development',
    from({ cookie: `comity=${'A'.repeat(43)}` }),
    NOBODY,
  ),
  atGateway(
    'an officer named in headers',
    from({ cookie: '', 'x-forwarded-user': 'gtm.head', 'x-comity-officer': 'gtm.head' }),
    NOBODY,
  ),
];

const bytes: readonly Attack[] = [
  atAnyDoor('headers beyond sixteen kibibytes', from({ 'x-large': 'x'.repeat(20_000) }), '431 '),
  atAnyDoor(
    'a cookie beyond sixteen kibibytes',
    from({ cookie: `a=${'x'.repeat(20_000)}` }),
    '431 ',
  ),
  atAnyDoor('a NUL in a header', from({ 'x-a': 'a\0b' }), BARE),
  atAnyDoor('a header in the value of another', from({ 'x-a': 'a\rx-b: c' }), BARE),
  atAnyDoor('a length that is no number', from({ 'content-length': 'x' }), BARE),
  atAnyDoor('a length below nothing', from({ 'content-length': '-1' }), BARE),
  atAnyDoor('two lengths', from({ 'Content-Length': '0' }), BARE),
  atAnyDoor('a length and pieces', from({ 'transfer-encoding': 'chunked' }), BARE),
  atAnyDoor(
    'pieces that are no pieces',
    from({ 'content-length': '', 'transfer-encoding': 'chunked' }),
    BARE,
  ),
  atAnyDoor(
    'a length beyond the body',
    { ...from({ 'content-length': '1000' }), halfClosed: true },
    BARE,
  ),
  atAnyDoor('a length that ends within the body', from({ 'content-length': '10' }), BARE),
  atAnyDoor('a length beyond all measure', from({ 'content-length': '9'.repeat(30) }), BARE),
];

export const callAttacks: readonly Attack[] = [...forms, ...methods, ...senders, ...bytes];
