/** Everything that an officer may not say of a practice, and that nothing is stored of it. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Json } from '@comity/kernel';
import type { RemarkCommand } from '../../../apps/practices/src/using/remark-on-practice.js';
import { aTranslation, anOfficer, CalmLibraries, CAN, GTM, PER } from './calm-libraries.js';

let libraries: CalmLibraries;
/** Of Canada, and of Peru itself. */
let practice: string;
let own: string;
let withdrawn: string;
/** Contributions under Canada's practice: remarks of Peru and Guatemala, a translation. */
let ofPeru: string;
let ofGuatemala: string;
let translated: string;
/** Said by Peru, and not yet signed. */
const UNDER_WAY = 'Todavía no.';

const head = anOfficer(PER, 'head');
const drafter = anOfficer(PER, 'drafter');
const comment = { isQuestion: false, language: 'es', words: '¿Y los costos?' };

beforeAll(async () => {
  libraries = await CalmLibraries.open(CAN, PER, GTM);
  practice = await libraries.published(CAN);
  own = await libraries.published(PER);
  withdrawn = await libraries.published(CAN);
  await libraries.settle();
  const { unitOfWork, intend } = libraries.of(CAN);
  const saying = { kind: 'withdraw', say: { practice: withdrawn, reason: 'Ficticia.' } } as const;
  await unitOfWork.write((tx) => intend(tx, { saying, to: 'all' }));
  await libraries.say(drafter, 'comment', { ...comment, practice });
  await libraries.say(drafter, 'translate', aTranslation(practice, 'Uma entrevista'));
  await libraries.say(head, 'endorse', { practice });
  await libraries.say(anOfficer(GTM, 'liaison'), 'comment', { ...comment, practice });
  await libraries.settle();
  const { comments, translations } = await libraries.use(PER, practice);
  const [first, second] = comments.map(({ contribution }) => contribution ?? '');
  [ofPeru = '', ofGuatemala = ''] = [first, second];
  translated = translations[0]?.contribution ?? '';
  await libraries.say(drafter, 'comment', { ...comment, practice, words: UNDER_WAY }, 'used');
});
afterAll(() => libraries.close());

type Say = { readonly practice: string } & Readonly<Record<string, Json>>;

/** The name that what is under way goes by at home. */
const underWay = async (): Promise<string> => {
  const rows = await libraries.of(PER).unitOfWork.read((tx) => tx.remarks.list({}));
  return rows.find(({ key }) => key.endsWith('/used'))?.body ?? '';
};

const NOWHERE = 'A'.repeat(43);

interface Case {
  readonly why: string;
  readonly by?: RemarkCommand['by'];
  readonly kind: RemarkCommand['kind'];
  readonly say: () => Say | Promise<Say>;
  readonly key?: string;
  readonly code: string;
}

const reply = (to: string): Say => ({ ...comment, practice, inReplyTo: to });
const experience = (given: Readonly<Record<string, Json>> = {}): Say => ({
  practice,
  standing: 'adopted',
  language: 'es',
  words: 'Se adoptó.',
  figures: [],
  ...given,
});

const CASES: readonly Case[] = [
  {
    why: 'of a practice that is not here',
    kind: 'comment',
    say: () => ({ ...comment, practice: 'BP-2026-CAN-FFFFFFFF' }),
    code: 'PRACTICE_UNKNOWN',
  },
  {
    why: 'of a practice that was withdrawn',
    kind: 'comment',
    say: () => ({ ...comment, practice: withdrawn }),
    code: 'REMARK_PRACTICE_WITHDRAWN',
  },
  {
    why: 'by an officer who works on no practice',
    by: anOfficer(PER, 'examiner', 'auditor', 'signer'),
    kind: 'comment',
    say: () => ({ ...comment, practice }),
    code: 'OFFICER_ROLE_MISSING',
  },
  {
    why: 'for the State by an officer who does not speak for it: an endorsement',
    by: anOfficer(PER, 'drafter', 'reviewer', 'liaison'),
    kind: 'endorse',
    say: () => ({ practice }),
    code: 'OFFICER_ROLE_MISSING',
  },
  {
    why: 'for the State by an officer who does not speak for it: an experience',
    by: anOfficer(PER, 'drafter', 'reviewer', 'liaison'),
    kind: 'experience',
    say: () => experience(),
    code: 'OFFICER_ROLE_MISSING',
  },
  {
    why: 'in support of a practice of the same State',
    by: head,
    kind: 'endorse',
    say: () => ({ practice: own }),
    code: 'REMARK_OWN_PRACTICE',
  },
  {
    why: 'in support a second time',
    by: head,
    kind: 'endorse',
    say: () => ({ practice }),
    code: 'REMARK_ENDORSED_ALREADY',
  },
  {
    why: 'as a translation into the language of the author',
    kind: 'translate',
    say: () => ({ ...aTranslation(practice, 'Otra'), language: 'es' }),
    code: 'REMARK_ORIGINAL_LANGUAGE',
  },
  {
    why: 'as a translation of a version that is not here',
    kind: 'translate',
    say: () => ({ ...aTranslation(practice, 'Outra'), version: 2 }),
    code: 'REMARK_WORDS_INVALID',
  },
  {
    why: 'in place of a translation of another language',
    kind: 'translate',
    say: () => ({ ...aTranslation(practice, 'Une', [translated]), language: 'fr' }),
    code: 'REMARK_UNKNOWN',
  },
  {
    why: 'in place of what is no translation',
    kind: 'translate',
    say: () => aTranslation(practice, 'Outra', [ofPeru]),
    code: 'REMARK_UNKNOWN',
  },
  {
    why: 'with markup in it',
    kind: 'comment',
    say: () => ({ ...comment, practice, words: '<img src=x>' }),
    code: 'REMARK_WORDS_INVALID',
  },
  {
    why: 'with a standing that there is not',
    by: head,
    kind: 'experience',
    say: () => experience({ standing: 'liked' }),
    code: 'REMARK_WORDS_INVALID',
  },
  {
    why: 'by a key that said something else',
    kind: 'comment',
    say: () => ({ ...comment, practice }),
    key: 'used',
    code: 'PRACTICE_KEY_USED',
  },
  { why: 'to nobody', kind: 'comment', say: () => reply(NOWHERE), code: 'REMARK_UNKNOWN' },
  {
    why: 'in reply to what is no remark',
    kind: 'comment',
    say: () => reply(translated),
    code: 'REMARK_UNKNOWN',
  },
  {
    why: 'in reply to what is not signed yet',
    kind: 'comment',
    say: async () => reply(await underWay()),
    code: 'REMARK_UNDER_WAY',
  },
  {
    why: 'to take back what is not there',
    kind: 'retract',
    say: () => ({ practice, contribution: NOWHERE }),
    code: 'REMARK_UNKNOWN',
  },
  {
    why: 'to take back what another State said',
    kind: 'retract',
    say: () => ({ practice, contribution: ofGuatemala }),
    code: 'REMARK_NOT_OURS',
  },
  {
    why: 'to take back what stands under another practice',
    kind: 'retract',
    say: () => ({ practice: own, contribution: ofPeru }),
    code: 'REMARK_UNKNOWN',
  },
  {
    why: 'to take back what is not signed yet',
    kind: 'retract',
    say: async () => ({ practice, contribution: await underWay() }),
    code: 'REMARK_UNDER_WAY',
  },
  {
    why: 'to take back an endorsement by an officer who does not speak for the State',
    kind: 'retract',
    say: async () => ({ practice, contribution: await endorsement() }),
    code: 'OFFICER_ROLE_MISSING',
  },
];

const endorsement = async (): Promise<string> =>
  (await libraries.use(PER, practice)).endorsements[0]?.contribution ?? '';

describe('what may not be said', () => {
  it.each(CASES)('$why is denied with $code, and nothing is stored', async (row) => {
    const { by = drafter, kind, say, key, code } = row;
    const before = await libraries.stored(PER);

    expect(await libraries.say(by, kind, await say(), key)).toBe(code);
    expect(await libraries.stored(PER)).toEqual(before);
  });

  it('by an officer of another State is denied, and nothing is stored', async () => {
    const before = await libraries.stored(PER);
    const by = anOfficer(CAN, 'head');
    const say = { ...comment, practice };
    const command = { by, kind: 'comment', say, idempotencyKey: 'k' } as const;
    const outcome = await libraries.of(PER).remark.execute(command);

    expect(outcome).toMatchObject({ ok: false, denial: { code: 'OFFICER_OF_OTHER_STATE' } });
    expect(await libraries.stored(PER)).toEqual(before);
  });

  it('names the members at fault, and repeats nothing of them', async () => {
    const say = { ...comment, practice, words: '<b>', language: 'de' };
    const command = { by: drafter, kind: 'comment', say, idempotencyKey: 'k' } as const;

    expect(await libraries.of(PER).remark.execute(command)).toEqual({
      ok: false,
      denial: {
        code: 'REMARK_WORDS_INVALID',
        detail: { problems: ['language: NOT_ALLOWED', 'words: MARKUP'] },
      },
    });
  });
});
