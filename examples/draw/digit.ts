/**
 * A drawing as MNIST has its digits: the longer side of what is drawn fills 20 pixels, and its centre of mass
 * lies in the middle of 28 × 28. Both pages call this before they ask the network.
 */

export const SIDE = 28;
const BOX = 20;

/** Grey values from 0 (paper) to 1 (ink), row by row. */
export interface Drawing {
  width: number;
  height: number;
  ink: ArrayLike<number>;
}

/** The 28 × 28 values that the network reads, or null where nothing is drawn. */
export function asDigit(drawing: Drawing): Float32Array | null {
  const box = boxOf(drawing);
  if (box === null) return null;
  const scale = BOX / Math.max(box.width, box.height);
  const width = Math.max(1, Math.round(box.width * scale));
  const height = Math.max(1, Math.round(box.height * scale));
  const small = shrink(box, width, height);
  const [x, y] = centreOf(small, width, height);
  const left = offset(x, width);
  const top = offset(y, height);
  const digit = new Float32Array(SIDE * SIDE);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      digit[(top + row) * SIDE + left + column] = small[row * width + column]!;
  return digit;
}

/** What lies within the ink's bounds. */
function boxOf({ width, height, ink }: Drawing): Drawing | null {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!(ink[y * width + x]! > 0)) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), y];
    }
  if (right < 0) return null;
  const [w, h] = [right - left + 1, bottom - top + 1];
  const part = Float32Array.from({ length: w * h }, (_, i) => {
    return ink[(top + Math.floor(i / w)) * width + left + (i % w)]!;
  });
  return { width: w, height: h, ink: part };
}

/** Another size: each new pixel is the mean of the area that it covers. */
function shrink({ width, height, ink }: Drawing, newWidth: number, newHeight: number): Float32Array {
  const columns = weights(width, newWidth);
  const rows = weights(height, newHeight);
  const result = new Float32Array(newWidth * newHeight);
  for (const [row, parts] of rows.entries())
    for (const [column, others] of columns.entries()) {
      let sum = 0;
      for (const [y, high] of parts) for (const [x, wide] of others) sum += high * wide * ink[y * width + x]!;
      result[row * newWidth + column] = sum;
    }
  return result;
}

/** For each of `to` stretches of a line of `from` pixels: the pixels that it covers, and their shares. */
function weights(from: number, to: number): [pixel: number, share: number][][] {
  const step = from / to;
  return Array.from({ length: to }, (_, i) => {
    const [begin, end] = [i * step, Math.min(from, (i + 1) * step)];
    const shares: [number, number][] = [];
    for (let pixel = Math.floor(begin); pixel < end; pixel++) {
      shares.push([pixel, (Math.min(pixel + 1, end) - Math.max(pixel, begin)) / step]);
    }
    return shares;
  });
}

/** The centre of mass, from the left and upper edge; a pixel's centre lies half a pixel within it. */
function centreOf(ink: Float32Array, width: number, height: number): [x: number, y: number] {
  let [mass, x, y] = [0, 0, 0];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const value = ink[row * width + column]!;
      mass += value;
      x += value * (column + 0.5);
      y += value * (row + 0.5);
    }
  return [x / mass, y / mass];
}

/** Where a side begins whose centre comes into pixel 14's, MNIST's middle; nothing is cut off. */
const offset = (centre: number, length: number): number =>
  Math.min(SIDE - length, Math.max(0, Math.round((SIDE + 1) / 2 - centre)));
