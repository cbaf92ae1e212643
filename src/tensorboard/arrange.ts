/** Tensors of images and videos in the order in which pictures are written: rows, columns, channels. */
import { makeError } from '../common/errors';
import { expectString } from '../common/expect';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';

/** Images [N, 1 or 3, height, width] side by side, as one [3, height, width]; what is left over is black. */
export function makeGrid(images: Tensor, columns = 8): Tensor {
  if (images.dim() === 4 && images.size(1) === 1) images = torchOps.cat([images, images, images], 1);
  if (images.dim() !== 4 || images.size(1) !== 3)
    throw makeError('AssertionError', 'Input should be a 4D array with 3 channels');
  const [count, , height, width] = images.shape as [number, number, number, number];
  if (count === 0) throw new RangeError('a batch without images makes no picture');
  const across = Math.min(count, columns);
  const canvas = images.newZeros([3, height * Math.ceil(count / across), width * across]);
  for (let i = 0; i < count; i++) {
    const row = canvas.narrow(1, Math.floor(i / across) * height, height);
    row.narrow(2, (i % across) * width, width).copy_(images.get(i));
  }
  return canvas;
}

/**
 * An image, or a batch as a grid, as [height, width, channels]; grey ones get three channels.
 * @param format what the dimensions are, a letter for each: of N, C, H and W
 */
export function toHwc(images: Tensor, format: unknown): Tensor {
  expectString(format, 'dataformats');
  if (new Set(format).size !== format.length) {
    const text = `You can not use the same dimension shorthand twice. input_format: ${format}`;
    throw makeError('AssertionError', text);
  }
  if (images.dim() !== format.length) {
    const shape = `(${images.shape.join(', ')}${images.dim() === 1 ? ',' : ''})`;
    const text = `size of input tensor and input format are different. tensor shape: ${shape}, input_format: ${format}`;
    throw makeError('AssertionError', text);
  }
  const letters = ['', '', 'HW', 'HWC', 'NCHW'][format.length] || undefined;
  const upper = format.toUpperCase();
  if (letters === undefined || [...letters].some((letter) => !upper.includes(letter)))
    throw new RangeError(`dataformats are the letters of HW, HWC or NCHW in any order, but not ${format}`);
  const ordered = images.permute([...letters].map((letter) => upper.indexOf(letter)));
  if (letters === 'NCHW') return makeGrid(ordered).permute([1, 2, 0]);
  if (letters === 'HW') return torchOps.stack([ordered, ordered, ordered], 2);
  return ordered.size(2) === 1 ? torchOps.cat([ordered, ordered, ordered], 2) : ordered;
}

/** Bytes, of numbers from 0 to 1, or of bytes. */
export function toBytes(values: Tensor): Tensor {
  const scale = values.dtype === 'uint8' ? 1 : 255;
  return values.to('float32').mul(scale).clamp({ min: 0, max: 255 }).to('uint8');
}

/** A batch of videos [N, T, C, H, W] as the frames of one: [T, rows · H, columns · W, C]. */
export function videoFrames(videos: Tensor): Tensor {
  if (videos.dim() !== 5) {
    throw new RangeError(`vidTensor should be of shape (N, T, C, H, W), but has ${videos.dim()} dimensions`);
  }
  const [count, time, channels, height, width] = videos.shape as [number, number, number, number, number];
  if (videos.dtype === 'uint8') videos = videos.to('float32').div(255);
  // A power of two, and at least one.
  const places = 2 ** Math.ceil(Math.log2(Math.max(count, 1)));
  if (places !== count) {
    const black = videos.newZeros([places - count, time, channels, height, width]);
    videos = torchOps.cat([videos, black], 0);
  }
  const rows = 2 ** Math.floor(Math.floor(Math.log2(Math.max(count, 1))) / 2);
  const columns = places / rows;
  return videos
    .reshape([rows, columns, time, channels, height, width])
    .permute([2, 0, 4, 1, 5, 3])
    .reshape([time, rows * height, columns * width, channels]);
}
