import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fromUtf8 } from '@comity/kernel';
import { HttpPrimary } from './http-primary.js';

describe('the primary over HTTP', () => {
  const servers: Server[] = [];
  const serving = async (answer: RequestListener): Promise<HttpPrimary> => {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    return new HttpPrimary(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  };
  const unreachable = { code: 'DIRECTORY_PRIMARY_UNREACHABLE', kind: 'fault' };

  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  it('is asked for the newest list, a list by number, and a snapshot by hash', async () => {
    const primary = await serving(({ url }, answer) => answer.end(url));

    const answers = [await primary.latest(), await primary.at(7), await primary.snapshot('abc_-')];
    expect(answers.map(fromUtf8)).toEqual(['/trust-list', '/trust-list/7', '/snapshot/abc_-']);
  });

  it('is unreachable when it refuses, redirects or breaks off', async () => {
    const refusing = await serving((_, answer) => answer.writeHead(404).end());
    await expect(refusing.latest()).rejects.toMatchObject(unreachable);

    let followed = false;
    const redirecting = await serving(({ url }, answer) => {
      followed ||= url === '/elsewhere';
      answer.writeHead(302, { location: '/elsewhere' }).end();
    });
    await expect(redirecting.latest()).rejects.toMatchObject(unreachable);
    expect(followed).toBe(false);

    const breaking = await serving((_, answer) => {
      answer.write('{');
      setImmediate(() => answer.destroy());
    });
    await expect(breaking.latest()).rejects.toMatchObject(unreachable);

    await expect(new HttpPrimary('http://127.0.0.1:1').latest()).rejects.toMatchObject(unreachable);
  });

  it('is cut off when it answers without end', async () => {
    const endless = await serving((_, answer) => {
      const more = (): void => {
        while (answer.write(Buffer.alloc(65_536)));
        answer.once('drain', more);
      };
      more();
    });

    await expect(endless.latest()).rejects.toMatchObject({
      code: 'DIRECTORY_ANSWER_TOO_LARGE',
      kind: 'violation',
    });
  });
});
