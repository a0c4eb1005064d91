/** Extensions are read from bytes that anybody may have made. */

import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extensionsOf } from './certificate-extensions.js';
import { newAuthority, newIdentity, unknownExtension, uri } from './certificates.fixture.js';

let der: Uint8Array;
beforeAll(async () => {
  const said = { names: uri('urn:comity:node:mex-1'), more: [unknownExtension(false)] };
  const { cert } = await newIdentity(await newAuthority(), said);
  der = new X509Certificate(cert).raw;
});

/** Whether reading ended as it may: with names, or with a RangeError. */
const endsWell = (bytes: Uint8Array): boolean => {
  try {
    return extensionsOf(bytes).every((oid) => /^[0-9.]+$/.test(oid));
  } catch (error) {
    return error instanceof RangeError;
  }
};

describe('the extensions of a certificate', () => {
  it('are all told, those that nobody knows too', () => {
    expect(extensionsOf(der)).toEqual([
      '2.5.29.19',
      '2.5.29.37',
      '2.5.29.17',
      '1.3.6.1.4.1.99999.1',
    ]);
  });

  it('are none of a certificate that was cut off', () => {
    for (let end = 0; end < der.length; end += 1) {
      expect(() => extensionsOf(der.subarray(0, end))).toThrow(RangeError);
    }
  });

  it('are read or refused, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), endsWell));
    fc.assert(
      fc.property(fc.nat(), fc.nat(255), (at, byte) => {
        const changed = Uint8Array.from(der);
        changed[at % changed.length] = byte;
        return endsWell(changed);
      }),
    );
  });
});
