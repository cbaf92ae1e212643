/** `torch.loadAsync`: `torch.load` while the event loop turns. */
import fs from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import type { Arguments } from '../common/binder';
import { TorchError } from '../common/errors';
import type { NodeBuffer } from '../common/node';
import { doStepsInTurns } from '../common/steps';
import { config } from './config';
import {
  boundLoad,
  isPath,
  isZip,
  type LoadOrder,
  type LoadParameters,
  loadBound,
  loadScript,
  openingCheckpoint,
  pathOf,
  readOptions,
  refuseSpecial,
} from './load';
import {
  askInTurns,
  Converter,
  fileSource,
  inShortPauses,
  lookUp,
  numpyGlobals,
  openingArchive,
  Pace,
  PickleReader,
  plainGlobals,
  rebuildSparse,
  rebuildTensor,
  StorageLoader,
  Unpickler,
  writeStorage,
  ZipReader,
} from './parts';

/** Fills a Buffer from a place in a file. */
async function readAt(handle: fs.promises.FileHandle, target: NodeBuffer, offset: number): Promise<void> {
  for (let at = 0; at < target.length; ) {
    const { bytesRead } = await handle.read(target, at, target.length - at, offset + at);
    if (bytesRead === 0) throw new TorchError('the file became shorter while it was read');
    at += bytesRead;
  }
}

/** `loadAsync` with its arguments checked. */
async function loadBoundAsync(bound: ReturnType<typeof boundLoad>): Promise<unknown> {
  const { f: file, ...options } = bound;
  if (!isPath(file) || (options.mmap ?? config.load.mmap) || pathOf(file).endsWith('.safetensors'))
    return loadBound(bound);
  refuseSpecial(file);
  const handle = await fs.promises.open(file, 'r');
  try {
    const head = Buffer.alloc(4);
    const { bytesRead } = await handle.read(head, 0, 4, 0);
    if (!isZip(head.subarray(0, bytesRead))) return loadBound(bound);
    await askInTurns([() => ZipReader, () => openingArchive, () => StorageLoader, () => PickleReader]);
    // What looking names up stands on, some of it at a time.
    await askInTurns([() => numpyGlobals, () => plainGlobals, () => rebuildTensor, () => rebuildSparse]);
    await askInTurns([() => writeStorage, () => lookUp, () => Unpickler, () => Converter]);
    const script = () => loadScript(file, options);
    const pace = new Pace();
    const opening = openingCheckpoint(fileSource(handle.fd), readOptions(options), script);
    const archive = await doStepsInTurns(opening, () => pace.after(0));
    await archive.storages?.prefetch((target, offset) => readAt(handle, target, offset));
    return await archive.finishInTurns(() => turn());
  } finally {
    await handle.close();
  }
}

/**
 * Loads a file as `torch.load` does, while the event loop turns: it is read by other threads, in pieces of a
 * megabyte, and its objects are made some at a time; what earlier loads left is freed in small steps. What a
 * program blocks for is the engine's own garbage collection, and where `mapLocation` leads to a device the
 * copies to it.
 *
 * Files of before PyTorch 1.6 and bytes in memory are loaded as by `torch.load`, at once; safetensors and
 * mapped files, of which nothing is read before it is used, too.
 *
 * @param f a path, or the bytes of a file
 * @param args as those of `torch.load`
 * @returns what `torch.load` returns
 * @throws TorchError for a file that is damaged, of another format, or holds types that are not known
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.load.html
 * @example model.loadStateDict(await torch.loadAsync('model.pt'));
 */
export async function loadAsync(...args: Arguments<LoadParameters, LoadOrder>): Promise<any> {
  const bound = boundLoad(args, 'loadAsync');
  return inShortPauses(() => loadBoundAsync(bound));
}
