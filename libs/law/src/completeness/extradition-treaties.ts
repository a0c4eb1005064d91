/** B-47 and MERCOSUR-EXT: the papers of the formal request, and what an urgent arrest must say. */

import type { Asked, AskedSubject } from './asked-extradition.js';
import {
  arrestUnder,
  formalUnder,
  greatest,
  mean,
  promises,
  threshold,
} from './asked-extradition.js';
import type { Hit } from './subject.js';
import {
  attached,
  between,
  bound,
  hasBasis,
  isLanguageAccepted,
  missing,
  unless,
} from './subject.js';

const isSentenced = ({ request }: AskedSubject): boolean =>
  request.purpose === 'execution_of_sentence';

const warrant = ({ request: { arrestWarrant, documents } }: AskedSubject): readonly Hit[] => [
  ...missing('arrestWarrant', { authority: arrestWarrant?.authority }),
  ...attached(documents, 'arrestWarrant.document', arrestWarrant?.document),
];

const judgment = ({ request: { conviction, documents } }: AskedSubject): readonly Hit[] =>
  attached(documents, 'conviction.document', conviction?.document);

const texts = ({ request: { legalTexts, documents } }: AskedSubject): readonly Hit[] =>
  attached(documents, 'legalTexts', legalTexts);

const translated = (subject: AskedSubject): readonly Hit[] =>
  unless(isLanguageAccepted(subject), 'translations');

const intent = ({ request: { provisionalArrest } }: AskedSubject): readonly Hit[] => [
  ...unless(
    provisionalArrest?.intentToRequestExtradition === true,
    'provisionalArrest.intentToRequestExtradition',
  ),
  ...unless(provisionalArrest?.warrantExists === true, 'provisionalArrest.warrantExists'),
  ...missing('provisionalArrest', { offence: provisionalArrest?.offence }),
];

/** Caracas, whose text after article 1 is recalled. */
export const caracasPredicates = {
  'LB-06': (subject) => {
    if (!hasBasis(subject, 'B-47')) return [];
    const unknown = between(subject, 'B-47') === 'unknown';
    return unknown
      ? [{ field: 'legalBases', severity: 'WARN' }]
      : bound(subject, 'B-47', 'legalBases');
  },
  'CAR-11-1a': formalUnder('B-47', (subject) =>
    isSentenced(subject)
      ? []
      : [
          ...warrant(subject),
          // Evidence for committal is asked where both laws want it: only they know.
          ...missing('', { evidenceSummary: subject.request.evidenceSummary }).map(
            ({ field }): Hit => ({ field, severity: 'WARN' }),
          ),
        ],
  ),
  'CAR-11-1a2': formalUnder('B-47', (subject) => (isSentenced(subject) ? judgment(subject) : [])),
  'CAR-11-1b': formalUnder('B-47', texts),
  'CAR-11-2': formalUnder('B-47', (subject) => [
    ...translated(subject),
    ...missing('requestedPerson', {
      names: subject.request.requestedPerson?.names,
      nationalities: subject.request.requestedPerson?.nationalities,
    }),
  ]),
  'CAR-3': formalUnder('B-47', threshold(mean)),
  'CAR-9': formalUnder('B-47', promises(['death', 'life', 'degrading'])),
  'CAR-10': formalUnder('B-47', ({ request: { channel, diplomaticNote } }) =>
    unless(channel === 'diplomatic' || diplomaticNote !== undefined, 'diplomaticNote'),
  ),
  'CAR-14-1': arrestUnder('B-47', intent),
} as const satisfies Record<string, Asked>;

/** The agreement of MERCOSUR, which was read. */
export const mercosurPredicates = {
  'MEX-18': formalUnder('MERCOSUR-EXT', (subject) => {
    const { request } = subject;
    return [
      ...(isSentenced(subject) ? judgment(subject) : warrant(subject)),
      ...missing('', { facts: request.facts }),
      ...(request.offences.length === 0 ? [{ field: 'offences' }] : []),
      ...request.offences.flatMap(({ name, provision }, index) =>
        missing(`offences[${index}]`, { name, provision }),
      ),
      ...missing('requestedPerson', { names: request.requestedPerson?.names }),
      ...texts(subject),
      ...missing('', { limitationStatement: request.limitationStatement }),
    ];
  }),
  'MEX-2': formalUnder('MERCOSUR-EXT', threshold(greatest)),
  'MEX-13': formalUnder('MERCOSUR-EXT', promises(['death', 'life'])),
  'MEX-20': formalUnder('MERCOSUR-EXT', translated),
  'MEX-29': arrestUnder('MERCOSUR-EXT', (subject) => [
    ...intent(subject),
    ...missing('provisionalArrest', {
      placeAndTime: subject.request.provisionalArrest?.placeAndTime,
    }),
    ...missing('requestedPerson', { names: subject.request.requestedPerson?.names }),
  ]),
  'MEX-10': (subject) =>
    unless(
      !hasBasis(subject, 'MERCOSUR-EXT') || subject.request.ageAtOffence?.under18 !== true,
      'ageAtOffence',
    ),
} as const satisfies Record<string, Asked>;
