/** The way from this library to all others, by the files that a State keeps for it. */

import { readFileSync } from 'node:fs';
import type { Bytes } from '@comity/kernel';
import { readAnchorFile, type TrustAnchor } from '@comity/trust';
import { GrpcMailbox } from './grpc-mailbox.js';
import type { Mailbox } from './mailbox.js';

/** Where the node's mailbox is, and the paths by which both sides know each other, in PEM. */
export interface DoorFiles {
  /** `https://host:port`. */
  readonly url: string;
  /** The authority of the State's own systems. */
  readonly authorityFile: string;
  readonly certificateFile: string;
  readonly keyFile: string;
  /** Who signs the trust list. */
  readonly anchorFile: string;
}

export interface Door {
  readonly mailbox: Mailbox;
  readonly anchor: TrustAnchor;
  /** Who became administrators since, as the anchor's file says. */
  readonly successions?: readonly Bytes[];
}

/**
 * Reads the files; nothing is called yet.
 *
 * @throws {Error} for a file that cannot be read; {TrustError} TRUST_ANCHOR_MALFORMED
 */
export const openDoor = (files: DoorFiles): Door => {
  const { url, authorityFile, certificateFile, keyFile, anchorFile } = files;
  return {
    ...readAnchorFile(JSON.parse(readFileSync(anchorFile, 'utf8'))),
    mailbox: new GrpcMailbox({
      address: new URL(url).host,
      authority: readFileSync(authorityFile),
      certificate: readFileSync(certificateFile),
      key: readFileSync(keyFile),
    }),
  };
};
