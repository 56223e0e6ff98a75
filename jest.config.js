/** One configuration: files that need a page name `jsdom` in their first line. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

export default {
  roots: ['<rootDir>/src', '<rootDir>/tests'],
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  testEnvironment: 'node',
  transform,
  cacheDirectory: '<rootDir>/.cache/jest',
  maxWorkers: 2,
  // Whole workbooks through the real office.js: a busy machine takes longer than Jest's five seconds.
  testTimeout: 60_000,
};
