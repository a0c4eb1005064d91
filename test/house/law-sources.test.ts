/** The law is imported whole or not at all: a bad row is named with its file, number and reason. */

import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lifeCycleModules } from '../../scripts/life-cycle-tables.mjs';
import { registerModule } from '../../scripts/register-tables.mjs';
import { ruleModules } from '../../scripts/rule-tables.mjs';
import { wordModules } from '../../scripts/words-tables.mjs';
import { ROOT } from './tree.js';

type Read = (file: string) => string;

const read: Read = (file) => readFileSync(join(ROOT, 'libs/law/data', file), 'utf8');

/** Everything that the import makes of what `given` hands out. */
const imported = (given: Read): readonly unknown[] => [
  lifeCycleModules(given),
  ruleModules(given),
  registerModule(given),
  wordModules(given),
];

/** What the import says once `from` stands as `to` in `file`. */
const saidOf = (file: string, from: string | RegExp, to: string): string => {
  const given: Read = (name) => {
    const text = read(name);
    if (name !== file) return text;
    const planted = text.replace(from, to);
    if (planted === text) throw new Error(`nothing to plant in ${file}`);
    return planted;
  };
  try {
    imported(given);
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
  return 'imported';
};

describe('the sources of the law', () => {
  it('are imported as they are', () => {
    expect(imported(read)).toHaveLength(4);
  });

  it.each<[string, string | RegExp, string, string]>([
    ['source/states.csv', ',ARG,', ',Arg,', 'row 3: iso3 cannot be "Arg"'],
    ['source/states.csv', 'AR,ARG,032,Argentina', 'AR,ARG,032,', 'row 3: name_en cannot be ""'],
    ['source/states.csv', 'AR,ARG,032,', 'AR,ARG,', 'row 3: 15 cells, wanted 16'],
    ['source/states.csv', 'AR,ARG,', 'AR,ATG,', 'row 3: ATG stands twice'],
    ['source/treaty_parties.csv', ',yes,', ',maybe,', 'row 2: party cannot be "maybe"'],
    ['source/treaty_parties.csv', '2005-01-05', '5.1.2005', 'row 2: deposit cannot be "5.1.2005"'],
    [
      'source/treaty_parties.csv',
      'ARG,AR',
      'XXX,AR',
      'row 3: iso3 XXX is no State of source/states.csv',
    ],
    ['source/treaty_parties.csv', 'ARG,AR', 'ATG,AR', 'row 3: ATG A-55 stands twice'],
    [
      'source/central_authorities.csv',
      /^ARG,A-55/m,
      'ARG,B-47',
      'row 2: corrections.json gives it no id',
    ],
    [
      'source/central_authorities.csv',
      /,high\r?\n/,
      ',sure\n',
      'row 2: confidence cannot be "sure"',
    ],
    ['source/rules.json', '"WARN"', '"PERHAPS"', 'row 3: severity cannot be "PERHAPS"'],
    ['source/rules.json', '"id": "LB-02"', '"id": "LB-01"', 'row 2: LB-01 stands twice'],
    ['source/rules.json', '[', '[{', 'Expected'],
    [
      'source/state_machines.json',
      /"carrier": "step"/,
      '"carrier": "pigeon"',
      'carrier cannot be "pigeon"',
    ],
    ['source/state_machines.json', /"to": "IN_REVIEW"/, '"to": "NOWHERE"', 'NOWHERE is no status'],
    [
      'authorship.json',
      /"event": "withdraw"/g,
      '"event": "x"',
      'authorship.json names nobody for withdraw',
    ],
    ['calendars.json', '"GTM"', '"XXX"', 'row 1: state XXX is no State of source/states.csv'],
    ['calendars.json', '"MEX"', '"GTM"', 'row 2: GTM stands twice'],
    ['calendars.json', '{"easter": -3}', '{"eastern": -3}', 'row 1: days cannot be'],
    ['calendars.json', '"recalled"', '"sure"', 'row 1: grounding cannot be "sure"'],
    [
      'words/terms.tsv',
      /(\n[^\n]*)\t[^\t\n]+\n/,
      '$1\t\n',
      'row 2: a key and four texts are wanted',
    ],
  ])('are refused with file, row and reason: %s, %s', (file, from, to, told) => {
    expect(saidOf(file, from, to)).toContain(told);
    expect(saidOf(file, from, to)).toMatch(/^data\//);
  });

  it.each<[string, string | RegExp, string, string]>([
    [
      'corrections.json',
      '"inForceSince": "2002',
      '"inForceSince": "02',
      'corrections.json, instruments: row 2: inForceSince',
    ],
    [
      'corrections.json',
      '"id": "arg-daji"',
      '"id": ""',
      'corrections.json, authorities: row 1: id',
    ],
    [
      'corrections.json',
      '"id": "NAS-04"',
      '"id": "NAS-99"',
      'corrections.json, rules: row 1: NAS-99 is no rule',
    ],
    [
      'corrections.json',
      '"because": "NAS-07" }',
      '"because": "" }',
      'corrections.json, fields: row 1: because',
    ],
    [
      'source/fields.json',
      '"compartment": "C0"',
      '"compartment": ""',
      'source/fields.json, envelope: row 1: compartment',
    ],
    [
      'working-instruments.json',
      '"kind": "bilateral"',
      '"kind": "pact"',
      'working-instruments.json: row 5: kind cannot be "pact"',
    ],
    [
      'working-instruments.json',
      '"state": "PRY", "party": "yes"',
      '"state": "PRY", "party": "aye"',
      'working-instruments.json, parties of MERCOSUR-MLA: row 2: party',
    ],
    [
      'working-instruments.json',
      '["MEX", "GTM"]',
      '["MEX", "XXX"]',
      'between of BILATERAL-MEX-GTM-1996: row 2: state XXX is no State',
    ],
  ])('are refused by the list in the file too: %s, %s', (file, from, to, told) => {
    expect(saidOf(file, from, to)).toContain(told);
  });
});
