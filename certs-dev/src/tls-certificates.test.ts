import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject, randomBytes, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS, type Entropy, instant, nodeIdOf, plus, stateCode } from '@comity/kernel';
import {
  GeneralName,
  Pkcs10CertificateRequestGenerator,
  SubjectAlternativeNameExtension,
} from '@peculiar/x509';
import { writeTlsRequest } from './forge-writer.js';
import { dueForRenewal, issueAuthority, issueTlsCertificate } from './tls-certificates.js';
import { readTlsRequest } from './tls-requests.js';

const AT = instant(Date.UTC(2026, 10, 22, 12));
const NODE = nodeIdOf(stateCode('GTM'));
const entropy: Entropy = {
  bytes: (length) => Uint8Array.from(randomBytes(length)),
  uuid: () => '00000000-0000-4000-8000-000000000000',
};

const rsa = (): { key: KeyObject; publicKey: KeyObject } => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 3072 });
  return { key: pair.privateKey, publicKey: pair.publicKey };
};

/** `openssl verify` on the two, or null where there is no openssl. */
const opensslVerdict = (authority: string, leaf: string): string | null => {
  const folder = mkdtempSync(join(tmpdir(), 'comity-x509-'));
  const [ca, own] = [join(folder, 'ca.pem'), join(folder, 'leaf.pem')];
  writeFileSync(ca, authority);
  writeFileSync(own, leaf);
  const when = String(AT / 1000);
  const args = ['verify', '-x509_strict', '-attime', when, '-purpose', 'sslserver', '-CAfile', ca];
  try {
    return execFileSync('openssl', [...args, own], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('TLS certificates of the development network', () => {
  const network = 'comity-development';
  const ca = rsa();
  const own = rsa();
  let authority: string;
  let leaf: string;

  beforeAll(() => {
    authority = issueAuthority({ ...ca, network, at: AT, entropy });
    const holder = { key: ca.key, certificate: authority };
    const ask = { network, authority: holder, node: NODE, publicKey: own.publicKey };
    leaf = issueTlsCertificate({ ...ask, at: AT, entropy });
  });

  it('satisfy the strict verifier of OpenSSL', () => {
    expect(opensslVerdict(authority, leaf) ?? ': OK').toMatch(/: OK$/);
    expect(new X509Certificate(leaf).verify(ca.publicKey)).toBe(true);
    expect(new X509Certificate(leaf).checkIssued(new X509Certificate(authority))).toBe(true);
  });

  it('name their node and nothing else', () => {
    expect(new X509Certificate(leaf).subjectAltName).toBe('URI:urn:comity:node:gtm-1');
  });

  it('live thirty days and are renewed in the last seven', () => {
    expect(new X509Certificate(leaf).validToDate.getTime()).toBe(plus(AT, 30 * DAY_MS));
    expect(dueForRenewal(leaf, plus(AT, 22 * DAY_MS))).toBe(false);
    expect(dueForRenewal(leaf, plus(AT, 24 * DAY_MS))).toBe(true);
  });

  it('are refused before use when another key signed them', () => {
    const holder = { key: own.key, certificate: authority };
    const ask = { network, authority: holder, node: NODE, publicKey: own.publicKey };
    expect(() => issueTlsCertificate({ ...ask, at: AT, entropy })).toThrow(
      expect.objectContaining({ code: 'CERTS_DEV_CERTIFICATE_UNSOUND' }),
    );
  });
});

describe('a request for a TLS certificate', () => {
  const own = rsa();
  const draft = { subject: { commonName: NODE }, key: own.key, uri: NODE as string };
  const refused = expect.objectContaining({ code: 'CERTS_DEV_REQUEST_UNSOUND' });

  it('names a node and proves possession of its key', async () => {
    const request = await readTlsRequest(writeTlsRequest(draft));
    expect(request.node).toBe(NODE);
    expect(request.publicKey.equals(own.publicKey)).toBe(true);
  });

  it('is refused when a byte of it changed', async () => {
    const [head = '', body = '', tail = ''] =
      writeTlsRequest(draft).split(/(?<=-)\r?\n|\r?\n(?=-)/);
    const bytes = Buffer.from(body, 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    const changed = `${head}\n${bytes.toString('base64')}\n${tail}\n`;
    await expect(readTlsRequest(changed)).rejects.toEqual(refused);
  });

  it.each(['https://mex.example', 'urn:comity:node:GTM-1'])('is refused for %s', async (uri) => {
    await expect(readTlsRequest(writeTlsRequest({ ...draft, uri }))).rejects.toEqual(refused);
  });

  it('is refused for a key of fewer than 3072 bits', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const weak = writeTlsRequest({ ...draft, key: privateKey });
    await expect(readTlsRequest(weak)).rejects.toEqual(refused);
  });

  it('is refused when it asks for a second name', async () => {
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const keys = await crypto.subtle.generateKey(
      { ...algorithm, modulusLength: 3072, publicExponent: Uint8Array.of(1, 0, 1) },
      false,
      ['sign', 'verify'],
    );
    const names = [NODE, nodeIdOf(stateCode('MEX'))].map((value) => new GeneralName('url', value));
    const extensions = [new SubjectAlternativeNameExtension(names)];
    const ask = { name: `CN=${NODE}`, keys, signingAlgorithm: algorithm, extensions };
    const request = await Pkcs10CertificateRequestGenerator.create(ask);
    await expect(readTlsRequest(request.toString('pem'))).rejects.toEqual(refused);
  });

  it('is refused when it is not a request at all', async () => {
    await expect(readTlsRequest('hello')).rejects.toEqual(refused);
  });
});
