/**
 * npm run test:versions -- [--versions 2.11.0,2.15.0] [vitest arguments]
 *
 * Builds the addon against each supported LibTorch and runs the tests, or those that are named, with it. Each
 * version has its own folder in .cache/versions: the CPU part of torch's wheel (of a CUDA build it runs
 * without a GPU, with two small packages of NVIDIA beside it), and the addon. The tests compare with the
 * Python of the default version, as in `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const lib = (name) => createRequire(import.meta.url)(path.join(root, 'lib', 'libtorch', `${name}.js`));

const argv = process.argv.slice(2);
const at = argv.indexOf('--versions');
const versions = at < 0 ? lib('versions').supportedVersions : argv.splice(at, 2)[1].split(',');

/** What of a wheel the addon's build and LibTorch's CPU part need. */
const PARTS =
  /^torch\/(version\.py|include\/.*|lib\/(lib)?(torch_cpu|c10|gomp|iomp5|omp|shm|torch)\b[^/]*)$|^[^/]*\.dist-info\/METADATA$/;

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  return status === 0;
}

function python() {
  const attempts = [];
  const pip = lib('pip').findPip(attempts);
  if (!pip) throw new Error(`No Python with pip: ${attempts.map((each) => each.found).join('; ')}`);
  return pip.python.path;
}

/** The folder of a version's LibTorch, fetched on first use. */
function libtorch(version) {
  const home = path.join(root, '.cache', 'versions', version);
  const site = path.join(home, 'site');
  if (existsSync(path.join(site, 'torch', 'version.py'))) return path.join(site, 'torch');
  mkdirSync(home, { recursive: true });
  const work = mkdtempSync(path.join(home, 'fetch-'));
  const pip = (...args) => {
    if (!run(python(), ['-m', 'pip', ...args])) throw new Error(`pip could not fetch ${args.at(-1)}`);
  };
  // Any Python's wheel will do: only its libraries and headers are used.
  const tag = ['--python-version', '3.12', '--implementation', 'cp', '--only-binary=:all:'];
  try {
    pip('download', '--no-deps', ...tag, '--dest', work, `torch==${version}`);
    const wheel = readdirSync(work).find((name) => name.endsWith('.whl'));
    const made = path.join(work, 'site');
    unpack(path.join(work, wheel), made);
    const cuda = /^cuda\b.*=\s*'([\d.]+)'/m.exec(
      readFileSync(path.join(made, 'torch', 'version.py'), 'utf8'),
    );
    if (cuda) {
      const packages = ['runtime', 'cupti'].map((name) => `nvidia-cuda-${name}==${cuda[1]}.*`);
      pip('install', '--no-deps', '--target', made, ...packages);
    }
    rmSync(site, { recursive: true, force: true });
    renameSync(made, site);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return path.join(site, 'torch');
}

/** Python's own zipfile is at hand wherever pip is. */
function unpack(wheel, target) {
  const code = `import re, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel:
    for name in wheel.namelist():
        if re.match(sys.argv[3], name):
            wheel.extract(name, sys.argv[2])`;
  if (!run(python(), ['-c', code, wheel, target, PARTS.source]))
    throw new Error(`${wheel} cannot be unpacked`);
}

const failed = [];
for (const version of versions) {
  console.log(`\n=== LibTorch ${version}`);
  const out = path.join('.cache', 'versions', version, 'build');
  const env = {
    ...process.env,
    TORCH_NODE_LIBTORCH: libtorch(version),
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
