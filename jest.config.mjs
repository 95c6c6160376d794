const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

/** The kind of a test is in its file name: NAME.unit.spec.ts needs nothing, NAME.int.spec.ts PostgreSQL, and so on. */
const project = (kind, extra = {}) => ({
  displayName: kind,
  testMatch: [`<rootDir>/{apps,libs,test,seeds,tools}/**/*.${kind}.spec.ts`],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  setupFiles: ['reflect-metadata'],
  ...extra,
});

const servers = {
  globalSetup: '<rootDir>/libs/testing/src/jest/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/jest/global-teardown.ts',
};

export default {
  projects: [
    project('unit'),
    project('int', servers),
    project('bus', servers),
    project('e2e', servers),
    project('browser', servers),
    project('long', servers),
  ],
  testTimeout: 60_000,
};
