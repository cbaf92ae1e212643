/** Images of other sizes. */
import { nnOps, torchOps } from '../../tensor/operators';
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
    const [from, to] = [call.value(0), call.out].map((value) => call.shape(value).slice(2)) as [
      Size[],
      Size[],
    ];
    const given = bySize ? [] : (list as number[]);
    const found = scalesFor(given, from, to);
    const isFixed = [...from, ...to].every((size) => typeof size === 'number');
    if (mode === 'nearest' && isFixed && found.some((scale, i) => scale !== Math.fround(given[i]!)))
      return byPlaces(call, given, from as number[], exact);
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
