/**
 * Twin of the functions in torch/distributed/checkpoint/default_planner.py and _dedup_save_plans.py: who
 * writes what.
 */
import { numelOf } from '../../tensor/sizes';
import { Tensor } from '../../tensor/tensor';
import { layoutOf } from '../tensor/layout';
import {
  BytesStorageMetadata,
  ChunkStorageMetadata,
  keyOf,
  Metadata,
  MetadataIndex,
  shownSize,
  TensorProperties,
  TensorStorageMetadata,
} from './metadata';
import { type SavePlan, TensorWriteData, WriteItem, WriteItemType } from './plans';

/** What is written for an entry of a flat state dict. */
export function writeItemOf(name: string, value: unknown): WriteItem {
  if (!(value instanceof Tensor)) return new WriteItem(new MetadataIndex(name), WriteItemType.BYTE_IO);
  const layout = layoutOf(value);
  if (layout !== undefined) {
    const { offsets, sizes } = layout.own();
    const part = new ChunkStorageMetadata(offsets, sizes);
    const shard = new TensorWriteData(part, TensorProperties.of(value), layout.fullShape);
    return new WriteItem(new MetadataIndex(name, offsets), WriteItemType.SHARD, shard);
  }
  const origin = value.shape.map(() => 0);
  const chunk = new ChunkStorageMetadata(origin, value.shape);
  const data = new TensorWriteData(chunk, TensorProperties.of(value), value.shape);
  return new WriteItem(new MetadataIndex(name, origin), WriteItemType.TENSOR, data);
}

/**
 * Leaves what several ranks could write to one: to the one that has least to write by then.
 * @param toLowest to the first of them instead
 */
export function dedupSavePlans(plans: readonly SavePlan[], toLowest: boolean): SavePlan[] {
  const owners = new Map<string, { item: WriteItem; ranks: Set<number> }>();
  plans.forEach((plan, rank) => {
    for (const item of plan.items) {
      const known = owners.get(keyOf(item.index));
      if (known === undefined) owners.set(keyOf(item.index), { item, ranks: new Set([rank]) });
      else {
        known.item = item;
        known.ranks.add(rank);
      }
    }
  });
  const sizes = plans.map(() => 0);
  const chosen = new Map<string, number>();
  for (const [key, { item, ranks }] of owners) {
    const candidates = [...ranks].sort((a, b) => a - b);
    const rank = toLowest
      ? candidates[0]!
      : candidates.reduce((best, each) => (sizes[each]! < sizes[best]! ? each : best));
    // What is no tensor has a size that nobody knows.
    sizes[rank]! += item.tensorStorageSize() || 1;
    chosen.set(key, rank);
  }
  return plans.map((plan, rank) =>
    plan.with({ items: plan.items.filter(({ index }) => chosen.get(keyOf(index)) === rank) }),
  );
}

/** What the checkpoint holds by these plans, in which the parts of tensors are now numbered. */
export function createGlobalSavePlan(plans: readonly SavePlan[]): [SavePlan[], Metadata] {
  const found: Metadata['stateDictMetadata'] = new Map();
  const numbered = plans.map((plan) =>
    plan.with({
      items: plan.items.map((item) => {
        const { fqn, offset } = item.index;
        if (item.tensorData === null) {
          found.set(fqn, new BytesStorageMetadata());
          return item;
        }
        const { properties, size, chunk } = item.tensorData;
        const known = found.get(fqn);
        const tensor =
          known instanceof TensorStorageMetadata ? known : new TensorStorageMetadata(properties, size);
        found.set(fqn, tensor);
        tensor.chunks.push(chunk);
        return new WriteItem(
          new MetadataIndex(fqn, offset, tensor.chunks.length - 1),
          item.type,
          item.tensorData,
        );
      }),
    }),
  );
  return [numbered, new Metadata(found)];
}

const isWithin = (size: readonly number[], { offsets, sizes }: ChunkStorageMetadata): boolean =>
  size.every((n, d) => offsets[d]! >= 0 && sizes[d]! >= 0 && offsets[d]! + sizes[d]! <= n);

/** Whether two parts of a tensor have elements in common. */
export const overlap = (a: ChunkStorageMetadata, b: ChunkStorageMetadata): boolean =>
  a.offsets.every((at, d) => at < b.offsets[d]! + b.sizes[d]! && b.offsets[d]! < at + a.sizes[d]!);

const shown = ({ offsets, sizes }: ChunkStorageMetadata): string =>
  `ChunkStorageMetadata(offsets=${shownSize(offsets)}, sizes=${shownSize(sizes)})`;

/**
 * What is wrong with a plan: parts beside their tensor, twice the same elements, or elements that nobody
 * writes.
 */
export function faultsOf(plans: readonly SavePlan[], metadata: Metadata): string[] {
  const faults: string[] = [];
  for (const [key, entry] of metadata.stateDictMetadata) {
    if (!(entry instanceof TensorStorageMetadata) || entry.size.length === 0) continue;
    const { size, chunks } = entry;
    for (const chunk of chunks)
      if (!isWithin(size, chunk))
        faults.push(
          `key:${key} has out of bounds chunk: tensor-size:${shownSize(size)} chunk: ${shown(chunk)}`,
        );
    chunks.forEach((chunk, i) => {
      for (const other of chunks.slice(0, i))
        if (overlap(chunk, other))
          faults.push(`key:${key} has overlapping chunks: ${shown(chunk)} ${shown(other)}`);
    });
    const [whole, filled] = [numelOf(size), chunks.reduce((sum, { sizes }) => sum + numelOf(sizes), 0)];
    if (plans.length > 1 && whole !== filled)
      faults.push(`key:${key} invalid fill tensor-volume: ${whole} chunks-volume: ${filled}`);
  }
  return faults;
}
