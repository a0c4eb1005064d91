/** The operations that a gateway knows by the hash of their text, as our own console asks them. */
import { createHash } from 'node:crypto';
import { GatewayError } from '../gateway.errors.js';
import { refused } from './refused.js';

/** Whom the graph answers: our own console alone, or others with texts of theirs as well. */
export type Clients = 'trusted' | 'any';

/** Id -> text; an id is `sha256:` and the hash of the text in hexadecimal. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** What a call by id may hold (GraphQL over HTTP, appendix on persisted documents). */
const MEMBERS: ReadonlySet<string> = new Set(['documentId', 'variables']);

/**
 * Reads the checked-in `manifest`.
 *
 * @throws {GatewayError} DOCUMENTS_UNREADABLE when it is no manifest, or a text is not what its id
 *   says: then somebody changed what this gateway would answer
 */
export const readTrustedDocuments = (manifest: string): TrustedDocuments => {
  const documents = new Map(entriesOf(manifest));
  for (const [id, text] of documents) {
    if (typeof text !== 'string' || id !== idOf(text))
      throw new GatewayError('DOCUMENTS_UNREADABLE');
  }
  return documents;
};

/**
 * Puts the text of the document that `body` names in the place of its id, in `body` itself: the
 * server behind holds no other. Attacker-controlled. Where only trusted documents are answered,
 * every other form of a call is refused alike, so that nothing is learned from the answer.
 *
 * @throws {GraphQLError} DOCUMENT_UNKNOWN
 */
export const putDocument = (body: unknown, documents: TrustedDocuments, clients: Clients): void => {
  if (clients === 'any' && !(isRecord(body) && Object.hasOwn(body, 'documentId'))) return;
  const text = textOf(body, documents);
  if (text === undefined || !isRecord(body)) throw refused('DOCUMENT_UNKNOWN');
  delete body['documentId'];
  body['query'] = text;
};

/** A text beside the id, or anything else that is not of the form, makes it no call by id. */
const textOf = (body: unknown, documents: TrustedDocuments): string | undefined => {
  if (!isRecord(body) || Object.keys(body).some((name) => !MEMBERS.has(name))) return undefined;
  const id = body['documentId'];
  return typeof id === 'string' ? documents.get(id) : undefined;
};

const entriesOf = (manifest: string): readonly [string, string][] => {
  try {
    return Object.entries(JSON.parse(manifest) as Record<string, string>);
  } catch (cause) {
    throw new GatewayError('DOCUMENTS_UNREADABLE', {}, { cause });
  }
};

const idOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
