/** Pooling, and its inverse. */
import { torchOps } from '../../tensor/operators';
import { numelOf } from '../../tensor/sizes';
import type { Attribute } from '../builder';
import type { Call, Converter } from '../call';
import { type Size, Varying } from '../sizes';
import { batched, perDimension, twice } from './layers';
import { sliced } from './shapes';

interface Windows {
  /** How far each reaches. */
  kernel: readonly number[];
  strides: readonly number[];
  padding: readonly number[];
  ceil: boolean;
}

/** With `ceilMode` ONNX counts windows that begin behind the input; they are none. */
function withoutEmpty(call: Call, name: string, { kernel, strides, padding, ceil }: Windows): string {
  if (!ceil) return name;
  const sizes = call.shape(call.out).slice(-kernel.length);
  return sizes.reduce((found: string, size, i) => {
    if (strides[i]! <= kernel[i]! - padding[i]!) return found;
    if (size instanceof Varying)
      call.fail('has ceilMode, and strides by which windows may begin behind an input of a dynamic size');
    return sliced(call, found, 2 + i, 0, size);
  }, name);
}

/** What MaxPool gets, and the windows by which it goes. */
function maxPoolSettings(
  call: Call,
  dims: number,
): { attributes: Record<string, Attribute>; windows: Windows } {
  const size = call.ints(1, 'kernelSize', dims);
  const strides = call.ints(2, 'stride', dims, size);
  const padding = call.ints(3, 'padding', dims, Array(dims).fill(0));
  const dilations = call.ints(4, 'dilation', dims, Array(dims).fill(1));
  const ceil = call.flag(5, 'ceilMode');
  const kernel = size.map((n, i) => (n - 1) * dilations[i]! + 1);
  return {
    attributes: { kernel_shape: size, strides, pads: twice(padding), dilations, ceil_mode: Number(ceil) },
    windows: { kernel, strides, padding, ceil },
  };
}

const maxPool =
  (dims: number): Converter =>
  (call) =>
    batched(call, dims, (x) => {
      const { attributes, windows } = maxPoolSettings(call, dims);
      return withoutEmpty(call, call.b.op('MaxPool', [x], attributes), windows);
    });

/** How many elements the last dimensions have, as a vector of one. */
function product(call: Call, sizes: readonly Size[]): string {
  const { b } = call;
  if (sizes.every((size) => typeof size === 'number')) return b.ints([numelOf(sizes as number[])]);
  return b.op('ReduceProd', [b.sizes(sizes), b.ints([0])], { keepdims: 1 });
}

/** ONNX counts places through the whole tensor, PyTorch within a channel. */
const maxPoolWithIndices =
  (dims: number): Converter =>
  (call) => {
    const { b } = call;
    const channel = product(call, call.shape(call.value(0)).slice(-dims));
    let places = '';
    const values = batched(call, dims, (x) => {
      const { attributes, windows } = maxPoolSettings(call, dims);
      const [found, all] = b.ops('MaxPool', [x], attributes, 2) as [string, string];
      places = withoutEmpty(call, all, windows);
      return withoutEmpty(call, found, windows);
    });
    const within = b.op('Mod', [places, channel]);
    const isBatched = call.value(0).shape.length === dims + 2;
    return [values, isBatched ? within : b.op('Squeeze', [within, b.ints([0])])];
  };

/** Puts elements where pooling took them from. */
const maxUnpool =
  (dims: number): Converter =>
  (call) => {
    const { b } = call;
    const shape = call.shape(call.out);
    const before = shape.slice(0, -dims);
    const rows = (name: string) => b.op('Reshape', [name, b.sizes([...before, -1])]);
    const size = b.op('Concat', [b.sizes(before), product(call, shape.slice(-dims))], { axis: 0 });
    const places = rows(call.t(1, 'indices'));
    const filled = b.op('ScatterElements', [b.filled(size, 0, call.dtype), places, rows(call.t(0))], {
      axis: before.length,
    });
    return b.op('Reshape', [filled, b.sizes(shape)]);
  };

const avgPool =
  (dims: number): Converter =>
  (call) => {
    const { b } = call;
    const kernel = call.ints(1, 'kernelSize', dims);
    const strides = call.ints(2, 'stride', dims, kernel);
    const padding = call.ints(3, 'padding', dims, Array(dims).fill(0));
    const ceil = call.flag(4, 'ceilMode');
    const divisor = call.arg<number | null>(6, 'divisorOverride', null);
    return batched(call, dims, (x) => {
      if (divisor === null) {
        const name = b.op('AveragePool', [x], {
          kernel_shape: kernel,
          strides,
          pads: twice(padding),
          ceil_mode: Number(ceil),
          count_include_pad: Number(call.flag(5, 'countIncludePad', true)),
        });
        return withoutEmpty(call, name, { kernel, strides, padding, ceil });
      }
      // A convolution of a single weight sums windows, and what the last ones lack is padding, too.
      const channels = call.shape(call.value(0)).at(-1 - dims)!;
      if (channels instanceof Varying) return call.fail('has a divisor, and channels of a dynamic number');
      const ends = padding.map((n, i) => (ceil ? n + strides[i]! - 1 : n));
      const weight = torchOps.full([channels, 1, ...kernel], 1 / divisor, { dtype: call.dtype });
      const settings = { kernel_shape: kernel, strides, pads: [...padding, ...ends], group: channels };
      const sums = b.op('Conv', [x, b.tensor(weight)], settings);
      return withoutEmpty(call, sums, { kernel, strides, padding, ceil });
    });
  };

/** Windows that share the input evenly: along each dimension by itself, since they are boxes. */
const adaptivePool =
  (dims: number, reduce: 'ReduceMean' | 'ReduceMax'): Converter =>
  (call) => {
    const { b } = call;
    const input = call.value(0);
    const wanted = call.arg<unknown>(1, 'outputSize');
    const sizes = Array.isArray(wanted)
      ? wanted.length === 1
        ? Array(dims).fill(wanted[0])
        : wanted
      : Array(dims).fill(wanted);
    let name = call.t(0);
    const whole: number[] = [];
    for (let i = 0; i < dims; i++) {
      const dim = input.shape.length - dims + i;
      const size = call.shape(input)[dim]!;
      const out = sizes[i] as number | null;
      if (out === null || out === size) continue;
      if (out === 1) {
        whole.push(dim);
        continue;
      }
      if (size instanceof Varying) call.fail('pools a dynamic size to a fixed one other than 1');
      const parts = Array.from({ length: out }, (_, k) => {
        const [start, stop] = [
          Math.floor((k * (size as number)) / out),
          Math.ceil(((k + 1) * (size as number)) / out),
        ];
        return reduced(call, reduce, sliced(call, name, dim, start, stop), [dim]);
      });
      name = b.op('Concat', parts, { axis: dim });
    }
    return whole.length === 0 ? name : reduced(call, reduce, name, whole);
  };

/** ONNX 18 has the dimensions of all reductions as an input. */
function reduced(call: Call, opType: string, name: string, dims: number[]): string {
  return call.b.op(opType, [name, call.b.ints(dims)], { keepdims: 1 });
}

export const pooling: Record<string, Converter> = {
  ...perDimension('maxPool#d', maxPool),
  ...perDimension('maxPool#dWithIndices', maxPoolWithIndices),
  ...perDimension('maxUnpool#d', maxUnpool),
  ...perDimension('avgPool#d', avgPool),
  ...perDimension('adaptiveAvgPool#d', (dims) => adaptivePool(dims, 'ReduceMean')),
  ...perDimension('adaptiveMaxPool#d', (dims) => (call) => [adaptivePool(dims, 'ReduceMax')(call) as string]),
};
