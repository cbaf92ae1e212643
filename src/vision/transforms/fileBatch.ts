/** Image files as one batch of tensors, by one native call: decoded, transformed and put in their places. */
import fs from 'node:fs';
import { native } from '../../native';
import { getRngState, setRngState } from '../../runtime/random';
import { getDefaultDtype } from '../../tensor/defaultDtype';
import { interception } from '../../tensor/intercept';
import { newTensor, type Tensor } from '../../tensor/tensor';
import { Image } from '../image';
import { decodeJpeg, type JpegHead, readJpegHead } from '../image/formats/jpeg';
import { isForDecoder, isForLibrary } from '../image/jpegLibrary';
import { Compose } from './compose';
import { isPlain, isSketching, type Step, scaleOf } from './fused';
import { type PictureFile, type Scale, Sketch } from './sketch';
import { ToTensor } from './toTensor';

const channels = 3;

/** A transform whose work on a file can all be put off. */
interface Recipe {
  /** The steps up to the tensor. */
  sketching: readonly Step[];
  /** What is done to the tensor. */
  scale: Scale | null;
}

function recipeOf(transform: unknown): Recipe | null {
  if (typeof transform !== 'function') return null;
  const steps: readonly Step[] = isPlain(transform, Compose)
    ? (transform as Compose).transforms
    : [transform as Step];
  const end = steps.findIndex((step) => !isSketching(step));
  if (end < 0 || !isPlain(steps[end], ToTensor) || getDefaultDtype() !== 'float32') return null;
  const [scaling, ...others] = steps.slice(end + 1);
  const scale = scaleOf(scaling, channels);
  if (others.length > 0 || (scaling !== undefined && scale === null)) return null;
  return { sketching: steps.slice(0, end), scale };
}

interface JpegFile extends PictureFile {
  bytes: Uint8Array;
  head: JpegHead;
}

/** A JPEG file in colour that one of the decoders reads; null for all others. */
function readFile(path: string): JpegFile | null {
  const bytes = fs.readFileSync(path);
  const head = readJpegHead(bytes);
  if (head === null || head.channels !== channels || !isForLibrary(head)) return null;
  return { bytes, head, width: head.width, height: head.height, decode: () => Image.openSync(bytes) };
}

/** The pixels where another decoder than the library is faster; else null. */
const pixelsOf = ({ bytes, head }: JpegFile): Uint8Array | null =>
  isForDecoder(head) ? ((decodeJpeg(bytes, head)?.data as Uint8Array | undefined) ?? null) : null;

/**
 * What a dataset's default loader, its transform and `torch.stack` make of image files; null where some of it
 * must be done file by file, or fails there: then nothing has been drawn from the random stream.
 */
export function batchOfFiles(transform: unknown, paths: readonly string[]): Tensor | null {
  const recipe = interception.handler === undefined ? recipeOf(transform) : null;
  if (recipe === null) return null;
  const state = getRngState();
  try {
    const batch = make(recipe, paths);
    if (batch !== null) return batch;
  } catch {
    // The same fault shows where its file is read alone, with its name.
  }
  setRngState(state);
  return null;
}

function make({ sketching, scale }: Recipe, paths: readonly string[]): Tensor | null {
  const files: JpegFile[] = [];
  for (const path of paths) {
    const file = readFile(path);
    if (file === null) return null;
    files.push(file);
  }
  const steps: Float64Array[] = [];
  for (const file of files) {
    const image = sketching.reduce<unknown>((picture, step) => step(picture), Sketch.ofFile(file));
    if (!(image instanceof Sketch)) return null;
    steps.push(image.steps);
  }
  const pixels = files.map(pixelsOf);
  return newTensor((shell) =>
    native.imageBatch(
      shell,
      files.map(({ bytes }, i) => pixels[i] ?? bytes),
      Int32Array.from(files.flatMap(({ width, height }, i) => [width, height, pixels[i] === null ? 0 : 1])),
      steps,
      scale?.mean ?? null,
      scale?.std ?? null,
    ),
  );
}
