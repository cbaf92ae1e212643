/**
 * npm run test:nodes -- [--nodes 22,24,26] [vitest arguments]
 *
 * Runs tests (by default those of memory, workers and handles, with their full number of steps) on several
 * versions of Node. Each comes from the npm package of its binary and is kept in .cache/nodes. The test
 * runner itself runs on each as well.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const repo = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const argv = process.argv.slice(2);
const at = argv.indexOf('--nodes');
const majors = at < 0 ? ['20', '22', '24', '26'] : argv.splice(at, 2)[1].split(',');
const tests = argv.length ? argv : ['test/memory', 'test/native/worker.test.ts', 'test/utils/data/threads'];

/** The binary of a Node version, installed on first use. */
function nodeBinary(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const prefix = path.join(repo, '.cache/nodes', major);
  const binary = path.join(
    prefix,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(binary)) {
    mkdirSync(prefix, { recursive: true });
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const args = [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--prefix',
      prefix,
      `${name}@${major}`,
    ];
    const r = spawnSync(npm, args, { stdio: 'inherit', cwd: prefix, shell: process.platform === 'win32' });
    if (r.status !== 0) throw new Error(`npm could not install ${name}@${major}`);
  }
  return binary;
}

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
