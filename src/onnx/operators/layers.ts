/** Convolutions, pooling, padding, resizing and embeddings. */
import { torchOps } from '../../tensor/operators';
import type { Call, Converter } from '../call';
import { Varying } from '../sizes';
import { reshape, sliced } from './shapes';

/** Runs a layer that wants a batch; an input without one gets it for that. */
export function batched(call: Call, dims: number, run: (name: string) => string): string {
  const { b } = call;
  const hasBatch = call.value(0).shape.length === dims + 2;
  const name = run(hasBatch ? call.t(0) : b.op('Unsqueeze', [call.t(0), b.ints([0])]));
  return hasBatch ? name : b.op('Squeeze', [name, b.ints([0])]);
}

const twice = (list: readonly number[]) => [...list, ...list];

const convolution =
  (dims: number): Converter =>
  (call) => {
    const kernel = call.value(1, 'weight').shape.slice(2);
    const dilations = call.ints(5, 'dilation', dims, Array(dims).fill(1));
    const padding = call.arg<unknown>(4, 'padding', 0);
    let pads: number[];
    if (padding === 'same') {
      const totals = kernel.map((size, i) => dilations[i]! * (size - 1));
      pads = [
        ...totals.map((total) => Math.floor(total / 2)),
        ...totals.map((total) => Math.ceil(total / 2)),
      ];
    } else
      pads = twice(
        padding === 'valid' ? Array(dims).fill(0) : call.ints(4, 'padding', dims, Array(dims).fill(0)),
      );
    const bias = call.isTensor(2, 'bias') ? [call.t(2, 'bias')] : [];
    return batched(call, dims, (x) =>
      call.b.op('Conv', [x, call.t(1, 'weight'), ...bias], {
        kernel_shape: kernel,
        strides: call.ints(3, 'stride', dims, Array(dims).fill(1)),
        pads,
        dilations,
        group: call.int(6, 'groups', 1),
      }),
    );
  };

const transposedConvolution =
  (dims: number): Converter =>
  (call) => {
    const [ones, zeros] = [Array<number>(dims).fill(1), Array<number>(dims).fill(0)];
    const bias = call.isTensor(2, 'bias') ? [call.t(2, 'bias')] : [];
    return batched(call, dims, (x) =>
      call.b.op('ConvTranspose', [x, call.t(1, 'weight'), ...bias], {
        kernel_shape: call.value(1, 'weight').shape.slice(2),
        strides: call.ints(3, 'stride', dims, ones),
        pads: twice(call.ints(4, 'padding', dims, zeros)),
        output_padding: call.ints(5, 'outputPadding', dims, zeros),
        group: call.int(6, 'groups', 1),
        dilations: call.ints(7, 'dilation', dims, ones),
      }),
    );
  };

const maxPool =
  (dims: number): Converter =>
  (call) => {
    const kernel = call.ints(1, 'kernelSize', dims);
    return batched(call, dims, (x) =>
      call.b.op('MaxPool', [x], {
        kernel_shape: kernel,
        strides: call.ints(2, 'stride', dims, kernel),
        pads: twice(call.ints(3, 'padding', dims, Array(dims).fill(0))),
        dilations: call.ints(4, 'dilation', dims, Array(dims).fill(1)),
        ceil_mode: Number(call.flag(5, 'ceilMode')),
      }),
    );
  };

const avgPool =
  (dims: number): Converter =>
  (call) => {
    const kernel = call.ints(1, 'kernelSize', dims);
    const divisor = call.arg<number | null>(6, 'divisorOverride', null);
    const counts = divisor !== null || call.flag(5, 'countIncludePad', true);
    return batched(call, dims, (x) => {
      const name = call.b.op('AveragePool', [x], {
        kernel_shape: kernel,
        strides: call.ints(2, 'stride', dims, kernel),
        pads: twice(call.ints(3, 'padding', dims, Array(dims).fill(0))),
        ceil_mode: Number(call.flag(4, 'ceilMode')),
        count_include_pad: Number(counts),
      });
      const size = kernel.reduce((all, one) => all * one, 1);
      return divisor === null ? name : call.b.op('Mul', [name, call.b.constant(size / divisor, call.dtype)]);
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

const modes: Record<string, string> = { constant: 'constant', reflect: 'reflect', replicate: 'edge' };

function pad(call: Call): string {
  const { b } = call;
  const given = call.ints(1, 'pad', 2);
  const dims = call.value(0).shape.length;
  const mode = call.arg<string>(2, 'mode', 'constant');
  const [before, after] = [Array<number>(dims).fill(0), Array<number>(dims).fill(0)];
  for (let i = 0; i < given.length / 2; i++) {
    before[dims - 1 - i] = given[2 * i]!;
    after[dims - 1 - i] = given[2 * i + 1]!;
  }
  if (mode === 'circular') {
    return before.reduce((name, start, dim) => {
      const end = after[dim]!;
      const parts = [name];
      if (start > 0) parts.unshift(sliced(call, name, dim, -start, null));
      if (end > 0) parts.push(sliced(call, name, dim, 0, end));
      if (start < 0 || end < 0) call.fail('is padded by negative numbers in circles');
      return parts.length === 1 ? name : b.op('Concat', parts, { axis: dim });
    }, call.t(0));
  }
  const value = call.arg<number | null>(3, 'value', null) ?? 0;
  const inputs = [call.t(0), b.ints([...before, ...after])];
  return b.op('Pad', mode === 'constant' ? [...inputs, b.constant(value, call.dtype)] : inputs, {
    mode: modes[mode] ?? call.fail(`has the padding mode ${mode}`),
  });
}

interface Resizing {
  mode: 'nearest' | 'linear' | 'cubic';
  exact?: boolean;
  antialias?: boolean;
}

/** The sizes come as a list, or as factors behind it. */
const resize =
  ({ mode, exact = false, antialias = false }: Resizing): Converter =>
  (call) => {
    const { b } = call;
    const aligns = mode !== 'nearest' && call.flag(2, 'alignCorners');
    const factors = call.arg<unknown>(mode === 'nearest' ? 2 : 3, 'scaleFactors', null);
    const list = Array.isArray(factors) && factors.every((one) => typeof one === 'number') ? factors : null;
    const bySize = list === null || aligns;
    const scales = bySize ? '' : b.constant([1, 1, ...(list as number[])], 'float32');
    const sizes = bySize ? [b.sizes(call.shape(call.out))] : [];
    const nearest = exact
      ? { coordinate_transformation_mode: 'half_pixel', nearest_mode: 'round_prefer_ceil' }
      : { coordinate_transformation_mode: 'asymmetric', nearest_mode: 'floor' };
    return b.op('Resize', [call.t(0), '', scales, ...sizes], {
      mode,
      ...(mode === 'nearest'
        ? nearest
        : { coordinate_transformation_mode: aligns ? 'align_corners' : 'half_pixel' }),
      ...(mode === 'cubic' ? { cubic_coeff_a: { float: antialias ? -0.5 : -0.75 } } : {}),
      ...(antialias ? { antialias: 1 } : {}),
    });
  };

const embedding: Converter = (call) =>
  call.b.op('Gather', [call.t(0, 'weight'), call.t(1, 'indices')], { axis: 0 });

/** Bags of one size, as an input of two dimensions makes them. */
const embeddingBag: Converter = (call) => {
  const { b } = call;
  const [weight, indices, offsets] = [
    call.value(0, 'weight'),
    call.value(1, 'indices'),
    call.value(2, 'offsets'),
  ];
  if (offsets.node?.name !== 'arange') call.fail('has bags of different sizes');
  if (call.arg<number | null>(8, 'paddingIdx', null) !== null && call.int(8, 'paddingIdx') >= 0)
    call.fail('leaves out a paddingIdx');
  const step = indices.shape[0]! / offsets.shape[0]!;
  const rows = b.op('Gather', [b.of(weight), b.of(indices)], { axis: 0 });
  const bags = b.op('Reshape', [rows, b.ints([-1, step, weight.shape[1]!])]);
  const weighted = call.isTensor(6, 'perSampleWeights')
    ? b.op('Mul', [bags, b.op('Reshape', [call.t(6, 'perSampleWeights'), b.ints([-1, step, 1])])])
    : bags;
  const opType = ['ReduceSum', 'ReduceMean', 'ReduceMax'][call.int(4, 'mode', 0)]!;
  return [b.op(opType, [weighted, b.ints([1])], { keepdims: 0 })];
};

const pixelShuffle: Converter = (call) =>
  call.b.op('DepthToSpace', [call.t(0)], { blocksize: call.int(1, 'upscaleFactor'), mode: 'CRD' });

const pixelUnshuffle: Converter = (call) => {
  const r = call.int(1, 'downscaleFactor');
  const [n, c] = call.shape(call.value(0)) as [number, number];
  const [, , h, w] = call.shape(call.out);
  const split = call.b.op('Reshape', [call.t(0), call.b.sizes([n, c, h!, r, w!, r])]);
  const turned = call.b.op('Transpose', [split], { perm: [0, 1, 3, 5, 2, 4] });
  return reshape(call, turned, call.shape(call.out));
};

const channelShuffle: Converter = (call) => {
  const groups = call.int(1, 'groups');
  const [n, c, ...rest] = call.shape(call.value(0)) as [number, number, ...number[]];
  const split = call.b.op('Reshape', [call.t(0), call.b.sizes([n, groups, c / groups, ...rest])]);
  const perm = [0, 2, 1, ...rest.map((_, i) => i + 3)];
  return reshape(call, call.b.op('Transpose', [split], { perm }), call.shape(call.out));
};

const fold: Converter = (call) => {
  const [dilations, pads, strides] = [
    call.ints(3, 'dilation', 2),
    call.ints(4, 'padding', 2),
    call.ints(5, 'stride', 2),
  ];
  const { b } = call;
  const sizes = [b.ints(call.ints(1, 'outputSize', 2)), b.ints(call.ints(2, 'kernelSize', 2))];
  return b.op('Col2Im', [call.t(0), ...sizes], { dilations, pads: twice(pads), strides });
};

/** Each element of a window is what a convolution with a single one in it gives. */
const unfold: Converter = (call) => {
  const { b } = call;
  const kernel = call.ints(1, 'kernelSize', 2);
  const channels = call.value(0).shape.at(-3)!;
  const size = kernel[0]! * kernel[1]!;
  const eye = torchOps.eye(size, { dtype: call.dtype }).view([size, 1, kernel[0]!, kernel[1]!]);
  const weight = b.tensor(eye.repeat([channels, 1, 1, 1]));
  return batched(call, 2, (x) => {
    const windows = b.op('Conv', [x, weight], {
      kernel_shape: kernel,
      dilations: call.ints(2, 'dilation', 2),
      pads: twice(call.ints(3, 'padding', 2)),
      strides: call.ints(4, 'stride', 2),
      group: channels,
    });
    return b.op('Reshape', [windows, b.ints([0, channels * size, -1])]);
  });
};

const perDimension = (name: string, make: (dims: number) => Converter) =>
  Object.fromEntries([1, 2, 3].map((dims) => [name.replace('#', String(dims)), make(dims)]));

export const layers: Record<string, Converter> = {
  ...perDimension('conv#d', convolution),
  ...perDimension('convTranspose#d', transposedConvolution),
  ...perDimension('maxPool#d', maxPool),
  ...perDimension('maxPool#dWithIndices', (dims) => (call) => [maxPool(dims)(call) as string]),
  ...perDimension('avgPool#d', avgPool),
  ...perDimension('adaptiveAvgPool#d', (dims) => adaptivePool(dims, 'ReduceMean')),
  ...perDimension('adaptiveMaxPool#d', (dims) => (call) => [adaptivePool(dims, 'ReduceMax')(call) as string]),
  ...perDimension('upsampleNearest#d', () => resize({ mode: 'nearest' })),
  ...perDimension('_upsampleNearestExact#d', () => resize({ mode: 'nearest', exact: true })),
  ...{ upsampleLinear1d: resize({ mode: 'linear' }), upsampleBilinear2d: resize({ mode: 'linear' }) },
  ...{ upsampleTrilinear3d: resize({ mode: 'linear' }), upsampleBicubic2d: resize({ mode: 'cubic' }) },
  _upsampleBilinear2dAa: resize({ mode: 'linear', antialias: true }),
  _upsampleBicubic2dAa: resize({ mode: 'cubic', antialias: true }),
  ...{ pad, constantPadNd: pad, embedding, embeddingBag, pixelShuffle, pixelUnshuffle, channelShuffle },
  ...{ nativeChannelShuffle: channelShuffle, col2im: fold, im2col: unfold },
};
