/** What each rule asks, in the officer's language. */

import type { Finding } from '../completeness/finding.js';
import { FIELDS } from '../generated/fields.js';
import { PRACTICE_FIELDS } from '../generated/practice-fields.js';
import { RULES } from '../generated/rules.js';
import { placeIn } from './labels.js';
import { stopIn } from './language.js';
import type { Language, Told } from './language.js';
import { ruleMessagesEs } from './rule-messages-es.js';
import { ruleMessagesFr } from './rule-messages-fr.js';
import { ruleMessagesPt } from './rule-messages-pt.js';

/** The id of a rule of the data. */
export type RuleId = (typeof RULES)[number]['id'];

/** One message for every rule: a rule without one does not compile. */
export type RuleMessages = Readonly<Record<RuleId, string>>;

const TRANSLATED: Readonly<Record<Exclude<Language, 'en'>, RuleMessages>> = {
  es: ruleMessagesEs,
  pt: ruleMessagesPt,
  fr: ruleMessagesFr,
};

const IS_MANDATORY: Told = {
  es: 'Falta un dato obligatorio',
  en: 'A mandatory datum is missing',
  pt: 'Falta um dado obrigatório',
  fr: 'Il manque une donnée obligatoire',
};

const fieldIds: ReadonlySet<string> = new Set([...FIELDS, ...PRACTICE_FIELDS].map(({ id }) => id));

const english: ReadonlyMap<string, string> = new Map(RULES.map(({ id, message }) => [id, message]));

/** What rule `id` asks, in `language`; undefined for no rule of the data. */
export const ruleMessage = (id: string, language: Language): string | undefined => {
  if (!isRuleId(id)) return undefined;
  return language === 'en' ? english.get(id) : TRANSLATED[language][id];
};

/**
 * `finding` with its message in `language`. A mandatory field that no rule speaks of is named by
 * its label; in English what it means follows, in the words of the data.
 */
export const findingIn = (finding: Finding, language: Language): Finding => {
  const { rule, field, message } = finding;
  if (fieldIds.has(rule)) {
    const named = `${IS_MANDATORY[language]}${stopIn(':', language)}${placeIn(field, language)}.`;
    return { ...finding, message: language === 'en' ? `${named} ${message}` : named };
  }
  const told = language === 'en' ? undefined : ruleMessage(rule, language);
  return told === undefined ? finding : { ...finding, message: told };
};

const isRuleId = (id: string): id is RuleId => english.has(id);
