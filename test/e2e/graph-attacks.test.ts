import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALLS_PER_ADDRESS_PER_MINUTE_MAX } from '../../apps/gateway/src/border/address-limits.js';
import { CALLS_PER_PERSON_PER_MINUTE_MAX } from '../../apps/gateway/src/border/rate-limits.js';
import { asking } from './attack-rows.fixture.js';
import type { Attack, Refusal } from './attack-rows.fixture.js';
import { bearerAttacks } from './bearer-attacks.fixture.js';
import { callAttacks } from './call-attacks.fixture.js';
import { curiousAttacks } from './curious-attacks.fixture.js';
import { documentAttacks, HONEST, unread } from './document-attacks.fixture.js';
import { openDoors, SUBGRAPHS } from './graph-attacks.fixture.js';
import type { Door, Doors, Received } from './graph-attacks.fixture.js';
import { operationAttacks } from './operation-attacks.fixture.js';
import { valueAttacks } from './value-attacks.fixture.js';

const BASE_PORT = 4786;
const START_MS_MAX = 60_000;
const ATTACKS_MIN = 60;
/** Of a refusal: one code, an id, a path of a few steps. */
const BODY_BYTES_MAX = 300;
/** The same with its head. */
const ANSWER_BYTES_MAX = 1_500;
/** What all attacks together may leave behind, once garbage is collected. */
const HEAP_BYTES_MAX = 96 * 1024 ** 2;

const texts: readonly Attack[] = [...operationAttacks, ...valueAttacks, ...curiousAttacks];
const attacks: readonly Attack[] = [
  ...texts,
  ...unread(texts),
  ...documentAttacks,
  ...callAttacks,
  ...bearerAttacks,
];
const calls = attacks.flatMap(({ name, sent, refused }) =>
  Object.entries(refused).map(([door, refusal]) => [name, door as Door, sent, refusal] as const),
);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is held of the heap, in bytes, without garbage. */
const heapHeld = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

let doors: Doors;
let heapBefore: number;
beforeAll(async () => {
  doors = await openDoors(BASE_PORT);
  heapBefore = heapHeld();
}, START_MS_MAX);
afterAll(() => doors.close());

/** What is told of a refusal; anything else in the answer makes it another shape. */
const refusalIn = ({ status, body }: Received): Refusal => {
  if (body === '') return `${status} `;
  const { errors, ...rest } = JSON.parse(body) as Record<string, unknown>;
  if (errors === undefined) return `${status} ${codeOf(rest)}`;
  if (!Array.isArray(errors) || errors.length !== 1) return `${status} many errors`;
  const { message, extensions, ...more } = errors[0] as Record<string, unknown>;
  const code = codeOf(extensions as Record<string, unknown>);
  const isPlain =
    message === code &&
    Object.keys(more).every((name) => name === 'path') &&
    (rest['data'] ?? null) === null;
  return `${status} ${isPlain ? code : `not plain: ${body}`}`;
};

const TOLD = new Set(['code', 'id', 'subgraph', 'problems']);

const codeOf = (told: Record<string, unknown>): string => {
  const isPlain = Object.keys(told).every((name) => TOLD.has(name));
  return isPlain ? String(told['code']) : `not plain: ${JSON.stringify(told)}`;
};

describe('the list of attacks', () => {
  it(`has at least ${ATTACKS_MIN} rows, each with a name of its own at its door`, () => {
    const named = calls.map(([name, door]) => `${name} at ${door}`);

    expect(attacks.length).toBeGreaterThanOrEqual(ATTACKS_MIN);
    expect(new Set(named).size).toBe(named.length);
  });
});

describe('an attack on the graph', () => {
  it.each(calls)('by %s at the door %s is refused in few words', async (_, door, sent, refusal) => {
    const received = await doors.send(door, sent);

    expect(refusalIn(received)).toBe(refusal);
    expect(received.body.length).toBeLessThanOrEqual(BODY_BYTES_MAX);
    expect(received.bytes).toBeLessThanOrEqual(ANSWER_BYTES_MAX);
  });
});

describe('after all attacks', () => {
  it.each<Door>(['gateway', ...SUBGRAPHS])(
    'an honest call is answered at the door %s',
    async (door) => {
      const { status, body } = await doors.send(door, asking('{ __typename }'));

      expect([status, body]).toEqual([
        200,
        expect.stringContaining('{"data":{"__typename":"Query"}}'),
      ]);
    },
  );

  it('an honest call by id reaches the subgraphs where trusted documents alone are answered', async () => {
    const { status, body } = await doors.send('trusted', HONEST);

    expect([status, body]).toEqual([200, expect.stringContaining('"name":"Josefina Fictitious"')]);
  });

  it('no object has learned anything from them', () => {
    expect(Object.keys(Object.getPrototypeOf({}) as object)).toEqual([]);
  });

  it('memory is about what it was', () => {
    expect(heapHeld() - heapBefore).toBeLessThan(HEAP_BYTES_MAX);
  });
});

/** Calls made at once. */
const ASIDE = 50;

describe('one stranger who calls without end', () => {
  it('is told to wait under whatever addresses they claim, while who is signed in is answered', async () => {
    const call = (nth: number) => {
      const claimed = `198.51.100.${nth % 250}`;
      const headers = { cookie: '', 'x-forwarded-for': claimed, forwarded: `for=${claimed}` };
      return doors.send('trusted', { ...HONEST, headers });
    };
    for (let made = 0; made < CALLS_PER_ADDRESS_PER_MINUTE_MAX; made += ASIDE)
      await Promise.all(Array.from({ length: ASIDE }, (_, nth) => call(made + nth)));

    expect(refusalIn(await call(0))).toBe('429 TOO_MANY_REQUESTS');
    expect((await doors.send('trusted', HONEST)).status).toBe(200);
  });
});

describe('one person who calls without end', () => {
  it('is told to wait, while everybody else is answered as before', async () => {
    const call = () => doors.send('gateway', asking('{ __typename }'));
    for (let made = 0; made < CALLS_PER_PERSON_PER_MINUTE_MAX; made += ASIDE)
      await Promise.all(Array.from({ length: ASIDE }, call));

    expect(refusalIn(await call())).toBe('429 TOO_MANY_REQUESTS');
    expect(refusalIn(await doors.send('stranger', asking('{ a }')))).toBe('401 UNAUTHENTICATED');
  });
});
