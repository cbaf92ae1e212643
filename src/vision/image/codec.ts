/**
 * Image files, read and written by sharp: asynchronously here,
 * or by a worker thread for whom the caller waits.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Sharp, SharpOptions } from 'sharp';
import { TorchError } from '../../common/errors';
import { decodeFile, encodeFile } from './codecWork';
import { decodePlain } from './formats/plain';
import type { Decoded, ImageMode, Raster } from './modes';

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
  try {
    return requireHere.resolve('sharp');
  } catch {
    throw new TorchError(
      'Image files are read and written by the package sharp, which is not installed: npm install sharp',
    );
  }
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
  const own = decodeOwn(bytes, source);
  if (own !== null) return own;
  const sharp = loadSharp();
  return typed(
    await decodeFile(sharp, bytes).catch((error) => {
      throw cannotRead(source, error);
    }),
  );
}

/** The same, for a caller who cannot wait otherwise. */
export function decodeSync(source: string | Uint8Array): Decoded {
  const bytes = typeof source === 'string' ? fs.readFileSync(source) : source;
  const own = decodeOwn(bytes, source);
  if (own !== null) return own;
  return typed(askWorker('decode', [bytes], (error) => cannotRead(source, error)) as SharpPixels);
}

function decodeOwn(bytes: Uint8Array, source: string | Uint8Array): Decoded | null {
  try {
    return decodePlain(bytes);
  } catch (error) {
    throw cannotRead(source, error as Error);
  }
}

type SharpPixels = Awaited<ReturnType<typeof decodeFile>>;

/** sharp's bytes as their mode's numbers. */
function typed({ mode, width, height, data, exif }: SharpPixels): Decoded {
  return {
    mode: mode as ImageMode,
    width,
    height,
    data: mode === 'I;16' ? new Uint16Array(data.buffer, data.byteOffset, data.length / 2) : data,
    info: exif === null ? {} : { exif },
  };
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
  return askWorker('encode', [plain(raster), encoding], (error) =>
    cannotWrite(encoding, error),
  ) as Uint8Array;
}

const plain = ({ mode, width, height, data, pageHeight }: Pages) => ({
  mode,
  width,
  height,
  data,
  pageHeight,
});

let worker: { port: MessagePort; signal: Int32Array } | undefined;

/** Runs in the worker thread: uses nothing from this file. */
function serve(decodeIt: typeof decodeFile, encodeIt: typeof encodeFile): void {
  const { workerData } = require('node:worker_threads');
  const { port, signal, sharpFile } = workerData;
  const sharp = require(sharpFile);
  port.on('message', async ({ kind, args }: { kind: string; args: unknown[] }) => {
    try {
      const work = (kind === 'decode' ? decodeIt : encodeIt) as (...a: unknown[]) => Promise<any>;
      const result = await work(sharp, ...args);
      port.postMessage({ result }, [(result.data ?? result).buffer]);
    } catch (error) {
      port.postMessage({ error: (error as Error).message });
    }
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
}

function startWorker(): NonNullable<typeof worker> {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  // The functions travel as source, so that they need no file beside this one;
  // a compiler that keeps names wraps functions in __name.
  const source = `const __name = (f) => f; (${serve})(${decodeFile}, ${encodeFile});`;
  const thread = new Worker(source, {
    eval: true,
    workerData: { port: port2, signal, sharpFile: sharpPath() },
    transferList: [port2 as never],
  });
  thread.unref();
  port1.unref();
  return { port: port1, signal };
}

function askWorker(
  kind: 'decode' | 'encode',
  args: unknown[],
  failed: (error: Error) => TorchError,
): unknown {
  worker ??= startWorker();
  const { port, signal } = worker;
  const before = Atomics.load(signal, 0);
  port.postMessage({ kind, args });
  // A thread that cannot start never answers.
  if (Atomics.wait(signal, 0, before, 120_000) === 'timed-out') {
    worker = undefined;
    throw failed(new Error('the decoder does not answer'));
  }
  const { message } = receiveMessageOnPort(port)!;
  if ('error' in message) throw failed(new Error(message.error));
  return message.result;
}
