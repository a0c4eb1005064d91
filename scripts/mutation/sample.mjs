/**
 * Takes the faults that lie in SHARE, which is `0-0.2` for a fifth of them and `0.2-0.4` for the
 * next: by their hashes, so that a sample is drawn at random and yet is the same each time.
 */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';

const SEED = 20_261_127;

const placeOf = ({ fileName, location, mutatorName, replacement }) => {
  const file = relative(process.cwd(), fileName).replace(/^.*libs\/law\//, '');
  const text = JSON.stringify([SEED, file, location, mutatorName, replacement]);
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
};

class Sample {
  #from = 0;
  #to = 1;

  init() {
    const { SHARE = '0-1' } = process.env;
    [this.#from, this.#to] = SHARE.split('-').map(Number);
    return Promise.resolve();
  }

  check(faults) {
    const judged = faults.map((fault) => {
      const place = placeOf(fault);
      return place >= this.#from && place < this.#to
        ? [fault.id, { status: 'passed' }]
        : [fault.id, { status: 'compileError', reason: 'not in the sample' }];
    });
    return Promise.resolve(Object.fromEntries(judged));
  }

  group(faults) {
    return Promise.resolve([faults.map(({ id }) => id)]);
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }];
