// torch.fft, and the spectra of signals.

export const fft = {
  'fft.fft':
    'The discrete Fourier transform along `dim`: `Xₖ = Σ xₙ · exp(-2πi·kn/N)`; `n` cuts or fills up with zeros first.',
  'fft.ifft': 'The inverse of `fft` along `dim`; divides by N unless `norm` says otherwise.',
  'fft.fft2': 'The discrete Fourier transform of two dimensions, the last two by default.',
  'fft.ifft2': 'The inverse of `fft2`.',
  'fft.fftn': 'The discrete Fourier transform of several dimensions, all by default.',
  'fft.ifftn': 'The inverse of `fftn`.',
  'fft.rfft': '`fft` of real numbers, without the half that is known by symmetry: N → ⌊N/2⌋ + 1, complex.',
  'fft.irfft': 'The inverse of `rfft`, real: M → 2(M - 1), or `n`, which an odd length needs.',
  'fft.rfft2': '`fft2` of real numbers; the last dimension has only ⌊N/2⌋ + 1.',
  'fft.irfft2': 'The inverse of `rfft2`, real; give the sizes `s` where the last was odd.',
  'fft.rfftn': '`fftn` of real numbers; the last dimension has only ⌊N/2⌋ + 1.',
  'fft.irfftn': 'The inverse of `rfftn`, real; give the sizes `s` where the last was odd.',
  'fft.hfft': '`fft` of a signal with Hermitian symmetry, of which the first half is given: a real spectrum.',
  'fft.ihfft': 'The inverse of `hfft`: the first half of a Hermitian signal.',
  'fft.hfft2': '`hfft` in two dimensions, with the symmetry in the last.',
  'fft.ihfft2': 'The inverse of `hfft2`.',
  'fft.hfftn': '`hfft` in several dimensions, with the symmetry in the last.',
  'fft.ihfftn': 'The inverse of `hfftn`.',
  'fft.fftfreq':
    'The frequencies of the bins of `fft` for `n` samples `d` apart: 0, 1, …, then the negative ones, over `n · d`.',
  'fft.rfftfreq': 'The frequencies of the bins of `rfft` for `n` samples `d` apart; none is negative.',
  'fft.fftshift': 'Moves frequency 0 into the middle, along `dim` or all.',
  'fft.ifftshift': 'The inverse of `fftshift`, which differs from it for odd sizes.',
  stft: 'The spectra of windows of `nFft` samples every `hopLength`: (B, L) → (B, frequencies, frames), complex.',
  istft: 'The inverse of `stft`, by overlapping and adding; an error where windows leave gaps.',
};
