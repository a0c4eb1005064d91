/** A thread that loads the library with all its mutants, and runs the tests that reach one of them. */

/* oxlint-disable unicorn/require-post-message-target-origin -- threads, which have no origin */

import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { withMutants } from './mutants.mjs';

const { tests, library, seed } = workerData;
const LEFT_ALONE = /[.](test|fixture)[.]ts$|\/generated\/|\/index[.]ts$/;
const mutants = [];

let active = -1;
let reached = new Set();
globalThis.comityMutant = (n) => {
  reached.add(n);
  return n === active;
};

// Jest's own words, over its own `expect`: a test is a name and a function.
const found = [];
const path = [];
const describe = (name, inner) => {
  path.push(name);
  inner();
  path.pop();
};
const it = (name, run) => void found.push({ name: [...path, name].join(' › '), run });
const each = (each1) => (table) => (name, run) => {
  for (const row of table) each1(name, () => run(...(Array.isArray(row) ? row : [row])));
};
describe.each = each(describe);
it.each = each(it);
globalThis.comityTests = { describe, it };

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === '@jest/globals') {
      const source = `import { expect } from '${import.meta.resolve('expect')}'; export { expect };
        export const { describe, it } = globalThis.comityTests;`;
      const url = `data:text/javascript,${encodeURIComponent(source)}`;
      return { url, format: 'module', shortCircuit: true };
    }
    if (specifier.startsWith('.') && context.parentURL?.endsWith('.ts')) {
      const url = new URL(specifier.replace(/[.]js$/, '.ts'), context.parentURL);
      if (existsSync(fileURLToPath(url))) return next(url.href, context);
    }
    return next(specifier, context);
  },
  load: (url, context, next) => {
    if (!url.startsWith(library) || !url.endsWith('.ts') || LEFT_ALONE.test(url)) {
      return next(url, context);
    }
    const file = url.slice(library.length);
    const made = withMutants(readFileSync(fileURLToPath(url), 'utf8'), file, mutants.length);
    mutants.push(...made.mutants);
    return { format: 'module', source: made.code, shortCircuit: true };
  },
});

const { default: fc } = await import('fast-check');
fc.configureGlobal({ seed, numRuns: 25 });
for (const file of tests) await import(file);

const passes = async ({ run }) => {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
};

const judge = async ({ mutant, these }) => {
  active = mutant;
  for (const index of these) {
    if (!(await passes(found[index]))) {
      active = -1;
      parentPort.postMessage({ mutant, killedBy: found[index].name });
      return;
    }
  }
  active = -1;
  parentPort.postMessage({ mutant, killedBy: null });
};
parentPort.on('message', (asked) => void judge(asked));

/** Which mutants each test reaches, and how long it takes: by these the tests of a mutant are chosen. */
const survey = [];
if (workerData.survey) {
  for (const test of found) {
    reached = new Set();
    const began = performance.now();
    const passed = await passes(test);
    survey.push({ name: test.name, passed, ms: performance.now() - began, reached: [...reached] });
  }
}
reached = { add: () => undefined };
parentPort.postMessage({ ready: true, survey, mutants: workerData.survey ? mutants : [] });
