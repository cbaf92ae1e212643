/**
 * npm run test:versions -- [--versions 2.11.0,2.15.0] [--resume] [vitest arguments]
 *
 * Builds the addon against each supported LibTorch and runs the tests, or those that are named, with it. Each
 * version has its own folder in .cache/versions: a virtual environment whose torch is both the LibTorch under
 * test and the Python that the tests compare with, and the addon. A CUDA build needs no GPU for that. pip
 * follows the user's configuration: where an index of CPU builds is named (PIP_EXTRA_INDEX_URL), it takes
 * those. What came of each test file is kept beside them, and told in a line for each version at the end;
 * --resume leaves out the files that passed in the last run, which may have been interrupted.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';
import { homeOf, lib, python, testedTorch } from './wheels.mjs';

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
  const home = path.join(homeOf(version), 'python');
  const bin = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
  const own = path.join(home, ...bin);
  if (!existsSync(own) && !run(python(), ['-m', 'venv', home]))
    throw new Error(`No virtual environment could be made in ${home}`);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  if (!run(own, [...pip, `torch==${version}`, 'numpy']))
    throw new Error(`pip could not install torch ${version}`);
  return own;
}

/** What came of each test file in the last run with a version, by its name: see results-reporter.mjs. */
function readResults(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  return new Map(lines.map((line) => JSON.parse(line)).map((result) => [result.file, result]));
}

/** Builds the addon against a version and runs the tests with it: what came of that, for its line. */
function test(version, { resume, argv }) {
  const own = pythonOf(version);
  const out = path.relative(root, path.join(homeOf(version), 'build'));
  const results = path.join(homeOf(version), 'results.jsonl');
  const env = {
    ...process.env,
    TORCH_NODE_LIBTORCH: testedTorch(version),
    TORCH_NODE_PYTHON: own,
    TORCH_NODE_BUILD: path.join(root, out, 'Release'),
    TORCH_NODE_RESULTS: results,
  };
  if (!run(process.execPath, ['scripts/build.mjs', '--quiet', '--out', out], { env }))
    return { version, isGood: false, told: 'the addon does not build' };
  if (!resume) rmSync(results, { force: true });
  const done = [...readResults(results).values()].filter(({ failed }) => failed === 0);
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const isGood = run(
    process.execPath,
    [
      vitest,
      'run',
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=./scripts/results-reporter.mjs',
      ...done.map(({ file }) => `--exclude=${file}`),
      ...argv,
    ],
    { env },
  );
  return { version, isGood, told: summary([...readResults(results).values()]) };
}

/** `200 files, 1 failed; 9100 tests passed, 2 failed, 31 skipped`. */
function summary(results) {
  const sum = (kind) => results.reduce((total, result) => total + result[kind], 0);
  const failed = results.filter((result) => result.failed > 0);
  const names = failed.map(({ file, failed }) => `\n  ${file}: ${failed} failed`).join('');
  return `${results.length} files, ${failed.length} failed; ${sum('passed')} tests passed, ${sum('failed')} failed, ${sum('skipped')} skipped${names}`;
}

const argv = process.argv.slice(2);
const versions = versionsOf(argv);
const resume = argv.includes('--resume');
const options = { resume, argv: argv.filter((word) => word !== '--resume') };
const outcomes = versions.map((version) => {
  console.log(`\n=== LibTorch ${version}`);
  return test(version, options);
});
console.log();
for (const { version, isGood, told } of outcomes)
  console.log(`LibTorch ${version} ${isGood ? 'passes' : 'FAILS'}: ${told}`);
process.exitCode = outcomes.every(({ isGood }) => isGood) ? 0 : 1;
