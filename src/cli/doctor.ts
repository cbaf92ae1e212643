/**
 * `npx torch-node doctor`: what was found of LibTorch, the addon and CUDA, what keeps them from working,
 * and how to mend it.
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as os from 'node:os';
import * as path from 'node:path';
import { megabytes } from '../files/progress';
import { findAddons } from '../libtorch/addon';
import { chooseVariant, findDriver } from '../libtorch/driver';
import { type Attempt, LibTorchError, reasonOf } from '../libtorch/errors';
import { type CudaLibraries, load } from '../libtorch/load';
import { installCommand, type LibTorch, locate } from '../libtorch/locate';
import { cacheDir, packageRoot, platformName } from '../libtorch/platform';
import { supportedVersions } from '../libtorch/versions';
import { describeMachine, type Machine } from './machine';

/** Something that keeps torch-node from working. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly fix: string | undefined;
  readonly attempts: readonly Attempt[];
}

/** What the doctor finds out in a process of its own, since loading a foreign library can end a process. */
export interface Probe {
  readonly loaded: boolean;
  readonly problem?: Problem;
  readonly cudaLibraries?: CudaLibraries;
  /** Why NVIDIA's driver cannot be opened; undefined when it can. */
  readonly driverProblem?: string | undefined;
  /** The CUDA devices that LibTorch sees. */
  readonly devices?: readonly Device[];
  /** Why the devices could not be looked at. */
  readonly devicesProblem?: string;
  readonly runtime?: Runtime;
}

/** A CUDA device. */
export interface Device {
  readonly name: string;
  /** The compute capability: `9.0`. */
  readonly capability: string;
  /** In bytes. */
  readonly memory: number;
}

/** What LibTorch says of itself once it is loaded. */
export interface Runtime {
  /** The vector extensions that its kernels use: `AVX512`. */
  readonly cpuCapability: string | undefined;
  readonly threads: number;
  readonly interopThreads: number;
  /** The kind of accelerator that it sees: `cuda`, `mps`. */
  readonly accelerator: string | undefined;
}

/** Everything that `npx torch-node doctor` says. */
export interface Diagnosis {
  readonly ok: boolean;
  readonly version: string;
  readonly platform: { name: string; system: string; supportedVersions: string[] };
  readonly machine: Machine;
  readonly node: { version: string; napi: string; path: string };
  readonly cache: string;
  readonly addon: { path: string; torch: string } | undefined;
  readonly libtorch: { version: string; variant: 'cpu' | 'cuda'; root: string; source: string } | undefined;
  readonly loaded: boolean;
  readonly runtime: Runtime | undefined;
  readonly cuda: {
    available: boolean;
    devices: readonly Device[];
    /** Whether NVIDIA's driver loads, or why it does not. */
    driver: string | undefined;
    /** What `nvidia-smi` and the system tell of it; undefined where none is to be seen. */
    driverVersion: string | undefined;
    /** Which build `npx torch-node install` would take, and why. */
    choice: string;
    reason?: string;
    fix?: string | undefined;
  };
  readonly problems: readonly Problem[];
}

/** Looks at everything that torch-node needs on this machine. It never throws. */
export function diagnose(): Diagnosis {
  const problems: Problem[] = [];
  const addons = attempt(findAddons, problems);
  const libtorch = attempt(() => locate({ versions: addons?.map((each) => each.torch) }), problems);
  const addon = addons?.find((each) => each.torch === libtorch?.version) ?? addons?.[0];
  const probe = addon && libtorch ? runProbe() : undefined;
  if (probe?.problem) problems.push(probe.problem);
  return {
    ok: problems.length === 0 && probe?.loaded === true,
    version: packageVersion(),
    platform: {
      name: platformName(),
      system: `${os.type()} ${os.release()}`,
      supportedVersions: [...supportedVersions],
    },
    machine: describeMachine(),
    node: { version: process.version, napi: process.versions['napi'] ?? '?', path: process.execPath },
    cache: cacheDir(),
    addon: addon && { path: addon.main, torch: addon.torch },
    libtorch: libtorch && {
      version: libtorch.fullVersion,
      variant: libtorch.variant,
      root: libtorch.root,
      source: libtorch.source,
    },
    loaded: probe?.loaded === true,
    runtime: probe?.runtime,
    cuda: judgeCuda(libtorch, probe),
    problems,
  };
}

/** Loads everything and tells how it went; `torch-node doctor` runs this in a child process. */
export function probe(): Probe {
  try {
    const { cuda, loader } = load();
    const driverProblem = tryOpen(loader, process.platform === 'win32' ? 'nvcuda.dll' : 'libcuda.so.1');
    return { loaded: true, cudaLibraries: cuda, driverProblem, ...lookInside() };
  } catch (error) {
    return { loaded: false, problem: problemOf(error) };
  }
}

/** The diagnosis as text. */
export function report(diagnosis: Diagnosis): string {
  const { addon, libtorch, cuda, machine, problems, runtime } = diagnosis;
  const { cpu, memory } = machine;
  const limit = memory.limit === undefined ? '' : `, ${megabytes(memory.limit)} allowed`;
  const rows: [string, string | undefined][] = [
    ['torch-node', diagnosis.version],
    ['platform', `${diagnosis.platform.name} (${diagnosis.platform.system})`],
    ['system', [machine.system, machine.libc].filter(Boolean).join(', ')],
    ['processor', `${cpu.count} × ${cpu.model}, ${cpu.usable} usable`],
    ['vectors', cpu.extensions.join(' ') || undefined],
    ['memory', `${megabytes(memory.total)}, ${megabytes(memory.free)} free${limit}`],
    ['Node', `${diagnosis.node.version} (Node-API ${diagnosis.node.napi}), ${diagnosis.node.path}`],
    ['addon', addon ? `${addon.path}, built for LibTorch ${addon.torch}` : 'not found'],
    ['LibTorch', libtorch ? `${libtorch.version} (${libtorch.variant}), ${libtorch.root}` : 'not found'],
    ['found by', libtorch ? SOURCES[libtorch.source]! : '-'],
    ['cache', diagnosis.cache],
    ['loads', diagnosis.loaded ? 'yes' : 'no'],
    ['kernels', runtime?.cpuCapability],
    ['threads', runtime && `${runtime.threads} within operators, ${runtime.interopThreads} between them`],
    ['accelerator', runtime?.accelerator],
    [
      'CUDA',
      cuda.available ? `available, ${cuda.devices.length} device(s)` : `not available: ${cuda.reason}`,
    ],
    ...cuda.devices.map(({ name, capability, memory }, i): [string, string] => [
      `cuda:${i}`,
      `${name}, capability ${capability}, ${megabytes(memory)}`,
    ]),
    ['driver', [cuda.driverVersion, cuda.driver].filter(Boolean).join(', ') || undefined],
    ['install', cuda.choice],
    ...Object.entries(machine.variables).map(([name, value]): [string, string] => [
      'env',
      `${name}=${value}`,
    ]),
  ];
  const lines = rows.flatMap(([name, value]) => (value === undefined ? [] : `${name.padEnd(11)} ${value}`));
  for (const problem of problems) lines.push('', `Problem (${problem.code}): ${problem.message}`);
  if (problems.length === 0 && !cuda.available && cuda.fix) lines.push('', `For CUDA: ${cuda.fix}`);
  lines.push('', diagnosis.ok ? 'torch-node works here.' : 'torch-node does not work here.');
  return lines.join('\n');
}

const SOURCES: Record<string, string> = {
  environment: 'TORCH_NODE_LIBTORCH',
  cache: "this package's cache",
  python: "a Python's packages",
  process: 'it was loaded already',
};

function attempt<T>(what: () => T, problems: Problem[]): T | undefined {
  try {
    return what();
  } catch (error) {
    const problem = problemOf(error);
    // An unsupported platform shows at every step.
    if (!problems.some((other) => other.message === problem.message)) problems.push(problem);
    return undefined;
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof LibTorchError) {
    return { code: error.code, message: error.message, fix: error.fix, attempts: error.attempts };
  }
  return { code: 'ERR_UNKNOWN', message: reasonOf(error), fix: undefined, attempts: [] };
}

function runProbe(): Probe {
  const script = path.join(packageRoot(), 'bin', 'torch-node.js');
  const child = spawnSync(process.execPath, [script, 'doctor', '--probe'], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  const answer = child.stdout?.split('\n').find((line) => line.startsWith('{'));
  if (answer !== undefined && child.signal === null) return JSON.parse(answer) as Probe;
  const end = child.signal ? `died of ${child.signal}` : `ended with ${child.status}`;
  const words = child.stderr?.trim().split('\n').slice(-5).join('\n') ?? '';
  const message = `The process that loads LibTorch ${end}.${words ? `\n  reason: ${words}` : ''}`;
  return {
    loaded: false,
    problem: { code: 'ERR_LIBTORCH_LOAD', message, fix: 'npx torch-node install --force', attempts: [] },
  };
}

/** Asks the public API, where the rest of the package is there and loads. */
function lookInside(): Pick<Probe, 'devices' | 'devicesProblem' | 'runtime'> {
  try {
    const { torch } = createRequire(__filename)('../index.js') as typeof import('../torch');
    const runtime = {
      cpuCapability: /CPU capability usage: (\S+)/.exec(torch.__config__.show())?.[1],
      threads: torch.getNumThreads(),
      interopThreads: torch.getNumInteropThreads(),
      accelerator: torch.accelerator.currentAccelerator() ?? undefined,
    };
    try {
      const devices = Array.from({ length: torch.cuda.deviceCount() }, (_, i) => {
        const { name, major, minor, totalMemory } = torch.cuda.getDeviceProperties(i);
        return { name, capability: `${major}.${minor}`, memory: totalMemory };
      });
      return { runtime, devices };
    } catch (error) {
      return { runtime, devicesProblem: reasonOf(error) };
    }
  } catch (error) {
    return { devicesProblem: reasonOf(error) };
  }
}

function tryOpen(loader: { open(file: string, global: boolean): void }, name: string): string | undefined {
  try {
    loader.open(name, false);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

function judgeCuda(libtorch: LibTorch | undefined, probe: Probe | undefined): Diagnosis['cuda'] {
  const driver = probe === undefined ? undefined : (probe.driverProblem ?? 'loads');
  const found = findDriver();
  const { variant, reason } = chooseVariant(found);
  const seen = {
    driver,
    driverVersion: found && (found.version ?? found.sign),
    choice: `would take the ${variant === 'cuda' ? 'CUDA' : 'CPU'} build: ${reason}`,
  };
  const none = (reason: string, fix?: string) => ({ available: false, devices: [], ...seen, reason, fix });
  if (process.platform === 'darwin') return none('there is no CUDA on macOS');
  const install = `${installCommand(libtorch?.version)} --cuda`;
  if (libtorch === undefined || !probe?.loaded) return none('LibTorch does not load');
  if (libtorch.variant === 'cpu') {
    const fix = probe.driverProblem ? undefined : install;
    return none(probe.cudaLibraries?.reason ?? 'this LibTorch is a CPU build', fix);
  }
  if (!probe.cudaLibraries?.loaded) {
    return none(`LibTorch's CUDA part does not load: ${probe.cudaLibraries?.reason}`, `${install} --force`);
  }
  if (probe.driverProblem) {
    return none(
      `NVIDIA's driver does not load: ${probe.driverProblem}`,
      "install NVIDIA's driver and restart",
    );
  }
  if (probe.devicesProblem) return none(`the devices cannot be counted: ${probe.devicesProblem}`);
  if (!probe.devices?.length)
    return none(
      'the driver shows no device',
      'nvidia-smi tells which devices the driver sees; check CUDA_VISIBLE_DEVICES',
    );
  return { available: true, devices: probe.devices, ...seen };
}

function packageVersion(): string {
  return JSON.parse(fs.readFileSync(path.join(packageRoot(), 'package.json'), 'utf8')).version;
}
