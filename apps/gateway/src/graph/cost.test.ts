import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse, validate } from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { COST_MAX, costOf } from './cost.js';
import { readTrustedDocuments } from './trusted-documents.js';

const small = buildSchema(`
  type Query { leaf: Int one: Thing named: Named many: [Thing!]! some(first: Int = 3): [Thing!]!
    legalBases: Thing }
  type Mutation { act: Thing }
  interface Named { leaf: Int }
  type Thing implements Named { leaf: Int other: [String!]! many: [Thing] one: Thing }`);
const beside = (name: string): string =>
  readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const real = buildSchema(beside('supergraph.graphql'), { assumeValid: true, assumeValidSDL: true });

const cost = (text: string, variables: object = {}, schema: GraphQLSchema = small): number => {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error('no operation');
  return costOf(schema, { document, operation, variables: variables as Record<string, unknown> });
};

describe('the cost of an operation', () => {
  it.each([
    ['a field', '{ leaf }', 1],
    ['an object with what is asked of it', '{ one { leaf other } }', 3],
    ['a field under several names, each time', '{ a: leaf b: leaf c: leaf }', 3],
    ['a field that computes, what it weighs', '{ legalBases { leaf } }', 101],
    ['a mutation, a transaction', 'mutation { act { leaf } }', 101],
    ['a list without a length, ten of it', '{ many { leaf } }', 11],
    ['a list of the length that it has by itself', '{ some { leaf } }', 4],
    ['a list of the length asked', '{ some(first: 500) { leaf } }', 501],
    ['a list that is asked without bound, a thousand', '{ some(first: null) { leaf } }', 1_001],
    ['a list of a length below nothing, one', '{ some(first: -9) { leaf } }', 2],
    ['lists in lists, their product', '{ some(first: 20) { many { many { leaf } } } }', 2_221],
    [
      'a fragment, wherever it is spread',
      '{ ...F one { ...T } } fragment F on Query { leaf one { ...T } } fragment T on Thing { leaf }',
      5,
    ],
    ['a fragment within a list', '{ many { ... on Thing { leaf } ... { leaf } } }', 21],
    ['what a directive leaves out', '{ one @skip(if: true) { leaf } }', 2],
    ['the name of a type, one', '{ __typename named { __typename } }', 3],
  ])('counts %s', (_, text, fields) => {
    expect(cost(text)).toBe(fields);
  });

  it('counts a list by the length that stands in a variable, or by its default', () => {
    const text = 'query ($n: Int = 7) { some(first: $n) { leaf } }';
    expect(cost(text, { n: 40 })).toBe(41);
    expect(cost(text)).toBe(8);
    expect(cost(text, { n: null })).toBe(1_001);
  });

  it('counts sealed parts, for which every list of keys is read, what they weigh', () => {
    expect(cost('{ cases(first: 10) { sealedParts { id } } }', {}, real)).toBe(601);
  });

  it('is of the operation that runs, and of no other in the text', () => {
    expect(cost('query A { leaf } query B { many { many { leaf } } }')).toBe(1);
  });
});

/** What a page hands over; each document takes of it what it declares. */
const USUAL = { state: 'GTM', id: 'a', language: 'en', names: 'en', first: 50 };

describe('the operations of our own console', () => {
  const documents = [...readTrustedDocuments(beside('trusted-documents.json')).values()];
  const costs = documents.map((text) => {
    const name = /(?:query|mutation) (\w+)/.exec(text)?.[1] ?? '?';
    return [name, cost(text, USUAL, real), text] as const;
  });

  it.each(costs)('cost no more than those of others may: %s costs %i', (_, fields) => {
    expect(fields).toBeLessThanOrEqual(COST_MAX);
  });
});
