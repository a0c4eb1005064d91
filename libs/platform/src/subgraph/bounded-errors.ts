/** How many errors one answer may name. */

import type { ApolloServerPlugin } from '@apollo/server';

/** Of an operation that ran: one for each part of it that failed, up to here. */
const ERRORS_MAX = 50;

/**
 * An operation that was refused is told one reason, however many GraphQL found; one that ran in
 * part is told of fifty failures. So no small question gets a large answer out of its own faults.
 */
export const boundedErrors: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body } }) => {
        if (body.kind !== 'single') return Promise.resolve();
        const { data, errors } = body.singleResult;
        const max = data === undefined ? 1 : ERRORS_MAX;
        if (errors && errors.length > max) body.singleResult.errors = errors.slice(0, max);
        return Promise.resolve();
      },
    }),
};
