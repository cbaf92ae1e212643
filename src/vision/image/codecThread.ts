/**
 * The thread that works with sharp for who cannot wait otherwise. It may be told what will be asked for:
 * files are then read, and those that are sharp's decoded, several at a time and before their turn.
 */
import { type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { decodeFile, encodeFile } from './codecWork';
import { type JpegHead, readJpegHead, smallJpeg } from './formats/jpeg';

type Pixels = Awaited<ReturnType<typeof decodeFile>>;

/** A file ahead of its turn: its pixels, or its bytes where they are not sharp's matter. */
export type Ahead = { pixels: Pixels } | { bytes: Uint8Array };

type Answer = { result: unknown } | { error: string };

/** So many files are worked on ahead: they are in memory. */
const most = 4;

/**
 * Where results lie that are no longer than this, in bytes: memory that both threads have. Of what is sent,
 * V8 counts the bytes, and looks through its heap for each hundred megabytes of them.
 */
const placeBytes = 2 ** 22;

interface Thread {
  port: MessagePort;
  /** Counts the answers. */
  signal: Int32Array;
  places: SharedArrayBuffer[];
  freePlaces: number[];
  /** The place that each request has, till its answer is read. */
  placeOf: Map<number, number>;
  answers: Map<number, Answer>;
  sent: number;
}

let thread: Thread | undefined;

/** Files that will be asked for in this order; those that were sent have their requests' numbers. */
let upcoming: { file: string; id: number | null }[] = [];

/** Runs in the thread: uses nothing from this file. */
function serve(
  decodeIt: typeof decodeFile,
  encodeIt: typeof encodeFile,
  headOf: typeof readJpegHead,
  small: number,
): void {
  const { readFile } = require('node:fs/promises');
  const { workerData } = require('node:worker_threads');
  const { port, signal, places, sharpFile } = workerData;
  const sharp = require(sharpFile);
  const works: Record<string, (...args: any[]) => Promise<any>> = {
    decode: async (bytes, head) => ({ pixels: await decodeIt(sharp, bytes, head) }),
    encode: async (raster, encoding) => ({ bytes: await encodeIt(sharp, raster, encoding) }),
    ahead: async (file) => {
      const bytes: Uint8Array = await readFile(file);
      const head = headOf(bytes);
      if (head === null || head.width * head.height <= small) return { bytes };
      return { pixels: await decodeIt(sharp, bytes, head) };
    },
  };
  /** The pixels in the place that both threads see, or to be sent; small Buffers lie in a pool. */
  const placed = (result: any, place: number) => {
    const data: Uint8Array = result.bytes ?? result.pixels.data;
    if (place < 0 || data.length > places[place].byteLength) {
      const own = new Uint8Array(data);
      return [result.bytes ? { bytes: own } : { pixels: { ...result.pixels, data: own } }, [own.buffer]];
    }
    const shared = new Uint8Array(places[place], 0, data.length);
    shared.set(data);
    return [result.bytes ? { bytes: shared } : { pixels: { ...result.pixels, data: shared } }, []];
  };
  port.on('message', async ({ id, kind, args, place }: any) => {
    try {
      const [result, transfer] = placed(await works[kind]!(...args), place);
      port.postMessage({ id, answer: { result } }, transfer);
    } catch (error) {
      port.postMessage({ id, answer: { error: (error as Error).message } });
    }
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
}

function start(sharpFile: string): Thread {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const places = Array.from({ length: most + 1 }, () => new SharedArrayBuffer(placeBytes));
  // The functions travel as source, so that they need no file beside this one;
  // a compiler that keeps names wraps functions in __name.
  const source = `const __name = (f) => f; (${serve})(${decodeFile}, ${encodeFile}, ${readJpegHead}, ${smallJpeg});`;
  const worker = new Worker(source, {
    eval: true,
    workerData: { port: port2, signal, places, sharpFile },
    transferList: [port2 as never],
  });
  worker.unref();
  port1.unref();
  const state = { placeOf: new Map(), answers: new Map(), sent: 0 };
  return { port: port1, signal, places, freePlaces: [...places.keys()], ...state };
}

function send(sharpFile: string, kind: string, args: unknown[]): number {
  thread ??= start(sharpFile);
  const id = ++thread.sent;
  const place = thread.freePlaces.pop() ?? -1;
  if (place >= 0) thread.placeOf.set(id, place);
  thread.port.postMessage({ id, kind, args, place });
  return id;
}

/** A request's answer was read, or is of no use. */
function release(id: number): void {
  const { placeOf, freePlaces } = thread!;
  const place = placeOf.get(id);
  if (place !== undefined) freePlaces.push(place);
  placeOf.delete(id);
}

/** Waits for the answer to a request, and reads it. @throws Error with the thread's text */
function receive<R>(id: number, read: (result: any) => R): R {
  const { port, signal, answers } = thread!;
  for (;;) {
    // Read before the look: what comes in between changes it.
    const seen = Atomics.load(signal, 0);
    for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) {
      const { message } = got;
      const isWanted = message.id === id || upcoming.some((next) => next.id === message.id);
      if (isWanted) answers.set(message.id, message.answer);
      else release(message.id);
    }
    const answer = answers.get(id);
    if (answer !== undefined) {
      answers.delete(id);
      try {
        if ('error' in answer) throw new Error(answer.error);
        return read(answer.result);
      } finally {
        release(id);
      }
    }
    // A thread that cannot start never answers.
    if (Atomics.wait(signal, 0, seen, 120_000) === 'timed-out') {
      thread = undefined;
      upcoming = [];
      throw new Error('the decoder does not answer');
    }
  }
}

/**
 * Decodes by sharp; `head` spares it the look at the file's own. `read` gets the pixels, in memory that
 * isn't its.
 */
export const decodeInThread = <R>(
  sharpFile: string,
  bytes: Uint8Array,
  head: JpegHead | null,
  read: (pixels: Pixels) => R,
): R => receive(send(sharpFile, 'decode', [bytes, head]), ({ pixels }) => read(pixels));

/** Encodes by sharp. */
export const encodeInThread = (sharpFile: string, raster: object, encoding: object): Uint8Array =>
  receive(send(sharpFile, 'encode', [raster, encoding]), ({ bytes }) => new Uint8Array(bytes));

/** Says which files will be asked for, in their order; what was said before is forgotten. */
export function announce(sharpFile: string, files: readonly string[]): void {
  upcoming = files.map((file) => ({ file, id: null }));
  for (const id of thread?.answers.keys() ?? []) release(id);
  thread?.answers.clear();
  sendAhead(sharpFile);
}

function sendAhead(sharpFile: string): void {
  for (const next of upcoming.slice(0, most)) next.id ??= send(sharpFile, 'ahead', [next.file]);
}

/**
 * What `read` makes of a file that was worked on ahead, in memory that isn't its; null where it wasn't, or
 * that failed: then it is done, and fails, as always.
 */
export function takeAhead<R>(sharpFile: string, file: string, read: (ahead: Ahead) => R): R | null {
  const [first] = upcoming;
  if (first?.file !== file || first.id === null) return null;
  const { id } = first;
  let result: R | null = null;
  let isAnswered = false;
  try {
    receive(id, (ahead: Ahead) => {
      isAnswered = true;
      result = read(ahead);
    });
  } catch (error) {
    if (isAnswered) throw error;
  } finally {
    upcoming.shift();
    if (upcoming.length > 0) sendAhead(sharpFile);
  }
  return result;
}
