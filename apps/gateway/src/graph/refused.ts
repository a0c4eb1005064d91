/** How an operation is refused before anything of it runs: one code, and the status 400. */
import { GraphQLError } from 'graphql';

const BAD_REQUEST = 400;

/** `message` is read in development alone. */
export const refused = (code: string, message = code): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: BAD_REQUEST } } });
