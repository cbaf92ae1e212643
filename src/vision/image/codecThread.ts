/**
 * The thread that works with sharp for who cannot wait otherwise. It may be told what will be asked for: files
 * are then read, and those that are sharp's decoded, several at a time and before their turn.
 */
import { type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { decodeFile, encodeFile } from './codecWork';
import { type JpegHead, readJpegHead, smallJpeg } from './formats/jpeg';

/** What became of a request. */
type Answer = { result: unknown } | { error: string };

/** A file ahead of its turn: its pixels, or its bytes where they are not sharp's matter. */
export type Ahead = { pixels: Awaited<ReturnType<typeof decodeFile>> } | { bytes: Uint8Array };

interface Thread {
  port: MessagePort;
  /** Counts the answers. */
  signal: Int32Array;
  answers: Map<number, Answer>;
  sent: number;
}

let thread: Thread | undefined;

/** Runs in the thread: uses nothing from this file. */
function serve(
  decodeIt: typeof decodeFile,
  encodeIt: typeof encodeFile,
  headOf: typeof readJpegHead,
  small: number,
): void {
  const { readFile } = require('node:fs/promises');
  const { workerData } = require('node:worker_threads');
  const { port, signal, sharpFile } = workerData;
  const sharp = require(sharpFile);
  const ahead = async (file: string): Promise<Ahead> => {
    const bytes: Uint8Array = await readFile(file);
    const head = headOf(bytes);
    if (head === null || head.width * head.height <= small) return { bytes: new Uint8Array(bytes) };
    return { pixels: await decodeIt(sharp, bytes, head) };
  };
  const works: Record<string, (...args: any[]) => Promise<any>> = {
    decode: (bytes, head) => decodeIt(sharp, bytes, head),
    encode: (raster, encoding) => encodeIt(sharp, raster, encoding),
    ahead,
  };
  port.on('message', async ({ id, kind, args }: { id: number; kind: string; args: unknown[] }) => {
    try {
      const result = await works[kind]!(...args);
      const { buffer } = result.data ?? result.bytes ?? result.pixels?.data ?? result;
      port.postMessage({ id, answer: { result } }, [buffer]);
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
  // The functions travel as source, so that they need no file beside this one;
  // a compiler that keeps names wraps functions in __name.
  const source = `const __name = (f) => f; (${serve})(${decodeFile}, ${encodeFile}, ${readJpegHead}, ${smallJpeg});`;
  const worker = new Worker(source, {
    eval: true,
    workerData: { port: port2, signal, sharpFile },
    transferList: [port2 as never],
  });
  worker.unref();
  port1.unref();
  return { port: port1, signal, answers: new Map(), sent: 0 };
}

function send(sharpFile: string, kind: string, args: unknown[]): number {
  thread ??= start(sharpFile);
  const id = ++thread.sent;
  thread.port.postMessage({ id, kind, args });
  return id;
}

/** The answer to a request, for which the caller waits. */
function wait(id: number): Answer {
  const { port, signal, answers } = thread!;
  for (;;) {
    // Read before the look: what comes in between changes it.
    const seen = Atomics.load(signal, 0);
    for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) {
      const { message } = got;
      if (message.id === id || upcoming.some((next) => next.id === message.id))
        answers.set(message.id, message.answer);
    }
    const answer = answers.get(id);
    if (answer !== undefined) {
      answers.delete(id);
      return answer;
    }
    // A thread that cannot start never answers.
    if (Atomics.wait(signal, 0, seen, 120_000) === 'timed-out') {
      thread = undefined;
      upcoming = [];
      return { error: 'the decoder does not answer' };
    }
  }
}

/** @throws Error with the thread's text */
function finished({ ...answer }: Answer): unknown {
  if ('error' in answer) throw new Error(answer.error);
  return answer.result;
}

/** Decodes by sharp; `head` spares it the look at the file's own. */
export const decodeInThread = (sharpFile: string, bytes: Uint8Array, head: JpegHead | null) =>
  finished(wait(send(sharpFile, 'decode', [bytes, head]))) as Awaited<ReturnType<typeof decodeFile>>;

/** Encodes by sharp. */
export const encodeInThread = (sharpFile: string, raster: object, encoding: object) =>
  finished(wait(send(sharpFile, 'encode', [raster, encoding]))) as Uint8Array;

/** Files that will be asked for in this order; those that were sent have their requests' numbers. */
let upcoming: { file: string; id: number | null }[] = [];

/** So many are worked on ahead: they are in memory. */
const most = 4;

/** Says which files will be asked for, in their order; what was said before is forgotten. */
export function announce(sharpFile: string, files: readonly string[]): void {
  upcoming = files.map((file) => ({ file, id: null }));
  thread?.answers.clear();
  sendAhead(sharpFile);
}

function sendAhead(sharpFile: string): void {
  for (const next of upcoming.slice(0, most)) next.id ??= send(sharpFile, 'ahead', [next.file]);
}

/** What was made ahead of a file; null where nothing was, or it failed: then it is done, and fails, as always. */
export function takeAhead(sharpFile: string, file: string): Ahead | null {
  const [first] = upcoming;
  if (first?.file !== file || first.id === null) return null;
  const answer = wait(first.id);
  upcoming.shift();
  sendAhead(sharpFile);
  return 'result' in answer ? (answer.result as Ahead) : null;
}
