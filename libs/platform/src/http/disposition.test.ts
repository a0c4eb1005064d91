import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dispositionOf } from './disposition.js';

describe('what a file is served as', () => {
  it('names the file to be saved, and nothing else', () => {
    expect(dispositionOf('informe-2.pdf')).toBe(
      `attachment; filename="informe-2.pdf"; filename*=UTF-8''informe-2.pdf`,
    );
    expect(dispositionOf('peritaje año.pdf')).toBe(
      `attachment; filename="peritaje_a_o.pdf"; filename*=UTF-8''peritaje%20a%C3%B1o.pdf`,
    );
  });

  it('lets no name end its header or begin another', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'a"; b="c',
        "x'y*z",
        'a\r\nset-cookie: b',
        '\ud800',
        '../../etc',
        '\u202egpj',
      ),
    );
    fc.assert(
      fc.property(hostile, (name) => {
        expect(dispositionOf(name)).toMatch(
          /^attachment; filename="[\w.-]*"; filename\*=UTF-8''(?:[\w.!~-]|%[0-9A-F]{2})*$/,
        );
      }),
    );
  });
});
