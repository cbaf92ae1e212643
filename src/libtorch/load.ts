/** Opens LibTorch in this process, then the addon that is linked against it. */
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { type AddonFiles, findAddons, isCheckout } from './addon';
import { libraryProblem } from './binary';
import { LibTorchError, reasonOf } from './errors';
import { exists } from './exists';
import { systemHint } from './hint';
import { inspect } from './inspect';
import type { Loader } from './loader';
import { installCommand, type LibTorch, locate } from './locate';
import { assertReadable, permissionFix } from './permission';
import { assertPlatform, libraryName, packageRoot, platformName } from './platform';
import { listOf } from './versions';
import { addFolders, openCompanions } from './windows';

/** The addon's files and the LibTorch they are built for. */
export interface Found {
  readonly loader: Loader;
  readonly libtorch: LibTorch;
  readonly addon: AddonFiles;
}

/** The addon with the LibTorch it stands on. */
export interface Loaded extends Found {
  /** What the main addon exports; `src/native/index.ts` declares it. */
  readonly exports: unknown;
  /** Whether LibTorch's CUDA part is loaded, and if it is not, why. */
  readonly cuda: CudaLibraries;
}

/** The state of LibTorch's CUDA part. */
export interface CudaLibraries {
  readonly loaded: boolean;
  /** Why it is not loaded. */
  readonly reason?: string;
}

const requireNative = createRequire(__filename);
let found: Found | undefined;
let state: Loaded | undefined;

/**
 * Finds the addon and LibTorch, and begins to open that on a thread beside the script, where the system can;
 * later calls return the same.
 * @throws {LibTorchError} that says what was looked for, where, what was found there, and what mends it.
 */
export function find(): Found {
  found ??= findOnce();
  return found;
}

/**
 * Finds and opens LibTorch, then loads the addon; later calls return the same.
 * @returns what the addon exports.
 * @throws {LibTorchError} that says what was looked for, where, what was found there, and what mends it.
 */
export function loadNative(): unknown {
  return load().exports;
}

/** Like {@link loadNative}, and tells which LibTorch it is and how it was found. */
export function load(): Loaded {
  try {
    state ??= loadOnce();
  } finally {
    // Another attempt looks for LibTorch anew.
    if (state === undefined) found = undefined;
  }
  return state;
}

/**
 * Runs what opens a library that was built against LibTorch, and opens `libtorch.so` first where it asks for
 * that: of LibTorch only the parts that this name stands for are open.
 */
export function withTorchLibrary<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    const name = libraryName('torch');
    if (!(error instanceof Error) || !error.message.includes(name)) throw error;
    const { loader, libtorch } = load();
    loader.open(path.join(libtorch.libDir, name), true);
    return open();
  }
}

/** Whether there is an addon for CUDA's runtime, and LibTorch's CUDA part is loaded. */
export function hasCudaAddon(): boolean {
  const { addon, cuda } = load();
  return cuda.loaded && addon.cuda !== undefined;
}

/**
 * What the addon for CUDA's runtime exports. Only where LibTorch's CUDA part is loaded.
 * @throws {LibTorchError} where it was not built, with what it takes
 */
export function loadCudaAddon(): unknown {
  const { addon, libtorch } = load();
  if (addon.cuda !== undefined) return requireAddon(addon.cuda, addon, libtorch);
  throw new LibTorchError({
    code: 'ERR_ADDON_NOT_FOUND',
    summary: "torch-node's addon for CUDA's graphs and memory pools is missing.",
    wanted: 'torch_node_cuda.node',
    attempts: [{ source: 'addon', path: addon.dir, found: 'no torch_node_cuda.node' }],
    reason: "it is built where CUDA's headers are: those of a toolkit, or of pip's nvidia-cuda-runtime",
    fix: `pip install nvidia-cuda-runtime nvidia-cuda-crt; ${rebuildCommand()}`,
  });
}

function findOnce(): Found {
  assertPlatform();
  assertReadable();
  const addons = findAddons();
  const versions = addons.map((each) => each.torch);
  assertWhole(addons[0].loader);
  const loader = requireAddon(addons[0].loader, addons[0]) as Loader;

  const loaded = alreadyLoaded(loader, versions);
  const libtorch = loaded ?? locate({ versions });
  const addon = addons.find((each) => each.torch === libtorch.version)!;
  assertWhole(addon.main);
  if (loaded === undefined && loader.openAhead !== undefined) {
    loader.openAhead(path.join(libtorch.libDir, libraryName('torch_cpu')));
    process.once('exit', awaitOpening);
  }
  return { loader, libtorch, addon };
}

/** Destructors at the process's end must not run beside the library's initialisers. */
function awaitOpening(): void {
  found?.loader.awaitOpening?.();
}

function loadOnce(): Loaded {
  const { loader, libtorch, addon } = find();
  addFolders(loader, libtorch);
  for (const stem of ['c10', 'torch_cpu']) openRequired(loader, libtorch, stem);
  process.off('exit', awaitOpening);
  const cuda = openCuda(loader, libtorch);
  return { exports: requireAddon(addon.main, addon, libtorch), loader, libtorch, addon, cuda };
}

/**
 * The LibTorch that this process holds already: another thread's, or another copy of this
 * package's. Two of them side by side would share global state by halves, so this one is used,
 * or refused when it is of another version.
 */
function alreadyLoaded(loader: Loader, versions: readonly string[]): LibTorch | undefined {
  const file = loader.loaded(libraryName('torch_cpu'));
  if (file === null) return undefined;
  const result = inspect(path.dirname(file));
  if (result.ok && versions.includes(result.folder.version)) return { ...result.folder, source: 'process' };
  throw new LibTorchError({
    code: 'ERR_LIBTORCH_VERSION',
    summary: 'Another LibTorch is loaded in this process already.',
    wanted: `LibTorch ${listOf(versions)} for ${platformName()}`,
    attempts: [
      {
        source: 'process',
        path: file,
        found: result.ok ? `LibTorch ${result.folder.fullVersion}` : result.found,
      },
    ],
    fix: 'let one version of torch-node (and no other LibTorch binding) load in this process: npm ls torch-node',
  });
}

function openRequired(loader: Loader, libtorch: LibTorch, stem: string): void {
  const file = path.join(libtorch.libDir, libraryName(stem));
  try {
    loader.open(file, false);
  } catch (error) {
    throw new LibTorchError({
      code: 'ERR_LIBTORCH_LOAD',
      summary: `LibTorch ${libtorch.fullVersion} cannot be loaded.`,
      wanted: `${libraryName(stem)} of LibTorch ${libtorch.version} for ${platformName()}`,
      attempts: [{ source: libtorch.source, path: file, found: `LibTorch ${libtorch.fullVersion}` }],
      reason: reasonOf(error) + systemHint(reasonOf(error), libtorch.libDir),
      fix: `${libtorch.source === 'environment' ? 'unset TORCH_NODE_LIBTORCH and run: ' : ''}${installCommand(libtorch.version)} --force`,
      cause: error,
    });
  }
}

/** Opens LibTorch's CUDA part where it has one. Failing is no error: the CPU works without it. */
function openCuda(loader: Loader, libtorch: LibTorch): CudaLibraries {
  if (libtorch.variant === 'cpu') {
    return {
      loaded: false,
      reason: `this LibTorch (${libtorch.fullVersion}) is a CPU build: it has no ${libraryName('torch_cuda')}`,
    };
  }
  const files = ['c10_cuda', 'torch_cuda'].map((stem) => path.join(libtorch.libDir, libraryName(stem)));
  for (const file of [...nvidiaLibraries(libtorch), ...files]) {
    const problem = libraryProblem(file);
    if (problem) return { loaded: false, reason: `${file} is ${problem}` };
  }
  openCompanions(loader, libtorch);
  for (const file of files) {
    try {
      loader.open(file, false);
    } catch (error) {
      return { loaded: false, reason: reasonOf(error) };
    }
  }
  return { loaded: true };
}

/**
 * The libraries of NVIDIA's wheels, which lie beside the torch package; an archive has them in its own `lib`.
 */
function nvidiaLibraries(libtorch: LibTorch): string[] {
  const wheels = path.join(path.dirname(libtorch.root), 'nvidia');
  if (process.platform !== 'linux' || !exists(wheels)) return [];
  return fs
    .readdirSync(wheels)
    .map((name) => path.join(wheels, name, 'lib'))
    .filter((dir) => exists(dir))
    .flatMap((dir) => fs.readdirSync(dir).map((name) => path.join(dir, name)))
    .filter((file) => file.includes('.so'));
}

function requireAddon(file: string, addon: AddonFiles, libtorch?: LibTorch): unknown {
  try {
    return requireNative(file);
  } catch (error) {
    const attempts = [{ source: 'addon', path: file, found: `built for LibTorch ${addon.torch}` }];
    if (libtorch) attempts.push({ source: 'LibTorch', path: libtorch.root, found: libtorch.fullVersion });
    throw new LibTorchError({
      code: 'ERR_ADDON_LOAD',
      summary: `torch-node's addon ${path.basename(file)} cannot be loaded.`,
      wanted: `an addon for ${platformName()} and Node-API 9 (this is Node ${process.version}, Node-API ${process.versions['napi']})`,
      attempts,
      ...(isDisabled(error)
        ? { reason: reasonOf(error), fix: permissionFix() }
        : { reason: reasonOf(error) + systemHint(reasonOf(error), addon.dir), fix: rebuildCommand() }),
      cause: error,
    });
  }
}

/** Whether it is not the addon's fault: Node was told to load none. */
function isDisabled(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'ERR_DLOPEN_DISABLED' || code === 'ERR_ACCESS_DENIED';
}

function assertWhole(file: string): void {
  const problem = libraryProblem(file);
  if (problem === undefined) return;
  throw new LibTorchError({
    code: 'ERR_ADDON_LOAD',
    summary: `torch-node's addon ${path.basename(file)} is damaged.`,
    wanted: `an addon for ${platformName()}`,
    attempts: [{ source: 'addon', path: file, found: problem }],
    fix: rebuildCommand(),
  });
}

function rebuildCommand(): string {
  return isCheckout(packageRoot()) ? 'npm run build -- --force' : 'npm install --force torch-node';
}
