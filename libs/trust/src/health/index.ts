export { bandOf, type Band } from './bands.js';
export { expiryAlert, lastWithoutGap, type ExpiryAlert } from './expiry.js';
export type * from './facts.js';
export { findingWords, wordsOf, type FindingCode, type FindingWords } from './finding-words.js';
export { isTrouble, SEVERITIES, worstFirst, type Finding, type Severity } from './findings.js';
export { spaceFinding } from './own-findings.js';
export { findingsOf, pictureOf } from './picture.js';
export type { ListPicture, LogPicture, MemberPicture, Picture } from './picture.js';
