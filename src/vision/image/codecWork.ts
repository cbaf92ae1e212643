/**
 * The work with sharp itself. These functions run in a worker thread as well, from their source:
 * they use nothing from outside.
 */
import type { Sharp, SharpOptions } from 'sharp';

type SharpFunction = (input?: Uint8Array, options?: SharpOptions) => Sharp;

/**
 * The pixels of an image file as PIL reads them, in memory of sharp's: no colour management; only TIFF is
 * turned as it says. A JPEG file's head, where it is known, spares sharp a look at it, which costs half a
 * millisecond.
 */
export async function decodeFile(
  sharp: SharpFunction,
  bytes: Uint8Array,
  head: { channels: number; exif: Uint8Array | null } | null,
): Promise<{ mode: string; width: number; height: number; data: Uint8Array; exif: Uint8Array | null }> {
  // What the JPEG library only warns of is read, as by PIL; sizes have PIL's limit.
  const options = { failOn: 'error', limitInputPixels: 178956970 } as const;
  const {
    space,
    channels,
    depth,
    bitsPerSample,
    format,
    exif: found,
  } = head === null
    ? await sharp(bytes, options).metadata()
    : ({ ...head, space: 'srgb', depth: 'uchar', bitsPerSample: 8, format: 'jpeg' } as const);
  if (depth !== 'uchar' && depth !== 'ushort')
    throw new Error(`pixels of type ${depth} are not read from ${format}`);
  const exif = !found || format === 'tiff' ? null : new Uint8Array(found);
  const is16bitGrey = space === 'grey16' && channels === 1;
  const isCmyk = space === 'cmyk';
  let image = sharp(bytes, { ...options, ignoreIcc: true });
  if (format === 'tiff') image = image.autoOrient();
  if (isCmyk) image = image.pipelineColourspace('cmyk').toColourspace('cmyk');
  else if (is16bitGrey) image = image.toColourspace('grey16');
  else if (channels === 1) image = image.toColourspace('b-w');
  const { data, info } = await image
    .raw(is16bitGrey ? { depth: 'ushort' } : undefined)
    .toBuffer({ resolveWithObject: true });
  let mode = ['L', 'LA', 'RGB', isCmyk ? 'CMYK' : 'RGBA'][info.channels - 1]!;
  if (is16bitGrey && depth === 'ushort') mode = 'I;16';
  else if (format === 'tiff' && info.channels === 1 && bitsPerSample === 1) mode = '1';
  const { width, height } = info;
  if (channels === 2 && info.channels === 4) {
    // sharp has no grey with alpha among its results: the colours are all the same.
    const grey = new Uint8Array(width * height * 2).map((_, i) => data[2 * i + (i % 2)]!);
    return { mode: 'LA', width, height, data: grey, exif };
  }
  return { mode, width, height, data, exif };
}

/** An image file's bytes: an animation, of pictures below each other, where they have a height. */
export async function encodeFile(
  sharp: SharpFunction,
  raster: {
    mode: string;
    width: number;
    height: number;
    data: ArrayBufferView;
    pageHeight?: number | undefined;
  },
  encoding: { format: string; options: Record<string, unknown> },
): Promise<Uint8Array> {
  const { mode, width, height, data, pageHeight } = raster;
  const bytesAPixel = data.byteLength / (width * height);
  const channels = mode === 'I;16' ? 1 : bytesAPixel;
  // sharp knows the depth of raw pixels by the class of the array.
  const raw = { width, height, channels: channels as 1, ...(pageHeight && { pageHeight }) };
  const image = sharp(data as Uint8Array, { raw });
  if (mode === 'I;16') image.toColourspace('grey16');
  else if (channels === 1) image.toColourspace('b-w');
  const file = await image.toFormat(encoding.format as 'png', encoding.options).toBuffer();
  return new Uint8Array(file);
}
