import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import { isCompiled, root } from './scripts/stamp.mjs';

interface Mode {
  include: string[];
  exclude?: string[];
  env?: Record<string, string>;
  setupFiles?: string[];
}

/** Files that look into the sources themselves. */
const ofSources = ['test/functional/signatures.test.ts'];

/**
 * Gives tests lib/ where they import src/, provided that a build has made it of what src/ is now, as `npm test`
 * does beforehand. Vitest would otherwise run 800 modules through Vite for each file, in ten times the time.
 */
const compiled: Plugin = {
  name: 'compiled',
  enforce: 'pre',
  resolveId(id, importer) {
    if (importer === undefined || !/^[./]/.test(id)) return null;
    const [from, file] = [path.relative(root, importer), path.resolve(path.dirname(importer), id)];
    const name = path.relative(path.join(root, 'src'), file);
    if (name.startsWith('..') || from.startsWith('src') || ofSources.includes(from)) return null;
    const places = [`${name}.js`, path.join(name, 'index.js')].map((place) => path.join(root, 'lib', place));
    const place = places.find((candidate) => fs.existsSync(candidate));
    return place ?? null;
  },
};

/**
 * `vitest run` takes everything but test/stress, test/cuda, test/duckdb, test/site and test/browser. `--mode stress`: the long runs
 * (100,000 fuzz calls, 150 of each native function, 200,000 changed files, 500 training steps, forced collections). `--mode cuda`: what
 * needs a GPU, and of the other files those whose bodies run on whatever the default device is;
 * TORCH_NODE_TEST_DEVICE=cpu runs the same ones where there is no GPU. `--mode docs`: the documentation's site
 * in a browser. `--mode browser`: the examples' pages in a browser. `--mode duckdb`: what needs DuckDB, which is large.
 * `--mode onnx`: the ONNX suites, and onnxruntime-node, which is large, has to give what Python's runtime gives.
 */
const modes: Record<string, Mode> = {
  test: { include: ['test/**/*.test.ts'], exclude: ['test/stress/**', 'test/cuda/**', 'test/duckdb/**', 'test/site/**', 'test/browser/**'] },
  stress: {
    include: ['test/stress/**/*.test.ts', 'test/fuzz/**/*.test.ts', 'test/memory/**/*.test.ts', 'test/native/hostile.test.ts'],
    env: { TORCH_NODE_FUZZ: '100000', TORCH_NODE_FUZZ_FILES: '200000', TORCH_NODE_STEPS: '500', TORCH_NODE_HOSTILE: '150' },
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
  onnx: {
    include: ['test/onnx/**/*.test.ts', 'test/stress/onnx/**/*.test.ts'],
    exclude: ['test/onnx/web.test.ts'],
    env: { TORCH_NODE_ONNX_RUNTIME: 'node' },
  },
};

export default defineConfig(({ mode }) => {
  if (mode === 'cuda') {
    process.env.TORCH_NODE_TEST_DEVICE ??= 'cuda';
    // Without it, cuBLAS need not give the same bits twice.
    process.env.CUBLAS_WORKSPACE_CONFIG ??= ':4096:8';
  }
  // Threads that wait asleep, here and in Python: beside other work, spinning ones make two ten times slower than one.
  process.env.OMP_WAIT_POLICY ??= 'passive';
  return {
    plugins: isCompiled() ? [compiled] : [],
    test: {
      ...(modes[mode] ?? modes.test),
      globalSetup: mode === 'docs' ? [] : ['test/globalSetup.ts'], // pages need no Python
      server: { deps: { external: [/\/lib\/.*\.js$/] } }, // by Node's `require`, as users load it
      pool: 'forks', // the addon keeps state per process: files must not share one
      maxWorkers: os.availableParallelism(), // Vitest's own process has little to do
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  };
});
