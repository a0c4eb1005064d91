/** What officers of a simulated State say to the libraries of all: lawful, and now and then not. */

import type { StateCode } from '@comity/kernel';
import type { AttachedFile, CalendarDate, Language, PracticeRecord, Saying } from '@comity/law';
import type { CataloguedPractice } from '@comity/library';
import type { Prng } from '../prng.js';

const LANGUAGES: readonly Language[] = ['es', 'en', 'pt', 'fr'];
const THEMES = ['una entrevista', 'refugio seguro', 'inspección laboral', 'retorno asistido'];

/** A complete record of `state` for all, or for itself and `group`, its words those of `dice`. */
export const aRecord = (
  state: StateCode,
  dice: Prng,
  {
    group = [],
    file,
  }: { readonly group?: readonly StateCode[]; readonly file?: AttachedFile } = {},
): PracticeRecord => ({
  originalLanguage: 'es',
  title: { es: `${dice.pick(THEMES)} ${dice.below(1_000)}` },
  summary: { es: `Resumen ficticio ${dice.uint32()}.` },
  pillar: [dice.pick(['prevention', 'protection', 'prosecution', 'cooperation'] as const)],
  owner: { state, institution: 'Fiscalía ficticia' },
  ...(group.length > 0 ? { audience: 'group', group } : { audience: 'network' }),
  ...(file && { attachments: [{ title: 'Formulario ficticio', file }] }),
  evidenceLevel: dice.pick(['described', 'monitored'] as const),
  reviewBy: '2028-06-30' as CalendarDate,
});

/** Something about a practice that everybody may say. */
export const aRemark = (practice: CataloguedPractice, dice: Prng): Saying => {
  const { id } = practice;
  const language = dice.pick(LANGUAGES);
  const kinds = ['endorse', 'translate', 'translate', 'experience', 'comment'] as const;
  switch (dice.pick(kinds)) {
    case 'endorse':
      return { kind: 'endorse', say: { practice: id } };
    case 'experience':
      return {
        kind: 'experience',
        say: {
          practice: id,
          standing: dice.pick(['adopted', 'adapted', 'tested', 'did_not_work'] as const),
          language,
          words: `Se probó ${dice.below(100)} veces.`,
          figures: [{ indicator: 'entrevistas', before: 4, after: dice.below(4) }],
        },
      };
    case 'comment': {
      const parent = practice.comments.at(-1)?.contribution;
      const say = { practice: id, isQuestion: dice.chance(0.3), language, words: '¿Y los costos?' };
      return {
        kind: 'comment',
        say: parent !== undefined && dice.chance(0.5) ? { ...say, inReplyTo: parent } : say,
      };
    }
    case 'translate':
      return aTranslation(practice, dice);
  }
};

/** Title and summary in a language that is not the author's, in place of those that are here. */
const aTranslation = (practice: CataloguedPractice, dice: Prng): Saying => {
  const language = dice.pick(['en', 'pt', 'fr'] as const);
  const here = practice.translations.filter((one) => one.language === language);
  return {
    kind: 'translate',
    say: {
      practice: practice.id,
      version: practice.versions.at(-1)?.n ?? 1,
      language,
      title: `Title ${dice.uint32()}`,
      summary: `Summary ${dice.uint32()}.`,
      office: 'Fictitious translation office',
      replaces: here.map(({ contribution }) => contribution),
    },
  };
};

/** What a State may not say: whatever follows from it anywhere is a defect. */
export const aWrong = (state: StateCode, practice: CataloguedPractice, dice: Prng): Saying => {
  const { id, versions } = practice;
  const record = aRecord(state, dice);
  const version = (versions.at(-1)?.n ?? 0) + 1;
  return dice.pick<Saying>([
    { kind: 'publish', say: { practice: id, version, record } },
    { kind: 'publish', say: { practice: id, version: version + 3, record } },
    { kind: 'withdraw', say: { practice: id, reason: 'No es suya.' } },
    { kind: 'open', say: { practice: id } },
    { kind: 'retract', say: { practice: id, contribution: 'B'.repeat(43) } },
    {
      kind: 'comment',
      say: {
        practice: id,
        isQuestion: false,
        language: 'es',
        words: '<img src=https://x.example>',
      },
    },
  ]);
};
