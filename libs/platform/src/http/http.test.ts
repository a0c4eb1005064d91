import { EventEmitter, once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Body, Controller, Get, HttpException, Module, Post } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { CodedError } from '@comity/kernel';
import { diagnostics, silent } from '../diagnostics/diagnostics.js';
import { closeOnSignal } from './close-on-signal.js';
import { listen } from './listen.js';
import type { Listening } from './listen.js';
import { BODY_BYTES_MAX, createApplication, IDLE_GRACE_MS } from './nest-application.js';

const catalogue = {
  TEST_FAULT: { kind: 'fault', summary: 'secret' },
  TEST_VIOLATION: { kind: 'violation', summary: 'secret' },
} as const;

@Controller()
class Routes {
  @Post('echo')
  echo(@Body() body: object): object {
    return body;
  }

  @Get('fault')
  fault(): never {
    throw new CodedError(catalogue, 'TEST_FAULT', { id: 'secret' });
  }

  @Get('violation')
  violation(): never {
    throw new CodedError(catalogue, 'TEST_VIOLATION');
  }

  @Get('defect')
  defect(): never {
    throw new TypeError('secret');
  }

  @Get('held')
  async held(): Promise<object> {
    held.begun.resolve();
    await held.answered.promise;
    return { held: true };
  }

  @Get('refused')
  refused(): never {
    throw new HttpException('secret', 409);
  }
}

@Module({ controllers: [Routes] })
class TestModule {}

const host = '127.0.0.1';
/** The route `held` says that it was reached, and answers when a test lets it. */
const newlyHeld = () => ({
  begun: Promise.withResolvers<void>(),
  answered: Promise.withResolvers<void>(),
});
let held = newlyHeld();
const lines: string[] = [];
const log = diagnostics('test', { sink: (line) => lines.push(line) });
const quiet = diagnostics('test', { sink: silent });

let service: Listening;
beforeAll(async () => {
  service = await listen(await createApplication(TestModule, { diagnostics: log }), {
    host,
    port: 0,
  });
});
afterAll(() => service.close());

const call = async (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`http://${host}:${service.port}${path}`, init);

const post = (body: string, type = 'application/json'): Promise<Response> =>
  call('/echo', { method: 'POST', body, headers: { 'content-type': type } });

describe('an application', () => {
  it.each([
    ['/fault', 503, 'TEST_FAULT'],
    ['/violation', 422, 'TEST_VIOLATION'],
    ['/defect', 500, 'INTERNAL'],
    ['/refused', 409, 'CONFLICT'],
    ['/none', 404, 'NOT_FOUND'],
  ])('answers %s with a code and an id, and nothing that leaks', async (path, status, code) => {
    const response = await call(path);
    const body = (await response.json()) as { id: string };

    expect(response.status).toBe(status);
    expect(body).toEqual({ code, id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(lines.some((line) => line.includes(body.id))).toBe(true);
    expect(lines.join()).not.toContain('"secret');
  });

  it('says nothing about what it is made of, and lets nobody keep an answer', async () => {
    const { headers } = await post('{}');

    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('etag')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('reads JSON of limited size, and nothing else', async () => {
    expect(await (await post('{"a":1}')).json()).toEqual({ a: 1 });
    expect((await post(`{"a":"${'x'.repeat(BODY_BYTES_MAX)}"}`)).status).toBe(413);
    expect((await post('{"a"')).status).toBe(400);
    expect((await post('"text"')).status).toBe(400);
    const form = await post('a=1', 'application/x-www-form-urlencoded');
    expect(await form.text()).not.toContain('"a"');
  });

  it('that finds its port in use names the port and the setting', async () => {
    const address = { host, port: service.port, setting: 'COMITY_PORT' };
    const named = {
      code: 'PORT_IN_USE',
      message: expect.stringMatching(new RegExp(`${service.port}.*COMITY_PORT`)),
    };

    const second = await createApplication(TestModule, { diagnostics: quiet });
    await expect(listen(second, address)).rejects.toMatchObject(named);
    await expect(listen(createServer(), address)).rejects.toMatchObject(named);
    const foreign = listen(createServer(), { host: '203.0.113.1', port: 0 });
    await expect(foreign).rejects.toMatchObject({ code: 'ADDRESS_UNUSABLE' });
  });
});

describe('the connections of an application', () => {
  const start = async (answerMsMax?: number) => {
    held = newlyHeld();
    const application = await createApplication(TestModule, { diagnostics: quiet });
    const server = application.getHttpServer();
    const address = { host, port: 0, ...(answerMsMax !== undefined && { answerMsMax }) };
    const listening = await listen(application, address);
    after.push(
      () => server.closeAllConnections(),
      () => listening.close().catch(() => undefined),
    );
    return { server, listening };
  };
  const after: (() => unknown)[] = [];
  afterEach(() => Promise.all(after.splice(0).map((end) => end())));

  it('are kept, when idle, far longer than the last answer announced', async () => {
    const { server, listening } = await start();
    const connected = once(server, 'connection') as Promise<[Socket]>;
    const { headers } = await fetch(`http://${host}:${listening.port}/none`);
    const [socket] = await connected;

    const announcedMs = Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1]) * 1_000;
    expect(socket.timeout).toBe(announcedMs + IDLE_GRACE_MS);
  });

  it('end only after the answer that is under way when it stops', async () => {
    const { listening } = await start();
    const answer = fetch(`http://${host}:${listening.port}/held`);
    await held.begun.promise;
    const closed = listening.close();
    await nextTurn();
    held.answered.resolve();

    expect(await (await answer).json()).toEqual({ held: true });
    await closed;
  });

  it('end nevertheless when an answer does not', async () => {
    const { listening } = await start(0);
    const answer = fetch(`http://${host}:${listening.port}/held`);
    await held.begun.promise;
    const [{ status }] = await Promise.allSettled([answer, listening.close()]);

    expect(status).toBe('rejected');
  });
});

describe('the end of a process', () => {
  const given = (close: () => Promise<void>): { signals: EventEmitter; ended: Promise<number> } => {
    const signals = new EventEmitter();
    const { promise, resolve } = Promise.withResolvers<number>();
    closeOnSignal(close, { diagnostics: quiet, exit: resolve, signals });
    return { signals, ended: promise };
  };

  it('is orderly when the operating system asks for it', async () => {
    let closed = 0;
    const { signals, ended } = given(async () => void (closed += 1));
    signals.emit('SIGTERM');

    expect([await ended, closed]).toEqual([0, 1]);
  });

  it('is a failure when closing fails', async () => {
    const { signals, ended } = given(() => Promise.reject(new Error('stuck')));
    signals.emit('SIGINT');

    expect(await ended).toBe(1);
  });

  it('comes at once on a second signal', async () => {
    const { promise, resolve: unstick } = Promise.withResolvers<void>();
    const { signals, ended } = given(() => promise);
    signals.emit('SIGTERM');
    signals.emit('SIGINT');

    expect(await ended).toBe(1);
    unstick();
  });
});
