/** The Json scalar: any JSON value, as it is. */

import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import type { Json } from '@comity/kernel';

const DEPTH_MAX = 32;

const literal = (node: ValueNode, depth = 0): Json => {
  if (depth > DEPTH_MAX) throw new TypeError('JSON nested too deep');
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.LIST:
      return node.values.map((value) => literal(value, depth + 1));
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields.map(({ name, value }) => [name.value, literal(value, depth + 1)]),
      );
    case Kind.NULL:
      return null;
    case Kind.ENUM:
    case Kind.VARIABLE:
      throw new TypeError('not a JSON value');
  }
};

/** What is nested deeper than any content of ours would exhaust whatever walks it. */
const checked = (value: unknown, depth = 0): Json => {
  if (depth > DEPTH_MAX) throw new TypeError('JSON nested too deep');
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) checked(member, depth + 1);
  }
  return value as Json;
};

/** Any JSON value that is not nested too deep. Values pass unchanged; variables came out of JSON already. */
export const jsonScalar = new GraphQLScalarType<Json, Json>({
  name: 'Json',
  serialize: (value) => value as Json,
  parseValue: (value) => checked(value),
  parseLiteral: (node) => literal(node),
});
