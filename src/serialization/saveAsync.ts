/** `torch.saveAsync`: `torch.save` while the event loop turns. */
import fs from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import type { FileUrl, NodeBuffer } from '../common/node';
import { doStepsInTurns } from '../common/steps';
import type { Content } from '../files/source';
import { config } from './config';
import {
  ArchiveWriter,
  ASYNC_STEP,
  askInTurns,
  fastCrc32,
  numpyGlobals,
  Pace,
  Pickler,
  readStorage,
  type SavedStorage,
  Snapshot,
  Storages,
  writeAtomicallyAsync,
  writeStorage,
  ZipReader,
} from './parts';
import {
  checkedProtocol,
  prepare,
  preparing,
  requireFolder,
  rootOf,
  type Saved,
  type SaveOptions,
  writingArchive,
} from './save';

/** Options of {@link saveAsync}. */
export type SaveAsyncOptions = Omit<SaveOptions, '_useNewZipfileSerialization'>;

interface SaveAsyncParameters extends SaveAsyncOptions {
  /** What is saved. */
  obj: unknown;
  /** The file: a path or a `file:` URL. */
  f: string | FileUrl;
}

type SaveAsyncOrder = [obj: 'obj', f: 'f'];
const bindSaveAsync = binder<SaveAsyncParameters, SaveAsyncOrder>(
  'saveAsync',
  { obj: 'data', f: 'object' },
  {},
  { pickleProtocol: 2, _disableByteorderRecord: false },
);

const changed = () =>
  new TorchError(
    'torch.saveAsync: a tensor was changed while it was saved: save torch.deepcopy(…) of what goes on changing',
  );

/** Reads a piece of a storage, which may have got smaller since it was looked at. */
function readPiece(storage: SavedStorage, place: NodeBuffer, at: number): void {
  try {
    readStorage(storage, place, at);
  } catch (error) {
    throw error instanceof RangeError ? changed() : error;
  }
}

/** The checksums of storages, which are read piece by piece. */
async function checksumsOf(
  storages: readonly SavedStorage[],
  buffer: NodeBuffer,
): Promise<Map<SavedStorage, number>> {
  const pace = new Pace();
  const checksums = new Map<SavedStorage, number>();
  for (const storage of storages) {
    let checksum = 0;
    for (let at = 0; at < storage.bytes; at += ASYNC_STEP) {
      const piece = buffer.subarray(0, Math.min(ASYNC_STEP, storage.bytes - at));
      readPiece(storage, piece, at);
      checksum = fastCrc32(piece, checksum);
      await pace.after(piece.length);
    }
    checksums.set(storage, checksum);
  }
  return checksums;
}

/** Gathers what is written into pieces of a buffer's size. */
class Gatherer {
  private filled = 0;

  constructor(
    private readonly buffer: NodeBuffer,
    private readonly append: (bytes: Uint8Array) => Promise<void>,
  ) {}

  /** @param fill copies some of the bytes to a place, from where they begin */
  async add(bytes: number, fill: (place: NodeBuffer, at: number) => void): Promise<void> {
    for (let at = 0; at < bytes; ) {
      if (this.filled === this.buffer.length) await this.flush();
      const count = Math.min(bytes - at, this.buffer.length - this.filled);
      fill(this.buffer.subarray(this.filled, this.filled + count), at);
      this.filled += count;
      at += count;
    }
  }

  async flush(): Promise<void> {
    await this.append(this.buffer.subarray(0, this.filled));
    this.filled = 0;
  }
}

/** Parts of a file in their order: bytes, and storages that are read when their turn comes. */
type Part = Buffer | SavedStorage;

/**
 * Saves an object as `torch.save` does, byte for byte, while the event loop turns: other threads write the
 * file, in pieces of a megabyte, and its pickle is made some tensors at a time. What is saved is the object
 * at the moment of the call: of its arrays, objects, Maps, Sets and bytes that is a copy, which is all that a
 * program waits for. An object that holds one of a class, or a tensor with fields of its own, is pickled at
 * once.
 *
 * The tensors must stay as they are until the promise is settled. Where one was changed meanwhile, the
 * promise is rejected, and the file is as it was before. Save `torch.deepcopy(model.stateDict())` of a model
 * that goes on learning.
 *
 * @param object what to save
 * @param file a path
 * @param options the pickle protocol
 * @throws TypeError for what can't be saved, saying where it is
 * @throws TorchError when a tensor was changed meanwhile
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.save.html
 * @example await torch.saveAsync(torch.deepcopy(model.stateDict()), 'model.pt');
 */
export async function saveAsync<T>(
  object: Saved<T>,
  ...args: Arguments<Omit<SaveAsyncParameters, 'obj'>, [f: 'f']>
): Promise<void>;
export async function saveAsync(...args: unknown[]): Promise<void> {
  const { obj, f: file, pickleProtocol, _disableByteorderRecord } = bindSaveAsync.named(args);
  const name = file instanceof URL ? fileURLToPath(file) : file;
  if (typeof name !== 'string') throw invalidArgument('a path', 'file', file);
  const root = rootOf(name);
  requireFolder(name);
  const protocol = checkedProtocol(pickleProtocol);
  const snapshot = new Snapshot(obj);
  let archive = snapshot.isWhole ? undefined : prepare(obj, protocol);
  await turn();
  await askInTurns([() => Storages, () => writeStorage, () => numpyGlobals]);
  await askInTurns([() => Pickler, () => ZipReader, () => ArchiveWriter]);
  await askInTurns([() => writeAtomicallyAsync, () => fs.promises]);
  if (archive === undefined) {
    const value = await doStepsInTurns(snapshot.filling(), () => turn());
    archive = await doStepsInTurns(preparing(value, protocol), () => turn());
  }
  const buffer = Buffer.allocUnsafeSlow(ASYNC_STEP);
  // A record's header has its checksum, so that storages are read twice.
  const checksums = await checksumsOf(archive.storages.list, buffer);
  const parts: Part[] = [];
  const waiting = new Map<Content, SavedStorage>();
  const contentOf = (storage: SavedStorage): Content => {
    const checksum = config.save.computeCrc32 ? checksums.get(storage)! : 0;
    const content = { size: storage.bytes, checksum, each: () => {} };
    waiting.set(content, storage);
    return content;
  };
  const sink = {
    write: (bytes: Uint8Array) => void parts.push(Buffer.from(bytes)),
    later: (content: Content) => void parts.push(waiting.get(content)!),
  };
  await turn();
  const pace = new Pace();
  await doStepsInTurns(writingArchive(archive, sink, root, !_disableByteorderRecord, contentOf), () =>
    pace.after(0),
  );
  await writeAtomicallyAsync(name, async (append) => {
    const gatherer = new Gatherer(buffer, append);
    for (const part of parts) {
      await pace.after(0);
      if (!('owner' in part)) {
        await gatherer.add(part.length, (place, at) => part.copy(place, 0, at));
        continue;
      }
      let checksum = 0;
      await gatherer.add(part.bytes, (place, at) => {
        readPiece(part, place, at);
        checksum = fastCrc32(place, checksum);
      });
      if (checksum !== checksums.get(part)) throw changed();
    }
    await gatherer.flush();
    if (await doStepsInTurns(snapshot.hasChanged(), () => turn())) throw changed();
  });
}
