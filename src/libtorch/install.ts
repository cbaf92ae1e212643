/** `npx torch-node install`: brings a LibTorch into the cache, by pip, from an index or from an archive. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isInUse, removeTree, rename } from '../files/move';
import { leftFiles, ownFile } from '../files/ownFile';
import { megabytes, type Output, StreamOutput } from '../files/progress';
import { unpack } from './archive';
import { expectedSha256, verify } from './checksum';
import { chooseVariant, findDriver } from './driver';
import { type Attempt, LibTorchError, reasonOf } from './errors';
import { fetchFile, sizeOf } from './fetch';
import { gather } from './gather';
import { type Inspection, inspect, type LibTorchFolder } from './inspect';
import type { LibTorch } from './locate';
import { pipPlaces } from './packageIndex';
import { completeCuda, nvidiaRequirementsIn, pipInstall } from './pip';
import type { Wanted } from './plan';
import { assertPlatform, cacheDir, libtorchCacheDir, platformName } from './platform';
import { findPip } from './python';
import { DEFAULT_VERSION, isSupported, listOf, supportedVersions } from './versions';

/** What `npx torch-node install` can be told. */
export interface InstallOptions {
  /** `cuda` by default where an NVIDIA driver is to be seen, else `cpu`. */
  variant?: 'cpu' | 'cuda' | undefined;
  version?: string | undefined;
  /** A LibTorch archive or a torch wheel: a path or a URL. */
  from?: string | undefined;
  /** The SHA-256 that `from` must have. */
  sha256?: string | undefined;
  /** Install it anew even if the cache holds it. */
  force?: boolean | undefined;
  output?: Output | undefined;
}

/** What was installed, or was there already. */
export interface Installed extends LibTorch {
  /** Whether the cache held it before. */
  readonly present: boolean;
}

/**
 * Puts a LibTorch into the cache: the torch wheel through pip, or an archive or wheel by path
 * or URL. It is made in a folder of its own and then renamed into place, so the cache never
 * holds half of one, whatever interrupts this.
 * @throws {LibTorchError} when it cannot be fetched, is damaged, or is of an unsupported version or platform.
 * @example
 * await install({ variant: 'cpu' });
 */
export async function install(options: InstallOptions = {}): Promise<Installed> {
  assertPlatform();
  const output = options.output ?? new StreamOutput(process.stdout);
  const version = options.version ?? (options.from ? undefined : DEFAULT_VERSION);
  if (version !== undefined && !isSupported(version)) throw unsupported(version);
  const choice = options.from ? undefined : chooseVariant(findDriver());
  const variant = options.variant ?? choice?.variant ?? 'cpu';

  const present = presentEntry(options, version, variant);
  if (present) return present;
  const cache = writableCache();
  sweepLeftovers(cache);
  const start = Date.now();
  const work = ownFile(path.join(cache, 'work'), 'tmp');
  const site = path.join(work, 'site');
  fs.mkdirSync(site, { recursive: true });
  const remove = () => removeTree(work);
  process.once('exit', remove);
  try {
    if (options.from) await fromFile(options, site, output);
    else {
      const wanted = { version: version!, variant, newestCuda: choice?.newestCuda };
      if (options.variant !== undefined) await fromWheel(wanted, site, output);
      else {
        output.line(`Taking the ${variant === 'cuda' ? 'CUDA' : 'CPU'} build: ${choice!.reason}.`);
        await fromWheelOfEither(wanted, site, output);
      }
    }
    return { ...moveIntoPlace(site, version, options, start), source: 'cache', present: false };
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/** What the cache already holds of what is asked for. A damaged entry does not count. */
function presentEntry(
  options: InstallOptions,
  version: string | undefined,
  variant: 'cpu' | 'cuda',
): Installed | undefined {
  if (options.force || options.from || version === undefined) return undefined;
  const result = inspect(path.join(libtorchCacheDir(), `${version}-${variant}`));
  return result.ok && result.folder.version === version
    ? { ...result.folder, source: 'cache', present: true }
    : undefined;
}

function writableCache(): string {
  const cache = libtorchCacheDir();
  try {
    fs.mkdirSync(cache, { recursive: true });
    fs.accessSync(cache, fs.constants.W_OK);
    return cache;
  } catch (error) {
    throw new LibTorchError({
      code: 'ERR_LIBTORCH_INSTALL',
      summary: 'The cache, into which LibTorch would be installed, cannot be written.',
      attempts: [{ source: 'package cache', path: cache, found: reasonOf(error) }],
      fix: 'set TORCH_NODE_CACHE to a folder that you may write, for the installation and later',
      cause: error,
    });
  }
}

/**
 * The variant was this machine's choice, not the user's:
 * where there is no CUDA build to be had, a CPU build will do.
 */
async function fromWheelOfEither(wanted: Wanted, work: string, output: Output): Promise<void> {
  try {
    return await fromWheel(wanted, work, output);
  } catch (error) {
    if (
      wanted.variant === 'cpu' ||
      !(error instanceof LibTorchError) ||
      error.code === 'ERR_LIBTORCH_CHECKSUM'
    )
      throw error;
    output.line(
      `${error.message}\nThere is an NVIDIA driver, but no CUDA build to be had; taking the CPU build.`,
    );
  }
  empty(work);
  await fromWheel({ ...wanted, variant: 'cpu' }, work, output);
}

/**
 * From the indexes and folders that pip knows; where those need what only pip has (passwords, certificates),
 * by pip itself.
 */
async function fromWheel(wanted: Wanted, work: string, output: Output): Promise<void> {
  const { version, variant } = wanted;
  output.line(
    `Installing LibTorch ${version} (${variant}) for ${platformName()} into ${libtorchCacheDir()}.`,
  );
  const attempts: Attempt[] = [];
  const pip = findPip(attempts);
  try {
    if (await gather(wanted, pipPlaces(pip), work, output, attempts)) return;
  } catch (error) {
    if (!pip || !(error instanceof LibTorchError) || error.code !== 'ERR_LIBTORCH_INSTALL') throw error;
    output.line(error.message);
    empty(work);
  }
  if (pip) {
    output.line('Asking pip itself.');
    return await pipInstall(pip, work, version, variant, output, attempts);
  }
  throw new LibTorchError({
    code: 'ERR_LIBTORCH_INSTALL',
    summary: `LibTorch ${version} (${variant}) cannot be fetched.`,
    wanted: `the wheel torch ${version} for ${platformName()}, or a Python with pip that can fetch it`,
    attempts,
    fix: `${variant === 'cuda' ? 'npx torch-node install --cpu, or' : 'set HTTPS_PROXY if a proxy is needed, or download it by other means and run'}: npx torch-node install --from FILE`,
  });
}

function empty(dir: string): void {
  for (const name of fs.readdirSync(dir)) removeTree(path.join(dir, name));
}

const isWebAddress = (from: string) => /^https?:\/\//i.test(from);

/** The file that a path or a file's URL names. */
const fileOf = (from: string) => (from.startsWith('file:') ? fileURLToPath(from) : from);

async function fromFile(options: InstallOptions, work: string, output: Output): Promise<void> {
  const from = options.from!;
  const isFar = isWebAddress(from);
  const file = fileOf(from);
  if (!isFar) assertArchive(file);
  const expected = await expectedSha256(
    isFar ? from : pathToFileURL(path.resolve(file)).href,
    options.sha256,
  );
  if (isFar) await fetchAndUnpack(from, expected, work, output);
  else {
    verify(file, expected, output);
    await unpack(file, work, output);
  }
  await addNvidiaLibraries(work, output);
}

async function fetchAndUnpack(
  url: string,
  sha256: string | undefined,
  work: string,
  output: Output,
): Promise<void> {
  const plain = url.replace(/#.*$/, '');
  const size = await sizeOf(plain);
  output.line(
    `To download from ${new URL(plain).host}: ${size === undefined ? 'an unknown size' : megabytes(size)}.`,
  );
  const file = await fetchFile(plain, path.join(cacheDir(), 'downloads'), output, { sha256, size });
  try {
    verify(file, sha256, output);
    await unpack(file, work, output, undefined, path.posix.basename(new URL(plain).pathname));
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function assertArchive(file: string): void {
  let found: string | undefined;
  if (!fs.existsSync(file)) found = 'no such file';
  else if (fs.statSync(file).isDirectory()) found = 'a folder';
  if (found === undefined) return;
  throw new LibTorchError({
    code: 'ERR_LIBTORCH_INSTALL',
    summary: 'There is nothing to install from.',
    wanted: 'a LibTorch archive (.zip) or a torch wheel (.whl)',
    attempts: [{ source: '--from', path: file, found }],
    fix: found === 'a folder' ? `use it where it is: TORCH_NODE_LIBTORCH=${file}` : 'check the path',
  });
}

/** A CUDA wheel comes without NVIDIA's libraries; an archive carries them. */
async function addNvidiaLibraries(work: string, output: Output): Promise<void> {
  if (nvidiaRequirementsIn(work).length === 0) return;
  const attempts: Attempt[] = [];
  const pip = findPip(attempts);
  if (pip) return await completeCuda(pip, work, output);
  throw new LibTorchError({
    code: 'ERR_LIBTORCH_INSTALL',
    summary: "This CUDA wheel needs NVIDIA's libraries, which pip would fetch.",
    attempts,
    fix: 'install Python 3 with pip, or take a LibTorch archive, which carries them',
  });
}

/** What is written down beside an installed LibTorch. */
const NOTES = 'torch-node.json';
/** How often other processes may get between setting the old entry aside and putting the new one there. */
const TRIES = 10;

/**
 * Renames the finished folder to its place in the cache.
 * @param start when this installation began: another process that made the same since has done the work
 */
function moveIntoPlace(
  site: string,
  version: string | undefined,
  options: InstallOptions,
  start: number,
): LibTorchFolder {
  // Without links on the way to it, as an inspected folder's parts may be.
  const from = fs.realpathSync(site);
  const made = inspect(from);
  assertUsable(made, from, version);
  const { folder } = made;
  const notes = JSON.stringify({
    version: folder.fullVersion,
    variant: folder.variant,
    from: sourceOf(options),
  });
  fs.writeFileSync(path.join(from, NOTES), `${notes}\n`);
  const place = path.resolve(libtorchCacheDir(), `${folder.version}-${folder.variant}`);
  const old = ownFile(place, 'old');
  for (let tries = 1; ; tries++) {
    // Looked at before the notes are: what another process puts there after that is not set aside.
    const hasOld = fs.existsSync(place);
    const theirs = madeSince(place, notes, start);
    if (theirs) return theirs;
    try {
      if (hasOld) rename(place, old);
      rename(from, place);
      break;
    } catch (error) {
      putBack(old, place);
      // Windows says of a folder that another process has put there what it says of one in use.
      const isTaken = !hasOld && fs.existsSync(place);
      if (isInUse(error) && !isTaken) throw inUse(place, hasOld, error);
      if (tries === TRIES) throw error;
    }
  }
  removeTree(old);
  // Not looked at again: another process may be replacing it with its own at this moment.
  const inPlace = (dir: string) => path.join(place, path.relative(from, dir));
  return {
    ...folder,
    root: inPlace(folder.root),
    libDir: inPlace(folder.libDir),
    includeDir: inPlace(folder.includeDir),
  };
}

/** What the notes call the source: the same file by the same name, whatever folder a process is in. */
function sourceOf({ from }: InstallOptions): string {
  if (from === undefined) return 'pip';
  return isWebAddress(from) ? from : path.resolve(fileOf(from));
}

/**
 * An entry that was set aside goes back, unless another one is in its place. Where it can't, it stays: the
 * next installation sweeps it back.
 */
function putBack(old: string, place: string): void {
  if (!fs.existsSync(old)) return;
  try {
    if (!fs.existsSync(place)) rename(old, place);
  } catch {
    // Another process was faster, or the file system refuses this too.
  }
  if (fs.existsSync(place)) removeTree(old);
}

function inUse(place: string, isThere: boolean, cause: unknown): LibTorchError {
  const [summary, fix] = isThere
    ? [
        'The installed LibTorch cannot be replaced while a process uses it.',
        'end the processes that have loaded torch-node, and run the installation again',
      ]
    : [
        'The new LibTorch cannot be put into its place while a process uses it.',
        'run the installation again; virus scanners open what was just written',
      ];
  return new LibTorchError({
    code: 'ERR_LIBTORCH_INSTALL',
    summary,
    attempts: [{ source: 'package cache', path: place, found: 'it is in use' }],
    reason: reasonOf(cause),
    fix,
    cause,
  });
}

/** The entry, if another process has made the same since. */
function madeSince(place: string, notes: string, start: number): LibTorchFolder | undefined {
  try {
    const file = path.join(place, NOTES);
    if (fs.statSync(file).mtimeMs < start || fs.readFileSync(file, 'utf8').trim() !== notes) return undefined;
  } catch {
    return undefined;
  }
  const result = inspect(place);
  return result.ok ? result.folder : undefined;
}

function assertUsable(
  result: Inspection,
  dir: string,
  version: string | undefined,
): asserts result is Extract<Inspection, { ok: true }> {
  const found = result.ok ? `LibTorch ${result.folder.fullVersion}` : result.found;
  const wrong =
    result.ok && (version ? result.folder.version !== version : !isSupported(result.folder.version));
  if (result.ok && !wrong) return;
  throw new LibTorchError({
    code: result.ok ? 'ERR_LIBTORCH_VERSION' : result.code,
    summary: 'What was fetched cannot be used; nothing was installed.',
    wanted: `LibTorch ${version ?? listOf(supportedVersions)} for ${platformName()}`,
    attempts: [{ source: 'fetched', path: dir, found }],
    fix: `npx torch-node install --version ${version ?? DEFAULT_VERSION}`,
  });
}

/**
 * Removes what interrupted installations left; an entry that one had just set aside goes back to its place.
 */
function sweepLeftovers(cache: string): void {
  for (const { file, stem } of leftFiles(cache, 'old')) putBack(file, path.join(cache, stem));
  for (const { file } of leftFiles(cache, 'tmp')) removeTree(file);
}

function unsupported(version: string): LibTorchError {
  return new LibTorchError({
    code: 'ERR_LIBTORCH_VERSION',
    summary: `torch-node does not support LibTorch ${version}.`,
    wanted: listOf(supportedVersions),
    attempts: [{ source: '--version', found: version }],
    fix: `npx torch-node install --version ${DEFAULT_VERSION}`,
  });
}
