/** Reads the register's tables in libs/law/data and says how their module is written. */

import {
  compact,
  CONFIDENCE,
  DATE,
  GROUNDING,
  like,
  listOf,
  maybe,
  refuseRow,
  requireOnce,
  requireRows,
  sourcesOf,
  STATE,
  text,
  word,
} from './source-rows.mjs';

const STATES = 'source/states.csv';
const PARTIES = 'source/treaty_parties.csv';
const AUTHORITIES = 'source/central_authorities.csv';
const WORKING = 'working-instruments.json';
const CALENDARS = 'calendars.json';

const PARTY = word('yes', 'no', 'unknown');

const STATE_ROW = {
  iso3: STATE,
  iso2: like(/^[A-Z]{2}$/),
  name_en: text,
  name_es: text,
  name_fr: text,
  name_pt: text,
  official_languages: text,
  incoming_request_languages: text,
  capital: text,
  capital_timezone: text,
  oas_status: text,
  source: text,
  confidence: CONFIDENCE,
};

const PARTY_ROW = {
  iso3: STATE,
  instrument_code: text,
  instrument: text,
  party: PARTY,
  deposit: maybe(DATE),
  year: maybe(like(/^\d{4}$/)),
  source: text,
  source_kind: text,
  confidence: CONFIDENCE,
};

const INSTRUMENT = {
  code: text,
  short: text,
  kind: word('treaty', 'protocol', 'framework', 'bilateral'),
  procedures: listOf(word('mla', 'extradition')),
  inForceSince: maybe(DATE),
  grounding: GROUNDING,
};

const WORKING_PARTY = {
  state: STATE,
  party: PARTY,
  grounding: GROUNDING,
  confidence: CONFIDENCE,
  source: maybe(text),
};

const isHoliday = (day) =>
  ['date', 'easter', 'month'].filter((name) => day?.[name] !== undefined).length === 1;

const CALENDAR = { state: STATE, source: text, grounding: GROUNDING, days: listOf(isHoliday) };

/** The codes before any remark: `es (quz in part)` is `es`. */
const languages = (list) =>
  list
    .replace(/\(.*\)/, '')
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');

const states = (rows) =>
  rows.map((row) =>
    compact({
      code: row.iso3,
      alpha2: row.iso2,
      names: { en: row.name_en, es: row.name_es, fr: row.name_fr, pt: row.name_pt },
      officialLanguages: languages(row.official_languages),
      requestLanguages: languages(row.incoming_request_languages),
      capital: row.capital,
      timeZone: row.capital_timezone,
      oasStatus: row.oas_status,
      oasNote: row.oas_note,
      source: row.source,
      confidence: row.confidence,
    }),
  );

const tabulatedParties = (rows) =>
  rows.map((row) =>
    compact({
      state: row.iso3,
      instrument: row.instrument_code,
      party: row.party,
      deposited: row.deposit,
      year: row.year === '' ? undefined : Number(row.year),
      asOf: row.status_as_of,
      source: row.source,
      grounding: row.source_kind,
      confidence: row.confidence,
      note: row.note,
    }),
  );

/** Party rows of the instruments that the research read or recalled and does not tabulate. */
const workingParties = (working, codes) =>
  working.flatMap(({ code, parties: known, others }) => {
    const named = new Set(known.map(({ state }) => state));
    const rest = others ? codes.filter((state) => !named.has(state)) : [];
    return [...known, ...rest.map((state) => ({ state, ...others }))].map(({ state, ...row }) => ({
      state,
      instrument: code,
      ...row,
    }));
  });

const instruments = (entries, names) =>
  entries.map((entry) => ({
    code: entry.code,
    name: entry.name ?? names.get(entry.code),
    short: entry.short,
    kind: entry.kind,
    between: entry.between,
    procedures: entry.procedures,
    inForceSince: entry.inForceSince,
    grounding: entry.grounding,
  }));

const groundingOf = (source) => (source.startsWith('found') ? 'found' : 'recalled');

const authorities = (rows, ids) =>
  rows.flatMap((row, index) => {
    if (row.authority === 'unknown') return [];
    const entry = ids.find(
      ({ state, forInstrument }) => state === row.iso3 && forInstrument === row.for_instrument,
    );
    if (entry === undefined) refuseRow(AUTHORITIES, index + 2, 'corrections.json gives it no id');
    const designation = {
      instruments: entry.instruments,
      scope: row.for_instrument,
      grounding: groundingOf(row.source),
      source: row.source,
      confidence: row.confidence,
    };
    return [{ id: entry.id, state: row.iso3, name: row.authority, designations: [designation] }];
  });

/** Rows of a State that states.csv has. */
const requireKnown = (file, rows, member, codes, first = 1) => {
  for (const [index, row] of rows.entries()) {
    if (!codes.includes(row[member])) {
      refuseRow(file, first + index, `${member} ${row[member]} is no State of ${STATES}`);
    }
  }
};

const requireWorking = (working, codes) => {
  requireRows(WORKING, working, { ...INSTRUMENT, name: text, parties: Array.isArray });
  for (const { code, parties, others, between } of working) {
    const file = `${WORKING}, parties of ${code}`;
    requireRows(file, parties, WORKING_PARTY);
    requireKnown(file, parties, 'state', codes);
    requireOnce(file, parties, ({ state }) => state);
    if (others) requireRows(`${WORKING}, others of ${code}`, [others], { party: PARTY });
    const states = (between ?? []).map((state) => ({ state }));
    requireKnown(`${WORKING}, between of ${code}`, states, 'state', codes);
  }
};

/** The TypeScript of the register's module, from the files that `read` hands out. */
export const registerModule = (read) => {
  const { csv, json } = sourcesOf(read);
  const corrections = json('corrections.json');
  const stateRows = csv(STATES, STATE_ROW);
  const codes = requireOnce(STATES, stateRows, ({ iso3 }) => iso3, 2).map(({ iso3 }) => iso3);
  const partyRows = csv(PARTIES, PARTY_ROW);
  requireKnown(PARTIES, partyRows, 'iso3', codes, 2);
  requireOnce(PARTIES, partyRows, (row) => `${row.iso3} ${row.instrument_code}`, 2);
  const authorityRows = csv(AUTHORITIES, {
    iso3: STATE,
    authority: text,
    source: text,
    confidence: CONFIDENCE,
  });
  requireKnown(AUTHORITIES, authorityRows, 'iso3', codes, 2);
  const tabulated = requireRows(
    'corrections.json, instruments',
    corrections.instruments,
    INSTRUMENT,
  );
  const ids = requireRows('corrections.json, authorities', corrections.authorities, {
    state: STATE,
    forInstrument: text,
    id: text,
    instruments: listOf(text),
  });
  const working = json(WORKING).instruments;
  requireWorking(working, codes);
  const calendars = requireRows(CALENDARS, json(CALENDARS).calendars, CALENDAR);
  requireKnown(CALENDARS, calendars, 'state', codes);
  requireOnce(CALENDARS, calendars, ({ state }) => state);
  const names = new Map(partyRows.map((row) => [row.instrument_code, row.instrument]));

  const register = {
    states: states(stateRows),
    instruments: instruments([...tabulated, ...working], names),
    parties: [...tabulatedParties(partyRows), ...workingParties(working, codes)],
    authorities: authorities(authorityRows, ids),
    calendars,
  };
  return `import type { Json } from '@comity/kernel';

/** States, instruments, parties, authorities and calendars, with their sources and doubts. */
export const registerData: Json = ${JSON.stringify(register)};

/** Authority names that fixtures use, and the ids they stand for. */
export const AUTHORITY_ALIASES: Readonly<Record<string, string>> = ${JSON.stringify(corrections.authorityAliases)};`;
};
