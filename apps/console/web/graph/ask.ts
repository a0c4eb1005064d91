/** Asks the State's graph, by the ids of our own documents alone. */

import type { TrustedDocument } from './trusted-document.ts';

/** `unauthenticated`: sign in again; `unreachable`: nothing answered; else a code of the graph. */
export class AskFailed extends Error {
  constructor(
    readonly code: string,
    /** What the gateway said of it, for people; empty where it said nothing. */
    readonly words = '',
  ) {
    super(code);
    this.name = 'AskFailed';
  }
}

interface Answered<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly {
    readonly message?: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

const UNAUTHENTICATED = 401;

/**
 * @throws {AskFailed} where there is no whole answer: half an answer would be read as all there is
 */
export const ask = async <Answer, Variables>(
  document: TrustedDocument<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> => {
  const response = await reach('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: document.id, variables }),
    ...(signal && { signal }),
  });
  const { data, errors } = await readJson<Answered<Answer>>(response);
  const [error] = errors ?? [];
  if (error) throw new AskFailed(error.extensions?.code ?? 'unreadable', error.message);
  if (data === undefined || data === null) throw new AskFailed('unreadable');
  return data;
};

/** A call to a route of the gateway. @throws {AskFailed} `unauthenticated`, `unreachable` */
export const reach = async (path: string, init?: RequestInit): Promise<Response> => {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new AskFailed('unreachable');
  });
  if (response.status === UNAUTHENTICATED) throw new AskFailed('unauthenticated');
  return response;
};

/** @throws {AskFailed} `unreadable` */
export const readJson = async <Content>(response: Response): Promise<Content> => {
  try {
    return (await response.json()) as Content;
  } catch {
    throw new AskFailed('unreadable');
  }
};
