// Picking elements, putting them, and what depends on a condition.

export const indexing = {
  // Picking
  gather:
    'Picks along `dim`: `out[i][j] = input[index[i][j]][j]` for `dim` 0. The result has the shape of `index`.',
  take: 'Elements by their index in the flattened tensor; the shape of `index`.',
  takeAlongDim: '`gather` that broadcasts: picks along `dim` with what `argmax` or `argsort` found.',
  indexSelect: 'The slices along `dim` whose indices a one-dimensional tensor lists; a copy.',
  maskedSelect: 'The elements where `mask` is true, in one dimension; a copy. Waits for the GPU.',
  select: 'The slice at `index` along `dim`, without that dimension; a view.',
  narrow: 'The slice of `length` from `start` along `dim`; a view.',
  narrowCopy:
    'The part of `length` elements from `start` along a dimension, as `narrow` gives it, but as a copy.',
  nonzero:
    'The indices of what is not zero, a row each (N, dims); a list of columns with `asTuple`. Waits for the GPU.',
  nonzeroStatic:
    "`nonzero` with a fixed number of rows: cut off at `size`, filled up with `fillValue`. Doesn't wait.",
  argwhere: 'The indices of what is not zero, a row each (N, dims). Waits for the GPU.',
  where:
    '`input` where the condition holds, else `other`, all broadcast. With the condition alone: `nonzero` with `asTuple`.',
  // Putting
  scatter:
    'Writes along `dim`: `out[index[i][j]][j] = src[i][j]` for `dim` 0; a number may stand for `src`. Which of several at one place stays is not promised.',
  scatterAdd:
    'Adds along `dim`: `out[index[i][j]][j] += src[i][j]` for `dim` 0. On a GPU the order of sums varies.',
  scatterReduce:
    'Combines what `index` sends to one place by `sum`, `prod`, `mean`, `amax` or `amin`; with what was there unless `includeSelf` is false.',
  indexAdd:
    'Adds `alpha · source` to the slices along `dim` that `index` lists; an index may come several times.',
  indexCopy: 'Replaces the slices along `dim` that `index` lists by those of `tensor`.',
  indexFill: 'Fills the slices along `dim` that `index` lists with one value.',
  indexReduce:
    'Combines slices of `source` with those along `dim` that `index` lists, by `prod`, `mean`, `amax` or `amin`.',
  indexPut:
    'What `input[indices] = values` writes: a tensor of indices a dimension; `accumulate` adds instead.',
  put: 'Writes (or adds, with `accumulate`) at indices into the flattened tensor.',
  maskedFill: '`value` where `mask` is true, `input` elsewhere; `mask` is broadcast.',
  maskedScatter: 'Where `mask` is true, the elements of `source` one after the other; `input` elsewhere.',
  selectScatter: '`input` with the slice at `index` along `dim` replaced by `src`; a copy.',
  sliceScatter: '`input` with `start` to `end` along `dim`, every `step`, replaced by `src`; a copy.',
  sliceInverse:
    'The memory of `input`, a slice of `src`, seen with all of its shape and strides: undoes the slice; a view.',
  diagonalScatter: '`input` with a diagonal replaced by `src`; a copy.',
  asStridedScatter: '`input` with what `asStrided` would show replaced by `src`; a copy.',
  fillDiagonal_: 'Fills the main diagonal, in place; of tall matrices once more below with `wrap`.',
};
