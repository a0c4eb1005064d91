/** Names under which Nest hands out what the factory built. */

export const CLOCK = Symbol('clock');
export const CORRECT_REGISTER = Symbol('takes corrections of the register');
export const CURRENT = Symbol('the directory as it stands');
export const LISTS = Symbol('kept lists');
export const ROLE = Symbol('primary or mirror');
export const TRUST_LIST_STATUS = Symbol('status of the trust list');
