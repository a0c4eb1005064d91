// Read first: whatever is built from these files may rely on every row of them.
import './law-files.js';
import './clocks/clock-files.js';
export * from './act.js';
export * from './asking/gather-answers.js';
export * from './asking/released-answer.js';
export * from './asking/request-to.js';
export * from './authority/authority.js';
export * from './authority/duty.js';
export * from './bodies/act-bodies.js';
export * from './bodies/bound-translation.js';
export type { DocumentEntry, Person } from './bodies/envelope.js';
export * from './bodies/evidence-request.js';
export * from './bodies/extradition-request.js';
export {
  ATTACHMENT_BYTES_MAX,
  attachmentMedia,
  attachmentName,
} from './bodies/practice-attachment.js';
export type { AttachedFile } from './bodies/practice-attachment.js';
export * from './bodies/practice-document.js';
export {
  GROUP_MAX,
  missingPracticeFields,
  originalWords,
  practiceAudience,
  practiceDraft,
  practiceNote,
  reviewedLanguages,
} from './bodies/practice-record.js';
export type { PracticeRecord, TranslationState } from './bodies/practice-record.js';
export * from './bodies/practice-request.js';
export * from './bodies/published-words.js';
export { readWith } from './bodies/reading.js';
export type { MemberShape, Problem, ProblemCode, Reading, Shape } from './bodies/reading.js';
export * from './bodies/spontaneous-information.js';
export * from './calendar.js';
export * from './case.js';
export * from './case-facts.js';
export * from './case-fold.js';
export { placeActs } from './causal-order.js';
export type { Placement, WaitingAct } from './causal-order.js';
export { addBusinessDays, calendarOf, easterOf, isBusinessDay } from './clocks/business-days.js';
export * from './clocks/alerts.js';
export type { CaseClock, ClockState, WarningPercent } from './clocks/case-clock.js';
export type { ClockRule } from './clocks/clock-rule.js';
export { CLOCK_RULES } from './clocks/clock-rules.js';
export * from './clocks/clocks-of.js';
export { readOwnLengths } from './clocks/read-own-lengths.js';
export type { OwnLengthProblem } from './clocks/read-own-lengths.js';
export type { OwnClocks, OwnLength } from './clocks/own-lengths.js';
export * from './clocks/custody.js';
export * from './clocks/custody-rules.js';
export { dayIn, startOfDayIn } from './clocks/zone.js';
export { csvFile } from './comma-separated.js';
export type { CsvValue } from './comma-separated.js';
export * from './completeness/check-completeness.js';
export { checkDecision } from './completeness/decision.js';
export type { Decision } from './completeness/decision.js';
export type { FieldData } from './completeness/field.js';
export type { Finding } from './completeness/finding.js';
export { leakIn, leaksIn } from './completeness/leak-scan.js';
export type { Leak, SealedIdentity } from './completeness/leak-scan.js';
export type { RuleData, Severity } from './completeness/rule.js';
export { findingsOnRecord } from './completeness/findings-on-record.js';
export { findingsOnAct } from './completeness/findings-on-act.js';
export type { ActUnderCheck } from './completeness/findings-on-act.js';
export { findingsOnCase } from './completeness/findings-on-case.js';
export type { CaseAtMoment } from './completeness/findings-on-case.js';
export type { CheckContext } from './completeness/subject.js';
export { CROSSING_RULES } from './crossing.js';
export type { CrossingReason, CrossingRule, DutyCode, DutyRule } from './crossing.js';
export * from './decide-act.js';
export * from './home-steps.js';
export * from './judge-arrival.js';
export * from './law.denials.js';
export * from './letters/letter.js';
export { readIn, writtenIn } from './letters/letter-languages.js';
export * from './letters/letter-of.js';
export * from './life-cycle.js';
export type { Carrier, OfficerRole } from './life-cycle-data.js';
export * from './officer.js';
export * from './opening.js';
export * from './practices/compare-practices.js';
export type { WordMark } from './practices/compare-words.js';
export * from './practices/contribution-bodies.js';
export * from './practices/decide-practice-step.js';
export * from './practices/fold-practice.js';
export { sameOriginal } from './practices/judge-practice-step.js';
export * from './practices/practice-history.js';
export * from './practices/practice-life-cycle.js';
export * from './practices/practice-remarks.js';
export * from './progress/compare-reports.js';
export * from './progress/progress-lines.js';
export * from './progress/progress-report.js';
export { calendarOfState } from './register/calendars.js';
export type { Calendar, Holiday } from './register/calendars.js';
export * from './register/choose-bases.js';
export * from './register/correct-register.js';
export * from './register/correction.js';
export * from './register/correction-steps.js';
export * from './register/founding-register.js';
export * from './register/legal-register.js';
export * from './register/register-edition.js';
export * from './register/register.denials.js';
export * from './statistics/figures.js';
export { networkFiguresCsv, ownFiguresCsv } from './statistics/figures-csv.js';
export * from './statistics/make-statement.js';
export * from './statistics/measure-case.js';
export * from './statistics/month.js';
export * from './statistics/network-figures.js';
export * from './statistics/statement.js';
export { CELL_MIN } from './statistics/suppress.js';
export { AUTHORITY_ALIASES } from './generated/register.js';
export { FIELDS } from './generated/fields.js';
export { PRACTICE_FIELDS } from './generated/practice-fields.js';
export { RULES } from './generated/rules.js';
export { actName } from './words/act-names.js';
export { chapterOf } from './words/chapters.js';
export { dayInWords, monthsIn } from './words/days.js';
export { denialMessage, type DenialMessages } from './words/denial-messages.js';
export * from './words/labels.js';
export * from './words/language.js';
export * from './words/message-kinds.js';
export type { Place } from './words/place.js';
export * from './words/problem-messages.js';
export * from './words/render.js';
export { findingIn, ruleMessage } from './words/rule-messages.js';
export * from './words/practice-names.js';
export { statusName } from './words/status-names.js';
export { clockNameIn, supersededIn, wordOf } from './words/terms.js';
export { answerIn, authorityNamed, instrumentIn, stateIn } from './words/values.js';
export * from './words/vocabulary.js';
