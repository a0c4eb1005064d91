/** What the stream of changes tells each officer. */

import { setTimeout as sleep } from 'node:timers/promises';
import { caseFor, type Observation } from './authority-probes.fixture.js';
import type { AuthorityWorld, Cast } from './authority-world.fixture.js';

/** The stream looks once a second; its first look tells nothing. */
const FIRST_LOOK_MS = 2_500;
const SECOND_LOOK_MS = 2_500;

/** What the stream of changes tells each of `cast` once every case has changed. */
export const streamed = async (
  world: AuthorityWorld,
  cast: readonly Cast[],
): Promise<ReadonlyMap<Cast, Observation>> => {
  const ended = new AbortController();
  const streams = cast.map(async (who): Promise<readonly [Cast, Observation]> => {
    const of = caseFor(world, who);
    const response = await world.node.call(who.name, '/changes', { signal: ended.signal });
    const text = await readUntilEnded(response);
    const given = text
      .split('\n\n')
      .some((event) => event.includes('event: case') && event.includes(of.id));
    return [who, { operation: 'SSE /changes', path: 'stream', of, given }];
  });
  await sleep(FIRST_LOOK_MS);
  world.touch();
  await sleep(SECOND_LOOK_MS);
  ended.abort();
  return new Map(await Promise.all(streams));
};

const readUntilEnded = async ({ body }: Response): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const bytes of body ?? []) text += decoder.decode(bytes);
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
  }
  return text;
};
