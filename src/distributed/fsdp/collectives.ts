/**
 * Twin of torch/distributed/fsdp/_fully_shard/_fsdp_collectives.py: a group's parameters gathered by one
 * collective, and its gradients reduced by one.
 */
import { allGatherSingle } from '../../c10d/exchanges';
import { ReduceOp } from '../../c10d/reduceOp';
import { allReduce, reduceScatterSingle } from '../../c10d/reductions';
import type { Work } from '../../c10d/work';
import type { ProcessGroup } from '../../c10d/world';
import { makeError } from '../../common/errors';
import type { DType } from '../../tensor/dtypes';
import { torchOps } from '../../tensor/operators';
import { numelOf } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import type { Device } from '../../tensor/types';
import type { MeshInfo } from './meshInfo';
import type { FsdpParam } from './param';

/** Parameters on their way. */
export interface Gathering {
  /** All ranks' parts, rank by rank; of one rank alone nothing is sent. */
  readonly output: Tensor | null;
  /** What each parameter's part is, of this rank. */
  readonly inputs: readonly Tensor[];
  readonly work: Work | null;
}

/** Dtypes as Python prints a set of them. */
export const shownSet = (dtypes: ReadonlySet<DType>): string =>
  `{${Array.from(dtypes, (dtype) => `torch.${dtype}`).join(', ')}}`;

const asBytes = (tensor: Tensor, isMixed: boolean): Tensor => (isMixed ? tensor.view('uint8') : tensor);

const isMixedOf = (inputs: readonly Tensor[]): boolean =>
  inputs.some(({ dtype }) => dtype !== inputs[0]!.dtype);

/** Begins to gather the parameters of a group. */
export function beginGather(params: readonly FsdpParam[], group: ProcessGroup, asyncOp: boolean): Gathering {
  const inputs = params.map((param) => param.gatherInput());
  const [rank, count] = [group.rank(), group.size()];
  if (count === 1) return { output: null, inputs, work: null };
  const isMixed = isMixedOf(inputs);
  const parts = inputs.map((input) => asBytes(input, isMixed));
  const sizes = parts.map((part) => part.numel());
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const { dtype, device } = parts[0]!;
  const output = torchOps.empty([total * count], { dtype, device });
  const input = output.narrow(0, total * rank, total);
  for (const [i, place] of torchOps.split(input, sizes).entries()) place.copy_(parts[i]!);
  return { output, inputs, work: allGatherSingle(output, input, { group, asyncOp }) };
}

/** The whole parameters, flat, of what has been gathered. */
export function endGather(
  params: readonly FsdpParam[],
  { output, inputs, work }: Gathering,
  count: number,
): Tensor[] {
  work?.wait();
  if (output === null) return inputs.map((input) => input.clone());
  const flats = inputs.map(({ dtype, device }, i) =>
    torchOps.empty([inputs[i]!.numel() * count], { dtype, device }),
  );
  const isMixed = isMixedOf(inputs);
  const rows = flats.map((flat) => asBytes(flat.view([count, -1]), isMixed));
  const sizes = rows.map((row) => row.shape[1]!);
  for (const [i, part] of torchOps.split(output.view([count, -1]), sizes, 1).entries()) rows[i]!.copy_(part);
  return flats.map((flat, i) => joined(flat, params[i]!, count));
}

/** The parts one behind the other along the dimension that is divided. */
function joined(flat: Tensor, { dim, paddedShape }: FsdpParam, count: number): Tensor {
  if (dim === 0) return flat;
  return torchOps.cat(flat.view([count, ...paddedShape]).unbind(0), dim).view([-1]);
}

/** How gradients are divided by the number of ranks: before and after the sum, or by it. */
function divisors(count: number, dtype: DType): { before: number; after: number; op: ReduceOp } {
  // A sum of half precision could overflow: it is divided by about the root first.
  if (dtype === 'float32' || dtype === 'bfloat16')
    return { before: 1, after: 1, op: count === 1 ? ReduceOp.SUM : ReduceOp.AVG };
  let before = 1;
  while (count % before === 0 && count / before > before) before *= 2;
  return { before, after: count / before, op: ReduceOp.SUM };
}

/** What a group reduces with. */
export interface Reducing {
  readonly info: MeshInfo;
  readonly device: Device;
  /** The dtype of the parameters' parts. */
  readonly origDtype: DType;
  readonly reduceDtype: DType | null;
  /** Whether the ranks that have the same parts are asked as well. */
  readonly reducesAll: boolean;
  /** What was reduced before without asking them. */
  readonly partial: Tensor | null;
}

/**
 * Reduces the gradients of whole parameters, and gives each rank its part of them.
 * @returns what has been reduced without asking the ranks that have the same parts
 */
export function reduceGradients(
  params: readonly FsdpParam[],
  gradients: readonly Tensor[],
  { info, device, origDtype, reduceDtype, reducesAll, partial }: Reducing,
): Tensor | null {
  const dtypes = new Set(gradients.map(({ dtype }) => dtype));
  if (dtypes.size !== 1)
    throw makeError(
      'AssertionError',
      `FSDP reduce-scatter expects uniform gradient dtype but got ${shownSet(dtypes)}`,
    );
  const dtype = reduceDtype ?? gradients[0]!.dtype;
  const { shardGroup: group, replicateGroup } = info;
  const count = group.size();
  const { before, after, op } = divisors(count * (replicateGroup?.size() ?? 1), dtype);
  const rows = gradients.map((grad, i) => {
    const { dim } = params[i]!;
    return dim === 0 || count === 1 ? grad : torchOps.cat(grad.chunk(count, dim), 0);
  });
  const sizes = rows.map(({ shape: [first, ...rest] }) => Math.ceil(first! / count) * numelOf(rest));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const input = torchOps.empty([total * count], { dtype, device });
  torchOps._chunkCat(rows, 0, count, { out: input.view([count, -1]) });
  if (before !== 1) input.div_(before);
  let output = torchOps.empty([total], { dtype, device });
  if (count > 1) reduceScatterSingle(output, input, op, { group });
  else output.copy_(input);
  if (replicateGroup !== null) {
    if (!reducesAll) return partial === null ? output : partial.add_(output);
    if (partial !== null) output.add_(partial);
    allReduce(output, op, { group: replicateGroup });
  }
  if (after !== 1) output.div_(after);
  output = output.to(origDtype);
  let offset = 0;
  for (const [i, param] of params.entries()) {
    param.takeReduced(output, offset);
    offset += sizes[i]!;
  }
  return null;
}
