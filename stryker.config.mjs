/** Plants faults in the law and sees whether its tests notice; docs/TESTING.md says how it is read. */
export default {
  plugins: ['@stryker-mutator/jest-runner', './scripts/mutation/sample.mjs'],
  checkers: ['sample'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  jest: {
    configFile: 'scripts/mutation/jest.config.mjs',
    // The runner of that configuration takes only the files that reach a fault, which is narrower.
    enableFindRelatedTests: false,
  },
  mutate: [
    'libs/law/src/**/*.ts',
    '!libs/law/src/**/*.{test,fixture}.ts',
    '!libs/law/src/generated/**',
    '!libs/law/src/index.ts',
    // Nothing but text in four languages: a changed word is no fault in a rule.
    '!libs/law/src/words/{act-names,act-names-extradition,practice-names,status-names}.ts',
    '!libs/law/src/words/{denial-messages,problem-messages,rule-messages,rule-messages-*}.ts',
    '!libs/law/src/letters/{letter-words,state-genitives}.ts',
  ],
  ignorePatterns: ['/apps', '/certs-dev', '/docs', '/proto', '/test', '/var', 'dist'],
  tempDirName: 'var/mutation/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: { reportTests: false, reportMutants: false, allowColor: false },
  jsonReporter: { fileName: 'var/mutation/report.json' },
  htmlReporter: { fileName: 'var/mutation/report.html' },
  concurrency: 2,
  // A test of many random cases that fails slowly must not count as one that never ends.
  timeoutMS: 60_000,
  timeoutFactor: 4,
  // Modules of a realm are never given back to a process that goes on.
  maxTestRunnerReuse: 40,
};
