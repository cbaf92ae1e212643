/**
 * Twin of the functions in torch/distributed/checkpoint/planner_helpers.py and resharding.py: which parts of
 * a checkpoint make the tensors that are loaded.
 */

import { typeName } from '../../common/brief';
import { TorchError } from '../../common/errors';
import { Tensor } from '../../tensor/tensor';
import { layoutOf } from '../tensor/layout';
import {
  BytesStorageMetadata,
  ChunkStorageMetadata,
  type Metadata,
  MetadataIndex,
  shownSize,
  type TensorStorageMetadata,
} from './metadata';
import { LoadItemType, LoadPlan, ReadItem } from './plans';
import { overlap } from './savePlans';

/** What of the saved parts is in a part that is loaded. */
function readItemsFor(
  name: string,
  { chunks }: TensorStorageMetadata,
  wanted: ChunkStorageMetadata,
): ReadItem[] {
  return chunks.flatMap((saved, i) => {
    if (!overlap(wanted, saved)) return [];
    const begin = saved.offsets.map((at, d) => Math.max(at, wanted.offsets[d]!));
    const end = saved.offsets.map((at, d) =>
      Math.min(at + saved.sizes[d]!, wanted.offsets[d]! + wanted.sizes[d]!),
    );
    const places = {
      dest: begin.map((at, d) => at - wanted.offsets[d]!),
      storage: begin.map((at, d) => at - saved.offsets[d]!),
      lengths: begin.map((at, d) => end[d]! - at),
    };
    const dest = new MetadataIndex(name, wanted.offsets, 0);
    return [new ReadItem(LoadItemType.TENSOR, dest, new MetadataIndex(name, saved.offsets, i), places)];
  });
}

/**
 * What is read for a flat state dict.
 * @param strict whether all entries must be in the checkpoint
 * @throws TorchError for an entry that is not there; RangeError for another shape, or another kind of value
 */
export function createLoadPlan(
  values: ReadonlyMap<string, unknown>,
  metadata: Metadata,
  strict: boolean,
): LoadPlan {
  const items: ReadItem[] = [];
  for (const [name, value] of values) {
    const entry = metadata.stateDictMetadata.get(name);
    if (entry === undefined) {
      if (strict) throw new TorchError(`Missing key in checkpoint state_dict: ${name}.`);
      continue;
    }
    if (entry instanceof BytesStorageMetadata) {
      items.push(new ReadItem(LoadItemType.BYTE_IO, new MetadataIndex(name), new MetadataIndex(name)));
      continue;
    }
    if (!(value instanceof Tensor)) {
      throw new RangeError(
        `Invalid checkpoint metadata for ${name}, expected BytesStorageMetadata but found TensorStorageMetadata: ` +
          `the checkpoint has a tensor of ${shownSize(entry.size)} where the state dict has ${typeName(value)}`,
      );
    }
    const layout = layoutOf(value);
    const shape = layout?.fullShape ?? value.shape;
    if (shape.length !== entry.size.length || shape.some((n, d) => n !== entry.size[d])) {
      throw new RangeError(
        `Size mismatch between saved ${shownSize(entry.size)} and current: ${shownSize(shape)} for ${name}`,
      );
    }
    const { offsets, sizes } = layout?.own() ?? { offsets: shape.map(() => 0), sizes: shape };
    items.push(...readItemsFor(name, entry, new ChunkStorageMetadata(offsets, sizes)));
  }
  return new LoadPlan(items);
}
