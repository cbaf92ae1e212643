/**
 * The matrices of affine transforms and the coefficients of perspective ones.
 * Twin of torchvision/transforms/functional.py.
 */
import { tensor as makeTensor } from '../../../tensor/creation';
import { cosSin, radians, tan } from '../../../tensor/libm';
import { linalgOps } from '../../../tensor/operators';

/**
 * The inverse matrix (a … f) of: shear, rotate by `angle` (degrees, clockwise), scale, move by `translate`,
 * around `center`.
 *
 * @param shear along x and y, in degrees
 */
export function inverseAffineMatrix(
  center: readonly [number, number],
  angle: number,
  translate: readonly [number, number],
  scale: number,
  shear: readonly [number, number],
): [number, number, number, number, number, number] {
  const rot = radians(angle);
  const sx = radians(shear[0]);
  const sy = radians(shear[1]);
  const [cx, cy] = center;
  const [tx, ty] = translate;
  const [cosRotSy, sinRotSy] = cosSin(rot - sy);
  const [cosSy] = cosSin(sy);
  const [cosRot, sinRot] = cosSin(rot);
  const tanSx = tan(sx);
  const a = cosRotSy / cosSy;
  const b = (-cosRotSy * tanSx) / cosSy - sinRot;
  const c = sinRotSy / cosSy;
  const d = (-sinRotSy * tanSx) / cosSy + cosRot;
  const m: [number, number, number, number, number, number] = [
    d / scale,
    -b / scale,
    0 / scale,
    -c / scale,
    a / scale,
    0 / scale,
  ];
  m[2] += m[0] * (-cx - tx) + m[1] * (-cy - ty);
  m[5] += m[3] * (-cx - tx) + m[4] * (-cy - ty);
  m[2] += cx;
  m[5] += cy;
  return m;
}

/** A corner: x, y. */
export type Point = readonly [x: number, y: number];

/**
 * The eight coefficients that take the corners `endpoints` back to `startpoints`.
 *
 * @throws RangeError unless there are four of each
 */
export function perspectiveCoefficients(
  startpoints: readonly Point[],
  endpoints: readonly Point[],
): number[] {
  if (startpoints.length !== 4 || endpoints.length !== 4) {
    throw new RangeError(
      `Please provide exactly four corners, got ${startpoints.length} startpoints and ${endpoints.length} endpoints.`,
    );
  }
  // A row of integers is exact in Python, one with fractions in float32.
  const row = (numbers: number[]) => (numbers.every(Number.isInteger) ? numbers : numbers.map(Math.fround));
  const rows = endpoints.flatMap(([x, y], i) => {
    const [u, v] = startpoints[i]!;
    return [row([x, y, 1, 0, 0, 0, -u * x, -u * y]), row([0, 0, 0, x, y, 1, -v * x, -v * y])];
  });
  const a = makeTensor(Float64Array.from(rows.flat())).view(8, 8);
  const b = makeTensor(Float64Array.from(startpoints.flat()));
  return linalgOps.lstsq(a, b, { driver: 'gels' }).solution.to('float32').tolist() as number[];
}
