/** Twin of FileSystemReader in torch/distributed/checkpoint/filesystem.py. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectString } from '../../common/expect';
import type { NodeBuffer } from '../../common/node';
import { load } from '../../serialization/load';
import { Tensor } from '../../tensor/tensor';
import { narrowed } from './defaultLoadPlanner';
import { keyOf, METADATA_FILE, Metadata, StorageInfo, StorageMeta, shownSize } from './metadata';
import { unpickleObject } from './pickles';
import type { LoadPlanner } from './planner';
import { LoadItemType, type LoadPlan, type ReadItem } from './plans';
import { StorageReader, type StorageSetUp } from './storage';

interface Parameters {
  /** The folder. */
  path: string;
}
type Order = [path: 'path'];
const bind = binder<Parameters, Order>('FileSystemReader', { path: 'any' }, {});

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** The bytes of a place in a file; fewer where the file ends before. */
function readAt(fd: number, { offset, length }: StorageInfo): NodeBuffer {
  const there = Math.max(0, Math.min(length, fs.fstatSync(fd).size - offset));
  const bytes = Buffer.allocUnsafeSlow(there);
  for (let at = 0; at < there; ) {
    const read = fs.readSync(fd, bytes, at, there - at, offset + at);
    if (read === 0) return bytes.subarray(0, at);
    at += read;
  }
  return bytes;
}

/** Says which entry an error is about. */
function about<T>(name: string, { relativePath, offset }: StorageInfo, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) error.message += ` (in ${relativePath} at byte ${offset}, for ${name})`;
    throw error;
  }
}

/**
 * Reads checkpoints from a folder, those of Python included. Nothing in them is executed.
 *
 * @param args path: the folder
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.FileSystemReader
 * @example
 * const { checkpoint } = torch.distributed;
 * checkpoint.save({ weight: torch.ones([2, 3]) }, { checkpointId: 'weights' });
 * const metadata = new checkpoint.FileSystemReader('weights').readMetadata();
 * console.log([...metadata.stateDictMetadata.keys()]); // [ 'weight' ]
 */
export class FileSystemReader extends StorageReader {
  /** The folder. */
  path: string;
  /** A name for this time that a checkpoint is read. */
  loadId = randomUUID() as string;
  #places = new Map<string, StorageInfo>();

  constructor(...args: Arguments<Parameters, Order>) {
    super();
    const o = bind.named(args);
    expectString(o.path, 'path');
    this.path = o.path;
  }

  /** The folder, as what names the checkpoint. */
  get checkpointId(): string {
    return this.path;
  }

  override reset(checkpointId: string | null = null): void {
    if (checkpointId !== null) this.path = checkpointId;
    this.#places.clear();
    this.loadId = randomUUID();
  }

  override readMetadata(): Metadata {
    const metadata = unpickleObject(fs.readFileSync(path.join(this.path, METADATA_FILE)));
    if (!(metadata instanceof Metadata))
      throw new TorchError(`${path.join(this.path, METADATA_FILE)} is no metadata of a checkpoint`);
    metadata.storageMeta ??= new StorageMeta();
    metadata.storageMeta.loadId = this.loadId;
    return metadata;
  }

  override setUpStorageReader(metadata: Metadata, _isCoordinator: boolean, _setUp: StorageSetUp): void {
    if (metadata.storageData === null) throw new TorchError('storage_data must not be None in metadata');
    this.#places = new Map(
      Array.from(metadata.storageData, ([index, info]) => [keyOf(index), info as StorageInfo]),
    );
  }

  override prepareLocalPlan(plan: LoadPlan): LoadPlan {
    return plan;
  }

  override prepareGlobalPlan(plans: readonly LoadPlan[]): LoadPlan[] {
    return [...plans];
  }

  /** Where an item lies; a file must not say that this is elsewhere than in the folder. */
  #placeOf({ storageIndex }: ReadItem): StorageInfo {
    const info = this.#places.get(keyOf(storageIndex));
    if (!(info instanceof StorageInfo))
      throw new TorchError(`the checkpoint does not say where ${storageIndex.fqn} is`);
    const { relativePath, offset, length, transformDescriptors = [] } = info;
    const inFolder = path.relative(this.path, path.resolve(this.path, String(relativePath)));
    if (inFolder.startsWith('..') || path.isAbsolute(inFolder) || !isCount(offset) || !isCount(length))
      throw new TorchError(`the checkpoint says that ${storageIndex.fqn} is outside of its files`);
    if ((transformDescriptors?.length ?? 0) > 0)
      throw new RangeError(`Unknown extension name='${transformDescriptors[0]!.split('/')[0]}'`);
    return info;
  }

  override readData(plan: LoadPlan, planner: LoadPlanner): void {
    const files = new Map<string, ReadItem[]>();
    for (const item of plan.items) {
      const { relativePath } = this.#placeOf(item);
      files.set(relativePath, [...(files.get(relativePath) ?? []), item]);
    }
    for (const [name, items] of files) {
      const fd = fs.openSync(path.join(this.path, name), 'r');
      try {
        for (const item of items) this.#read(fd, item, planner);
      } finally {
        fs.closeSync(fd);
      }
    }
  }

  #read(fd: number, item: ReadItem, planner: LoadPlanner): void {
    const info = this.#placeOf(item);
    const { fqn } = item.storageIndex;
    const bytes = readAt(fd, info);
    if (item.type === LoadItemType.BYTE_IO) {
      about(fqn, info, () => planner.loadBytes(item, bytes));
      return;
    }
    const saved: unknown = about(fqn, info, () => load(bytes, { mapLocation: 'cpu', weightsOnly: true }));
    if (!(saved instanceof Tensor) || saved.dim() !== item.lengths.length)
      throw new TorchError(`the checkpoint is damaged: ${fqn} is no such tensor as it says`);
    const part = narrowed(saved, item.storageOffsets, item.lengths);
    const target = planner.resolveTensor(item).detach();
    if (String(target.shape) !== String(part.shape))
      throw new TorchError(
        `req ${fqn} mismatch sizes ${shownSize(target.shape)} vs ${shownSize(part.shape)}`,
      );
    target.copy_(part);
    planner.commitTensor(item, target);
  }
}
