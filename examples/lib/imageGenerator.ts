/** Keras' `ImageDataGenerator` as far as turning, zooming and shifting go. */
import torch, { type Tensor } from 'torch-node';
import type { RandomState } from './numpyRandom';

export interface GeneratorOptions {
  /** Greatest angle in degrees, both ways. */
  rotationRange: number;
  /** Greatest change of size, as a part of it. */
  zoomRange: number;
  /** Greatest shift across, as a part of the width. */
  widthShiftRange: number;
  /** Greatest shift down, as a part of the height. */
  heightShiftRange: number;
}

/** Where an image's pixels come from: turned by `theta` radians, shifted, zoomed. */
interface Transform {
  theta: number;
  tx: number;
  ty: number;
  zx: number;
  zy: number;
}

/** Draws images that are turned, zoomed and shifted at random, without end. */
export class ImageDataGenerator {
  constructor(
    readonly options: GeneratorOptions,
    readonly random: RandomState,
  ) {}

  /**
   * Batches of changed images [n, height, width] and their labels, without end; every epoch in a new order.
   *
   * @param images [N, height, width]
   * @param labels [N]
   */
  *flow(images: Tensor, labels: Tensor, batchSize = 32): Generator<[x: Tensor, y: Tensor]> {
    const [total, height, width] = images.shape as [number, number, number];
    for (;;) {
      const order = this.random.permutation(total);
      for (let start = 0; start < total; start += batchSize) {
        const rows = torch.tensor(BigInt64Array.from(order.slice(start, start + batchSize), BigInt));
        const source = images.get(rows).float().toTypedArray() as Float32Array;
        const result = new Float32Array(source.length);
        for (let at = 0; at < source.length; at += height * width) {
          const transform = this.randomTransform(height, width);
          const picture = source.subarray(at, at + height * width);
          warp(picture, result.subarray(at, at + height * width), height, width, transform);
        }
        yield [torch.tensor(result).view(-1, height, width), labels.get(rows)];
      }
    }
  }

  /** Keras' `get_random_transform`, draw for draw. */
  private randomTransform(height: number, width: number): Transform {
    const { rotationRange, zoomRange, widthShiftRange, heightShiftRange } = this.options;
    const theta = (this.random.uniform(-rotationRange, rotationRange) * Math.PI) / 180;
    const tx = this.random.uniform(-heightShiftRange, heightShiftRange) * height;
    const ty = this.random.uniform(-widthShiftRange, widthShiftRange) * width;
    const zx = this.random.uniform(1 - zoomRange, 1 + zoomRange);
    const zy = this.random.uniform(1 - zoomRange, 1 + zoomRange);
    this.random.rand(2); // whether to flip, which Keras draws in any case
    return { theta, tx, ty, zx, zy };
  }
}

/** Fills `out` with the transformed image: linear interpolation, and beyond the edges the nearest pixel. */
function warp(image: Float32Array, out: Float32Array, height: number, width: number, t: Transform): void {
  const [cos, sin] = cosSin(t.theta);
  // rotation · shift · zoom, about the middle: from a place in the result to one in the source
  const [m00, m01, m10, m11] = [cos * t.zx, -sin * t.zy, sin * t.zx, cos * t.zy];
  const [cy, cx] = [height / 2 - 0.5, width / 2 - 0.5];
  const shiftY = cos * t.tx - sin * t.ty + cy - (m00 * cy + m01 * cx);
  const shiftX = sin * t.tx + cos * t.ty + cx - (m10 * cy + m11 * cx);
  const clamp = (v: number, last: number) => Math.min(Math.max(v, 0), last);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const y = clamp(row * m00 + column * m01 + shiftY, height - 1);
      const x = clamp(row * m10 + column * m11 + shiftX, width - 1);
      const [y0, x0] = [Math.floor(y), Math.floor(x)];
      const [y1, x1] = [Math.min(y0 + 1, height - 1), Math.min(x0 + 1, width - 1)];
      const [fy, fx] = [y - y0, x - x0];
      out[row * width + column] =
        image[y0 * width + x0]! * (1 - fy) * (1 - fx) +
        image[y0 * width + x1]! * (1 - fy) * fx +
        image[y1 * width + x0]! * fy * (1 - fx) +
        image[y1 * width + x1]! * fy * fx;
    }
  }
}

/** The C library's cosine and sine, as Python's; V8's own differ in a last bit here and there. */
function cosSin(theta: number): [cos: number, sin: number] {
  const angle = torch.tensor(Float64Array.of(theta));
  return torch
    .viewAsReal(torch.polar(torch.onesLike(angle), angle))
    .view(-1)
    .tolist() as [number, number];
}
