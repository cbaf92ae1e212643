/** Which wheels make a LibTorch: torch's, and those of NVIDIA that a CUDA build stands on. */
import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bufferSource, withFile } from '../files/source';
import { ZipReader } from '../files/zip/reader';
import type { Attempt } from './errors';
import { fetchBytes, fetchPage, sizeOf, withoutPassword } from './fetch';
import { type IndexFile, PackageIndex, type Places } from './packageIndex';
import { compareVersions, type Requirement, requirementsIn } from './requirement';
import { CPU_INDEX, PYTORCH_INDEX, SUPPORTED } from './versions';
import { misfitOf, parseWheelName } from './wheelName';

/** A wheel that was chosen. */
export interface Wheel extends IndexFile {
  readonly name: string;
  readonly version: string;
}

/** A kind of build of torch, and where to look for it. */
export interface Candidate {
  readonly places: Places;
  /** Which versions it may call itself: `2.13.0+cpu`. */
  accepts(version: string): boolean;
  readonly wanted: string;
}

/** What is wanted of torch. */
export interface Wanted {
  readonly version: string;
  readonly variant: 'cpu' | 'cuda';
  /** The newest version of CUDA that is of use on this machine; undefined where any will do. */
  readonly newestCuda?: number | undefined;
}

/** The largest wheel that is fetched as a whole only to read its metadata. */
const SMALL = 1e6;

/** The version of CUDA that a version's local part names: 12.6 of `2.13.0+cu126`. */
export function cudaOf(version: string): number | undefined {
  const [, major, minor] = /\+cu(\d+)(\d)$/.exec(version) ?? [];
  return major === undefined ? undefined : Number(`${major}.${minor}`);
}

/**
 * What to look for, in this order. A plain version is a CUDA build on most of Linux, a CPU build elsewhere.
 */
export function candidates({ version, variant, newestCuda }: Wanted, own: Places): Candidate[] {
  const plain = { places: own, accepts: (each: string) => each === version, wanted: `torch ${version}` };
  if (process.platform === 'darwin') return [plain];
  // PyTorch's own index, unless another is named in its place or none may be asked.
  const from = (named: string | undefined, usual: string): Places => ({
    indexes: named !== undefined || !own.isClosed ? [named ?? usual] : [],
    links: [],
  });
  if (variant === 'cpu') {
    const cpu = { accepts: (each: string) => each === `${version}+cpu`, wanted: `torch ${version}+cpu` };
    const index = from(process.env['TORCH_NODE_CPU_INDEX'], CPU_INDEX);
    return [{ ...cpu, places: own }, { ...cpu, places: index }, plain];
  }
  const isCuda = (each: string) =>
    each.startsWith(`${version}+cu`) && cudaOf(each)! <= (newestCuda ?? Number.POSITIVE_INFINITY);
  const cuda = { accepts: isCuda, wanted: `torch ${version}+cu…` };
  const tag = SUPPORTED.find((entry) => entry.version === version)!
    .cudaIndex.split('/')
    .pop()!;
  const usual = {
    accepts: (each: string) => each === `${version}+${tag}`,
    wanted: `torch ${version}+${tag}`,
  };
  const isUsual = cudaOf(`+${tag}`)! <= (newestCuda ?? Number.POSITIVE_INFINITY);
  const named = process.env['TORCH_NODE_CUDA_INDEX'];
  const ofUsual = from(named && `${named}/${tag}`, `${PYTORCH_INDEX}/${tag}`);
  return [
    ...(isUsual ? [{ ...usual, places: own }, plain, { ...usual, places: ofUsual }] : []),
    { ...cuda, places: own },
    { ...cuda, places: from(named, PYTORCH_INDEX) },
  ];
}

/** Finds wheels and what they ask for. */
export class Planner {
  private readonly index = new PackageIndex();

  /** @param attempts takes what was in the way */
  constructor(
    private readonly own: Places,
    private readonly attempts: Attempt[],
  ) {}

  /** Torch's wheel of one kind, or undefined. */
  async findTorch(candidate: Candidate): Promise<Wheel | undefined> {
    const found = await this.find('torch', candidate.accepts, candidate.places);
    if (found === undefined) {
      const where = [...candidate.places.links, ...candidate.places.indexes];
      this.attempts.push({
        source: candidate.wanted,
        path: where.map(withoutPassword).join(', ') || 'no index',
        found: this.misfits(await this.wheels('torch', candidate.accepts, candidate.places)),
      });
    }
    return found;
  }

  /**
   * The wheels of NVIDIA that a wheel asks for and that are not among `chosen`.
   * @param isCpuPart whether only what the CPU part is linked against is wanted
   * @throws Error for one that no place has
   */
  async nvidiaOf(
    metadata: string,
    extras: readonly string[],
    isCpuPart: boolean,
    chosen: ReadonlyMap<string, Wheel>,
  ): Promise<{ wheel: Wheel; extras: readonly string[] }[]> {
    const found: { wheel: Wheel; extras: readonly string[] }[] = [];
    for (const each of nvidiaRequirements(metadata, extras)) {
      const isThere = chosen.has(each.name) || found.some(({ wheel }) => wheel.name === each.name);
      if (isThere || (isCpuPart && !isOfCpuPart(each))) continue;
      const wheel = await this.find(each.name, each.accepts, this.own);
      if (wheel === undefined) {
        const offered = await this.wheels(each.name, each.accepts, this.own);
        throw new Error(`no wheel for ${each.text.split(';')[0]}: ${this.misfits(offered)}`);
      }
      found.push({
        wheel,
        extras: isCpuPart ? each.extras.filter((one) => CPU_EXTRAS.has(one)) : each.extras,
      });
    }
    return found;
  }

  private async wheels(
    project: string,
    accepts: (version: string) => boolean,
    places: Places,
  ): Promise<Wheel[]> {
    return (await this.index.filesOf(project, places, this.attempts)).flatMap((each) => {
      const tags = parseWheelName(each.file);
      if (tags?.name !== project || !accepts(tags.version)) return [];
      return [{ ...each, name: tags.name, version: tags.version }];
    });
  }

  private async find(
    project: string,
    accepts: (version: string) => boolean,
    places: Places,
  ): Promise<Wheel | undefined> {
    const fit = (await this.wheels(project, accepts, places)).filter(
      ({ file }) => misfitOf(parseWheelName(file)!) === undefined,
    );
    // The newest; of equals one for this platform, then one on this machine's disk, which come first.
    const isPure = ({ file }: Wheel) => parseWheelName(file)!.platforms.includes('any');
    const ordered = [...fit.filter((each) => !isPure(each)), ...fit.filter(isPure)];
    return ordered.reduce<Wheel | undefined>(
      (best, each) => (best && newer(best.version, each.version) >= 0 ? best : each),
      undefined,
    );
  }

  /** Why none of these is of use here. */
  private misfits(wheels: readonly Wheel[]): string {
    const reasons = new Set(wheels.map(({ file }) => misfitOf(parseWheelName(file)!)));
    return reasons.size === 0 ? 'no such wheel' : [...reasons].join(', ');
  }
}

/** Orders versions, and builds of one by their CUDA. */
function newer(a: string, b: string): number {
  return compareVersions(a, b) || (cudaOf(a) ?? 0) - (cudaOf(b) ?? 0);
}

/** The requirements in a wheel's metadata that name NVIDIA's libraries. */
export function nvidiaRequirements(metadata: string, extras: readonly string[] = []): Requirement[] {
  const isNvidia = ({ name }: Requirement) => name.startsWith('nvidia-') || name === 'cuda-toolkit';
  return requirementsIn(metadata).filter((each) => isNvidia(each) && each.applies(extras));
}

/** CUDA's runtime, and the profiler's interface: a CUDA build's CPU part is linked against these two. */
const CPU_EXTRAS: ReadonlySet<string> = new Set(['cudart', 'cupti']);

function isOfCpuPart({ name, extras }: Requirement): boolean {
  if (name === 'cuda-toolkit') return extras.some((each) => CPU_EXTRAS.has(each));
  return /^nvidia-cuda-(runtime|cupti)(-cu\d+)?$/.test(name);
}

// --- Metadata ----------------------------------------------------------------------------------------------

/** A wheel's metadata, where it can be had without downloading all of a large file. */
export async function metadataOf(wheel: Wheel): Promise<string | undefined> {
  if (wheel.url.startsWith('file:')) return metadataIn(fileURLToPath(wheel.url));
  if (wheel.hasMetadata) return (await fetchPage(`${wheel.url}.metadata`, '*/*'))?.text;
  if ((wheel.size ?? Number.POSITIVE_INFINITY) > SMALL) return undefined;
  return readMetadata(new ZipReader(bufferSource(await fetchBytes(wheel.url))));
}

/** The metadata in a wheel on disk. */
export function metadataIn(file: string): string {
  return withFile(file, (source) => readMetadata(new ZipReader(source)));
}

function readMetadata(zip: ZipReader): string {
  for (const [name, record] of zip.records)
    if (/^[^/]+\.dist-info\/METADATA$/.test(name)) return zip.read(record).toString('utf8');
  return '';
}

/** The variant of the build in a wheel on disk. */
export function variantIn(file: string): 'cpu' | 'cuda' {
  return withFile(file, (source) =>
    [...new ZipReader(source).records.keys()].some((name) => /\/lib\/(lib)?torch_cuda\./.test(name)),
  )
    ? 'cuda'
    : 'cpu';
}

/** The variant that a wheel's name and metadata tell; undefined where they don't. */
export function variantTold(wheel: Wheel, metadata: string | undefined): 'cpu' | 'cuda' | undefined {
  if (wheel.url.startsWith('file:')) return variantIn(fileURLToPath(wheel.url));
  if (cudaOf(wheel.version) !== undefined) return 'cuda';
  if (wheel.version.endsWith('+cpu') || process.platform !== 'linux') return 'cpu';
  if (metadata === undefined) return undefined;
  return nvidiaRequirements(metadata).length > 0 ? 'cuda' : undefined;
}

/** The bytes of wheels that are to be downloaded; undefined where nobody tells. */
export async function bytesOf(wheel: Wheel): Promise<number | undefined> {
  if (wheel.url.startsWith('file:')) return fs.statSync(fileURLToPath(wheel.url)).size;
  return wheel.size ?? (await sizeOf(wheel.url));
}
