import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canonicalize,
  CodedError,
  concat,
  equalBytes,
  fromBase64url,
  fromHex,
  fromUtf8,
  instantFromIso,
  nodeIdOf,
  parseCanonical,
  stateCode,
  stateOfNode,
  toBase64url,
  toHex,
  toIso,
  utf8,
} from './index.js';

describe('canonical JSON', () => {
  it('gives one text to one value, whatever the order of its members', () => {
    expect(canonicalize({ b: 1, a: [true, null, 'é'] })).toBe('{"a":[true,null,"é"],"b":1}');
    expect(canonicalize({ a: [true, null, 'é'], b: 1 })).toBe('{"a":[true,null,"é"],"b":1}');
  });

  it('leaves every JSON value as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        fc.pre(JSON.stringify(value).isWellFormed() && !/\\ud[89a-f]/i.test(JSON.stringify(value)));
        expect(JSON.stringify(JSON.parse(canonicalize(value)))).toBe(
          JSON.stringify(JSON.parse(canonicalize(parseCanonical(canonicalize(value))))),
        );
      }),
    );
  });

  it.each(['{"a":1,"a":1}', '{"a":1, "b":2}', '{"b":1,"a":2}', '1.0', '"\\u0061"', '[1e2]'])(
    'refuses %s, which is not the canonical spelling',
    (text) => {
      expect(() => parseCanonical(text)).toThrow(SyntaxError);
    },
  );

  it('refuses nesting that would exhaust the stack', () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    expect(() => parseCanonical(deep)).toThrow(SyntaxError);
  });

  it('refuses a lone surrogate, which no UTF-8 can spell', () => {
    expect(() => canonicalize('\ud800')).toThrow(TypeError);
  });
});

describe('bytes', () => {
  it('come back from base64url and hexadecimal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(equalBytes(fromBase64url(toBase64url(bytes)), bytes)).toBe(true);
        expect(equalBytes(fromHex(toHex(bytes)), bytes)).toBe(true);
      }),
    );
  });

  it.each(['YQ==', 'YR', ' YQ', 'Y', 'YQ\n', 'Y+', 'Y/'])(
    'refuses %j, a second spelling of base64url',
    (text) => {
      expect(() => fromBase64url(text)).toThrow(RangeError);
    },
  );

  it('refuses bytes that are not UTF-8', () => {
    expect(() => fromUtf8(concat(utf8('a'), Uint8Array.of(0xff)))).toThrow(RangeError);
  });
});

describe('instants and ids', () => {
  it('read a time with its zone and print it in UTC', () => {
    expect(toIso(instantFromIso('2026-06-08T11:42:10-06:00'))).toBe('2026-06-08T17:42:10.000Z');
  });

  it('refuse a time without a zone', () => {
    expect(() => instantFromIso('2026-06-08T11:42:10')).toThrow(RangeError);
  });

  it('name a node by its State, both ways', () => {
    const gtm = stateCode('GTM');
    expect(nodeIdOf(gtm)).toBe('urn:comity:node:gtm-1');
    expect(stateOfNode(nodeIdOf(gtm))).toBe(gtm);
  });
});

describe('coded errors', () => {
  it('carry their code, their kind and the sentence of the catalogue', () => {
    const catalogue = { A_B: { kind: 'fault', summary: 'The world failed.' } } as const;
    const error = new CodedError(catalogue, 'A_B', { id: 'x' });
    expect(error).toMatchObject({ code: 'A_B', kind: 'fault', message: 'The world failed.' });
  });
});
