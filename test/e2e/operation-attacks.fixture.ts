/** Attacks that are operations: too large, or not what they seem. */
import {
  asking,
  BAD_REQUEST,
  everywhere,
  INVALID,
  many,
  TOO_LARGE,
  UNREADABLE,
} from './attack-rows.fixture.js';
import type { Attack } from './attack-rows.fixture.js';

/** Each count passes the limit of a subgraph, which is the wider one. */
const LEVELS = 25;
const ALIASES = 201;
const DIRECTIVES = 51;
const WORDS = 10_001;

const nested = (open: string, levels: number): string =>
  `${open.repeat(levels)} __typename ${'}'.repeat(levels)}`;
const chain = (length: number): string =>
  many(length, (nth) => `fragment F${nth} on Query { ...F${nth + 1} }`) +
  ` fragment F${length} on Query { __typename }`;
/** Ten spreads a level: ten thousand fields out of forty spreads. */
const bomb = many(4, (nth) => `fragment F${nth} on Query { ${many(10, () => `...F${nth + 1}`)} }`);

const sizes: readonly Attack[] = [
  everywhere('objects nested too deep', asking(`{ ${nested('a { ', LEVELS)} }`), TOO_LARGE),
  everywhere(
    'inline fragments nested too deep',
    asking(`{ ${nested('... { ', LEVELS)} }`),
    TOO_LARGE,
  ),
  everywhere('a chain of fragments', asking(`{ ...F0 } ${chain(LEVELS)}`), TOO_LARGE),
  everywhere(
    'depth behind the second of two operations',
    asking(`query A { __typename } query B { ${nested('a { ', LEVELS)} }`, { operationName: 'A' }),
    TOO_LARGE,
  ),
  everywhere(
    'a mutation nested too deep',
    asking(`mutation { ${nested('a { ', LEVELS)} }`),
    TOO_LARGE,
  ),
  everywhere('aliases of one field', asking(`{ ${many(ALIASES, (n) => `a${n}: x`)} }`), TOO_LARGE),
  everywhere(
    'aliases of __typename',
    asking(`{ ${many(ALIASES, (n) => `a${n}: __typename`)} }`),
    TOO_LARGE,
  ),
  everywhere(
    'aliases of a mutation',
    asking(`mutation { ${many(ALIASES, (n) => `a${n}: x`)} }`),
    TOO_LARGE,
  ),
  everywhere(
    'a handful of mutations in one operation',
    asking(`mutation { ${many(6, (n) => `a${n}: x`)} }`),
    TOO_LARGE,
  ),
  everywhere(
    'mutations spread out of a fragment',
    asking(`mutation { ...M ...N } fragment M on Mutation { a: x b: x c: x }
      fragment N on Mutation { d: x e: x f: x }`),
    TOO_LARGE,
  ),
  everywhere(
    'aliases over many objects',
    asking(`{ ${many(ALIASES / 3, (n) => `a${n}: x { b: y c: z }`)} }`),
    TOO_LARGE,
  ),
  everywhere('one field over and over', asking(`{ ${many(100, () => '__typename')} }`), TOO_LARGE),
  everywhere(
    'one field over and over, out of one fragment',
    asking(`{ ${many(100, () => '...F')} } fragment F on Query { __typename }`),
    TOO_LARGE,
  ),
  everywhere(
    'fragments that multiply',
    asking(`{ ...F0 } ${bomb} fragment F4 on Query { a { b } }`),
    TOO_LARGE,
  ),
  everywhere(
    'a fragment that spreads itself',
    asking('{ ...F } fragment F on Query { ...F }'),
    TOO_LARGE,
  ),
  everywhere(
    'two fragments that spread each other',
    asking('{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }'),
    TOO_LARGE,
  ),
  everywhere(
    'a circle of fragments through an object',
    asking('{ ...F } fragment F on Query { a { ...F ...F } }'),
    TOO_LARGE,
  ),
  everywhere(
    'fragments in a circle that nobody spreads',
    asking('{ __typename } fragment F on Query { ...G } fragment G on Query { ...F }'),
    TOO_LARGE,
  ),
  everywhere(
    'a directive repeated',
    asking(`{ __typename ${many(DIRECTIVES, () => '@skip(if: false)')} }`),
    TOO_LARGE,
  ),
  everywhere(
    'directives that nobody knows',
    asking(`{ __typename ${many(DIRECTIVES, (n) => `@x${n}`)} }`),
    TOO_LARGE,
  ),
  everywhere(
    'directives on the operation',
    asking(`query ${many(DIRECTIVES, (n) => `@x${n}`)} { __typename }`),
    INVALID,
  ),
  everywhere(
    'directives on the definition of a fragment',
    asking(`{ ...F } fragment F on Query ${many(DIRECTIVES, (n) => `@x${n}`)} { __typename }`),
    INVALID,
  ),
  everywhere(
    'directives on variables',
    asking(`query (${many(DIRECTIVES, (n) => `$v${n}: Int @x`)}) { __typename }`),
    INVALID,
  ),
  everywhere('words without end', asking(`{ ${many(WORDS, () => 'a')} }`), UNREADABLE),
  everywhere('brackets that never close', asking('{'.repeat(WORDS)), UNREADABLE),
  everywhere('lists in lists', asking(`{ a(b: ${'['.repeat(WORDS)}) }`), UNREADABLE),
  everywhere(
    'a thousand operations',
    asking(
      many(1_000, (n) => `query Q${n} { __typename }`),
      { operationName: 'Q1' },
    ),
    TOO_LARGE,
    { gateway: UNREADABLE },
  ),
  everywhere(
    'a hundred variables that nobody uses',
    asking(`query (${many(100, (n) => `$v${n}: Int`)}) { __typename }`),
    INVALID,
  ),
];

const tricks: readonly Attack[] = [
  everywhere('a subscription', asking('subscription { a }'), INVALID),
  everywhere('@defer', asking('{ ... @defer { __typename } }'), INVALID),
  everywhere('@stream', asking('{ __typename @stream(initialCount: 0) }'), INVALID),
  everywhere('@live', asking('query @live { __typename }'), INVALID),
  everywhere(
    'an operation that is not there',
    asking('query A { __typename }', { operationName: 'B' }),
    '400 OPERATION_RESOLUTION_FAILURE',
  ),
  everywhere(
    'two operations and no choice',
    asking('query A { __typename } query B { __typename }'),
    '400 OPERATION_RESOLUTION_FAILURE',
  ),
  everywhere(
    'two operations of one name',
    asking('query A { a: __typename } query A { b: __typename }'),
    INVALID,
  ),
  everywhere(
    'two operations without names',
    asking('{ a: __typename } { b: __typename }'),
    INVALID,
  ),
  everywhere('a definition of types', asking('{ __typename } type Query { a: Int }'), INVALID),
  everywhere(
    'an extension of types',
    asking('{ __typename } extend type Query { a: Int }'),
    INVALID,
  ),
  everywhere('a fragment alone', asking('fragment F on Query { __typename }'), INVALID),
  everywhere('a query that is empty', asking(''), BAD_REQUEST),
  everywhere('a query of nothing but a remark', asking('# nothing'), UNREADABLE),
  everywhere('no query', { body: '{}' }, BAD_REQUEST),
  everywhere('a query that is a number', { body: '{"query":1}' }, BAD_REQUEST),
  everywhere('a query that is a list', { body: '{"query":["{ __typename }"]}' }, BAD_REQUEST),
  everywhere(
    'a query that is an object',
    { body: '{"query":{"kind":"Document","definitions":[]}}' },
    BAD_REQUEST,
  ),
  everywhere(
    'variables that are a list',
    asking('{ __typename }', { variables: [1] }),
    BAD_REQUEST,
  ),
  everywhere(
    'variables that are a text',
    asking('{ __typename }', { variables: '{' }),
    BAD_REQUEST,
  ),
  everywhere(
    'extensions that are a text',
    asking('{ __typename }', { extensions: '{' }),
    BAD_REQUEST,
  ),
  everywhere(
    'a name that is an object',
    asking('{ __typename }', { operationName: { a: 1 } }),
    BAD_REQUEST,
  ),
  everywhere(
    'the hash of a persisted query',
    {
      body: JSON.stringify({
        extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
      }),
    },
    '200 PERSISTED_QUERY_NOT_SUPPORTED',
  ),
  everywhere(
    'a query to be persisted',
    asking('{ __typename }', {
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
    }),
    '200 PERSISTED_QUERY_NOT_SUPPORTED',
  ),
  everywhere('a NUL among the words', asking('{ __typename \u0000 }'), UNREADABLE),
  everywhere('text that turns around', asking('{ \u202e__typename }'), UNREADABLE),
  everywhere('half of a surrogate pair', asking('{ a(b: "\ud800") }'), UNREADABLE),
];

export const operationAttacks: readonly Attack[] = [...sizes, ...tricks];
