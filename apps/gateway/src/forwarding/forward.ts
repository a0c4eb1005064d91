/** Streams one call through to a service of the State and its answer back; neither is ever held whole. */
import { request as requestHttp } from 'node:http';
import type {
  ClientRequest,
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import { request as requestHttps } from 'node:https';
import { Transform } from 'node:stream';
import type { TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PayloadTooLargeException, UnsupportedMediaTypeException } from '@nestjs/common';
import { GatewayError } from '../gateway.errors.js';

export interface Forwarding {
  /** The service's name, for what operators read. */
  readonly subgraph: string;
  /** Its route with its query. */
  readonly to: URL;
  /** The identity token for it, of the officer or of the gateway itself. */
  readonly token: string;
  readonly bodyBytesMax: number;
  /** How long nothing at all may pass before the call is given up. */
  readonly silenceMsMax: number;
  /** Aborts the call: the session ended, or its time is up. */
  readonly ended: AbortSignal;
  /** What is set on the answer, over anything the service says, given what it says. */
  readonly answerHeaders: (service: IncomingHttpHeaders) => OutgoingHttpHeaders;
}

/** The only headers of a client that reach the service; an identity among them would be a forgery. */
const CLIENT_HEADERS = [
  'accept',
  'content-digest',
  'content-disposition',
  'content-length',
  'content-type',
  'idempotency-key',
  'if-none-match',
  'last-event-id',
  'range',
] as const;

/** The only headers of the service that reach a client. */
const SERVICE_HEADERS = [
  'accept-ranges',
  'content-digest',
  'content-disposition',
  'content-length',
  'content-range',
  'content-type',
  'etag',
] as const;

/**
 * Forwards `request`; done when the answer has been sent whole. An answer that breaks off breaks
 * off for the client too: a part is never passed off as the whole.
 *
 * @throws {PayloadTooLargeException} when the body exceeds `bodyBytesMax`, by its announced length
 *   or by its bytes
 * @throws {UnsupportedMediaTypeException} for a JSON body: files come as `application/octet-stream`
 * @throws {GatewayError} SUBGRAPH_UNAVAILABLE when the service does not answer or fails
 */
export const forward = async (
  request: IncomingMessage,
  response: ServerResponse,
  how: Forwarding,
): Promise<void> => {
  // A body that the parser took can no longer be streamed.
  if (request.readableDidRead) throw new UnsupportedMediaTypeException();
  if (Number(request.headers['content-length'] ?? 0) > how.bodyBytesMax) {
    // The body that follows is read by nobody, so no other call may follow it.
    response.setHeader('connection', 'close');
    throw tooLarge();
  }
  const call = callTo(request, how);
  response.once('close', () => call.destroy());
  const sent = pipeline(request, counting(how.bodyBytesMax), call);
  const answer = await answerTo(call, sent, how.subgraph);
  const status = answer.statusCode ?? 500;
  if (status >= 500) {
    answer.destroy();
    throw unavailable(new Error(`status ${status}`), how.subgraph);
  }
  response.writeHead(status, {
    ...picked(answer, SERVICE_HEADERS),
    ...how.answerHeaders(answer.headers),
  });
  response.flushHeaders();
  await pipeline(answer, response);
};

const callTo = (request: IncomingMessage, how: Forwarding): ClientRequest => {
  const { to, token, ended, silenceMsMax } = how;
  const call = (to.protocol === 'https:' ? requestHttps : requestHttp)(to, {
    method: request.method,
    headers: { ...picked(request, CLIENT_HEADERS), authorization: `Bearer ${token}` },
    signal: ended,
  });
  return call.setTimeout(silenceMsMax, () => call.destroy(new Error('silence')));
};

/**
 * The answer's head. The service may answer before it has read all, to refuse; that the rest of the
 * body then finds no reader is no failure of the call.
 */
const answerTo = (
  call: ClientRequest,
  sent: Promise<void>,
  subgraph: string,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    call.once('response', resolve);
    call.once('error', (cause) => reject(unavailable(cause, subgraph)));
    sent.catch((cause: unknown) =>
      reject(cause instanceof PayloadTooLargeException ? cause : unavailable(cause, subgraph)),
    );
  });

const counting = (bytesMax: number): Transform => {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
      bytes += chunk.length;
      if (bytes > bytesMax) done(tooLarge());
      else done(null, chunk);
    },
  });
};

const picked = (
  { headers }: IncomingMessage,
  names: readonly (keyof IncomingMessage['headers'])[],
): OutgoingHttpHeaders =>
  Object.fromEntries(
    names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  );

const tooLarge = (): PayloadTooLargeException => new PayloadTooLargeException();

const unavailable = (cause: unknown, subgraph: string): GatewayError =>
  new GatewayError('SUBGRAPH_UNAVAILABLE', { subgraph }, { cause });
