/** Who is bound by what: States, instruments, parties, authorities, and how sure we are. */

import { DAY_MS } from '@comity/kernel';
import type { Instant, Json, StateCode } from '@comity/kernel';
import { date, line, state } from '../bodies/words.js';
import {
  checked,
  list,
  object,
  oneOf,
  optional,
  readWith,
  text,
  whole,
} from '../bodies/reading.js';
import type { ReadBy, Reading } from '../bodies/reading.js';
import { startOf } from '../calendar.js';
import type { CalendarDate } from '../calendar.js';
import { calendar } from './calendars.js';
import { rowProblems } from './register-rows.js';

/** Most entries of any list of a register. */
const REGISTER_ENTRIES_MAX = 20_000;
const SOURCE_CHARS_MAX = 2_000;
const YEAR_MIN = 1800;
const YEAR_MAX = 2999;

const all = <T>(reader: Parameters<typeof list<T>>[0]) =>
  list(reader, { max: REGISTER_ENTRIES_MAX });
const sourceText = text('line', SOURCE_CHARS_MAX);
const confidence = oneOf('high', 'medium', 'low', '-');

const stateEntry = object({
  code: state,
  alpha2: line,
  names: object({ en: line, es: line, fr: line, pt: line }),
  officialLanguages: all(line),
  /** Languages in which it takes requests. */
  requestLanguages: all(line),
  capital: optional(line),
  timeZone: line,
  oasStatus: line,
  oasNote: optional(sourceText),
  source: sourceText,
  confidence,
});

const instrument = object({
  code: line,
  name: line,
  short: line,
  /** `framework`: creates duties, but holds no procedure of its own. */
  kind: oneOf('treaty', 'protocol', 'framework', 'bilateral'),
  /** The two States of a bilateral treaty, which binds no other; nothing else names any. */
  between: optional(list(state, { min: 2, max: 2 })),
  procedures: all(oneOf('mla', 'extradition')),
  /** Absent where nobody has read on which day, or whether, it entered into force. */
  inForceSince: optional(date),
  grounding: oneOf('found', 'recalled'),
});

const party = object({
  state,
  instrument: line,
  party: oneOf('yes', 'no', 'unknown'),
  deposited: optional(date),
  year: optional(whole({ min: YEAR_MIN, max: YEAR_MAX })),
  asOf: optional(line),
  source: optional(sourceText),
  grounding: line,
  confidence,
  note: optional(sourceText),
});

const authority = object({
  id: line,
  state,
  name: line,
  designations: all(
    object({
      instruments: all(line),
      scope: line,
      grounding: oneOf('found', 'recalled'),
      source: sourceText,
      confidence,
    }),
  ),
});

const register = checked(
  object({
    states: all(stateEntry),
    instruments: all(instrument),
    parties: all(party),
    authorities: all(authority),
    calendars: all(calendar),
  }),
  rowProblems,
);

/** What a State may say of itself: its own party rows, authorities, languages and holidays. */
const ownRows = object({
  parties: optional(all(party)),
  authorities: optional(all(authority)),
  requestLanguages: optional(all(line)),
  calendars: optional(all(calendar)),
});

export type StateEntry = ReadBy<typeof stateEntry>;
export type Instrument = ReadBy<typeof instrument>;
export type Party = ReadBy<typeof party>;
export type Authority = ReadBy<typeof authority>;
/** The register that the directory serves and every decision is handed. */
export type LegalRegister = ReadBy<typeof register>;
/** The rows a correction puts in place of a State's own; what it does not name stays. */
export type OwnRows = ReadBy<typeof ownRows>;

/** What the register can say: the third answer is never rounded to one of the others. */
export type Knowledge = 'yes' | 'no' | 'unknown';

/** Reads a register from JSON, or says by path (list, row, member) what is wrong with it. */
export const readRegister = (json: Json): Reading<LegalRegister> => readWith(register, json);

/** Reads the rows of a correction; whose they may be, `correctRegister` decides. */
export const readOwnRows = (json: Json): Reading<OwnRows> => readWith(ownRows, json);

/** From deposit to entry into force for a State: Nassau 38, UNTOC 38(2), TIP 17(2) and others. */
const ENTRY_DAYS = 30;

/**
 * Whether `instrument` binds `state` on `on`. Between deposit and entry into force: unknown, and so
 * where no day of entry into force is known at all.
 */
export const bindsOn = (
  register: LegalRegister,
  instrument: string,
  state: StateCode,
  on: Instant,
): Knowledge => {
  const known = register.instruments.find(({ code }) => code === instrument);
  const row = register.parties.find((p) => p.state === state && p.instrument === instrument);
  // A treaty of two States binds exactly those two: of any other no row is owed, nor stands.
  if (known?.between?.includes(state) === false) return 'no';
  if (known === undefined || row === undefined || row.party === 'unknown') return 'unknown';
  const { inForceSince } = known;
  if (row.party === 'no' || isBefore(on, row.deposited) || isBefore(on, inForceSince)) return 'no';
  if (inForceSince === undefined) return 'unknown';
  if (row.deposited === undefined) return 'yes';
  return on < startOf(row.deposited) + ENTRY_DAYS * DAY_MS ? 'unknown' : 'yes';
};

const isBefore = (on: Instant, day: CalendarDate | undefined): boolean =>
  day !== undefined && on < startOf(day);

/** Whether `instrument` is in force between the two States on `on`. */
export const inForceBetween = (
  register: LegalRegister,
  instrument: string,
  states: readonly [StateCode, StateCode],
  on: Instant,
): Knowledge => {
  const answers = states.map((state) => bindsOn(register, instrument, state, on));
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
};

/**
 * Whether a `no` of `inForceBetween` rests on something that was read: a State's own row, or the
 * entry into force of the instrument. What is only recalled may be asked, and forbids nothing.
 */
export const isAbsenceFound = (
  register: LegalRegister,
  instrument: string,
  states: readonly [StateCode, StateCode],
  on: Instant,
): boolean => {
  const known = register.instruments.find(({ code }) => code === instrument);
  return states.some((state) => {
    if (bindsOn(register, instrument, state, on) !== 'no') return false;
    const row = register.parties.find((p) => p.state === state && p.instrument === instrument);
    const early = row?.party === 'yes' && isBefore(on, known?.inForceSince);
    return (early ? known?.grounding : row?.grounding)?.startsWith('found') === true;
  });
};

/** How sure the register is that an authority is designated; `recalled` also where none is known. */
export type Designation = 'found' | 'recalled' | 'none';

/**
 * Whether authority `id` of `state` is designated for `instrument`. Where the register knows no
 * authority of the State for it, the answer is `recalled`: nobody could ground one, which warns.
 */
export const designation = (
  register: LegalRegister,
  { id, state, instrument }: { id: string; state: StateCode; instrument: string },
): Designation => {
  const known = register.authorities
    .filter((entry) => entry.state === state)
    .flatMap((entry) => entry.designations.map((d) => ({ ...d, authority: entry.id })))
    .filter(({ instruments }) => instruments.includes(instrument));
  if (known.length === 0) return 'recalled';
  const own = known.filter((d) => d.authority === id);
  if (own.length === 0) return known.some((d) => d.grounding === 'found') ? 'none' : 'recalled';
  return own.some(({ grounding }) => grounding === 'found') ? 'found' : 'recalled';
};

/** The entry of `code`; undefined for a State the register does not know. */
export const stateEntryOf = (register: LegalRegister, code: StateCode): StateEntry | undefined =>
  register.states.find((entry) => entry.code === code);

/**
 * The State that a person means by `text`: either code of ISO 3166-1, or a name in one of the four
 * languages, without regard to case and accents; undefined where the register has none.
 */
export const stateCodeIn = (register: LegalRegister, text: string): StateCode | undefined => {
  const wanted = plain(text);
  return register.states.find(({ code, alpha2, names }) =>
    [code, alpha2, ...Object.values(names)].some((name) => plain(name) === wanted),
  )?.code;
};

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
