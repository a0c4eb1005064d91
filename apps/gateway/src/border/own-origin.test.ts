import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { OwnOrigin } from './own-origin.js';

const call = (headers: IncomingHttpHeaders, method = 'POST'): IncomingMessage =>
  ({ method, headers }) as IncomingMessage;

describe('a gateway without a public URL', () => {
  const given = (): OwnOrigin => {
    const origin = new OwnOrigin(null);
    origin.listensAt('http://127.0.0.1:4110');
    return origin;
  };

  it('is called by a name, since no passkey is bound to an address', () => {
    expect(given().url).toBe('http://localhost:4110');
  });

  it.each(['localhost:4110', '127.0.0.1:4110'])('is addressed as %s too', (host) => {
    expect(given().isAddressed(call({ host }))).toBe(true);
    expect(given().isOurs(call({ host, origin: `http://${host}` }))).toBe(true);
  });

  it.each(['localhost', 'localhost:4111', '127.0.0.1', 'evil.example:4110', undefined])(
    'is not addressed as %s',
    (host) => {
      expect(given().isAddressed(call(host === undefined ? {} : { host }))).toBe(false);
    },
  );

  it.each([
    { origin: 'http://localhost:4111' },
    { origin: 'https://localhost:4110' },
    { origin: 'null' },
    { origin: 'http://localhost:4110', 'sec-fetch-site': 'same-site' },
  ])('takes no change from %j', (headers) => {
    expect(given().isOurs(call(headers))).toBe(false);
  });
});

describe('a gateway with a public URL', () => {
  it('has that name and no other', () => {
    const origin = new OwnOrigin('https://gt.example');
    origin.listensAt('http://127.0.0.1:4110');
    expect(origin.url).toBe('https://gt.example');
    expect(origin.isAddressed(call({ host: 'gt.example' }))).toBe(true);
    for (const host of ['localhost:4110', '127.0.0.1:4110']) {
      expect(origin.isAddressed(call({ host }))).toBe(false);
      expect(origin.isOurs(call({ origin: `http://${host}` }))).toBe(false);
    }
  });
});
