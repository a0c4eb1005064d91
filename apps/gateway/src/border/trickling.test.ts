import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { endTrickling, WINDOW_BYTES_MIN } from './trickling.js';

const CHUNKED = 'transfer-encoding: chunked';
const inPieces = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;

let windows: Set<() => void>;
let reads: boolean;
let got: number;
const middleware = endTrickling((work) => {
  windows.add(work);
  return () => void windows.delete(work);
});
const server = createServer((request, response) => {
  middleware(request, response, () => {
    if (reads) request.on('data', (chunk: Buffer) => void (got += chunk.length));
    request.once('end', () => response.end('done'));
    request.once('error', () => undefined);
  });
});
const sockets: Socket[] = [];

beforeEach(async () => {
  [windows, reads, got] = [new Set(), true, 0];
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.close();
  await once(server, 'close');
});

/** A call that said `header`, with the request as the server has it. */
const calling = async (header: string): Promise<[Socket, IncomingMessage]> => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  sockets.push(socket);
  const heard = once(server, 'request') as Promise<[IncomingMessage]>;
  socket.write(`POST /files HTTP/1.1\r\nhost: a\r\n${header}\r\n\r\n`);
  const [request] = await heard;
  return [socket, request];
};
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
};
const aWindowEnds = (): void => {
  for (const work of windows) work();
};

describe('a body', () => {
  it.each([CHUNKED, 'content-length: 1000000'])(
    'that trickles in is cut off: %s',
    async (header) => {
      const [socket] = await calling(header);
      const closed = once(socket, 'close');
      socket.write(header === CHUNKED ? inPieces('few') : 'few');
      await until(() => got === 3);
      aWindowEnds();
      await closed;
      await until(() => windows.size === 0);
    },
  );

  it('that keeps coming is read to its end, and watched no longer', async () => {
    const [socket] = await calling(CHUNKED);
    for (const times of [1, 2, 3]) {
      socket.write(inPieces('x'.repeat(WINDOW_BYTES_MIN)));
      await until(() => got === times * WINDOW_BYTES_MIN);
      aWindowEnds();
    }
    socket.write('0\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toContain('done');
    await until(() => windows.size === 0);
  });

  it('that came well and then trickles is cut off', async () => {
    const [socket] = await calling(CHUNKED);
    socket.write(inPieces('x'.repeat(WINDOW_BYTES_MIN)));
    await until(() => got === WINDOW_BYTES_MIN);
    aWindowEnds();
    const closed = once(socket, 'close');
    aWindowEnds();
    await closed;
    expect(got).toBe(WINDOW_BYTES_MIN);
  });

  it('that waits for a slow reader of ours goes on', async () => {
    reads = false;
    const [socket, request] = await calling('content-length: 3');
    socket.write('fe');
    await until(() => request.readableLength === 2);
    aWindowEnds();
    aWindowEnds();
    request.resume();
    socket.write('w');
    expect(String((await once(socket, 'data'))[0])).toContain('done');
  });

  it('that is none is not watched', async () => {
    await calling('x-a: b');
    expect(windows.size).toBe(0);
  });
});
