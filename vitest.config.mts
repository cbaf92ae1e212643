import { defineConfig } from 'vitest/config';

/**
 * `vitest run` takes everything but test/stress, test/cuda and test/site. `--mode stress`: the long runs
 * (100,000 fuzz calls, 200,000 changed files, 500 training steps, forced collections). `--mode cuda`: what
 * needs a GPU. `--mode docs`: the documentation's site in a browser.
 */
const modes: Record<string, { include: string[]; exclude?: string[]; env?: Record<string, string> }> = {
  test: { include: ['test/**/*.test.ts'], exclude: ['test/stress/**', 'test/cuda/**', 'test/site/**'] },
  stress: {
    include: ['test/stress/**/*.test.ts', 'test/fuzz/**/*.test.ts', 'test/memory/**/*.test.ts'],
    env: { TORCH_NODE_FUZZ: '100000', TORCH_NODE_FUZZ_FILES: '200000', TORCH_NODE_STEPS: '500' },
  },
  cuda: { include: ['test/cuda/**/*.test.ts'] },
  docs: { include: ['test/site/**/*.test.ts'] },
};

export default defineConfig(({ mode }) => ({
  test: {
    ...(modes[mode] ?? modes.test),
    globalSetup: mode === 'docs' ? [] : ['test/globalSetup.ts'], // pages need no Python
    pool: 'forks', // the addon keeps state per process: files must not share one
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
}));
