const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.purser/', '<rootDir>/.cache/'],
};

/** A project a kind of test: what it needs running decides the ending of its name. */
const project = (displayName, testMatch, more = {}) => ({ ...shared, displayName, testMatch, ...more });
const withSetup = (name) => ({
  globalSetup: `<rootDir>/stack/testing/global-setup-${name}.mjs`,
  globalTeardown: '<rootDir>/stack/testing/global-teardown.mjs',
});
const except = ['/node_modules/', '/dist/', '\\.(db|api|workflow|replay|browser|stack)\\.test\\.ts$'];

export default {
  testTimeout: 300_000,
  projects: [
    project('unit', ['<rootDir>/**/*.test.ts'], { testPathIgnorePatterns: except }),
    project('db', ['<rootDir>/**/*.db.test.ts'], withSetup('db')),
    project('api', ['<rootDir>/**/*.api.test.ts'], withSetup('api')),
    project(
      'workflow',
      ['<rootDir>/**/*.workflow.test.ts', '<rootDir>/**/*.replay.test.ts'],
      withSetup('workflow'),
    ),
    project('stack', ['<rootDir>/**/*.stack.test.ts'], withSetup('stack')),
    project('browser', ['<rootDir>/**/*.browser.test.ts'], withSetup('browser')),
  ],
};
