/** A call of an operator with tensors that lie over a mesh: which they are, and how they lie. */

import { isGradEnabled } from '../../../autograd/gradMode';
import { TorchError } from '../../../common/errors';
import { isNamedTuple, sameNamedTuple } from '../../../common/namedTuple';
import { isOptionsObject } from '../../../common/optionsObject';
import { isInPlace } from '../../../tensor/operator';
import { Tensor } from '../../../tensor/tensor';
import { toLocal } from '../conversions';
import { type Layout, layoutOf } from '../layout';
import { localOf } from '../local';
import { type Placement, Replicate } from '../placements';

/** An operator's name here, and in the dispatcher without its namespace. */
export interface Called {
  readonly label: string;
  readonly name: string;
}

/** A tensor that an operator was given. */
export interface Operand {
  readonly tensor: Tensor;
  /** How it lies: what all ranks have of a plain one. */
  readonly placements: readonly Placement[];
  /** The whole's shape. */
  readonly shape: readonly number[];
}

/** A call, looked through. */
export interface Call {
  /** The operator's name, as errors show it. */
  readonly label: string;
  /** Its name without the namespace and without what says that it works in place. */
  readonly base: string;
  readonly isInPlace: boolean;
  readonly args: readonly unknown[];
  /** Its tensors, those in lists and options as well, in their order. */
  readonly operands: readonly Operand[];
  /** How the first tensor lies that lies over the mesh. */
  readonly layout: Layout;
  /** Whether autograd notes the call. */
  readonly isNoted: boolean;
  readonly again: (...args: unknown[]) => unknown;
}

/** The same arguments with other values in the place of the tensors. */
export function mapTensors(value: unknown, fn: (tensor: Tensor) => unknown): unknown {
  if (value instanceof Tensor) return fn(value);
  if (Array.isArray(value))
    return value.some((each) => each instanceof Tensor) ? value.map((each) => mapTensors(each, fn)) : value;
  if (typeof value !== 'object' || value === null || !isOptionsObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTensors(each, fn)]));
}

/** The same results with other tensors. */
export function mapResults(result: unknown, fn: (tensor: Tensor) => Tensor): unknown {
  if (result instanceof Tensor) return fn(result);
  if (Array.isArray(result)) return result.map((each) => mapResults(each, fn));
  if (typeof result !== 'object' || result === null || !isNamedTuple(result)) return result;
  return sameNamedTuple(
    result,
    [...result].map((each) => mapResults(each, fn)),
  );
}

/** How errors go on that tell which tensor is in parts. */
export const advice =
  'Call it on toLocal(), that part, or on fullTensor(), which all ranks gather; redistribute() has it lie in another way';

/** @throws TorchError that says that a call would see a part */
export function refuse({ label, layout }: Call, why = "this would see one rank's part of it"): never {
  throw new TorchError(`${label}: the tensor is sharded (${layout.text()}), and ${why}. ${advice}`);
}

/** @throws TorchError that says that tensors don't lie as the operator needs it */
export function differing({ label, operands }: Call): never {
  const texts = operands.flatMap(({ tensor }) => layoutOf(tensor)?.text() ?? []);
  throw new TorchError(
    `${label}: the tensors lie over the ranks in different ways, ${texts.join(' and ')}. redistribute() has one lie as the ` +
      'other, fullTensor() gathers it',
  );
}

/** Looks a call through. @throws TorchError for tensors of several meshes, and plain ones beside them */
export function readCall(
  { label, name }: Called,
  args: readonly unknown[],
  again: (...args: unknown[]) => unknown,
): Call {
  const tensors: Tensor[] = [];
  for (const each of args) mapTensors(each, (tensor) => void tensors.push(tensor));
  const first = layoutOf(tensors.find((tensor) => layoutOf(tensor) !== undefined)!)!;
  const operands = tensors.map((tensor) => {
    const layout = layoutOf(tensor);
    if (layout === undefined) {
      if (tensor.numel() === 1 && !(tensor.requiresGrad && isGradEnabled()))
        return { tensor, placements: first.placements.map(() => new Replicate()), shape: tensor.shape };
      throw new TorchError(
        `${label}: got mixed torch.Tensor and DTensor, need to convert all torch.Tensor to DTensor before calling distributed ` +
          `operators! One tensor is sharded (${first.text()}), the other is not: distributeTensor(value, mesh, placements) divides it`,
      );
    }
    if (!first.isOnSameMesh(layout))
      throw new TorchError(
        `${label}: the tensors lie over different meshes, ${String(first.mesh)} and ${String(layout.mesh)}`,
      );
    return { tensor, placements: layout.placements, shape: layout.fullShape };
  });
  const base = name.replace(/([^_])_$/, '$1');
  return {
    label,
    base,
    isInPlace: isInPlace(name),
    args,
    operands,
    layout: first,
    isNoted: isGradEnabled() && tensors.some((tensor) => tensor.requiresGrad),
    again,
  };
}

/**
 * The arguments with this rank's parts.
 * @param lies how the gradient of each tensor will lie
 */
export function localArguments(
  { args, operands, isNoted }: Call,
  lies?: readonly (readonly Placement[])[],
): unknown[] {
  let at = 0;
  const take = (tensor: Tensor): Tensor => {
    const i = at++;
    if (layoutOf(operands[i]!.tensor) === undefined) return tensor;
    return isNoted && tensor.requiresGrad ? toLocal(tensor, lies?.[i]) : localOf(tensor);
  };
  return args.map((each) => mapTensors(each, take));
}
