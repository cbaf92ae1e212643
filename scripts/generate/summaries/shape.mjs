// Shapes, views, joining and splitting.

export const shape = {
  // Another shape for the same elements
  view: '`input` in another shape, or read as another `dtype`, on the same memory; one size may be -1. An error where strides forbid it.',
  viewAs: '`input.view(other.shape)`: the same elements in the shape of another tensor, without a copy.',
  reshape:
    "`input` in another shape; one size may be -1. A view where strides allow it, else a copy: don't count on either.",
  reshapeAs: '`input.reshape(other.shape)`: the same elements in the shape of another tensor.',
  flatten:
    'Merges the dimensions `startDim` to `endDim` into one. A view where strides allow it, else a copy.',
  ravel: 'All elements in one dimension. A view where strides allow it, else a copy.',
  unflatten: 'Splits the dimension `dim` into several of the given sizes, one of which may be -1; a view.',
  squeeze: 'Leaves out dimensions of size 1: all of them, or those in `dim`; a view.',
  unsqueeze: 'A new dimension of size 1 in front of `dim`; a view. `dim` may be `-1`: at the end.',
  expand:
    'Repeats dimensions of size 1 without copying (stride 0); -1 keeps a size, new dimensions come in front. Clone before writing.',
  expandAs: '`input.expand(other.shape)`: repeats along dimensions of size 1, without a copy.',
  broadcastTo: 'Broadcasts to a shape without copying; the same as `expand`.',
  broadcastTensors: 'All tensors, each expanded to the shape in which they meet; views.',
  atleast1d: 'Numbers (zero-dimensional tensors) become (1); others stay. Takes one tensor or a list.',
  atleast2d: 'Adds dimensions in front up to two: () → (1, 1), (N) → (1, N). Takes one tensor or a list.',
  atleast3d: 'Adds dimensions up to three: (N) → (1, N, 1), (M, N) → (M, N, 1). Takes one tensor or a list.',
  // The order of dimensions
  permute: 'Dimensions in another order: the `i`-th of the result is `dims[i]` of `input`; a view.',
  transpose: 'Swaps two dimensions; a view, so usually not contiguous.',
  t: 'Transposes a matrix; a view. Tensors of fewer than two dimensions come back unchanged, more are an error.',
  adjoint: 'Swaps the last two dimensions and conjugates; a view.',
  movedim: 'Moves dimensions from `source` to `destination`, the others keep their order; a view.',
  // Repetition and turning
  repeat: 'Repeats the whole tensor, so often along each dimension; copies. NumPy calls this `tile`.',
  tile: '`repeat` that fills up missing counts with 1 in front.',
  repeatInterleave:
    'Repeats each element, all equally often or each by its own count: 1 2 → 1 1 2 2. Counts on a GPU make it wait.',
  flip: 'Reverses the given dimensions; a copy, where NumPy gives a view.',
  fliplr: 'Reverses the second dimension (left to right); a copy.',
  flipud: 'Reverses the first dimension (up to down); a copy.',
  roll: 'Shifts along `dims`; what leaves at the end comes back at the start. Without `dims`, as if flattened.',
  rot90: 'Turns by `k` quarters in the plane of two dimensions, from the first towards the second.',
  // Joining
  cat: 'Joins tensors along a dimension that exists; all other sizes agree. Dtypes are promoted.',
  stack: 'Joins tensors of one shape along a new dimension `dim`.',
  hstack: 'Joins along the second dimension, one-dimensional tensors along their only one.',
  vstack: 'Joins along the first dimension; one-dimensional tensors count as rows.',
  dstack: 'Joins tensors along the third dimension, after `atleast3d` of each.',
  columnStack: 'Joins along the second dimension; one-dimensional tensors become columns.',
  blockDiag: 'A matrix with the given ones along its diagonal and zeros elsewhere.',
  // Splitting
  split: 'Pieces of size `splitSize` along `dim` (the last may be smaller), or of the sizes listed; views.',
  splitWithSizes: 'Pieces of the sizes listed, along `dim`; views.',
  chunk:
    'At most `chunks` pieces of size `⌈n / chunks⌉` along `dim`, so perhaps fewer than asked for; views.',
  tensorSplit: 'Just so many pieces along `dim`, as equal as can be, or cuts at the indices listed; views.',
  hsplit: '`tensorSplit` along the second dimension, of one-dimensional tensors along their only one.',
  vsplit: '`tensorSplit` along the first dimension: views, at indices or in equal parts.',
  dsplit: '`tensorSplit` along the third dimension: views, at indices or in equal parts.',
  unbind: 'The slices along `dim`, as a list, without that dimension; views.',
  unsafeChunk: '`chunk`, without telling autograd that the pieces share memory.',
  unsafeSplit: '`split`, without telling autograd that the pieces share memory.',
  unsafeSplitWithSizes: '`splitWithSizes`, without telling autograd that the pieces share memory.',
  // Windows and diagonals
  unfold: 'Windows of `size` elements every `step` along `dimension`, in a new last dimension; a view.',
  diagonal: 'The diagonal of two dimensions, as the last one; `offset` above (positive) or below; a view.',
  diag: 'A vector becomes a matrix with it on the diagonal, a matrix gives its diagonal (a copy).',
  diagEmbed: 'Vectors in the last dimension become diagonals of matrices in `dim1` and `dim2`.',
  diagflat: 'A square matrix with the flattened elements on its diagonal.',
  tril: 'Keeps what is on and below the diagonal, zeros the rest; of each matrix of a batch.',
  triu: 'Keeps what is on and above the diagonal, zeros the rest; of each matrix of a batch.',
  trilIndices: 'Rows and columns (2, N) of what is on and below the diagonal of a `row` × `col` matrix.',
  triuIndices: 'Rows and columns (2, N) of what is on and above the diagonal of a `row` × `col` matrix.',
  // Products of sets
  meshgrid:
    'Coordinate grids of one-dimensional tensors; views. `indexing`: `ij` (the default) or `xy`, as NumPy has it.',
  cartesianProd: 'All tuples with one element of each one-dimensional tensor, as rows.',
  combinations: 'All choices of `r` elements of a one-dimensional tensor, as rows in lexicographic order.',
  // Memory
  asStrided:
    'A view with any shape, strides and offset into the same storage: nothing is checked but its end.',
  viewAsReal: 'Complex (…) as real (…, 2), real and imaginary part in the last dimension; a view.',
  viewAsComplex: 'Real numbers (…, 2) as complex ones (…): a view, which shares the memory.',
  clone:
    'A copy with memory of its own, through which gradients flow; `detach()` too for one that stands alone.',
  contiguous:
    'The same elements in the order of their indices: itself where that is so already, else a copy.',
  detach: "The same memory, cut off from autograd's graph. Writes show in both.",
  aliasCopy: 'A copy, as `clone` makes.',
};
