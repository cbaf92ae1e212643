/** JPEG: what the head says, and the decoders in this thread. */
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { Image } from '../../../src/vision';
import { decodeFile } from '../../../src/vision/image/codecWork';
import { decodeJpeg, readJpegHead } from '../../../src/vision/image/formats/jpeg';
import { decodeByLibrary, type JpegLibrary, takeLibrary } from '../../../src/vision/image/jpegLibrary';

const listeners = process.listenerCount('uncaughtException');

const noise = (width: number, height: number, channels: 1 | 3) =>
  sharp(
    Uint8Array.from({ length: width * height * channels }, (_, i) => ((i * 7919) >> 5) & 255),
    { raw: { width, height, channels } },
  );

const libraries: JpegLibrary[] = ['libjpeg-turbo', 'libvips'];

/** The picture by that library; undefined where it isn't there, so that no comparison passes. */
const decodeBy = (library: JpegLibrary, bytes: Uint8Array, head = readJpegHead(bytes)!) =>
  takeLibrary(library) ? decodeByLibrary(bytes, head) : undefined;

const kinds: Record<string, () => Promise<Buffer>> = {
  '4:2:0': () => noise(61, 45, 3).jpeg({ chromaSubsampling: '4:2:0' }).toBuffer(),
  '4:4:4': () => noise(61, 45, 3).jpeg({ chromaSubsampling: '4:4:4', quality: 95 }).toBuffer(),
  progressive: () => noise(70, 33, 3).jpeg({ progressive: true }).toBuffer(),
  grey: () => noise(40, 41, 1).toColourspace('b-w').jpeg().toBuffer(),
  'wide and low': () => noise(1999, 3, 3).jpeg({ chromaSubsampling: '4:2:0' }).toBuffer(),
  'narrow and high': () => noise(3, 1999, 3).jpeg().toBuffer(),
  'a photograph of some size': () => noise(517, 403, 3).jpeg({ quality: 90 }).toBuffer(),
  'with restarts, by other tables': () => noise(300, 200, 3).jpeg({ mozjpeg: true }).toBuffer(),
  'the smallest': () => noise(1, 1, 3).jpeg().toBuffer(),
  "with a camera's data": () =>
    noise(20, 30, 3)
      .withExif({ IFD0: { Make: 'maker' } })
      .jpeg()
      .toBuffer(),
};

test.each(Object.entries(kinds))(
  "%s: sharp's pixels and words, by the decoders in this thread",
  async (_, make) => {
    const bytes = await make();
    const head = readJpegHead(bytes)!;
    const theirs = await decodeFile(sharp as never, bytes, null);
    expect([head.width, head.height]).toEqual([theirs.width, theirs.height]);
    expect(head.exif).toEqual(theirs.exif);
    for (const ours of [decodeJpeg(bytes, head)!, ...libraries.map((name) => decodeBy(name, bytes)!)]) {
      expect(ours).toBeTruthy();
      expect(ours.mode).toBe(theirs.mode);
      expect(ours.info).toEqual(theirs.exif === null ? {} : { exif: theirs.exif });
      expect(Buffer.compare(ours.data as Uint8Array, theirs.data)).toBe(0);
    }
    // What the head says spares sharp a look, and changes nothing.
    const known = await decodeFile(sharp as never, bytes, head);
    expect({ ...known, data: null }).toEqual({ ...theirs, data: null });
    expect(Buffer.compare(known.data, theirs.data)).toBe(0);
  },
);

test('heads of other files, and of broken ones, are none', async () => {
  const whole = await kinds['4:2:0']!();
  expect(readJpegHead(await noise(20, 20, 3).png().toBuffer())).toBeNull();
  const cmyk = await noise(20, 20, 3).toColourspace('cmyk').jpeg().toBuffer();
  expect(readJpegHead(cmyk)).toBeNull();
  const head = readJpegHead(whole);
  for (let length = 0; length < whole.length; length += 7) {
    const read = readJpegHead(whole.subarray(0, length));
    if (read !== null) expect(read).toEqual(head);
  }
  // No bytes make it fail.
  for (let i = 2; i < 400; i++) {
    const damaged = Buffer.from(whole);
    damaged[i] = damaged[i]! ^ (1 << (i & 7));
    const read = readJpegHead(damaged);
    if (read !== null) expect(read.width * read.height).toBeGreaterThan(0);
  }
});

test('damaged pixels are left to sharp, whose error it is', async () => {
  const whole = await kinds['4:4:4']!();
  const cut = whole.subarray(0, whole.length >> 1);
  for (let i = 0; i < 200; i++) {
    expect(decodeJpeg(cut, readJpegHead(cut)!)).toBeNull();
    for (const name of libraries) expect(decodeBy(name, cut)).toBeNull();
  }
  const large = await kinds['a photograph of some size']!();
  expect(() => Image.openSync(large.subarray(0, large.length >> 1))).toThrow(
    /^cannot read image file image data: /,
  );
  expect(() => Image.openSync(cut)).toThrow(/^cannot read image file image data: /);
  expect(Image.openSync(whole).size).toEqual([61, 45]);
});

test('the decoder leaves no listener behind', () => {
  expect(process.listenerCount('uncaughtException')).toBe(listeners);
});

test.each(libraries)('%s remembers nothing of memory that holds another file now', async (name) => {
  const [a, b] = await Promise.all(
    [1, 2].map((k) => {
      const bytes = Uint8Array.from({ length: 400 * 400 * 3 }, (_, i) => ((i * 7919 * k) >> 5) & 255);
      return sharp(bytes, { raw: { width: 400, height: 400, channels: 3 } })
        .jpeg()
        .toBuffer();
    }),
  );
  const memory = new Uint8Array(Math.max(a!.length, b!.length));
  for (const file of [a!, b!, a!]) {
    memory.fill(0);
    memory.set(file);
    const { data } = await decodeFile(sharp as never, file, null);
    expect(Buffer.compare(decodeBy(name, memory)!.data as Uint8Array, data)).toBe(0);
  }
});

test.each(libraries)('%s refuses a head of another size or of other bands', async (name) => {
  const file = await kinds['a photograph of some size']!();
  const head = readJpegHead(file)!;
  for (const wrong of [{ width: 518 }, { height: 402 }, { channels: 1 }])
    expect(decodeBy(name, file, { ...head, ...wrong })).toBeNull();
  expect(decodeBy(name, file, head)).toBeTruthy();
});
