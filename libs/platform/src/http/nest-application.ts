/** How every Nest application of this project is made: quiet, bounded, and silent about itself. */

import { isUtf8 } from 'node:buffer';
import type { ServerResponse } from 'node:http';
import { BadRequestException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { nestLogger } from '../diagnostics/nest-logger.js';
import { OpaqueErrors } from './opaque-errors.js';
import type { OnRefused } from './opaque-errors.js';

/** A request's body at most, unless a route streams it itself. */
export const BODY_BYTES_MAX = 1_048_576;
/** From the first byte of a request to the last of its headers. */
const HEADERS_MS_MAX = 10_000;
/** From the first byte of a request to the last of its body. */
const REQUEST_MS_MAX = 60_000;
/**
 * How long an idle connection is kept beyond what its last answer announced. Whoever calls gives
 * it up at the announced time; were it closed here just then, a call that is already on its way
 * would be reset, and nobody could know whether it was heard.
 */
export const IDLE_GRACE_MS = 30_000;

export interface ApplicationOptions {
  readonly diagnostics: Diagnostics;
  readonly bodyBytesMax?: number;
  /** 0 for none, where files of any size are streamed in. */
  readonly requestMsMax?: number;
  /** Puts in place what every call passes before its body is read. */
  readonly first?: (application: NestExpressApplication) => void;
  /** Told of each call that is refused before a handler sees it whole, before it is answered. */
  readonly onRefused?: OnRefused;
}

/**
 * An application over `module`, not yet listening (see `listen`). JSON bodies alone are parsed;
 * errors leave as code and id; a failure to start is thrown, not logged and exited upon.
 */
export const createApplication = async (
  module: Type | DynamicModule,
  options: ApplicationOptions,
): Promise<NestExpressApplication> => {
  const { diagnostics, bodyBytesMax = BODY_BYTES_MAX, requestMsMax = REQUEST_MS_MAX } = options;
  const application = await NestFactory.create<NestExpressApplication>(module, {
    logger: nestLogger(diagnostics),
    abortOnError: false,
    bodyParser: false,
  });
  options.first?.(application);
  // Nest's type of these options names three of those that the parser takes.
  const reading = { limit: bodyBytesMax, strict: true, verify: isText };
  application.useBodyParser('json', reading);
  application.disable('x-powered-by');
  application.disable('etag');
  application.set('query parser', 'simple');
  application.use(withoutTraces);
  application.useGlobalFilters(new OpaqueErrors(diagnostics, options));
  const server = application.getHttpServer();
  server.headersTimeout = HEADERS_MS_MAX;
  server.requestTimeout = requestMsMax;
  server.keepAliveTimeoutBuffer = IDLE_GRACE_MS;
  return application;
};

/** JSON is UTF-8 (RFC 8259 section 8.1): nothing is guessed, and nothing replaced. */
const isText = (_: unknown, __: unknown, bytes: Buffer, charset: string): void => {
  if (charset !== 'utf-8') throw new UnsupportedMediaTypeException();
  if (!isUtf8(bytes)) throw new BadRequestException();
};

/** Nothing that these services answer may be kept by a cache or guessed to be another type. */
const withoutTraces = (_: unknown, response: ServerResponse, next: () => void): void => {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  next();
};
