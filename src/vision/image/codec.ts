/**
 * Image files, read and written by sharp: asynchronously here,
 * or by a worker thread for whom the caller waits.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Sharp, SharpOptions } from 'sharp';
import { TorchError } from '../../common/errors';
import { decodeInThread, encodeInThread } from './codecThread';
import { decodeFile, encodeFile } from './codecWork';
import { type JpegHead, readJpegHead } from './formats/jpeg';
import { decodePlain } from './formats/plain';
import { decodeHere, isSmall } from './jpegLibrary';
import { type Decoded, type ImageMode, type Raster, unsetPixels } from './modes';
import { sharpFile } from './sharpFile';

type SharpFunction = (input?: Uint8Array, options?: SharpOptions) => Sharp;

/** How to write a file: sharp's format name and its options. */
export interface Encoding {
  format: string;
  options: Record<string, unknown>;
}

/** What is encoded: one picture, or an animation's pictures below each other. */
type Pages = Raster & { readonly pageHeight?: number };

const requireHere = createRequire(__filename);

/** sharp is loaded when first needed: programs without image files don't pay for it. */
function sharpPath(): string {
  const file = sharpFile();
  if (file === null)
    throw new TorchError(
      'Image files are read and written by the package sharp, which is not installed: npm install sharp',
    );
  return file;
}

function loadSharp(): SharpFunction {
  const file = sharpPath();
  try {
    return requireHere(file);
  } catch (error) {
    throw new TorchError(`The package sharp cannot be loaded: ${(error as Error).message}`);
  }
}

/** What went wrong: libvips repeats itself on further lines. */
function failure(what: string, { message }: Error): TorchError {
  const [first = ''] = message.trim().split('\n');
  return new TorchError(`${what}: ${first}`);
}

const name = (source: string | Uint8Array) => (typeof source === 'string' ? `'${source}'` : 'image data');

/** What a reader's error is about: a file of no known kind, or a damaged one. */
function cannotRead(source: string | Uint8Array, error: Error): TorchError {
  const isUnknown = /unsupported image format|is empty/.test(error.message);
  return failure(`cannot ${isUnknown ? 'identify' : 'read'} image file ${name(source)}`, error);
}

/** Reads an image file, or the bytes of one. */
export async function decode(source: string | Uint8Array): Promise<Decoded> {
  const bytes = typeof source === 'string' ? await fs.promises.readFile(source) : source;
  const head = readJpegHead(bytes);
  const isHere = head === null || isSmall(head) || sharpFile() === null;
  const own = isHere ? decodeOwn(bytes, source, head) : null;
  if (own !== null) return own;
  const sharp = loadSharp();
  return typed(
    await decodeFile(sharp, bytes, head).catch((error) => {
      throw cannotRead(source, error);
    }),
  );
}

/** The same, for a caller who cannot wait otherwise. */
export function decodeSync(source: string | Uint8Array): Decoded {
  const bytes = typeof source === 'string' ? fs.readFileSync(source) : source;
  const head = readJpegHead(bytes);
  const own = decodeOwn(bytes, source, head);
  if (own !== null) return own;
  const sharp = sharpPath();
  try {
    return decodeInThread(sharp, bytes, head, typed);
  } catch (error) {
    throw cannotRead(source, error as Error);
  }
}

/** What is read without sharp; null for what isn't. */
function decodeOwn(bytes: Uint8Array, source: string | Uint8Array, head: JpegHead | null): Decoded | null {
  if (head !== null) return decodeHere(bytes, head);
  try {
    return decodePlain(bytes);
  } catch (error) {
    throw cannotRead(source, error as Error);
  }
}

type SharpPixels = Awaited<ReturnType<typeof decodeFile>>;

/** sharp's bytes, which are copied, as their mode's numbers. */
function typed({ mode, width, height, data: bytes, exif }: SharpPixels): Decoded {
  const data = unsetPixels(mode as ImageMode, width * height);
  new Uint8Array(data.buffer, data.byteOffset, data.byteLength).set(bytes);
  return { mode: mode as ImageMode, width, height, data, info: exif === null ? {} : { exif } };
}

const cannotWrite = (encoding: Encoding, error: Error) =>
  failure(`cannot write image as ${encoding.format.toUpperCase()}`, error);

/** The file's bytes of an 8-bit picture (or one of `I;16`) of one to four bands. */
export async function encode(raster: Raster, encoding: Encoding): Promise<Uint8Array> {
  const sharp = loadSharp();
  return await encodeFile(sharp, plain(raster), encoding).catch((error) => {
    throw cannotWrite(encoding, error);
  });
}

/** The same, for a caller who cannot wait otherwise. */
export function encodeSync(raster: Pages, encoding: Encoding): Uint8Array {
  const sharp = sharpPath();
  try {
    return encodeInThread(sharp, plain(raster), encoding);
  } catch (error) {
    throw cannotWrite(encoding, error as Error);
  }
}

const plain = ({ mode, width, height, data, pageHeight }: Pages) => ({
  mode,
  width,
  height,
  data,
  pageHeight,
});
