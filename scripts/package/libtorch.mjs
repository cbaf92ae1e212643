/**
 * LibTorch as people have it: an archive or a wheel that the installer unpacks, an environment of Python's or
 * Conda's, and each version for which the package has an addon.
 */
import {
  closeSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { output } from '../processes.mjs';
import { testedTorch, wheelOf } from '../wheels.mjs';
import { addonsByPlatform } from './assemble.mjs';
import { bareEnvironment, home } from './project.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const require = createRequire(import.meta.url);
const isWindows = process.platform === 'win32';
const here = process.execPath;

/** What the CPU part needs. */
const LIBRARY = /^(lib)?(torch_cpu|c10|gomp|iomp5(md)?|omp|uv)\b.*\.(so|dylib|dll)/;

const librariesOf = ({ libDir }) =>
  readdirSync(libDir)
    .filter((name) => LIBRARY.test(name))
    .map((name) => path.join(libDir, name));

/** Writes a zip file, its files without compression. */
function writeZip(file, files) {
  const { ZipWriter } = require(path.join(root, 'lib', 'files', 'zip', 'writer.js'));
  const { zipfileStyle } = require(path.join(root, 'lib', 'files', 'zip', 'zipfileStyle.js'));
  const fd = openSync(file, 'w');
  const sink = {
    write(bytes) {
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    },
  };
  const zip = new ZipWriter(sink, zipfileStyle);
  for (const [name, data] of Object.entries(files)) zip.add(name, data());
  zip.finish();
  closeSync(fd);
}

/** A LibTorch's files in a folder of an archive. */
const packed = (libtorch, folder, more) => ({
  ...Object.fromEntries(
    librariesOf(libtorch).map((file) => [`${folder}/lib/${path.basename(file)}`, () => readFileSync(file)]),
  ),
  ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, () => Buffer.from(text)])),
});

/** A second name of a file, or a copy where the disk has no such thing. */
function link(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const sitePackages = (prefix) =>
  path.join(prefix, ...(isWindows ? ['Lib'] : ['lib', 'python3.12']), 'site-packages');

/** An environment laid out as Conda's packages are. */
function condaEnvironment({ libDir, includeDir, fullVersion, ...libtorch }) {
  const prefix = path.join(home, 'conda');
  const [lib, include] = isWindows ? ['Library/bin', 'Library/include'] : ['lib', 'include'];
  const torch = path.join(sitePackages(prefix), 'torch');
  write(path.join(torch, 'version.py'), `__version__ = '${fullVersion}'\n`);
  mkdirSync(path.join(torch, 'lib'));
  for (const file of librariesOf({ libDir, ...libtorch })) {
    const place = path.join(prefix, lib, path.basename(file));
    link(file, place);
    const isTorchs = /torch_cpu|c10/.test(path.basename(file));
    if (isTorchs && !isWindows) symlinkSync(place, path.join(torch, 'lib', path.basename(file)));
  }
  const header = path.join('torch', 'headeronly', 'version.h');
  link(path.join(includeDir, header), path.join(prefix, include, header));
  return prefix;
}

/**
 * The checks.
 * @param libtorch the checkout's
 * @param project makes a folder with the package in it
 * @param runs runs a program of that folder, which must print `ok`
 */
export function libtorchChecks(libtorch, project, runs) {
  const platform = `${process.platform}-${process.arch}`;
  const train = (env) => runs(project(), ['train.cjs'], { env: { TORCH_NODE_LIBTORCH: '', ...env } });

  function installed(name, files) {
    const file = path.join(home, name);
    writeZip(file, files);
    const env = { TORCH_NODE_CACHE: path.join(home, `cache-of-${name}`) };
    const script = path.join(project(), 'node_modules', 'torch-node', 'bin', 'torch-node.js');
    const torchNode = (...args) => output(here, [script, ...args], { env: bareEnvironment(here, '', env) });
    torchNode('install', '--from', file);
    train(env);
    const { ok, libtorch: found } = JSON.parse(torchNode('doctor', '--json'));
    if (!ok || found.source !== 'cache') throw new Error(`doctor says: ${JSON.stringify(found)}`);
    return `${Math.round(statSync(file).size / 1e6)} MB`;
  }

  const { fullVersion } = libtorch;
  const info = `torch-${fullVersion}.dist-info/METADATA`;
  const checks = {
    'LibTorch from an archive: npx torch-node install --from': () =>
      installed('libtorch.zip', packed(libtorch, 'libtorch', { 'libtorch/build-version': fullVersion })),
    'LibTorch from a wheel': () =>
      installed(
        `torch-${fullVersion}-py3-none-any.whl`,
        packed(libtorch, 'torch', {
          'torch/version.py': `__version__ = '${fullVersion}'\n`,
          [info]: `Metadata-Version: 2.1\nName: torch\nVersion: ${fullVersion}\n\n`,
        }),
      ),
    'LibTorch of a Conda environment': () => train({ CONDA_PREFIX: condaEnvironment(libtorch) }),
    "LibTorch of Python's active environment": () => {
      const prefix = path.join(home, 'venv');
      mkdirSync(sitePackages(prefix), { recursive: true });
      symlinkSync(libtorch.root, path.join(sitePackages(prefix), 'torch'), 'junction');
      train({ VIRTUAL_ENV: prefix });
    },
  };
  const versions = (addonsByPlatform()[platform] ?? []).filter((name) => /^[\d.]+$/.test(name));
  for (const version of versions.filter((each) => each !== libtorch.version)) {
    checks[`LibTorch ${version}`] = () =>
      train({ TORCH_NODE_LIBTORCH: testedTorch(version) ?? wheelOf(version) });
  }
  // The CPU part of a CUDA build does not stand alone: what it needs lies beside it.
  if (libtorch.variant === 'cuda') for (const name of Object.keys(checks).slice(0, 3)) delete checks[name];
  return checks;
}
