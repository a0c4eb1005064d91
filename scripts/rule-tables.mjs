/** Reads the rules and fields in libs/law/data and says how their modules are written. */

import {
  camel,
  compact,
  GROUNDING,
  maybe,
  refuseRow,
  requireOnce,
  requireRows,
  sourcesOf,
  text,
  word,
} from './source-rows.mjs';

const RULES = 'source/rules.json';
const FIELDS = 'source/fields.json';

/** Sections of the fields that are the law's; the others are a legend and practices. */
const SECTIONS = [
  'envelope',
  'evidence_request',
  'responses',
  'extradition_request',
  'spontaneous_information',
  'trafficking_victim',
];

const RULE = {
  id: text,
  instrument: text,
  severity: word('BLOCK', 'WARN', 'INFO'),
  applies_when: text,
  check: text,
  message: text,
  citation: text,
  grounding: GROUNDING,
};

const FIELD = {
  id: text,
  name: text,
  meaning: text,
  mandatory: text,
  legal_source: text,
  compartment: text,
};

const ADDED_FIELD = {
  section: text,
  id: text,
  name: text,
  meaning: text,
  mandatory: text,
  legalSource: text,
  compartment: text,
  because: text,
};

const rules = ({ json }, corrections) => {
  const rows = requireOnce(RULES, requireRows(RULES, json(RULES), RULE), ({ id }) => id);
  const file = 'corrections.json, rules';
  const given = requireRows(file, corrections.rules, {
    id: text,
    because: text,
    appliesWhen: maybe(text),
    check: maybe(text),
  });
  for (const [index, { id }] of given.entries()) {
    if (!rows.some((row) => row.id === id)) refuseRow(file, index + 1, `${id} is no rule`);
  }
  return rows.map((row) => {
    const correction = given.find(({ id }) => id === row.id);
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
};

const field = (section, row) => ({
  id: row.id,
  section,
  name: camel(row.name),
  meaning: row.meaning,
  mandatory: row.mandatory,
  legalSource: row.legal_source,
  compartment: row.compartment,
});

const fieldsIn = (source, section) =>
  requireRows(`${FIELDS}, ${section}`, source[section], FIELD).map((row) => field(section, row));

const fields = (source, corrections) => {
  const kept = SECTIONS.flatMap((section) => fieldsIn(source, section));
  const file = 'corrections.json, fields';
  const added = requireRows(file, corrections.fields, ADDED_FIELD);
  requireOnce(file, added, ({ id }) => id);
  return [
    ...kept,
    ...added.map((row) => ({
      id: row.id,
      section: row.section,
      name: camel(row.name),
      meaning: row.meaning,
      mandatory: row.mandatory,
      legalSource: row.legalSource,
      compartment: row.compartment,
      addedBecause: row.because,
    })),
  ];
};

/** The modules of rules and fields: file name and TypeScript, from the files that `read` gives. */
export const ruleModules = (read) => {
  const sources = sourcesOf(read);
  const corrections = sources.json('corrections.json');
  const source = sources.json(FIELDS);
  const row = (name) => `import type { ${name} } from '../completeness/`;
  return [
    [
      'rules.ts',
      `${row('RuleData')}rule.js';

/** Every rule of the domain report section 7, evaluated here or not. */
export const RULES = ${JSON.stringify(rules(sources, corrections))} as const satisfies readonly RuleData[];`,
    ],
    [
      'fields.ts',
      `${row('FieldData')}field.js';

/** Fields of the envelope, of every kind of request, of replies and of the trafficking module. */
export const FIELDS: readonly FieldData[] = ${JSON.stringify(fields(source, corrections))};`,
    ],
    [
      'practice-fields.ts',
      `${row('FieldData')}field.js';

/** Fields of the record of a best practice, B01 to B24: domain report 3.6. */
export const PRACTICE_FIELDS: readonly FieldData[] = ${JSON.stringify(fieldsIn(source, 'best_practice'))};`,
    ],
  ];
};
