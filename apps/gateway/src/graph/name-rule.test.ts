import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { refuseReachingNames } from './name-rule.js';
import { INHERITED_NAMES } from './unpolluted-json.js';

const schema = buildSchema('type Query { a(id: ID): Query b: String }');
const refused = (source: string): boolean =>
  validate(schema, parse(source), [refuseReachingNames]).length > 0;

describe('the names of an operation', () => {
  it.each([...INHERITED_NAMES])('may not be %s', (name) => {
    expect(refused(`{ ${name}: b }`)).toBe(true);
    expect(refused(`query($${name}: ID) { a(id: $${name}) { b } }`)).toBe(true);
    expect(refused(`{ ...${name} } fragment ${name} on Query { b }`)).toBe(true);
    expect(refused(`query ${name} { b }`)).toBe(true);
  });

  it('may not pass a field off as __typename', () => {
    expect(refused('{ __typename: b }')).toBe(true);
    expect(refused('{ a { __typename b } }')).toBe(false);
  });

  it('may be anything else', () => {
    expect(refused('query q($id: ID) { case: a(id: $id) { b proto: b } }')).toBe(false);
  });
});
