/** What a directory has to be told, as primary of a network or as mirror of one State. */

import type { StateCode } from '@comity/kernel';

interface Common {
  /** A primary that signs by itself is refused outside `development`. */
  readonly profile: 'development' | 'production';
  /** `sqlite:<path>` or `postgres://…`. */
  readonly databaseUrl: string;
  /** PostgreSQL only: the schema that holds the tables. */
  readonly databaseSchema?: string;
  /** The network's trust anchor, a file of JSON that came from outside the network. */
  readonly anchorFile: string;
  /** Port 0 lets the system choose. */
  readonly listen: { readonly host: string; readonly port: number };
  /** How often the turn is taken, in milliseconds: of issuing, or of asking the primary. */
  readonly everyMs: number;
}

/** The one of a network on one machine: signs the list, keeps every version, serves them. */
export interface PrimaryConfig extends Common {
  readonly role: 'primary';
  /** The folder of public member records that certs-dev writes. */
  readonly membersFolder: string;
  /** The file of the development administrators' private keys. */
  readonly administratorsFile: string;
}

/** The one of a network: serves what its administrators published, and holds no key of theirs. */
export interface PublishedPrimaryConfig extends Common {
  readonly role: 'primary';
  /** The folder of `list.json` and of registers by their hash. */
  readonly publishedFolder: string;
}

/** The one of a State: a verified copy, and the subgraph of the directory. */
export interface MirrorConfig extends Common {
  readonly role: 'mirror';
  readonly state: StateCode;
  /** Base address of the primary. */
  readonly primaryUrl: string;
  /** `explained`: no list without the proposal it follows from; `signed`: in `development` alone. */
  readonly lists: 'explained' | 'signed';
}

export type DirectoryConfig = PrimaryConfig | PublishedPrimaryConfig | MirrorConfig;
