/** Bounds of what libraries send each other; each is looked at before anything is parsed. */

/** The signed link of one contribution, in bytes; the two signatures are most of it. */
export const LINK_BYTES_MAX = 16_384;
/** The body of one contribution, in bytes of canonical JSON. */
export const BODY_BYTES_MAX = 262_144;
/** The content of one parcel between libraries, in bytes: below what a mailbox carries. */
export const PARCEL_BYTES_MAX = 458_752;
/** Contributions in one parcel. */
export const PARCEL_CONTRIBUTIONS_MAX = 64;
/** Contributions of one State that wait for one before them. */
export const WAITING_MAX = 1_024;
/** The greatest number of a contribution in its State's series. */
export const SERIES_MAX = 1_000_000_000;
