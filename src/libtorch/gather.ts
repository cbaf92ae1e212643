/** Brings the wheels of a LibTorch here, from indexes and folders, and unpacks them. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { megabytes, type Output } from '../files/progress';
import { unpack } from './archive';
import { verify } from './checksum';
import { type Attempt, LibTorchError, reasonOf } from './errors';
import { fetchFile } from './fetch';
import type { Places } from './packageIndex';
import {
  bytesOf,
  type Candidate,
  candidates,
  metadataIn,
  metadataOf,
  Planner,
  variantIn,
  variantTold,
  type Wanted,
  type Wheel,
} from './plan';
import { cacheDir } from './platform';

/** A wheel, and the extras of it that are wanted. */
interface Part {
  readonly wheel: Wheel;
  readonly extras: readonly string[];
  /** Undefined where only the whole wheel tells. */
  metadata?: string | undefined;
}

/** Where downloads lie until they are unpacked; what an interrupted run left there is gone on with. */
const downloads = () => path.join(cacheDir(), 'downloads');

/** What of torch's wheel is Python's, and no LibTorch's. */
const PYTHONS = /^(torchgen|functorch)\/|^torch\/(?!(lib|include|share|\.dylibs)\/|version\.py$)/;
/** What of a CUDA build its CPU part does not need. */
const CUDAS = /^torch\/lib\/[^/]*(cuda|nvrtc|nvshmem|cudnn|cublas)/i;

/**
 * Gathers torch's wheel, and what LibTorch needs of NVIDIA's, into a folder. Each file's checksum is
 * compared where its index tells it. Where a CPU build is wanted and there is none, the CPU part of a CUDA
 * build is taken.
 * @param attempts takes what was in the way
 * @returns whether there was such a build
 * @throws {LibTorchError} when what there is can't be downloaded, or is damaged
 */
export async function gather(
  wanted: Wanted,
  own: Places,
  target: string,
  output: Output,
  attempts: Attempt[],
): Promise<boolean> {
  const planner = new Planner(own, attempts);
  for (const candidate of candidates(wanted, own)) {
    const wheel = await planner.findTorch(candidate);
    if (wheel && (await new Gathering(wanted, candidate, planner, target, output, attempts).of(wheel)))
      return true;
  }
  return false;
}

class Gathering {
  /** By name, so that each comes once. */
  private readonly chosen = new Map<string, Wheel>();
  private readonly files = new Map<Wheel, string>();
  private isCpuPart = false;

  constructor(
    private readonly wanted: Wanted,
    private readonly candidate: Candidate,
    private readonly planner: Planner,
    private readonly target: string,
    private readonly output: Output,
    private readonly attempts: Attempt[],
  ) {}

  async of(torch: Wheel): Promise<boolean> {
    this.chosen.set('torch', torch);
    let round: Part[] = [
      { wheel: torch, extras: [], metadata: await metadataOf(torch).catch(() => undefined) },
    ];
    if (!this.suits(variantTold(torch, round[0]!.metadata))) return false;
    while (round.length > 0) {
      await this.addNeeded(round);
      await this.announce(round);
      for (const { wheel } of round) this.files.set(wheel, await this.bring(wheel));
      if (!this.suits(variantIn(this.files.get(torch)!))) return false;
      // What these need, where only they themselves tell.
      const late = round.filter(({ metadata }) => metadata === undefined);
      round = [];
      for (const part of late) {
        part.metadata = metadataIn(this.files.get(part.wheel)!);
        round.push(...(await this.needed(part)));
      }
    }
    for (const [wheel, file] of this.files) {
      const isLeftOut = (name: string) =>
        wheel === torch && (PYTHONS.test(name) || (this.isCpuPart && CUDAS.test(name)));
      await unpack(file, this.target, this.output, isLeftOut, wheel.file);
    }
    for (const [wheel, file] of this.files) if (!isNear(wheel)) fs.rmSync(file, { force: true });
    return true;
  }

  /** Whether a build of that variant will do; notes why not. Undefined: nobody knows yet. */
  private suits(variant: 'cpu' | 'cuda' | undefined): boolean {
    if (variant === 'cuda' && this.wanted.variant === 'cpu' && !this.isCpuPart) {
      this.isCpuPart = true;
      this.output.line(
        'There is no CPU build to be had; taking the CPU part of a CUDA build, which is the same.',
      );
    }
    if (variant !== 'cpu' || this.wanted.variant === 'cpu') return true;
    const found = 'a CPU build, where a CUDA build was asked for';
    this.attempts.push({ source: this.candidate.wanted, path: this.chosen.get('torch')!.file, found });
    return false;
  }

  /** Adds what the parts need, and those again, as far as their metadata can be had beforehand. */
  private async addNeeded(round: Part[]): Promise<void> {
    for (let at = 0; at < round.length; at++) {
      const part = round[at]!;
      part.metadata ??= await metadataOf(part.wheel).catch(() => undefined);
      if (part.metadata !== undefined) round.push(...(await this.needed(part)));
    }
  }

  private async needed({ wheel, extras, metadata }: Part): Promise<Part[]> {
    try {
      const found = await this.planner.nvidiaOf(metadata!, extras, this.isCpuPart, this.chosen);
      for (const each of found) this.chosen.set(each.wheel.name, each.wheel);
      return found;
    } catch (error) {
      throw new LibTorchError({
        code: 'ERR_LIBTORCH_INSTALL',
        summary: `${wheel.file} needs a package that is not to be had.`,
        attempts: this.attempts,
        reason: reasonOf(error),
        fix: `npx torch-node install --cpu, or: npx torch-node install --from ARCHIVE`,
        cause: error,
      });
    }
  }

  /** Says what is downloaded, and how much that is, before it is. */
  private async announce(round: readonly Part[]): Promise<void> {
    const far = round.map(({ wheel }) => wheel).filter((wheel) => !isNear(wheel));
    for (const { wheel } of round) if (isNear(wheel)) this.output.line(`Taking ${fileURLToPath(wheel.url)}`);
    if (far.length === 0) return;
    const sizes = await Promise.all(far.map(bytesOf));
    const shown = far.map(({ file }, i) => `  ${amountOf(sizes[i])}  ${file}`);
    const sum = sizes.reduce<number>((total, size) => total + (size ?? 0), 0);
    const isSum = !sizes.includes(undefined);
    const host = [...new Set(far.map(({ url }) => new URL(url).host))].join(', ');
    const all = isSum ? megabytes(sum) : sum > 0 ? `more than ${megabytes(sum)}` : 'an unknown size';
    this.output.line(`To download from ${host}: ${all}; ${freeBytes()} free in ${downloads()}.`);
    if (shown.length > 1) this.output.line(shown.join('\n'));
  }

  private async bring(wheel: Wheel): Promise<string> {
    const { url, sha256, size } = wheel;
    if (isNear(wheel)) {
      const file = fileURLToPath(url);
      if (sha256 !== undefined) verify(file, sha256, this.output);
      return file;
    }
    const file = await fetchFile(url, downloads(), this.output, { sha256, size });
    this.output.line(
      sha256 === undefined ? 'Its index names no checksum.' : `The checksum is right: ${sha256}`,
    );
    return file;
  }
}

const isNear = ({ url }: Wheel) => url.startsWith('file:');

const amountOf = (bytes: number | undefined) => (bytes === undefined ? '?' : megabytes(bytes)).padStart(9);

function freeBytes(): string {
  fs.mkdirSync(downloads(), { recursive: true });
  const { bavail, bsize } = fs.statfsSync(downloads());
  return megabytes(bavail * bsize);
}
