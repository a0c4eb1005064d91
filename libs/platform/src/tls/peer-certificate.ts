/** What the certificate of a peer says, unjudged: TLS has proven that the peer holds its key. */

import { X509Certificate } from 'node:crypto';
import type { PeerCertificate as TlsCertificate } from 'node:tls';
import { PlatformError } from '../platform.errors.js';
import { extensionsOf } from './certificate-extensions.js';
import { spkiSha256Of } from './certificate-key.js';

/** Whom it speaks for, and whether it may, the trust list and its rules decide. */
export interface PeerCertificate {
  /** SHA-256 of the SubjectPublicKeyInfo in base64url, as the trust list pins it. */
  readonly spkiSha256: string;
  /** As OpenSSL prints it: `URI:urn:comity:node:mex-1`; empty for none. */
  readonly subjectAltName: string;
  /** Extended key usages by their object identifiers. */
  readonly usages: readonly string[];
  readonly isAuthority: boolean;
  readonly key: CertificateKey;
  /** Every extension by its object identifier, in its order. */
  readonly extensions: readonly string[];
  /** Whether one of our authorities signed it, and not one below them. */
  readonly isDirect: boolean;
}

/** As Node names them: `ec` on `prime256v1`, `rsa` of 3072 bits. */
export interface CertificateKey {
  readonly type: string;
  readonly curve: string | null;
  readonly bits: number | null;
}

/** An incoming call of grpc-js. */
interface PeerCall {
  getAuthContext(): { readonly sslPeerCertificate?: TlsCertificate } | null;
}

/**
 * The certificate of whoever makes `call`; TLS has verified its chain and its holder's key.
 *
 * @param authorities the authorities of the network in PEM
 * @throws {PlatformError} PEER_UNIDENTIFIED when there is none, as on a link without TLS
 */
export const peerCertificateOf = (
  call: PeerCall,
  authorities: string | readonly string[],
): PeerCertificate => {
  const { raw } = call.getAuthContext()?.sslPeerCertificate ?? {};
  if (!raw) throw new PlatformError('PEER_UNIDENTIFIED');
  return readPeerCertificate(raw, authorities);
};

/**
 * What a certificate in DER or PEM says.
 *
 * @param authorities the authorities of the network in PEM
 * @throws {PlatformError} PEER_UNIDENTIFIED for what is no certificate
 */
export const readPeerCertificate = (
  certificate: Uint8Array | string,
  authorities: string | readonly string[],
): PeerCertificate => {
  try {
    const x509 = new X509Certificate(certificate);
    const { asymmetricKeyType, asymmetricKeyDetails } = x509.publicKey;
    return {
      spkiSha256: spkiSha256Of(x509),
      subjectAltName: x509.subjectAltName ?? '',
      usages: usagesOf(x509),
      isAuthority: x509.ca,
      key: {
        type: asymmetricKeyType ?? 'unknown',
        curve: asymmetricKeyDetails?.namedCurve ?? null,
        bits: asymmetricKeyDetails?.modulusLength ?? null,
      },
      extensions: extensionsOf(x509.raw),
      isDirect: authoritiesIn(authorities).some((authority) => isIssuedBy(x509, authority)),
    };
  } catch (cause) {
    throw new PlatformError('PEER_UNIDENTIFIED', {}, { cause });
  }
};

/** Node's `keyUsage` holds the extended ones, and is not there where there are none. */
const usagesOf = ({ keyUsage }: { readonly keyUsage?: readonly string[] }): readonly string[] =>
  keyUsage ?? [];

const ONE_PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** A file may hold several: the next one beside the last. */
const authoritiesIn = (pems: string | readonly string[]): readonly X509Certificate[] =>
  [pems]
    .flat()
    .flatMap((pem) => pem.match(ONE_PEM) ?? [])
    .map((pem) => new X509Certificate(pem));

const isIssuedBy = (certificate: X509Certificate, authority: X509Certificate): boolean =>
  certificate.checkIssued(authority) && certificate.verify(authority.publicKey);
