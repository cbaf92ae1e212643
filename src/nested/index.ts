/**
 * `torch.nested`: lists of tensors of different sizes as one tensor, in the strided layout.
 *
 * @see https://docs.pytorch.org/docs/2.13/nested.html
 */

import { type Arguments, binder } from '../common/binder';
import { briefText } from '../common/brief';
import { TorchError } from '../common/errors';
import { tensor } from '../tensor/argument';
import { tensor as makeTensor } from '../tensor/creation';
import { givenDefaultDevice } from '../tensor/defaultDevice';
import { nestedOps, torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';
import type { Device, DType, Layout } from '../tensor/types';

/** The nested tensor's components, padded to one size. */
export const toPaddedTensor = nestedOps.toPaddedTensor;

/** Options of `asNestedTensor`. */
export interface AsNestedTensorOptions {
  /** The parts' element type. Default: null, the first component's */
  dtype?: DType | null | undefined;
  /** Where the parts lie. Default: null, where the first component is */
  device?: Device | null | undefined;
  /** Only 'strided'; the jagged layout is a class of Python's. Default: 'strided' */
  layout?: Layout | null | undefined;
}

/** Options of `nestedTensor`. */
export interface NestedTensorOptions extends AsNestedTensorOptions {
  /** Whether backward computes its gradient. Default: false */
  requiresGrad?: boolean | undefined;
  /** Whether the memory is page-locked, for faster copies to a GPU. Default: false */
  pinMemory?: boolean | undefined;
}

interface NestedTensorParameters extends NestedTensorOptions {
  /** The tensors that become parts. */
  tensorList: readonly NestedData[];
}

function checkLayout(layout: Layout | null): void {
  if (layout === null || layout === 'strided') return;
  throw new TorchError(`Specified layout is unsupported for nested tensors: torch.${briefText(layout)}`);
}

/** What a component can be made of. */
export type NestedData = Tensor | number | bigint | boolean | readonly NestedData[];

type NestedTensorOrder = [tensorList: 'tensorList'];
const bindNestedTensor = binder<NestedTensorParameters, NestedTensorOrder>(
  'nestedTensor',
  { tensorList: 'any' },
  {},
  {
    dtype: null as DType | null,
    layout: null as Layout | null,
    device: null as Device | null,
    requiresGrad: false,
    pinMemory: false,
  },
);

/**
 * A nested tensor of copies of the components: a leaf.
 *
 * @throws TypeError for anything but a list
 * @example torch.nested.nestedTensor([torch.ones(2), torch.ones(3)])
 * @see https://docs.pytorch.org/docs/2.13/nested.html#torch.nested.nested_tensor
 */
export function nestedTensor(...args: Arguments<NestedTensorParameters, NestedTensorOrder>): Tensor {
  const { tensorList, dtype, layout, device: given, requiresGrad, pinMemory } = bindNestedTensor.named(args);
  const device = given ?? givenDefaultDevice();
  checkLayout(layout);
  if (!Array.isArray(tensorList)) {
    throw new TypeError('Only lists (List[Tensor] and List[List...[Scalar]]) are accepted in nested_tensor');
  }
  const components = tensorList.map((data) =>
    data instanceof Tensor ? data.detach().clone() : makeTensor(data as number[]),
  );
  const type = dtype ?? components[0]?.dtype ?? null;
  return torchOps
    ._nestedTensorFromTensorList(components, type, null, device, pinMemory)
    .requiresGrad_(requiresGrad);
}

type AsNestedTensorParameters = AsNestedTensorOptions & {
  /** The components: tensors of one dtype and number of dimensions, or a nested tensor. */
  ts: Tensor | readonly Tensor[];
};
type AsNestedTensorOrder = [ts: 'ts', dtype: 'dtype', device: 'device', layout: 'layout'];
const bindAsNestedTensor = binder<AsNestedTensorParameters, AsNestedTensorOrder>(
  'asNestedTensor',
  { ts: 'any' },
  { dtype: null as DType | null, device: null as Device | null, layout: null as Layout | null },
);

/**
 * A nested tensor of the components, which keeps their history: gradients reach them.
 * The first dimension of a single tensor becomes the list.
 *
 * @throws TypeError for anything but a tensor or a list of tensors; TorchError for a tensor of
 *   fewer than two dimensions
 * @see https://docs.pytorch.org/docs/2.13/nested.html#torch.nested.as_nested_tensor
 */
export function asNestedTensor(...args: Arguments<AsNestedTensorParameters, AsNestedTensorOrder>): Tensor {
  const [ts, dtype, device, layout] = bindAsNestedTensor(args);
  if (Array.isArray(ts) ? !ts.every((t) => t instanceof Tensor) : !(ts instanceof Tensor)) {
    throw new TypeError(
      'as_nested_tensor(): Expected first argument to be a tensor or a list / tuple of tensors ',
    );
  }
  if (!(ts instanceof Tensor)) {
    checkLayout(layout);
    return torchOps._nestedTensorFromTensorList(ts, dtype, null, device, null);
  }
  if (ts.dim() < 2) throw new TorchError('as_nested_tensor(): Expected tensor argument to have dim() > 1');
  if (ts.isNested) {
    if (layout !== ts.layout) {
      throw new TorchError('as_nested_tensor(): Converting between nested tensor layouts is not supported');
    }
    return ts.to({ device, dtype });
  }
  checkLayout(layout);
  const buffer = ts.reshape(-1).to({ device, dtype });
  const size = ts.shape.slice(1);
  const sizes = makeTensor(
    Array.from({ length: ts.size(0) }, () => size),
    { dtype: 'int64' },
  );
  const [strides, offsets] = torchOps._nestedComputeContiguousStridesOffsets(sizes);
  return torchOps._nestedViewFromBuffer(buffer, sizes, strides, offsets);
}

type NarrowParameters = {
  /** The layout of the result. Default: 'strided' */
  layout?: Layout;
} & {
  /** The tensor, whose first dimension is the components'. */
  tensor: Tensor;
  /** The dimension of which a part is taken. */
  dim: number;
  /** Where the part begins: a number, or for each component one. */
  start: number;
  /** How long the part is: a number, or for each component one. */
  length: number;
};
type NarrowOrder = [tensor: 'tensor', dim: 'dim', start: 'start', length: 'length', layout: 'layout'];
const bindNarrow = binder<NarrowParameters, NarrowOrder>(
  'narrow',
  { tensor: tensor, dim: 'any', start: 'any', length: 'any' },
  { layout: 'strided' as Layout },
);

/**
 * A nested tensor of a part of a tensor: `length` elements of a dimension from `start` on.
 *
 * @see https://docs.pytorch.org/docs/2.13/nested.html#torch.nested.narrow
 */
export function narrow(...args: Arguments<NarrowParameters, NarrowOrder>): Tensor {
  const [tensor, dim, start, length, layout] = bindNarrow(args);
  if (typeof start !== 'number' || typeof length !== 'number') {
    throw new TorchError('start and length must be integers for the strided layout NT impl');
  }
  if (layout !== 'strided') {
    throw new TorchError(`Specified layout is unsupported for nested narrow: torch.${briefText(layout)}`);
  }
  return asNestedTensor(tensor.unbind(), { layout: 'strided' }).narrow(dim, start, length);
}
