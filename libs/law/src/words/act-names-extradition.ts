/** What an act of an extradition case does, in four languages. */

import type { ActKindOf } from '../life-cycle.js';
import type { Language } from './language.js';

/** Acts that other kinds of case have too are named with theirs. */
type Shared = 'request' | 'acknowledge' | 'withdraw' | 'close';

export const extraditionActNames: Readonly<
  Record<Exclude<ActKindOf<'extradition'>, Shared>, Readonly<Record<Language, string>>>
> = {
  urgent_arrest: {
    es: 'Solicitud urgente de arresto provisional',
    en: 'Urgent request for provisional arrest',
    pt: 'Pedido urgente de prisão provisória',
    fr: 'Demande urgente d’arrestation provisoire',
  },
  arrest_reported: {
    es: 'Comunicación del arresto',
    en: 'Notice of the arrest',
    pt: 'Comunicação da prisão',
    fr: 'Avis d’arrestation',
  },
  not_found_or_denied: {
    es: 'Arresto no practicado',
    en: 'No arrest made',
    pt: 'Prisão não efetuada',
    fr: 'Arrestation non effectuée',
  },
  formal_request: {
    es: 'Solicitud formal de extradición',
    en: 'Formal request for extradition',
    pt: 'Pedido formal de extradição',
    fr: 'Demande formelle d’extradition',
  },
  check: {
    es: 'Examen de admisibilidad',
    en: 'Check of admissibility',
    pt: 'Exame de admissibilidade',
    fr: 'Examen de recevabilité',
  },
  ask_supplement: {
    es: 'Petición de documentos complementarios',
    en: 'Request for supplementary papers',
    pt: 'Pedido de documentos complementares',
    fr: 'Demande de pièces complémentaires',
  },
  supplement: {
    es: 'Documentos complementarios',
    en: 'Supplementary papers',
    pt: 'Documentos complementares',
    fr: 'Pièces complémentaires',
  },
  to_court: {
    es: 'Remisión al tribunal',
    en: 'Submission to the court',
    pt: 'Encaminhamento ao tribunal',
    fr: 'Saisine du tribunal',
  },
  consent: {
    es: 'Consentimiento de la persona reclamada',
    en: 'Consent of the person sought',
    pt: 'Consentimento da pessoa reclamada',
    fr: 'Consentement de la personne réclamée',
  },
  grant: {
    es: 'Concesión de la extradición',
    en: 'Grant of extradition',
    pt: 'Concessão da extradição',
    fr: 'Octroi de l’extradition',
  },
  judgment: {
    es: 'Comunicación de la sentencia',
    en: 'Notice of the judgment',
    pt: 'Comunicação da decisão judicial',
    fr: 'Communication du jugement',
  },
  to_executive: {
    es: 'Remisión al poder ejecutivo',
    en: 'Submission to the government',
    pt: 'Encaminhamento ao Poder Executivo',
    fr: 'Transmission au gouvernement',
  },
  intend_refusal: {
    es: 'Consulta previa a la denegación',
    en: 'Consultation before refusal',
    pt: 'Consulta prévia à recusa',
    fr: 'Consultation préalable au refus',
  },
  refuse: {
    es: 'Denegación de la extradición',
    en: 'Refusal of extradition',
    pt: 'Recusa da extradição',
    fr: 'Refus d’extradition',
  },
  assurances_given: {
    es: 'Concesión con garantías',
    en: 'Grant on assurances',
    pt: 'Concessão com garantias',
    fr: 'Octroi sous garanties',
  },
  submit_for_prosecution: {
    es: 'Sometimiento a las autoridades propias para su juzgamiento',
    en: 'Submission for prosecution in the requested State',
    pt: 'Encaminhamento às autoridades próprias para julgamento',
    fr: 'Soumission aux autorités de poursuite de l’État requis',
  },
  outcome: {
    es: 'Resultado del proceso',
    en: 'Outcome of the proceedings',
    pt: 'Resultado do processo',
    fr: 'Issue de la procédure',
  },
  defer: {
    es: 'Entrega diferida',
    en: 'Deferral of surrender',
    pt: 'Entrega adiada',
    fr: 'Remise différée',
  },
  ready: {
    es: 'Persona lista para la entrega',
    en: 'Person ready for surrender',
    pt: 'Pessoa pronta para a entrega',
    fr: 'Personne prête à être remise',
  },
  schedule: {
    es: 'Acuerdo sobre la entrega',
    en: 'Agreement on surrender',
    pt: 'Acordo sobre a entrega',
    fr: 'Accord sur la remise',
  },
  handed_over: {
    es: 'Acta de entrega',
    en: 'Record of surrender',
    pt: 'Termo de entrega',
    fr: 'Procès-verbal de remise',
  },
  open_duties: {
    es: 'Registro de compromisos',
    en: 'Register of undertakings',
    pt: 'Registro de compromissos',
    fr: 'Registre des engagements',
  },
  specialty_extension: {
    es: 'Ampliación de la extradición',
    en: 'Extension of extradition',
    pt: 'Extensão da extradição',
    fr: 'Extension de l’extradition',
  },
  re_extradition_consent: {
    es: 'Consentimiento a la reextradición',
    en: 'Consent to re-extradition',
    pt: 'Consentimento à reextradição',
    fr: 'Consentement à la réextradition',
  },
  outcome_notice: {
    es: 'Comunicación del resultado final',
    en: 'Notice of the final result',
    pt: 'Comunicação do resultado final',
    fr: 'Avis du résultat final',
  },
};
