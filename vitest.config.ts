import { defineConfig } from 'vitest/config';

// `npm test` runs everything but test/stress and test/cuda, which have commands of their own.
const only = process.env.TORCH_NODE_TESTS;

export default defineConfig({
  test: {
    include: only ? [`test/${only}/**/*.test.ts`] : ['test/**/*.test.ts'],
    exclude: only ? [] : ['test/stress/**', 'test/cuda/**'],
    globalSetup: ['test/globalSetup.ts'],
    pool: 'forks', // the addon keeps state per process: files must not share one
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
