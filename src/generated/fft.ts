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
  /** Computes the one dimensional discrete Fourier transform of `input`. `fft(input, n = null, dim = -1, norm = null)` */
  fft(input: Tensor, n?: number | null | FftOutOptions, dim?: number | FftOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | FftOutOptions, options?: FftOutOptions): Tensor;
  /** Computes the 2 dimensional discrete Fourier transform of `input`. `fft2(input, s = null, dim = [-2, -1], norm = null)` */
  fft2(input: Tensor, s?: IntOrList | null | Fft2OutOptions, dim?: IntOrList | Fft2OutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | Fft2OutOptions, options?: Fft2OutOptions): Tensor;
  /** Computes the discrete Fourier Transform sample frequencies for a signal of size `n`. `fftfreq(n, d = 1)` */
  fftfreq(n: number, d?: number | FftfreqOutOptions, options?: FftfreqOutOptions): Tensor;
  /** Computes the N dimensional discrete Fourier transform of `input`. `fftn(input, s = null, dim = null, norm = null)` */
  fftn(input: Tensor, s?: IntOrList | null | FftnOutOptions, dim?: IntOrList | null | FftnOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | FftnOutOptions, options?: FftnOutOptions): Tensor;
  /** Reorders n-dimensional FFT data, as provided by `torch.fft.fftn`, to have negative frequency terms first. `fftshift(input, dim = null)` */
  fftshift(input: Tensor, dim?: IntOrList | null | FftshiftOptions, options?: FftshiftOptions): Tensor;
  /** Computes the one dimensional discrete Fourier transform of a Hermitian symmetric `input` signal. `hfft(input, n = null, dim = -1, norm = null)` */
  hfft(input: Tensor, n?: number | null | HfftOutOptions, dim?: number | HfftOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | HfftOutOptions, options?: HfftOutOptions): Tensor;
  /** Computes the 2-dimensional discrete Fourier transform of a Hermitian symmetric `input` signal. `hfft2(input, s = null, dim = [-2, -1], norm = null)` */
  hfft2(input: Tensor, s?: IntOrList | null | Hfft2OutOptions, dim?: IntOrList | Hfft2OutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | Hfft2OutOptions, options?: Hfft2OutOptions): Tensor;
  /** Computes the n-dimensional discrete Fourier transform of a Hermitian symmetric `input` signal. `hfftn(input, s = null, dim = null, norm = null)` */
  hfftn(input: Tensor, s?: IntOrList | null | HfftnOutOptions, dim?: IntOrList | null | HfftnOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | HfftnOutOptions, options?: HfftnOutOptions): Tensor;
  /** Computes the one dimensional inverse discrete Fourier transform of `input`. `ifft(input, n = null, dim = -1, norm = null)` */
  ifft(input: Tensor, n?: number | null | IfftOutOptions, dim?: number | IfftOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | IfftOutOptions, options?: IfftOutOptions): Tensor;
  /** Computes the 2 dimensional inverse discrete Fourier transform of `input`. `ifft2(input, s = null, dim = [-2, -1], norm = null)` */
  ifft2(input: Tensor, s?: IntOrList | null | Ifft2OutOptions, dim?: IntOrList | Ifft2OutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | Ifft2OutOptions, options?: Ifft2OutOptions): Tensor;
  /** Computes the N dimensional inverse discrete Fourier transform of `input`. `ifftn(input, s = null, dim = null, norm = null)` */
  ifftn(input: Tensor, s?: IntOrList | null | IfftnOutOptions, dim?: IntOrList | null | IfftnOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | IfftnOutOptions, options?: IfftnOutOptions): Tensor;
  /** Inverse of `torch.fft.fftshift`. `ifftshift(input, dim = null)` */
  ifftshift(input: Tensor, dim?: IntOrList | null | IfftshiftOptions, options?: IfftshiftOptions): Tensor;
  /** Computes the inverse of `torch.fft.hfft`. `ihfft(input, n = null, dim = -1, norm = null)` */
  ihfft(input: Tensor, n?: number | null | IhfftOutOptions, dim?: number | IhfftOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | IhfftOutOptions, options?: IhfftOutOptions): Tensor;
  /** Computes the 2-dimensional inverse discrete Fourier transform of real `input`. `ihfft2(input, s = null, dim = [-2, -1], norm = null)` */
  ihfft2(input: Tensor, s?: IntOrList | null | Ihfft2OutOptions, dim?: IntOrList | Ihfft2OutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | Ihfft2OutOptions, options?: Ihfft2OutOptions): Tensor;
  /** Computes the N-dimensional inverse discrete Fourier transform of real `input`. `ihfftn(input, s = null, dim = null, norm = null)` */
  ihfftn(input: Tensor, s?: IntOrList | null | IhfftnOutOptions, dim?: IntOrList | null | IhfftnOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | IhfftnOutOptions, options?: IhfftnOutOptions): Tensor;
  /** Computes the inverse of `torch.fft.rfft`. `irfft(input, n = null, dim = -1, norm = null)` */
  irfft(input: Tensor, n?: number | null | IrfftOutOptions, dim?: number | IrfftOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | IrfftOutOptions, options?: IrfftOutOptions): Tensor;
  /** Computes the inverse of `torch.fft.rfft2`. `irfft2(input, s = null, dim = [-2, -1], norm = null)` */
  irfft2(input: Tensor, s?: IntOrList | null | Irfft2OutOptions, dim?: IntOrList | Irfft2OutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | Irfft2OutOptions, options?: Irfft2OutOptions): Tensor;
  /** Computes the inverse of `torch.fft.rfftn`. `irfftn(input, s = null, dim = null, norm = null)` */
  irfftn(input: Tensor, s?: IntOrList | null | IrfftnOutOptions, dim?: IntOrList | null | IrfftnOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | IrfftnOutOptions, options?: IrfftnOutOptions): Tensor;
  /** Computes the one dimensional Fourier transform of real-valued `input`. `rfft(input, n = null, dim = -1, norm = null)` */
  rfft(input: Tensor, n?: number | null | RfftOutOptions, dim?: number | RfftOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | RfftOutOptions, options?: RfftOutOptions): Tensor;
  /** Computes the 2-dimensional discrete Fourier transform of real `input`. `rfft2(input, s = null, dim = [-2, -1], norm = null)` */
  rfft2(input: Tensor, s?: IntOrList | null | Rfft2OutOptions, dim?: IntOrList | Rfft2OutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | Rfft2OutOptions, options?: Rfft2OutOptions): Tensor;
  /** Computes the sample frequencies for `torch.fft.rfft` with a signal of size `n`. `rfftfreq(n, d = 1)` */
  rfftfreq(n: number, d?: number | RfftfreqOutOptions, options?: RfftfreqOutOptions): Tensor;
  /** Computes the N-dimensional discrete Fourier transform of real `input`. `rfftn(input, s = null, dim = null, norm = null)` */
  rfftn(input: Tensor, s?: IntOrList | null | RfftnOutOptions, dim?: IntOrList | null | RfftnOutOptions, norm?: 'forward' | 'backward' | 'ortho' | null | RfftnOutOptions, options?: RfftnOutOptions): Tensor;
}
