// Comparison, logic, and questions about a tensor.

export const comparison = {
  // Element by element: boolean tensors of the broadcast shape
  eq: '`input == other`, element by element, as booleans. NaN equals nothing; for one answer use `equal`.',
  ne: '`input != other`, element by element, as booleans; true for NaN.',
  lt: '`input < other`, element by element, as booleans; false for NaN.',
  le: '`input <= other`, element by element, as booleans; false for NaN.',
  gt: '`input > other`, element by element, as booleans; false for NaN.',
  ge: '`input >= other`, element by element, as booleans; false for NaN.',
  isclose:
    '`|input - other| <= atol + rtol · |other|`, as booleans. Infinities equal themselves; NaN only with `equalNan`.',
  isnan: 'Where elements are NaN (in either part of a complex number), as booleans.',
  isinf: 'Where elements are ∞ or -∞, as booleans of the same shape.',
  isposinf: 'Where elements are ∞ (and not -∞), as booleans of the same shape.',
  isneginf: 'Where elements are -∞ (and not ∞), as booleans of the same shape.',
  isfinite: 'Where neither NaN nor an infinity is, as booleans.',
  isreal: 'Where the imaginary part is 0, as booleans; true everywhere for real tensors.',
  isin: 'Whether each of `elements` is one of `testElements`, as booleans; turned round by `invert`.',
  logicalNot: 'Whether each element is zero, as booleans.',
  logicalAnd: 'Whether both are non-zero, broadcast, as booleans. NaN counts as true.',
  logicalOr: 'Whether either is non-zero, broadcast, as booleans. NaN counts as true.',
  logicalXor: 'Whether exactly one is non-zero, broadcast, as booleans.',
  // One answer
  equal:
    'Whether shapes and all elements are equal, as a JavaScript boolean. Waits for the GPU; NaN makes it false.',
  allclose: 'Whether `isclose` holds everywhere, as a JavaScript boolean. Waits for the GPU.',
  isNonzero: 'Whether the one element is not zero; an error for any other number of elements.',
  isSameSize: 'Whether both have the same shape: the same sizes, dimension by dimension.',
  isSetTo: 'Whether both have the same storage, offset, shape and strides.',
  isComplex: 'Whether the dtype is a complex one: complex32, complex64 or complex128.',
  isFloatingPoint: 'Whether the dtype is a real floating one: complex ones are not.',
  isSigned: 'Whether the dtype has negative numbers: all but uint8 and its like, and bool.',
  isConj: 'Whether a conjugation is pending: the tensor is a lazy `conj`.',
  isNeg: 'Whether a negation is pending, as in the `imag` of a lazy `conj`.',
  isInference: 'Whether it was made in inference mode, so that autograd can never record it.',
  isPinned: 'Whether it lies in page-locked memory, which copies to a GPU faster.',
  isCoalesced: 'Whether a sparse COO tensor is known to have sorted indices without duplicates.',
  isDistributed: 'Whether the tensor is spread over several processes: always false, tensors here never are.',
  // Dtypes
  canCast:
    'Whether type promotion may turn a value of one dtype into another: float to int no, int to float yes.',
  promoteTypes: 'The dtype in which operands of two dtypes meet: `int64` and `float32` in `float32`.',
  resultType:
    'The dtype that an operation of the two would have. Numbers and zero-dimensional tensors count less.',
};
