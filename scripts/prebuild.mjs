/**
 * npm run prebuild -- [--versions 2.11.0,2.15.0] [--local]
 *
 * Builds what the published package carries for this platform, with prebuildify: one stripped addon for each
 * version of LibTorch, in `prebuilds/<version>` (and in `prebuilds/<version>-cuda` that of CUDA's graphs,
 * where LibTorch is a CUDA build and CUDA's headers are there), and the bootstrap addon that opens
 * LibTorch, in `prebuilds/loader`, each in the layout that node-gyp-build reads. On Linux an addon that
 * asks for a newer C or C++ library than the oldest that LibTorch itself runs with is refused; `--local`
 * keeps it, for a package that is tried on this machine only.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import prebuildify from 'prebuildify';
import { run } from './processes.mjs';
import { newerThanFloor } from './symbol-versions.mjs';
import { homeOf, lib, testedTorch, wheelOf } from './wheels.mjs';

const self = fileURLToPath(import.meta.url);
const root = path.resolve(path.dirname(self), '..');
const cache = path.join(root, '.cache');

/** What prebuildify runs in the place of node-gyp: cmake-js, whose addon is put where prebuildify looks. */
const ORDER = 'TORCH_NODE_PREBUILD';

function build() {
  const { libtorch, out, file } = JSON.parse(process.env[ORDER]);
  const env = { ...process.env, TORCH_NODE_LIBTORCH: libtorch };
  const built = run(process.execPath, ['scripts/build.mjs', '--quiet', '--out', out], { env });
  if (!built) process.exit(1);
  mkdirSync(path.join('build', 'Release'), { recursive: true });
  copyFileSync(path.join(root, out, 'Release', file), path.join('build', 'Release', file));
}

/** The LibTorch with which that version was tested, or what of it is on this machine, or torch's wheel. */
function libtorchOf(version) {
  const tested = testedTorch(version);
  if (tested) return tested;
  try {
    return lib('locate').locate({ versions: [version] }).root;
  } catch {
    return wheelOf(version);
  }
}

/** Where the addons of that version are built, for the tests too. */
const outOf = (version) => path.relative(root, path.join(homeOf(version), 'build'));

/** One addon into `prebuilds/<name>`. */
async function prebuild(name, file, version, isLocal) {
  const cwd = path.join(cache, 'prebuild', name);
  const target = path.join(root, 'prebuilds', name);
  rmSync(path.join(cwd, 'build'), { recursive: true, force: true });
  rmSync(path.join(target, 'prebuilds', `${process.platform}-${process.arch}`), {
    recursive: true,
    force: true,
  });
  mkdirSync(cwd, { recursive: true });
  process.env[ORDER] = JSON.stringify({ libtorch: libtorchOf(version), out: outOf(version), file });
  await promisify(prebuildify)({
    cwd,
    out: target,
    name: 'torch-node',
    napi: true,
    strip: true,
    targets: [process.versions.node],
    nodeGyp: `"${process.execPath}" "${self}"`,
    shell: true,
  });
  const made = path.join(target, 'prebuilds', `${process.platform}-${process.arch}`, 'torch-node.node');
  const newer = newerThanFloor(made);
  if (newer.length === 0) return;
  const problem = `${path.relative(root, made)} needs ${newer.join(', ')}: it would not load on the oldest Linux that LibTorch runs on`;
  if (isLocal) return console.warn(problem);
  rmSync(made);
  throw new Error(
    `${problem}. Build it in manylinux_2_28, or give --local for a package that stays on this machine`,
  );
}

async function main() {
  const { values } = parseArgs({ options: { versions: { type: 'string' }, local: { type: 'boolean' } } });
  const { supportedVersions, DEFAULT_VERSION } = lib('versions');
  const versions = values.versions?.split(',') ?? supportedVersions;
  const unknown = versions.filter((version) => !supportedVersions.includes(version));
  if (unknown.length > 0) throw new Error(`${unknown} is none of ${supportedVersions.join(', ')}`);
  for (const version of versions) {
    await prebuild(version, 'torch_node.node', version, values.local);
    const cuda = path.join(outOf(version), 'Release', 'torch_node_cuda.node');
    if (existsSync(path.join(root, cuda)))
      await prebuild(`${version}-cuda`, 'torch_node_cuda.node', version, values.local);
  }
  const first = versions.includes(DEFAULT_VERSION) ? DEFAULT_VERSION : versions[0];
  await prebuild('loader', 'torch_node_loader.node', first, values.local);
}

/**
 * npm takes a script called `prebuild` for something to do before `build` as well. Only before `npm run
 * prebuild` itself does it run `preprebuild`, which leaves this mark.
 */
const mark = path.join(cache, 'prebuild-asked');

function isAskedFor() {
  if (process.env.npm_lifecycle_event !== 'prebuild') return true;
  if (!process.env.npm_config_user_agent?.startsWith('npm/')) return true;
  const isMarked = existsSync(mark);
  rmSync(mark, { force: true });
  return isMarked;
}

if (process.env[ORDER]) build();
else if (process.argv.includes('--asked')) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(mark, '');
} else if (isAskedFor()) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
