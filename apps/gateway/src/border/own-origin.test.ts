import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { instant, MINUTE_MS, plus } from '@comity/kernel';
import { diagnostics } from '@comity/platform';
import { OwnOrigin, toldOnce } from './own-origin.js';

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

describe('calls of foreign pages', () => {
  it('are told to the operator once a minute of each kind, and not each time', () => {
    let now = instant(1_800_000_000_000);
    const lines: { event: string; code: string }[] = [];
    const sink = (line: string): void => void lines.push(JSON.parse(line));
    const tell = toldOnce({ now: () => now }, diagnostics('test', { sink }));
    for (let call = 0; call < 100; call += 1) {
      tell('ORIGIN_FOREIGN');
      tell('HOST_UNKNOWN');
    }
    expect(lines.map(({ event, code }) => [event, code])).toEqual([
      ['call.foreign', 'ORIGIN_FOREIGN'],
      ['call.foreign', 'HOST_UNKNOWN'],
    ]);

    now = plus(now, MINUTE_MS);
    tell('ORIGIN_FOREIGN');
    expect(lines).toHaveLength(3);
  });
});
