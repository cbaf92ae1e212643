/** Twin of FileSystemWriter in torch/distributed/checkpoint/filesystem.py. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectBoolean, expectString } from '../../common/expect';
import { warn } from '../../common/warnings';
import { Storages, writeAtomically, writeAtomicallyAsync } from '../../serialization/parts';
import { save } from '../../serialization/save';
import { Tensor } from '../../tensor/tensor';
import { METADATA_FILE, type Metadata, type MetadataIndex, StorageInfo, StorageMeta } from './metadata';
import { pickleObject } from './pickles';
import type { SavePlanner } from './planner';
import { type SavePlan, StoragePrefix, type WriteItem, WriteItemType, WriteResult } from './plans';
import { type StorageSetUp, StorageWriter } from './storage';

/** The version of the format. */
const VERSION = '1.0.0';

/** Options of {@link FileSystemWriter}. */
export interface FileSystemWriterOptions {
  /** Whether a rank writes one file, rather than one for each entry. Default: true */
  singleFilePerRank?: boolean | undefined;
  /** Whether a checkpoint that is there already may be replaced. Default: true */
  overwrite?: boolean | undefined;
}

interface Parameters extends FileSystemWriterOptions {
  /** The folder. */
  path: string;
}
type Order = [path: 'path', singleFilePerRank: 'singleFilePerRank'];
const bind = binder<Parameters, Order>(
  'FileSystemWriter',
  { path: 'any' },
  { singleFilePerRank: true },
  { overwrite: true },
);

/** The items in the order in which Python writes them: what is no tensor first. */
const inOrder = (items: readonly WriteItem[]): WriteItem[] => [
  ...items.filter(({ type }) => type === WriteItemType.BYTE_IO),
  ...items.filter(({ type }) => type !== WriteItemType.BYTE_IO),
];

/** An item's file of `torch.save`. */
function bytesOf(item: WriteItem, planner: SavePlanner): Uint8Array {
  const data = planner.resolveData(item);
  if (!(data instanceof Tensor)) return data;
  const tensor = data.detach().cpu();
  // What else its storage holds stays out of the file.
  const isWhole = tensor.layout !== 'strided' || new Storages().of(tensor, '').bytes === tensor.nbytes;
  return save(isWhole ? tensor : tensor.clone());
}

/**
 * Writes checkpoints into a folder: each rank one file, `__RANK_0.distcp`, and at last the coordinator the
 * file `.metadata`, without which the folder is no checkpoint. A checkpoint that is replaced loses that file
 * before anything is written, so that an interrupted `save` never leaves parts of two.
 *
 * @param args path; singleFilePerRank (true); overwrite (true)
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.FileSystemWriter
 * @example
 * const { checkpoint } = torch.distributed;
 * const storageWriter = new checkpoint.FileSystemWriter('run/step-200', { overwrite: false });
 * checkpoint.save({ model: model.stateDict() }, { storageWriter });
 */
export class FileSystemWriter extends StorageWriter {
  /** The folder. */
  path: string;
  /** Whether a rank writes one file. */
  readonly singleFilePerRank: boolean;
  /** Whether a checkpoint that is there already may be replaced. */
  readonly overwrite: boolean;
  /** A name for this time that a checkpoint is written. */
  saveId = randomUUID() as string;

  constructor(...args: Arguments<Parameters, Order>) {
    super();
    const o = bind.named(args);
    expectString(o.path, 'path');
    expectBoolean(o.singleFilePerRank, 'singleFilePerRank');
    expectBoolean(o.overwrite, 'overwrite');
    this.path = o.path;
    this.singleFilePerRank = o.singleFilePerRank;
    this.overwrite = o.overwrite;
  }

  /** The folder, as what names the checkpoint. */
  get checkpointId(): string {
    return this.path;
  }

  override reset(checkpointId: string | null = null): void {
    if (checkpointId !== null) this.path = checkpointId;
    this.saveId = randomUUID();
  }

  override storageMeta(): StorageMeta {
    const meta = new StorageMeta();
    meta.checkpointId = this.path;
    meta.saveId = this.saveId;
    return meta;
  }

  override setUpStorageWriter(_isCoordinator: boolean, _setUp: StorageSetUp): void {}

  get #metadataPath(): string {
    return path.join(this.path, METADATA_FILE);
  }

  override prepareLocalPlan(plan: SavePlan): SavePlan {
    fs.mkdirSync(this.path, { recursive: true });
    if (fs.existsSync(this.#metadataPath)) {
      if (!this.overwrite) throw new TorchError('Checkpoint already exists and self.overwrite=False.');
      warn(`Detected an existing checkpoint in ${this.path}, overwriting since self.overwrite=True.`);
    }
    return plan;
  }

  override prepareGlobalPlan(plans: readonly SavePlan[]): SavePlan[] {
    fs.rmSync(this.#metadataPath, { force: true });
    return plans.map((plan, rank) => plan.with({ storageData: new StoragePrefix(`__${rank}_`) }));
  }

  /** The files of a plan, and what goes into each. */
  #filesOf(plan: SavePlan): [name: string, items: WriteItem[]][] {
    const { prefix } = plan.storageData as StoragePrefix;
    const groups = this.singleFilePerRank ? [inOrder(plan.items)] : plan.items.map((item) => [item]);
    return groups.map((items, i) => [`${prefix}${i}.distcp`, items]);
  }

  override writeData(plan: SavePlan, planner: SavePlanner): WriteResult[] {
    return this.#filesOf(plan).flatMap(([name, items]) => {
      const results: WriteResult[] = [];
      writeAtomically(path.join(this.path, name), (sink) => {
        let at = 0;
        for (const item of items) {
          const bytes = bytesOf(item, planner);
          sink.write(bytes);
          results.push(new WriteResult(item.index, bytes.length, new StorageInfo(name, at, bytes.length)));
          at += bytes.length;
        }
      });
      return results;
    });
  }

  override async writeDataAsync(plan: SavePlan, planner: SavePlanner): Promise<WriteResult[]> {
    const results: WriteResult[] = [];
    for (const [name, items] of this.#filesOf(plan)) {
      await writeAtomicallyAsync(path.join(this.path, name), async (append) => {
        let at = 0;
        for (const item of items) {
          const bytes = bytesOf(item, planner);
          await append(bytes);
          results.push(new WriteResult(item.index, bytes.length, new StorageInfo(name, at, bytes.length)));
          at += bytes.length;
        }
      });
    }
    return results;
  }

  override finish(metadata: Metadata, results: readonly (readonly WriteResult[])[]): void {
    metadata.version = VERSION;
    metadata.storageData = new Map(
      results.flat().map(({ index, storageData }): [MetadataIndex, StorageInfo] => [index, storageData]),
    );
    metadata.storageMeta = this.storageMeta();
    const bytes = pickleObject(metadata);
    writeAtomically(this.#metadataPath, (sink) => sink.write(bytes));
  }
}
