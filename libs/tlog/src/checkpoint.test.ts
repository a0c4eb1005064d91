import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { instant, utf8 } from '@comity/kernel';
import { isSignedBy } from './algorithms.js';
import {
  addSignatures,
  type Checkpoint,
  type CheckpointPolicy,
  formatCheckpoint,
  formatNote,
  formatSignatureLine,
  formatVerifierKey,
  generateLogKeys,
  generateSigner,
  generateWitnessKeys,
  leafHash,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseNote,
  parseSignatureLine,
  parseVerifierKey,
  signCheckpoint,
  signCheckpointAs,
  type Signer,
  signerOf,
  signNote,
  TlogError,
  type VerifierKey,
} from './index.js';

const AT = instant(1_795_326_152_000);
const ORIGIN = 'bb.comity.example/log/2026';
const checkpoint: Checkpoint = { origin: ORIGIN, size: 7, root: leafHash(utf8('root')) };

const logKeys = generateLogKeys(ORIGIN);
const witnesses = ['cc', 'dd', 'ee'].map((name) => generateWitnessKeys(`${name}.comity.example`));
const verifiers = (signers: readonly Signer[]): VerifierKey[] =>
  signers.map((signer) => parseVerifierKey(formatVerifierKey(signer)));

const aPolicy = (over: Partial<CheckpointPolicy> = {}): CheckpointPolicy => ({
  origin: ORIGIN,
  log: verifiers(logKeys),
  witnesses: verifiers(witnesses.flat()),
  quorum: 0,
  ...over,
});

const signed = signCheckpoint(checkpoint, logKeys, AT);
const cosignedBy = (...signers: readonly Signer[]): string =>
  addSignatures(
    signed,
    signers.map((signer) => signCheckpointAs(signer, checkpoint, AT)),
  );

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof TlogError ? error.code : String(error);
  }
};

describe('a checkpoint', () => {
  it('is believed when every key of the log has signed it', () => {
    const opened = openCheckpoint(signed, aPolicy());
    expect(opened).toMatchObject({ origin: ORIGIN, size: 7, note: signed, cosigned: [] });
  });

  it.each([0, 1])('is refused when key %i of the log has not signed it', (missing) => {
    const note = signCheckpoint(checkpoint, [logKeys[1 - missing] as Signer], AT);
    expect(codeOf(() => openCheckpoint(note, aPolicy()))).toBe('TLOG_SIGNATURE_MISSING');
  });

  it('is refused when any signature under a known key is false', () => {
    const other = signCheckpoint({ ...checkpoint, size: 8 }, [...logKeys, ...witnesses.flat()], AT);
    for (const stranger of parseNote(other).signatures) {
      const note = addSignatures(cosignedBy(...witnesses.flat()), [stranger]);
      expect(codeOf(() => openCheckpoint(note, aPolicy()))).toBe('TLOG_SIGNATURE_INVALID');
    }
  });

  it('ignores signatures under keys that the policy does not name, whatever they hold', () => {
    const stranger = { name: 'zz.example', keyId: '00000000', signature: utf8('anything') };
    const sameName = { ...stranger, name: ORIGIN };
    const note = addSignatures(signed, [stranger, sameName]);
    expect(openCheckpoint(note, aPolicy()).size).toBe(7);
  });

  it('is refused by a policy that names no key of the log', () => {
    expect(codeOf(() => openCheckpoint(signed, aPolicy({ log: [] })))).toBe(
      'TLOG_SIGNATURE_MISSING',
    );
  });

  it('of another log is refused', () => {
    const policy = aPolicy({ origin: 'cc.comity.example/log/2026' });
    expect(codeOf(() => openCheckpoint(signed, policy))).toBe('TLOG_ORIGIN_UNEXPECTED');
  });

  it('needs as many witnesses as the policy asks for, and one witness counts once', () => {
    const [cc = [], dd = []] = witnesses;
    const onlyOne = cosignedBy(...cc);
    const two = cosignedBy(...cc, dd[1] as Signer);

    expect(codeOf(() => openCheckpoint(onlyOne, aPolicy({ quorum: 2 })))).toBe('TLOG_QUORUM_UNMET');
    expect(openCheckpoint(two, aPolicy({ quorum: 2 })).cosigned).toEqual([
      { witness: 'cc.comity.example', at: AT },
      { witness: 'dd.comity.example', at: AT },
    ]);
  });

  it('does not accept a cosignature that states no time', () => {
    const [pq] = [witnesses[0]?.[1] as Signer];
    const note = addSignatures(signed, [signCheckpointAs(pq, checkpoint, instant(0))]);
    expect(codeOf(() => openCheckpoint(note, aPolicy()))).toBe('TLOG_SIGNATURE_INVALID');
  });

  it('binds the time that a cosignature states', () => {
    const witness = witnesses[0] as readonly Signer[];
    for (const signer of witness) {
      const { signature, ...line } = signCheckpointAs(signer, checkpoint, AT);
      const later = Uint8Array.from(signature, (byte, at) => (at === 7 ? byte ^ 1 : byte));
      const note = addSignatures(signed, [{ ...line, signature: later }]);
      expect(codeOf(() => openCheckpoint(note, aPolicy()))).toBe('TLOG_SIGNATURE_INVALID');
    }
  });

  it.each([
    ['a leading zero', `${ORIGIN}\n07\nroot\n`],
    ['an extension line', `${formatCheckpoint(checkpoint)}extension\n`],
    ['no final newline', formatCheckpoint(checkpoint).trimEnd()],
    [
      'a size beyond counting',
      formatCheckpoint(checkpoint).replace('\n7\n', '\n9999999999999999\n'),
    ],
    ['an empty origin', formatCheckpoint(checkpoint).replace(ORIGIN, '')],
    ['a short root', `${ORIGIN}\n7\nAAAA\n`],
    [
      'a root of its own for the empty tree',
      formatCheckpoint(checkpoint).replace('\n7\n', '\n0\n'),
    ],
  ])('with %s is none', (_what, text) => {
    expect(codeOf(() => parseCheckpoint(text))).toBe('TLOG_CHECKPOINT_MALFORMED');
  });
});

describe('the cosignature messages', () => {
  it('are laid out as c2sp.org/tlog-cosignature says', () => {
    const [ed, pq] = witnesses[0] as readonly [Signer, Signer];
    const text = formatCheckpoint(checkpoint);
    const edMessage = utf8(`cosignature/v1\ntime 1795326152\n${text}`);
    const time = '000000006b0280c8';
    const hex = (value: string) => Buffer.from(value, 'utf8').toString('hex');
    const pqMessage = Buffer.from(
      hex('subtree/v1\n\0') +
        '11' +
        hex('cc.comity.example') +
        time +
        '1a' +
        hex(ORIGIN) +
        '0000000000000000' +
        '0000000000000007' +
        Buffer.from(checkpoint.root).toString('hex'),
      'hex',
    );

    for (const [signer, message] of [
      [ed, edMessage],
      [pq, pqMessage],
    ] as const) {
      const { signature } = signCheckpointAs(signer, checkpoint, AT);
      const [{ publicKey }] = verifiers([signer]) as [VerifierKey];
      expect(Buffer.from(signature.subarray(0, 8)).toString('hex')).toBe(time);
      expect(isSignedBy(publicKey, message, signature.subarray(8))).toBe(true);
    }
  });
});

describe('a note', () => {
  const [first] = parseNote(signed).signatures;
  const line = first === undefined ? '' : formatSignatureLine(first);

  it('comes back from its text, byte for byte', () => {
    expect(formatNote(parseNote(signed))).toBe(signed);
    expect(parseSignatureLine(line.trimEnd())).toEqual(first);
  });

  it('may have empty lines in its text; the last one parts text from signatures', () => {
    expect(parseNote(`one\n\ntwo\n\n${line}`).text).toBe('one\n\ntwo\n');
  });

  it.each([
    ['without a signature', 'text\n\n'],
    ['without a text', `\n\n${line}`],
    ['without an empty line', `text\n${line}`],
    ['with a control character', `te\tx\n\n${line}`],
    ['with a carriage return', `text\r\n\n${line}`],
    ['without a final newline', `text\n\n${line.trimEnd()}`],
    ['with a plain dash', `text\n\n${line.replace('\u2014', '-')}`],
    ['with loose base64', `text\n\n${line.replace(/=*\n$/, '\n')}`],
    ['with a lone surrogate', `te\ud800xt\n\n${line}`],
    ['with too many signatures', `text\n\n${line.repeat(65)}`],
    ['longer than any', `${'x'.repeat(262_144)}\n\n${line}`],
  ])('%s is none', (_what, note) => {
    expect(codeOf(() => parseNote(note))).toBe('TLOG_NOTE_MALFORMED');
  });
});

describe('a plain note', () => {
  const [known, other] = ['a.example', 'b.example'].map((name) => generateSigner(name, 'ed25519'));
  const [signer, stranger] = [known as Signer, other as Signer];
  const text = 'any text\n';

  it('is opened by a key that signed it, whoever else did', () => {
    expect(openNote(signNote(text, [signer, stranger]), verifiers([signer]))).toBe(text);
  });

  it('is refused without a known signature, and with a false one', () => {
    const others = signNote(text, [stranger]);
    const moved = signNote('another text\n', [signer]).replace('another', 'any');
    const keys = verifiers([signer, ...logKeys]);
    expect(codeOf(() => openNote(others, keys))).toBe('TLOG_SIGNATURE_MISSING');
    expect(codeOf(() => openNote(moved, keys))).toBe('TLOG_SIGNATURE_INVALID');
  });

  it('is not signed with keys that sign checkpoints only', () => {
    expect(() => signNote(text, [logKeys[1]])).toThrow();
  });
});

describe('a key', () => {
  it.each(['ed25519', 'ed25519-cosignature', 'ml-dsa-44-cosignature'] as const)(
    'of type %s comes back from its JWK and its verifier text',
    (type) => {
      const signer = generateSigner(ORIGIN, type);
      const again = signerOf(ORIGIN, type, { jwk: signer.privateKey.export({ format: 'jwk' }) });
      const text = formatVerifierKey(again);

      expect(text).toBe(formatVerifierKey(signer));
      expect(formatVerifierKey(parseVerifierKey(text))).toBe(text);
      expect(parseVerifierKey(text)).toMatchObject({ name: ORIGIN, type, keyId: signer.keyId });
    },
  );

  it('is refused when its id is not its own, its type unknown, or its bytes too few', () => {
    const text = formatVerifierKey(logKeys[0]);
    const [name, id = '', base64 = ''] = text.split('+', 3);
    const wrong = [
      text.replace(id, '00000000'),
      text.replace('bb.', 'cc.'),
      `${name}+${id}+${Buffer.from([2, ...Buffer.from(base64, 'base64').subarray(1)]).toString('base64')}`,
      text.slice(0, -4),
      '',
    ];
    for (const each of wrong) {
      expect(codeOf(() => parseVerifierKey(each))).toBe('TLOG_KEY_MALFORMED');
    }
  });

  it.each([1, 4, 6])('of type byte %i is refused with too few bytes under its own id', (byte) => {
    const short = Buffer.from([byte, 1, 2, 3]);
    const id = createHash('sha256').update('a.example\n').update(short).digest('hex').slice(0, 8);
    const text = `a.example+${id}+${short.toString('base64')}`;
    expect(codeOf(() => parseVerifierKey(text))).toBe('TLOG_KEY_MALFORMED');
  });

  it('is refused under a name that a note cannot carry, or as another type than it is', () => {
    expect(codeOf(() => generateSigner('with space', 'ed25519'))).toBe('TLOG_KEY_MALFORMED');
    expect(codeOf(() => generateSigner('x'.repeat(256), 'ed25519'))).toBe('TLOG_KEY_MALFORMED');
    expect(codeOf(() => signerOf(ORIGIN, 'ed25519', logKeys[1].privateKey))).toBe(
      'TLOG_KEY_MALFORMED',
    );
  });
});
