/** Every code of a finding, with one sentence that says what is wrong and one that says what to do. */

export interface FindingWords {
  readonly wrong: string;
  readonly remedy: string;
}

/** Codes are read by machines too: added, never renamed. */
export const findingWords = {
  NODE_SILENT: {
    wrong: 'The node does not answer at its address.',
    remedy: 'Look whether its process runs and read the last lines of its diagnostics; start it.',
  },
  NODE_REFUSES_COMMAND: {
    wrong: 'The node answers, and does not believe who asks.',
    remedy: 'Use the gateway key that the node is set to believe, and set this machine’s clock.',
  },
  NODE_ANSWERS_OTHERWISE: {
    wrong: 'Something answers at the node’s address that is not this version of a node.',
    remedy: 'Compare the address with COMITY_NODE_PORT, and bring node and command to one version.',
  },
  PRIMARY_SILENT: {
    wrong: 'The network’s directory does not answer.',
    remedy: 'Start it again; until then every State goes on with the trust list that it holds.',
  },
  KEYS_UNREADABLE: {
    wrong: 'The key folder of the node is missing a file, or holds one that does not read.',
    remedy:
      'Put the files of the key folder back from their own backup, with their owner and mode.',
  },
  ANCHOR_WRONG: {
    wrong: 'The trust list that the mirror serves is not signed under this trust anchor.',
    remedy: 'Compare the fingerprint of COMITY_ANCHOR_FILE with the one that was handed over.',
  },
  DATABASE_NOT_READING: {
    wrong: 'The database does not answer reads.',
    remedy: 'Look whether the database server runs, or the disk of its file is there.',
  },
  DATABASE_NOT_WRITING: {
    wrong: 'The database takes no writes, so nothing is sent, received or logged.',
    remedy: 'Make room on its disk, mount it for writing, and end what else holds its lock.',
  },
  SPACE_LOW: {
    wrong: 'The disk is nearly full.',
    remedy: 'Make room or enlarge it before the database stops taking writes.',
  },
  LOG_ROLLED_BACK: {
    wrong: 'Another State holds our signature under an audit trail that is not the one kept here.',
    remedy: 'Stop the node, and restore the newest copy of its database before it signs again.',
  },
  LOG_DAMAGED: {
    wrong: 'The audit trail that is kept is not the one that its last checkpoint signed.',
    remedy: 'Stop the node, keep the database as it is, and tell the security desk.',
  },
  LOG_NOT_SIGNED: {
    wrong: 'Entries of the audit trail wait for a checkpoint for too long.',
    remedy: 'Read the failures of the task “checkpoint” or “sequencer” in the diagnostics.',
  },
  LIST_MISSING: {
    wrong: 'The node holds no trust list yet.',
    remedy: 'Look whether this State’s directory mirror runs and has heard the primary.',
  },
  LIST_EXPIRED: {
    wrong: 'The trust list is too old: nothing is exchanged any more.',
    remedy: 'Have the administrators publish a new list, and see that the mirror gets it.',
  },
  LIST_STALE: {
    wrong: 'The trust list is past its expiry; exchange goes on for 30 days after that.',
    remedy: 'Have the administrators publish a new list, or mend the way of the mirror to it.',
  },
  LIST_ENDS_SOON: {
    wrong: 'The trust list is about to expire.',
    remedy: 'Ask the network’s administrators for the next list.',
  },
  LIST_REFUSED: {
    wrong: 'A trust list was offered that may not be believed; the one before stays in force.',
    remedy: 'Show its code to the network’s administrators; never change the anchor because of it.',
  },
  LIST_BEHIND: {
    wrong: 'Other members rely on a newer trust list than this node.',
    remedy: 'Look why this State’s mirror has not got it, and whether one was refused.',
  },
  MIRROR_SILENT: {
    wrong: 'This State’s directory mirror does not answer its node.',
    remedy: 'Start the mirror, and compare its address with COMITY_DIRECTORY_URL.',
  },
  OWN_ENTRY_MISSING: {
    wrong: 'The trust list does not name this node as an active member.',
    remedy: 'Ask the network’s administrators whether this State was suspended or never admitted.',
  },
  KEY_ENDS_SOON: {
    wrong: 'A key of this node ends, and the trust list names no successor.',
    remedy: 'Make one by “comity enrol change --renew”, and have it published before the end.',
  },
  KEY_ENDED: {
    wrong: 'This node has no valid key of a kind that it needs.',
    remedy: 'Make one by “comity enrol change --renew”, and have it published at once.',
  },
  CERTIFICATE_ENDS_SOON: {
    wrong: 'The TLS certificate of this node is about to end.',
    remedy: 'Have one issued for the same key, put it in place as tls.pem, and restart the node.',
  },
  CERTIFICATE_ENDED: {
    wrong: 'The TLS certificate of this node has ended: no other State takes its calls.',
    remedy: 'Have one issued for the same key, put it in place as tls.pem, and restart the node.',
  },
  CERTIFICATE_NOT_PINNED: {
    wrong: 'The trust list does not name the key of the TLS certificate in use.',
    remedy: 'Restart the node with the certificate of the key that the list names.',
  },
  PIN_ENDS_SOON: {
    wrong: 'The trust list’s word on this node’s certificate key ends, and no other follows.',
    remedy: 'Announce the next certificate key by “comity enrol change”.',
  },
  CLOCK_WRONG: {
    wrong: 'The clock of this machine differs from those of most other members.',
    remedy: 'Set it by a time service; messages are refused from five minutes on.',
  },
  DELIVERIES_WAITING: {
    wrong: 'What was sent has waited for longer than a delivery takes.',
    remedy: 'Look which members do not answer; it is sent by itself once they do.',
  },
  MEMBER_SILENT: {
    wrong: 'The node of another State does not answer.',
    remedy: 'Try its address from this machine; if the network is up, telephone its operator.',
  },
  MEMBER_REFUSES_US: {
    wrong: 'The node of another State answers, and refuses ours.',
    remedy: 'Compare the certificate in use here with the list, and which list that State holds.',
  },
  MEMBER_CLOCK_WRONG: {
    wrong: 'The clock of another State’s node differs from ours.',
    remedy: 'Telephone its operator; messages are refused from five minutes on.',
  },
  MEMBER_PROTOCOL_DIFFERS: {
    wrong: 'The node of another State speaks another edition of the protocol between nodes.',
    remedy: 'Agree with its operator which of the two is brought to the other’s version.',
  },
  MEMBER_SOFTWARE_DIFFERS: {
    wrong: 'The node of another State runs another version of the software.',
    remedy: 'Nothing at once; plan the change to the newer one.',
  },
  MEMBER_LIST_BEHIND: {
    wrong: 'The node of another State relies on an older trust list than ours.',
    remedy: 'If it stays so for a day, telephone its operator: its mirror may be held back.',
  },
  MEMBER_KEY_ENDS_SOON: {
    wrong: 'A key of another State’s node ends, and the trust list names no successor.',
    remedy: 'Remind its operator; after the end nothing can be sent to it or believed from it.',
  },
  MEMBER_LOG_REWRITTEN: {
    wrong: 'The audit trail of another State contradicts what that State signed before.',
    remedy: 'Keep the database as it is, and tell the security desk and the administrators.',
  },
} as const satisfies Readonly<Record<string, FindingWords>>;

export type FindingCode = keyof typeof findingWords;

/** The two sentences of a code; undefined for one that this version does not know. */
export const wordsOf = (code: string): FindingWords | undefined =>
  Object.hasOwn(findingWords, code) ? findingWords[code as FindingCode] : undefined;
