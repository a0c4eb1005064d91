/** `comity keys`: what an operator does with the private keys of his node, on its machine. */

import { ceremonyCommand } from '../ceremony/ceremony-command.js';
import { destroyPast, sealFolder, sealAnew, showKeys } from './key-care.js';
import { exportTls, importTls, writeRequest } from './tls-files.js';

export const KEYS_HELP = `comity keys show --keys DIR
comity keys seal --keys DIR --passphrase FILE
comity keys passphrase --keys DIR --passphrase FILE --new-passphrase FILE
comity keys destroy --keys DIR --passphrase FILE [--days N] [--confirm]
comity keys tls-request --keys DIR --passphrase FILE [--out FILE]
comity keys export-tls --keys DIR --passphrase FILE --out FILE --secret FILE
comity keys import-tls FILE --keys DIR --passphrase FILE --secret FILE [--replace]

  show             the public half of every key, what it is for, its stage, when it begins and ends;
                   reads no secret and asks for no passphrase
  seal             seals a folder whose keys lie open; the open text is removed once the sealed file
                   was read back and holds the same; run again, it finishes what was interrupted
  passphrase       seals the folder by another passphrase; backups keep the old one
  destroy          destroys the private parts of sealing keys that ended at least N days ago, for
                   ever; without --confirm it only says which
  tls-request      writes the request by which your certificate authority issues tls.pem
  export-tls       writes the TLS key and its certificates as PKCS #12, and its passphrase apart
  import-tls       brings certificates, and with --replace a key, out of a PKCS #12 file

  Stages: announced (not begun), active, retired (ended; what was sealed to it still opens),
  destroyed (nothing opens it any more). A signing key is never destroyed by this command.

  --keys DIR       the node's key folder
  --passphrase F   a file of mode 0600 with the passphrase, at least sixteen characters
  --new-passphrase F  the same, with the next one
  --days N         at least 101 (the default): a message sealed to the key may be under way that long
  --confirm        do what cannot be undone
  --out FILE       where to write; never over a file that is there
  --secret FILE    the passphrase of the PKCS #12 file, in a file of mode 0600
  --replace        take another TLS key; the node asks to be admitted anew by it

  A running node holds its keys as they were when it started: start it again afterwards.

Exit code: 0; 1 when something is refused, by its code; 2 for wrong use.`;

const KNOWN = {
  keys: 'string',
  passphrase: 'string',
  'new-passphrase': 'string',
  days: 'string',
  confirm: 'boolean',
  out: 'string',
  secret: 'string',
  replace: 'boolean',
  help: 'boolean',
} as const;

/** @throws {UsageError} for an unknown word or option, or a missing one */
export const keysCommand = ceremonyCommand({
  name: 'keys',
  help: KEYS_HELP,
  known: KNOWN,
  steps: {
    show: showKeys,
    seal: sealFolder,
    passphrase: sealAnew,
    destroy: destroyPast,
    'tls-request': writeRequest,
    'export-tls': exportTls,
    'import-tls': importTls,
  },
});
