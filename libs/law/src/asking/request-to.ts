/** One question for practices, as the request that puts it to one State. */

import type { Json, StateCode } from '@comity/kernel';
import { ofState } from '../letters/state-genitives.js';
import { writtenIn } from '../letters/letter-languages.js';
import type { LegalRegister } from '../register/legal-register.js';
import type { Told } from '../words/language.js';

/** Members of a request that differ from State to State, or follow from who asks: never asked. */
export const INQUIRY_FILLED = ['messageKind', 'requestingState', 'requestedState'] as const;
const REQUESTED_AUTHORITY = 'requestedCentralAuthority';

/** `Central Authority` and of whom; for a State of whose authorities the register has none. */
const AUTHORITY: Told = {
  es: 'Autoridad Central',
  en: 'Central Authority',
  pt: 'Autoridade Central',
  fr: 'Autorité centrale',
};

/** Who asks whom. */
export interface Asked {
  readonly requesting: StateCode;
  readonly requested: StateCode;
}

/** Paths of members that an inquiry is not to name: each of its requests has its own. */
export const namedForOne = (content: Json): readonly string[] =>
  typeof content === 'object' && content !== null && !Array.isArray(content)
    ? [...INQUIRY_FILLED, REQUESTED_AUTHORITY].filter((name) => Object.hasOwn(content, name))
    : [];

/**
 * The request of `content` to one State. Its form is not judged here.
 *
 * @param content a request for practices without what `namedForOne` names
 */
export const requestTo = (
  register: LegalRegister,
  content: Readonly<Record<string, Json>>,
  { requesting, requested }: Asked,
): Readonly<Record<string, Json>> => ({
  ...content,
  messageKind: 'practice_request',
  requestingState: requesting,
  requestedState: requested,
  [REQUESTED_AUTHORITY]: authorityOf(register, content, { requesting, requested }),
});

const authorityOf = (
  register: LegalRegister,
  content: Json,
  { requesting, requested }: Asked,
): string => {
  const known = register.authorities.find(({ state }) => state === requested);
  if (known) return known.id;
  const language = writtenIn(register, requesting, content);
  return `${AUTHORITY[language]} ${ofState(register, requested, language)}`;
};
