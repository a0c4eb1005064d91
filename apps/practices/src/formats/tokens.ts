/** Names under which Nest hands out what has no class of its own. */

export const CATALOGUE = Symbol('Catalogue');
export const TYPESETTER = Symbol('ReadingListTypesetter');
export const SERVED = Symbol('Served');
