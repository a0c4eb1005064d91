export type * from './catalogue.js';
export { audienceOfPractice, cataloguePractice } from './catalogue-practice.js';
export {
  CONTRIBUTION_TYP,
  CONTRIBUTION_VERSION,
  contributionName,
  isFor,
  isSignedWith,
  linkClaims,
  linkOf,
  readBody,
  readLinkClaims,
  SALT_BYTES,
  verifyLink,
  writeBody,
  type Audience,
  type Body,
  type Link,
} from './contribution.js';
export { countingOf } from './counting.js';
export { decideRemark, type Remark, type RemarkQuestion } from './decide-remark.js';
export { checkReviews, decideReview, type ReviewQuestion } from './decide-review.js';
export { fileHash, filesIn, filesOf, type SharedFile } from './files.js';
export { foldLibrary, type Library } from './fold-library.js';
export {
  judgeContribution,
  isSameAudience,
  judgeReading,
  retractedBy,
  reviewGroup,
  VOID_FOR_GOOD,
  type HeldContribution,
} from './judge-contribution.js';
export { libraryDenials, type LibraryDenialCode } from './library.denials.js';
export { LibraryError, libraryErrors, type LibraryErrorCode } from './library.errors.js';
export {
  BODY_BYTES_MAX,
  LINK_BYTES_MAX,
  PARCEL_BYTES_MAX,
  PARCEL_CONTRIBUTIONS_MAX,
  SERIES_MAX,
  WAITING_MAX,
} from './limits.js';
export { remarkDenials, type RemarkDenialCode } from './remark.denials.js';
export {
  FILE_PARCEL,
  FILES_PARCEL,
  FILES_WANTED_MAX,
  fitting,
  HEADS_PARCEL,
  readFileParcel,
  readHeads,
  readSeries,
  readWanted,
  SERIES_PARCEL,
  writeFileParcel,
  writeHeads,
  writeSeries,
  writeWanted,
  type Carried,
  type Heads,
} from './parcel.js';
export { reviewsOf, textOf, type ReviewAsked, type ReviewGiven, type Reviews } from './reviews.js';
export { placeOfLink, type LinkPlace, type SeriesHeld } from './series.js';
