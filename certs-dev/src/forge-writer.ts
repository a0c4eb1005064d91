/**
 * The only door of this package to node-forge: it writes RSA certificates, requests and PKCS #12.
 *
 * node-forge builds the part to be signed, node:crypto signs it, node-forge joins the two. Nothing
 * here verifies or parses: whatever leaves this file is judged by OpenSSL before anyone uses it
 * (tls-certificates.ts), and no byte a peer sent ever comes in.
 */

import { constants, type KeyObject, sign } from 'node:crypto';
import { type Bytes, toHex } from '@comity/kernel';
import forge from 'node-forge';

/** What `@types/node-forge` leaves out of `forge.pki`, and we need. */
interface ToBeSigned {
  getTBSCertificate(certificate: forge.pki.Certificate): forge.asn1.Asn1;
  getCertificationRequestInfo(request: forge.pki.CertificateSigningRequest): forge.asn1.Asn1;
}

const pki = forge.pki as typeof forge.pki & ToBeSigned;

const SHA256_WITH_RSA = '1.2.840.113549.1.1.11'; // RFC 8017 appendix A.2.4
const DNS_NAME = 2; // GeneralName's dNSName, RFC 5280 section 4.2.1.6
const IP_NAME = 7; // GeneralName's iPAddress
const URI_NAME = 6; // GeneralName's uniformResourceIdentifier, RFC 5280 section 4.2.1.6

/** A subject with one common name; nothing is ever decided by it. */
export interface Name {
  readonly commonName: string;
}

/** What a certificate will say; `serial` is 1 to 20 bytes, the first of them below 0x80. */
export interface CertificateDraft {
  readonly serial: Bytes;
  readonly subject: Name;
  readonly subjectKey: KeyObject;
  readonly issuer: Name;
  readonly issuerKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** A CA's own certificate in PEM: signs leaves and CRLs, and no further CA (pathLen 0). */
export const writeAuthorityCertificate = (draft: CertificateDraft): string =>
  writeCertificate(draft, [
    { name: 'basicConstraints', critical: true, cA: true, pathLenConstraint: 0 },
    { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true },
  ]);

/** A TLS identity's certificate in PEM, for both ends of a link, naming exactly `uri`. */
export const writeTlsCertificate = (draft: CertificateDraft & { readonly uri: string }): string =>
  writeCertificate(draft, [
    { name: 'basicConstraints', critical: true, cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true },
    { name: 'extKeyUsage', clientAuth: true, serverAuth: true },
    subjectAltName(draft.uri),
  ]);

/** The certificate in PEM of a node's mailbox, a server that systems call by its host's names. */
export const writeMailboxCertificate = (
  draft: CertificateDraft & { readonly dns: string; readonly ip: string },
): string =>
  writeCertificate(draft, [
    { name: 'basicConstraints', critical: true, cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true },
    { name: 'extKeyUsage', serverAuth: true },
    {
      name: 'subjectAltName',
      altNames: [
        { type: DNS_NAME, value: draft.dns },
        { type: IP_NAME, ip: draft.ip },
      ],
    },
  ]);

/** The certificate in PEM of a system that calls a mailbox, named by `uri`. */
export const writeSystemCertificate = (
  draft: CertificateDraft & { readonly uri: string },
): string =>
  writeCertificate(draft, [
    { name: 'basicConstraints', critical: true, cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true },
    { name: 'extKeyUsage', clientAuth: true },
    subjectAltName(draft.uri),
  ]);

/** The certificate in PEM of whoever signs letters for an authority. */
export const writeLetterCertificate = (draft: CertificateDraft): string =>
  writeCertificate(draft, [
    { name: 'basicConstraints', critical: true, cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true, nonRepudiation: true },
  ]);

/**
 * A PKCS #12 file in DER with `key` and its certificates, PEM, the key's own first. The one place
 * in which a private key enters node-forge: the form is the one that States are given keys in.
 */
export const writePkcs12 = ({
  key,
  chain,
  passphrase,
}: {
  readonly key: KeyObject;
  readonly chain: readonly string[];
  readonly passphrase: string;
}): Uint8Array => {
  const own = pki.privateKeyFromPem(key.export({ format: 'pem', type: 'pkcs1' }).toString());
  const certificates = chain.map((pem) => pki.certificateFromPem(pem));
  const file = forge.pkcs12.toPkcs12Asn1(own, certificates, passphrase, {
    algorithm: 'aes256',
    friendlyName: 'letters',
  });
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'binary');
};

/** A PKCS #10 request in PEM for a TLS identity, signed by the key it asks a certificate for. */
export const writeTlsRequest = (draft: {
  readonly subject: Name;
  readonly key: KeyObject;
  readonly uri: string;
}): string => {
  const request = pki.createCertificationRequest();
  request.publicKey = forgeKey(draft.key);
  request.setSubject(attributesOf(draft.subject));
  request.setAttributes([{ name: 'extensionRequest', extensions: [subjectAltName(draft.uri)] }]);
  request.signatureOid = request.siginfo.algorithmOid = SHA256_WITH_RSA;
  request.certificationRequestInfo = pki.getCertificationRequestInfo(request);
  request.signature = signWith(draft.key, request.certificationRequestInfo);
  return pki.certificationRequestToPem(request);
};

const writeCertificate = (draft: CertificateDraft, extensions: readonly object[]): string => {
  const certificate = pki.createCertificate();
  certificate.serialNumber = toHex(draft.serial);
  certificate.publicKey = forgeKey(draft.subjectKey);
  certificate.validity = { notBefore: draft.notBefore, notAfter: draft.notAfter };
  certificate.setSubject(attributesOf(draft.subject));
  certificate.setIssuer(attributesOf(draft.issuer));
  certificate.setExtensions([
    ...extensions,
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: keyIdentifierOf(draft.issuerKey) },
  ]);
  certificate.signatureOid = certificate.siginfo.algorithmOid = SHA256_WITH_RSA;
  certificate.tbsCertificate = pki.getTBSCertificate(certificate);
  certificate.signature = signWith(draft.issuerKey, certificate.tbsCertificate);
  return pki.certificateToPem(certificate);
};

const attributesOf = ({ commonName }: Name): forge.pki.CertificateField[] => [
  { name: 'organizationName', value: 'Comity development' },
  { name: 'commonName', value: commonName },
];

const subjectAltName = (uri: string): object => ({
  name: 'subjectAltName',
  altNames: [{ type: URI_NAME, value: uri }],
});

/** The public half only. */
const forgeKey = (key: KeyObject): forge.pki.rsa.PublicKey => {
  const jwk = key.export({ format: 'jwk' });
  const number = (text: string | undefined): forge.jsbn.BigInteger =>
    new forge.jsbn.BigInteger(Buffer.from(text ?? '', 'base64url').toString('hex'), 16);
  return pki.rsa.setPublicKey(number(jwk.n), number(jwk.e));
};

const keyIdentifierOf = (key: KeyObject): string => {
  const holder = pki.createCertificate();
  holder.publicKey = forgeKey(key);
  return holder.generateSubjectKeyIdentifier().getBytes();
};

/** Signed outside node-forge, so that the key may stay in a KeyObject or a hardware module. */
const signWith = (key: KeyObject, part: forge.asn1.Asn1): string => {
  const bytes = Buffer.from(forge.asn1.toDer(part).getBytes(), 'binary');
  const padding = constants.RSA_PKCS1_PADDING;
  return sign('sha256', bytes, { key, padding }).toString('binary');
};
