/** `comity trust`: how administrators make the next trust list, none of them alone. */

import { makeAdministratorKeys, makeAnchor } from './administrator-keys.js';
import { checkProposal, makeProposal, signProposal } from './proposals.js';
import { makeSuccession, signSuccessionFile } from './administrators-change.js';
import { publishList } from './publish-list.js';
import { writeRegister } from './founding-register.js';
import { collectCopies } from './collect-lists.js';
import { ceremonyCommand } from './ceremony-command.js';

export const TRUST_HELP = `comity trust propose [REQUEST …] --anchor FILE --list FILE [decisions] [--heard "WORDS"]
comity trust check PROPOSAL --anchor FILE --list FILE
comity trust sign PROPOSAL --anchor FILE --list FILE --store FILE --passphrase FILE [--heard "WORDS"]
comity trust publish SIGNED … --anchor FILE --list FILE --proposal FILE --out FILE
comity trust keys --id NAME --store FILE --passphrase FILE [--out FILE]
comity trust anchor PUBLIC … --network NAME [--threshold K] [--out FILE]
comity trust succession PUBLIC … --anchor FILE --from SEQ [--threshold K] [--out FILE]
comity trust endorse SUCCESSION --anchor FILE --store FILE --passphrase FILE [--out FILE]
comity trust register [--out FILE]
comity trust collect --database URL --anchor FILE --out DIR

  propose          makes the next list from the one held, requests and decisions, and shows what
                   changes; it signs nothing
  check            shows another administrator what a proposal changes, from the list he holds
  sign             shows it again, and signs with one administrator's keys
  publish          joins the signatures, and puts the proposal beside the list, without which no node
                   believes it; under the anchor's threshold it is refused
  keys             makes one administrator's keys, sealed by a passphrase, and their public half
  anchor           makes the trust anchor of a network from public halves
  succession       makes who signs the lists from number SEQ on, of before and new; signs nothing
  endorse          signs a succession, as one of before or one of after
  register         writes the founding register, and prints the hash that the first list names
  collect          writes what a lost directory served, from the database of a member's mirror, proven
                   again; from several, one after another, into one folder

  --anchor FILE    the trust anchor
  --list FILE      the trust list that is held now, from your own node or mirror
  --register HASH  instead of --list, for the first list of a network: its founding register
  --heard "WORDS"  what each State that is to be admitted said on the telephone, with commas
                   between, in the order of the requests
  --suspend LIST   nodes with commas between: no new use of their keys
  --reinstate LIST ends a suspension
  --withdraw LIST  for ever; they stay in the list so that what they signed can be judged
  --revoke LIST    NODE=KEY with commas between, compromised since --since DATE
  --recover LIST   NODE=REQUEST with commas between: announces to all that a State which lost its
                   keys comes back by that request, fourteen days later; --heard wants its words
  --recall LIST    nodes whose announcement is taken back
  --succession L   what was endorsed, with commas between: others sign from this list on
  --days N         how long the list is good for (default: 30, at most 90)
  --store FILE     the sealed keys    --passphrase FILE  a file of mode 0600 with the passphrase
  --out FILE       where to write; publish alone replaces what is there
  --allow-loopback for a network on one machine

Exit code: 0; 1 when something is refused, by its code; 2 for wrong use.`;

const KNOWN = {
  anchor: 'string',
  list: 'string',
  register: 'string',
  heard: 'string',
  suspend: 'string',
  reinstate: 'string',
  withdraw: 'string',
  recover: 'string',
  recall: 'string',
  succession: 'string',
  proposal: 'string',
  from: 'string',
  database: 'string',
  revoke: 'string',
  since: 'string',
  days: 'string',
  store: 'string',
  passphrase: 'string',
  out: 'string',
  id: 'string',
  network: 'string',
  threshold: 'string',
  'allow-loopback': 'boolean',
  help: 'boolean',
} as const;

/** @throws {UsageError} for an unknown word or option, or a missing one */
export const trustCommand = ceremonyCommand({
  name: 'trust',
  help: TRUST_HELP,
  known: KNOWN,
  steps: {
    propose: makeProposal,
    check: checkProposal,
    sign: signProposal,
    publish: publishList,
    keys: makeAdministratorKeys,
    anchor: makeAnchor,
    succession: makeSuccession,
    endorse: signSuccessionFile,
    register: writeRegister,
    collect: collectCopies,
  },
});
