// Sparse and quantized tensors.

export const sparse = {
  sparseCooTensor:
    'A sparse tensor of `values` at `indices` (dims, N); values at one place add up. Indices on a GPU make it wait without `size`.',
  sparseCsrTensor: 'A sparse matrix by rows: where each row starts in `values`, and the columns.',
  sparseCscTensor: 'A sparse matrix by columns: where each column starts in `values`, and the rows.',
  sparseBsrTensor: 'A sparse matrix of dense blocks, by rows of blocks.',
  sparseBscTensor: 'A sparse matrix of dense blocks, by columns of blocks.',
  sparseCompressedTensor:
    'A sparse matrix by rows or columns, of numbers or blocks, whichever `layout` says.',
  toDense: 'With all its zeros; for sparse and oneDNN tensors.',
  toSparse: 'Sparse, in COO or the `layout` given: what is zero is left out.',
  toSparseCsr:
    'The tensor in the sparse layout by rows (CSR); with `denseDim` the last dimensions stay dense.',
  toSparseCsc:
    'The tensor in the sparse layout by columns (CSC); with `denseDim` the last dimensions stay dense.',
  toSparseBsr: 'Sparse by rows of blocks (BSR); `blocksize` divides the sizes.',
  toSparseBsc: 'Sparse by columns of blocks (BSC); `blocksize` divides the sizes.',
  coalesce: 'Sparse COO with its indices sorted and the values at one place added up.',
  indices: 'The indices (dims, N) of a coalesced sparse COO tensor.',
  values: 'The values of a coalesced sparse COO tensor, or of a compressed one; a view.',
  crowIndices: 'Of a tensor sparse by rows: where each row starts in `values`.',
  colIndices: 'Of a tensor sparse by rows: the column of each value.',
  ccolIndices: 'Of a tensor sparse by columns: where each column starts in `values`.',
  rowIndices: 'Of a tensor sparse by columns: the row of each value.',
  sparseDim: 'How many dimensions of a sparse tensor `indices` speak of.',
  denseDim: 'How many dimensions each value of a sparse tensor has itself.',
  sparseMask: "A dense tensor's values at the places where the sparse `mask` has some; sparse.",
  sparseResize_: 'Another shape and split into sparse and dense dimensions, in place.',
  sparseResizeAndClear_: 'Gives a sparse tensor another shape, in place, and drops all its values.',
  resizeAsSparse_: 'Gives a sparse tensor the shape of another one, in place.',
  smm: 'Sparse times dense matrix, (N, M) · (M, P) → (N, P), the result sparse.',
  hspmm: 'Sparse times dense matrix, the result hybrid: sparse rows of dense values.',
  sspaddmm: '`beta · input + alpha · (mat1 @ mat2)`, `input` and `mat1` sparse, the result too.',
  'sparse.mm': 'The product of matrices of which one or both are sparse; gradients for both.',
  'sparse.addmm': '`beta · input + alpha · (mat1 @ mat2)`, `mat1` sparse; gradients for all.',
  'sparse.sampledAddmm':
    '`beta · input + alpha · (mat1 @ mat2)`, only at the places where sparse `input` has values.',
  'sparse.softmax': '`softmax` over the values present: what is missing counts as -∞, not 0.',
  'sparse.logSoftmax': '`logSoftmax` over the values present: what is missing counts as -∞, not 0.',
  'sparse.spdiags': 'A sparse matrix with the rows of `diagonals` along the diagonals that `offsets` lists.',
  // Quantized
  quantizePerTensor: 'Integers q with `x ≈ (q - zeroPoint) · scale`, one scale for all.',
  quantizePerChannel:
    'Integers q with `x ≈ (q - zeroPoint) · scale`, a scale and a zero point for each slice of `axis`.',
  quantizePerTensorDynamic:
    '`quantizePerTensor` with scale and zero point of the data itself; `reduceRange` saves one bit.',
  dequantize: 'The floats that a quantized tensor stands for: `(q - zeroPoint) · scale`.',
  intRepr: 'The integers that a quantized tensor holds, as a tensor of an integer dtype.',
  qScale: 'The scale of a tensor quantized as a whole.',
  qZeroPoint: 'The zero point of a tensor quantized as a whole.',
  qPerChannelScales: 'The scale of each channel of a tensor quantized by channels, float64.',
  qPerChannelZeroPoints: 'The zero point of each channel of a tensor quantized by channels, int64.',
  qPerChannelAxis: 'The dimension along which a tensor was quantized by channels.',
  qscheme: 'How it was quantized: as a whole or by channels, affine or symmetric.',
  fakeQuantizePerTensorAffine:
    'Quantizes and dequantizes at once, so that training feels the rounding; one scale for all.',
  fakeQuantizePerChannelAffine:
    'Quantizes and dequantizes at once, so that training feels the rounding; a scale for each channel.',
  // Nested
  toPaddedTensor: 'A nested tensor as an ordinary one, its parts filled up with `padding`.',
  'nested.toPaddedTensor': 'A nested tensor as an ordinary one, its parts filled up with `padding`.',
};
