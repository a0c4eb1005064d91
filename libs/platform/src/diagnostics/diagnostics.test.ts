import { describe, expect, it } from '@jest/globals';
import { CodedError, instant } from '@comity/kernel';
import fc from 'fast-check';
import { diagnostics } from './diagnostics.js';
import type { Diagnostics } from './diagnostics.js';
import { nestLogger } from './nest-logger.js';
import { asciiText } from './safe-text.js';

const given = (): { lines: string[]; log: Diagnostics } => {
  const lines: string[] = [];
  const clock = { now: () => instant(0) };
  return { lines, log: diagnostics('test', { sink: (line) => lines.push(line), clock }) };
};

describe('diagnostics', () => {
  it('writes one line an event, with what happened where', () => {
    const { lines, log } = given();
    log.event('delivery.sent', { peer: 'urn:comity:node:mex-1', attempt: 2 });

    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        at: '1970-01-01T00:00:00.000Z',
        level: 'info',
        component: 'test',
        event: 'delivery.sent',
        peer: 'urn:comity:node:mex-1',
        attempt: 2,
      },
    ]);
  });

  it('writes nothing but printable ASCII, whatever a field holds', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\r\n{"event":"forged"}', '\u009b31m', '\u202e', '\u2028', '\ud800', '\x1b['),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const { lines, log } = given();
        log.warning('x', { id: text });

        expect(lines).toHaveLength(1);
        expect(lines[0]).toMatch(/^[ -~]+$/);
        expect(asciiText(text, 100)).toMatch(/^[ -~]*$/);
      }),
    );
  });

  it('keeps out fields it does not know', () => {
    const { lines, log } = given();
    const fields = { id: 'a', victim: 'María' };
    log.event('x', fields);

    expect(lines[0]).toContain('"id":"a"');
    expect(lines[0]).not.toContain('victim');
  });

  it('writes of a failure its codes, identifiers and frames, never its message', () => {
    const { lines, log } = given();
    const catalogue = { X_FAILED: { kind: 'fault', summary: 'secret summary' } } as const;
    const cause = new TypeError('secret cause');
    log.failure('x', new CodedError(catalogue, 'X_FAILED', { case: 'C1', note: 's' }, { cause }));

    const line = JSON.parse(lines[0] ?? '') as { frames: string[] };
    expect(line).toMatchObject({ case: 'C1', error: ['CodedError:X_FAILED', 'TypeError'] });
    expect(line.frames[0]).toContain('diagnostics.test');
    expect(lines[0]).not.toContain('secret');
    expect(lines[0]).not.toContain('note');
  });

  it('stays quiet about what Nest says unless it warns', () => {
    const { lines, log } = given();
    const logger = nestLogger(log);
    logger.log('Mapped route', 'RouterExplorer');
    logger.debug?.('detail', 'Injector');
    expect(lines).toEqual([]);

    logger.warn('deprecated', 'Injector');
    logger.error(new Error('secret'), 'ExceptionsHandler');
    expect(lines.map((line) => (JSON.parse(line) as { context: string }).context)).toEqual([
      'Injector',
      'ExceptionsHandler',
    ]);
    expect(lines[1]).not.toContain('secret');
  });
});
