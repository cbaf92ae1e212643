/** `torch.saveAsync`: `torch.save` while the event loop turns. */
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import type { FileUrl, NodeBuffer } from '../common/node';
import type { Content } from '../files/source';
import { config } from './config';
import { ASYNC_STEP, fastCrc32, readStorage, type SavedStorage, writeAtomicallyAsync } from './parts';
import {
  checkedProtocol,
  prepare,
  requireFolder,
  rootOf,
  type Saved,
  type SaveOptions,
  writeArchive,
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

/**
 * Hands a storage's bytes over in pieces, after each of which the loop has turned. @returns their checksum
 */
async function eachPieceOf(
  storage: SavedStorage,
  use: (piece: NodeBuffer) => Promise<unknown>,
): Promise<number> {
  const buffer = Buffer.allocUnsafeSlow(Math.min(ASYNC_STEP, storage.bytes));
  let checksum = 0;
  for (let at = 0; at < storage.bytes; at += ASYNC_STEP) {
    const piece = buffer.subarray(0, Math.min(ASYNC_STEP, storage.bytes - at));
    readStorage(storage, piece, at);
    checksum = fastCrc32(piece, checksum);
    await use(piece);
  }
  return checksum;
}

/** Parts of a file in their order: bytes, and storages that are read when their turn comes. */
type Part = Buffer | SavedStorage;

/**
 * Saves an object as `torch.save` does, byte for byte, while the event loop turns: other threads write the
 * file, in pieces of a megabyte. What a program blocks for is the pickle, whose time is that of the number
 * of tensors.
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
  const archive = prepare(obj, checkedProtocol(pickleProtocol));
  // A record's header has its checksum, so that storages are read twice.
  const checksums = new Map<SavedStorage, number>();
  for (const storage of archive.storages.list)
    checksums.set(storage, await eachPieceOf(storage, () => turn()));
  const { computeCrc32 } = config.save;
  const parts: Part[] = [];
  const waiting = new Map<Content, SavedStorage>();
  const contentOf = (storage: SavedStorage): Content => {
    const content = {
      size: storage.bytes,
      checksum: computeCrc32 ? checksums.get(storage)! : 0,
      each: () => {},
    };
    waiting.set(content, storage);
    return content;
  };
  const sink = {
    write: (bytes: Uint8Array) => void parts.push(Buffer.from(bytes)),
    later: (content: Content) => void parts.push(waiting.get(content)!),
  };
  writeArchive(archive, sink, root, !_disableByteorderRecord, contentOf);
  await writeAtomicallyAsync(name, async (append) => {
    for (const part of parts) {
      if (!('owner' in part)) await append(part);
      else if ((await eachPieceOf(part, append)) !== checksums.get(part))
        throw new TorchError(
          'torch.saveAsync: a tensor was changed while it was saved: save torch.deepcopy(…) of what goes on changing',
        );
    }
  });
}
