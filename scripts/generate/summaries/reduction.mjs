// Reductions, cumulations, sorting, counting, statistics.

export const reduction = {
  // Sums
  sum: 'Σ over `dim`, or over all. Integers and booleans add up in int64; the sum of nothing is 0.',
  nansum: '`sum`, with NaN taken as 0.',
  mean: 'The average over `dim`, or over all; for floating and complex dtypes. The mean of nothing is NaN.',
  nanmean: '`mean` over what is not NaN; NaN where nothing else is.',
  prod: 'Π over one `dim`, or over all. Integers multiply in int64; the product of nothing is 1.',
  cumsum: 'Running sums along `dim`: `yᵢ = x₁ + … + xᵢ`. Integers add up in int64.',
  cumprod: 'Running products along `dim`: `yᵢ = x₁ · … · xᵢ`. Integers multiply in int64.',
  logcumsumexp: '`log` of the running sums of `exp(input)` along `dim`, without overflow.',
  logsumexp: '`log Σ exp(input)` over `dim`, without overflow.',
  sumToSize: 'Sums until the shape is `size`: what undoes a broadcast.',
  countNonzero: 'How many elements differ from zero, over `dim` or over all, as int64. NaN counts.',
  diff: 'Differences of neighbours along `dim`, `n` times over: `yᵢ = xᵢ₊₁ - xᵢ`, each time one element shorter.',
  gradient:
    'Estimates derivatives along every dimension by central differences (one-sided at the edges); a list.',
  // Extremes
  max: 'The largest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `maximum`. NaN wins.',
  min: 'The smallest of all; with `dim` also where it is, as `{ values, indices }`; of two tensors as `minimum`. NaN wins.',
  amax: 'The largest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.',
  amin: 'The smallest over `dim` (several are fine), without indices; ties share the gradient equally. NaN wins.',
  aminmax: 'The smallest and the largest in one pass, as `{ min, max }`. NaN wins.',
  argmax:
    'Where the largest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as largest.',
  argmin:
    'Where the smallest is along `dim`; without `dim` its index in the flattened tensor. NaN counts as smallest.',
  cummax: 'The largest so far along `dim`, and where it was, as `{ values, indices }`.',
  cummin: 'The smallest so far along `dim`, and where it was, as `{ values, indices }`.',
  topk: 'The `k` largest (or smallest) along `dim`, sorted, with indices. Which of equal elements come is not promised.',
  kthvalue: 'The `k`-th smallest along `dim`, counted from 1, and where it is.',
  // Order
  sort: 'Sorted along `dim`, with the indices that sort. NaN counts as largest; `stable` keeps the order of equals.',
  argsort: 'The indices that sort along `dim`. NaN counts as largest; `stable` keeps the order of equals.',
  msort: 'Sorted along the first dimension, rising; `sort` without the indices.',
  median:
    'The middle element; of an even number the lower middle one, unlike NumPy. With `dim` also where it is. NaN wins.',
  nanmedian: '`median` of what is not NaN.',
  mode: 'The most frequent value along `dim`, and an index at which it stands; of several the smallest.',
  quantile: 'The `q`-th quantiles (0 to 1) over `dim`; between two elements by `interpolation`. NaN wins.',
  nanquantile: '`quantile` of what is not NaN.',
  // Truth
  all: 'Whether no element is zero, over `dim` or over all; a tensor. True of nothing.',
  any: 'Whether some element is not zero, over `dim` or over all; a tensor. False of nothing.',
  // Spread
  std: "The standard deviation over `dim`, or over all: `√(Σ(x - x̄)² / (n - correction))`. `correction` is 1, NumPy's 0.",
  var: "The variance over `dim`, or over all: `Σ(x - x̄)² / (n - correction)`. `correction` is 1, NumPy's 0.",
  stdMean: '`std` and `mean` in one pass.',
  varMean: '`var` and `mean` in one pass.',
  cov: 'The covariance matrix of variables in rows and observations in columns; weighted by `fweights`, `aweights`.',
  corrcoef: "The matrix of Pearson's correlations of variables in rows and observations in columns.",
  norm: 'The `p`-norm over `dim`, or over all; Frobenius without arguments. `linalg.vectorNorm` says more clearly what.',
  dist: 'The `p`-norm of `input - other`, as one number.',
  renorm: 'Scales each slice along `dim` whose `p`-norm is above `maxnorm` down to it; the others stay.',
  frobeniusNorm: '`√Σ|x|²` over the dimensions `dim`: the Frobenius norm of matrices.',
  nuclearNorm: 'The sum of the singular values of a matrix.',
  // Counting
  bincount:
    'How often each integer from 0 on occurs in a one-dimensional tensor; or the sum of its `weights`.',
  histc:
    'Counts in `bins` equal bins from `min` to `max` (both 0: of the data itself); what lies outside is left out.',
  histogram: 'Counts in `bins` bins, and their edges; `bins` may be the edges themselves. On the CPU only.',
  histogramdd: 'A histogram of points (N, D) in D dimensions, and the edges of each. On the CPU only.',
  bucketize:
    'For each value the index of its bucket between sorted `boundaries`. One on a boundary is in the bucket below, with `right` above.',
  searchsorted:
    'Where each value would be inserted in `sortedSequence`, whose last dimension is sorted. Not checked.',
  uniqueConsecutive: 'Drops repetitions of neighbours; with the indices back and the counts where asked for.',
  uniqueDim: 'The different slices along `dim`, with the indices back and the counts.',
  hashTensor:
    'One uint64 made of all bits of the elements: equal contents have equal hashes, whatever their order.',
  segmentReduce: 'Reduces runs of rows, given by `lengths` or `offsets`, each by `reduce`.',
};
