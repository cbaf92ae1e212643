/** Short-time Fourier transforms. */

import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { tensor } from '../tensor/argument';
import { nnOps, torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import type { PadMode } from '../tensor/types';

/** Options of `stft`. */
export interface StftOptions {
  /** Distance between windows. Default: nFft / 4 */
  hopLength?: number | null | undefined;
  /** The window's length, up to `nFft`; zeros fill both sides. Default: nFft */
  winLength?: number | null | undefined;
  /** The window's values, (winLength). Default: null, ones: no window at all */
  window?: Tensor | null | undefined;
  /** Pads so that a frame's centre is its time. Default: true */
  center?: boolean | undefined;
  /** How the signal goes on at its ends, with `center`: as for `F.pad`. Default: 'reflect' */
  padMode?: PadMode | undefined;
  /** Whether the result is divided by √nFft. Default: false */
  normalized?: boolean | undefined;
  /** Half of the spectrum only. Default: true for a real input and window */
  onesided?: boolean | null | undefined;
  /** A complex result; needed for real inputs. */
  returnComplex?: boolean | null | undefined;
  /** Whether frames begin where the window does, not the transform; without `center`. Default: null, false */
  alignToWindow?: boolean | null | undefined;
}

/** The parameters of `stft`. */
export interface StftParameters extends StftOptions {
  /** The signal, (…, T), real or complex. */
  input: Tensor;
  /** The size of the Fourier transform: how many points a frame has. */
  nFft: number;
}
type StftOrder = [
  input: 'input',
  nFft: 'nFft',
  hopLength: 'hopLength',
  winLength: 'winLength',
  window: 'window',
  center: 'center',
  padMode: 'padMode',
  normalized: 'normalized',
  onesided: 'onesided',
  returnComplex: 'returnComplex',
  alignToWindow: 'alignToWindow',
];
/** `stft` as a method of the input. */
export type StftMethod = (
  ...args: Arguments<
    Omit<StftParameters, 'input'>,
    StftOrder extends readonly [unknown, ...infer Others] ? Others : never
  >
) => Tensor;
const bindStft = binder<StftParameters, StftOrder>(
  'stft',
  { input: tensor, nFft: 'any' },
  {
    hopLength: null as number | null,
    winLength: null as number | null,
    window: null as Tensor | null,
    center: true,
    padMode: 'reflect' as PadMode,
    normalized: false,
    onesided: null as boolean | null,
    returnComplex: null as boolean | null,
    alignToWindow: null as boolean | null,
  },
);

/**
 * Fourier transforms of overlapping windows of a signal (B, L) or (L): (B, frequencies, frames).
 *
 * @throws TorchError for `alignToWindow` together with `center`
 * @example torch.stft(signal, 512, { window: torch.hannWindow(512), returnComplex: true })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.stft.html
 */
export function stft(...args: Arguments<StftParameters, StftOrder>): Tensor {
  const o = bindStft.named(args);
  let { input, nFft } = o;
  if (o.center) {
    if (o.alignToWindow !== null) {
      throw new TorchError('stft align_to_window should only be set when center = false');
    }
    const dims = input.dim();
    const extended = [...new Array<number>(Math.max(3 - dims, 0)).fill(1), ...input.shape];
    const pad = Math.floor(nFft / 2);
    input = nnOps.pad(input.view(extended), [pad, pad], o.padMode);
    input = input.view(input.shape.slice(input.dim() - dims));
  }
  return torchOps.stft(
    input,
    nFft,
    o.hopLength,
    o.winLength,
    o.window,
    o.normalized,
    o.onesided,
    o.returnComplex,
    o.alignToWindow,
  );
}

/**
 * The inverse of `stft`: (B, frequencies, frames) to a signal (B, L).
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.istft.html
 */
export const istft = torchOps.istft;
