/**
 * npm run test:package -- [--only WORD] [--nodes 20,22,24,26] [--release]
 *
 * Packs the package and uses it as its users do, where there is neither a compiler nor CMake nor Python: from
 * every kind of module, on every Node, with every package manager, in bundles, test runners, odd folders and
 * under Node's permissions. It prints a line for each. The package carries the addons that are in prebuilds/;
 * where there is none for the checkout's LibTorch, `npm run prebuild` makes one first, for this machine. With
 * --release it takes the packages of a release, in which the addons are optional dependencies.
 */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nodeBinary } from './nodes.mjs';
import { assemble } from './package/assemble.mjs';
import { libtorchChecks } from './package/libtorch.mjs';
import { nextApp } from './package/next.mjs';
import { bareEnvironment, folder, home, npmInstall, write } from './package/project.mjs';
import { output, run } from './processes.mjs';
import { lib } from './wheels.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    release: { type: 'boolean' },
    only: { type: 'string', default: '' },
    nodes: { type: 'string', default: '20,22,24,26' },
  },
});
const versions = {
  esbuild: '0.28',
  vite: '8',
  next: '16',
  vitest: '4',
  jest: '30',
  publint: '0.3',
  attw: '0.18',
  typescript: ['5.9', '7'],
  pnpm: '12',
  yarn: '4',
};
const limitMB = 30;

const libtorch = lib('locate').locate();
const platformName = lib('platform').platformName();
const here = process.execPath;
const tarballs = pack();
/** Of a release the last is the package, the others hold its addons. */
const tarball = tarballs.at(-1);
const nodes = values.nodes.split(',');

/** The files to install: `npm pack`'s, or those of a release. */
function pack() {
  const addon = path.join(root, 'prebuilds', libtorch.version, 'prebuilds', platformName);
  if (!existsSync(addon)) {
    const script = path.join(root, 'scripts', 'prebuild.mjs');
    if (!run(here, [script, '--local', '--versions', libtorch.version])) process.exit(1);
  }
  if (values.release)
    return assemble(home).filter(({ name }) => name === 'torch-node' || name.endsWith(platformName));
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', home];
  const [packed] = Object.values(JSON.parse(output('npm', args, { cwd: root })));
  return [{ file: path.join(home, packed.filename), files: packed.files, size: packed.size }];
}

/** A folder in which npm installed the package and others. */
function project(name, packages = [], manifest = {}) {
  const dir = folder(name, manifest);
  npmInstall(dir, ...tarballs.map(({ file }) => file), ...packages);
  return dir;
}

/** Runs a program of the user's on a machine without anything but Node and LibTorch; it must print `ok`. */
function runs(dir, args, { node = here, env = {} } = {}) {
  const options = { cwd: dir, env: bareEnvironment(node, libtorch.root, env) };
  const printed = output(node, args, options).trim();
  if (printed !== 'ok') throw new Error(`it printed: ${printed}`);
}

function bytesIn(dir) {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile())
    .reduce((sum, each) => sum + statSync(path.join(each.parentPath ?? each.path, each.name)).size, 0);
}

function expect(condition, message) {
  if (!condition) throw new Error(message);
}

/** A package's program; in `.bin` Windows has batch files. */
function bin(dir, name, owner = name) {
  const folder = path.join(dir, 'node_modules', owner);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[name]);
}
let plain;
const plainProject = () => (plain ??= project('plain'));

/** Each way of using the package. A check returns what its line should tell besides. */
const checks = {
  'the tarball: addons, declarations, no sources of tests': () => {
    const files = tarballs.flatMap((each) => each.files.map((file) => file.path));
    const has = (pattern) => files.some((file) => pattern.test(file));
    for (const pattern of [
      /^prebuilds\/[\d.]+\/prebuilds\/.*\.node$/,
      /^prebuilds\/loader\/.*\.node$/,
      /^lib\/index\.d\.mts$/,
      /^LICENSE$/,
    ])
      expect(has(pattern), `it lacks ${pattern}`);
    const strange = files.filter((file) => /\.(map|log|tgz)$|^(test|src|bench|examples|\.)/.test(file));
    expect(strange.length === 0, `it holds ${strange.slice(0, 5)}`);
    const bytes = tarballs.reduce((sum, { size }) => sum + size, 0);
    return `${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`;
  },
  'the installed size without LibTorch': () => {
    const megabytes = bytesIn(path.join(plainProject(), 'node_modules')) / 1e6;
    expect(megabytes < limitMB, `${megabytes.toFixed(1)} MB, more than ${limitMB}`);
    return `${megabytes.toFixed(1)} MB`;
  },
};

for (const major of nodes) {
  for (const program of ['train.cjs', 'train.mjs', 'worker.cjs'])
    checks[`Node ${major}: ${program}`] = () => runs(plainProject(), [program], { node: nodeBinary(major) });
}

for (const version of versions.typescript) {
  for (const types of [['@types/node'], []]) {
    checks[`TypeScript ${version}, strict, ${types.length ? 'with' : 'without'} @types/node of one's own`] =
      () => {
        const dir = project(`types-${version}-${types.length}`, [`typescript@${version}`, ...types]);
        const options = ['--strict', '--skipLibCheck', 'false', '--target', 'es2022', '--module', 'nodenext'];
        const tsc = path.join(dir, 'node_modules', 'typescript', 'bin', 'tsc');
        output(here, [tsc, ...options, 'train.mts'], { cwd: dir });
        copyFileSync(path.join(dir, 'train.mjs'), path.join(dir, 'typed.mjs'));
        runs(dir, ['typed.mjs']);
      };
  }
}

Object.assign(checks, {
  pnpm: () => {
    const dir = folder('pnpm');
    const env = { ...process.env, CI: '1' };
    output(
      'npx',
      ['-y', `pnpm@${versions.pnpm}`, 'add', '--ignore-scripts', ...tarballs.map(({ file }) => file)],
      {
        cwd: dir,
        env,
      },
    );
    for (const program of ['train.cjs', 'train.mjs', 'worker.cjs']) runs(dir, [program]);
  },
  'Yarn, node_modules': () => yarn('node-modules', (dir, program) => runs(dir, [program])),
  "Yarn, Plug'n'Play": () =>
    yarn('pnp', (dir, program) =>
      runs(dir, [
        '--require',
        './.pnp.cjs',
        '--experimental-loader',
        './.pnp.loader.mjs',
        '--no-warnings',
        program,
      ]),
    ),
  esbuild: () => {
    const dir = project('esbuild', [`esbuild@${versions.esbuild}`]);
    const options = ['--bundle', '--platform=node', '--format=esm', '--outfile=dist/server.mjs'];
    output(here, [bin(dir, 'esbuild'), 'server.mjs', ...options], { cwd: dir });
    runs(dir, ['dist/server.mjs']);
  },
  'Vite, SSR': () => {
    const dir = project('vite', [`vite@${versions.vite}`]);
    output(here, [bin(dir, 'vite'), 'build', '--ssr', 'server.mjs', '--outDir', 'dist'], { cwd: dir });
    const [file] = readdirSync(path.join(dir, 'dist'));
    runs(dir, [`dist/${file}`]);
  },
  'an external package of a server, as in Next.js': () => {
    const dir = project('next');
    write(dir, 'chunk.cjs', "module.exports = import('torch-node').then((m) => m.default);");
    write(
      dir,
      'start.cjs',
      "require('./chunk.cjs').then((t) => console.log(t.ones(2).sum().item() === 2 ? 'ok' : 'no'));",
    );
    runs(dir, ['start.cjs']);
  },
  'Next.js: a route handler and a server component, built and started': () => {
    const dir = project('next-app', [`next@${versions.next}`, 'react', 'react-dom']);
    for (const [file, text] of Object.entries(nextApp)) write(dir, file, text);
    const next = path.join(dir, 'node_modules', 'next', 'dist', 'bin', 'next');
    const env = { ...bareEnvironment(here, libtorch.root), CI: '1', NEXT_TELEMETRY_DISABLED: '1' };
    output(here, [next, 'build'], { cwd: dir, env });
    const printed = output(here, ['query.mjs', next], { cwd: dir, env }).trim();
    expect(printed.endsWith('ok'), printed);
  },
  'Vitest, every pool': () => {
    const dir = project('vitest', [`vitest@${versions.vitest}`], { type: 'module' });
    for (const pool of ['forks', 'threads', 'vmForks', 'vmThreads'])
      tested(dir, [path.join(dir, 'node_modules', 'vitest', 'vitest.mjs'), 'run', `--pool=${pool}`]);
  },
  Jest: () => {
    const dir = project('jest', [`jest@${versions.jest}`], { jest: { testMatch: ['**/*.jest.cjs'] } });
    tested(dir, [path.join(dir, 'node_modules', 'jest', 'bin', 'jest.js')]);
  },
  'a path with spaces and other letters': () => {
    const dir = project('Mein Ordner – 学習 é');
    for (const program of ['train.cjs', 'train.mjs', 'worker.cjs']) runs(dir, [program]);
  },
  'node_modules that nobody may write': () => {
    const dir = project('readonly');
    const each = (mode) =>
      readdirSync(path.join(dir, 'node_modules'), { recursive: true }).forEach((name) => {
        const file = path.join(dir, 'node_modules', name);
        chmodSync(file, statSync(file).isDirectory() ? mode : mode & 0o666);
      });
    each(0o555);
    try {
      for (const program of ['train.cjs', 'train.mjs', 'worker.cjs']) runs(dir, [program]);
    } finally {
      each(0o755);
    }
  },
  "under Node's permissions": () => {
    const dir = plainProject();
    for (const major of nodes.filter((each) => Number(each) >= 22)) {
      const node = nodeBinary(major);
      const reads = [dir, libtorch.root].map((each) => `--allow-fs-read=${each}${path.sep}*`);
      const flags = [
        '--permission',
        '--allow-addons',
        '--allow-worker',
        `--allow-fs-write=${dir}${path.sep}*`,
        ...reads,
      ];
      for (const program of ['train.cjs', 'worker.cjs'])
        runs(dir, ['--no-warnings', ...flags, program], { node });
    }
  },
  'two copies side by side': () => {
    const dir = project('two');
    cpSync(path.join(dir, 'node_modules'), path.join(dir, 'other', 'node_modules'), { recursive: true });
    write(dir, 'other/index.cjs', "module.exports = require('torch-node');");
    write(
      dir,
      'two.cjs',
      `const a = require('torch-node'), b = require('./other/index.cjs');
console.log(a !== b && a.ones(2).sum().item() === 2 && b.ones(3).sum().item() === 3 ? 'ok' : 'no');`,
    );
    runs(dir, ['two.cjs']);
  },
  'no LibTorch: five lines that say what to do': () => {
    const dir = plainProject();
    const env = bareEnvironment(here, '');
    const code = "try { require('torch-node'); } catch (e) { console.log(e.message); }";
    const text = output(here, ['-e', code], { cwd: dir, env }).trim();
    expect(text.includes('npx torch-node install'), text);
    expect(text.split('\n').length <= 7, text);
  },
  'npm ci': () => {
    const dir = project('ci');
    rmSync(path.join(dir, 'node_modules'), { recursive: true });
    output('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: dir });
    runs(dir, ['train.cjs']);
  },
  publint: () => {
    const dir = project('publint', [`publint@${versions.publint}`]);
    const text = output(here, [bin(dir, 'publint'), tarball.file, '--strict'], { cwd: dir });
    expect(/All good/.test(text), text);
  },
  'are the types wrong': () => {
    const dir = project('attw', [`@arethetypeswrong/cli@${versions.attw}`]);
    output(
      here,
      [
        bin(dir, 'attw', '@arethetypeswrong/cli'),
        tarball.file,
        '--profile',
        'node16',
        '--exclude-entrypoints',
        'lib/*',
      ],
      {
        cwd: dir,
      },
    );
  },
});

Object.assign(checks, libtorchChecks(libtorch, plainProject, runs));

/** A test runner, which is not asked for `ok`. */
function tested(dir, args) {
  output(here, args, { cwd: dir, env: { ...bareEnvironment(here, libtorch.root), CI: '1' } });
}

function yarn(linker, use) {
  // Yarn asks the registry for what the package depends on, though it is named here: it isn't published yet.
  const resolutions = Object.fromEntries(
    tarballs.slice(0, -1).map(({ name, file }) => [name, `file:${file}`]),
  );
  const dir = folder(`yarn-${linker}`, { resolutions });
  write(
    dir,
    '.yarnrc.yml',
    `nodeLinker: ${linker}\nenableScripts: false\nenableGlobalCache: false\nenableTelemetry: false\npnpEnableEsmLoader: true\n`,
  );
  write(dir, 'yarn.lock', '');
  const registry = output('npm', ['config', 'get', 'registry']).trim();
  const env = {
    ...process.env,
    YARN_NPM_REGISTRY_SERVER: registry,
    YARN_UNSAFE_HTTP_WHITELIST: new URL(registry).hostname,
  };
  output(
    'npx',
    [
      '-y',
      '--package',
      `@yarnpkg/cli-dist@${versions.yarn}`,
      'yarn',
      'add',
      ...tarballs.map(({ name = 'torch-node', file }) => `${name}@file:${file}`),
    ],
    { cwd: dir, env },
  );
  for (const program of ['train.cjs', 'train.mjs', 'worker.cjs']) use(dir, program);
}

let failed = 0;
try {
  for (const [name, check] of Object.entries(checks)) {
    if (!name.toLowerCase().includes(values.only.toLowerCase())) continue;
    const start = performance.now();
    try {
      const told = check();
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      console.log(`ok    ${name}${told ? `: ${told}` : ''} (${seconds} s)`);
    } catch (error) {
      failed++;
      console.log(`FAIL  ${name}\n${error.message.replace(/^/gm, '      ')}`);
    }
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
console.log(failed > 0 ? `${failed} failed` : 'All is well.');
process.exitCode = failed > 0 ? 1 : 0;
