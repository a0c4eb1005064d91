/** The library's files through the door: to whom, in whose name, and with what said of them. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { officerId, stateCode } from '@comity/kernel';
import { diagnostics, silent, systemClock, systemEntropy } from '@comity/platform';
import { createApplication, listen } from '@comity/platform/http';
import type { Listening } from '@comity/platform/http';
import { APP_GUARD } from '@nestjs/core';
import { OwnOrigin } from '../border/own-origin.js';
import type { GatewayConfig } from '../gateway.config.js';
import { CONFIG, IDENTITIES } from '../tokens.js';
import { SessionGuard } from '../sessions/session-guard.js';
import { Sessions } from '../sessions/sessions.js';
import { PracticesRoutesController } from './practices-routes.controller.js';

const state = stateCode('GTM');
const POLICY =
  "sandbox allow-same-origin allow-downloads; default-src 'none'; " +
  `style-src 'sha256-${'A'.repeat(43)}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What the library answers, and what it was asked. */
const library = {
  headers: {} as OutgoingHttpHeaders,
  asked: [] as IncomingMessage[],
  server: undefined as Server | undefined,
};

const startLibrary = (): Promise<number> =>
  new Promise((resolve) => {
    library.server = createServer((request, response) => {
      library.asked.push(request);
      response.writeHead(request.url?.includes('broken') ? 500 : 200, library.headers);
      response.end('bytes');
    }).listen(0, '127.0.0.1', () =>
      resolve((library.server?.address() as AddressInfo | null)?.port ?? 0),
    );
  });

describe('the library behind the gateway', () => {
  let gateway: Listening;
  let cookie: string;
  beforeAll(async () => {
    const port = await startLibrary();
    const sessions = new Sessions(systemClock, systemEntropy);
    const ana = { officer: officerId('ana'), state, roles: [], displayName: 'Ana', epoch: 0 };
    cookie = `__Host-comity=${sessions.begin(ana)}`;
    const config = {
      state,
      subgraphs: { practices: `http://127.0.0.1:${port}/graphql` },
    } as unknown as GatewayConfig;
    const identities = {
      issue: (identity: { readonly kind: string }, audience: string) =>
        Promise.resolve(`${identity.kind}.${audience}`),
    };
    class Door {}
    const module = {
      module: Door,
      controllers: [PracticesRoutesController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: IDENTITIES, useValue: identities },
        { provide: Sessions, useValue: sessions },
        { provide: OwnOrigin, useValue: new OwnOrigin('https://comity.example') },
        { provide: APP_GUARD, useClass: SessionGuard },
      ],
    };
    const log = diagnostics('test', { sink: silent });
    const application = await createApplication(module, { diagnostics: log });
    gateway = await listen(application, { host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await gateway.close();
    library.server?.close();
  });

  const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> => {
    library.asked.length = 0;
    return fetch(`http://127.0.0.1:${gateway.port}${path}`, { headers });
  };
  const answering = (headers: OutgoingHttpHeaders): void => void (library.headers = headers);

  it.each([
    '/practices/catalogue.csv',
    '/practices/BP-1.json',
    '/practices/BP-1.md',
    '/practices/reading-list.pdf?ids=BP-1&language=es',
    '/practices/progress.csv',
    '/practices/progress',
  ])('hands %s to who is signed in, in that officer’s name, and to nobody else', async (path) => {
    answering({});
    expect((await get(path)).status).toBe(401);
    expect(library.asked).toEqual([]);

    const response = await get(path, { cookie, authorization: 'Bearer forged' });
    expect(await response.text()).toBe('bytes');
    expect(library.asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      [path, 'Bearer officer.practices'],
    ]);
    expect(library.asked[0]?.headers.cookie).toBeUndefined();
  });

  it.each(['/practices/practice.schema.json', '/practices/feed.atom?language=es'])(
    'hands %s to anybody, in no officer’s name',
    async (path) => {
      answering({ 'cache-control': 'public, max-age=900', etag: '"a"' });
      const response = await get(path, { cookie, 'if-none-match': '"b"' });

      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('public, max-age=900');
      expect(response.headers.get('etag')).toBe('"a"');
      expect(response.headers.get('content-disposition')).toBe('attachment');
      expect(library.asked[0]?.headers).toMatchObject({
        authorization: 'Bearer system.practices',
        'if-none-match': '"b"',
      });
    },
  );

  it('lets nothing but the public part be kept by a cache', async () => {
    answering({ 'cache-control': 'public, max-age=900' });
    const file = await get('/practices/BP-1.json', { cookie });
    expect(file.headers.get('cache-control')).toBe('no-store');

    answering({ 'cache-control': 'public, max-age=900, immutable' });
    expect((await get('/practices/feed.atom')).headers.get('cache-control')).toBe('no-store');
  });

  it('shows the page of progress and no other answer, and only under its own policy', async () => {
    answering({ 'content-security-policy': POLICY, 'content-disposition': 'inline' });
    const page = await get('/practices/progress', { cookie });
    expect(page.headers.get('content-security-policy')).toBe(POLICY);
    expect(page.headers.get('content-disposition')).toBe('inline');

    for (const [path, policy] of [
      ['/practices/BP-1.json', POLICY],
      ['/practices/progress', POLICY.replace('sandbox', 'sandbox allow-scripts')],
      ['/practices/progress', `${POLICY}; script-src *`],
      ['/practices/progress', "default-src 'self'"],
    ] as const) {
      answering({ 'content-security-policy': policy, 'content-disposition': 'inline' });
      const saved = await get(path, { cookie });
      expect(saved.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      expect(saved.headers.get('content-disposition')).toBe('attachment');
    }
  });

  it('leads to no other path of the library', async () => {
    answering({});
    for (const path of [
      '/practices/%2e%2e',
      '/practices/.hidden',
      '/practices/a%2fb',
      '/practices',
    ]) {
      expect((await get(path, { cookie })).status).toBe(404);
    }
    expect((await get('/practices/a/b', { cookie })).status).toBe(404);
    expect(library.asked).toEqual([]);
  });

  it('says that the library is not there, where it fails', async () => {
    const response = await get('/practices/broken.json', { cookie });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });
});
