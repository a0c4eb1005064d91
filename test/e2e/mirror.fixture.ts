/** A directory mirror that serves whatever list a test gives it. */

import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { signerFrom, type PrivateJwk } from '@comity/envelope';
import type { Bytes, Instant } from '@comity/kernel';
import { mergeTrustLists, signTrustList, type TrustList } from '@comity/trust';

const HOST = '127.0.0.1';

/** What the mirror serves; a test may replace the list. */
export interface Mirror {
  list: Bytes;
  /** Lists by their number, with what explains them, where a test is about that. */
  readonly earlier: Map<number, { readonly bytes: Bytes; readonly proposal: Bytes }>;
  /** How often it still answers who asks for the newest list; then it is away, as at 0. */
  answers: number;
  readonly snapshot: Bytes;
  readonly url: string;
}

/** Serves `list` until a test replaces it, and always `snapshot`. */
export const serveMirror = async (
  list: Bytes,
  snapshot: Bytes,
): Promise<{ server: Server; mirror: Mirror }> => {
  const holder: Omit<Mirror, 'url'> = { list, snapshot, earlier: new Map(), answers: Infinity };
  const bodyOf = (path: string): Bytes | undefined => {
    const [, what, seq, more] = path.split('/');
    if (what !== 'trust-list') return snapshot;
    if (seq === undefined) {
      holder.answers -= 1;
      return holder.list;
    }
    const one = holder.earlier.get(Number(seq));
    return more === 'proposal' ? one?.proposal : one?.bytes;
  };
  const server = createServer((request, response) => {
    if (holder.answers <= 0) return void request.socket.destroy();
    const body = bodyOf(request.url ?? '');
    response.statusCode = body ? 200 : 404;
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const { port } = server.address() as { port: number };
  return { server, mirror: Object.assign(holder, { url: `http://${HOST}:${port}` }) };
};

/** `list` with the signatures of the first `signers` administrators of a file. */
export const signedBy = async (
  administrators: string,
  list: TrustList,
  at: Instant,
  signers: number,
): Promise<Bytes> => {
  const file = JSON.parse(await readFile(administrators, 'utf8')) as {
    administrators: { keys: PrivateJwk[] }[];
  };
  const parts = await Promise.all(
    file.administrators
      .slice(0, signers)
      .map(async ({ keys }) =>
        signTrustList(list, { at, signers: await Promise.all(keys.map((key) => signerFrom(key))) }),
      ),
  );
  return mergeTrustLists(parts);
};
