import { EventEmitter } from 'node:events';
import { createServer } from 'node:net';
import { Body, Controller, Get, HttpException, Module, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CodedError } from '@comity/kernel';
import { diagnostics, silent } from '../diagnostics/diagnostics.js';
import { closeOnSignal } from './close-on-signal.js';
import { listen } from './listen.js';
import type { Listening } from './listen.js';
import { BODY_BYTES_MAX, createApplication } from './nest-application.js';

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

  @Get('refused')
  refused(): never {
    throw new HttpException('secret', 409);
  }
}

@Module({ controllers: [Routes] })
class TestModule {}

const host = '127.0.0.1';
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
