// Written by `npm run generate`; do not edit.
import type { NamedInput, Opt, OutOption, TensorOptions } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { IntOrList } from '../tensor/types';

/** The operators of `torch.fft`. */
export interface FFTFunctions {
  /**
   * The discrete Fourier transform along `dim`: `Xₖ = Σ xₙ · exp(-2πi·kn/N)`; `n` cuts or fills up with zeros
   * first.
   * `fft(input, n = null, dim = -1, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.fft.html
   */
  fft(options: Opt<NamedInput<Tensor> & { n?: number | null | undefined; dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The discrete Fourier transform along `dim`: `Xₖ = Σ xₙ · exp(-2πi·kn/N)`; `n` cuts or fills up with zeros
   * first.
   * `fft(input, n = null, dim = -1, norm = null)`
   */
  fft(input: Tensor, options: Opt<{ n?: number | null | undefined; dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The discrete Fourier transform along `dim`: `Xₖ = Σ xₙ · exp(-2πi·kn/N)`; `n` cuts or fills up with zeros
   * first.
   * `fft(input, n = null, dim = -1, norm = null)`
   */
  fft(input: Tensor, n: number | null | undefined, options: Opt<{ dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The discrete Fourier transform along `dim`: `Xₖ = Σ xₙ · exp(-2πi·kn/N)`; `n` cuts or fills up with zeros
   * first.
   * `fft(input, n = null, dim = -1, norm = null)`
   */
  fft(input: Tensor, n: number | null | undefined, dim: number | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The discrete Fourier transform along `dim`: `Xₖ = Σ xₙ · exp(-2πi·kn/N)`; `n` cuts or fills up with zeros
   * first.
   * `fft(input, n = null, dim = -1, norm = null)`
   */
  fft(input: Tensor, n?: number | null, dim?: number, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * The discrete Fourier transform of two dimensions, the last two by default.
   * `fft2(input, s = null, dim = [-2, -1], norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.fft2.html
   */
  fft2(options: Opt<NamedInput<Tensor> & { s?: IntOrList | null | undefined; dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The discrete Fourier transform of two dimensions, the last two by default.
   * `fft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  fft2(input: Tensor, options: Opt<{ s?: IntOrList | null | undefined; dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The discrete Fourier transform of two dimensions, the last two by default.
   * `fft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  fft2(input: Tensor, s: IntOrList | null | undefined, options: Opt<{ dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The discrete Fourier transform of two dimensions, the last two by default.
   * `fft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  fft2(input: Tensor, s: IntOrList | null | undefined, dim: IntOrList | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The discrete Fourier transform of two dimensions, the last two by default.
   * `fft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  fft2(input: Tensor, s?: IntOrList | null, dim?: IntOrList, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * The frequencies of the bins of `fft` for `n` samples `d` apart: 0, 1, …, then the negative ones, over `n
   * · d`.
   * `fftfreq(n, d = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.fftfreq.html
   */
  fftfreq(options: Opt<{ n: number; d?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * The frequencies of the bins of `fft` for `n` samples `d` apart: 0, 1, …, then the negative ones, over `n
   * · d`.
   * `fftfreq(n, d = 1)`
   */
  fftfreq(n: number, options: Opt<{ d?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * The frequencies of the bins of `fft` for `n` samples `d` apart: 0, 1, …, then the negative ones, over `n
   * · d`.
   * `fftfreq(n, d = 1)`
   */
  fftfreq(n: number, d?: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * The discrete Fourier transform of several dimensions, all by default.
   * `fftn(input, s = null, dim = null, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.fftn.html
   */
  fftn(options: Opt<NamedInput<Tensor> & { s?: IntOrList | null | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The discrete Fourier transform of several dimensions, all by default.
   * `fftn(input, s = null, dim = null, norm = null)`
   */
  fftn(input: Tensor, options: Opt<{ s?: IntOrList | null | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The discrete Fourier transform of several dimensions, all by default.
   * `fftn(input, s = null, dim = null, norm = null)`
   */
  fftn(input: Tensor, s: IntOrList | null | undefined, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The discrete Fourier transform of several dimensions, all by default.
   * `fftn(input, s = null, dim = null, norm = null)`
   */
  fftn(input: Tensor, s: IntOrList | null | undefined, dim: IntOrList | null | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The discrete Fourier transform of several dimensions, all by default.
   * `fftn(input, s = null, dim = null, norm = null)`
   */
  fftn(input: Tensor, s?: IntOrList | null, dim?: IntOrList | null, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * Moves frequency 0 into the middle, along `dim` or all. `fftshift(input, dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.fftshift.html
   */
  fftshift(options: Opt<NamedInput<Tensor> & { dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined }>): Tensor;
  /** Moves frequency 0 into the middle, along `dim` or all. `fftshift(input, dim = null)` */
  fftshift(input: Tensor, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined }>): Tensor;
  /** Moves frequency 0 into the middle, along `dim` or all. `fftshift(input, dim = null)` */
  fftshift(input: Tensor, dim?: IntOrList | null): Tensor;
  /**
   * `fft` of a signal with Hermitian symmetry, of which the first half is given: a real spectrum.
   * `hfft(input, n = null, dim = -1, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.hfft.html
   */
  hfft(options: Opt<NamedInput<Tensor> & { n?: number | null | undefined; dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fft` of a signal with Hermitian symmetry, of which the first half is given: a real spectrum.
   * `hfft(input, n = null, dim = -1, norm = null)`
   */
  hfft(input: Tensor, options: Opt<{ n?: number | null | undefined; dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fft` of a signal with Hermitian symmetry, of which the first half is given: a real spectrum.
   * `hfft(input, n = null, dim = -1, norm = null)`
   */
  hfft(input: Tensor, n: number | null | undefined, options: Opt<{ dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fft` of a signal with Hermitian symmetry, of which the first half is given: a real spectrum.
   * `hfft(input, n = null, dim = -1, norm = null)`
   */
  hfft(input: Tensor, n: number | null | undefined, dim: number | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fft` of a signal with Hermitian symmetry, of which the first half is given: a real spectrum.
   * `hfft(input, n = null, dim = -1, norm = null)`
   */
  hfft(input: Tensor, n?: number | null, dim?: number, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * `hfft` in two dimensions, with the symmetry in the last.
   * `hfft2(input, s = null, dim = [-2, -1], norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.hfft2.html
   */
  hfft2(options: Opt<NamedInput<Tensor> & { s?: IntOrList | null | undefined; dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `hfft` in two dimensions, with the symmetry in the last.
   * `hfft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  hfft2(input: Tensor, options: Opt<{ s?: IntOrList | null | undefined; dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `hfft` in two dimensions, with the symmetry in the last.
   * `hfft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  hfft2(input: Tensor, s: IntOrList | null | undefined, options: Opt<{ dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `hfft` in two dimensions, with the symmetry in the last.
   * `hfft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  hfft2(input: Tensor, s: IntOrList | null | undefined, dim: IntOrList | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `hfft` in two dimensions, with the symmetry in the last.
   * `hfft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  hfft2(input: Tensor, s?: IntOrList | null, dim?: IntOrList, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * `hfft` in several dimensions, with the symmetry in the last.
   * `hfftn(input, s = null, dim = null, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.hfftn.html
   */
  hfftn(options: Opt<NamedInput<Tensor> & { s?: IntOrList | null | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `hfft` in several dimensions, with the symmetry in the last.
   * `hfftn(input, s = null, dim = null, norm = null)`
   */
  hfftn(input: Tensor, options: Opt<{ s?: IntOrList | null | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `hfft` in several dimensions, with the symmetry in the last.
   * `hfftn(input, s = null, dim = null, norm = null)`
   */
  hfftn(input: Tensor, s: IntOrList | null | undefined, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `hfft` in several dimensions, with the symmetry in the last.
   * `hfftn(input, s = null, dim = null, norm = null)`
   */
  hfftn(input: Tensor, s: IntOrList | null | undefined, dim: IntOrList | null | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `hfft` in several dimensions, with the symmetry in the last.
   * `hfftn(input, s = null, dim = null, norm = null)`
   */
  hfftn(input: Tensor, s?: IntOrList | null, dim?: IntOrList | null, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * The inverse of `fft` along `dim`; divides by N unless `norm` says otherwise.
   * `ifft(input, n = null, dim = -1, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifft.html
   */
  ifft(options: Opt<NamedInput<Tensor> & { n?: number | null | undefined; dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `fft` along `dim`; divides by N unless `norm` says otherwise.
   * `ifft(input, n = null, dim = -1, norm = null)`
   */
  ifft(input: Tensor, options: Opt<{ n?: number | null | undefined; dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `fft` along `dim`; divides by N unless `norm` says otherwise.
   * `ifft(input, n = null, dim = -1, norm = null)`
   */
  ifft(input: Tensor, n: number | null | undefined, options: Opt<{ dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `fft` along `dim`; divides by N unless `norm` says otherwise.
   * `ifft(input, n = null, dim = -1, norm = null)`
   */
  ifft(input: Tensor, n: number | null | undefined, dim: number | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `fft` along `dim`; divides by N unless `norm` says otherwise.
   * `ifft(input, n = null, dim = -1, norm = null)`
   */
  ifft(input: Tensor, n?: number | null, dim?: number, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * The inverse of `fft2`. `ifft2(input, s = null, dim = [-2, -1], norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifft2.html
   */
  ifft2(options: Opt<NamedInput<Tensor> & { s?: IntOrList | null | undefined; dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `fft2`. `ifft2(input, s = null, dim = [-2, -1], norm = null)` */
  ifft2(input: Tensor, options: Opt<{ s?: IntOrList | null | undefined; dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `fft2`. `ifft2(input, s = null, dim = [-2, -1], norm = null)` */
  ifft2(input: Tensor, s: IntOrList | null | undefined, options: Opt<{ dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `fft2`. `ifft2(input, s = null, dim = [-2, -1], norm = null)` */
  ifft2(input: Tensor, s: IntOrList | null | undefined, dim: IntOrList | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `fft2`. `ifft2(input, s = null, dim = [-2, -1], norm = null)` */
  ifft2(input: Tensor, s?: IntOrList | null, dim?: IntOrList, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * The inverse of `fftn`. `ifftn(input, s = null, dim = null, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifftn.html
   */
  ifftn(options: Opt<NamedInput<Tensor> & { s?: IntOrList | null | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `fftn`. `ifftn(input, s = null, dim = null, norm = null)` */
  ifftn(input: Tensor, options: Opt<{ s?: IntOrList | null | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `fftn`. `ifftn(input, s = null, dim = null, norm = null)` */
  ifftn(input: Tensor, s: IntOrList | null | undefined, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `fftn`. `ifftn(input, s = null, dim = null, norm = null)` */
  ifftn(input: Tensor, s: IntOrList | null | undefined, dim: IntOrList | null | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `fftn`. `ifftn(input, s = null, dim = null, norm = null)` */
  ifftn(input: Tensor, s?: IntOrList | null, dim?: IntOrList | null, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * The inverse of `fftshift`, which differs from it for odd sizes. `ifftshift(input, dim = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifftshift.html
   */
  ifftshift(options: Opt<NamedInput<Tensor> & { dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined }>): Tensor;
  /** The inverse of `fftshift`, which differs from it for odd sizes. `ifftshift(input, dim = null)` */
  ifftshift(input: Tensor, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined }>): Tensor;
  /** The inverse of `fftshift`, which differs from it for odd sizes. `ifftshift(input, dim = null)` */
  ifftshift(input: Tensor, dim?: IntOrList | null): Tensor;
  /**
   * The inverse of `hfft`: the first half of a Hermitian signal.
   * `ihfft(input, n = null, dim = -1, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.ihfft.html
   */
  ihfft(options: Opt<NamedInput<Tensor> & { n?: number | null | undefined; dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `hfft`: the first half of a Hermitian signal.
   * `ihfft(input, n = null, dim = -1, norm = null)`
   */
  ihfft(input: Tensor, options: Opt<{ n?: number | null | undefined; dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `hfft`: the first half of a Hermitian signal.
   * `ihfft(input, n = null, dim = -1, norm = null)`
   */
  ihfft(input: Tensor, n: number | null | undefined, options: Opt<{ dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `hfft`: the first half of a Hermitian signal.
   * `ihfft(input, n = null, dim = -1, norm = null)`
   */
  ihfft(input: Tensor, n: number | null | undefined, dim: number | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `hfft`: the first half of a Hermitian signal.
   * `ihfft(input, n = null, dim = -1, norm = null)`
   */
  ihfft(input: Tensor, n?: number | null, dim?: number, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * The inverse of `hfft2`. `ihfft2(input, s = null, dim = [-2, -1], norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.ihfft2.html
   */
  ihfft2(options: Opt<NamedInput<Tensor> & { s?: IntOrList | null | undefined; dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `hfft2`. `ihfft2(input, s = null, dim = [-2, -1], norm = null)` */
  ihfft2(input: Tensor, options: Opt<{ s?: IntOrList | null | undefined; dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `hfft2`. `ihfft2(input, s = null, dim = [-2, -1], norm = null)` */
  ihfft2(input: Tensor, s: IntOrList | null | undefined, options: Opt<{ dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `hfft2`. `ihfft2(input, s = null, dim = [-2, -1], norm = null)` */
  ihfft2(input: Tensor, s: IntOrList | null | undefined, dim: IntOrList | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `hfft2`. `ihfft2(input, s = null, dim = [-2, -1], norm = null)` */
  ihfft2(input: Tensor, s?: IntOrList | null, dim?: IntOrList, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * The inverse of `hfftn`. `ihfftn(input, s = null, dim = null, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.ihfftn.html
   */
  ihfftn(options: Opt<NamedInput<Tensor> & { s?: IntOrList | null | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `hfftn`. `ihfftn(input, s = null, dim = null, norm = null)` */
  ihfftn(input: Tensor, options: Opt<{ s?: IntOrList | null | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `hfftn`. `ihfftn(input, s = null, dim = null, norm = null)` */
  ihfftn(input: Tensor, s: IntOrList | null | undefined, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `hfftn`. `ihfftn(input, s = null, dim = null, norm = null)` */
  ihfftn(input: Tensor, s: IntOrList | null | undefined, dim: IntOrList | null | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /** The inverse of `hfftn`. `ihfftn(input, s = null, dim = null, norm = null)` */
  ihfftn(input: Tensor, s?: IntOrList | null, dim?: IntOrList | null, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * The inverse of `rfft`, real: M → 2(M - 1), or `n`, which an odd length needs.
   * `irfft(input, n = null, dim = -1, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.irfft.html
   */
  irfft(options: Opt<NamedInput<Tensor> & { n?: number | null | undefined; dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `rfft`, real: M → 2(M - 1), or `n`, which an odd length needs.
   * `irfft(input, n = null, dim = -1, norm = null)`
   */
  irfft(input: Tensor, options: Opt<{ n?: number | null | undefined; dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `rfft`, real: M → 2(M - 1), or `n`, which an odd length needs.
   * `irfft(input, n = null, dim = -1, norm = null)`
   */
  irfft(input: Tensor, n: number | null | undefined, options: Opt<{ dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `rfft`, real: M → 2(M - 1), or `n`, which an odd length needs.
   * `irfft(input, n = null, dim = -1, norm = null)`
   */
  irfft(input: Tensor, n: number | null | undefined, dim: number | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `rfft`, real: M → 2(M - 1), or `n`, which an odd length needs.
   * `irfft(input, n = null, dim = -1, norm = null)`
   */
  irfft(input: Tensor, n?: number | null, dim?: number, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * The inverse of `rfft2`, real; give the sizes `s` where the last was odd.
   * `irfft2(input, s = null, dim = [-2, -1], norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.irfft2.html
   */
  irfft2(options: Opt<NamedInput<Tensor> & { s?: IntOrList | null | undefined; dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `rfft2`, real; give the sizes `s` where the last was odd.
   * `irfft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  irfft2(input: Tensor, options: Opt<{ s?: IntOrList | null | undefined; dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `rfft2`, real; give the sizes `s` where the last was odd.
   * `irfft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  irfft2(input: Tensor, s: IntOrList | null | undefined, options: Opt<{ dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `rfft2`, real; give the sizes `s` where the last was odd.
   * `irfft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  irfft2(input: Tensor, s: IntOrList | null | undefined, dim: IntOrList | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `rfft2`, real; give the sizes `s` where the last was odd.
   * `irfft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  irfft2(input: Tensor, s?: IntOrList | null, dim?: IntOrList, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * The inverse of `rfftn`, real; give the sizes `s` where the last was odd.
   * `irfftn(input, s = null, dim = null, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.irfftn.html
   */
  irfftn(options: Opt<NamedInput<Tensor> & { s?: IntOrList | null | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `rfftn`, real; give the sizes `s` where the last was odd.
   * `irfftn(input, s = null, dim = null, norm = null)`
   */
  irfftn(input: Tensor, options: Opt<{ s?: IntOrList | null | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `rfftn`, real; give the sizes `s` where the last was odd.
   * `irfftn(input, s = null, dim = null, norm = null)`
   */
  irfftn(input: Tensor, s: IntOrList | null | undefined, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `rfftn`, real; give the sizes `s` where the last was odd.
   * `irfftn(input, s = null, dim = null, norm = null)`
   */
  irfftn(input: Tensor, s: IntOrList | null | undefined, dim: IntOrList | null | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * The inverse of `rfftn`, real; give the sizes `s` where the last was odd.
   * `irfftn(input, s = null, dim = null, norm = null)`
   */
  irfftn(input: Tensor, s?: IntOrList | null, dim?: IntOrList | null, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * `fft` of real numbers, without the half that is known by symmetry: N → ⌊N/2⌋ + 1, complex.
   * `rfft(input, n = null, dim = -1, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfft.html
   */
  rfft(options: Opt<NamedInput<Tensor> & { n?: number | null | undefined; dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fft` of real numbers, without the half that is known by symmetry: N → ⌊N/2⌋ + 1, complex.
   * `rfft(input, n = null, dim = -1, norm = null)`
   */
  rfft(input: Tensor, options: Opt<{ n?: number | null | undefined; dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fft` of real numbers, without the half that is known by symmetry: N → ⌊N/2⌋ + 1, complex.
   * `rfft(input, n = null, dim = -1, norm = null)`
   */
  rfft(input: Tensor, n: number | null | undefined, options: Opt<{ dim?: number | undefined; axis?: number | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fft` of real numbers, without the half that is known by symmetry: N → ⌊N/2⌋ + 1, complex.
   * `rfft(input, n = null, dim = -1, norm = null)`
   */
  rfft(input: Tensor, n: number | null | undefined, dim: number | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fft` of real numbers, without the half that is known by symmetry: N → ⌊N/2⌋ + 1, complex.
   * `rfft(input, n = null, dim = -1, norm = null)`
   */
  rfft(input: Tensor, n?: number | null, dim?: number, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * `fft2` of real numbers; the last dimension has only ⌊N/2⌋ + 1.
   * `rfft2(input, s = null, dim = [-2, -1], norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfft2.html
   */
  rfft2(options: Opt<NamedInput<Tensor> & { s?: IntOrList | null | undefined; dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fft2` of real numbers; the last dimension has only ⌊N/2⌋ + 1.
   * `rfft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  rfft2(input: Tensor, options: Opt<{ s?: IntOrList | null | undefined; dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fft2` of real numbers; the last dimension has only ⌊N/2⌋ + 1.
   * `rfft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  rfft2(input: Tensor, s: IntOrList | null | undefined, options: Opt<{ dim?: IntOrList | undefined; axis?: IntOrList | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fft2` of real numbers; the last dimension has only ⌊N/2⌋ + 1.
   * `rfft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  rfft2(input: Tensor, s: IntOrList | null | undefined, dim: IntOrList | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fft2` of real numbers; the last dimension has only ⌊N/2⌋ + 1.
   * `rfft2(input, s = null, dim = [-2, -1], norm = null)`
   */
  rfft2(input: Tensor, s?: IntOrList | null, dim?: IntOrList, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
  /**
   * The frequencies of the bins of `rfft` for `n` samples `d` apart; none is negative. `rfftfreq(n, d = 1)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfftfreq.html
   */
  rfftfreq(options: Opt<{ n: number; d?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * The frequencies of the bins of `rfft` for `n` samples `d` apart; none is negative. `rfftfreq(n, d = 1)`
   */
  rfftfreq(n: number, options: Opt<{ d?: number | undefined } & TensorOptions & OutOption>): Tensor;
  /**
   * The frequencies of the bins of `rfft` for `n` samples `d` apart; none is negative. `rfftfreq(n, d = 1)`
   */
  rfftfreq(n: number, d?: number, options?: Opt<TensorOptions & OutOption>): Tensor;
  /**
   * `fftn` of real numbers; the last dimension has only ⌊N/2⌋ + 1.
   * `rfftn(input, s = null, dim = null, norm = null)`
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfftn.html
   */
  rfftn(options: Opt<NamedInput<Tensor> & { s?: IntOrList | null | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fftn` of real numbers; the last dimension has only ⌊N/2⌋ + 1.
   * `rfftn(input, s = null, dim = null, norm = null)`
   */
  rfftn(input: Tensor, options: Opt<{ s?: IntOrList | null | undefined; dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fftn` of real numbers; the last dimension has only ⌊N/2⌋ + 1.
   * `rfftn(input, s = null, dim = null, norm = null)`
   */
  rfftn(input: Tensor, s: IntOrList | null | undefined, options: Opt<{ dim?: IntOrList | null | undefined; axis?: IntOrList | null | undefined; norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fftn` of real numbers; the last dimension has only ⌊N/2⌋ + 1.
   * `rfftn(input, s = null, dim = null, norm = null)`
   */
  rfftn(input: Tensor, s: IntOrList | null | undefined, dim: IntOrList | null | undefined, options: Opt<{ norm?: 'forward' | 'backward' | 'ortho' | null | undefined } & OutOption>): Tensor;
  /**
   * `fftn` of real numbers; the last dimension has only ⌊N/2⌋ + 1.
   * `rfftn(input, s = null, dim = null, norm = null)`
   */
  rfftn(input: Tensor, s?: IntOrList | null, dim?: IntOrList | null, norm?: 'forward' | 'backward' | 'ortho' | null, options?: OutOption): Tensor;
}
