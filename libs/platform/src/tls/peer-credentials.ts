/** Mutual TLS 1.3 between nodes: hybrid key agreement, and the node id instead of a host name. */

import { createSecureContext } from 'node:tls';
import type { PeerCertificate as TlsCertificate, SecureContextOptions } from 'node:tls';
import { ChannelCredentials, ServerCredentials } from '@grpc/grpc-js';
import type { NodeId } from '@comity/kernel';
import { PlatformError } from '../platform.errors.js';
import { readPeerCertificate, type PeerCertificate } from './peer-certificate.js';

/** Refuses every peer without ML-KEM: what is recorded today stays closed (FIPS 203). */
export const TLS_GROUP = 'X25519MLKEM768';
export const TLS_VERSION = 'TLSv1.3';

export interface TlsIdentity {
  /** The authorities of the network in PEM, and no others: never the system's store. */
  readonly ca: string | readonly string[];
  /** This node's chain in PEM, leaf first. */
  readonly cert: string;
  /** The private key of the leaf in PEM. */
  readonly key: string;
  /** Revocation lists in PEM; once given, an authority without a valid one is refused. */
  readonly crl?: readonly string[];
}

/** Which node is meant, and under which keys the trust list knows it. */
export interface ExpectedPeer {
  readonly node: NodeId;
  readonly spkiSha256: readonly string[];
  /** Throws for a certificate that is not of the network's form. */
  readonly checkForm: (certificate: PeerCertificate) => unknown;
}

/** What a server shows and demands; `renew` gives it new certificates while it runs. */
export class PeerServerCredentials extends ServerCredentials {
  constructor(identity: TlsIdentity) {
    const context = contextOf(identity);
    super({ ...context, requestCert: true, rejectUnauthorized: true }, context);
  }

  /** For connections from now on; those that stand keep what they were made with. */
  renew(identity: TlsIdentity): void {
    this.updateSecureContextOptions(contextOf(identity));
  }

  override _equals(other: ServerCredentials): boolean {
    return this === other;
  }
}

/**
 * Credentials of the server that peers call. A peer without a certificate of the network's
 * authorities, without TLS 1.3 or without X25519MLKEM768 does not get past the handshake; who it
 * is, `peerCertificateOf` says.
 */
export const peerServerCredentials = (identity: TlsIdentity): PeerServerCredentials =>
  new PeerServerCredentials(identity);

/**
 * Credentials for calls to `expected`, whatever its address. The connection fails unless the
 * certificate names that node and its key is one of those pinned.
 */
export const peerChannelCredentials = (
  identity: TlsIdentity,
  expected: ExpectedPeer,
): ChannelCredentials =>
  ChannelCredentials.createFromSecureContext(createSecureContext(contextOf(identity)), {
    checkServerIdentity: (_host, certificate) => unexpected(certificate, expected, identity),
  });

const contextOf = ({ ca, cert, key, crl }: TlsIdentity): SecureContextOptions => ({
  ca: [ca].flat(),
  cert,
  key,
  ...(crl === undefined ? {} : { crl: [...crl] }),
  minVersion: TLS_VERSION,
  ecdhCurve: TLS_GROUP,
});

/** TLS asks for the error instead of having it thrown. */
const unexpected = (
  { raw }: TlsCertificate,
  { node, spkiSha256, checkForm }: ExpectedPeer,
  { ca }: TlsIdentity,
): Error | undefined => {
  try {
    const peer = readPeerCertificate(raw, ca);
    checkForm(peer);
    // The whole text: a second name would follow after a comma.
    const isMeant = peer.subjectAltName === `URI:${node}`;
    if (isMeant && spkiSha256.includes(peer.spkiSha256)) return undefined;
    return new PlatformError('PEER_UNEXPECTED', { peer: node });
  } catch (error) {
    return error instanceof Error ? error : new PlatformError('PEER_UNIDENTIFIED');
  }
};
