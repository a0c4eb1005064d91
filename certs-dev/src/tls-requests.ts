/**
 * Certificate requests at the network CA: the one place of this package that reads what another
 * wrote, and it reads with @peculiar/x509 and node:crypto.
 */

import 'reflect-metadata';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { type NodeId, nodeId } from '@comity/kernel';
import { Pkcs10CertificateRequest, SubjectAlternativeNameExtension } from '@peculiar/x509';
import { CertsDevError } from './certs-dev.errors.js';

/** What a request that stands asks for. */
export interface TlsRequest {
  readonly node: NodeId;
  readonly publicKey: KeyObject;
}

const RSA_BITS_MIN = 3072;

/**
 * Reads a PKCS #10 request in PEM. It proves possession of its key, which must be RSA of at least
 * 3072 bits, and asks for exactly one name: a node id, as a URI.
 *
 * @throws {CertsDevError} CERTS_DEV_REQUEST_UNSOUND for any other request
 */
export const readTlsRequest = async (pem: string): Promise<TlsRequest> => {
  const request = parse(pem);
  const publicKey = createPublicKey({
    key: Buffer.from(request.publicKey.rawData),
    format: 'der',
    type: 'spki',
  });
  demand(publicKey.asymmetricKeyType === 'rsa', 'keyType');
  demand((publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= RSA_BITS_MIN, 'modulusLength');
  demand(await request.verify(), 'signature');
  return { node: onlyNameOf(request), publicKey };
};

const parse = (pem: string): Pkcs10CertificateRequest => {
  try {
    return new Pkcs10CertificateRequest(pem);
  } catch (cause) {
    throw new CertsDevError('CERTS_DEV_REQUEST_UNSOUND', { member: 'encoding' }, { cause });
  }
};

const onlyNameOf = (request: Pkcs10CertificateRequest): NodeId => {
  const [extension, ...others] = request.extensions;
  demand(extension instanceof SubjectAlternativeNameExtension, 'extensions');
  demand(others.length === 0, 'extensions');
  const names = (extension as SubjectAlternativeNameExtension).names.toJSON();
  demand(names.length === 1 && names[0]?.type === 'url', 'subjectAltName');
  try {
    return nodeId(names[0]?.value ?? '');
  } catch (cause) {
    throw new CertsDevError('CERTS_DEV_REQUEST_UNSOUND', { member: 'subjectAltName' }, { cause });
  }
};

const demand = (holds: boolean, member: string): void => {
  if (!holds) throw new CertsDevError('CERTS_DEV_REQUEST_UNSOUND', { member });
};
