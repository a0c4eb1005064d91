/**
 * Writes libs/law/src/generated/ from libs/law/data/: the one place where the domain's machine
 * copies are normalised (docs/adr/0003-law-import.md); `--check` only compares. Reads nothing
 * else, and gives the same bytes every time.
 */

import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { keepCurrent } from './checked-in-files.mjs';
import { parseCsv } from './csv.mjs';
import { wordModules } from './words-tables.mjs';

const LAW = new URL('../libs/law/', import.meta.url);
const read = (name) => readFileSync(new URL(`data/${name}`, LAW), 'utf8');
const readJson = (name) => JSON.parse(read(name));

const corrections = readJson('corrections.json');
const authorship = readJson('authorship.json');

/** The record without members that are empty text or undefined: absent is written by absence. */
const compact = (record) =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== '' && value !== undefined),
  );

const found = (list, match, what) => {
  const hit = list.find(match);
  if (hit === undefined) throw new Error(`corrections or authorship lack ${what}`);
  return hit;
};

/** The research's own life cycles, and ours where it has none. */
const lifeCycles = {
  ...readJson('source/state_machines.json'),
  ...readJson('practice-request.json'),
};

const lifeCycle = (name) => {
  const source = lifeCycles[name];
  const added = corrections.transitions[name] ?? [];
  return {
    name,
    title: source.name,
    initial: source.initial,
    statuses: source.states,
    transitions: [...source.transitions, ...added].map((row) => transition(name, source, row)),
    ...(source.side_effects && { sideEffects: source.side_effects }),
  };
};

const transition = (name, source, row) => {
  const rows = authorship[name];
  const who =
    rows.find((entry) => entry.event === row.event && entry.from === row.from) ??
    found(rows, (entry) => entry.event === row.event && !entry.from, `event ${name} ${row.event}`);
  return compact({
    from: source.groups?.[row.from] ?? [row.from],
    event: row.event,
    to: row.to,
    carrier: row.carrier,
    actKind: row.act_kind,
    side: who.side,
    role: who.role,
    officers: who.officers,
    joint: who.joint,
    proposes: who.proposes,
    approves: who.approves,
    actor: row.actor,
    precondition: row.precondition === '-' ? '' : row.precondition,
    legalSource: row.legal_source === '-' ? '' : row.legal_source,
    authorSource: who.source,
    addedBecause: row.because,
  });
};

const rules = () =>
  readJson('source/rules.json').map((row) => {
    const correction = corrections.rules.find(({ id }) => id === row.id);
    return compact({
      id: row.id,
      instrument: row.instrument,
      severity: row.severity,
      appliesWhen: correction?.appliesWhen ?? row.applies_when,
      check: correction?.check ?? row.check,
      message: row.message,
      citation: row.citation,
      grounding: row.grounding,
      correctedBecause: correction?.because,
    });
  });

const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

const field = (section, row) => ({
  id: row.id,
  section,
  name: camel(row.name),
  meaning: row.meaning,
  mandatory: row.mandatory,
  legalSource: row.legal_source,
  compartment: row.compartment,
});

const practiceFields = () =>
  readJson('source/fields.json').best_practice.map((row) => field('best_practice', row));

const fields = () => {
  const source = readJson('source/fields.json');
  const sections = [
    'envelope',
    'evidence_request',
    'responses',
    'extradition_request',
    'spontaneous_information',
    'trafficking_victim',
  ];
  const kept = sections.flatMap((section) => source[section].map((row) => field(section, row)));
  const added = corrections.fields.map((row) => ({
    id: row.id,
    section: row.section,
    name: camel(row.name),
    meaning: row.meaning,
    mandatory: row.mandatory,
    legalSource: row.legalSource,
    compartment: row.compartment,
    addedBecause: row.because,
  }));
  return [...kept, ...added];
};

const languages = (text) =>
  text
    .replace(/\(.*\)/, '')
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');

const states = () =>
  parseCsv(read('source/states.csv')).map((row) =>
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

const working = readJson('working-instruments.json').instruments;

/** Party rows of the instruments that the research read and does not tabulate. */
const workingParties = () =>
  working.flatMap(({ code, parties: known, others }) => {
    const named = new Set(known.map(({ state }) => state));
    const rest = others ? stateCodes().filter((state) => !named.has(state)) : [];
    return [...known, ...rest.map((state) => ({ state, ...others }))].map(({ state, ...row }) => ({
      state,
      instrument: code,
      ...row,
    }));
  });

const stateCodes = () => parseCsv(read('source/states.csv')).map(({ iso3 }) => iso3);

const parties = () => [...tabulatedParties(), ...workingParties()];

const tabulatedParties = () =>
  parseCsv(read('source/treaty_parties.csv')).map((row) =>
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

const instruments = () => {
  const names = new Map(
    parseCsv(read('source/treaty_parties.csv')).map((row) => [row.instrument_code, row.instrument]),
  );
  return [...corrections.instruments, ...working].map((entry) => ({
    code: entry.code,
    name: entry.name ?? names.get(entry.code),
    short: entry.short,
    kind: entry.kind,
    between: entry.between,
    procedures: entry.procedures,
    inForceSince: entry.inForceSince,
    grounding: entry.grounding,
  }));
};

const groundingOf = (source) => (source.startsWith('found') ? 'found' : 'recalled');

const authorities = () =>
  parseCsv(read('source/central_authorities.csv'))
    .filter((row) => row.authority !== 'unknown')
    .map((row) => {
      const entry = found(
        corrections.authorities,
        (e) => e.state === row.iso3 && e.forInstrument === row.for_instrument,
        `authority ${row.iso3} ${row.for_instrument}`,
      );
      const designation = {
        instruments: entry.instruments,
        scope: row.for_instrument,
        grounding: groundingOf(row.source),
        source: row.source,
        confidence: row.confidence,
      };
      return { id: entry.id, state: row.iso3, name: row.authority, designations: [designation] };
    });

const HEADER =
  '/** Written by scripts/import-law.mjs from libs/law/data; never edited by hand. */\n\n';

const GENERATED = 'libs/law/src/generated';
const wanted = new Map();

const write = async (file, text) => {
  const options = { parser: 'typescript', printWidth: 100, singleQuote: true };
  wanted.set(`${GENERATED}/${file}`, await format(HEADER + text, options));
};

const json = (value) => JSON.stringify(value);

const LIFE_CYCLES = {
  evidence: 'The evidence request, domain report 2.3.',
  extradition: 'The extradition request, domain report 2.4.',
  spontaneous: 'Spontaneous information, domain report 2.5.',
  practice_request: 'The request for best practices: ours, see data/practice-request.json.',
  best_practice: 'The record of a best practice, kept in a library: domain report 2.6.',
};
for (const [name, about] of Object.entries(LIFE_CYCLES)) {
  await write(
    `life-cycle-${name.replace('_', '-')}.ts`,
    `/** ${about} */
export const ${camel(name)}LifeCycleData = ${json(lifeCycle(name))} as const;`,
  );
}
for (const [name, source] of wordModules(read)) await write(name, source);

await write(
  'rules.ts',
  `import type { RuleData } from '../completeness/rule.js';

/** Every rule of the domain report section 7, evaluated here or not. */
export const RULES = ${json(rules())} as const satisfies readonly RuleData[];`,
);
await write(
  'fields.ts',
  `import type { FieldData } from '../completeness/field.js';

/** Fields of the envelope, of every kind of request, of replies and of the trafficking module. */
export const FIELDS: readonly FieldData[] = ${json(fields())};`,
);
await write(
  'practice-fields.ts',
  `import type { FieldData } from '../completeness/field.js';

/** Fields of the record of a best practice, B01 to B24: domain report 3.6. */
export const PRACTICE_FIELDS: readonly FieldData[] = ${json(practiceFields())};`,
);
await write(
  'register.ts',
  `import type { Json } from '@comity/kernel';

/** States, instruments, parties, authorities and calendars, with their sources and doubts. */
export const registerData: Json = ${json({
    states: states(),
    instruments: instruments(),
    parties: parties(),
    authorities: authorities(),
    calendars: readJson('calendars.json').calendars,
  })};

/** Authority names that fixtures use, and the ids they stand for. */
export const AUTHORITY_ALIASES: Readonly<Record<string, string>> = ${json(corrections.authorityAliases)};`,
);

keepCurrent(wanted, [GENERATED], {
  check: process.argv.includes('--check'),
  command: 'node scripts/import-law.mjs',
});
