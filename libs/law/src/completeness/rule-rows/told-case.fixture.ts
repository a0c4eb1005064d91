/** Cases told act by act, for rules on later acts and on time. */

import { instantFromIso } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { BRA, contextOn, Correspondence, GTM, MEX, minimalBody, PER } from '@comity/testkit';
import type { RuleRow } from './rule-row.fixture.js';
import { findingsOnAct, findingsOnCase, foldCase, foundingRegister } from '../../index.js';
import type { ActKind, CaseKind, Finding, LegalRegister, Side } from '../../index.js';

/** One act of a case, with what it says otherwise than the shortest lawful one. */
export type Line = readonly [side: Side, kind: ActKind, at: string, change?: object];

/** A case in which `lines` were written, each delivered before the next. */
export const told = (of: CaseKind, ...lines: readonly Line[]): Correspondence => {
  const states =
    of === 'extradition'
      ? { requesting: PER, requested: BRA }
      : { requesting: GTM, requested: MEX };
  const world = new Correspondence(states, of);
  for (const [side, kind, at, change] of lines) {
    world.write(side, kind, { body: bodyOf(world, kind, change), at: instantFromIso(at) });
    world.sync();
  }
  return world;
};

const bodyOf = (world: Correspondence, kind: ActKind, change: object = {}): Json =>
  JSON.parse(
    JSON.stringify({ ...(minimalBody(kind, world.states, world.of) as object), ...change }),
  ) as Json;

/** The findings in an act of `kind` that says `change`, proposed on the day `on`. */
export const onAct = (
  world: Correspondence,
  kind: ActKind,
  change: object = {},
  on = '2026-06-01T12:00:00Z',
): readonly Finding[] =>
  findingsOnAct(
    { of: world.of, fold: world.fold('requested'), kind, body: bodyOf(world, kind, change) },
    contextOn(instantFromIso(on)),
  );

/** The findings in a case as it stands at `now`. */
export const atMoment = (
  world: Correspondence,
  now: string,
  register: LegalRegister = foundingRegister,
): readonly Finding[] => {
  const acts = world.held('requested');
  const moment = instantFromIso(now);
  const fold = foldCase(acts, new Set(acts.map(({ hash }) => hash)), moment);
  return findingsOnCase({ fold, acts, register, now: moment });
};

/** A request's single basis. */
export const restingOn = (instrument: string) => ({
  legalBases: [{ instrument, articles: [], role: 'primary' }],
});

/** A case, and what an act in it says. */
interface Tried {
  readonly world: Correspondence;
  readonly says?: object;
  readonly on?: string;
}

/** A rule on an act of `kind`, in the case that meets it and in the one that breaks it. */
export const actRow = (
  rule: string,
  field: string,
  kind: ActKind,
  met: Tried,
  broken: Partial<Tried>,
): RuleRow => {
  const found = ({ world, says, on }: Tried) => onAct(world, kind, says, on);
  return {
    rule,
    field,
    met: () => found(met),
    broken: () => found({ ...met, ...broken }),
  };
};

/** The request with which a case under `instrument` begins. */
export const asked = (instrument = 'UNTOC'): Line => [
  'requesting',
  'request',
  '2026-01-01T00:00:00Z',
  restingOn(instrument),
];

/** Grounds of a refusal. */
export const grounds = (...given: readonly string[]) => ({
  grounds: given.map((ground) => ({ ground, article: '9' })),
});
