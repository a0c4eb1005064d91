/** The tests of the law alone, from the copy of the sources that the faults are planted in. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import everyTest from '../../jest.config.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));

export default {
  ...everyTest,
  rootDir: join(HERE, '..', '..'),
  roots: ['<rootDir>/libs/law'],
  moduleNameMapper: {
    ...everyTest.moduleNameMapper,
    // The links in node_modules lead back to the sources without faults.
    '^@comity/([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^fast-check$': join(HERE, 'few-cases.mjs'),
  },
  testEnvironment: join(HERE, 'bailing-environment.mjs'),
  runner: join(HERE, 'reaching-tests-runner.mjs'),
};
