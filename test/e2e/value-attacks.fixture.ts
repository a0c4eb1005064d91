/** Attacks by values that no type has, or of no measure. */
import { asking, at, BAD_INPUT, INVALID, TOO_LARGE } from './attack-rows.fixture.js';
import type { Attack } from './attack-rows.fixture.js';

/** Deep enough to end the stack of whatever walks it. */
const ABYSS = 50_000;
const OPEN = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { __typename } }';
/** Few words each, which would keep the services behind busy for long. */
const costly: readonly Attack[] = [
  ['a list of a hundred thousand', '{ cases(first: 100000) { id } }'],
  ['a list without bound, of lists', '{ cases(first: null) { acts { id kind } } }'],
  ['lists in lists in lists', '{ members { cases { acts { author { cases { id } } } } } }'],
  [
    'a handful of aliases of what computes most',
    `{ ${['a', 'b', 'c'].map((name) => `${name}: members { cases { contentRendering { heading } } }`).join(' ')} }`,
  ],
].map(([name = '', query = '']) => at('gateway', name, asking(query), TOO_LARGE));
const counted: readonly Attack[] = [100_000, 2 ** 31 - 1].map((first) =>
  at(
    'gateway',
    `a list whose length is ${first} in a variable`,
    asking('query ($first: Int!) { cases(first: $first) { id } }', { variables: { first } }),
    TOO_LARGE,
  ),
);

export const valueAttacks: readonly Attack[] = [
  ...costly,
  ...counted,
  at('node', 'a number beyond its type', asking('{ cases(first: 99999999999) { id } }'), INVALID),
  at(
    'gateway',
    'a number beyond its type',
    asking('{ cases(first: 99999999999) { id } }'),
    INVALID,
  ),
  ...[2 ** 31, 1e308, -(2 ** 31) - 1, 0.5].flatMap((first) =>
    (['gateway', 'node'] as const).map((door) =>
      at(
        door,
        `the number ${first} in a variable`,
        asking('query ($first: Int!) { cases(first: $first) { id } }', { variables: { first } }),
        BAD_INPUT,
      ),
    ),
  ),
  ...(['gateway', 'node'] as const).flatMap((door) => [
    at(
      door,
      'variables nested without end',
      {
        body: `{"query":${JSON.stringify(OPEN)},"variables":{"input":{"idempotencyKey":"k","content":${'{"a":'.repeat(ABYSS)}1${'}'.repeat(ABYSS)}}}}`,
      },
      BAD_INPUT,
    ),
    at(
      door,
      'lists nested without end',
      {
        body: `{"query":${JSON.stringify(OPEN)},"variables":{"input":{"idempotencyKey":"k","content":${'['.repeat(ABYSS)}${']'.repeat(ABYSS)}}}}`,
      },
      BAD_INPUT,
    ),
    at(
      door,
      'a list of ten thousand',
      asking(
        'mutation ($s: [SealedIdentityInput!]!) { transmitRequest(caseId: "C", sealed: $s) { __typename } }',
        { variables: { s: Array.from({ length: 10_000 }, () => ({ victimCode: 'V-01' })) } },
      ),
      '200 BAD_USER_INPUT',
    ),
    at(
      door,
      'a list of ten thousand that are nothing',
      asking(
        'mutation ($s: [SealedIdentityInput!]!) { transmitRequest(caseId: "C", sealed: $s) { __typename } }',
        { variables: { s: Array.from({ length: 10_000 }, () => null) } },
      ),
      BAD_INPUT,
    ),
    at(
      door,
      'an object where a text is wanted',
      asking('query ($id: ID!) { case(id: $id) { id } }', { variables: { id: { $ne: null } } }),
      BAD_INPUT,
    ),
    at(
      door,
      'members that no input has',
      asking(OPEN, { variables: { input: { idempotencyKey: 'k', content: {}, admin: true } } }),
      BAD_INPUT,
    ),
  ]),
];
