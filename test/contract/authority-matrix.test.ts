/** Everything a node can be asked, by every role in every relation: given as the law's table says. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mayDo, type Relation } from '@comity/law';
import { isLine, lineOf, LINES, operations } from './authority-lines.fixture.js';
import { observe, type Observation } from './authority-probes.fixture.js';
import { streamed } from './authority-stream.fixture.js';
import { authorityWorld, CAST, type AuthorityWorld, type Cast } from './authority-world.fixture.js';

const BASE_PORT = 24_400;
const MS_MAX = 240_000;

let world: AuthorityWorld;
const cells: { readonly who: Cast; readonly seen: Observation }[] = [];

beforeAll(async () => {
  world = await authorityWorld(BASE_PORT);
  for (const who of CAST) {
    for (const seen of await observe(world, who)) cells.push({ who, seen });
  }
  for (const [who, seen] of await streamed(world, CAST)) cells.push({ who, seen });
}, MS_MAX);

afterAll(() => world.close());

/** How `who` stands to the case asked about: as he was put, and by the duty of his role. */
const relationsOf = ({ role, relation }: Cast, { of }: Observation): readonly Relation[] => {
  if (!of) return ['stranger'];
  const onDuty = role === 'head' || of.waitsFor.includes(role);
  const placed = relation === 'duty' || relation === 'stranger' ? [] : [relation];
  const stands: readonly Relation[] = onDuty ? [...placed, 'duty'] : placed;
  return stands.length === 0 ? ['stranger'] : stands;
};

const expected = (who: Cast, seen: Observation): boolean => {
  const line = lineOf(seen.operation);
  if (!isLine(line)) throw new Error(`${seen.operation} is probed and stands under no line`);
  const { does: operation, compartment } = line;
  return relationsOf(who, seen).some((relation) =>
    mayDo({
      operation,
      officer: { roles: [who.role] },
      relation,
      compartment: seen.compartment ?? compartment,
    }),
  );
};

describe('the matrix of authority', () => {
  it('has a line for every query, mutation, field of a case and route', () => {
    expect(operations().filter((name) => lineOf(name) === undefined)).toEqual([]);
  });

  it('has no line for what is not there', () => {
    const known = operations();
    const gone = Object.keys(LINES).filter(
      (name) => !known.some((one) => one === name || one.startsWith(`${name}.`)),
    );
    expect(gone).toEqual([]);
  });

  it('is asked in every line, of every role in every relation', () => {
    const asked = new Set(cells.map(({ who, seen }) => `${who.name} ${seen.operation}`));
    const lines = operations().filter((name) => isLine(lineOf(name)));
    const unasked = lines.filter((name) => CAST.some((who) => !asked.has(`${who.name} ${name}`)));
    expect(unasked).toEqual([]);
  });

  it('gives in every cell what the table says', () => {
    const wrong = cells
      .filter(({ who, seen }) => seen.given !== expected(who, seen))
      .map(
        ({ who, seen: { operation, path, compartment = '', given } }) =>
          `${who.name}: ${operation} ${compartment} by ${path} is ${given ? '' : 'not '}given`,
      );
    process.stdout.write(`authority: ${cells.length} cells\n`);
    expect(wrong).toEqual([]);
  });

  it('gives something and denies something to each relation', () => {
    const given = (relation: Relation, is: boolean): boolean =>
      cells.some(({ who, seen }) => who.relation === relation && seen.of && seen.given === is);
    for (const relation of [
      'team',
      'duty',
      'cover',
      'shared',
      'broken_glass',
      'stranger',
    ] as const) {
      expect([relation, given(relation, true), given(relation, false)]).toEqual([
        relation,
        true,
        true,
      ]);
    }
  });
});
