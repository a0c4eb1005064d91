/** On what a request between two States may rest: what is in force between them, ranked, sourced. */

import type { Instant, StateCode } from '@comity/kernel';
import type { CalendarDate } from '../calendar.js';
import { inForceBetween, stateEntryOf } from './legal-register.js';
import type { Authority, Instrument, Knowledge, LegalRegister, Party } from './legal-register.js';

/** What is to be asked: evidence and other assistance, or a person. */
export type Purpose = 'mla' | 'extradition';

/** How close an instrument stands to the two States, closest first. */
export type BasisLevel = 'bilateral' | 'treaty' | 'untoc' | 'reciprocity';

/** How the register knows it; null where it has no row for the State. */
export interface PartyGround {
  readonly state: StateCode;
  readonly row: Party | null;
  /** Authorities of the State designated for the instrument, as far as the register knows. */
  readonly authorities: readonly Authority[];
}

/** One way on which a request may rest. */
export interface LegalBasisOption {
  readonly level: BasisLevel;
  /** Null for reciprocity, which rests on no instrument. */
  readonly instrument: Instrument | null;
  /** Between both States on the day; `unknown` is shown as such and never rounded to `yes`. */
  readonly inForce: Exclude<Knowledge, 'no'>;
  readonly parties: readonly [PartyGround, PartyGround];
  /** Why it ranks where it does. */
  readonly why: string;
  readonly citation: string;
}

/** An instrument that creates duties or eases the request, but carries none alone. */
export interface SupportingInstrument {
  readonly instrument: Instrument;
  readonly inForce: Exclude<Knowledge, 'no'>;
}

/** The answer for two States, a purpose and a day. */
export interface LegalBases {
  /** Best first; the last is always reciprocity. */
  readonly options: readonly LegalBasisOption[];
  readonly supporting: readonly SupportingInstrument[];
  /** Languages in which the requested State takes requests; empty where the register is silent. */
  readonly requestLanguages: readonly string[];
}

/** What is asked of the register. */
export interface BasisQuestion {
  readonly requesting: StateCode;
  readonly requested: StateCode;
  readonly purpose: Purpose;
  /** The day for which it is asked. */
  readonly on: Instant;
}

/**
 * The instruments that may carry a request, ranked: first those that stand closer than UNTOC, then
 * UNTOC, then reciprocity (UNTOC 16(3)-(6), 18(6)-(7); Nassau 36). Of the closer ones all that are
 * surely in force stand before all of which it is unknown; among either, bilateral treaties before
 * the others made for the purpose, and the later before the earlier. So no treaty that may not bind
 * pushes one aside that does. An instrument that is not in force between the two on the day is not
 * named at all.
 */
export const chooseBases = (register: LegalRegister, question: BasisQuestion): LegalBases => {
  const known = register.instruments.flatMap((instrument) =>
    answered(register, instrument, question),
  );
  const carrying = known.filter(({ instrument }) => carries(instrument, question.purpose));
  return {
    options: [
      ...carrying
        .map((entry) => optionOf(register, entry, question))
        .toSorted((a, b) => compare(a, b)),
      reciprocity(register, question),
    ],
    supporting: known.filter(({ instrument }) => !carriesAny(instrument)),
    requestLanguages: stateEntryOf(register, question.requested)?.requestLanguages ?? [],
  };
};

const UNTOC = 'UNTOC';

const LEVELS: readonly BasisLevel[] = ['bilateral', 'treaty', 'untoc', 'reciprocity'];

const answered = (
  register: LegalRegister,
  instrument: Instrument,
  { requesting, requested, on }: BasisQuestion,
): readonly SupportingInstrument[] => {
  const inForce = inForceBetween(register, instrument.code, [requesting, requested], on);
  return inForce === 'no' ? [] : [{ instrument, inForce }];
};

const carriesAny = ({ procedures }: Instrument): boolean => procedures.length > 0;

const carries = ({ procedures }: Instrument, purpose: Purpose): boolean =>
  procedures.includes(purpose);

const levelOf = ({ code, kind }: Instrument): BasisLevel => {
  if (kind === 'bilateral') return 'bilateral';
  return code === UNTOC ? 'untoc' : 'treaty';
};

const optionOf = (
  register: LegalRegister,
  { instrument, inForce }: SupportingInstrument,
  question: BasisQuestion,
): LegalBasisOption => {
  const level = levelOf(instrument);
  return {
    level,
    instrument,
    inForce,
    parties: groundsOf(register, instrument.code, question),
    ...REASONS[question.purpose][level],
  };
};

const reciprocity = (register: LegalRegister, question: BasisQuestion): LegalBasisOption => ({
  level: 'reciprocity',
  instrument: null,
  inForce: 'unknown',
  parties: groundsOf(register, null, question),
  ...REASONS[question.purpose].reciprocity,
});

const groundsOf = (
  register: LegalRegister,
  code: string | null,
  { requesting, requested }: BasisQuestion,
): readonly [PartyGround, PartyGround] => {
  const ground = (state: StateCode): PartyGround => ({
    state,
    row: register.parties.find((p) => p.state === state && p.instrument === code) ?? null,
    authorities: register.authorities.filter(
      (authority) => authority.state === state && isDesignated(authority, code),
    ),
  });
  return [ground(requesting), ground(requested)];
};

const isDesignated = ({ designations }: Authority, code: string | null): boolean =>
  code !== null && designations.some(({ instruments }) => instruments.includes(code));

/** Closer than UNTOC and surely in force, closer and unknown, UNTOC and reciprocity. */
const rankOf = ({ level, inForce }: LegalBasisOption): number => {
  if (level === 'untoc' || level === 'reciprocity') return 2;
  return inForce === 'unknown' ? 1 : 0;
};

/** Total: two instruments never share a code. */
const compare = (a: LegalBasisOption, b: LegalBasisOption): number =>
  rankOf(a) - rankOf(b) ||
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
  byText(sinceOf(b), sinceOf(a)) ||
  byText(codeOf(a), codeOf(b));

const sinceOf = ({ instrument }: LegalBasisOption): CalendarDate | '' =>
  instrument?.inForceSince ?? '';

const codeOf = ({ instrument }: LegalBasisOption): string => instrument?.code ?? '';

const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);

type Reason = Pick<LegalBasisOption, 'why' | 'citation'>;

const REASONS: Readonly<Record<Purpose, Readonly<Record<BasisLevel, Reason>>>> = {
  mla: {
    bilateral: {
      why: 'Made by these two States for this purpose.',
      citation: 'Nassau 36; UNTOC 18(6)-(7)',
    },
    treaty: {
      why: 'A treaty on mutual assistance binds both; it comes before article 18 of UNTOC.',
      citation: 'UNTOC 18(6)-(7)',
    },
    untoc: {
      why:
        'Paragraphs 9 to 29 of article 18 apply where no treaty on mutual assistance binds both, ' +
        'or both agree; beside such a treaty it supplements.',
      citation: 'UNTOC 18(7)',
    },
    reciprocity: {
      why: 'Without a treaty: an offer to do the same, as far as the requested law allows.',
      citation: 'Nassau 36; Peru CPP 508',
    },
  },
  extradition: {
    bilateral: {
      why: 'Made by these two States for this purpose; UNTOC adds its offences to it.',
      citation: 'UNTOC 16(3)',
    },
    treaty: {
      why: 'A treaty on extradition binds both; the offences of UNTOC are deemed included in it.',
      citation: 'UNTOC 16(3)',
    },
    untoc: {
      why:
        'May stand as the treaty only if the requested State has notified that it takes it so: ' +
        'check the notification under article 16(5).',
      citation: 'UNTOC 16(4)-(6)',
    },
    reciprocity: {
      why: 'Without a treaty: only where the requested law extradites on reciprocity.',
      citation: 'UNTOC 16(6)-(7)',
    },
  },
};
