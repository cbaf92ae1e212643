/** Picks torch's wheel for this platform from PyTorch's index, with its hash: for machines without pip. */
import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Attempt, LibTorchError } from './errors';
import { fetchText } from './fetch';
import { platformName } from './platform';
import { CPU_INDEX } from './versions';

/** A wheel in an index, with the hash that the index gives it. */
export interface Wheel {
  readonly url: string;
  readonly sha256: string;
}

const WHEEL_PLATFORMS: Record<string, RegExp> = {
  'linux-x64': /manylinux[^-]*_x86_64\.whl$/,
  'linux-arm64': /manylinux[^-]*_aarch64\.whl$/,
  'darwin-arm64': /macosx_[^-]*_arm64\.whl$/,
  'win32-x64': /win_amd64\.whl$/,
};

/**
 * Finds the CPU wheel of a version in PyTorch's own index, for machines that have no pip.
 * @param attempts - what was found before, for the error.
 * @throws {LibTorchError} when the index has none with a hash.
 */
export async function wheelFromIndex(version: string, attempts: readonly Attempt[]): Promise<Wheel> {
  const index = `${process.env['TORCH_NODE_CPU_INDEX'] ?? CPU_INDEX}/torch/`;
  const page = (await fetchText(index)) ?? '';
  for (const [, href] of page.matchAll(/<a[^>]*\shref="([^"]+)"/g)) {
    const url = new URL(href!.replaceAll('&amp;', '&'), index);
    const name = decodeURIComponent(url.pathname.split('/').pop()!);
    const sha256 = /^#sha256=([0-9a-f]{64})$/i.exec(url.hash)?.[1]?.toLowerCase();
    const fits = name.startsWith(`torch-${version}-`) || name.startsWith(`torch-${version}+cpu-`);
    // A free-threaded build (cp313t) would do as well, but none is needed.
    if (
      fits &&
      sha256 &&
      /-cp3\d+-(cp3\d+|none)-/.test(name) &&
      WHEEL_PLATFORMS[platformName()]!.test(name)
    ) {
      url.hash = '';
      return { url: url.href, sha256 };
    }
  }
  throw new LibTorchError({
    code: 'ERR_LIBTORCH_INSTALL',
    summary: `LibTorch ${version} cannot be fetched.`,
    wanted: `a Python with pip, or the wheel torch ${version} for ${platformName()}`,
    attempts: [...attempts, { source: 'index', path: index, found: page ? 'no such wheel' : 'nothing' }],
    fix: 'install Python 3 with pip, or: npx torch-node install --from FILE',
  });
}

/**
 * The SHA-256 that a file is to have: named by the user, in the URL's fragment as pip has it, or in a
 * `.sha256` file beside it. Undefined when nobody says.
 */
export async function expectedSha256(url: string, named: string | undefined): Promise<string | undefined> {
  const { hash } = new URL(url);
  const text = named ?? /^#sha256=(.*)$/.exec(hash)?.[1] ?? (await besideIt(url.replace(/#.*$/, '')));
  if (text === undefined) return undefined;
  const digits = /^\s*([0-9a-f]{64})\b/i.exec(text)?.[1];
  if (digits) return digits.toLowerCase();
  throw new LibTorchError({
    code: 'ERR_LIBTORCH_CHECKSUM',
    summary: 'The checksum is not a SHA-256; nothing was installed.',
    wanted: '64 hexadecimal digits',
    attempts: [{ source: named === undefined ? '.sha256' : '--sha256', found: text.trim().slice(0, 80) }],
    fix: 'pass --sha256 with the right digits',
  });
}

async function besideIt(url: string): Promise<string | undefined> {
  const { protocol, search } = new URL(url);
  if (protocol === 'file:') {
    const file = `${fileURLToPath(url)}.sha256`;
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
  }
  // A signed URL has no neighbours.
  return search ? undefined : await fetchText(`${url}.sha256`);
}
