/** The one way to call a graph: POST, at its path and at none below it. */

import { MethodNotAllowedException, NotFoundException } from '@nestjs/common';
import { refusal } from './graph-errors.js';

/** An incoming call as Express gives it. */
export interface GraphCall {
  readonly method?: string | undefined;
  /** With its query, before any part of it was taken away by a mount. */
  readonly originalUrl?: string | undefined;
}

/**
 * Refuses any call but a POST of exactly `path`. Apollo would answer GET as well, whose operations
 * end in the logs of every proxy; and Express would mount it on every path below, past the rules
 * that somebody wrote for this one.
 *
 * @throws {GraphQLError} with the status and code of what is wrong
 */
export const requireGraphCall = ({ method, originalUrl = '' }: GraphCall, path: string): void => {
  if (method !== 'POST') throw refusal(new MethodNotAllowedException());
  if (originalUrl.split('?')[0] !== path) throw refusal(new NotFoundException());
};
