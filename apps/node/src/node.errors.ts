/** What can go wrong in a node beyond what its libs already name. */

import { CodedError, type Catalogue, type Detail } from '@comity/kernel';

export const nodeErrors = {
  LETTER_CERTIFICATE_EXPIRED: {
    kind: 'fault',
    summary: 'The certificate for letters has expired; put a new key file into the key folder.',
  },
  LETTER_KEY_TOO_SHORT: {
    kind: 'fault',
    summary: 'The key for letters is no RSA key of 3072 bits or more: have another one issued.',
  },
  LETTER_KEY_UNREADABLE: {
    kind: 'fault',
    summary: 'The key file for letters does not open with the passphrase beside it.',
  },
  MEMBER_UNKNOWN: {
    kind: 'fault',
    summary: 'No such member is on the trust list this node holds.',
  },
  TRUST_LIST_MISSING: {
    kind: 'fault',
    summary: 'This node holds no trust list yet: its directory mirror has not served one.',
  },
  LOG_ROLLED_BACK: {
    kind: 'fault',
    summary:
      'This node was put back from an old copy, and signs nothing: bring back the newest one.',
  },
  TRUST_LIST_GAP: {
    kind: 'fault',
    summary:
      'A trust list between the one held and the newest is not on offer: it is asked for again.',
  },
  TRUST_LIST_DIRECTORY_MISSING: {
    kind: 'violation',
    summary: 'A trust list was offered without the directory that it names.',
  },
  TRUST_LIST_EXPIRED: {
    kind: 'fault',
    summary: 'The trust list is too old to exchange with; the directory mirror must be mended.',
  },
  PEER_UNREACHABLE: {
    kind: 'fault',
    summary: 'The other State’s node did not answer, or not in time.',
  },
  PEER_REFUSED: {
    kind: 'violation',
    summary: 'The other State’s node refused what was sent, for good.',
  },
  PEER_ANSWER_INVALID: {
    kind: 'violation',
    summary: 'The other State’s node answered with something the protocol does not allow.',
  },
  PRIMARY_UNREACHABLE: {
    kind: 'fault',
    summary: 'The primary of the register gave no answer that says yes or no.',
  },
  FILE_HASH_MISMATCH: {
    kind: 'violation',
    summary: 'The file received is not the file that was signed.',
  },
  FILE_NOT_ANNOUNCED: {
    kind: 'fault',
    summary: 'No act that announces this file has arrived yet.',
  },
  DIRECTORY_SNAPSHOT_INVALID: {
    kind: 'violation',
    summary: 'The directory that the trust list names is not one this version can read.',
  },
  STATEMENT_INVALID: {
    kind: 'violation',
    summary: 'What was handed over is no statement of a month, signed by its State after it.',
  },
  TARGETS_NOT_SIGNED: {
    kind: 'violation',
    summary: 'The list of officers to seal to is not signed by the node of its own State.',
  },
  CONTRIBUTION_UNVERIFIABLE: {
    kind: 'fault',
    summary: 'The trust list relied on does not know the keys by which this node would sign.',
  },
  SYSTEM_NOT_ENROLLED: {
    kind: 'violation',
    summary: 'No system with the key of this certificate is enrolled at this node.',
  },
  MAILBOX_UNAVAILABLE: {
    kind: 'fault',
    summary: 'The node cannot answer its State’s systems now; the same call may be made again.',
  },
  NODE_KEYS_UNREADABLE: {
    kind: 'fault',
    summary: 'The key folder of the node holds no keys, or is damaged.',
  },
  NODE_KEYS_OF_ANOTHER_NODE: {
    kind: 'violation',
    summary: 'The key folder holds the keys of another node; they are kept as they are.',
  },
  NODE_KEYS_UNSEALED: {
    kind: 'fault',
    summary:
      'Private keys lie open in the key folder, as for development alone; seal them: comity keys seal --keys DIR --passphrase FILE.',
  },
  NODE_KEYS_SEALED: {
    kind: 'fault',
    summary:
      'The key folder is sealed; name the file of its passphrase: COMITY_KEYS_PASSPHRASE_FILE for the node, --passphrase for a command.',
  },
  NODE_KEYS_HALF_SEALED: {
    kind: 'fault',
    summary:
      'Open keys lie beside the sealed ones; finish: comity keys seal --keys DIR --passphrase FILE compares them and removes the open ones.',
  },
  NODE_KEYS_DISAGREE: {
    kind: 'violation',
    summary:
      'The open keys are not those that were sealed, and nothing was removed; find out which are the node’s before you move either.',
  },
  NODE_KEY_NOT_HELD: {
    kind: 'fault',
    summary: 'The node holds no private part of this key: it was destroyed, or never its own.',
  },
  KEY_DEVICE_NOT_NAMED: {
    kind: 'fault',
    summary:
      'A signing key lies in a device and no device is named; set COMITY_PKCS11_MODULE, COMITY_PKCS11_TOKEN and COMITY_PKCS11_PIN_FILE, or --pkcs11, --token and --pin.',
  },
  PKCS12_TOO_LARGE: {
    kind: 'fault',
    summary: 'The file is larger than a PKCS #12 file of one key and its chain ever is.',
  },
  PKCS12_MALFORMED: {
    kind: 'fault',
    summary: 'The file is no PKCS #12 file, or only a part of one.',
  },
  PKCS12_UNOPENED: {
    kind: 'fault',
    summary: 'The PKCS #12 file does not open: its passphrase is another, or it is damaged.',
  },
  TLS_KEY_UNFIT: {
    kind: 'fault',
    summary: 'There is no RSA key of 3072 bits or more; other keys do not travel as PKCS #12 here.',
  },
  TLS_CERTIFICATE_UNFIT: {
    kind: 'fault',
    summary: 'The certificate is not that of this node and its key; have it issued again.',
  },
  TLS_KEY_PINNED: {
    kind: 'fault',
    summary:
      'The file holds another key than the node’s, which other States know; --replace takes it, and the node asks to be admitted with it.',
  },
  KEY_DEVICE_MODULE_UNUSABLE: {
    kind: 'fault',
    summary: 'The PKCS #11 module cannot be loaded; name the path of the device’s own library.',
  },
  KEY_DEVICE_TOKEN_MISSING: {
    kind: 'fault',
    summary: 'No slot holds a token with this label; connect it, or name the right one.',
  },
  KEY_DEVICE_PIN_REFUSED: {
    kind: 'fault',
    summary:
      'The token refused the PIN, which is not tried again; put the right one into the file and start again.',
  },
  KEY_DEVICE_KEY_MISSING: {
    kind: 'fault',
    summary:
      'The token does not hold this signing key; restore it from the device’s backup, or renew the key.',
  },
  KEY_DEVICE_UNAVAILABLE: {
    kind: 'fault',
    summary: 'The device did not answer, a new session included; what was to be signed may wait.',
  },
  KEY_DEVICE_SIGNATURE_WRONG: {
    kind: 'violation',
    summary:
      'The device gave a signature that its own key does not verify and that was not used; take it out of service.',
  },
  NOTICE_INVALID: {
    kind: 'violation',
    summary: 'A notice of a kind or form that this version does not know.',
  },
} as const satisfies Catalogue;

export type NodeErrorCode = keyof typeof nodeErrors;

/** `detail` carries identifiers and the peer's code, nothing decrypted. */
export class NodeError extends CodedError<typeof nodeErrors> {
  constructor(code: NodeErrorCode, detail: Detail = {}, options?: ErrorOptions) {
    super(nodeErrors, code, detail, options);
    this.name = 'NodeError';
  }
}
