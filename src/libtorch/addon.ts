/** Where the compiled addon lies: in a checkout's build folder or among the package's prebuilt ones. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { bundledAdvice } from './bundled';
import { type Attempt, LibTorchError } from './errors';
import { exists } from './exists';
import { packageRoot, platformName } from './platform';

/** The two addons of one build, and the LibTorch version that they were built for. */
export interface AddonFiles {
  readonly dir: string;
  readonly main: string;
  readonly loader: string;
  readonly torch: string;
}

/**
 * Finds the addon: `TORCH_NODE_BUILD` (a folder; for builds with sanitizers), then a source checkout's
 * `build/Release`, then the `prebuilds/<platform>-<arch>` of the published package.
 * @throws {LibTorchError} `ERR_ADDON_NOT_FOUND`, with what was found in each place, or with what to do about
 * a bundler.
 */
export function findAddon(): AddonFiles {
  const root = packageRoot();
  const own = process.env['TORCH_NODE_BUILD'];
  const places = own
    ? [{ source: 'TORCH_NODE_BUILD', dir: path.resolve(own) }]
    : [
        { source: 'build', dir: path.join(root, 'build', 'Release') },
        { source: 'prebuilds', dir: path.join(root, 'prebuilds', platformName()) },
      ];
  if (!own && !isOurs(root)) throw new LibTorchError({ code: 'ERR_ADDON_NOT_FOUND', summary: bundledAdvice });
  const attempts: Attempt[] = [];
  for (const { source, dir } of places) {
    const main = path.join(dir, 'torch_node.node');
    const loader = path.join(dir, 'torch_node_loader.node');
    const torch = builtFor(path.join(dir, 'torch_node.json'));
    const lacking = [main, loader].filter((file) => !exists(file)).map((file) => path.basename(file));
    if (torch === undefined) lacking.push('torch_node.json');
    if (lacking.length === 0) return { dir, main, loader, torch: torch! };
    attempts.push({
      source,
      path: dir,
      found: exists(dir) ? `no ${lacking.join(', ')}` : 'no such folder',
    });
  }
  const others = prebuiltPlatforms(root);
  if (others.length > 0) {
    attempts.push({ source: 'prebuilds', found: `this package carries addons for ${others.join(', ')}` });
  }
  throw new LibTorchError({
    code: 'ERR_ADDON_NOT_FOUND',
    summary: `torch-node's addon for ${platformName()} is missing.`,
    wanted: 'torch_node.node and torch_node_loader.node',
    attempts,
    fix: isCheckout(root) ? 'npm run build' : 'npm install torch-node (again, with its prebuilds folder)',
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

function builtFor(file: string): string | undefined {
  try {
    const { torch } = JSON.parse(fs.readFileSync(file, 'utf8'));
    return typeof torch === 'string' ? torch : undefined;
  } catch {
    return undefined;
  }
}

function prebuiltPlatforms(root: string): string[] {
  try {
    return fs.readdirSync(path.join(root, 'prebuilds'));
  } catch {
    return [];
  }
}
