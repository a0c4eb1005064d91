/** Every rule, broken one at a time on the worked case, is found where it was broken. */

import { describe, expect, it } from '@jest/globals';
import { DAY_MS, instantFromIso, officerId, plus } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { BRA, edited, GTM, workedCase } from '@comity/testkit';
import type { Edits } from '@comity/testkit';
import { checkCompleteness, evidenceRequest, foundingRegister, readWith, RULES } from '../index.js';
import type { CheckContext, EvidenceRequest, Finding, REQUEST_PREDICATES } from '../index.js';
import type { medellinPredicates } from './medellin.js';
import type { regionalPredicates } from './regional.js';

const ON = instantFromIso('2026-06-08T12:00:00-06:00');
const { request: whole, sealed } = workedCase({ transmittedOn: ON });
const context: CheckContext = {
  register: foundingRegister,
  on: ON,
  drafter: officerId('gtm.drafter'),
  approver: { id: officerId('gtm.approver'), state: GTM },
  sealed,
};

interface Case {
  readonly edits: Edits;
  readonly field: string;
  readonly context?: Partial<CheckContext>;
}

const untocFirst: Edits = {
  'legalBases[0].role': 'supplementary',
  'legalBases[1].role': 'primary',
};
const item = (no: number, kind: string, more: object = {}): Json => ({
  no,
  kind,
  a55: 'j',
  agreementRef: 'X',
  description: 'Algo.',
  coercive: false,
  persons: [],
  objects: [],
  ...more,
});
const sixth = (kind: string, more: object = {}): Edits => ({
  'assistanceItems[5]': item(6, kind, more),
});
const aVictim = (more: Edits): Edits =>
  Object.fromEntries(Object.entries(more).map(([path, value]) => [`victims[0].${path}`, value]));

/** One or more ways to break each rule that is evaluated on a request. */
type Elsewhere = keyof typeof regionalPredicates | keyof typeof medellinPredicates;
const BROKEN: Readonly<
  Record<Exclude<keyof typeof REQUEST_PREDICATES, Elsewhere>, readonly Case[]>
> = {
  'LB-01': [{ edits: { legalBases: [] }, field: 'legalBases' }],
  'LB-02': [{ edits: { 'legalBases[0].instrument': 'A-59' }, field: 'legalBases[0].instrument' }],
  'LB-03': [
    { edits: { 'legalBases[1].instrument': 'GTM-MEX-1996' }, field: 'legalBases[1].instrument' },
  ],
  'LB-04': [{ edits: untocFirst, field: 'legalBases' }],
  'LB-05': [
    {
      edits: { legalBases: [{ instrument: 'TIP', articles: [], role: 'primary' }] },
      field: 'legalBases',
    },
  ],
  'NAS-03': [
    { edits: { requestingCentralAuthority: 'gtm-csj' }, field: 'requestingCentralAuthority' },
    { edits: { requestedCentralAuthority: undefined }, field: 'requestedCentralAuthority' },
  ],
  'NAS-04': [{ edits: { 'proceeding.type': 'enforcement' }, field: 'proceeding.type' }],
  'NAS-06': [
    {
      edits: { 'offences[0].maxPenaltyYears': 0.5, 'offences[1].maxPenaltyYears': undefined },
      field: 'offences',
    },
  ],
  'NAS-08': [
    {
      edits: { 'declarations.notPurelyMilitary': { value: false } },
      field: 'declarations.notPurelyMilitary',
    },
  ],
  'NAS-10': [{ edits: { 'documents[0].kind': 'copy' }, field: 'documents' }],
  'NAS-26a1': [{ edits: { 'offences[1].provision': undefined }, field: 'offences[1].provision' }],
  'NAS-26a2': [{ edits: { factsOfOffence: 'Trata de personas.' }, field: 'factsOfOffence' }],
  'NAS-26a3': [
    { edits: { 'proceeding.nationalReference': undefined }, field: 'proceeding.nationalReference' },
  ],
  'NAS-26a4': [{ edits: { factsOfRequest: undefined }, field: 'factsOfRequest' }],
  'NAS-26b': [{ edits: { 'originatingAct.date': undefined }, field: 'originatingAct.date' }],
  'NAS-26c': [{ edits: { specialProcedures: undefined }, field: 'specialProcedures' }],
  'NAS-26d': [
    {
      edits: { 'assistanceItems[3].description': undefined },
      field: 'assistanceItems[3].description',
    },
  ],
  'NAS-07': [
    { edits: { 'assistanceItems[0].a55': 'j' }, field: 'assistanceItems[0].a55' },
    { edits: { 'assistanceItems[0].a55': undefined }, field: 'assistanceItems[0].a55' },
  ],
  'NAS-05': [{ edits: { dualCriminality: undefined }, field: 'dualCriminality' }],
  'NAS-13': [{ edits: { justificationOfMeasure: 'Porque sí.' }, field: 'justificationOfMeasure' }],
  'NAS-12': [
    { edits: { 'returnOfObjects.undertaking': false }, field: 'returnOfObjects.undertaking' },
  ],
  'NAS-20': [
    { edits: sixth('transfer_of_detainee'), field: 'transferOfDetainee.consentGivenOn' },
    {
      edits: {
        ...sixth('transfer_of_detainee'),
        transferOfDetainee: { consentGivenOn: '2026-06-01', custodyUndertaking: true, maxDays: 61 },
      },
      field: 'transferOfDetainee.maxDays',
    },
  ],
  'NAS-22': [
    {
      edits: { ...sixth('summons'), safeConduct: { offered: true, lapseDays: 15 } },
      field: 'safeConduct',
    },
  ],
  'NAS-23': [{ edits: { interrogatory: undefined }, field: 'interrogatory' }],
  'NAS-16': [
    { edits: { 'attendingOfficials[0].reason': undefined }, field: 'attendingOfficials[0].reason' },
  ],
  'NAS-25b': [
    { edits: { confidentialityOfRequest: undefined }, field: 'confidentialityOfRequest' },
  ],
  'NAS-27': [{ edits: { authenticationExemption: undefined }, field: 'authenticationExemption' }],
  'NAS-28': [
    { edits: { originalLanguage: 'mam' }, field: 'originalLanguage' },
    { edits: { 'documents[1].language': 'en' }, field: 'originalLanguage' },
  ],
  'NAS-29': [
    { edits: { 'costs.extraordinaryForeseen': true, 'costs.note': undefined }, field: 'costs' },
  ],
  'NAS-09': [
    { edits: { 'declarations.notPolitical': undefined }, field: 'declarations.notPolitical' },
  ],
  'NAS-09f': [
    { edits: { 'declarations.taxOffence': { value: true } }, field: 'explanationOfTaxOffence' },
  ],
  'UN18-15a': [
    { edits: { requestingCentralAuthority: undefined }, field: 'requestingCentralAuthority' },
  ],
  'UN18-15b': [
    { edits: { 'competentAuthority.functions': undefined }, field: 'competentAuthority.functions' },
  ],
  'UN18-15c': [{ edits: { factsOfOffence: undefined }, field: 'factsOfOffence' }],
  'UN18-15d': [{ edits: { specialProcedures: undefined }, field: 'specialProcedures' }],
  'UN18-15e': [{ edits: { 'persons[2].nationality': undefined }, field: 'persons[2].nationality' }],
  'UN18-15f': [{ edits: { purpose: undefined }, field: 'purpose' }],
  'UN18-1': [
    { edits: { transnationalOrganisedGrounds: undefined }, field: 'transnationalOrganisedGrounds' },
  ],
  'UN2-b': [
    {
      edits: {
        offences: [{ name: 'Hurto', provision: '1', maxPenaltyYears: 3, category: 'other' }],
      },
      field: 'offences',
    },
  ],
  'UN18-14a': [{ edits: { originalLanguage: 'mam' }, field: 'originalLanguage' }],
  'UN18-14b': [
    {
      edits: {
        oralRequest: { madeAt: '10:00', by: 'a', to: 'b', agreed: false, confirmedAfterHours: 1 },
      },
      field: 'oralRequest.agreed',
    },
    {
      edits: {
        oralRequest: { madeAt: '10:00', by: 'a', to: 'b', agreed: true, confirmedAfterHours: 5 },
      },
      field: 'oralRequest.confirmedAfterHours',
    },
  ],
  'UN18-24': [{ edits: { 'desiredDeadline.reason': undefined }, field: 'desiredDeadline.reason' }],
  'UN18-27': [{ edits: { ...untocFirst, ...sixth('summons') }, field: 'safeConduct.lapseDays' }],
  'UN13-3a': [{ edits: sixth('confiscation'), field: 'property' }],
  'UN13-3b': [
    {
      edits: { ...sixth('confiscation'), orders: [{ court: 'Juzgado' }] },
      field: 'orders[0].document',
    },
  ],
  'UN13-3c': [
    {
      edits: sixth('freezing', { description: undefined }),
      field: 'assistanceItems[5].description',
    },
  ],
  'TIP-3': [{ edits: aVictim({ means: [] }), field: 'victims[0].means' }],
  'TIP-3c': [{ edits: { 'victims[2].exploitation': [] }, field: 'victims[2].exploitation' }],
  'TIP-6-1': [
    { edits: { purpose: 'Oír a Petrona Ajanel.' }, field: 'purpose' },
    { edits: { 'persons[3].identity': 'Una persona' }, field: 'persons[3].identity' },
  ],
  'TIP-6-2': [
    {
      edits: aVictim({ 'informedConsent.withdrawnOn': '2026-06-01' }),
      field: 'victims[0].informedConsent',
    },
    { edits: aVictim({ informedConsent: undefined }), field: 'victims[0].informedConsent' },
    { edits: {}, field: 'victims[0].riskAssessment', context: { on: plus(ON, 30 * DAY_MS) } },
  ],
  'TIP-6-4': [
    { edits: aVictim({ ageBand: 'unknown' }), field: 'victims[0].interviewRules.specialist' },
  ],
  'TIP-8': [
    { edits: aVictim({ return: { wish: 'Volver.' } }), field: 'victims[0].return.safetyReview' },
  ],
  'TIP-13': [{ edits: {}, field: 'victims[0].travelDocuments[0]' }],
  'VIC-01': [{ edits: aVictim({ nonPunishment: undefined }), field: 'victims[0].nonPunishment' }],
  'VIC-02': [{ edits: { requestedState: 'PER', 'documents[4]': undefined }, field: 'documents' }],
  'SYS-4E': [
    {
      edits: {},
      field: 'peopleInTheLoop.approver',
      context: { approver: { id: officerId('gtm.drafter'), state: GTM } },
    },
    {
      edits: {},
      field: 'peopleInTheLoop.approver',
      context: { approver: { id: officerId('x'), state: BRA } },
    },
  ],
  'SYS-ABB': [{ edits: { purpose: 'Para la FECT y su MP.' }, field: 'purpose' }],
  'SYS-REQ': [
    {
      edits: { 'assistanceItems[3].evidenceUnknown': true },
      field: 'assistanceItems[3].factsToProve',
    },
  ],
  'SYS-ADDR': [{ edits: {}, field: 'assistanceItems' }],
  'KIND-TEST': [
    { edits: { 'assistanceItems[0].persons': [] }, field: 'assistanceItems[0].persons' },
    {
      edits: { 'assistanceItems[0].questionsRef': undefined },
      field: 'assistanceItems[0].questionsRef',
    },
    { edits: { 'persons[3].location': undefined }, field: 'persons[3].location' },
  ],
  'KIND-SERV': [
    {
      edits: sixth('service', { service: { document: 'D2' } }),
      field: 'assistanceItems[5].service.addressee',
    },
  ],
  'KIND-LOC': [
    {
      edits: sixth('locate_person', { persons: ['P-03'] }),
      field: 'assistanceItems[5].lastKnownPlace',
    },
  ],
  'KIND-SEARCH': [
    { edits: { 'assistanceItems[4].place': undefined }, field: 'assistanceItems[4].place' },
    { edits: { 'assistanceItems[4].objects': [] }, field: 'assistanceItems[4].objects' },
  ],
  'KIND-BANK': [
    { edits: { 'assistanceItems[1].period': undefined }, field: 'assistanceItems[1].period' },
    {
      edits: { 'assistanceItems[1].institution': undefined },
      field: 'assistanceItems[1].institution',
    },
  ],
  'KIND-FREEZE': [{ edits: sixth('freezing'), field: 'property' }],
  'KIND-VIDEO': [
    {
      edits: { 'assistanceItems[0].video.presides': undefined },
      field: 'assistanceItems[0].video.presides',
    },
  ],
  'KIND-EDATA': [
    { edits: sixth('electronic_data', { account: 'a' }), field: 'assistanceItems[5].provider' },
  ],
};

const cases = Object.entries(BROKEN).flatMap(([rule, list]) =>
  list.map((one) => [rule, one.field, one] as const),
);

describe('checkCompleteness', () => {
  it('finds nothing that blocks in the worked case', () => {
    expect(rulesOf(check(whole), 'BLOCK')).toEqual([]);
  });

  it.each(cases)('finds %s broken at %s', (rule, field, broken) => {
    const findings = check(changed(broken.edits), broken.context);

    expect(findings.map((finding) => `${finding.rule} ${finding.field}`)).toContain(
      `${rule} ${field}`,
    );
  });

  it('gives every finding the severity, citation and words of its rule', () => {
    for (const [id, , { edits, context: more }] of cases) {
      const rule = RULES.find((data) => data.id === id);
      const finding = check(changed(edits), more).find((one) => one.rule === id);
      expect(finding).toMatchObject({ citation: rule?.citation, message: rule?.message });
      expect(finding?.ruleApplied).toContain(rule?.check);
    }
  });

  it('warns of a designation that is recalled, and blocks one that belongs to another', () => {
    const severity = (edits: Edits, field: string) =>
      check(changed(edits)).find((f) => f.rule === 'NAS-03' && f.field === field)?.severity;

    expect(severity({}, 'requestedCentralAuthority')).toBe('WARN');
    expect(severity({ requestingCentralAuthority: 'gtm-csj' }, 'requestingCentralAuthority')).toBe(
      'BLOCK',
    );
  });

  it.each([
    ['E03', 'requestingReference'],
    ['E13', 'urgency'],
    ['E15', 'confidentialityOfRequest'],
    ['E17', 'channel'],
    ['E27', 'operationalContact'],
    ['E28', 'classification'],
    ['M04', 'jurisdictionBasis'],
  ])('finds mandatory field %s, %s, where no rule speaks of it', (id, field) => {
    const findings = check(changed({ [field]: undefined }));

    expect(
      findings.filter(({ severity }) => severity === 'BLOCK').map(({ rule }) => rule),
    ).toContain(id);
  });

  it('names a missing field once where a rule has already named it', () => {
    const findings = check(changed({ purpose: undefined }));

    expect(findings.filter(({ field }) => field === 'purpose').map(({ rule }) => rule)).toEqual([
      'UN18-15f',
    ]);
  });

  it('asks nothing of Nassau where Nassau does not govern', () => {
    const findings = check(changed({ ...untocFirst, 'assistanceItems[0].a55': undefined }));

    expect(findings.map(({ rule }) => rule)).not.toContain('NAS-07');
  });

  it('takes translations of the request and of every document for its language', () => {
    const translations = ['request', ...whole.documents.map(({ id }) => id)].map((document) => ({
      document,
      language: 'pt',
      certified: true,
    }));
    const edits: Edits = { requestedState: 'BRA', requestedCentralAuthority: 'bra-drci' };

    expect(rulesOf(check(changed(edits)), 'BLOCK')).toContain('NAS-28');
    expect(rulesOf(check(changed({ ...edits, translations })), 'BLOCK')).not.toContain('NAS-28');
  });

  it('gives the same findings in the same order every time, in the order of the rules', () => {
    const empty = changed({ offences: [], persons: [], assistanceItems: [], purpose: undefined });
    const order = check(empty).map(({ rule }) => rule);
    const known = RULES.map(({ id }) => id as string);
    const positions = order.filter((id) => known.includes(id)).map((id) => known.indexOf(id));

    expect(check(empty)).toEqual(check(empty));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });
});

const check = (request: EvidenceRequest, more: Partial<CheckContext> = {}): readonly Finding[] =>
  checkCompleteness(request, { ...context, ...more });

const rulesOf = (findings: readonly Finding[], severity: Finding['severity']): readonly string[] =>
  findings.filter((finding) => finding.severity === severity).map(({ rule }) => rule);

/** The worked case with `edits`; it must still read, or the table is wrong. */
const changed = (edits: Edits): EvidenceRequest => {
  const read = readWith(evidenceRequest, edited(whole, edits));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
