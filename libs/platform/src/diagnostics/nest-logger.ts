/** Nest's own messages, kept to what an operator must see. */

import type { LoggerService } from '@nestjs/common';
import type { Diagnostics } from './diagnostics.js';

/**
 * A logger for `NestFactory.create(..., { logger })`: silent about routes and modules; warnings and
 * errors become events that name the part of Nest that spoke.
 */
export const nestLogger = (diagnostics: Diagnostics): LoggerService => ({
  log: () => undefined,
  warn: (message: unknown, ...rest: unknown[]) =>
    diagnostics.warning('nest.warning', { context: contextOf(rest), reason: textOf(message) }),
  error: (message: unknown, ...rest: unknown[]) =>
    diagnostics.failure('nest.error', message, { context: contextOf(rest) }),
  fatal: (message: unknown, ...rest: unknown[]) =>
    diagnostics.failure('nest.fatal', message, { context: contextOf(rest) }),
});

/** Nest puts the name of the speaker last. */
const contextOf = (rest: readonly unknown[]): string => {
  const last = rest.at(-1);
  return typeof last === 'string' ? last : 'unknown';
};

const textOf = (message: unknown): string => (typeof message === 'string' ? message : 'unknown');
