/** Where the compiled addon lies: in a checkout's build folder or among the package's prebuilt ones. */
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import type * as nodeGypBuild from 'node-gyp-build';
import { bundledAdvice } from './bundled';
import { type Attempt, LibTorchError } from './errors';
import { exists } from './exists';
import { packageRoot, platformName } from './platform';
import { SUPPORTED } from './versions';

/** Bundlers look into `require`, and these packages are looked for where they may be missing. */
const requireHere = createRequire(__filename);

/** An addon, the bootstrap addon that opens LibTorch for it, and the LibTorch that it was built for. */
export interface AddonFiles {
  readonly dir: string;
  readonly main: string;
  readonly loader: string;
  /** That of CUDA's graphs, which is built where CUDA's headers are, and loaded where CUDA is. */
  readonly cuda: string | undefined;
  readonly torch: string;
}

/**
 * Finds the addons: the one in `TORCH_NODE_BUILD` (a folder; for builds with sanitizers), or the one in a
 * source checkout's `build/Release`, or the prebuilt ones, one for each version of LibTorch, the default
 * version's first: in the package itself where it was packed for one platform, else in the package
 * `torch-node-<platform>`, an optional dependency.
 * @throws {LibTorchError} `ERR_ADDON_NOT_FOUND`, with what was found in each place, or with what to do about
 * a bundler.
 */
export function findAddons(): readonly [AddonFiles, ...AddonFiles[]] {
  const root = packageRoot();
  const own = process.env['TORCH_NODE_BUILD'];
  if (!own && !isOurs(root)) throw new LibTorchError({ code: 'ERR_ADDON_NOT_FOUND', summary: bundledAdvice });
  const attempts: Attempt[] = [];
  const built = own
    ? builtIn('TORCH_NODE_BUILD', path.resolve(own), attempts)
    : builtIn('build', path.join(root, 'build', 'Release'), attempts);
  if (built) return [built];
  for (const dir of own ? [] : prebuiltPlaces(root)) {
    const [first, ...others] = prebuilt(dir, attempts);
    if (first) return [first, ...others];
  }
  throw new LibTorchError({
    code: 'ERR_ADDON_NOT_FOUND',
    summary: `torch-node's addon for ${platformName()} is missing.`,
    wanted: 'torch_node.node and torch_node_loader.node',
    attempts,
    fix: isCheckout(root)
      ? 'npm run build'
      : `npm install --include=optional --os=${process.platform} --cpu=${process.arch} torch-node`,
  });
}

/** Whether this package is a source checkout, where the addon can be built. */
export function isCheckout(root: string): boolean {
  return exists(path.join(root, 'src', 'libtorch'));
}

/** Whether that folder is this package's. It is another's where a bundler has put this file elsewhere. */
function isOurs(root: string): boolean {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).name === 'torch-node';
  } catch {
    return false;
  }
}

/** The addon of one build, whose folder is what cmake-js writes. */
function builtIn(source: string, dir: string, attempts: Attempt[]): AddonFiles | undefined {
  const main = path.join(dir, 'torch_node.node');
  const loader = path.join(dir, 'torch_node_loader.node');
  const torch = builtFor(path.join(dir, 'torch_node.json'));
  const lacking = [main, loader].filter((file) => !exists(file)).map((file) => path.basename(file));
  if (torch === undefined) lacking.push('torch_node.json');
  const cuda = path.join(dir, 'torch_node_cuda.node');
  if (lacking.length === 0)
    return { dir, main, loader, cuda: exists(cuda) ? cuda : undefined, torch: torch! };
  attempts.push({
    source,
    path: dir,
    found: exists(dir) ? `no ${lacking.join(', ')}` : 'no such folder',
  });
  return undefined;
}

function builtFor(file: string): string | undefined {
  try {
    const { torch } = JSON.parse(fs.readFileSync(file, 'utf8'));
    return typeof torch === 'string' ? torch : undefined;
  } catch {
    return undefined;
  }
}

/** Where prebuilt addons may lie. */
function prebuiltPlaces(root: string): string[] {
  const own = path.join(root, 'prebuilds');
  try {
    const manifest = requireHere.resolve(`torch-node-${platformName()}/package.json`);
    return [own, path.join(path.dirname(manifest), 'prebuilds')];
  } catch {
    // npm leaves it out with --omit=optional, and when the lock file was written on another system.
    return [own];
  }
}

/**
 * The addons that prebuildify made: `loader`, and for each version of LibTorch one folder or, with the addon
 * of CUDA's graphs, two, each with the layout that node-gyp-build reads.
 */
function prebuilt(dir: string, attempts: Attempt[]): AddonFiles[] {
  const loader = addonOfThisPlatform(path.join(dir, 'loader'));
  const found = SUPPORTED.flatMap(({ version }) => {
    const main = addonOfThisPlatform(path.join(dir, version));
    const cuda = addonOfThisPlatform(path.join(dir, `${version}-cuda`));
    return main && loader ? [{ dir: path.dirname(main), main, loader, cuda, torch: version }] : [];
  });
  if (found.length > 0) return found;
  const others = platformsIn(dir);
  attempts.push({
    source: 'prebuilds',
    path: dir,
    found: !exists(dir)
      ? 'no such folder'
      : others.length === 0
        ? 'no addon'
        : `addons for ${others.join(', ')}`,
  });
  return [];
}

function addonOfThisPlatform(dir: string): string | undefined {
  try {
    const file = loadNodeGypBuild().resolve(dir);
    return file.startsWith(dir + path.sep) ? file : undefined; // it also looks beside Node's binary
  } catch {
    return undefined;
  }
}

/**
 * A checkout needs none. It looks for Alpine's file unless it is told the C library, which Node's permissions
 * may forbid.
 */
function loadNodeGypBuild(): typeof nodeGypBuild {
  const { LIBC } = process.env;
  process.env['LIBC'] = LIBC ?? 'glibc';
  try {
    return requireHere('node-gyp-build');
  } finally {
    if (LIBC === undefined) delete process.env['LIBC'];
  }
}

function platformsIn(dir: string): string[] {
  const names = (folder: string) => (exists(folder) ? fs.readdirSync(folder) : []);
  return [...new Set(names(dir).flatMap((each) => names(path.join(dir, each, 'prebuilds'))))].sort();
}
