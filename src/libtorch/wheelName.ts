/** The names of wheels: which version, and whether it is of use on this machine. */
import * as os from 'node:os';
import { glibcVersion } from './platform';
import { compareVersions, normalized } from './requirement';

/** What a wheel's file name tells. */
export interface WheelName {
  /** The normalised name of the package. */
  readonly name: string;
  readonly version: string;
  /** The tags of the Pythons it is made for: `cp312-cp312`, `py3-none`. */
  readonly python: string;
  /** The tags of its platforms: `manylinux_2_28_x86_64`. */
  readonly platforms: readonly string[];
}

/** Reads a wheel's file name; undefined for what is none. */
export function parseWheelName(file: string): WheelName | undefined {
  const parts = /^([^-]+)-([^-]+)(?:-\d[^-]*)?-([^-]+)-([^-]+)-([^-]+)\.whl$/.exec(file);
  if (!parts) return undefined;
  const [, name, version, python, abi, platforms] = parts;
  return {
    name: normalized(name!),
    version: version!,
    python: `${python}-${abi}`,
    platforms: platforms!.split('.'),
  };
}

/**
 * Why a wheel's libraries are of no use here; undefined when they are. Which Python it was made for does not
 * matter to them; a build for free-threaded Python would do, but every release has others.
 */
export function misfitOf({ python, platforms }: WheelName): string | undefined {
  if (/^cp\d+-cp\d+t/.test(python)) return 'made for a free-threaded Python';
  const reasons = platforms.map(platformMisfit);
  return reasons.includes(undefined) ? undefined : reasons[0];
}

const LINUX = { x64: 'x86_64', arm64: 'aarch64' } as Record<string, string>;
const ALIASES: Record<string, string> = { manylinux1: '2.5', manylinux2010: '2.12', manylinux2014: '2.17' };

function platformMisfit(tag: string): string | undefined {
  if (tag === 'any') return undefined;
  const elsewhere = `made for ${tag}`;
  if (process.platform === 'win32')
    return process.arch === 'x64' && tag === 'win_amd64' ? undefined : elsewhere;
  if (process.platform === 'darwin') {
    const [, major, minor] =
      /^macosx_(\d+)_(\d+)_(?:arm64|universal2)$/.exec(process.arch === 'arm64' ? tag : '') ?? [];
    if (major === undefined) return elsewhere;
    const needed = Number(major) > 10 ? major : `${major}.${minor}`;
    return compareVersions(macosVersion(), needed) < 0
      ? `made for macOS ${needed}; this is macOS ${macosVersion()}`
      : undefined;
  }
  const [, alias, major, minor, machine] = /^(manylinux\d*|linux)(?:_(\d+)_(\d+))?_(\w+)$/.exec(tag) ?? [];
  if (machine !== LINUX[process.arch]) return elsewhere;
  const needed = major === undefined ? (ALIASES[alias!] ?? '0') : `${major}.${minor}`;
  const own = glibcVersion();
  return own !== undefined && compareVersions(own, needed) < 0
    ? `made for glibc ${needed}; this system has ${own}`
    : undefined;
}

/** The major version of this macOS: Darwin 20 was macOS 11, Darwin 25 is macOS 26. */
function macosVersion(): string {
  const darwin = Number(os.release().split('.')[0]);
  return String(darwin >= 25 ? darwin + 1 : darwin - 9);
}
