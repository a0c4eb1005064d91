/** Bodies that come byte by byte, at a running gateway. */

import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signIn, startNetwork } from './graph.fixture.js';

const HOOK_MS_MAX = 60_000;
const WINDOW_MS = 250;
const BETWEEN_MS = 20;

let network: Awaited<ReturnType<typeof startNetwork>>;
let cookie: string;
beforeAll(async () => {
  network = await startNetwork({}, { bodyWindowMs: WINDOW_MS });
  cookie = await signIn(network, 'ana');
}, HOOK_MS_MAX);
afterAll(() => network.stop(), HOOK_MS_MAX);

it.each([
  ['/graphql', 'application/json'],
  ['/passkeys/sign-in', 'application/json'],
])('holds no connection open that sends %s a byte at a time', async (path, type) => {
  const { hostname, port } = new URL(network.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    `content-type: ${type}`,
    `cookie: ${cookie}`,
    'content-length: 100000',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const trickle = setInterval(() => socket.write('x'), BETWEEN_MS);
  await new Promise((resolve) => socket.once('close', resolve));
  clearInterval(trickle);
  expect(socket.bytesWritten).toBeLessThan(100_000);
});
