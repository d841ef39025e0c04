/**
 * Mutation testing of what judges (`npm run mutation`). It takes long: run it folder by folder, with an incremental file for each.
 *
 *     npm run mutation -- --mutate "lib/claims/**" --incrementalFile coverage/mutation/claims.json
 *
 * @type {import('@stryker-mutator/core').PartialStrykerOptions}
 */
const config = {
  mutate: ['lib/rules/**/*.ts', 'lib/claims/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner', './mutation-ignorer.js'],
  ignorers: ['wording'],
  // All that the tests of these folders need. The rest of the project may be half done.
  ignorePatterns: ['**', '!lib/**', '!tests/{rules,claims,support,fixtures}/**', '!*.{json,js,ts}'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  timeoutFactor: 3,
  incremental: true,
  incrementalFile: 'coverage/mutation/incremental.json',
  tempDirName: 'coverage/mutation/sandbox',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'coverage/mutation/report.json' },
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  thresholds: { high: 95, low: 90, break: 90 },
};

// eslint-disable-next-line no-restricted-exports -- this is where Stryker looks
export default config;
