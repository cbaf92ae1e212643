/**
 * node scripts/build.mjs [--quiet] [--force] [--sanitize] [--out DIR]
 *
 * Brings a source checkout up to date: TypeScript to lib/, LibTorch found or installed, the addon to
 * build/Release, the package's entries. What has not changed since the last time is not done again. --force
 * builds the addon anew; --sanitize builds it with AddressSanitizer and UBSan into build-sanitize/Release
 * instead, --out DIR into DIR/Release (load either through TORCH_NODE_BUILD).
 *
 * It runs in `prepare`, on machines with nothing but Node and a compiler; so it uses Node's own modules only,
 * its neighbours and what it has compiled itself. In an unpacked package, which has no sources or no
 * development dependencies, there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { ENTRIES, writeEntries } from './entries.mjs';
import { withLock } from './lock.mjs';
import {
  entriesState,
  fingerprint,
  readStamp,
  root,
  stampFile,
  typescriptState,
  writeStamp,
} from './stamp.mjs';

const require = createRequire(import.meta.url);
const flags = new Set(process.argv.slice(2));
const quiet = flags.has('--quiet');
const sanitize = flags.has('--sanitize');
const ownDir = argumentOf('--out');
const outDir = ownDir ?? (sanitize ? 'build-sanitize' : 'build');

/** The word behind a flag. */
function argumentOf(flag) {
  const at = process.argv.indexOf(flag);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** A failure whose text says all: it is printed without a stack. */
class BuildError extends Error {}

process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

main().catch((error) => {
  const known = error instanceof BuildError || error?.name === 'LibTorchError';
  console.error(`\n${known ? error.message : (error?.stack ?? error)}`);
  process.exitCode = 1;
});

async function main() {
  const lacking = whatIsLacking();
  if (lacking) {
    if (!quiet) console.log(`torch-node: nothing to build here (${lacking}).`);
    return;
  }
  const stamp = readStamp();
  const typesOk = compileTypeScript(stamp);
  // `npx torch-node install` in a checkout runs `prepare` first:
  // it must come up even where the build cannot succeed yet.
  if (process.env.npm_command === 'exec' && process.env.npm_lifecycle_event === 'prepare') return;
  const libtorch = await findLibTorch(stamp);
  const lock = path.join(path.dirname(stampFile), 'lock');
  await withLock(
    lock,
    (pid) => say(`Waiting for process ${pid}, which is building.`),
    async () => {
      await buildAddon(readStamp(), libtorch);
      if (!sanitize && ownDir === undefined) entries(readStamp());
    },
  );
  if (!typesOk) throw new BuildError('TypeScript found errors: see above.');
}

/** Why nothing can be built here, or undefined. */
function whatIsLacking() {
  if (!existsSync(path.join(root, 'src', 'libtorch')))
    return 'this is the published package, without its sources';
  const tools = ['typescript', 'cmake-js', 'node-api-headers'];
  const missing = tools.filter((name) => !existsSync(path.join(root, 'node_modules', name)));
  return missing.length > 0 ? `no development dependencies: ${missing.join(', ')}` : undefined;
}

// --- TypeScript --------------------------------------------------------------------------------------------

/** Compiles src/ to lib/; returns whether the compiler had no complaints. It writes its output either way. */
function compileTypeScript(stamp) {
  const state = typescriptState();
  if (stamp.typescript === state && existsSync(path.join(root, 'lib', 'cli', 'index.js'))) return true;
  say('Compiling TypeScript.');
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = run(process.execPath, [tsc, '-p', 'tsconfig.build.json']);
  // The same once more for the code alone: what comments say is in the declarations, where editors read it.
  const bare = ['--declaration', 'false', '--removeComments', '--noCheck'];
  run(process.execPath, [tsc, '-p', 'tsconfig.build.json', ...bare]);
  removeOrphans(path.join(root, 'lib'), path.join(root, 'src'));
  writeStamp({ typescript: status === 0 ? state : undefined });
  return status === 0;
}

/** Deletes what was compiled from sources that are gone: the package would carry it. */
function removeOrphans(dir, source) {
  if (!existsSync(dir)) return;
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) {
      if (existsSync(path.join(source, entry.name))) removeOrphans(file, path.join(source, entry.name));
      else rmSync(file, { recursive: true });
      continue;
    }
    const stem = /^(.*?)(\.d\.ts|\.js)$/.exec(entry.name)?.[1];
    const isGone = stem !== undefined && !existsSync(path.join(source, `${stem}.ts`));
    // Maps would lead to sources that the package does not carry.
    if (isGone || entry.name.endsWith('.map')) rmSync(file);
  }
}

/** A module of src/libtorch, compiled. */
function lib(name) {
  return require(path.join(root, 'lib', 'libtorch', `${name}.js`));
}

// --- LibTorch ----------------------------------------------------------------------------------------------

/**
 * The LibTorch to build against: the one of the last build if it still stands, else the one found,
 * else a new one.
 */
async function findLibTorch(stamp) {
  const environment = `${process.env.TORCH_NODE_LIBTORCH ?? ''}|${process.env.TORCH_NODE_CACHE ?? ''}`;
  if (stamp.libtorch?.environment === environment) {
    const result = lib('inspect').inspect(stamp.libtorch.root);
    if (result.ok && result.folder.version === stamp.libtorch.version) return result.folder;
  }
  const found = await locateOrInstall();
  if (ownDir !== undefined) return found;
  writeStamp({ libtorch: { environment, root: found.root, version: found.version } });
  return found;
}

async function locateOrInstall() {
  try {
    return lib('locate').locate();
  } catch (error) {
    // A place that was named by hand, or a platform without LibTorch: installing one would not help.
    if (error.code !== 'ERR_LIBTORCH_NOT_FOUND' || process.env.TORCH_NODE_LIBTORCH) throw error;
    console.log('There is no LibTorch on this machine yet.');
    return await lib('install').install();
  }
}

// --- The addon ---------------------------------------------------------------------------------------------

async function buildAddon(stamp, libtorch) {
  const key = ownDir ?? (sanitize ? 'sanitized' : 'addon');
  const state = fingerprint(
    ['binding', 'CMakeLists.txt', 'node_modules/node-api-headers/package.json'],
    [libtorch.root, libtorch.fullVersion],
  );
  const files = ['torch_node.node', 'torch_node_loader.node', 'torch_node.json'];
  const release = path.join(root, outDir, 'Release');
  const complete = files.every((name) => existsSync(path.join(release, name)));
  if (complete && stamp[key] === state && !flags.has('--force')) return;

  const env = await toolchain();
  if (flags.has('--force')) rmSync(path.join(root, outDir), { recursive: true, force: true });
  say(`Building the addon against LibTorch ${libtorch.fullVersion} (${libtorch.root}).`);
  // A gigabyte and a half for each compiler: more of them on a small machine would only swap.
  const jobs = Math.max(1, Math.min(os.availableParallelism(), Math.floor(os.totalmem() / 1.5e9)));
  const options = [
    `--CDLIBTORCH=${path.dirname(libtorch.includeDir)}`,
    `--CDTORCH_NODE_SANITIZE=${sanitize ? 'ON' : 'OFF'}`,
    '-O',
    outDir,
  ];
  configure(options, env);
  cmakeJs(['build', '--parallel', String(jobs), ...options], env);
  writeStamp({ [key]: state });
}

/** Configures the build; once more from nothing when an earlier build with other tools is in the way. */
function configure(options, env) {
  const earlier = existsSync(path.join(root, outDir, 'CMakeCache.txt'));
  if (earlier && runCmakeJs(['configure', ...options], env)) return;
  if (earlier) rmSync(path.join(root, outDir), { recursive: true, force: true });
  cmakeJs(['configure', ...options], env);
}

function runCmakeJs(args, env) {
  const script = path.join(root, 'node_modules', 'cmake-js', 'bin', 'cmake-js');
  return run(process.execPath, [script, ...args, '--log-level', 'warn'], env).status === 0;
}

function cmakeJs(args, env) {
  if (runCmakeJs(args, env)) return;
  throw new BuildError(
    `Building the addon failed (cmake-js ${args[0]}): see the messages above.\n` +
      '  to mend it: npm run build -- --force' +
      (args[0] === 'configure' ? ', after installing what CMake misses' : ''),
  );
}

/** The environment in which CMake and a C++ compiler can be run. */
async function toolchain() {
  const compilers = ['c++', 'g++', 'clang++'];
  if (process.platform !== 'win32' && !process.env.CXX && !compilers.some((name) => which(name))) {
    const fix =
      process.platform === 'darwin'
        ? 'xcode-select --install'
        : 'apt-get install g++ (or: dnf install gcc-c++)';
    throw new BuildError(
      `The addon is built from source, and there is no C++ compiler (looked for ${compilers.join(', ')} on PATH).\n  to mend it: ${fix}`,
    );
  }
  if (which('cmake') && (which('ninja') || which('make') || process.platform === 'win32')) return process.env;
  return cmakeFromPip();
}

/** CMake and Ninja from their wheels, in a folder of this checkout, for machines that have neither. */
async function cmakeFromPip() {
  const target = path.join(root, '.cache', 'cmake');
  const bins = ['cmake', 'ninja'].map((name) => path.join(target, name, 'data', 'bin'));
  const cmake = path.join(bins[0], process.platform === 'win32' ? 'cmake.exe' : 'cmake');
  if (!existsSync(cmake)) {
    const tried = [];
    const pip = lib('python').findPip(tried);
    const installed =
      pip &&
      run(pip.python.path, ['-m', 'pip', 'install', '--target', target, '--no-user', 'cmake>=3.18', 'ninja'])
        .status === 0;
    if (!installed || !existsSync(cmake)) {
      throw new BuildError(
        'The addon is built from source, and there is no CMake (looked for cmake, and ninja or make, on PATH), nor a pip that could fetch it.\n' +
          '  to mend it: apt-get install cmake make (or: dnf install cmake make, brew install cmake)',
      );
    }
  }
  const search = [...bins, path.join(target, 'bin'), process.env.PATH ?? ''].join(path.delimiter);
  return { ...process.env, PATH: search };
}

function which(name) {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((dir) => names.some((file) => dir && existsSync(path.join(dir, file))));
}

// --- The package's entries ---------------------------------------------------------------------------------

/** Writes the package's entries anew when what they are made from has changed. */
function entries(stamp) {
  if (!existsSync(path.join(root, 'lib', 'index.js'))) return;
  const outputs = ENTRIES.map((name) => path.join(root, 'lib', name));
  if (stamp.entries === entriesState() && outputs.every((file) => existsSync(file))) return;
  say("Writing the package's entries.");
  try {
    writeEntries(root);
  } catch (error) {
    throw new BuildError(error.message);
  }
  // Only now: the indexes of lib/ are among what was written.
  writeStamp({ entries: entriesState() });
}

// --- Helpers -----------------------------------------------------------------------------------------------

function run(command, args, env = process.env) {
  const result = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' });
  if (result.error) throw new BuildError(`${command} cannot be run: ${result.error.message}`);
  return result;
}

function say(text) {
  console.log(text);
}
