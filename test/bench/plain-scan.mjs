// The plainest search there is, to compare an index with: every word looked for in every text.

const bare = (text) => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Keeps the texts of practices without their accents, and what their facets count. */
export class PlainScan {
  #entries;

  constructor(practices) {
    this.#entries = Array.from(practices, entryOf);
  }

  /** How many have every word and every facet, and how many of each value there are. */
  search({ words, facets }) {
    const wanted = bare(words).split(' ').filter(Boolean);
    const counts = new Map();
    let total = 0;
    for (const { text, values } of this.#entries) {
      if (!wanted.every((word) => text.includes(word)) || !meets(values, facets)) continue;
      total += 1;
      for (const [facet, list] of Object.entries(values)) {
        for (const value of list) {
          const key = `${facet} ${value}`;
          counts.set(key, 1 + (counts.get(key) ?? 0));
        }
      }
    }
    return { total, counts };
  }
}

const meets = (values, facets) =>
  Object.entries(facets).every(([facet, wanted]) =>
    wanted.some((value) => values[facet]?.includes(value)),
  );

const entryOf = ({ state, publishedAt, versions: [{ record }] }) => ({
  text: bare(
    [
      ...Object.values(record.title),
      ...Object.values(record.summary),
      record.problem,
      record.steps,
      record.conditionsForTransfer,
      record.risksAndDoNoHarm,
      record.owner.institution,
      ...record.legalFrame,
    ].join('\n'),
  ),
  values: {
    theme: record.pillar,
    measure: record.kinds,
    form: record.formsAndGroups.exploitation,
    state: [state],
    language: Object.keys(record.title),
    evidenceLevel: [record.evidenceLevel],
    year: [String(new Date(publishedAt).getUTCFullYear())],
    paragraph: record.mandateLink[0].match(/\d+/g),
  },
});
