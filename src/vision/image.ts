/** A minimal image in memory: the part of PIL's `Image` that datasets and transforms need. */
import { inspect } from 'node:util';
import { expectInteger, expectOneOf, invalidArgument } from '../options';

/** Bytes of one pixel in each mode: grey, red-green-blue, and with transparency. */
const bands = { L: 1, LA: 2, RGB: 3, RGBA: 4 } as const;

/** How an image's pixels are stored, in PIL's names: 8 bits a band. */
export type ImageMode = keyof typeof bands;

/**
 * Pixels in rows from the top, bands interleaved, 8 bits a band.
 *
 * @param mode the meaning of a pixel's bytes
 * @param width pixels a row
 * @param height rows
 * @param data width · height · bands bytes; kept, not copied
 * @throws TypeError when the bytes don't fit the size
 * @example new Image('L', 28, 28, new Uint8Array(784)) // <Image mode=L size=28x28>
 */
export class Image {
  readonly mode: ImageMode;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;

  constructor(mode: ImageMode, width: number, height: number, data: Uint8Array) {
    expectOneOf(mode, 'mode', Object.keys(bands) as ImageMode[]);
    expectInteger(width, 'width', 0);
    expectInteger(height, 'height', 0);
    if (!(data instanceof Uint8Array)) throw invalidArgument('a Uint8Array', 'data', data);
    const expected = width * height * bands[mode];
    if (data.length !== expected) {
      throw new TypeError(
        `Image: ${width}x${height} pixels of mode ${mode} need ${expected} bytes but data has ${data.length}`,
      );
    }
    this.mode = mode;
    this.width = width;
    this.height = height;
    this.data = data;
  }

  /** Width and height, as PIL's `size`. */
  get size(): [width: number, height: number] {
    return [this.width, this.height];
  }

  /** Bytes a pixel. */
  get channels(): number {
    return bands[this.mode];
  }

  /** The bands of one pixel: a number, or an array where there are several. */
  getPixel(x: number, y: number): number | number[] {
    const { width, height, channels } = this;
    if (!(Number.isInteger(x) && Number.isInteger(y) && x >= 0 && y >= 0 && x < width && y < height)) {
      throw new RangeError('image index out of range');
    }
    const at = (y * width + x) * channels;
    return channels === 1 ? this.data[at]! : [...this.data.subarray(at, at + channels)];
  }

  /** An image of its own bytes. */
  copy(): Image {
    return new Image(this.mode, this.width, this.height, this.data.slice());
  }

  toString(): string {
    return `<Image mode=${this.mode} size=${this.width}x${this.height}>`;
  }

  [inspect.custom](): string {
    return this.toString();
  }
}
