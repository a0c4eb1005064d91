/** What a node calls the protocol between nodes, and its own software (PROTOCOL 17). */

/** The edition of proto/comity/peer that this version speaks. */
export const PEER_PROTOCOL = 'comity-peer/1';

/** What a node speaks that does not know the question. */
export const OLDER_PROTOCOL = 'comity-peer/0';

/** What a peer may call its protocol or software; anything else is `unreadable` to us. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9./+-]{0,63}$/;

/** A name that a peer gave, fit to be shown; attacker-controlled here. */
export const readName = (name: string): string => (NAME.test(name) ? name : 'unreadable');
