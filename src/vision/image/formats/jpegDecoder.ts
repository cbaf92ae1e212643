/**
 * libjpeg-turbo as WebAssembly, by @cornerstonejs/codec-libjpeg-turbo-8bit: Pillow's own library, so its own
 * pixels, and it decodes in this thread without sharp's pipeline, which costs more than a small picture.
 * What it reads can do no harm outside of its own memory.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';

const name = '@cornerstonejs/codec-libjpeg-turbo-8bit';
const requireHere = createRequire(__filename);

/**
 * What the package gives: it throws numbers for files that the library finds fault with, were it only a
 * warning.
 */
interface Decoder {
  getEncodedBuffer(bytes: number): Uint8Array;
  decode(): void;
  getDecodedBuffer(): Uint8Array;
}

interface Library {
  JPEGDecoder: new () => Decoder;
}

interface Instance {
  exports: object;
}

/** Node's types leave it to those of browsers. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Module: new (bytes: Uint8Array) => object;
    Instance: new (module: object, imports: object) => Instance;
  };
};

let compiled: object | undefined;
let decoder: Decoder | null | undefined;
let failures = 0;

/** Failures leave a little memory behind: after so many there is a new decoder. */
const patience = 64;

/** Starts the library at once: its own way needs a turn of the event loop. */
function start(): Decoder {
  const factory = requireHere(`${name}/decodewasmjs`) as (library: object) => unknown;
  compiled ??= new WebAssembly.Module(fs.readFileSync(requireHere.resolve(`${name}/decodewasm`)));
  const library = {
    print: () => {},
    printErr: () => {},
    instantiateWasm(imports: object, use: (instance: Instance) => void) {
      const instance = new WebAssembly.Instance(compiled!, imports);
      use(instance);
      return instance.exports;
    },
  };
  const before = process.listeners('uncaughtException');
  factory(library);
  // It listens to errors of the whole process, which are none of its business.
  for (const listener of process.listeners('uncaughtException'))
    if (!before.includes(listener)) process.off('uncaughtException', listener);
  // Its factory adds to the object that it is given.
  return new (library as unknown as Library).JPEGDecoder();
}

function findDecoder(): Decoder | null {
  try {
    return start();
  } catch {
    return null; // not installed, or the process may not compile code
  }
}

/** Calls `use` with the pixels, which are the decoder's own memory; false where the file is not for it. */
export function decodeBaseline(bytes: Uint8Array, use: (pixels: Uint8Array) => void): boolean {
  if (decoder === undefined) decoder = findDecoder();
  if (decoder === null) return false;
  try {
    decoder.getEncodedBuffer(bytes.length).set(bytes);
    decoder.decode();
  } catch {
    if (++failures % patience === 0) decoder = undefined;
    return false;
  }
  use(decoder.getDecodedBuffer());
  return true;
}
