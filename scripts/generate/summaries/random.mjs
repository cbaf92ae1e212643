// Random numbers: all draw from the default generator of the device unless `generator` is given.

export const random = {
  rand: 'Random numbers in [0, 1), all equally probable, in a tensor of the shape `size`.',
  randLike: 'Uniform numbers in [0, 1), with shape, dtype and device of `input`.',
  randn:
    'Random numbers of the standard normal distribution (mean 0, variance 1), in a tensor of the shape `size`.',
  randnLike: 'Standard normal numbers, with shape, dtype and device of `input`.',
  randint: 'Integers from `low` (0) up to, without, `high`; int64.',
  randintLike: 'Integers from `low` (0) up to, without, `high`, with shape, dtype and device of `input`.',
  randperm: 'The integers 0 to `n - 1` in random order; int64.',
  normal: 'Normal numbers, with a `mean` and a standard deviation `std` for each element or for all.',
  bernoulli: '1 with the probability that each element gives (or `p` for all), else 0.',
  multinomial:
    'Draws `numSamples` indices of each row with probabilities in proportion to its weights; without repetition unless `replacement`.',
  poisson: 'Poisson-distributed counts with the rates that `input` gives, in its dtype.',
  binomial: 'How many of `count` trials succeed, each with probability `prob`.',
  dropout:
    'Zeroes each element with probability `p` and divides the others by `1 - p`; does nothing unless `train`.',
  featureDropout: '`dropout` of whole channels: of each (N, C) slice.',
  alphaDropout:
    '`dropout` that keeps mean and variance of what `selu` gives: dropped elements become its lowest value, all are rescaled.',
  featureAlphaDropout: '`alphaDropout` of whole channels: of each (N, C) slice.',
  nativeDropout: '`dropout` with its mask: the result, and where elements stayed.',
  rrelu: '`leakyRelu` with slopes drawn from [lower, upper) in training, and their mean otherwise.',
  rreluWithNoise: '`rrelu` that writes the slopes into `noise`.',
  // In place only
  bernoulli_:
    'Fills with 1 with probability `p`, else 0; `p` is a number, or a tensor with one for each element.',
  uniform_: 'Fills with uniform numbers in [from, to).',
  normal_: 'Fills with normal numbers of a `mean` and a standard deviation `std`.',
  logNormal_: 'Fills with `exp` of normal numbers of `mean` and `std`: those of the logarithm.',
  exponential_: 'Fills with exponentially distributed numbers of rate `lambd`, so of mean `1 / lambd`.',
  geometric_: 'Fills with the number of trials up to the first success, each with probability `p`: 1, 2, ….',
  cauchy_: 'Fills with Cauchy-distributed numbers around `median`, of width `sigma`.',
  random_:
    'Fills with integers from `from` (0) up to, without, `to`; by default as far as the dtype counts exactly.',
};
