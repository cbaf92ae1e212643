/** Images of other sizes. */
import type { DType } from '../../tensor/dtypes';
import { nnOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import type { Call, Converter } from '../call';
import { type Size, Varying } from '../sizes';
import { perDimension } from './layers';

interface Resizing {
  mode: 'nearest' | 'linear' | 'cubic';
  exact?: boolean;
  antialias?: boolean;
}

/** The float32 next to a number, or one that is some steps beside that. */
function nextTo(value: number, steps: number): number {
  const bits = new Int32Array(new Float32Array([value]).buffer);
  bits[0] = bits[0]! + steps;
  return new Float32Array(bits.buffer)[0]!;
}

/** Whether a scale makes the sizes that the model has, as ONNX's checker and as runtimes multiply. */
const makes = (scale: number, from: number, to: number) =>
  [Number, Math.fround].every((round) => Math.floor(round(from * scale)) === to);

/** Scales in float32 that make fixed sizes, as PyTorch's in float64 do: 10 times 2.6 is 26. */
function scalesFor(scales: readonly number[], from: readonly Size[], to: readonly Size[]): number[] {
  return scales.map((scale, i) => {
    const [size, wanted] = [from[i]!, to[i]!];
    if (size instanceof Varying || wanted instanceof Varying) return scale;
    return [0, 1, -1].map((steps) => nextTo(scale, steps)).find((one) => makes(one, size, wanted)) ?? scale;
  });
}

/** Each pixel by its place, where no scale in float32 gives all of them. */
function byPlaces(call: Call, scales: readonly number[], from: readonly number[], exact: boolean): string {
  return scales.reduce((name, scale, i) => {
    const row = torchOps.arange(from[i]!, { dtype: 'float64' }).view([1, 1, -1]);
    const resized = exact
      ? nnOps._upsampleNearestExact1d(row, null, [scale])
      : nnOps.upsampleNearest1d(row, null, [scale]);
    return call.b.op('Gather', [name, call.b.tensor(resized.view([-1]).long())], { axis: 2 + i });
  }, call.t(0));
}

/** What each pixel of a dimension becomes: a row of the identity, resized as PyTorch does it. */
function identityResized(
  { mode, antialias }: Resizing,
  from: number,
  to: number,
  aligns: boolean,
  scale: number | undefined,
  dtype: DType,
): Tensor {
  const identity = torchOps.eye(from, { dtype });
  const factors = scale === undefined ? [null, null] : [scale, 1];
  const columns = identity.view([1, 1, from, from]);
  const size: [number, number] = [to, from];
  const [cubic, linear] = antialias
    ? [nnOps._upsampleBicubic2dAa, nnOps._upsampleBilinear2dAa]
    : [nnOps.upsampleBicubic2d, nnOps.upsampleBilinear2d];
  return (mode === 'cubic' ? cubic : linear)(columns, size, aligns, ...factors).view([to, from]);
}

/**
 * Each pixel as the sum of its neighbours with PyTorch's own weights. Runtimes round the places in between to
 * float32 otherwise, which of 224 pixels makes a difference of 1e-4.
 */
function byNeighbours(
  call: Call,
  how: Resizing,
  sizes: readonly [number, number][],
  scales: number[],
  aligns: boolean,
): string {
  const { b, dtype } = call;
  return sizes.reduce((name, [from, to], i) => {
    const weights = identityResized(how, from, to, aligns, scales[i], dtype);
    const count = Math.max(1, Number(weights.ne(0).sum(1).max().item()));
    const places = weights.abs().topk(count, 1)[1].sort(1)[0];
    const neighbours = b.op('Gather', [name, b.tensor(places)], { axis: 2 + i });
    const behind = Array<number>(sizes.length - 1 - i).fill(1);
    const each = b.tensor(weights.gather(1, places).view([to, count, ...behind]));
    return b.op('ReduceSum', [b.op('Mul', [neighbours, each]), b.ints([3 + i])], { keepdims: 0 });
  }, call.t(0));
}

/** Whether the places are exact in float32: those of images that grow or shrink by powers of two. */
const isExact = (from: number, to: number, scale = to / from) =>
  from === to ? scale === 1 : to === from * scale && Number.isInteger(Math.log2(scale));

/** The sizes come as a list, or as factors behind it. */
const resize =
  (how: Resizing): Converter =>
  (call) => {
    const { b } = call;
    const { mode, exact = false, antialias = false } = how;
    const aligns = mode !== 'nearest' && call.flag(2, 'alignCorners');
    const factors = call.arg<unknown>(mode === 'nearest' ? 2 : 3, 'scaleFactors', null);
    const list = Array.isArray(factors) && factors.every((one) => typeof one === 'number') ? factors : null;
    const bySize = list === null || aligns;
    const [from, to] = [call.value(0), call.out].map((value) => call.shape(value).slice(2)) as [
      Size[],
      Size[],
    ];
    const given = bySize ? [] : (list as number[]);
    const found = scalesFor(given, from, to);
    const isFixed = [...from, ...to].every((size) => typeof size === 'number');
    if (mode === 'nearest' && isFixed && found.some((scale, i) => scale !== Math.fround(given[i]!)))
      return byPlaces(call, given, from as number[], exact);
    if (mode !== 'nearest' && isFixed && /float(32|64)/.test(call.dtype)) {
      const sizes = (from as number[]).map((size, i): [number, number] => [size, to[i] as number]);
      const areExact =
        !aligns && !antialias && sizes.every(([size, wanted], i) => isExact(size, wanted, given[i]));
      if (!areExact) return byNeighbours(call, how, sizes, given, aligns);
    }
    if (aligns && antialias) call.fail('has antialias with alignCorners, which ONNX computes otherwise');
    const scales = bySize ? '' : b.constant([1, 1, ...found], 'float32');
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

export const resizing: Record<string, Converter> = {
  ...perDimension('upsampleNearest#d', () => resize({ mode: 'nearest' })),
  ...perDimension('_upsampleNearestExact#d', () => resize({ mode: 'nearest', exact: true })),
  ...{ upsampleLinear1d: resize({ mode: 'linear' }), upsampleBilinear2d: resize({ mode: 'linear' }) },
  ...{ upsampleTrilinear3d: resize({ mode: 'linear' }), upsampleBicubic2d: resize({ mode: 'cubic' }) },
  _upsampleBilinear2dAa: resize({ mode: 'linear', antialias: true }),
  _upsampleBicubic2dAa: resize({ mode: 'cubic', antialias: true }),
};
