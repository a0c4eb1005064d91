/**
 * Signs letters as PAdES B-B (ETSI EN 319 142-1): a CMS signature over the PDF with the
 * authority's RSA key out of PKCS #12.
 *
 * node-forge opens the PKCS #12, which comes from this State's own key folder, and writes the CMS;
 * the private key's own work is done by node:crypto. No byte of a peer comes in here.
 */

import { createHash, createPrivateKey, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { SignPdf } from '@signpdf/signpdf';
import { Signer } from '@signpdf/utils';
import forge from 'node-forge';
import type { Instant } from '@comity/kernel';
import { NodeError } from '../node.errors.js';
import type { PageSigner } from './ports.js';

/** What a signature of an authority needs at least (ETSI TS 119 312). */
const RSA_BITS_MIN = 3_072;

const { asn1, pki } = forge;
const { Class, Type } = asn1;

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  /** ESS signing-certificate-v2 (RFC 5035): binds the signature to this very certificate. */
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaEncryption: '1.2.840.113549.1.1.1',
} as const;

interface Identity {
  readonly key: KeyObject;
  /** The signer's certificate first, then those that issued it; DER. */
  readonly certificates: readonly Buffer[];
}

export class ForgePadesSigner implements PageSigner {
  readonly #identity: Identity;
  readonly #from: number;
  readonly #until: number;

  /**
   * @param pkcs12 the file's bytes, in DER
   * @throws {NodeError} LETTER_KEY_UNREADABLE for another file or a wrong passphrase,
   *   LETTER_KEY_TOO_SHORT under 3072 bits, LETTER_CERTIFICATE_EXPIRED at `now`; a certificate that
   *   begins later may be put in ahead of its time
   */
  constructor(pkcs12: Uint8Array, passphrase: string, now: Instant) {
    this.#identity = opened(pkcs12, passphrase);
    const { key, certificates } = this.#identity;
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    if (key.asymmetricKeyType !== 'rsa' || bits < RSA_BITS_MIN) {
      throw new NodeError('LETTER_KEY_TOO_SHORT', { bits, least: RSA_BITS_MIN });
    }
    const { validFrom, validTo } = new X509Certificate(certificates[0] ?? Buffer.alloc(0));
    this.#from = Date.parse(validFrom);
    this.#until = Date.parse(validTo);
    if (this.#until <= now) throw new NodeError('LETTER_CERTIFICATE_EXPIRED', { validTo });
  }

  isValidAt(now: Instant): boolean {
    return this.#from <= now && now < this.#until;
  }

  async sign(pdf: Uint8Array): Promise<Uint8Array> {
    return new SignPdf().sign(Buffer.from(pdf), new CmsSigner(this.#identity));
  }
}

/** What signpdf calls with the bytes in the signature's range. */
class CmsSigner extends Signer {
  readonly #identity: Identity;

  constructor(identity: Identity) {
    super();
    this.#identity = identity;
  }

  override sign(range: Buffer): Promise<Buffer> {
    return Promise.resolve(signedData(this.#identity, range));
  }
}

const opened = (pkcs12: Uint8Array, passphrase: string): Identity => {
  try {
    const der = asn1.fromDer(forge.util.createBuffer(Buffer.from(pkcs12).toString('binary')));
    const bags = forge.pkcs12.pkcs12FromAsn1(der, passphrase);
    const { pkcs8ShroudedKeyBag, certBag } = pki.oids as Record<string, string>;
    const keys = bags.getBags({ bagType: pkcs8ShroudedKeyBag ?? '' })[pkcs8ShroudedKeyBag ?? ''];
    const certs = bags.getBags({ bagType: certBag ?? '' })[certBag ?? ''] ?? [];
    const key = createPrivateKey(pki.privateKeyToPem(keys?.[0]?.key as forge.pki.PrivateKey));
    const certificates = certs.flatMap(({ cert }) =>
      cert ? [derOf(pki.certificateToAsn1(cert))] : [],
    );
    const own = certificates.find((one) => new X509Certificate(one).checkPrivateKey(key));
    if (own === undefined) throw new Error('no certificate of this key');
    return { key, certificates: [own, ...certificates.filter((one) => one !== own)] };
  } catch (cause) {
    throw new NodeError('LETTER_KEY_UNREADABLE', {}, { cause });
  }
};

const signedData = ({ key, certificates }: Identity, range: Buffer): Buffer => {
  const attributes = attributesOf(certificates[0] ?? Buffer.alloc(0), range);
  // Signed as a SET, carried under a context tag (RFC 5652 section 5.4).
  const signature = sign('sha256', derOf(set(attributes)), key);
  const signerInfo = sequence(
    integer(1),
    issuerAndSerial(certificates[0] ?? Buffer.alloc(0)),
    algorithm(OID.sha256),
    context(0, attributes),
    algorithm(OID.rsaEncryption),
    octets(signature),
  );
  const content = sequence(
    integer(1),
    set([algorithm(OID.sha256)]),
    sequence(oid(OID.data)),
    context(
      0,
      certificates.map((one) => parsed(one)),
    ),
    set([signerInfo]),
  );
  return derOf(sequence(oid(OID.signedData), context(0, [content])));
};

/** In the order of their DER, as a SET must be; no signing time, which PAdES keeps in the PDF. */
const attributesOf = (certificate: Buffer, range: Buffer): forge.asn1.Asn1[] => {
  const bound = sequence(sequence(sequence(octets(sha256(certificate)))));
  const attributes = [
    sequence(oid(OID.contentType), set([oid(OID.data)])),
    sequence(oid(OID.messageDigest), set([octets(sha256(range))])),
    sequence(oid(OID.signingCertificateV2), set([bound])),
  ];
  return attributes.toSorted((a, b) => Buffer.compare(derOf(a), derOf(b)));
};

const issuerAndSerial = (certificate: Buffer): forge.asn1.Asn1 => {
  const { issuer, serialNumber } = pki.certificateFromAsn1(parsed(certificate));
  const serial = forge.util.hexToBytes(serialNumber);
  return sequence(
    pki.distinguishedNameToAsn1(issuer),
    asn1.create(Class.UNIVERSAL, Type.INTEGER, false, serial),
  );
};

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const parsed = (der: Buffer): forge.asn1.Asn1 =>
  asn1.fromDer(forge.util.createBuffer(der.toString('binary')));
const derOf = (value: forge.asn1.Asn1): Buffer =>
  Buffer.from(asn1.toDer(value).getBytes(), 'binary');
const sequence = (...parts: forge.asn1.Asn1[]): forge.asn1.Asn1 =>
  asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, parts);
const set = (parts: forge.asn1.Asn1[]): forge.asn1.Asn1 =>
  asn1.create(Class.UNIVERSAL, Type.SET, true, parts);
const context = (tag: number, parts: forge.asn1.Asn1[]): forge.asn1.Asn1 =>
  asn1.create(Class.CONTEXT_SPECIFIC, tag, true, parts);
const oid = (id: string): forge.asn1.Asn1 =>
  asn1.create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(id).getBytes());
const algorithm = (id: string): forge.asn1.Asn1 =>
  sequence(oid(id), asn1.create(Class.UNIVERSAL, Type.NULL, false, ''));
const integer = (value: number): forge.asn1.Asn1 =>
  asn1.create(Class.UNIVERSAL, Type.INTEGER, false, asn1.integerToDer(value).getBytes());
const octets = (bytes: Buffer): forge.asn1.Asn1 =>
  asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, bytes.toString('binary'));
