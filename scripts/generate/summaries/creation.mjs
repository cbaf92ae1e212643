// New tensors.

export const creation = {
  empty: 'A tensor of a shape whose contents are whatever the memory held.',
  emptyLike: '`empty` with shape, dtype, device and strides of `input`.',
  emptyStrided: '`empty` whose elements lie in memory as the given strides say, which may overlap.',
  emptyPermuted: '`empty` whose dimensions lie in memory in the order `physicalLayout`.',
  zeros:
    'A tensor of zeros: of the default float dtype, on the default device, unless the options say otherwise.',
  zerosLike: 'Zeros with shape, dtype, device and strides of `input`.',
  ones: 'A tensor of ones: of the default float dtype, on the default device, unless the options say otherwise.',
  onesLike: 'Ones with shape, dtype, device and strides of `input`.',
  full: 'A tensor of one value. Its dtype follows the value: an integer gives int64, a fraction the default float, a boolean bool.',
  fullLike: 'One value with shape, dtype, device and strides of `input`.',
  newEmpty: 'A tensor of the shape `size` without values, with dtype and device of `input`.',
  newEmptyStrided: 'A tensor of given shape and strides without values, with dtype and device of `input`.',
  newFull: 'A tensor of the shape `size` full of one value, with dtype and device of `input`.',
  newOnes: 'A tensor of the shape `size` full of ones, with dtype and device of `input`.',
  newZeros: 'A tensor of the shape `size` full of zeros, with dtype and device of `input`.',
  eye: 'The identity matrix `n` × `n`, or `n` × `m` with ones on the diagonal.',
  arange: '`start`, `start + step`, … below `end`. int64 where all are integers, else the default float.',
  range:
    "`start`, `start + step`, … with `end`, in floats. Deprecated: `arange` leaves `end` out, as Python's range.",
  linspace: '`steps` numbers from `start` to `end`, both included, equally far apart.',
  logspace: '`base ** x` for `steps` numbers `x` from `start` to `end`, both included.',
  scalarTensor:
    'A zero-dimensional tensor of a number, in the default float dtype unless `dtype` says otherwise.',
  fromFile: 'A one-dimensional tensor on a memory-mapped file; with `shared`, writes go to the file.',
  vander: 'The Vandermonde matrix: powers of `x` in columns, falling unless `increasing`.',
  // Windows
  hannWindow: "Hann's window, `sin²(πn / N)`; periodic unless `periodic` is false.",
  hammingWindow: "Hamming's window, `alpha - beta · cos(2πn / N)`; periodic unless `periodic` is false.",
  blackmanWindow:
    "Blackman's window, `0.42 - 0.5 cos(2πn / N) + 0.08 cos(4πn / N)`; periodic unless `periodic` is false.",
  bartlettWindow: "Bartlett's window, a triangle from 0 to 1 and back; periodic unless `periodic` is false.",
  kaiserWindow:
    "Kaiser's window, `I₀(beta · √(1 - x²)) / I₀(beta)` for x from -1 to 1; periodic unless `periodic` is false.",
};
