/** The files of TensorBoard's projector: points, their labels and pictures, and what says where these are. */
import fs from 'node:fs';
import path from 'node:path';
import { makeError, TorchError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import { warn } from '../common/warnings';
import { writeAtomically } from '../files/atomicFile';
import { utf8 } from '../files/utf8';
import { messageText } from '../python/protobufText';
import { pyFloatRepr } from '../python/pyfloat';
import { Tensor } from '../tensor/tensor';
import { Image } from '../vision/image';
import { encodeSync } from '../vision/image/codec';
import { makeGrid } from './arrange';
import { type EmbeddingMessage, ProjectorConfig } from './messages';
import { numbersOf, type Values, valuesOf } from './values';

/** What is known of each point: a label, or one for each column. */
export type Metadata = readonly (unknown | readonly unknown[])[];

function write(folder: string, name: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  writeAtomically(path.join(folder, name), (sink) => sink.write(bytes));
}

function metadataText(metadata: Metadata, header: readonly string[] | null): string {
  if (header === null || header.length === 0) return `${metadata.map(String).join('\n')}\n`;
  const rows = [header, ...metadata] as (readonly unknown[])[];
  if (!rows.every(Array.isArray)) throw invalidArgument('an array of arrays', 'metadata', metadata);
  if (metadata.length > 0 && header.length !== rows[1]!.length) {
    throw makeError('AssertionError', 'len of header must be equal to the number of columns in metadata');
  }
  return `${rows.map((row) => row.map(String).join('\t')).join('\n')}\n`;
}

/** All pictures on one, which is as wide as it is high. */
function sprite(images: Tensor): Uint8Array {
  const grid = makeGrid(valuesOf(images), Math.ceil(Math.sqrt(images.size(0))));
  const [, height, width] = grid.shape as [number, number, number];
  if (height > width) {
    const shapes = `(${height},${width},3) into shape (${width},${width},3)`;
    throw new RangeError(`could not broadcast input array from shape ${shapes}`);
  }
  const square = grid.newZeros([width, width, 3], { dtype: 'float64' });
  square.narrow(0, 0, height).copy_(grid.permute([1, 2, 0]));
  const pixels = square.mul(255).clamp({ min: 0, max: 255 }).to('uint8').toTypedArray() as Uint8Array;
  return encodeSync(new Image('RGB', width, width, pixels), { format: 'png', options: {} });
}

/** A number in `tensors.tsv`, as Python's `str` has it. */
function numberText(dtype: string): (value: unknown) => string {
  if (dtype.startsWith('float')) return (value) => pyFloatRepr(value as number);
  if (dtype === 'bool') return (value) => (value ? 'True' : 'False');
  return String;
}

/** The points, a line each. */
function points(mat: Tensor): string {
  const text = numberText(mat.dtype);
  const isFloat = mat.isFloatingPoint();
  const numbers = isFloat ? numbersOf(mat) : (mat.contiguous().toTypedArray() as Iterable<unknown>);
  const words = Array.from(numbers, text);
  const [rows, columns] = mat.shape as [number, number];
  const lines = Array.from({ length: rows }, (_, i) =>
    words.slice(i * columns, (i + 1) * columns).join('\t'),
  );
  return lines.map((line) => `${line}\n`).join('');
}

/** A tag as a part of a path. */
const encodeTag = (tag: string) => tag.replaceAll('%', '%25').replaceAll('/', '%2f').replaceAll('\\', '%5c');

function makeFolder(folder: string): void {
  const found = fs.statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) fs.mkdirSync(folder, { recursive: true });
  else if (found.isDirectory())
    warn('warning: Embedding dir exists, did you set global_step for add_embedding()?');
  else throw new TorchError(`Path: \`${folder}\` exists, but is a file. Cannot proceed.`);
}

/** Writes the files of an embedding, all but the configuration. */
export function writeEmbedding(
  logDir: string,
  given: Values,
  metadata: Metadata | null,
  labelImg: Tensor | null,
  step: number | bigint,
  tag: string,
  header: readonly string[] | null,
): EmbeddingMessage {
  const mat = valuesOf(given);
  // A sign stays in front.
  const sign = step < 0 ? '-' : '';
  const padded =
    sign +
    String(step)
      .slice(sign.length)
      .padStart(5 - sign.length, '0');
  const subdir = `${padded}/${encodeTag(tag)}`;
  const folder = path.join(logDir, subdir);
  makeFolder(folder);
  const info: EmbeddingMessage = { tensorName: `${tag}:${padded}`, tensorPath: `${subdir}/tensors.tsv` };
  if (metadata !== null) {
    if (!Array.isArray(metadata)) throw invalidArgument('an array', 'metadata', metadata);
    if (mat.size(0) !== metadata.length)
      throw makeError('AssertionError', '#labels should equal with #data points');
    write(folder, 'metadata.tsv', metadataText(metadata, header));
    info.metadataPath = `${subdir}/metadata.tsv`;
  }
  if (labelImg !== null) {
    if (!(labelImg instanceof Tensor) || labelImg.dim() !== 4)
      throw invalidArgument('a tensor of shape [N, C, H, W]', 'labelImg', labelImg);
    if (mat.size(0) !== labelImg.size(0))
      throw makeError('AssertionError', '#images should equal with #data points');
    write(folder, 'sprite.png', sprite(labelImg));
    info.sprite = { imagePath: `${subdir}/sprite.png`, singleImageDim: [labelImg.size(3), labelImg.size(2)] };
  }
  if (mat.dim() !== 2) {
    const text = 'mat should be 2D, where mat.size(0) is the number of data points';
    throw makeError('AssertionError', text);
  }
  write(folder, 'tensors.tsv', points(mat));
  return info;
}

/** Writes where all embeddings are. */
export function writeProjectorConfig(logDir: string, embeddings: readonly EmbeddingMessage[]): void {
  write(logDir, 'projector_config.pbtxt', messageText(ProjectorConfig, { embeddings }));
}
