/** The thread that works with sharp for who cannot wait otherwise. */
import { type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { decodeFile, encodeFile } from './codecWork';
import type { JpegHead } from './formats/jpeg';

type Pixels = Awaited<ReturnType<typeof decodeFile>>;

/**
 * Where a result lies that is no longer than this, in bytes: memory that both threads have. Of what is sent,
 * V8 counts the bytes, and looks through its heap for each hundred megabytes of them.
 */
const placeBytes = 2 ** 22;

interface Thread {
  port: MessagePort;
  /** Counts the answers. */
  signal: Int32Array;
}

let thread: Thread | undefined;

/** Runs in the thread: uses nothing from this file. */
function serve(decodeIt: typeof decodeFile, encodeIt: typeof encodeFile): void {
  const { workerData } = require('node:worker_threads');
  const { port, signal, place, sharpFile } = workerData;
  const sharp = require(sharpFile);
  const works: Record<string, (...args: any[]) => Promise<any>> = {
    decode: async (bytes, head) => ({ pixels: await decodeIt(sharp, bytes, head) }),
    encode: async (raster, encoding) => ({ bytes: await encodeIt(sharp, raster, encoding) }),
  };
  /** The bytes in the place that both threads see, or to be sent; small Buffers lie in a pool. */
  const placed = (result: any) => {
    const data: Uint8Array = result.bytes ?? result.pixels.data;
    const isSent = data.length > place.byteLength;
    const own = isSent ? new Uint8Array(data) : new Uint8Array(place, 0, data.length);
    if (!isSent) own.set(data);
    const answer = result.bytes ? { bytes: own } : { pixels: { ...result.pixels, data: own } };
    return [answer, isSent ? [own.buffer] : []];
  };
  port.on('message', async ({ kind, args }: any) => {
    try {
      const [result, transfer] = placed(await works[kind]!(...args));
      port.postMessage({ result }, transfer);
    } catch (error) {
      port.postMessage({ error: (error as Error).message });
    }
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
}

function start(sharpFile: string): Thread {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const place = new SharedArrayBuffer(placeBytes);
  // The functions travel as source, so that they need no file beside this one;
  // a compiler that keeps names wraps functions in __name.
  const source = `const __name = (f) => f; (${serve})(${decodeFile}, ${encodeFile});`;
  const worker = new Worker(source, {
    eval: true,
    workerData: { port: port2, signal, place, sharpFile },
    transferList: [port2 as never],
  });
  worker.unref();
  port1.unref();
  return { port: port1, signal };
}

/** Asks, and waits for the answer, whose bytes are the thread's until it is asked again. */
function ask(sharpFile: string, kind: string, args: unknown[]): any {
  thread ??= start(sharpFile);
  const { port, signal } = thread;
  const seen = Atomics.load(signal, 0);
  port.postMessage({ kind, args });
  // A thread that cannot start never answers.
  if (Atomics.wait(signal, 0, seen, 120_000) === 'timed-out') {
    thread = undefined;
    throw new Error('the decoder does not answer');
  }
  const { message } = receiveMessageOnPort(port)!;
  if ('error' in message) throw new Error(message.error);
  return message.result;
}

/** Decodes by sharp; `head` spares it a look at the file. `read` gets the pixels, which aren't its. */
export const decodeInThread = <R>(
  sharpFile: string,
  bytes: Uint8Array,
  head: JpegHead | null,
  read: (pixels: Pixels) => R,
): R => read(ask(sharpFile, 'decode', [bytes, head]).pixels);

/** Encodes by sharp. */
export const encodeInThread = (sharpFile: string, raster: object, encoding: object): Uint8Array =>
  new Uint8Array(ask(sharpFile, 'encode', [raster, encoding]).bytes);
