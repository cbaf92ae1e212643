/**
 * `binding/image`: work on pixels, which lie in rows from the top, bands interleaved. A picture is its mode,
 * its size and its memory; results are written into memory of their size, which must not be the source's.
 * Memory of another kind or length is an error.
 */
import type { Shell } from './handle';

/** A picture, as its four arguments. */
export type Picture = readonly [mode: string, width: number, height: number, data: ArrayBufferView];

export interface NativeImage {
  /**
   * So many numbers that hold anything, at the beginning of a larger buffer, which is lent again when the
   * array is garbage. Kinds: Uint8Array, Uint16Array, Int32Array, Float32Array. `make` makes a buffer of so
   * many bytes.
   */
  imageMemory(
    kind: number,
    count: number,
    make: (bytes: number) => ArrayBuffer,
  ): Uint8Array | Uint16Array | Int32Array | Float32Array;
  /** Bytes of memory that is lent to nobody, and giving it back. */
  imageMemoryCached(): number;
  imageMemoryRelease(): void;
  /**
   * What steps make of a picture of mode L or RGB: a tensor of float32 between 0 and 1, then less `mean` and
   * divided by `std` (of one number or one a band), where they are given. Steps: 0, left, top, width,
   * height: a part; 1, width, height, filter (1 to 5): another size; 2: mirrored left to right; 3: top to
   * bottom.
   */
  imageSteps(
    shell: Shell,
    mode: string,
    width: number,
    height: number,
    data: ArrayBufferView,
    steps: Float64Array,
    mean: Float32Array | null,
    std: Float32Array | null,
  ): number;
  /**
   * The same of JPEG files of three bands, or the pixels of some, as one batch, by LibTorch's threads.
   * `heads`: width, height and whether it is decoded (1 or 0) of each; all must have one size after their
   * steps. An error where the JPEG library finds fault with one of them.
   */
  imageBatch(
    shell: Shell,
    files: readonly Uint8Array[],
    heads: Int32Array,
    steps: readonly Float64Array[],
    mean: Float32Array | null,
    std: Float32Array | null,
  ): number;
  /** Takes a library that reads JPEG files from now on, libjpeg-turbo or libvips; whether it is one. */
  imageLibrary(path: string): boolean;
  /** The pixels of a JPEG file of that size; false where the library is missing, or finds fault with it. */
  imageDecodeJpeg(
    file: Uint8Array,
    width: number,
    height: number,
    bands: number,
    out: ArrayBufferView,
  ): boolean;
  /** Converts without another mode in between; false, with `out` as it was, where there is no such way. */
  imageConvert(
    mode: string,
    width: number,
    height: number,
    data: ArrayBufferView,
    to: string,
    out: ArrayBufferView,
  ): boolean;
  /** Black and white by error diffusion, of L or RGB. */
  imageDither(mode: string, width: number, height: number, data: ArrayBufferView, out: Uint8Array): void;
  /** Indices as pixels of `size` bytes each, from 256 of them. */
  imageExpandPalette(
    data: ArrayBufferView,
    count: number,
    palette: Uint8Array,
    size: number,
    out: Uint8Array,
  ): void;
  /** RGB with its hues turned by so many 256ths. */
  imageTurnHue(data: ArrayBufferView, count: number, shift: number, out: Uint8Array): void;
  /** `method` is a number of PIL's `Transpose`. */
  imageTranspose(
    mode: string,
    width: number,
    height: number,
    data: ArrayBufferView,
    method: number,
    out: ArrayBufferView,
  ): void;
  /** Copies what fits into `out`, of the same mode. */
  imagePaste(
    mode: string,
    width: number,
    height: number,
    data: ArrayBufferView,
    out: ArrayBufferView,
    outWidth: number,
    outHeight: number,
    left: number,
    top: number,
  ): void;
  /** Bytes of `bands` bands as a plane a band, and back. */
  imageSplit(data: ArrayBufferView, bands: number, count: number, planes: readonly Uint8Array[]): void;
  imageMerge(planes: readonly ArrayBufferView[], bands: number, count: number, out: ArrayBufferView): void;
  /** One band's bytes as one of another picture. */
  imageCopyBand(
    data: ArrayBufferView,
    bands: number,
    band: number,
    count: number,
    out: ArrayBufferView,
    outBands: number,
    outBand: number,
  ): void;
  /** A tensor of float32 [bands, height, width] of numbers from 0 to 1, of a mode of 8 bits. */
  imageToUnit(shell: Shell, mode: string, width: number, height: number, data: ArrayBufferView): number;
  /** Resizes the part of a picture from left to right and top to bottom by PIL's filter 1 to 5. */
  imageResample(
    mode: string,
    width: number,
    height: number,
    data: ArrayBufferView,
    out: ArrayBufferView,
    outWidth: number,
    outHeight: number,
    filter: number,
    left: number,
    right: number,
    top: number,
    bottom: number,
  ): void;
  /**
   * Fills `out`, which holds the background, from the places that the coefficients say: method 0 is affine
   * (six), 2 perspective (eight); the filter is 0, 2 or 3.
   */
  imageTransform(
    mode: string,
    width: number,
    height: number,
    data: ArrayBufferView,
    out: ArrayBufferView,
    outWidth: number,
    outHeight: number,
    method: number,
    filter: number,
    ...coefficients: number[]
  ): void;
  /** Bytes replaced by a table's entries: of 256 for all bands, or 256 a band. */
  imageLookUp(data: ArrayBufferView, bands: number, count: number, table: Uint8Array, out: Uint8Array): void;
  /** Adds how often each value occurs, 256 counts a band. */
  imageHistogram(data: ArrayBufferView, bands: number, count: number, counts: Float64Array): void;
  /** `a + factor · (b - a)` of bytes, in 32-bit floats. */
  imageBlend(a: ArrayBufferView, b: ArrayBufferView, count: number, factor: number, out: Uint8Array): void;
  /** PIL's SMOOTH, of 8-bit modes. */
  imageSmooth(mode: string, width: number, height: number, data: ArrayBufferView, out: Uint8Array): void;
  /** Undoes the filters of PNG's rows from an offset on; false where one is unknown. */
  imageUnfilterPng(
    data: Uint8Array,
    offset: number,
    rowBytes: number,
    height: number,
    pixelBytes: number,
    out: Uint8Array,
  ): boolean;
}
