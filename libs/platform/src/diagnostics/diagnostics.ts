/**
 * What operators read: one line of JSON an event, identifiers only. Not evidence: that is the
 * audit trail.
 */

import { CodedError, toIso } from '@comity/kernel';
import type { Clock } from '@comity/kernel';
import { systemClock } from '../clock.js';
import { asciiJson } from './safe-text.js';

/** The only fields a line may hold; names of persons and anything they wrote have none. */
const FIELDS = [
  'act',
  'address',
  'algorithm',
  'attempt',
  'authority',
  'bytes',
  'case',
  'checkpoint',
  'code',
  'context',
  'count',
  'delivery',
  'engine',
  'entry',
  'file',
  'id',
  'instrument',
  'kid',
  'kind',
  'member',
  'migration',
  'ms',
  'node',
  'origin',
  'path',
  'peer',
  'port',
  'profile',
  'reason',
  'role',
  'schema',
  'segment',
  'setting',
  'signal',
  'size',
  'state',
  'status',
  'subgraph',
  'task',
  'url',
  'version',
  'witness',
] as const;

export type DiagnosticField = (typeof FIELDS)[number];
export type DiagnosticFields = Partial<
  Readonly<Record<DiagnosticField, string | number | boolean | undefined>>
>;

export interface Diagnostics {
  /** Something happened that an operator may want to know, as `delivery.sent`. */
  event(name: string, fields?: DiagnosticFields): void;
  /** Something needs an operator's eye soon. */
  warning(name: string, fields?: DiagnosticFields): void;
  /**
   * Something failed. Of `error` only its class, code, identifiers and stack frames are written:
   * messages, the database's above all, quote what people wrote.
   */
  failure(name: string, error: unknown, fields?: DiagnosticFields): void;
}

/** Where lines go; each call is one whole line without its end. */
export type DiagnosticSink = (line: string) => void;

const VALUE_LENGTH_MAX = 200;
const FRAMES_MAX = 10;
const CAUSES_MAX = 5;

const toStandardError: DiagnosticSink = (line) => void process.stderr.write(`${line}\n`);

/** For tests and commands whose standard error is for people. */
export const silent: DiagnosticSink = () => undefined;

/** The diagnostics of `component`, as `deliveries`. */
export const diagnostics = (
  component: string,
  { sink = toStandardError, clock = systemClock }: { sink?: DiagnosticSink; clock?: Clock } = {},
): Diagnostics => {
  const write = (level: string, name: string, fields: object, more: object = {}): void =>
    sink(
      asciiJson({
        at: toIso(clock.now()),
        level,
        component,
        event: name,
        ...allowed(fields),
        ...more,
      }),
    );
  return {
    event: (name, fields = {}) => write('info', name, fields),
    warning: (name, fields = {}) => write('warn', name, fields),
    failure: (name, error, fields = {}) =>
      write('error', name, { ...detailOf(error), ...fields }, described(error)),
  };
};

const allowed = (fields: object): Record<string, unknown> => {
  const kept = Object.entries(fields).filter(([name]) => isField(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, VALUE_LENGTH_MAX) : (value as unknown),
    ]),
  );
};

const isField = (name: string): boolean => (FIELDS as readonly string[]).includes(name);

const detailOf = (error: unknown): object => (error instanceof CodedError ? error.detail : {});

const described = (error: unknown): object => {
  const causes: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    causes.push(nameOf(cause));
    if (causes.length === CAUSES_MAX) break;
  }
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { error: causes, frames: frames.slice(0, FRAMES_MAX).map((frame) => frame.trim()) };
};

const nameOf = (error: Error): string => {
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? `${error.name}:${code}` : error.name;
};
