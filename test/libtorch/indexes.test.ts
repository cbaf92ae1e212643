/**
 * `torch-node install` from package indexes, as it is on a machine without Python: which wheels are chosen,
 * how much is said to be downloaded, checksums, what an interrupted run leaves, which build a driver gets.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type http from 'node:http';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ownFile } from '../../src/files/ownFile';
import { chooseVariant } from '../../src/libtorch/driver';
import { libraryName } from '../../src/libtorch/platform';
import { compareVersions, parseRequirement } from '../../src/libtorch/requirement';
import { misfitOf, parseWheelName } from '../../src/libtorch/wheelName';
import {
  bareEnv,
  cli,
  entries,
  type FakeOptions,
  fakeTorchWheel,
  fakeWheel,
  serve,
  start,
  tempDir,
  torchNode,
  until,
} from './fake';

const sha256 = (data: Buffer) => createHash('sha256').update(data).digest('hex');
const tags: Record<string, string> = {
  'linux-x64': 'manylinux_2_28_x86_64',
  'linux-arm64': 'manylinux_2_28_aarch64',
  'darwin-arm64': 'macosx_11_0_arm64',
  'win32-x64': 'win_amd64',
};
const tag = tags[`${process.platform}-${process.arch}`]!;
const isLinux = process.platform === 'linux';

interface Offer {
  /** The file's name in the index. */
  file: string;
  data: Buffer;
  /** What the index says of it. */
  sum?: string | undefined;
}

interface Manners {
  /** PEP 691, with sizes; else PEP 503's HTML. */
  json?: boolean;
  /** Whether metadata can be had by itself. */
  metadata?: boolean;
  /** Whether ranges are known, and how many bytes come in a piece, after which delay. */
  ranges?: boolean;
  piece?: number;
  delay?: number;
  /** The connection breaks after so many bytes, so many times. */
  breakAfter?: number;
  breaks?: number;
}

/** A wheel of torch under the name that it would have for this platform. */
function torchOffer(options: FakeOptions, requires: string[] = [], padding = 0): Offer {
  const data = fs.readFileSync(fakeTorchWheel(tempDir(), options, requires, padding));
  return { file: `torch-${options.version}-cp312-cp312-${tag}.whl`, data };
}

function nvidiaOffer(name: string, version: string, file: string, requires: string[] = []): Offer {
  const wheel = fakeWheel(tempDir(), name, version, { [file]: Buffer.alloc(3000, 7) }, requires);
  return { file: path.basename(wheel), data: fs.readFileSync(wheel) };
}

/** An index of wheels. */
async function index(offers: Offer[], manners: Manners = {}) {
  const { json = false, metadata = false, ranges = true, piece = 1 << 20, delay = 0 } = manners;
  let breaks = manners.breaks ?? 1;
  const project = (file: string) => file.split('-')[0]!.replaceAll('_', '-').toLowerCase();
  const answer = async (request: http.IncomingMessage, response: http.ServerResponse, data: Buffer) => {
    const range = ranges ? /bytes=(\d+)-/.exec(request.headers.range ?? '') : null;
    const begin = range ? Number(range[1]) : 0;
    if (begin > 0 && begin >= data.length)
      return void response.writeHead(416, { 'content-range': `bytes */${data.length}` }).end();
    response.writeHead(range ? 206 : 200, {
      'content-length': data.length - begin,
      ...(range ? { 'content-range': `bytes ${begin}-${data.length - 1}/${data.length}` } : {}),
    });
    if (request.method === 'HEAD') return void response.end();
    for (let at = begin; at < data.length && !response.destroyed; at += piece) {
      if (at >= (manners.breakAfter ?? Infinity) && breaks > 0) {
        breaks--;
        return void response.destroy();
      }
      response.write(data.subarray(at, at + piece));
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
    response.end();
  };
  const { url, requests } = await serve((request, response) => {
    const [, kind, name] = /^\/(?:whl\/)?(simple|cpu|cu\d+|files)\/([^/]+)\/?$/.exec(request.url!) ?? [];
    const decoded = decodeURIComponent(name ?? '');
    const asked = offers.find(({ file }) => file === decoded.replace(/\.metadata$/, ''));
    if (kind === 'files' && asked && decoded.endsWith('.metadata')) return void response.end('Name: torch\n');
    if (kind === 'files' && asked) return void answer(request, response, asked.data);
    const listed = offers.filter(({ file }) => project(file) === name);
    if (!kind || kind === 'files' || listed.length === 0) return void response.writeHead(404).end();
    const sum = (offer: Offer) => ('sum' in offer ? offer.sum : sha256(offer.data));
    if (json) {
      response.setHeader('content-type', 'application/vnd.pypi.simple.v1+json');
      const files = listed.map((offer) => ({
        filename: offer.file,
        url: `/files/${encodeURIComponent(offer.file)}`,
        size: offer.data.length,
        hashes: sum(offer) ? { sha256: sum(offer) } : {},
        'core-metadata': metadata,
      }));
      return void response.end(JSON.stringify({ files }));
    }
    const link = (offer: Offer) => `../../files/${encodeURIComponent(offer.file)}`;
    const links = listed.map(
      (offer) => `<a href="${link(offer)}${sum(offer) ? `#sha256=${sum(offer)}` : ''}">${offer.file}</a>`,
    );
    response.setHeader('content-type', 'text/html');
    response.end(`<html><body>${links.join('<br/>\n')}</body></html>`);
  });
  // PyTorch's own index is kept out as well.
  const others = { TORCH_NODE_CPU_INDEX: `${url}/none`, TORCH_NODE_CUDA_INDEX: `${url}/none` };
  return { url, requests, env: { PIP_NO_INDEX: '0', PIP_INDEX_URL: `${url}/simple/`, ...others } };
}

const libraries = (cache: string, entry: string) =>
  fs.readdirSync(path.join(cache, 'libtorch', entry, 'torch', 'lib')).sort();

describe('without Python', () => {
  it.each([true, false])(
    'takes the wheel for this platform, and names its size first (JSON: %s)',
    async (json) => {
      const offer = torchOffer({ version: '2.13.0+cpu' });
      const others = ['cp313-cp313t', 'cp312-cp312'].map((each, i) => ({
        file: `torch-2.13.0+cpu-${each}-${i ? 'manylinux_2_28_s390x' : tag}.whl`,
        data: Buffer.from('of no use'),
      }));
      const { env, requests } = await index([...others, offer, torchOffer({ version: '2.11.0+cpu' })], {
        json,
      });
      const cache = tempDir();
      const { status, stdout, stderr } = await torchNode(['install', '--cpu'], bareEnv(cache, env));
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const size = `${(offer.data.length / 1e6).toFixed(1)} MB`;
      expect(stdout).toMatch(
        new RegExp(`To download from 127\\.0\\.0\\.1:\\d+: ${size}; [\\d.]+ [MG]B free in `),
      );
      expect(stdout.indexOf('To download')).toBeLessThan(stdout.indexOf('Downloading'));
      expect(stdout).toContain(`The checksum is right: ${sha256(offer.data)}`);
      expect(entries(cache)).toEqual(['2.13.0-cpu']);
      expect(fs.readdirSync(path.join(cache, 'downloads'))).toEqual([]);
      const asked = requests.map(({ url }) => url!).filter((each) => each.endsWith('.whl'));
      expect(new Set(asked)).toEqual(new Set([`/files/${encodeURIComponent(offer.file)}`]));
    },
  );

  it('takes the CPU build from the index that TORCH_NODE_CPU_INDEX names', async () => {
    const { url } = await index([torchOffer({ version: '2.13.0+cpu' })]);
    const cache = tempDir();
    const env = bareEnv(cache, { TORCH_NODE_CPU_INDEX: `${url}/whl/cpu` });
    expect(await torchNode(['install', '--cpu'], env)).toMatchObject({ status: 0, stderr: '' });
    expect(entries(cache)).toEqual(['2.13.0-cpu']);
  });

  it('refuses a wheel with another hash, and says so where the index has none', async () => {
    const offer = torchOffer({ version: '2.13.0+cpu' });
    const wrong = await index([{ ...offer, sum: 'a'.repeat(64) }]);
    const cache = tempDir();
    const result = await torchNode(['install', '--cpu'], bareEnv(cache, wrong.env));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain(`looked for: SHA-256 ${'a'.repeat(64)}`);
    expect(result.stderr).toContain(`SHA-256 ${sha256(offer.data)}`);
    expect(entries(cache)).toEqual([]);
    expect(fs.readdirSync(path.join(cache, 'downloads'))).toEqual([]);
    const silent = await index([{ ...offer, sum: undefined }]);
    const without = await torchNode(['install', '--cpu'], bareEnv(cache, silent.env));
    expect(without).toMatchObject({ status: 0, stderr: '' });
    expect(without.stdout).toContain('Its index names no checksum.');
  });

  it('says what each place had where none has the wheel', async () => {
    const old = torchOffer({ version: '2.13.0+cpu' });
    const file = old.file.replace(
      tag,
      isLinux ? `manylinux_2_99_${tag.slice(15)}` : 'manylinux_2_28_riscv64',
    );
    const { env, url } = await index([{ ...old, file }]);
    const result = await torchNode(['install', '--cpu'], bareEnv(tempDir(), env));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('LibTorch 2.13.0 (cpu) cannot be fetched.');
    expect(result.stderr).toContain('neither python3 nor python');
    expect(result.stderr).toContain(
      `${url}/simple): ${isLinux ? 'made for glibc 2.99; this system has' : ''}`,
    );
  });
});

describe.runIf(isLinux)('a CUDA build', () => {
  const requires = [
    'filelock',
    'cuda-toolkit[cublas,cudart,cupti]==13.0.3; platform_system == "Linux"',
    'nvidia-cudnn-cu13==9.1.0.70; platform_system == "Linux"',
    'triton==3; platform_system == "Linux"',
  ];
  const marker = "(sys_platform == 'linux' or sys_platform == 'win32') and extra ==";
  const toolkit = [
    `nvidia-cublas==13.1.1.3.*; ${marker} 'cublas'`,
    `nvidia-cuda-runtime==13.0.96.*; ${marker} 'cudart'`,
    `nvidia-cuda-runtime==13.0.96.*; ${marker} 'cublas'`,
    `nvidia-cuda-cupti==13.0.85.*; ${marker} 'cupti'`,
    `nvidia-npp==1; ${marker} 'npp'`,
  ];
  const nvidia = () => [
    nvidiaOffer('cuda-toolkit', '13.0.2', 'cuda/old', toolkit),
    nvidiaOffer('cuda-toolkit', '13.0.3.0', 'cuda/toolkit', toolkit),
    nvidiaOffer('nvidia-cublas', '13.1.1.3', 'nvidia/cu13/lib/libcublas.so.13', ['nvidia-cuda-nvrtc']),
    nvidiaOffer('nvidia-cublas', '13.2.0.1', 'nvidia/cu13/lib/libcublas.so.14'),
    nvidiaOffer('nvidia-cuda-nvrtc', '13.0.88', 'nvidia/cu13/lib/libnvrtc.so.13'),
    nvidiaOffer('nvidia-cuda-runtime', '13.0.96', 'nvidia/cu13/lib/libcudart.so.13'),
    nvidiaOffer('nvidia-cuda-cupti', '13.0.85', 'nvidia/cu13/lib/libcupti.so.13'),
    nvidiaOffer('nvidia-cudnn-cu13', '9.1.0.70', 'nvidia/cudnn/lib/libcudnn.so.9', ['nvidia-cublas']),
  ];
  const installed = (cache: string, entry: string) =>
    ['cu13', 'cudnn'].flatMap((name) => {
      const dir = path.join(cache, 'libtorch', entry, 'nvidia', name, 'lib');
      return fs.existsSync(dir) ? fs.readdirSync(dir).sort() : [];
    });

  it('comes with what it asks for of NVIDIA, and with nothing else', async () => {
    const { env } = await index([torchOffer({ version: '2.13.0', cuda: true }, requires), ...nvidia()], {
      json: true,
    });
    const cache = tempDir();
    const result = await torchNode(['install', '--cuda'], bareEnv(cache, env));
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(entries(cache)).toEqual(['2.13.0-cuda']);
    expect(libraries(cache, '2.13.0-cuda')).toContain(libraryName('torch_cuda'));
    expect(installed(cache, '2.13.0-cuda')).toEqual([
      'libcublas.so.13',
      'libcudart.so.13',
      'libcupti.so.13',
      'libnvrtc.so.13',
      'libcudnn.so.9',
    ]);
    expect(result.stdout.match(/^ +[\d.]+ MB {2}\S+\.whl$/gm)).toHaveLength(7);
  });

  it('gives its CPU part where a CPU build is wanted and there is none', async () => {
    const { env, requests } = await index(
      [torchOffer({ version: '2.13.0', cuda: true }, requires), ...nvidia()],
      { json: true },
    );
    const cache = tempDir();
    const result = await torchNode(['install', '--cpu'], bareEnv(cache, env));
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(entries(cache)).toEqual(['2.13.0-cpu']);
    expect(libraries(cache, '2.13.0-cpu')).toEqual(['c10', 'torch_cpu'].map(libraryName).sort());
    expect(installed(cache, '2.13.0-cpu')).toEqual(['libcudart.so.13', 'libcupti.so.13']);
    expect(requests.some(({ url }) => /files\/nvidia_cudnn/.test(url!))).toBe(false);
  });

  it('is not made of half of what it needs', async () => {
    const some = nvidia().filter(({ file }) => !file.startsWith('nvidia_cudnn'));
    const { env } = await index([torchOffer({ version: '2.13.0', cuda: true }, requires), ...some], {
      json: true,
    });
    const cache = tempDir();
    const result = await torchNode(['install', '--cuda'], bareEnv(cache, env));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('reason: no wheel for nvidia-cudnn-cu13==9.1.0.70: no such wheel');
    expect(entries(cache)).toEqual([]);
  });

  it('is of the CUDA that the driver takes', async () => {
    const offers = ['2.13.0+cu130', '2.13.0+cu126', '2.13.0+cu128'].map((version) =>
      torchOffer({ version, cuda: true }),
    );
    const { env } = await index(offers, { json: true });
    // An nvidia-smi and a sign of the driver, as they were on another machine.
    const dir = tempDir();
    const guise = path.join(dir, 'driver.cjs');
    fs.writeFileSync(
      guise,
      "const fs = require('fs'), real = fs.existsSync; fs.existsSync = (f) => f === '/dev/nvidiactl' || real(f);",
    );
    fs.writeFileSync(path.join(dir, 'nvidia-smi'), '#!/bin/sh\necho "$SMI"\n', { mode: 0o755 });
    const versionFor = async (SMI: string) => {
      const cache = tempDir();
      const more = { ...env, SMI, NODE_OPTIONS: `--require ${guise}`, PATH: `${dir}:/bin` };
      const { stdout, stderr } = await torchNode(
        ['install'],
        bareEnv(cache, { ...more, PIP_CONFIG_FILE: '' }),
      );
      expect(stderr).toBe('');
      return [/LibTorch (\S+) \(cuda\) is installed/.exec(stdout)?.[1], stdout];
    };
    const [modern, said] = await versionFor('590.44, 9.0, 81559, NVIDIA H100 80GB HBM3');
    expect(modern).toBe('2.13.0+cu130');
    expect(said).toContain("Taking the CUDA build: NVIDIA's driver 590.44 (/dev/nvidiactl) takes CUDA 13");
    expect((await versionFor('560.35.03, 8.6, 24564, NVIDIA A10'))[0]).toBe('2.13.0+cu128');
    expect((await versionFor('590.44, 7.0, 16160, Tesla V100-SXM2-16GB'))[0]).toBe('2.13.0+cu126');
  });
});

describe('interruptions', () => {
  it('goes on where the connection broke, though the server names no version of its file', async () => {
    const offer = torchOffer({ version: '2.13.0+cpu' }, [], 1_500_000);
    const piece = Math.ceil(offer.data.length / 10);
    const manners = { json: true, piece, delay: 20, breakAfter: 4 * piece, breaks: 2 };
    const { env, requests } = await index([offer], manners);
    const cache = tempDir();
    const result = await torchNode(['install', '--cpu'], bareEnv(cache, env));
    expect(result).toMatchObject({ status: 0, stderr: '' });
    const ranges = requests.map(({ headers }) => headers.range).filter(Boolean);
    expect(ranges.length).toBeGreaterThan(0);
    for (const range of ranges) expect(range).toMatch(/^bytes=[1-9]\d*-$/);
    expect(entries(cache)).toEqual(['2.13.0-cpu']);
  });

  it('goes on with what a killed process left, and needs no server for what is whole', async () => {
    const offer = torchOffer({ version: '2.13.0+cpu' }, [], 1_500_000);
    const piece = Math.ceil(offer.data.length / 10);
    const { env, requests } = await index([offer], { json: true, piece, delay: 300 });
    const cache = tempDir();
    const killed = start([cli, 'install', '--cpu'], bareEnv(cache, env));
    const downloads = path.join(cache, 'downloads');
    const part = () =>
      fs.existsSync(downloads) && fs.readdirSync(downloads).find((name) => /\.part$/.test(name));
    await until(() => {
      const name = part();
      return Boolean(name && fs.statSync(path.join(downloads, name)).size > 2 * piece);
    }, 'a part of the download');
    killed.kill('SIGKILL');
    await killed.done;
    expect(entries(cache).filter((name) => !name.startsWith('.'))).toEqual([]);
    const again = await torchNode(['install', '--cpu'], bareEnv(cache, env));
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain(`Going on with ${offer.file} after`);
    expect(requests.at(-1)!.headers.range).toMatch(/^bytes=[1-9]\d*-$/);
    expect(entries(cache)).toEqual(['2.13.0-cpu']);
    expect(fs.readdirSync(downloads)).toEqual([]);
  });

  it('begins anew when what was there before is of another file', async () => {
    const offer = torchOffer({ version: '2.13.0+cpu' }, [], 1_500_000);
    const { env } = await index([offer], { json: true });
    const cache = tempDir();
    const dead = start(['-e', ''], process.env);
    await dead.done;
    const key = createHash('sha256').update(sha256(offer.data)).digest('hex').slice(0, 16);
    const left = ownFile(path.join(cache, 'downloads', `${key}-${offer.file}`), 'part', dead.pid);
    fs.mkdirSync(path.dirname(left), { recursive: true });
    fs.writeFileSync(left, Buffer.alloc(1000, 1));
    const result = await torchNode(['install', '--cpu'], bareEnv(cache, env));
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(result.stdout).toContain('what came before was of another file');
    expect(entries(cache)).toEqual(['2.13.0-cpu']);
  });
});

describe('names', () => {
  const on = (platform: string, arch: string, file: string) => {
    vi.stubGlobal('process', { ...process, platform, arch, env: process.env, report: undefined });
    try {
      return misfitOf(parseWheelName(file)!);
    } finally {
      vi.unstubAllGlobals();
    }
  };

  it.each([
    ['linux', 'x64', 'torch-2.15.0-cp312-cp312-manylinux_2_28_x86_64.whl', true],
    ['linux', 'x64', 'nvidia_nvtx-13.0.85-py3-none-manylinux1_x86_64.manylinux_2_5_x86_64.whl', true],
    ['linux', 'x64', 'torch-2.15.0-cp312-cp312-manylinux_2_28_aarch64.whl', false],
    ['linux', 'x64', 'torch-2.15.0-cp313-cp313t-manylinux_2_28_x86_64.whl', false],
    ['linux', 'arm64', 'torch-2.15.0-cp312-cp312-manylinux_2_28_aarch64.whl', true],
    ['linux', 'arm64', 'torch-2.13.0-cp312-cp312-manylinux2014_aarch64.whl', true],
    ['linux', 'x64', 'torch-2.13.0+cpu-cp312-cp312-linux_x86_64.whl', true],
    ['win32', 'x64', 'torch-2.15.0-cp312-cp312-win_amd64.whl', true],
    ['win32', 'x64', 'torch-2.15.0-cp312-cp312-win_arm64.whl', false],
    ['darwin', 'arm64', 'torch-2.11.0-cp312-cp312-macosx_10_9_x86_64.whl', false],
    ['darwin', 'arm64', 'torch-2.11.0-cp312-cp312-manylinux_2_28_aarch64.whl', false],
    ['linux', 'x64', 'cuda_toolkit-13.0.3.0-py2.py3-none-any.whl', true],
  ])('%s-%s: %s: %s', (platform, arch, file, fits) => {
    expect(on(platform, arch, file) === undefined).toBe(fits);
  });

  it('knows versions, extras and markers', () => {
    const accepts = (text: string, version: string) => parseRequirement(`x${text}`).accepts(version);
    expect(accepts('==13.0.3', '13.0.3.0')).toBe(true);
    expect(accepts('==13.1.1.3.*', '13.1.1.3')).toBe(true);
    expect(accepts('==13.1.*', '13.10.1')).toBe(false);
    expect(accepts('<14,>=13.0.88', '13.4.92')).toBe(true);
    expect(accepts('<14,>=13.0.88', '14.0')).toBe(false);
    expect(accepts('~=3.8.0', '3.8.4')).toBe(true);
    expect(accepts('~=3.8.0', '3.9.0')).toBe(false);
    expect(accepts('!=1.2', '1.2.0')).toBe(false);
    expect(accepts('', '2.0rc1')).toBe(true);
    expect(accepts('>=1', '2.0rc1')).toBe(false);
    expect(compareVersions('2.9', '2.10')).toBeLessThan(0);
    const applies = (marker: string, extras: string[] = []) =>
      parseRequirement(`x; ${marker}`).applies(extras);
    expect(applies(`sys_platform == '${process.platform}' and (extra == 'a' or extra == 'b')`, ['b'])).toBe(
      true,
    );
    expect(applies(`sys_platform == '${process.platform}' and extra == 'a'`, ['b'])).toBe(false);
    expect(applies('platform_system == "Plan9" or python_version >= "3.9"')).toBe(true);
    expect(applies('python_version < "3.15" and python_version not in "3.12"')).toBe(false);
    expect(parseRequirement('cuda-toolkit[cuBLAS,cudart]==13').extras).toEqual(['cublas', 'cudart']);
    expect(() => applies('os_name ~ 3')).toThrow('cannot be read');
    expect(() => parseRequirement('x @ https://example.org/x.whl')).toThrow('cannot be read');
  });
});

it.runIf(process.platform !== 'darwin')('a build is chosen by the driver, with the reason', () => {
  const driver = (version: string | undefined, capability?: string) => ({
    sign: '/dev/nvidiactl',
    version,
    devices: capability ? [{ name: 'A', capability, memory: 1 }] : undefined,
  });
  expect(chooseVariant(undefined)).toMatchObject({
    variant: 'cpu',
    reason: 'no NVIDIA driver is to be seen',
  });
  expect(chooseVariant(driver('590.1', '9.0'))).toMatchObject({ variant: 'cuda', newestCuda: undefined });
  expect(chooseVariant(driver(undefined))).toMatchObject({ variant: 'cuda', newestCuda: undefined });
  expect(chooseVariant(driver('550.54'))).toMatchObject({ variant: 'cuda', newestCuda: 12.9 });
  expect(chooseVariant(driver('590.1', '6.1'))).toMatchObject({ variant: 'cuda', newestCuda: 12.6 });
  const old = chooseVariant(driver('470.82'));
  expect(old.variant).toBe('cpu');
  expect(old.reason).toContain('470.82 (/dev/nvidiactl) is too old for CUDA 12, which needs 525.60 or later');
  expect(chooseVariant({ ...driver('590.1'), devices: [] }).reason).toContain('shows no device');
});
