/** NVIDIA's driver on this machine: its version, its devices, and which builds of CUDA it takes. */
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { exists } from './exists';
import { nvidiaDriver, which } from './platform';
import { compareVersions } from './requirement';

/** A device as `nvidia-smi` shows it. */
export interface DriverDevice {
  readonly name: string;
  /** The compute capability: `9.0`. */
  readonly capability: string;
  /** Its memory, in MiB. */
  readonly memory: number;
}

/** What is to be seen of NVIDIA's driver. */
export interface Driver {
  /** The file that shows that it is there. */
  readonly sign: string;
  /** `580.65.06`; undefined where neither it nor `nvidia-smi` tells. */
  readonly version: string | undefined;
  /** Undefined where there is no `nvidia-smi`, or it does not reach the driver. */
  readonly devices: readonly DriverDevice[] | undefined;
}

/**
 * The builds of CUDA, newest first: the oldest driver of each by NVIDIA's table of compatibility, and the
 * oldest devices that PyTorch compiles it for.
 */
const BUILDS = [
  { cuda: 13.9, linux: '580', win32: '580', capability: '7.5' },
  { cuda: 12.9, linux: '525.60', win32: '527.41', capability: '7.5' },
  { cuda: 12.6, linux: '525.60', win32: '527.41', capability: '5.0' },
];

/** NVIDIA's driver, or undefined where none is to be seen. It runs `nvidia-smi`, which takes a moment. */
export function findDriver(): Driver | undefined {
  const sign = nvidiaDriver();
  if (sign === undefined) return undefined;
  const rows = askSmi();
  const version = rows?.[0]?.[0] ?? versionInProc();
  const devices = rows?.map(([, capability, memory, ...name]) => ({
    name: name.join(', '),
    capability: capability!,
    memory: Number(memory),
  }));
  return { sign, version, devices };
}

function askSmi(): string[][] | undefined {
  const places =
    process.platform === 'win32'
      ? [path.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'nvidia-smi.exe')]
      : ['/usr/bin/nvidia-smi', '/usr/lib/wsl/lib/nvidia-smi'];
  const smi = which('nvidia-smi') ?? places.find((place) => exists(place));
  if (smi === undefined) return undefined;
  try {
    const text = execFileSync(
      smi,
      ['--query-gpu=driver_version,compute_cap,memory.total,name', '--format=csv,noheader,nounits'],
      { encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => line.split(',').map((cell) => cell.trim()));
  } catch {
    return undefined;
  }
}

function versionInProc(): string | undefined {
  try {
    const text = fs.readFileSync('/proc/driver/nvidia/version', 'utf8');
    return /Kernel Module[^\n]*?\s(\d+\.\d+(?:\.\d+)?)\s/.exec(text)?.[1];
  } catch {
    return undefined;
  }
}

/** Which build of LibTorch is for this machine, and why. */
export interface Choice {
  readonly variant: 'cpu' | 'cuda';
  /** The newest version of CUDA that will do; undefined where any will. */
  readonly newestCuda: number | undefined;
  readonly reason: string;
}

/** Chooses a build by the driver that is there. */
export function chooseVariant(driver: Driver | undefined): Choice {
  if (process.platform === 'darwin')
    return { variant: 'cpu', newestCuda: undefined, reason: 'macOS has one build, for the CPU and MPS' };
  if (driver === undefined)
    return { variant: 'cpu', newestCuda: undefined, reason: 'no NVIDIA driver is to be seen' };
  const { version, devices, sign } = driver;
  if (devices?.length === 0)
    return { variant: 'cpu', newestCuda: undefined, reason: "NVIDIA's driver shows no device" };
  const shown = `NVIDIA's driver ${version ?? ''} (${sign})`.replace('  ', ' ');
  const fit = BUILDS.find((each) => takes(driver, each));
  if (fit === undefined) {
    const oldest = BUILDS.at(-1)!;
    const reason = `${shown} is too old for CUDA ${Math.floor(oldest.cuda)}, which needs ${oldest[system()]} or later and devices of capability ${oldest.capability}`;
    return { variant: 'cpu', newestCuda: undefined, reason };
  }
  const newestCuda = fit === BUILDS[0] ? undefined : fit.cuda;
  const names = devices ? `, ${[...new Set(devices.map(({ name }) => name))].join(', ')}` : '';
  return {
    variant: 'cuda',
    newestCuda,
    reason: `${shown} takes CUDA ${newestCuda ?? Math.floor(fit.cuda)}${names}`,
  };
}

const system = () => (process.platform === 'win32' ? 'win32' : 'linux');

function takes({ version, devices }: Driver, each: (typeof BUILDS)[number]): boolean {
  if (version !== undefined && compareVersions(version, each[system()]) < 0) return false;
  const known = (devices ?? []).filter(({ capability }) => /^\d+\.\d+$/.test(capability));
  return (
    known.length === 0 || known.some(({ capability }) => compareVersions(capability, each.capability) >= 0)
  );
}
