/** The zip archives of PyTorch: `PyTorchStreamWriter` and `PyTorchStreamReader`. */
import { TorchError } from '../common/errors';
import { doSteps, type Steps } from '../common/steps';
import type { Content, Sink, Source } from '../files/source';
import { pytorchStyle } from '../files/zip/pytorchStyle';
import { ZipReader } from '../files/zip/reader';
import { ZipWriter, type ZipWriterOptions } from '../files/zip/writer';
import { SerializationId } from './serializationId';

/** The version of the format that `torch.save` writes. */
const VERSION = '3\n';

/** Settings of an archive. */
export interface ArchiveOptions extends ZipWriterOptions {
  /** Every record begins at a multiple of this. Default: 64 */
  alignment?: number | undefined;
}

/** Writes one archive, whose records lie in a folder. */
export class ArchiveWriter {
  private readonly zip: ZipWriter;
  private readonly id = new SerializationId();

  /**
   * @param sink receives the bytes
   * @param root the folder inside the archive: the file's stem
   */
  constructor(
    sink: Sink,
    private readonly root: string,
    { alignment, ...options }: ArchiveOptions = {},
  ) {
    this.zip = new ZipWriter(sink, pytorchStyle(alignment), options);
  }

  /** Writes a record; `data` is not changed. */
  add(name: string, data: Uint8Array | Content): void {
    this.zip.add(`${this.root}/${name}`, data);
    const { size, checksum } = this.zip.entries.at(-1)!;
    this.id.add(name, size > 0 ? checksum : undefined);
  }

  /** Writes all that comes after the records; see {@link finishing}. */
  finish(late?: Record<string, Uint8Array>): void {
    doSteps(this.finishing(late));
  }

  /**
   * Writes the version, the serialization id and the directory, one of whose entries is a step.
   * @param late records between the version and the id
   */
  *finishing(late: Record<string, Uint8Array> = {}): Steps<void> {
    this.add('version', Buffer.from(VERSION));
    for (const [name, data] of Object.entries(late)) this.add(name, data);
    this.add('.data/serialization_id', Buffer.from(this.id.text()));
    yield* this.zip.finishing();
  }
}

/**
 * Opens an archive, which may be compressed, as one is that another tool packed.
 * @throws TorchError for what is damaged, cut off or contradicts itself
 */
export const openArchive = (source: Source): ZipReader => doSteps(openingArchive(source));

/** The same, a record a step. */
export function openingArchive(source: Source): Steps<ZipReader> {
  return ZipReader.opening(source, {
    broken: (what) => new TorchError(`torch.load: the file is damaged or incomplete: ${what}`),
    optionalChecksums: true,
    checksumHint: 'that of a file which was changed through a shared mapping is: it loads with mmap: true',
  });
}

/** The folder inside the archive that holds the pickle. */
export function findFolder(zip: ZipReader): string {
  const folders = [...zip.records.keys()].filter((name) => /^[^/]+\/data\.pkl$/.test(name));
  if (folders.length !== 1) {
    throw new TorchError(
      'torch.load: this zip archive is not a file of PyTorch: it has no data.pkl in its folder',
    );
  }
  return folders[0]!.slice(0, -'/data.pkl'.length);
}
