/**
 * The C library's cosine and sine, which Python calls. V8's own differ in the last bit here and there; LibTorch's `polar` calls the
 * C library's.
 */
import { tensor } from '../../creation';
import { torchOps } from '../../functions';

/** Cosine and sine of each angle. */
export function cosSin(...angles: number[]): [cos: number, sin: number][] {
  const values = tensor(Float64Array.from(angles));
  const parts = torchOps.viewAsReal(torchOps.polar(torchOps.onesLike(values), values));
  return parts.tolist() as [number, number][];
}

/** Python's `math.radians`. */
export const radians = (degrees: number) => degrees * (Math.PI / 180);
