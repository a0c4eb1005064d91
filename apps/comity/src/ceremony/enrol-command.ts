/** `comity enrol`: what a State's operator does to take part, and what administrators look at. */

import { checkRequest } from './check-request.js';
import { askAdmission, askChange, askRecovery, countersignRequest } from './make-request.js';
import { ceremonyCommand } from './ceremony-command.js';

export const ENROL_HELP = `comity enrol request --network NAME --state STATE --endpoint HOST:PORT --keys DIR --passphrase FILE [options]
comity enrol check REQUEST --anchor FILE [--list FILE] [--heard "WORDS"]
comity enrol change --keys DIR --anchor FILE --list FILE [--endpoint HOST:PORT] [--renew sig,enc] [options]
comity enrol recover --state STATE --keys NEWDIR --anchor FILE --list FILE [options]
comity enrol countersign REQUEST --keys DIR --out FILE

  request          makes the node's keys where they stay, sealed in DIR, writes the request to be
                   admitted, and prints its fingerprint in words, to be read to an administrator on
                   the telephone; keys that are there already are kept
  check            shows an administrator what a request says, proven, with its fingerprint
  change           writes a request to change the member's own entry, signed by its current keys;
                   it also ends a recovery that was announced and that the State did not ask for
  recover          for a node that lost its keys and kept its database: makes new ones, and writes
                   the request that administrators announce, and that counts fourteen days later
  countersign      adds the signatures of a State's first node to the request of a further one

  --network NAME   the network, as its trust anchor names it
  --state STATE    a code of ISO 3166-1 or a name, as BR or BRA
  --node N         the State's n-th node (default: 1)
  --endpoint H:P   where other States' nodes call this one
  --names LIST     the State's name by language, as "en=Brazil,es=Brasil"
  --authorities L  ids of its authorities in the register, with commas between
  --keys DIR       the node's key folder, for its owner alone; see also comity keys --help
  --passphrase F   a file of mode 0600 with the passphrase that seals the folder; change and
                   countersign need it where the folder is sealed
  --open           instead of --passphrase, for development: keys that lie open, which a node in
                   production refuses
  --pkcs11 FILE    a device's PKCS #11 library, with --token LABEL and --pin FILE (mode 0600): the
                   ES256 key is made in that token and never leaves it; change and countersign
                   need them again
  --renew LIST     sig, enc or both: announces successors that begin when the present keys end
  --out FILE       where to write the request; never over a file that is there
  --anchor FILE    the trust anchor    --list FILE  the trust list that is held now
  --heard "WORDS"  what the State said on the telephone; compared whatever its accents and hyphens
  --allow-loopback for a network on one machine

Exit code: 0; 1 when something is refused, by its code; 2 for wrong use.`;

const KNOWN = {
  network: 'string',
  state: 'string',
  node: 'string',
  endpoint: 'string',
  names: 'string',
  authorities: 'string',
  keys: 'string',
  passphrase: 'string',
  open: 'boolean',
  pkcs11: 'string',
  token: 'string',
  pin: 'string',
  renew: 'string',
  out: 'string',
  anchor: 'string',
  list: 'string',
  heard: 'string',
  'allow-loopback': 'boolean',
  help: 'boolean',
} as const;

/** @throws {UsageError} for an unknown word or option, or a missing one */
export const enrolCommand = ceremonyCommand({
  name: 'enrol',
  help: ENROL_HELP,
  known: KNOWN,
  steps: {
    request: askAdmission,
    check: checkRequest,
    change: askChange,
    recover: askRecovery,
    countersign: countersignRequest,
  },
});
