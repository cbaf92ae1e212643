/**
 * An image that isn't made yet: which parts and sizes of another one it shall have, so that all of it, up to
 * the tensor, is one native call. To whoever asks for its pixels it is an image like any other.
 */
import { native } from '../../native';
import { newTensor, type Tensor } from '../../tensor/tensor';
import { Image } from '../image';
import { held } from '../image/memory';
import { asArguments } from '../image/modes';
import * as parameters from '../image/parameters';
import type { Coloured } from '../image/transparency';

/** The addon's numbers: binding/image/steps.cpp. */
const codes = { crop: 0, resize: 1, mirror: 2, upsideDown: 3 } as const;

/** The largest size of a step, and its furthest place. */
const furthest = 65535;
const isSize = (v: number) => Number.isInteger(v) && v >= 1 && v <= furthest;
const isPlace = (v: number) => Number.isInteger(v) && Math.abs(v) <= furthest;

/** What a tensor's numbers are less, and divided by: one number, or one a band. */
export interface Scale {
  mean: Float32Array;
  std: Float32Array;
}

/** A file that isn't decoded yet, of mode RGB. */
export interface PictureFile {
  width: number;
  height: number;
  decode(): Image;
}

/** The image so far, and what is still to be done to it. */
interface Plan {
  source: Image | PictureFile;
  steps: readonly number[];
  /** The same for `Image`'s own methods. */
  make: (image: Image) => Image;
  made: Image | null;
}

const plan = Symbol('plan');

/**
 * Lives within one call of a Compose, and only between transforms that change no image: what it is made of
 * stays as it is.
 */
export class Sketch extends Image {
  declare [plan]: Plan;

  /** Whether an image's steps can be put off: those of 8 bits a band, without alpha or palette. */
  static canBeOf({ mode, width, height }: Image): boolean {
    return (mode === 'L' || mode === 'RGB') && isSize(width) && isSize(height);
  }

  static of(image: Image): Sketch {
    return begin(image, image);
  }

  /** Of a file that may stay as it is until its tensor is made, or until something asks for its pixels. */
  static ofFile(file: PictureFile): Sketch {
    return begin({ mode: 'RGB', info: {} }, file);
  }

  /** The image itself. */
  settled(): Image {
    const own = this[plan];
    own.made ??= own.make(sourceOf(own));
    return own.made;
  }

  /** What is still to be done to the source, as the addon takes it. */
  get steps(): Float64Array {
    return Float64Array.from(this[plan].steps);
  }

  /** What `toTensor` gives of the image, and `normalize` of that. */
  toTensor(scale: Scale | null): Tensor {
    const { raster } = sourceOf(this[plan]);
    return newTensor((shell) =>
      native.imageSteps(shell, ...asArguments(raster), this.steps, scale?.mean ?? null, scale?.std ?? null),
    );
  }

  override get data() {
    return this.settled().data;
  }

  override get raster(): Coloured {
    return this.settled().raster;
  }

  override crop(...args: parameters.CropArguments): Image {
    const [[left, top, right, bottom]] = parameters.bindCrop(args);
    const [width, height] = [right - left, bottom - top];
    if (!(isPlace(left) && isPlace(top) && isSize(width) && isSize(height)))
      return this.settled().crop(...args);
    return this.after(width, height, [codes.crop, left, top, width, height], (image) => image.crop(...args));
  }

  override bordered(left: number, top: number, right: number, bottom: number): Image {
    const [width, height] = [this.width + left + right, this.height + top + bottom];
    const make = (image: Image) => image.bordered(left, top, right, bottom);
    if (!(isPlace(left) && isPlace(top) && isSize(width) && isSize(height))) return make(this.settled());
    return this.after(width, height, [codes.crop, -left, -top, width, height], make);
  }

  override resize(...args: parameters.ResizeArguments): Image {
    const [[width, height], resample, box] = parameters.bindResize(args);
    if (!(isSize(width) && isSize(height) && resample >= 1 && resample <= 5) || box !== null)
      return this.settled().resize(...args);
    return this.after(width, height, [codes.resize, width, height, resample], (image) =>
      image.resize(...args),
    );
  }

  override transpose(...args: parameters.TransposeArguments): Image {
    const [method] = parameters.bindTranspose(args);
    if (method > 1) return this.settled().transpose(...args);
    const step = method === Image.FLIP_LEFT_RIGHT ? codes.mirror : codes.upsideDown;
    return this.after(this.width, this.height, [step], (image) => image.transpose(...args));
  }

  private after(
    width: number,
    height: number,
    step: readonly number[],
    make: (image: Image) => Image,
  ): Sketch {
    const { source, steps, make: before } = this[plan];
    return sketch(this, width, height, {
      source,
      steps: [...steps, ...step],
      make: (image) => make(before(image)),
      made: null,
    });
  }
}

// What an image's own methods read.
Object.defineProperty(Sketch.prototype, held, {
  get(this: Sketch) {
    return this.settled()[held];
  },
});

const sourceOf = ({ source }: Plan): Image => (source instanceof Image ? source : source.decode());

type Kind = Pick<Image, 'mode' | 'info'>;

/** Past the constructor, which asks for pixels. */
function sketch({ mode, info }: Kind, width: number, height: number, own: Plan): Sketch {
  const made: Sketch = Object.create(Sketch.prototype);
  return Object.assign(made, { mode, width, height, palette: null, info, [plan]: own });
}

const begin = (kind: Kind, source: Image | PictureFile): Sketch =>
  sketch(kind, source.width, source.height, { source, steps: [], make: (same) => same, made: null });
