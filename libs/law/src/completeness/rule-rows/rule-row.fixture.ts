/** One rule tried twice: where it is met, and where it is broken. */

import { describe, expect, it } from '@jest/globals';
import type { Json } from '@comity/kernel';
import { contextOn, findingsIn, ON_EVIDENCE, ON_EXTRADITION, WHOLE_CONTENT } from '@comity/testkit';
import type { Edits, RuleCase } from '@comity/testkit';
import { RULES } from '../../index.js';
import type { Finding } from '../../index.js';

export interface RuleRow {
  readonly rule: string;
  /** Where the break is found. */
  readonly field: string;
  /** Severity of the finding, where it is not the rule's own. */
  readonly severity?: Finding['severity'] | undefined;
  readonly met: () => readonly Finding[];
  readonly broken: () => readonly Finding[];
}

/** Ways to meet and to break rules, by rule id. */
export type RuleTable = Readonly<Record<string, readonly RuleCase[]>>;

/** The rows of a table that is tried on whole content. */
export const contentRows = (
  whole: keyof typeof WHOLE_CONTENT,
  table: RuleTable,
): readonly RuleRow[] => {
  const content = WHOLE_CONTENT[whole];
  const extradition = whole === 'formal' || whole === 'provisional';
  const on = contextOn(extradition ? ON_EXTRADITION : ON_EVIDENCE);
  return Object.entries(table).flatMap(([rule, list]) =>
    list.map(({ field, severity, met = {}, broken, metContext, brokenContext }) => ({
      rule,
      field,
      severity,
      met: () => findingsIn(content, met, { ...on, ...metContext }),
      broken: () =>
        findingsIn(content, { ...met, ...broken }, { ...on, ...metContext, ...brokenContext }),
    })),
  );
};

/** A case in which `field` is taken away, by `broken` where that is not all. */
export const lacks = (
  field: string,
  met: Edits = {},
  broken: Edits = { [field]: undefined },
): RuleCase => ({ met, broken, field });

/** A case in which `field` says `good`, and then `bad`. */
export const says = (
  field: string,
  good: Json | undefined,
  bad: Json | undefined,
  met: Edits = {},
): RuleCase => ({ met: { ...met, [field]: good }, broken: { [field]: bad }, field });

/** An item of assistance of `kind` beside the five that the worked case has. */
export const sixth = (kind: string, more: object = {}): Edits => ({
  'assistanceItems[5]': {
    no: 6,
    kind,
    a55: 'j',
    agreementRef: 'X',
    description: 'Algo.',
    coercive: false,
    persons: [],
    objects: [],
    ...more,
  },
});

/** The path of that item. */
export const SIXTH = 'assistanceItems[5]';

/** Holds every row: no finding there where the rule is met, and exactly one where it is broken. */
export const holdRows = (title: string, rows: readonly RuleRow[]): void => {
  describe(title, () => {
    it.each(rows.map((row, no) => [row.rule, row.field, no] as const))(
      'are asked %s, broken at %s (row %i)',
      (rule, field, no) => {
        const row = rows[no];
        const here = (list: readonly Finding[] = []) =>
          list.filter((one) => one.rule === rule && one.field === field);
        const data = RULES.find(({ id }) => id === rule);

        expect(here(row?.met())).toEqual([]);
        const broken = here(row?.broken());
        expect(broken).toMatchObject([
          {
            severity: row?.severity ?? data?.severity,
            citation: data?.citation,
            message: data?.message,
          },
        ]);
        expect(broken[0]?.ruleApplied).toContain(data?.check);
      },
    );
  });
};
