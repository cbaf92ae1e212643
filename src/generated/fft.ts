// Written by `npm run generate`; do not edit.
import type { Tensor } from '../tensor/tensor';
import type { IntOrList } from '../tensor/types';
import type {
  Fft2OutOptions, FftOutOptions, FftfreqOutOptions, FftnOutOptions, FftshiftOptions, Hfft2OutOptions,
  HfftOutOptions, HfftnOutOptions, Ifft2OutOptions, IfftOutOptions, IfftnOutOptions, IfftshiftOptions,
  Ihfft2OutOptions, IhfftOutOptions, IhfftnOutOptions, Irfft2OutOptions, IrfftOutOptions, IrfftnOutOptions,
  Rfft2OutOptions, RfftOutOptions, RfftfreqOutOptions, RfftnOutOptions,
} from './options';

/** The operators of `torch.fft`. */
export interface FFTFunctions {
  /**
   * The discrete Fourier transform along `dim`: `Xₖ = Σ xₙ · exp(-2πi·kn/N)`; `n` cuts or fills up with zeros
   * first.
   * `fft(input, n = null, dim = -1, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.fft.html
   */
  fft(input: Tensor, n?: number | null | FftOutOptions, dim?: number | FftOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | FftOutOptions, options?: FftOutOptions): Tensor;
  /**
   * The discrete Fourier transform of two dimensions, the last two by default.
   * `fft2(input, s = null, dim = [-2, -1], norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.fft2.html
   */
  fft2(input: Tensor, s?: IntOrList | null | Fft2OutOptions, dim?: IntOrList | Fft2OutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | Fft2OutOptions, options?: Fft2OutOptions): Tensor;
  /**
   * The frequencies of the bins of `fft` for `n` samples `d` apart: 0, 1, …, then the negative ones, over `n
   * · d`.
   * `fftfreq(n, d = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.fftfreq.html
   */
  fftfreq(n: number, d?: number | FftfreqOutOptions, options?: FftfreqOutOptions): Tensor;
  /**
   * The discrete Fourier transform of several dimensions, all by default.
   * `fftn(input, s = null, dim = null, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.fftn.html
   */
  fftn(input: Tensor, s?: IntOrList | null | FftnOutOptions, dim?: IntOrList | null | FftnOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | FftnOutOptions, options?: FftnOutOptions): Tensor;
  /**
   * Moves frequency 0 into the middle, along `dim` or all. `fftshift(input, dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.fftshift.html
   */
  fftshift(input: Tensor, dim?: IntOrList | null | FftshiftOptions, options?: FftshiftOptions): Tensor;
  /**
   * `fft` of a signal with Hermitian symmetry, of which the first half is given: a real spectrum.
   * `hfft(input, n = null, dim = -1, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.hfft.html
   */
  hfft(input: Tensor, n?: number | null | HfftOutOptions, dim?: number | HfftOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | HfftOutOptions, options?: HfftOutOptions): Tensor;
  /**
   * `hfft` in two dimensions, with the symmetry in the last.
   * `hfft2(input, s = null, dim = [-2, -1], norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.hfft2.html
   */
  hfft2(input: Tensor, s?: IntOrList | null | Hfft2OutOptions, dim?: IntOrList | Hfft2OutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | Hfft2OutOptions, options?: Hfft2OutOptions): Tensor;
  /**
   * `hfft` in several dimensions, with the symmetry in the last.
   * `hfftn(input, s = null, dim = null, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.hfftn.html
   */
  hfftn(input: Tensor, s?: IntOrList | null | HfftnOutOptions, dim?: IntOrList | null | HfftnOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | HfftnOutOptions, options?: HfftnOutOptions): Tensor;
  /**
   * The inverse of `fft` along `dim`; divides by N unless `norm` says otherwise.
   * `ifft(input, n = null, dim = -1, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifft.html
   */
  ifft(input: Tensor, n?: number | null | IfftOutOptions, dim?: number | IfftOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | IfftOutOptions, options?: IfftOutOptions): Tensor;
  /**
   * The inverse of `fft2`. `ifft2(input, s = null, dim = [-2, -1], norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifft2.html
   */
  ifft2(input: Tensor, s?: IntOrList | null | Ifft2OutOptions, dim?: IntOrList | Ifft2OutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | Ifft2OutOptions, options?: Ifft2OutOptions): Tensor;
  /**
   * The inverse of `fftn`. `ifftn(input, s = null, dim = null, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifftn.html
   */
  ifftn(input: Tensor, s?: IntOrList | null | IfftnOutOptions, dim?: IntOrList | null | IfftnOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | IfftnOutOptions, options?: IfftnOutOptions): Tensor;
  /**
   * The inverse of `fftshift`, which differs from it for odd sizes. `ifftshift(input, dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifftshift.html
   */
  ifftshift(input: Tensor, dim?: IntOrList | null | IfftshiftOptions, options?: IfftshiftOptions): Tensor;
  /**
   * The inverse of `hfft`: the first half of a Hermitian signal.
   * `ihfft(input, n = null, dim = -1, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.ihfft.html
   */
  ihfft(input: Tensor, n?: number | null | IhfftOutOptions, dim?: number | IhfftOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | IhfftOutOptions, options?: IhfftOutOptions): Tensor;
  /**
   * The inverse of `hfft2`. `ihfft2(input, s = null, dim = [-2, -1], norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.ihfft2.html
   */
  ihfft2(input: Tensor, s?: IntOrList | null | Ihfft2OutOptions, dim?: IntOrList | Ihfft2OutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | Ihfft2OutOptions, options?: Ihfft2OutOptions): Tensor;
  /**
   * The inverse of `hfftn`. `ihfftn(input, s = null, dim = null, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.ihfftn.html
   */
  ihfftn(input: Tensor, s?: IntOrList | null | IhfftnOutOptions, dim?: IntOrList | null | IhfftnOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | IhfftnOutOptions, options?: IhfftnOutOptions): Tensor;
  /**
   * The inverse of `rfft`, real: M → 2(M - 1), or `n`, which an odd length needs.
   * `irfft(input, n = null, dim = -1, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.irfft.html
   */
  irfft(input: Tensor, n?: number | null | IrfftOutOptions, dim?: number | IrfftOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | IrfftOutOptions, options?: IrfftOutOptions): Tensor;
  /**
   * The inverse of `rfft2`, real; give the sizes `s` where the last was odd.
   * `irfft2(input, s = null, dim = [-2, -1], norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.irfft2.html
   */
  irfft2(input: Tensor, s?: IntOrList | null | Irfft2OutOptions, dim?: IntOrList | Irfft2OutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | Irfft2OutOptions, options?: Irfft2OutOptions): Tensor;
  /**
   * The inverse of `rfftn`, real; give the sizes `s` where the last was odd.
   * `irfftn(input, s = null, dim = null, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.irfftn.html
   */
  irfftn(input: Tensor, s?: IntOrList | null | IrfftnOutOptions, dim?: IntOrList | null | IrfftnOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | IrfftnOutOptions, options?: IrfftnOutOptions): Tensor;
  /**
   * `fft` of real numbers, without the half that is known by symmetry: N → ⌊N/2⌋ + 1, complex.
   * `rfft(input, n = null, dim = -1, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfft.html
   */
  rfft(input: Tensor, n?: number | null | RfftOutOptions, dim?: number | RfftOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | RfftOutOptions, options?: RfftOutOptions): Tensor;
  /**
   * `fft2` of real numbers; the last dimension has only ⌊N/2⌋ + 1.
   * `rfft2(input, s = null, dim = [-2, -1], norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfft2.html
   */
  rfft2(input: Tensor, s?: IntOrList | null | Rfft2OutOptions, dim?: IntOrList | Rfft2OutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | Rfft2OutOptions, options?: Rfft2OutOptions): Tensor;
  /**
   * The frequencies of the bins of `rfft` for `n` samples `d` apart; none is negative. `rfftfreq(n, d = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfftfreq.html
   */
  rfftfreq(n: number, d?: number | RfftfreqOutOptions, options?: RfftfreqOutOptions): Tensor;
  /**
   * `fftn` of real numbers; the last dimension has only ⌊N/2⌋ + 1.
   * `rfftn(input, s = null, dim = null, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfftn.html
   */
  rfftn(input: Tensor, s?: IntOrList | null | RfftnOutOptions, dim?: IntOrList | null | RfftnOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | RfftnOutOptions, options?: RfftnOutOptions): Tensor;
}
