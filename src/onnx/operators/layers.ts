/** Convolutions, padding, resizing and embeddings. */
import { torchOps } from '../../tensor/operators';
import type { Call, Converter } from '../call';
import { type Size, Varying } from '../sizes';
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
  const [count, width] = [call.shape(offsets)[0]!, weight.shape[1]!];
  const rows = b.op('Gather', [b.of(weight), b.of(indices)], { axis: 0 });
  const perBag = (name: string, last: number) => b.op('Reshape', [name, b.sizes([count, -1, last])]);
  const bags = perBag(rows, width);
  const weighted = call.isTensor(6, 'perSampleWeights')
    ? b.op('Mul', [bags, perBag(call.t(6, 'perSampleWeights'), 1)])
    : bags;
  const reduced = (opType: string, name: string) => b.op(opType, [name, b.ints([1])], { keepdims: 0 });
  const mode = call.int(4, 'mode', 0);
  const padding = call.arg<number | null>(8, 'paddingIdx', null) ?? -1;
  if (padding < 0) return [reduced(['ReduceSum', 'ReduceMean', 'ReduceMax'][mode]!, weighted)];
  const isPadding = b.op('Equal', [b.of(indices), b.constant(padding, indices.dtype)]);
  const leftOut = perBag(isPadding, 1);
  const [zero, one] = [b.constant(0, call.dtype), b.constant(1, call.dtype)];
  const without = (value: number, name: string) =>
    b.op('Where', [leftOut, b.constant(value, call.dtype), name]);
  // A bag of nothing else has zeros.
  const counted = reduced('ReduceSum', b.op('Where', [leftOut, zero, one]));
  if (mode < 2) {
    const sum = reduced('ReduceSum', without(0, weighted));
    return [mode === 0 ? sum : b.op('Div', [sum, b.op('Max', [counted, one])])];
  }
  const most = reduced('ReduceMax', without(Number.NEGATIVE_INFINITY, weighted));
  return [b.op('Where', [b.op('Equal', [counted, zero]), zero, most])];
};

/** Runs on images with one dimension before their channels what is given more of them, or none. */
function asImages(call: Call, run: (name: string) => string): string {
  const { b } = call;
  const shape = call.shape(call.value(0));
  if (shape.length === 4) return run(call.t(0));
  const images = b.op('Reshape', [call.t(0), b.sizes([-1, ...shape.slice(-3)])]);
  return b.op('Reshape', [run(images), b.sizes(call.shape(call.out))]);
}

const pixelShuffle: Converter = (call) =>
  asImages(call, (x) =>
    call.b.op('DepthToSpace', [x], { blocksize: call.int(1, 'upscaleFactor'), mode: 'CRD' }),
  );

const pixelUnshuffle: Converter = (call) => {
  const r = call.int(1, 'downscaleFactor');
  const [c] = call.shape(call.value(0)).slice(-3);
  const [all, h, w] = call.shape(call.out).slice(-3);
  return asImages(call, (x) => {
    const split = call.b.op('Reshape', [x, call.b.sizes([-1, c!, h!, r, w!, r])]);
    const turned = call.b.op('Transpose', [split], { perm: [0, 1, 3, 5, 2, 4] });
    return call.b.op('Reshape', [turned, call.b.sizes([-1, all!, h!, w!])]);
  });
};

const channelShuffle: Converter = (call) => {
  const groups = call.int(1, 'groups');
  const [n, c, ...rest] = call.shape(call.value(0)) as [Size, Size, ...Size[]];
  if (c instanceof Varying) return call.fail('shuffles channels of a dynamic number');
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
  const channels = call.shape(call.value(0)).at(-3)!;
  if (channels instanceof Varying) return call.fail('unfolds channels of a dynamic number');
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
    // An empty batch leaves nothing from which a count that is left open could follow.
    const count = call.shape(call.out).at(-1)!;
    return b.op('Reshape', [windows, b.ints([0, channels * size, typeof count === 'number' ? count : -1])]);
  });
};

export const perDimension = (name: string, make: (dims: number) => Converter) =>
  Object.fromEntries([1, 2, 3].map((dims) => [name.replace('#', String(dims)), make(dims)]));

export const layers: Record<string, Converter> = {
  ...perDimension('conv#d', convolution),
  ...perDimension('convTranspose#d', transposedConvolution),
  ...{ pad, constantPadNd: pad, embedding, embeddingBag, pixelShuffle, pixelUnshuffle, channelShuffle },
  ...{ nativeChannelShuffle: channelShuffle, col2im: fold, im2col: unfold },
};
