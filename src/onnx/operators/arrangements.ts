/** Diagonals, grids, windows and rows: arrangements that ONNX makes of gathering, tiling and products. */
import { type GraphValue, isGraphValue } from '../../recorder';
import { torchOps } from '../../tensor/operators';
import type { Call, Converter } from '../call';
import { type Size, Varying } from '../sizes';
import { distance } from './distances';
import { reduce } from './reductions';
import { permuted, reshape, sliced } from './shapes';

const rank = (call: Call) => call.value(0).shape.length;
const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** A dimension's size, which has to be known. */
function fixedSize(call: Call, dim: number): number {
  const size = call.shape(call.value(0))[dim]!;
  return size instanceof Varying ? call.fail('takes apart a dimension of a dynamic size') : size;
}

/** The elements of a diagonal, in a last dimension of their own. */
function diagonalOf(call: Call, offset: number, first: number, second: number): string {
  const { b } = call;
  const [rows, columns] = [fixedSize(call, first), fixedSize(call, second)];
  const others = range(rank(call)).filter((dim) => dim !== first && dim !== second);
  const turned = permuted(call, call.t(0), [...others, first, second]);
  const kept = others.map((dim) => call.shape(call.value(0))[dim]!);
  const flat = b.op('Reshape', [turned, b.sizes([...kept, rows * columns])]);
  const [top, left] = [Math.max(-offset, 0), Math.max(offset, 0)];
  const count = Math.max(Math.min(rows - top, columns - left), 0);
  const places = b.ints(range(count).map((i) => (i + top) * columns + i + left));
  return b.op('Gather', [flat, places], { axis: others.length });
}

/** A matrix with the last dimension's elements on its diagonal. */
function onDiagonal(call: Call): string {
  const { b } = call;
  const size = fixedSize(call, rank(call) - 1);
  const eye = b.tensor(torchOps.eye(size, { dtype: 'bool' }));
  const columns = b.op('Unsqueeze', [call.t(0), b.ints([-1])]);
  return b.op('Where', [eye, columns, b.constant(0, call.dtype)]);
}

const diagonal: Converter = (call) =>
  diagonalOf(
    call,
    call.int(1, 'offset', 0),
    call.dim(2, 'dim1', rank(call), 0),
    call.dim(3, 'dim2', rank(call), 1),
  );

const diag: Converter = (call) => {
  const offset = call.int(1, 'diagonal', 0);
  if (rank(call) === 2) return diagonalOf(call, offset, 0, 1);
  return offset === 0 ? onDiagonal(call) : call.fail('makes a diagonal beside the main one');
};

const diagEmbed: Converter = (call) => {
  const dims = [call.dim(2, 'dim1', rank(call) + 1, -2), call.dim(3, 'dim2', rank(call) + 1, -1)];
  if (call.int(1, 'offset', 0) !== 0 || dims[0] !== rank(call) - 1 || dims[1] !== rank(call))
    call.fail('makes a diagonal beside the main one, or in other dimensions than the last');
  return onDiagonal(call);
};

const eye: Converter = (call) => {
  const zeros = call.b.op('Expand', [call.b.constant(0, call.dtype), call.b.sizes(call.shape(call.out))]);
  return call.b.op('EyeLike', [zeros]);
};

/** Products summed over some dimensions of each: `einsum` with letters for them. */
const tensordot: Converter = (call) => {
  const [x, y] = [call.value(0), call.value(1, 'other')];
  const dimsOf = (value: GraphValue, place: number, name: string) =>
    call.ints(place, name, 1).map((dim) => (dim < 0 ? dim + value.shape.length : dim));
  const [first, second] = [dimsOf(x, 2, 'dimsSelf'), dimsOf(y, 3, 'dimsOther')];
  const ofX = range(x.shape.length);
  const ofY = range(y.shape.length).map((dim) => {
    const place = second.indexOf(dim);
    return place < 0 ? ofX.length + dim : first[place]!;
  });
  const letters = (list: readonly number[]) => list.map((i) => String.fromCharCode(97 + i)).join('');
  const kept = [...ofX.filter((dim) => !first.includes(dim)), ...ofY.filter((dim) => dim >= ofX.length)];
  const equation = `${letters(ofX)},${letters(ofY)}->${letters(kept)}`;
  return call.b.op('Einsum', [call.as(x, call.dtype), call.as(y, call.dtype)], { equation });
};

const meshgrid: Converter = (call) => {
  const { b } = call;
  const given = [call.arg<unknown>(0, 'tensors'), ...call.rest(1)].flat();
  const tensors = given.filter(isGraphValue);
  const isTurned = given.includes('xy') || call.arg<unknown>(9, 'indexing', null) === 'xy';
  return tensors.map((value, i) => {
    const place = isTurned && i < 2 ? 1 - i : i;
    const shape = tensors.map((_, k) => (k === place ? -1 : 1));
    const turned = b.op('Reshape', [b.of(value), b.ints(shape)]);
    return b.op('Expand', [turned, b.sizes(call.shape(call.node.results[i]!))]);
  });
};

/** Windows along a dimension; what is in them comes last. */
const unfold: Converter = (call) => {
  const { b } = call;
  const dim = call.dim(1, 'dimension');
  const [size, step] = [call.int(2, 'size'), call.int(3, 'step')];
  const windows = Math.floor((fixedSize(call, dim) - size) / step) + 1;
  const places = torchOps.arange(0, windows * step, step, { dtype: 'int64' }).unsqueeze(1);
  const list = b.tensor(places.add(torchOps.arange(size, { dtype: 'int64' })));
  const found = b.op('Gather', [call.t(0), list], { axis: dim });
  const dims = range(rank(call) + 1);
  return permuted(call, found, [...dims.filter((one) => one !== dim + 1), dim + 1]);
};

/** Each element several times, one beside the other. */
const repeatInterleave: Converter = (call) => {
  const { b } = call;
  const times = call.arg<Size>(1, 'repeats');
  if (typeof times !== 'number') return call.fail('repeats elements as often as a tensor says');
  const isFlat = call.arg<unknown>(2, 'dim', null) === null;
  const dim = isFlat ? 0 : call.dim(2, 'dim');
  const input = isFlat ? b.op('Reshape', [call.t(0), b.ints([-1])]) : call.t(0);
  const counts = range((isFlat ? 1 : rank(call)) + 1).map((one) => (one === dim + 1 ? times : 1));
  const tiled = b.op('Tile', [b.op('Unsqueeze', [input, b.ints([dim + 1])]), b.ints(counts)]);
  return reshape(call, tiled, call.shape(call.out));
};

/** Tensors joined along a dimension of what they are with `least` dimensions. */
const stacked =
  (least: number, axisOf: (dims: number) => number): Converter =>
  (call) => {
    const { b } = call;
    const tensors = call.arg<GraphValue[]>(0, 'tensors');
    const parts = tensors.map((value) => {
      const name = call.as(value, call.dtype);
      const missing = Math.max(least - value.shape.length, 0);
      return missing === 0 ? name : b.op('Unsqueeze', [name, b.ints(range(missing))]);
    });
    return b.op('Concat', parts, { axis: axisOf(Math.max(tensors[0]!.shape.length, least)) });
  };

const mirrored =
  (dim: number): Converter =>
  (call) => {
    const { b } = call;
    return b.op('Slice', [call.t(0), ...[-1, -(2 ** 31), dim, -1].map((one) => b.ints([one]))]);
  };

const splitAlong =
  (axisOf: (dims: number) => number): Converter =>
  (call) => {
    const { b, node } = call;
    const axis = axisOf(rank(call));
    const sizes = node.results.map((value) => call.shape(value)[axis]!);
    return b.ops('Split', [call.t(0), b.sizes(sizes)], { axis }, node.results.length);
  };

/** Each element of one tensor times the other tensor. */
const kron: Converter = (call) => {
  const { b, dtype } = call;
  const [x, y] = [call.value(0), call.value(1, 'other')];
  const dims = Math.max(x.shape.length, y.shape.length);
  // Dimensions of the first stand before those of the second, each beside the one that it grows by.
  const spread = (value: GraphValue, own: number) => {
    const missing = dims - value.shape.length;
    const places = range(2 * dims).filter((place) => place % 2 !== own || place < 2 * missing);
    return places.length === 0
      ? call.as(value, dtype)
      : b.op('Unsqueeze', [call.as(value, dtype), b.ints(places)]);
  };
  const product = b.op(dtype === 'bool' ? 'And' : 'Mul', [spread(x, 0), spread(y, 1)]);
  return reshape(call, product, call.shape(call.out));
};

const cross: Converter = (call) => {
  const { b } = call;
  const axis = call.dim(9, 'dim', rank(call), -1);
  const turned = (name: string, by: number) =>
    b.op('Concat', [sliced(call, name, axis, by, null), sliced(call, name, axis, 0, by)], { axis });
  const [x, y] = [call.t(0), call.t(1, 'other')];
  const [one, other] = [b.op('Mul', [turned(x, 1), turned(y, 2)]), b.op('Mul', [turned(x, 2), turned(y, 1)])];
  return b.op('Sub', [one, other]);
};

const cdist: Converter = (call) => {
  const { b } = call;
  const x = b.op('Unsqueeze', [call.t(0, 'x1'), b.ints([-2])]);
  const y = b.op('Unsqueeze', [call.t(1, 'x2'), b.ints([-3])]);
  return distance(call, x, y, call.float(2, 'p', 2), 0, false);
};

const samplingModes = [
  ['bilinear', 'nearest', 'bicubic'],
  ['linear', 'nearest', 'cubic'],
] as const;

const gridSampler: Converter = (call) => {
  const isNew = call.b.opset >= 20;
  if (rank(call) !== 4 && !isNew) call.fail('samples volumes, which ONNX does from opsetVersion 20 on');
  return call.b.op('GridSample', [call.t(0), call.t(1, 'grid')], {
    mode: samplingModes[isNew ? 1 : 0][call.int(2, 'interpolationMode')]!,
    padding_mode: ['zeros', 'border', 'reflection'][call.int(3, 'paddingMode')]!,
    align_corners: Number(call.flag(4, 'alignCorners')),
  });
};

/** Places in images: those that the identity gives, times each image's matrix. */
const affineGrid: Converter = (call) => {
  const { b, dtype } = call;
  const size = call.ints(1, 'size', 4);
  if (size.length !== 4) call.fail('makes places in volumes');
  const same = torchOps.eye(2, 3, { dtype }).unsqueeze(0);
  const places = torchOps
    .affineGridGenerator(same, [1, ...size.slice(1)], { alignCorners: call.flag(2, 'alignCorners') })
    .view([-1, 2]);
  const full = torchOps.cat([places, torchOps.ones([places.shape[0]!, 1], { dtype })], 1);
  const turned = b.op('Transpose', [call.t(0, 'theta')], { perm: [0, 2, 1] });
  return reshape(call, b.op('MatMul', [b.tensor(full), turned]), call.shape(call.out));
};

export const arrangements: Record<string, Converter> = {
  ...{ diagonal, diag, diagEmbed, eye, tensordot, meshgrid, unfold, repeatInterleave, cdist },
  ...{ gridSampler, affineGridGenerator: affineGrid, cross, linalgCross: cross, kron },
  trace: (call) => reduce(call, 'ReduceSum', diagonalOf(call, 0, 0, 1), [0], false),
  hstack: stacked(1, (dims) => (dims === 1 ? 0 : 1)),
  vstack: stacked(2, () => 0),
  ...{ fliplr: mirrored(1), flipud: mirrored(0) },
  ...{ hsplit: splitAlong((dims) => (dims === 1 ? 0 : 1)), vsplit: splitAlong(() => 0) },
};
