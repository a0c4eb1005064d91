/**
 * Runs the test files that hold a test asked for and stops at the first that fails. Jest itself
 * would load every file for every fault, each in a realm of its own, and inside Stryker it cannot
 * bail out.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import TestRunner from 'jest-runner';

const TOGETHER = join(dirname(fileURLToPath(import.meta.url)), 'together.mjs');
const ALONE = 2;

/** What noticed the faults so far, the last first: neighbouring faults are noticed by the same file. */
let noticed = [];

export default class ReachingTestsRunner extends TestRunner {
  #results = [];

  async runTests(tests, watcher, options) {
    this.on('test-file-success', ([, result]) => void this.#results.push(result));
    const inBand = (test) => super.runTests([test], watcher, { ...options, serial: true });

    // Stryker's first run, without a fault, tells which tests a file holds.
    const notes = join(this._globalConfig.rootDir, 'tests-by-file.json');
    if (!existsSync(notes)) {
      for (const test of tests) await inBand(test);
      writeFileSync(notes, JSON.stringify(this.#results.map(noteOf)));
      return;
    }
    for (const some of batches(this.#reaching(tests, notes))) {
      process.env.TESTS_TOGETHER = JSON.stringify(some.map(({ path }) => path));
      await inBand({ ...some[0], path: TOGETHER });
      if (this.#results.at(-1)?.numFailingTests !== 0) {
        if (some.length === 1) this.#remember(some[0].path);
        return;
      }
    }
  }

  #reaching(tests, notes) {
    const { testNamePattern } = this._globalConfig;
    const asked = new RegExp(testNamePattern ?? '', 'i');
    const files = new Map(JSON.parse(readFileSync(notes, 'utf8')));
    const rank = ({ path }) => {
      const last = noticed.indexOf(path);
      return last < 0 ? noticed.length + files.get(path).ms : last;
    };
    return tests
      .filter(({ path }) => files.get(path).names.some((name) => asked.test(name)))
      .toSorted((a, b) => rank(a) - rank(b));
  }

  #remember(path) {
    noticed = [path, ...noticed.filter((other) => other !== path)];
  }
}

/** The likeliest alone, as that loads least; all the others at once, as that loads the law once. */
const batches = (tests) =>
  [...tests.slice(0, ALONE).map((test) => [test]), tests.slice(ALONE)].filter(
    (some) => some.length > 0,
  );

const noteOf = ({ testFilePath, testResults }) => [
  testFilePath,
  {
    names: testResults.map(({ fullName }) => fullName),
    ms: testResults.reduce((sum, { duration }) => sum + (duration ?? 0), 0),
  },
];
