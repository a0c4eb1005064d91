import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseUnpolluted } from './unpolluted-json.js';

describe('JSON from a subgraph', () => {
  it.each([
    ['{"a":{"__proto__":{"polluted":1}}}', { a: {} }],
    ['{"a":[{"constructor":{"prototype":{"polluted":1}}}]}', { a: [{}] }],
    ['{"toString":1,"hasOwnProperty":2,"b":3}', { b: 3 }],
    ['{"\\u005f_proto__":{"polluted":1},"b":3}', { b: 3 }],
    ['{"c\\u006fnstructor":1,"b":"__proto__"}', { b: '__proto__' }],
  ])('%s loses the names that every object inherits', (text, value) => {
    const parsed = parseUnpolluted(text);
    expect(JSON.stringify(parsed)).toBe(JSON.stringify(value));
    expect(Object.getPrototypeOf(parsed)).toBe(Object.getPrototypeOf(JSON.parse('{}')));
  });

  it('is otherwise what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const plain: unknown = JSON.parse(text);
        fc.pre(!/__proto__|constructor|toString|valueOf|__/.test(text));
        expect(JSON.stringify(parseUnpolluted(text))).toBe(JSON.stringify(plain));
      }),
    );
  });

  it('is refused when it is not JSON', () => {
    expect(() => parseUnpolluted('{"__proto__":')).toThrow();
  });
});
