/** What one State's node has to be told. */

import type { StateCode } from '@comity/kernel';
import type { OwnLength } from '@comity/law';
import type { Pkcs11Settings } from './keys/pkcs11-device.js';
import type { OfficerRow, PasskeyRow } from './people/ports.js';

export interface NodeConfig {
  /** `development` seeds officers; `production` refuses to. */
  readonly profile: 'development' | 'production';
  readonly state: StateCode;
  /** `sqlite:<path>` or `postgres://…`. */
  readonly databaseUrl: string;
  /** The key folder, written at enrolment. */
  readonly keysFolder: string;
  /** The file with the passphrase of a sealed key folder; production needs one. */
  readonly keysPassphraseFile?: string | undefined;
  /** The token that holds the signing keys which a device can hold; without it they lie in the folder. */
  readonly pkcs11?: Pkcs11Settings | undefined;
  /** Where ciphertext segments lie. */
  readonly evidenceFolder: string;
  /** The network's trust anchor, a file of canonical JSON. */
  readonly anchorFile: string;
  /** Where this State's directory mirror answers. */
  readonly mirrorUrl: string;
  /** `explained`: no list without the proposal it follows from; `signed`: in `development` alone. */
  readonly lists: 'explained' | 'signed';
  /** Where the network's primary directory takes corrections of the register. */
  readonly primaryUrl: string;
  /** The address at which people of this State reach its gateway, without a slash at its end. */
  readonly publicUrl: string;
  /** By what officers approve acts; `names`, being signed in, under `development` alone. */
  readonly approvals: 'passkey' | 'names';
  /** The local door: graph and routes, for this State's gateway only. */
  readonly listen: { readonly host: string; readonly port: number };
  /** The door for other States' nodes. */
  readonly peerListen: { readonly host: string; readonly port: number };
  /** The door for other systems of this State; without it there is none. */
  readonly mailbox?: MailboxConfig;
  /** How often the log is signed, in milliseconds. */
  readonly checkpointEveryMs: number;
  /** How often the mirror is asked, in milliseconds; independent of traffic. */
  readonly followEveryMs: number;
  /** How often it is asked whether a clock has more to tell, in milliseconds. */
  readonly clocksEveryMs: number;
  /** Lengths of clocks that this State sets for its own duties, instead of the network's. */
  readonly ownLengths: readonly OwnLength[];
  /** Largest file in bytes. */
  readonly fileBytesMax: number;
  /** Development only: people put into a database that has none. */
  readonly developmentOfficers: readonly DevelopmentOfficer[];
}

/** Where systems of this State call, and by what they and the node are known to each other. */
export interface MailboxConfig {
  readonly listen: { readonly host: string; readonly port: number };
  /** `authority.pem`, which systems' certificates come from; `tls.pem` and `tls.key.pem`. */
  readonly keysFolder: string;
  /** The file that enrols the systems. */
  readonly systemsFile: string;
}

/** An invented officer of a development network. */
export interface DevelopmentOfficer extends Omit<OfficerRow, 'active' | 'epoch'> {
  /** A passkey in software by which the network's own commands approve in the officer's place. */
  readonly passkey?: Pick<PasskeyRow, 'credentialId' | 'publicKey'>;
}
