/** Reading the graph in a page, and changing what it says. */

import { QueryClient, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { ask, AskFailed } from './ask.ts';
import type { TrustedDocument } from './trusted-document.ts';

const RETRIES = 2;
/** What was read is shown at once when a page opens again, and asked again behind it. */
const FRESH_MS = 5_000;

/** One for each start of the console. */
export const graphClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (count, error) =>
          error instanceof AskFailed && error.code === 'unreachable' && count < RETRIES,
      },
    },
  });

/** The answer to an operation; the page waits for it, and its boundary shows what failed. */
export const useGraph = <Answer, Variables>(
  document: TrustedDocument<Answer, Variables>,
  variables: Variables,
): Answer =>
  useSuspenseQuery({
    queryKey: [document.name, variables],
    queryFn: ({ signal }) => ask(document, variables, signal),
  }).data;

/** Does what an operation does; where it is done, every page asks again for what it shows. */
export const useChange = <Answer, Variables>(document: TrustedDocument<Answer, Variables>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (variables: Variables) => ask(document, variables),
    onSuccess: () => client.invalidateQueries(),
  });
};
