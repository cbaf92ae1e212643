/**
 * node scripts/oracle.mjs: prints the Python with PyTorch and numpy that tests compare against,
 * made on first use.
 *
 * TORCH_NODE_PYTHON names one by hand. Else it is the Python that owns the LibTorch in use, if it has numpy;
 * else a virtual environment in .cache/oracle with torch's small Python dependencies, which takes torch
 * itself from where LibTorch already lies (it came as a wheel), so that it is not fetched twice and both
 * sides run the very same library.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, '.cache', 'oracle');
const bin = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
const python = path.join(folder, ...bin);
const stamp = path.join(folder, 'torch-node.json');
const require = createRequire(import.meta.url);

/**
 * The path of the Python that tests compare against.
 * @returns {Promise<string>}
 */
export async function oraclePython() {
  if (process.env.TORCH_NODE_PYTHON) return process.env.TORCH_NODE_PYTHON;
  const libtorch = locate();
  const site = path.dirname(libtorch.root);
  const wish = JSON.stringify({ site, version: libtorch.fullVersion });
  const isMade = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wish && existsSync(python);
  if (isMade()) return python;
  for (const owner of owners(site)) if (serves(owner, libtorch)) return owner;
  mkdirSync(path.dirname(folder), { recursive: true });
  const onWait = (pid) => console.error(`Waiting for the Python that process ${pid} makes.`);
  await withLock(`${folder}.lock`, onWait, () => {
    if (!isMade()) make(libtorch, site, wish);
  });
  return python;
}

function make(libtorch, site, wish) {
  create(libtorch, site);
  if (!serves(python, libtorch)) {
    throw new Error(
      `The Python in ${folder} cannot import torch ${libtorch.fullVersion} and numpy.\n${words(python)}`,
    );
  }
  writeFileSync(stamp, wish);
}

/** The LibTorch that the addon is built for. */
function locate() {
  const file = path.join(root, 'lib', 'libtorch', 'locate.js');
  if (!existsSync(file)) throw new Error('lib/ is not built: run npm run build.');
  const { findAddons } = require(path.join(root, 'lib', 'libtorch', 'addon.js'));
  return require(file).locate({ versions: [findAddons()[0].torch] });
}

/** Pythons whose site-packages this is: that of a virtual environment, or of an installation. */
function owners(site) {
  const up = process.platform === 'win32' ? ['..', '..'] : ['..', '..', '..'];
  return [path.resolve(site, ...up, ...bin), ...candidates()].filter((python) => existsSync(python));
}

/**
 * Whether a Python imports numpy and this very torch;
 * of an archive, which has no Python part, a torch of its version.
 */
function serves(python, libtorch) {
  const code =
    'import torch, numpy, os, json; print(json.dumps([torch.__version__, os.path.realpath(os.path.dirname(torch.__file__))]))';
  const { status, stdout } = spawnSync(python, ['-c', code], { encoding: 'utf8' });
  if (status !== 0) return false;
  const [version, from] = JSON.parse(stdout.trim().split('\n').pop());
  return (
    version === libtorch.fullVersion && (!isWheel(libtorch.root) || from === realpathSync(libtorch.root))
  );
}

function words(python) {
  return spawnSync(python, ['-c', 'import torch, numpy'], { encoding: 'utf8' }).stderr ?? '';
}

/** Whether LibTorch lies in a torch package, which Python can import. */
function isWheel(dir) {
  return existsSync(path.join(dir, '__init__.py'));
}

/** Makes the virtual environment. */
function create(libtorch, site) {
  const wheel = isWheel(libtorch.root);
  const version = wheel ? pythonVersionOf(libtorch.root) : undefined;
  const base = candidates().find((python) => version === undefined || versionOf(python) === version);
  if (base === undefined) {
    throw new Error(
      `The tests compare with Python: no Python ${version ?? '3'} is on PATH, for which torch in ${site} is made. ` +
        'Name one that has torch and numpy in TORCH_NODE_PYTHON.',
    );
  }
  rmSync(folder, { recursive: true, force: true });
  execFileSync(base, ['-m', 'venv', folder], { stdio: ['ignore', 2, 2] });
  const torch = wheel ? pureDependencies(site) : [`torch==${libtorch.fullVersion}`];
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'numpy', ...torch];
  // To the terminal's error stream: the caller reads the path on standard output.
  execFileSync(python, pip, { stdio: ['ignore', 2, 2] });
  if (!wheel) return;
  const code = 'import sysconfig; print(sysconfig.get_paths()["purelib"])';
  const own = execFileSync(python, ['-c', code], { encoding: 'utf8' }).trim();
  writeFileSync(path.join(own, 'torch-node.pth'), `${site}\n`);
}

/** What torch's metadata requires, without the libraries for CUDA. */
function pureDependencies(site) {
  const info = readdirSync(site).find((name) => /^torch-.*\.dist-info$/.test(name));
  const metadata = readFileSync(path.join(site, info, 'METADATA'), 'utf8').split(/\r?\n\r?\n/)[0];
  return [...metadata.matchAll(/^Requires-Dist:\s*(\S.*)$/gm)]
    .map((match) => match[1].trim())
    .filter((line) => !/extra\s*==/.test(line) && !/^(nvidia-|cuda-|triton)/.test(line));
}

/** `3.11`, from the name of the torch package's own extension module. */
function pythonVersionOf(dir) {
  const name = readdirSync(dir).find((file) => /^_C\.c(python-|p)3\d+/.test(file));
  const minor = name && /3(\d+)/.exec(name)?.[1];
  return minor && `3.${minor}`;
}

function versionOf(python) {
  const code = 'import sys; print("%d.%d" % sys.version_info[:2])';
  const { status, stdout } = spawnSync(python, ['-c', code], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The Pythons on PATH, `python3.11` and its like included. */
function candidates() {
  const found = [];
  for (const dir of (process.env.PATH ?? '').split(path.delimiter)) {
    if (!dir || !existsSync(dir)) continue;
    const names = readdirSync(dir).filter((name) => /^python(3(\.\d+)?)?(\.exe)?$/.test(name));
    found.push(...names.sort().map((name) => path.join(dir, name)));
  }
  return found;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(await oraclePython());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
