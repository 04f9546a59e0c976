// Jest runs TypeScript through swc; types are checked by `npm run check:types`.
export default {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/test/global-setup.mjs',
  transform: {
    '^.+\\.(ts|js|mjs)$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  },
  // These ship as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@ironcalc|validator/es)/)'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  testTimeout: 60_000,
  // Much of the time is waiting in browsers: on two cores two workers are not too many.
  maxWorkers: '100%',
};
