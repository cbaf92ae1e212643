import { defineConfig } from 'vitest/config';

interface Mode {
  include: string[];
  exclude?: string[];
  env?: Record<string, string>;
  setupFiles?: string[];
}

/**
 * `vitest run` takes everything but test/stress, test/cuda, test/duckdb, test/site and test/browser. `--mode stress`: the long runs
 * (100,000 fuzz calls, 200,000 changed files, 500 training steps, forced collections). `--mode cuda`: what
 * needs a GPU, and of the other files those whose bodies run on whatever the default device is;
 * TORCH_NODE_TEST_DEVICE=cpu runs the same ones where there is no GPU. `--mode docs`: the documentation's site
 * in a browser. `--mode browser`: the examples' pages in a browser. `--mode duckdb`: what needs DuckDB, which is large.
 */
const modes: Record<string, Mode> = {
  test: { include: ['test/**/*.test.ts'], exclude: ['test/stress/**', 'test/cuda/**', 'test/duckdb/**', 'test/site/**', 'test/browser/**'] },
  stress: {
    include: ['test/stress/**/*.test.ts', 'test/fuzz/**/*.test.ts', 'test/memory/**/*.test.ts'],
    env: { TORCH_NODE_FUZZ: '100000', TORCH_NODE_FUZZ_FILES: '200000', TORCH_NODE_STEPS: '500' },
  },
  cuda: {
    include: [
      'test/cuda/**/*.test.ts',
      'test/ops/replay.test.ts',
      'test/nn/moduleDb/replay.test.ts',
      'test/optim/**/*.test.ts',
      'test/amp/training.test.ts',
      'test/parity/sequences.test.ts',
    ],
    setupFiles: ['test/helpers/onDevice.ts'],
  },
  docs: { include: ['test/site/**/*.test.ts'] },
  browser: { include: ['test/browser/**/*.test.ts'] },
  duckdb: { include: ['test/duckdb/**/*.test.ts'] },
};

export default defineConfig(({ mode }) => {
  if (mode === 'cuda') {
    process.env.TORCH_NODE_TEST_DEVICE ??= 'cuda';
    // Without it, cuBLAS need not give the same bits twice.
    process.env.CUBLAS_WORKSPACE_CONFIG ??= ':4096:8';
  }
  return {
    test: {
      ...(modes[mode] ?? modes.test),
      globalSetup: mode === 'docs' ? [] : ['test/globalSetup.ts'], // pages need no Python
      pool: 'forks', // the addon keeps state per process: files must not share one
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  };
});
