/**
 * libvips, the library that sharp brings, called by the addon without sharp: whose pipeline, with threads and
 * buffers of its own, costs as much as the decoder. The same decoder, hence the same pixels.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { native } from '../../native';
import { type JpegHead, pictureOf } from './formats/jpeg';
import type { Decoded } from './modes';
import { sharpFile } from './sharpFile';

/** The most pixels that sharp reads as we call it: Pillow's limit. */
const mostPixels = 178956970;

let found: boolean | undefined;

/** Where sharp's packages have the library: null where this one isn't installed. */
function libraryOf(requireOfSharp: NodeJS.Require, system: string): string | null {
  const { arch } = process;
  try {
    if (system === 'win32') {
      const file = requireOfSharp.resolve(`@img/sharp-win32-${arch}/package`);
      return path.join(path.dirname(file), 'lib', 'libvips-42.dll');
    }
    const folder: unknown = requireOfSharp(`@img/sharp-libvips-${system}-${arch}/lib`);
    if (typeof folder !== 'string') return null;
    const name = fs.readdirSync(folder).find((file) => file.startsWith('libvips-cpp'));
    return name === undefined ? null : path.join(folder, name);
  } catch {
    return null;
  }
}

function findLibrary(): boolean {
  const sharp = sharpFile();
  if (sharp === null) return false;
  const { platform } = process;
  // Which C library a Linux has, sharp's package was chosen by: the other's can't be opened.
  const systems = platform === 'linux' ? ['linux', 'linuxmusl'] : [platform];
  return systems.some((system) => {
    const file = libraryOf(createRequire(sharp), system);
    return file !== null && native.imageLibrary(file);
  });
}

/** Whether the library is there: not where sharp was built with another one. */
export function hasVips(): boolean {
  found ??= findLibrary();
  return found;
}

/** Whether a file with this head can be read by it. */
export const isForVips = ({ width, height }: JpegHead): boolean => width * height <= mostPixels && hasVips();

/** The picture of a JPEG file; null where the library is missing, or finds fault with the file. */
export function decodeByVips(bytes: Uint8Array, head: JpegHead): Decoded | null {
  if (!isForVips(head)) return null;
  const { width, height, channels } = head;
  return pictureOf(head, (data) => native.imageDecodeJpeg(bytes, width, height, channels, data));
}
