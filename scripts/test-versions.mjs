/**
 * npm run test:versions -- [--versions 2.11.0,2.15.0] [vitest arguments]
 *
 * Builds the addon against each supported LibTorch and runs the tests, or those that are named, with it. Each
 * version has its own folder in .cache/versions: a virtual environment whose torch is both the LibTorch under
 * test and the Python that the tests compare with, and the addon. A CUDA build needs no GPU for that. pip
 * follows the user's configuration: where an index of CPU builds is named (PIP_EXTRA_INDEX_URL), it takes
 * those.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';
import { lib, python } from './wheels.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { supportedVersions, listOf } = lib('versions');

/** The versions that are asked for; the rest of `argv` is vitest's. */
function versionsOf(argv) {
  const at = argv.indexOf('--versions');
  if (at < 0) return supportedVersions;
  const named = argv.splice(at, 2)[1]?.split(',') ?? [];
  const unknown = named.filter((version) => !supportedVersions.includes(version));
  if (named.length === 0 || unknown.length > 0) {
    console.error(
      `--versions takes ${listOf(supportedVersions)}, with commas between; got ${unknown.join() || 'none'}`,
    );
    process.exit(1);
  }
  return named;
}

/** The Python with torch of a version, and numpy; what it lacks is installed, also after an interruption. */
function pythonOf(version) {
  const home = path.join(root, '.cache', 'versions', version, 'python');
  const bin = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
  const own = path.join(home, ...bin);
  if (!existsSync(own) && !run(python(), ['-m', 'venv', home]))
    throw new Error(`No virtual environment could be made in ${home}`);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  if (!run(own, [...pip, `torch==${version}`, 'numpy']))
    throw new Error(`pip could not install torch ${version}`);
  return own;
}

function torchFolder(python) {
  const code = 'import sysconfig; print(sysconfig.get_paths()["platlib"])';
  return path.join(execFileSync(python, ['-c', code], { encoding: 'utf8' }).trim(), 'torch');
}

/** Whether the addon builds and the tests pass with a version. */
function passes(version, argv) {
  const out = path.join('.cache', 'versions', version, 'build');
  const own = pythonOf(version);
  const env = {
    ...process.env,
    TORCH_NODE_LIBTORCH: torchFolder(own),
    TORCH_NODE_PYTHON: own,
    TORCH_NODE_BUILD: path.join(root, out, 'Release'),
  };
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  return (
    run(process.execPath, ['scripts/build.mjs', '--quiet', '--out', out], { env }) &&
    run(process.execPath, [vitest, 'run', ...argv], { env })
  );
}

const argv = process.argv.slice(2);
const versions = versionsOf(argv);
const failed = versions.filter((version) => {
  console.log(`\n=== LibTorch ${version}`);
  return !passes(version, argv);
});
console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : `\nAll pass: ${versions.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
