/** Attacks that ask for the schema, for what only the gateway may ask, or by names of ours. */
import { asking, at, atGateway, BAD_REQUEST, everywhere, INVALID } from './attack-rows.fixture.js';
import type { Attack } from './attack-rows.fixture.js';

const curious: readonly Attack[] = [
  everywhere('the schema', asking('{ __schema { types { name } } }'), INVALID),
  everywhere(
    'the schema under another name',
    asking('{ a: __schema { types { name } } }'),
    INVALID,
  ),
  everywhere(
    'the schema in a fragment',
    asking('{ ...F } fragment F on Query { __schema { queryType { name } } }'),
    INVALID,
  ),
  everywhere(
    'the schema in a fragment of no type',
    asking('{ ... { __schema { queryType { name } } } }'),
    INVALID,
  ),
  everywhere(
    'one type of the schema',
    asking('{ __type(name: "Query") { fields { name } } }'),
    INVALID,
  ),
  everywhere(
    'the schema by a mutation',
    asking('mutation { __schema { queryType { name } } }'),
    INVALID,
  ),
  everywhere(
    'the schema behind a directive',
    asking('query ($on: Boolean = true) { __schema @include(if: $on) { queryType { name } } }'),
    INVALID,
  ),
  everywhere(
    'the schema in the operation not asked for',
    asking('query A { __typename } query B { __schema { queryType { name } } }', {
      operationName: 'A',
    }),
    INVALID,
  ),
  everywhere('a field almost right', asking('{ membr { cod } }'), INVALID),
  everywhere('a type almost right', asking('{ ... on Quer { __typename } }'), INVALID),
  everywhere(
    'a fragment almost right',
    asking('{ ...F } fragment f on Query { __typename }'),
    INVALID,
  ),
  everywhere('a directive almost right', asking('{ __typename @skp(if: true) }'), INVALID),
  everywhere(
    'a type of variables almost right',
    asking('query ($a: Strin) { __typename }'),
    INVALID,
  ),
  at('gateway', 'an argument almost right', asking('{ case(idd: "x") { id } }'), INVALID),
  at(
    'gateway',
    'a member of an enumeration almost right',
    asking('{ vocabulary(language: eng) { __typename } }'),
    INVALID,
  ),
  atGateway(
    'entities of the federation',
    asking('{ _entities(representations: []) { __typename } }'),
    INVALID,
  ),
  atGateway('the text of a subgraph', asking('{ _service { sdl } }'), INVALID),
  atGateway('a type of the federation', asking('query ($a: [_Any!]!) { __typename }'), INVALID),
  atGateway('a directive of the composition', asking('{ __typename @join__field }'), INVALID),
];

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const inherited: readonly Attack[] = [
  ...names.map((name) =>
    atGateway(`the alias ${name}`, asking(`{ ${name}: __typename }`), INVALID),
  ),
  atGateway(
    'a variable named __proto__',
    asking('query ($__proto__: ID!) { case(id: $__proto__) { id } }'),
    INVALID,
  ),
  atGateway(
    'a fragment named constructor',
    asking('{ ...constructor } fragment constructor on Query { __typename }'),
    INVALID,
  ),
  everywhere('a field named __proto__', asking('{ __proto__ }'), INVALID),
  everywhere('a type named __proto__', asking('{ ... on __proto__ { a } }'), INVALID),
  everywhere(
    'an operation named __proto__ that is not there',
    asking('{ __typename }', { operationName: '__proto__' }),
    '400 OPERATION_RESOLUTION_FAILURE',
  ),
  everywhere(
    'a body whose query is inherited',
    { body: '{"__proto__":{"query":"{ __typename }"}}' },
    BAD_REQUEST,
  ),
];

export const curiousAttacks: readonly Attack[] = [...curious, ...inherited];
