/** The primary of the register over HTTP: yes and no are read, all else is silence. */

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { utf8 } from '@comity/kernel';
import { HttpPrimary } from './http-primary.js';

const VERSION = 'v'.repeat(43);
const SIGNED = utf8('{"payload":"","signatures":[]}');
const unreachable = { code: 'PRIMARY_UNREACHABLE', kind: 'fault' };

describe('the primary of the register over HTTP', () => {
  const servers: Server[] = [];
  const serving = async (answer: RequestListener): Promise<HttpPrimary> => {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    return new HttpPrimary(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  };
  const answering = (status: number, body: unknown): Promise<HttpPrimary> =>
    serving((_, answer) => answer.writeHead(status).end(JSON.stringify(body)));

  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  it('is handed the exact bytes that were signed, and asked for what it keeps by name', async () => {
    const heard: string[] = [];
    const primary = await serving((request, answer) => {
      const { method = '', url = '', headers } = request;
      void text(request).then((body) => {
        heard.push(`${method} ${url} ${headers['content-type'] ?? ''} ${body}`);
        answer.writeHead(201).end(JSON.stringify({ register: VERSION, version: 2, list: 2 }));
      });
    });

    expect(await primary.correct(SIGNED)).toEqual({ kind: 'accepted', version: VERSION });
    await primary.kept('abc_-');
    expect(heard).toEqual([
      `POST /register/corrections application/json ${Buffer.from(SIGNED).toString()}`,
      'GET /snapshot/abc_-  ',
    ]);
  });

  it('refuses by a code alone, whatever stands beside it', async () => {
    const primary = await answering(422, { code: 'CORRECTION_STALE', message: '…', detail: {} });
    expect(await primary.correct(SIGNED)).toEqual({ kind: 'refused', code: 'CORRECTION_STALE' });
  });

  it.each<[string, number, unknown]>([
    ['fails', 500, { code: 'INTERNAL' }],
    ['follows no list yet', 503, { code: 'DIRECTORY_NOT_FOLLOWED' }],
    ['is no primary', 404, { code: 'NOT_FOUND' }],
    ['asks who we are', 401, { code: 'IDENTITY_MISSING' }],
    ['refuses without a code', 422, {}],
    ['refuses with no code of ours', 422, { code: '<script>' }],
    ['says yes and names no version', 201, { register: 7 }],
    ['says nothing', 201, null],
  ])('has said neither yes nor no when it %s', async (_, status, body) => {
    const primary = await answering(status, body);
    await expect(primary.correct(SIGNED)).rejects.toMatchObject(unreachable);
  });

  it('keeps nothing under a name that it does not know, and is silent when it fails', async () => {
    expect(await (await answering(404, {})).kept(VERSION)).toBeUndefined();
    await expect((await answering(500, {})).kept(VERSION)).rejects.toMatchObject(unreachable);
  });

  it('is silent when it is away, redirects, or answers with more than it may', async () => {
    const away = new HttpPrimary('http://127.0.0.1:1');
    await expect(away.correct(SIGNED)).rejects.toMatchObject(unreachable);

    let followed = false;
    const redirecting = await serving(({ url }, answer) => {
      followed ||= url === '/elsewhere';
      answer.writeHead(307, { location: '/elsewhere' }).end();
    });
    await expect(redirecting.correct(SIGNED)).rejects.toMatchObject(unreachable);
    expect(followed).toBe(false);

    const endless = await serving((_, answer) => {
      answer.end(JSON.stringify({ register: VERSION, more: 'x'.repeat(100_000) }));
    });
    await expect(endless.correct(SIGNED)).rejects.toMatchObject(unreachable);
  });
});
