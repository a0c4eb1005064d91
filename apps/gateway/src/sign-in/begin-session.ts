/** A session begins: the browser is handed a new secret, and one that it had opens nothing more. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OwnOrigin } from '../border/own-origin.js';
import { secretIn, setCookie } from '../sessions/session-cookie.js';
import type { Person, Sessions } from '../sessions/sessions.js';

/** At a request, in the answer to it. */
interface At {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly sessions: Sessions;
  readonly origin: OwnOrigin;
}

/** Begins a session of `person` and ends the one that the request's cookie opens. */
export const beginSession = (
  person: Person,
  { request, response, sessions, origin: { secure } }: At,
): void => {
  const before = secretIn(request.headers.cookie, secure);
  if (before !== null) sessions.close(before);
  response.setHeader('set-cookie', setCookie(sessions.begin(person), secure));
};
