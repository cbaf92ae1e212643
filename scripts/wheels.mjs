/**
 * The LibTorch of each version, for building and testing against: what torch's wheel has of it, in a folder
 * of `.cache/versions`. The CPU part of a CUDA build runs without a GPU, with two small packages of NVIDIA
 * beside it; the addon for CUDA's runtime is compiled with the headers of some more.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A module of src/libtorch, compiled. */
export const lib = (name) => createRequire(import.meta.url)(path.join(root, 'lib', 'libtorch', `${name}.js`));

/** What of a wheel the addons' build and LibTorch's CPU part need. */
const PARTS =
  /^torch\/(version\.py|include\/.*|lib\/(lib)?(torch_cpu|torch_cuda|c10|c10_cuda|gomp|iomp5(md)?|omp|uv|shm|torch)\b[^/]*)$|^[^/]*\.dist-info\/METADATA$/;

/** The large libraries of packages of which only headers are needed. */
const HEADERS_ONLY = /^lib(cublas|cublasLt|nvblas|cusparse|cusolver|cusolverMg|nccl)\b/;

/** A Python that has pip. */
export function python() {
  const attempts = [];
  const pip = lib('python').findPip(attempts);
  if (!pip) throw new Error(`No Python with pip: ${attempts.map((each) => each.found).join('; ')}`);
  return pip.python.path;
}

/** The torch of the Python with which `npm run test:versions` tested a version, where it did. */
export function testedTorch(version) {
  const home = path.join(homeOf(version), 'python');
  const lib = path.join(home, 'lib');
  const pythons = existsSync(lib) ? readdirSync(lib).map((name) => path.join(lib, name)) : [];
  return [path.join(home, 'Lib'), ...pythons]
    .map((dir) => path.join(dir, 'site-packages', 'torch'))
    .find((torch) => existsSync(path.join(torch, 'version.py')));
}

/** Where everything lies that a version is built and tested with. */
export const homeOf = (version) => path.join(root, '.cache', 'versions', version);

/** The folder of a version's LibTorch, fetched on first use. */
export function wheelOf(version) {
  const home = homeOf(version);
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
      pip('install', '--no-deps', '--target', made, ...nvidiaPackages(made, cuda[1]));
      for (const file of readdirSync(path.join(made, 'nvidia'), { recursive: true }))
        if (HEADERS_ONLY.test(path.basename(file))) rmSync(path.join(made, 'nvidia', file));
    }
    rmSync(site, { recursive: true, force: true });
    renameSync(made, site);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return path.join(site, 'torch');
}

/**
 * NVIDIA's packages for a CUDA build of torch. NCCL is exactly the one that this torch asks for: it has a
 * structure of NCCL's inside a class that both sides know.
 */
function nvidiaPackages(site, cuda) {
  const info = readdirSync(site).find((name) => /^torch-.*\.dist-info$/.test(name));
  const metadata = readFileSync(path.join(site, info, 'METADATA'), 'utf8');
  const nccl = /^Requires-Dist: (nvidia-nccl-[^;\s]+)/m.exec(metadata);
  const major = cuda.split('.')[0];
  return [
    ...['runtime', 'cupti', 'crt', 'cccl'].map((name) => `nvidia-cuda-${name}==${cuda}.*`),
    `nvidia-cublas==${major}.*`,
    'nvidia-cusparse',
    'nvidia-cusolver',
    ...(nccl ? [nccl[1]] : []),
  ];
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
