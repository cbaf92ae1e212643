/**
 * npm run test:nodes -- [--nodes 22,24,26] [vitest arguments]
 *
 * Runs tests (by default those of memory, workers and handles, with their full number of steps) on several
 * versions of Node. The test runner itself runs on each as well.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeBinary } from './nodes.mjs';

const repo = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const argv = process.argv.slice(2);
const at = argv.indexOf('--nodes');
const majors = at < 0 ? ['20', '22', '24', '26'] : argv.splice(at, 2)[1].split(',');
const tests = argv.length ? argv : ['test/memory', 'test/native/worker.test.ts', 'test/utils/data/threads'];

let failed = 0;
for (const major of majors) {
  const node = nodeBinary(major);
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`\n=== Node ${version}`);
  const vitest = path.join(repo, 'node_modules/vitest/vitest.mjs');
  const env = { TORCH_NODE_STEPS: '500', ...process.env, TORCH_NODE_TEST_NODE: node };
  const r = spawnSync(node, [vitest, 'run', ...tests], { cwd: repo, stdio: 'inherit', env });
  if (r.status !== 0) failed++;
}
process.exitCode = failed ? 1 : 0;
