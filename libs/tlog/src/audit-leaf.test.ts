import { describe, expect, it } from '@jest/globals';
import { fromUtf8, instant, nodeId, utf8 } from '@comity/kernel';
import fc from 'fast-check';
import {
  type AuditLeaf,
  commit,
  decodeAuditLeaf,
  encodeAuditLeaf,
  isDigest,
  TlogError,
  verifyCommitment,
} from './index.js';

const SALT = utf8('0123456789abcdef');
const hidden = (label: string, value: string) => commit({ salt: SALT, label, value: utf8(value) });

const aLeaf = (over: Partial<AuditLeaf> = {}): AuditLeaf => ({
  at: instant(1_795_326_152_123),
  event: 'rcpt.out',
  node: nodeId('urn:comity:node:brb-1'),
  ref: {
    jti: '018f6c1e-6e62-4ce4-89f9-883e4ec90d87',
    env: hidden('env', ''),
    msg: hidden('msg', ''),
  },
  actor: hidden('act', 'officer'),
  object: hidden('obj', 'case'),
  details: hidden('d', 'nothing'),
  ...over,
});

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof TlogError ? error.code : String(error);
  }
};

describe('an audit entry', () => {
  it('is canonical JSON with the members v, t, ev, n, ref, act, obj, d', () => {
    const text = fromUtf8(encodeAuditLeaf(aLeaf({ ref: {} })));
    expect(text).toBe(
      `{"act":"${aLeaf().actor}","d":"${aLeaf().details}","ev":"rcpt.out",` +
        `"n":"urn:comity:node:brb-1","obj":"${aLeaf().object}","ref":{},` +
        '"t":1795326152123,"v":"comity-log/1"}',
    );
  });

  it('comes back from its bytes, with any part of its reference', () => {
    const { jti, env, msg } = aLeaf().ref as Record<'jti' | 'env' | 'msg', string>;
    for (const ref of [{}, { jti }, { env, msg }, { jti, env, msg }]) {
      expect(decodeAuditLeaf(encodeAuditLeaf(aLeaf({ ref })))).toEqual(aLeaf({ ref }));
    }
  });

  const text = fromUtf8(encodeAuditLeaf(aLeaf()));
  it.each([
    ['another version', text.replace('comity-log/1', 'comity-log/2')],
    ['another member', text.replace('{"act"', '{"a":1,"act"')],
    ['another reference', text.replace('"jti":', '"jtj":')],
    ['white space', text.replace(',', ', ')],
    ['a member twice', text.replace('{', '{"act":"x",')],
    ['a time that is text', text.replace('1795326152123', '"1795326152123"')],
    ['a time with a fraction', text.replace('1795326152123', '1795326152123.5')],
    ['a node that is a list', text.replace('"urn:comity:node:brb-1"', '["urn:comity:node:brb-1"]')],
    ['an actor in clear', text.replace(aLeaf().actor, 'Maria')],
    ['a commitment cut short', text.replace(aLeaf().object, aLeaf().object.slice(1))],
    ['an event in capitals', text.replace('rcpt.out', 'RCPT.OUT')],
    ['no members', '{}'],
    ['no object', 'null'],
  ])('with %s is refused', (_what, wrong) => {
    expect(codeOf(() => decodeAuditLeaf(utf8(wrong)))).toBe('TLOG_LEAF_MALFORMED');
  });

  it('that is not UTF-8 is refused', () => {
    expect(codeOf(() => decodeAuditLeaf(Uint8Array.of(0xff)))).toBe('TLOG_LEAF_MALFORMED');
  });

  it('is not written when it would not be read again', () => {
    const wrong = [
      aLeaf({ event: 'Maria' }),
      aLeaf({ actor: 'Maria' }),
      aLeaf({ ref: { jti: 'a name' } }),
      aLeaf({ ref: { name: 'Maria' } as never }),
    ];
    for (const leaf of wrong) {
      expect(codeOf(() => encodeAuditLeaf(leaf))).toBe('TLOG_LEAF_MALFORMED');
    }
  });
});

describe('a commitment', () => {
  it('is opened by its salt, label and value, and by no others', () => {
    const opening = { salt: SALT, label: 'act', value: utf8('officer') };
    const commitment = commit(opening);
    const others = [
      { ...opening, salt: utf8('fedcba9876543210') },
      { ...opening, salt: utf8('short') },
      { ...opening, label: 'obj' },
      { ...opening, value: utf8('another') },
    ];

    verifyCommitment(commitment, opening);
    for (const other of others) {
      expect(codeOf(() => verifyCommitment(commitment, other))).toBe('TLOG_COMMITMENT_INVALID');
    }
  });

  it('is never the same for two splittings of one text into label and value', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.nat(12), fc.nat(12), (text, a, b) => {
        const points = [...text];
        const at = (cut: number) => ({
          salt: SALT,
          label: points.slice(0, cut).join(''),
          value: utf8(points.slice(cut).join('')),
        });
        fc.pre(at(a).label !== at(b).label && text.isWellFormed());
        expect(commit(at(a))).not.toBe(commit(at(b)));
      }),
    );
  });

  it('looks like any other hash', () => {
    expect(isDigest(commit({ salt: SALT, label: '', value: utf8('') }))).toBe(true);
    expect(isDigest('short')).toBe(false);
  });
});
