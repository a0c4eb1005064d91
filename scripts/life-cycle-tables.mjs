/** Reads the life cycles in libs/law/data and says how their modules are written. */

import { camel, compact, refuseRow, requireRows, sourcesOf, text, word } from './source-rows.mjs';

const LIFE_CYCLES = {
  evidence: 'The evidence request, domain report 2.3.',
  extradition: 'The extradition request, domain report 2.4.',
  spontaneous: 'Spontaneous information, domain report 2.5.',
  practice_request: 'The request for best practices: ours, see data/practice-request.json.',
  best_practice: 'The record of a best practice, kept in a library: domain report 2.6.',
};

const ARROW = {
  from: text,
  event: text,
  to: text,
  carrier: word('act', 'step', 'receipt', 'clock'),
  actor: text,
};

/** Who draws an arrow of `name`, by its event and perhaps the status that it leaves. */
const authorOf = (rows, { event, from }) =>
  rows.find((entry) => entry.event === event && entry.from === from) ??
  rows.find((entry) => entry.event === event && !entry.from);

const transition = (source, row, who) =>
  compact({
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

/** The rows of one list as arrows, each between statuses that there are and with its author. */
const transitionsOf = (file, rows, source, authors) =>
  requireRows(file, rows, ARROW).map((row, index) => {
    const known = (status) => Object.hasOwn(source.states, status);
    for (const status of [...(source.groups?.[row.from] ?? [row.from]), row.to]) {
      if (!known(status)) refuseRow(file, index + 1, `${status} is no status`);
    }
    const who = authorOf(authors, row);
    if (who === undefined) {
      refuseRow(file, index + 1, `authorship.json names nobody for ${row.event}`);
    }
    return transition(source, row, who);
  });

/** The modules of life cycles: file name and TypeScript, from the files that `read` hands out. */
export const lifeCycleModules = (read) => {
  const { json } = sourcesOf(read);
  const corrections = json('corrections.json');
  const authorship = json('authorship.json');
  // The research's own life cycles, and ours where it has none.
  const files = ['source/state_machines.json', 'practice-request.json'].map((file) => ({
    file,
    cycles: json(file),
  }));
  return Object.entries(LIFE_CYCLES).map(([name, about]) => {
    const { file, cycles } = files.find(({ cycles }) => Object.hasOwn(cycles, name)) ?? {};
    if (file === undefined) throw new Error(`data/source/state_machines.json: ${name} is missing`);
    const source = cycles[name];
    const authors = authorship[name] ?? [];
    const added = corrections.transitions[name] ?? [];
    const cycle = {
      name,
      title: source.name,
      initial: source.initial,
      statuses: source.states,
      transitions: [
        ...transitionsOf(`${file}, ${name}`, source.transitions, source, authors),
        ...transitionsOf(`corrections.json, transitions of ${name}`, added, source, authors),
      ],
      ...(source.side_effects && { sideEffects: source.side_effects }),
    };
    return [
      `life-cycle-${name.replace('_', '-')}.ts`,
      `/** ${about} */
export const ${camel(name)}LifeCycleData = ${JSON.stringify(cycle)} as const;`,
    ];
  });
};
