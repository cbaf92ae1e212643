/** Convolutions, padding, resizing and embeddings. */
import { torchOps } from '../../tensor/operators';
import type { Call, Converter } from '../call';
import { reshape, sliced } from './shapes';

/** Runs a layer that wants a batch; an input without one gets it for that. */
export function batched(call: Call, dims: number, run: (name: string) => string): string {
  const { b } = call;
  const hasBatch = call.value(0).shape.length === dims + 2;
  const name = run(hasBatch ? call.t(0) : b.op('Unsqueeze', [call.t(0), b.ints([0])]));
  return hasBatch ? name : b.op('Squeeze', [name, b.ints([0])]);
}

export const twice = (list: readonly number[]) => [...list, ...list];

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
    if (aligns && antialias) call.fail('has antialias with alignCorners, which ONNX computes otherwise');
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
      // PyTorch, too, leaves out what lies beside the image, instead of repeating its edge.
      ...(antialias ? { antialias: 1, exclude_outside: 1 } : {}),
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
  const step = indices.shape[0]! / offsets.shape[0]!;
  const rows = b.op('Gather', [b.of(weight), b.of(indices)], { axis: 0 });
  const bags = b.op('Reshape', [rows, b.ints([-1, step, weight.shape[1]!])]);
  const weighted = call.isTensor(6, 'perSampleWeights')
    ? b.op('Mul', [bags, b.op('Reshape', [call.t(6, 'perSampleWeights'), b.ints([-1, step, 1])])])
    : bags;
  const reduced = (opType: string, name: string) => b.op(opType, [name, b.ints([1])], { keepdims: 0 });
  const mode = call.int(4, 'mode', 0);
  const padding = call.arg<number | null>(8, 'paddingIdx', null) ?? -1;
  if (padding < 0) return [reduced(['ReduceSum', 'ReduceMean', 'ReduceMax'][mode]!, weighted)];
  const isPadding = b.op('Equal', [b.of(indices), b.constant(padding, indices.dtype)]);
  const leftOut = b.op('Reshape', [isPadding, b.ints([-1, step, 1])]);
  const [zero, one] = [b.constant(0, call.dtype), b.constant(1, call.dtype)];
  const without = (value: number, name: string) =>
    b.op('Where', [leftOut, b.constant(value, call.dtype), name]);
  // A bag of nothing else has zeros.
  const count = reduced('ReduceSum', b.op('Where', [leftOut, zero, one]));
  if (mode < 2) {
    const sum = reduced('ReduceSum', without(0, weighted));
    return [mode === 0 ? sum : b.op('Div', [sum, b.op('Max', [count, one])])];
  }
  const most = reduced('ReduceMax', without(Number.NEGATIVE_INFINITY, weighted));
  return [b.op('Where', [b.op('Equal', [count, zero]), zero, most])];
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

export const perDimension = (name: string, make: (dims: number) => Converter) =>
  Object.fromEntries([1, 2, 3].map((dims) => [name.replace('#', String(dims)), make(dims)]));

export const layers: Record<string, Converter> = {
  ...perDimension('conv#d', convolution),
  ...perDimension('convTranspose#d', transposedConvolution),
  ...perDimension('upsampleNearest#d', () => resize({ mode: 'nearest' })),
  ...perDimension('_upsampleNearestExact#d', () => resize({ mode: 'nearest', exact: true })),
  ...{ upsampleLinear1d: resize({ mode: 'linear' }), upsampleBilinear2d: resize({ mode: 'linear' }) },
  ...{ upsampleTrilinear3d: resize({ mode: 'linear' }), upsampleBicubic2d: resize({ mode: 'cubic' }) },
  _upsampleBilinear2dAa: resize({ mode: 'linear', antialias: true }),
  _upsampleBicubic2dAa: resize({ mode: 'cubic', antialias: true }),
  ...{ pad, constantPadNd: pad, embedding, embeddingBag, pixelShuffle, pixelUnshuffle, channelShuffle },
  ...{ nativeChannelShuffle: channelShuffle, col2im: fold, im2col: unfold },
};
