// What one act with its receipt costs in cryptography alone, by node:crypto and hpke on one core.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { AEAD_AES_256_GCM, CipherSuite, KDF_SHAKE256, KEM_MLKEM768_X25519 } from 'hpke';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const suite = new CipherSuite(KEM_MLKEM768_X25519, KDF_SHAKE256, AEAD_AES_256_GCM);
const sealing = await suite.GenerateKeyPair(true);
const signing = [
  { digest: 'sha256', ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) },
  { digest: null, ...generateKeyPairSync('ml-dsa-65') },
];

const signBoth = (bytes) =>
  signing.map(({ digest, privateKey }) =>
    sign(digest, bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
  );

const verifyBoth = (bytes, signatures) => {
  const good = signing.every(({ digest, publicKey }, index) =>
    verify(digest, bytes, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signatures[index]),
  );
  if (!good) throw new Error('a signature just made does not verify');
};

const hash = (bytes) => createHash('sha256').update(bytes).digest();

const encrypt = (key, bytes) => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

const decrypt = (key, sealed) => {
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(end));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, end)), decipher.final()]);
};

/** Microseconds of CPU, all threads, that `count` calls of `work` take; each is given its number. */
const cpuOf = async (count, work) => {
  const before = process.cpuUsage();
  for (let number = 0; number < count; number += 1) await work(number);
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

/**
 * One act and its receipt at each side: the sender signs twice, seals, hashes, and verifies the
 * receipt; the receiver opens, hashes, verifies twice, and signs the receipt twice.
 *
 * @param sizes mean bytes of a real act: `inner`, `envelope`, `receipt`
 * @returns CPU milliseconds an act of the sender and of the receiver
 */
export const measureBareCryptography = async (count, sizes) => {
  const inner = randomBytes(Math.round(sizes.inner));
  const envelope = randomBytes(Math.round(sizes.envelope));
  const receipt = randomBytes(Math.round(sizes.receipt));
  const acts = [];
  const receipts = [];
  const sender = await cpuOf(count, async (number) => {
    const signatures = signBoth(inner);
    const key = randomBytes(KEY_BYTES);
    hash(inner);
    const sealed = encrypt(key, inner);
    acts[number] = { signatures, sealed, wrapped: await suite.Seal(sealing.publicKey, key) };
    hash(envelope);
  });
  const receiver = await cpuOf(count, async (number) => {
    const { signatures, sealed, wrapped } = acts[number];
    hash(envelope);
    const { encapsulatedSecret, ciphertext } = wrapped;
    const key = await suite.Open(sealing.privateKey, encapsulatedSecret, ciphertext);
    const opened = decrypt(new Uint8Array(key), sealed);
    hash(opened);
    verifyBoth(opened, signatures);
    receipts[number] = signBoth(receipt);
  });
  const verifying = await cpuOf(count, (number) => {
    verifyBoth(receipt, receipts[number]);
    hash(receipt);
  });
  const ms = (microseconds) => microseconds / 1_000 / count;
  return { sender: ms(sender + verifying), receiver: ms(receiver) };
};
