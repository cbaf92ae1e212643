/**
 * npm run test:versions -- [--versions 2.11.0,2.15.0] [vitest arguments]
 *
 * Builds the addon against each supported LibTorch and runs the tests, or those that are named, with it. Each
 * version has its own folder in .cache/versions: the CPU part of torch's wheel (of a CUDA build it runs
 * without a GPU, with two small packages of NVIDIA beside it), and the addon. The tests compare with the
 * Python of the default version, as in `npm test`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lib, run, wheelOf } from './wheels.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const argv = process.argv.slice(2);
const at = argv.indexOf('--versions');
const versions = at < 0 ? lib('versions').supportedVersions : argv.splice(at, 2)[1].split(',');

const failed = [];
for (const version of versions) {
  console.log(`\n=== LibTorch ${version}`);
  const out = path.join('.cache', 'versions', version, 'build');
  const env = {
    ...process.env,
    TORCH_NODE_LIBTORCH: wheelOf(version),
    TORCH_NODE_PYTHON: process.env.TORCH_NODE_PYTHON ?? defaultPython(),
  };
  const built = run(process.execPath, ['scripts/build.mjs', '--quiet', '--out', out], { env });
  env.TORCH_NODE_BUILD = path.join(root, out, 'Release');
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  if (!built || !run(process.execPath, [vitest, 'run', ...argv], { env })) failed.push(version);
}
console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : `\nAll pass: ${versions.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** The Python of the LibTorch that the checkout itself uses. */
function defaultPython() {
  const script = path.join(root, 'scripts', 'oracle.mjs');
  const { stdout } = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
  return stdout.trim();
}
