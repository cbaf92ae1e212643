/**
 * JPEG files by a library that another package brings, called by the addon without that package:
 * libjpeg-turbo, which @julusian/jpeg-turbo has for Linux and which is Pillow's; else libvips, sharp's own,
 * whose pipeline, with threads and buffers, costs as much as the decoder. All of them give the same pixels.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { native } from '../../native';
import { decodeJpeg, type JpegHead, pictureOf } from './formats/jpeg';
import type { Decoded } from './modes';
import { sharpFile } from './sharpFile';

export type JpegLibrary = 'libjpeg-turbo' | 'libvips';

/** The most pixels that sharp reads as we call it: Pillow's limit. */
const mostPixels = 178956970;

/** Up to so many pixels libvips costs more than its faster decoder saves: measured, docs/profiles.md. */
const smallJpeg = 2 ** 17;

const requireHere = createRequire(__filename);

let taken: JpegLibrary | null | undefined;

/** Null where there is no such package. */
function foundBy(resolve: () => string | null): string | null {
  try {
    return resolve();
  } catch {
    return null;
  }
}

/** Which C library a Linux has decides which file can be opened. */
function turboFiles(): (string | null)[] {
  const { platform, arch } = process;
  if (platform !== 'linux') return []; // part of the package's own addon elsewhere, out of reach
  const found = foundBy(() => requireHere.resolve('@julusian/jpeg-turbo/package.json'));
  if (found === null) return [];
  const systems = [`linux-${arch}`, `linux-${arch}-musl`];
  return systems
    .map((system) => path.join(path.dirname(found), 'prebuilds', `jpeg-turbo-${system}`, 'libturbojpeg.so.0'))
    .filter((file) => fs.existsSync(file));
}

/** Not where sharp was built with another libvips. */
function vipsFiles(): (string | null)[] {
  const sharp = sharpFile();
  if (sharp === null) return [];
  const requireOfSharp = createRequire(sharp);
  const { platform, arch } = process;
  if (platform === 'win32') {
    const file = foundBy(() => requireOfSharp.resolve(`@img/sharp-win32-${arch}/package`));
    return [file && path.join(path.dirname(file), 'lib', 'libvips-42.dll')];
  }
  const systems = platform === 'linux' ? ['linux', 'linuxmusl'] : [platform];
  return systems.map((system) =>
    foundBy(() => {
      const folder: string = requireOfSharp(`@img/sharp-libvips-${system}-${arch}/lib`);
      const name = fs.readdirSync(folder).find((file) => file.startsWith('libvips-cpp'));
      return name === undefined ? null : path.join(folder, name);
    }),
  );
}

const files: Record<JpegLibrary, () => (string | null)[]> = {
  'libjpeg-turbo': turboFiles,
  libvips: vipsFiles,
};

/** Takes that library from now on; whether it is there. */
export function takeLibrary(library: JpegLibrary): boolean {
  const isThere = files[library]().some((file) => file !== null && native.imageLibrary(file));
  if (isThere) taken = library;
  return isThere;
}

function library(): JpegLibrary | null {
  if (taken === undefined && !takeLibrary('libjpeg-turbo') && !takeLibrary('libvips')) taken = null;
  return taken ?? null;
}

/** Whether a file with this head can be read by a library. */
export const isForLibrary = ({ width, height }: JpegHead): boolean =>
  width * height <= mostPixels && library() !== null;

/** Whether a file with this head is read in a millisecond or two. */
export const isSmall = ({ width, height }: JpegHead): boolean => width * height <= smallJpeg;

/** Whether the decoder of `decodeJpeg` is faster than the library with it. */
export const isForDecoder = (head: JpegHead): boolean => isSmall(head) && library() !== 'libjpeg-turbo';

/** The picture of a JPEG file; null where no library is there, or where it finds fault with the file. */
export function decodeByLibrary(bytes: Uint8Array, head: JpegHead): Decoded | null {
  if (!isForLibrary(head)) return null;
  const { width, height, channels } = head;
  return pictureOf(head, (data) => native.imageDecodeJpeg(bytes, width, height, channels, data));
}

/** The same by the fastest decoder in this thread; null where the file is one for sharp. */
export function decodeHere(bytes: Uint8Array, head: JpegHead): Decoded | null {
  if (isForDecoder(head)) return decodeJpeg(bytes, head);
  return decodeByLibrary(bytes, head) ?? (sharpFile() === null ? decodeJpeg(bytes, head) : null);
}
