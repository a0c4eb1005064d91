import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { putDocument, readTrustedDocuments } from './trusted-documents.js';

const TEXT = '{ __typename }\n';
const ID = `sha256:${createHash('sha256').update(TEXT).digest('hex')}`;
const documents = readTrustedDocuments(JSON.stringify({ [ID]: TEXT }));

const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    const { code, extensions } = error as { code?: string; extensions?: { code?: string } };
    return code ?? extensions?.code;
  }
  return undefined;
};

describe('the manifest of trusted documents', () => {
  it.each([
    ['a text that was changed', { [ID]: '{ __schema { types { name } } }' }],
    ['an id that was changed', { [`${ID.slice(0, -1)}x`]: TEXT }],
    ['no text', { [ID]: 1 }],
  ])('with %s lets no gateway start', (_, manifest) => {
    expect(codeOf(() => readTrustedDocuments(JSON.stringify(manifest)))).toBe(
      'DOCUMENTS_UNREADABLE',
    );
    expect(codeOf(() => readTrustedDocuments('{'))).toBe('DOCUMENTS_UNREADABLE');
  });
});

describe('a call by id', () => {
  it.each(['trusted', 'any'] as const)(
    'becomes its text, with its variables, where clients are %s',
    (clients) => {
      const body = { documentId: ID, variables: { a: 1 } };
      putDocument(body, documents, clients);
      expect(body).toEqual({ query: TEXT, variables: { a: 1 } });
    },
  );

  it('is never a text as well', () => {
    for (const clients of ['trusted', 'any'] as const) {
      const body = { documentId: ID, query: '{ a }' };
      expect(codeOf(() => putDocument(body, documents, clients))).toBe('DOCUMENT_UNKNOWN');
    }
  });
});

describe('a text', () => {
  it('is answered where any client is, and nowhere else', () => {
    const body = { query: TEXT };
    expect(codeOf(() => putDocument(body, documents, 'trusted'))).toBe('DOCUMENT_UNKNOWN');
    putDocument(body, documents, 'any');
    expect(body).toEqual({ query: TEXT });
  });
});
