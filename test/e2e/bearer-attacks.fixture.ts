/** Attacks on the subgraphs themselves, past the gateway or in its name. */
import { asking, atSubgraphs } from './attack-rows.fixture.js';
import type { Attack } from './attack-rows.fixture.js';
import type { Shown } from './graph-attacks.fixture.js';

const SHOWN: readonly Shown[] = [
  'a cookie',
  'a password',
  'unsigned',
  'with other claims',
  'forged',
  'expired',
  'of the future',
  'for another',
  'of another State',
];
const ENTITIES =
  '{ _entities(representations: [{ __typename: "Member", code: "GTM" }]) { __typename } }';
const SERVICE = '{ _service { sdl } }';
const shown = (shown: Shown, query: string) => ({ ...asking(query), shown });
const bearers: readonly Attack[] = [ENTITIES, SERVICE].flatMap((query) => {
  const what = query === SERVICE ? 'the text of a subgraph' : 'an entity';
  return [
    atSubgraphs(`${what} for who shows nothing`, shown('nothing', query), '401 IDENTITY_MISSING'),
    ...SHOWN.map((who) => {
      const hasNone = who === 'a cookie' || who === 'a password';
      const refusal = hasNone ? '401 IDENTITY_MISSING' : '401 IDENTITY_INVALID';
      return atSubgraphs(`${what} for a bearer of an identity ${who}`, shown(who, query), refusal);
    }),
  ];
});
const itself: readonly Attack[] = [
  ENTITIES,
  `${SERVICE.slice(0, -1)} ${ENTITIES.slice(1)}`,
  '{ _service { sdl } ... { _service { sdl } } }',
].map((query) =>
  atSubgraphs(
    `the gateway on nobody's behalf: ${query}`,
    shown('of the gateway itself', query),
    '403 IDENTITY_NOT_ADMITTED',
  ),
);

const floods: readonly Attack[] = [
  atSubgraphs(
    'ten thousand entities of no type',
    asking('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', {
      variables: { r: Array.from({ length: 10_000 }, () => ({ __typename: 'X' })) },
    }),
    '400 OPERATION_TOO_LARGE',
  ),
  ...['__proto__', 'constructor', 'Nobody'].map((type) =>
    atSubgraphs(
      `an entity of the type ${type}`,
      asking(`{ _entities(representations: [{ __typename: "${type}", id: 1 }]) { __typename } }`),
      '200 INTERNAL',
    ),
  ),
];

export const bearerAttacks: readonly Attack[] = [...bearers, ...itself, ...floods];
