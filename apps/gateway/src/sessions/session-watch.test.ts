import { describe, expect, it } from '@jest/globals';
import { officerId, stateCode } from '@comity/kernel';
import { diagnostics, systemClock, systemEntropy } from '@comity/platform';
import { Sessions, type SessionsBegun } from './sessions.js';
import { SessionWatch } from './session-watch.js';

const LOOKS_MS = 3_500;
const personOf = (name: string, epoch = 0) => ({
  officer: officerId(name),
  state: stateCode('GTM'),
  roles: [],
  displayName: name,
  epoch,
});

const given = (ended: (begun: readonly SessionsBegun[]) => readonly SessionsBegun[]) => {
  const sessions = new Sessions(systemClock, systemEntropy);
  const asked: (readonly SessionsBegun[])[] = [];
  const lines: string[] = [];
  const watch = new SessionWatch({
    sessions,
    people: {
      endedOf: async (begun) => {
        asked.push(begun);
        return Promise.resolve(begun).then(ended);
      },
    },
    diagnostics: diagnostics('test', { sink: (line) => void lines.push(line) }),
  });
  return { sessions, asked, lines, watch };
};

describe('the watch over sessions', () => {
  it('ends those of the epochs that the node ended, and no others', async () => {
    const { sessions, watch } = given((begun) =>
      begun.filter(({ officer, epoch }) => officer === 'ana' && epoch === 0),
    );
    const [before, again] = [sessions.begin(personOf('ana')), sessions.begin(personOf('ana'))];
    const [after, beside] = [sessions.begin(personOf('ana', 1)), sessions.begin(personOf('luis'))];
    const stream = sessions.open(before)?.ended;

    expect(await watch.look()).toBe(2);
    expect([sessions.open(before), sessions.open(again)]).toEqual([null, null]);
    expect(stream?.aborted).toBe(true);
    expect(sessions.open(after)?.person.epoch).toBe(1);
    expect(sessions.open(beside)).not.toBeNull();
  });

  it('asks of each epoch once, at most 500 at a time, and nothing where nobody is signed in', async () => {
    const { sessions, watch, asked } = given(() => []);
    await watch.look();
    expect(asked).toEqual([]);

    for (let n = 0; n < 501; n += 1) sessions.begin(personOf(`o${n}`));
    sessions.begin(personOf('o1'));
    await watch.look();
    expect(asked.map(({ length }) => length)).toEqual([500, 1]);
  });

  it('ends nothing while the node does not answer, says so once, and goes on looking', async () => {
    let down = true;
    const { sessions, watch, lines } = given((begun) => {
      if (down) throw new Error('down');
      return begun;
    });
    const secret = sessions.begin(personOf('ana'));
    watch.start();
    await new Promise((resolve) => void setTimeout(resolve, LOOKS_MS));
    expect(sessions.open(secret)).not.toBeNull();
    expect(lines).toHaveLength(1);

    down = false;
    await new Promise((resolve) => void setTimeout(resolve, LOOKS_MS));
    watch.stop();
    expect(sessions.open(secret)).toBeNull();
  }, 20_000);
});
