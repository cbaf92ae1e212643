/** `InterpolationMode`. */
import { Resampling } from '../image/resampling';

/** How values between pixels are made; a name is its own value. */
export const InterpolationMode = {
  NEAREST: 'nearest',
  NEAREST_EXACT: 'nearest-exact',
  BILINEAR: 'bilinear',
  BICUBIC: 'bicubic',
  /** Images only, as the two below. */
  BOX: 'box',
  HAMMING: 'hamming',
  LANCZOS: 'lanczos',
} as const;

export type InterpolationMode = (typeof InterpolationMode)[keyof typeof InterpolationMode];

/** An interpolation as arguments name it: Pillow's numbers (`Image.BILINEAR`) are taken as well. */
export type Interpolation = InterpolationMode | Resampling;

const byNumber: Readonly<Record<number, InterpolationMode>> = {
  0: 'nearest',
  1: 'lanczos',
  2: 'bilinear',
  3: 'bicubic',
  4: 'box',
  5: 'hamming',
};

const resamplings: Readonly<Record<InterpolationMode, Resampling>> = {
  nearest: Resampling.NEAREST,
  'nearest-exact': Resampling.NEAREST,
  bilinear: Resampling.BILINEAR,
  bicubic: Resampling.BICUBIC,
  box: Resampling.BOX,
  hamming: Resampling.HAMMING,
  lanczos: Resampling.LANCZOS,
};

/**
 * The mode that an argument names.
 *
 * @throws TypeError when it names none
 */
export function interpolationMode(interpolation: unknown): InterpolationMode {
  const mode = typeof interpolation === 'number' ? byNumber[interpolation] : interpolation;
  if (typeof mode !== 'string' || !Object.hasOwn(resamplings, mode)) {
    throw new TypeError(
      'Argument interpolation should be a InterpolationMode or a corresponding Pillow integer constant',
    );
  }
  return mode as InterpolationMode;
}

/** The mode in Pillow's numbers. */
export const resamplingOf = (mode: InterpolationMode): Resampling => resamplings[mode];

/** How Python prints the member of the enumeration. */
export const interpolationRepr = (mode: InterpolationMode): string =>
  `InterpolationMode.${mode.toUpperCase().replace('-', '_')}`;
