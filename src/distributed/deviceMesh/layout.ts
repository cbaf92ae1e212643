/** How ranks lie in a mesh: what DeviceMesh needs of torch/distributed/_mesh_layout.py. */
import { makeError, TorchError } from '../../common/errors';
import { numelOf } from '../../tensor/sizes';

/** One dimension: how many ranks it has, and how far they are from each other in the list of all. */
export interface Axis {
  readonly size: number;
  readonly stride: number;
}

/** The axes of a mesh, from the slowest to the fastest. */
export type Layout = readonly Axis[];

export const sizesOf = (layout: Layout): number[] => layout.map(({ size }) => size);

export const countOf = (layout: Layout): number => numelOf(sizesOf(layout));

/** The layout of a list of ranks that fills these sizes row by row. */
export function rowMajor(sizes: readonly number[]): Layout {
  let stride = 1;
  const axes = [...sizes].reverse().map((size) => {
    const axis = { size, stride };
    stride *= size;
    return axis;
  });
  return axes.reverse();
}

/**
 * The layout of a mesh of these sizes.
 * @param name the argument that tells them
 * @throws Error or RangeError for a size of 0: Python's AssertionError, or its ZeroDivisionError beyond the
 *   first dimension
 * @throws TorchError for a negative one
 */
export function layoutOf(sizes: readonly number[], name: string): Layout {
  if (sizes.every((size) => size > 0)) return rowMajor(sizes);
  const text =
    `Expected at least one rank along each dimension of a mesh, but ${name} has the sizes [${sizes.join(', ')}]. ` +
    'A dimension along which nothing is divided has the size 1';
  if (!sizes.includes(0)) throw new TorchError(text);
  throw makeError(sizes.lastIndexOf(0) > 0 ? 'ZeroDivisionError' : 'AssertionError', text);
}

/** The same ranks in as few axes as can be. */
function collapse(layout: Layout): Axis[] {
  const axes: Axis[] = [];
  for (const axis of layout) {
    if (axis.size === 1) continue;
    const last = axes.at(-1);
    if (last?.stride === axis.size * axis.stride)
      axes[axes.length - 1] = { size: last.size * axis.size, stride: axis.stride };
    else axes.push(axis);
  }
  return axes;
}

const byStride = (axes: Layout): Axis[] => [...axes].sort((a, b) => a.stride - b.stride || a.size - b.size);

/** Whether the axes go from far to near. */
export const isSorted = (layout: Layout): boolean =>
  collapse(layout).every(({ stride }, i, all) => i === 0 || all[i - 1]!.stride >= stride);

/** Whether no rank comes twice. */
export const isOrthogonal = (layout: Layout): boolean =>
  byStride(collapse(layout)).every(
    ({ stride }, i, all) => i === 0 || stride % (all[i - 1]!.stride * all[i - 1]!.size) === 0,
  );

export const isSame = (a: Layout, b: Layout): boolean =>
  a.length === b.length &&
  // An axis of one rank has no stride.
  a.every(({ size, stride }, i) => size === b[i]!.size && (size === 1 || stride === b[i]!.stride));

/** Where the ranks of axes are: the last axis goes by fastest. */
function placesOf(axes: Layout): number[] {
  let places = [0];
  for (const { size, stride } of axes)
    places = places.flatMap((place) => Array.from({ length: size }, (_, i) => place + i * stride));
  return places;
}

/** The axes that are missing from a list of `count` ranks. */
function complement(layout: Layout, count: number): Axis[] {
  const axes: Axis[] = [];
  let stride = 1;
  for (const axis of byStride(collapse(layout))) {
    axes.push({ size: axis.stride / stride, stride });
    stride = axis.size * axis.stride;
  }
  axes.push({ size: Math.ceil(count / stride), stride });
  return axes.reverse();
}

/** All meshes of this layout that a list of ranks has, one for each place at which it can begin. */
export function meshesOf(layout: Layout, ranks: readonly number[]): number[][] {
  const places = placesOf(layout);
  return placesOf(complement(layout, ranks.length)).map((first) =>
    places.map((place) => ranks[first + place]!),
  );
}
