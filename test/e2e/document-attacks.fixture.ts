/** Attacks on a gateway that answers trusted documents alone, and on the ids of documents. */
import { readFileSync } from 'node:fs';
import { asking, at, BAD_INPUT, BAD_REQUEST, NOBODY } from './attack-rows.fixture.js';
import type { Attack, Refusal } from './attack-rows.fixture.js';
import type { Sent } from './graph-attacks.fixture.js';

const UNKNOWN = '400 DOCUMENT_UNKNOWN';
const manifest = readFileSync(
  new URL('../../apps/gateway/trusted-documents.json', import.meta.url),
  'utf8',
);
const named = (name: string): readonly [string, string] =>
  Object.entries(JSON.parse(manifest) as Record<string, string>).find(([, one]) =>
    one.includes(name),
  ) ?? ['', ''];
/** Who is signed in: it takes no variables. */
const [id, text] = named('query Session');
/** The States: it takes a language. */
const [asksLanguage] = named('query Members(');
const hash = id.replace('sha256:', '');

/** What our own console sends. */
export const HONEST: Sent = {
  body: JSON.stringify({ documentId: id, variables: {} }),
};

const calling = (documentId: unknown, more: object = {}): Sent => ({
  body: JSON.stringify({ documentId, variables: {}, ...more }),
});
const atTrusted = (name: string, sent: Sent, refusal: Refusal = UNKNOWN): Attack =>
  at('trusted', name, sent, refusal);
const persistedQuery = { version: 1, sha256Hash: hash };

const ids: readonly Attack[] = [
  ['of no document', `sha256:${'0'.repeat(64)}`],
  ['in capitals', `sha256:${hash.toUpperCase()}`],
  ['with its prefix in capitals', `SHA256:${hash}`],
  ['without its prefix', hash],
  ['of another hash', `sha512:${hash}`],
  ['that is too short', id.slice(0, -1)],
  ['that is too long', `${id}0`],
  ['after a space', ` ${id}`],
  ['before a line', `${id}\n`],
  ['before a NUL', `${id}\0`],
  ['in letters that look alike', id.replace('a', '\u0430')],
  ['that is empty', ''],
  ['that is the text', text],
  ['that every object inherits', '__proto__'],
  ['that every object is made by', 'constructor'],
  ['of a mebibyte less one half', 'a'.repeat(500_000)],
  ['that is a number', 1],
  ['that is null', null],
  ['that is true', true],
  ['in a list', [id]],
  ['in an object', { id }],
].map(([name, documentId]) => atTrusted(`an id ${String(name)}`, calling(documentId)));

const texts: readonly Attack[] = [
  atTrusted('the text of a trusted document', asking(text, { variables: { state: 'GTM' } })),
  atTrusted('the smallest text', asking('{ __typename }')),
  atTrusted('a text beside its id', calling(id, { query: text })),
  atTrusted('another text beside an id', calling(id, { query: '{ __typename }' })),
  atTrusted('an empty text beside an id', calling(id, { query: '' })),
  atTrusted('a text that is null beside an id', calling(id, { query: null })),
  atTrusted('the hash of a text beside an id', calling(id, { extensions: { persistedQuery } })),
  atTrusted('the hash alone, as others send it', {
    body: JSON.stringify({ extensions: { persistedQuery } }),
  }),
  atTrusted('the hash and the text', asking(text, { extensions: { persistedQuery } })),
  atTrusted('an id under another name', { body: JSON.stringify({ id, variables: {} }) }),
  atTrusted('a member that no call has', calling(id, { admin: true })),
  atTrusted('an id within a prototype', {
    body: `{"__proto__":{"documentId":"${id}"},"variables":{}}`,
  }),
  atTrusted('a prototype beside an id', {
    body: `{"documentId":"${id}","__proto__":{"query":"{ __typename }"}}`,
  }),
  atTrusted('two ids, the second unknown', {
    body: `{"documentId":"${id}","documentId":"sha256:0"}`,
  }),
  atTrusted('nothing at all', { body: '{}' }),
];

const listed = `[${String(HONEST.body)}]`;
const forms: readonly Attack[] = [
  atTrusted('a list of one call by id', { body: listed }),
  atTrusted('a list of two calls by id', { body: listed.replace('}]', `},${listed.slice(1)}`) }),
  atTrusted('a list of nothing', { body: '[]' }),
  atTrusted('an id in the address', { query: `?documentId=${id}`, body: '{}' }),
  atTrusted(
    'an id as a form',
    {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `documentId=${id}`,
    },
    BAD_REQUEST,
  ),
  atTrusted(
    'an id by GET',
    {
      method: 'GET',
      query: `?documentId=${id}`,
      headers: { 'apollo-require-preflight': 'true' },
    },
    '405 METHOD_NOT_ALLOWED',
  ),
  atTrusted('an id from nobody', { ...HONEST, headers: { cookie: '' } }, NOBODY),
  atTrusted('a text from nobody', { ...asking(text), headers: { cookie: '' } }, NOBODY),
  atTrusted(
    'an id with a variable of another type',
    calling(asksLanguage, { variables: { language: {} } }),
    BAD_INPUT,
  ),
  atTrusted('an id without its variable', calling(asksLanguage, { variables: {} }), BAD_INPUT),
  atTrusted('an id with variables in a list', calling(id, { variables: ['GTM'] }), BAD_REQUEST),
  atTrusted('an id with variables in a text', calling(id, { variables: '{}' }), BAD_REQUEST),
];

const beside: readonly Attack[] = [
  at('gateway', 'an id of no document', calling(`sha256:${'0'.repeat(64)}`), UNKNOWN),
  at('gateway', 'a text beside an id', calling(id, { query: '{ __typename }' }), UNKNOWN),
  at('gateway', 'an id that is an object', calling({ id }), UNKNOWN),
];

export const documentAttacks: readonly Attack[] = [...ids, ...texts, ...forms, ...beside];

/** Each text that is refused at a gateway which reads texts, for one that does not. */
export const unread = (attacks: readonly Attack[]): readonly Attack[] =>
  attacks
    .filter(({ refused }) => refused.gateway !== undefined)
    .map(({ name, sent }) => atTrusted(`${name}, unread`, sent));
