/**
 * Draws docs/letters/: the first and last page of one formal letter in each language of the
 * Organization, of fictitious cases. Needs a build, and pdftoppm of Debian's poppler-utils.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantFromIso } from '@comity/kernel';
import { foldCase, foundingRegister, letterOf } from '@comity/law';
import { PdfmakeTypesetter } from '@comity/node';
import { minimalBody, textDigest, workedExtradition } from '@comity/testkit';

const OUT = new URL('../docs/letters/', import.meta.url).pathname;
const DOTS_PER_INCH = 80;
const AT = instantFromIso('2026-04-28T15:04:11Z');
const hashOf = (text) => createHash('sha256').update(text).digest('base64url');

const { provisional, formal } = workedExtradition({ formallyRequestedOn: AT });

const REASONS_PT =
  'A pessoa reclamada é brasileira nata, condição que consta do registro civil de nascimento juntado aos autos. A Constituição da República não permite sua extradição. Os fatos serão submetidos ao Ministério Público Federal, ao qual se pede o envio das provas.';
const REASONS_EN =
  'The ledgers asked for under item 1 are held as evidence in a trial of our own that opens on 8 June. Their removal would hold up the hearing of two witnesses who live in a shelter. Copies can be made once the court has marked the originals.';
const REASONS_ES =
  'Los libros pedidos en el punto 1 obran como prueba en un juicio propio que comienza el 8 de junio. Su retiro demoraría la audiencia de dos testigos que viven en un refugio. Podrán hacerse copias cuando el tribunal haya marcado los originales.';

/** A body that reads, as an object. */
const bodyOf = (kind, states, of) =>
  /** @type {Record<string, unknown>} */ (minimalBody(kind, states, of));

const haitian = {
  ...bodyOf('request', { requesting: 'HTI', requested: 'CAN' }),
  originalLanguage: 'fr',
  requestingReference: 'MJSP-DAJ-0117-2026',
  requestedCentralAuthority: 'can-iag',
  legalBases: [{ instrument: 'UNTOC', articles: ['18(3) a, e', '18(13)'], role: 'primary' }],
  purpose:
    'Établir devant le juge d’instruction de Port-au-Prince l’identité des personnes qui recrutaient.',
  factsOfOffence:
    'De février à août 2025, cinq personnes, dont une âgée de dix-sept ans, ont été recrutées par une annonce qui promettait un emploi d’aide à domicile. À leur arrivée, leurs passeports ont été retenus et une dette leur a été imposée.',
  urgency: { level: 'urgent', reason: 'La détention provisoire prend fin le 12 juillet 2026.' },
  offences: [
    {
      name: 'Traite des personnes',
      provision: 'Loi du 2 juin 2014, article 11',
      minPenaltyYears: 7,
      maxPenaltyYears: 15,
      category: 'TIP 5',
    },
  ],
  assistanceItems: [
    {
      no: 1,
      kind: 'documents',
      description: 'Copie certifiée conforme du bail et du registre des arrivées.',
      coercive: false,
      persons: [],
      objects: [],
    },
  ],
};

/** Each letter: the kind of case, its opening body, and the act that the letter is of. */
const LETTERS = {
  es: { of: 'extradition', author: 'PER', kind: 'urgent_arrest', body: provisional },
  pt: {
    of: 'extradition',
    opening: formal,
    author: 'BRA',
    kind: 'refuse',
    body: {
      ...bodyOf('refuse', { requesting: 'PER', requested: 'BRA' }, 'extradition'),
      reasons: REASONS_PT,
      grounds: [{ ground: 'nationality', article: 'Constituição, artigo 5º, LI' }],
    },
  },
  en: {
    of: 'evidence',
    opening: minimalBody('request', { requesting: 'GTM', requested: 'USA' }),
    author: 'USA',
    kind: 'agree_to_postpone',
    body: {
      reasons: REASONS_EN,
      article: 'Nassau 11',
      reviewOn: '2026-07-01',
      textTranslations: [
        {
          field: 'reasons',
          of: textDigest(REASONS_EN),
          language: 'es',
          translator: 'Traductora Ficticia',
          certified: true,
          text: REASONS_ES,
        },
      ],
    },
  },
  fr: { of: 'evidence', author: 'HTI', kind: 'request', body: haitian },
};

const letter = ({ of, opening, author, kind, body }) => {
  const first = opening ?? body;
  const anAct = (n, by, named, said) => ({
    hash: hashOf(`${kind} ${n}`),
    n,
    prev: n === 1 ? [] : [hashOf(`${kind} ${n - 1}`)],
    author: by,
    kind: named,
    at: AT,
    body: said,
  });
  const acts = [
    anAct(1, first.requestingState, opening ? 'request' : kind, first),
    ...(opening ? [anAct(2, author, kind, body)] : []),
  ];
  const act = acts.at(-1);
  const caseId = `NET-2026-${first.requestingState}-${first.requestedState}-000039`;
  const made = letterOf({
    act,
    fold: foldCase(acts, new Set([acts[0].hash])),
    caseId,
    register: foundingRegister,
    digest: textDigest,
    opening: first,
    officers: {
      proposedBy: { name: 'A. Ficticia', role: 'drafter' },
      approvedBy: { name: 'B. Ficticio', role: 'approver' },
    },
    verifyAt: `https://gateway.example/verify/${caseId}/${act.hash}`,
  });
  if (made === undefined || made.of === null) throw new Error(`no letter of ${of} ${kind}`);
  return made;
};

const typesetter = new PdfmakeTypesetter();
const folder = mkdtempSync(join(tmpdir(), 'comity-letters-'));
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const [language, given] of Object.entries(LETTERS)) {
  const made = letter(given);
  if (made.own !== language) throw new Error(`${language}: the letter is in ${made.own}`);
  const pdf = join(folder, `${language}.pdf`);
  writeFileSync(pdf, await typesetter.typeset(made, 'original'));
  execFileSync('pdftoppm', [
    '-r',
    String(DOTS_PER_INCH),
    '-png',
    '-gray',
    pdf,
    join(folder, language),
  ]);
  const pages = readdirSync(folder)
    .filter((name) => name.startsWith(`${language}-`))
    .toSorted();
  renameSync(join(folder, pages[0]), join(OUT, `${language}-first.png`));
  if (pages.length > 1) renameSync(join(folder, pages.at(-1)), join(OUT, `${language}-last.png`));
  process.stdout.write(`${language}: ${pages.length} pages\n`);
}
rmSync(folder, { recursive: true });
