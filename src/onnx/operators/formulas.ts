/** Functions of elements that ONNX has no operator for, as formulas of others. */
import { isGraphValue } from '../../recorder';
import { type Call, type Converter, isFloat } from '../call';
import { erfinv } from './erfinv';
import { reduce } from './reductions';
import { sliced } from './shapes';

const scalar = (call: Call, value: number) => call.b.constant(value, call.dtype);

/** A function of two operands in the result's dtype. */
const ofTwo =
  (make: (call: Call, x: string, y: string) => string, second = 'other'): Converter =>
  (call) =>
    make(call, call.operand(call.arg(0, 'input'), call.dtype), call.operand(call.arg(1, second), call.dtype));

/** Of infinities and NaN nothing is left that equals zero. */
const isfinite: Converter = (call) => {
  const { b } = call;
  const { dtype } = call.value(0);
  if (!isFloat(dtype)) return b.op('Equal', [call.t(0), call.t(0)]);
  return b.op('Equal', [b.op('Sub', [call.t(0), call.t(0)]), b.constant(0, dtype)]);
};

const isclose: Converter = (call) => {
  const { b } = call;
  const { dtype } = call.value(0);
  if (!isFloat(dtype) || call.flag(4, 'equalNan')) call.fail('compares integers, or NaN with NaN');
  const [x, y] = [call.t(0), call.t(1, 'other')];
  const [rtol, atol] = [call.float(2, 'rtol', 1e-5), call.float(3, 'atol', 1e-8)];
  const relative = b.op('Mul', [b.op('Abs', [y]), b.constant(rtol, dtype)]);
  const allowed = b.op('Add', [relative, b.constant(atol, dtype)]);
  const gap = b.op('Abs', [b.op('Sub', [x, y])]);
  // What is infinite is close to nothing but itself.
  const isNear = b.op('And', [
    b.op('LessOrEqual', [gap, allowed]),
    b.op('Less', [gap, b.constant(Number.POSITIVE_INFINITY, dtype)]),
  ]);
  return b.op('Or', [b.op('Equal', [x, y]), isNear]);
};

const atan2 = ofTwo((call, y, x) => {
  const { b } = call;
  const zero = scalar(call, 0);
  const half = b.op('Mul', [b.op('Sign', [y]), scalar(call, Math.PI / 2)]);
  const behind = b.op('Where', [b.op('Less', [y, zero]), scalar(call, -Math.PI), scalar(call, Math.PI)]);
  const turn = b.op('Where', [b.op('Less', [x, zero]), behind, zero]);
  const angle = b.op('Add', [b.op('Atan', [b.op('Div', [y, x])]), turn]);
  return b.op('Where', [b.op('Equal', [x, zero]), half, angle]);
});

const logaddexp = ofTwo((call, x, y) => {
  const { b } = call;
  const gap = b.op('Neg', [b.op('Abs', [b.op('Sub', [x, y])])]);
  const more = b.op('Log', [b.op('Add', [b.op('Exp', [gap]), scalar(call, 1)])]);
  return b.op('Add', [b.op('Max', [x, y]), more]);
});

/** How many of some numbers stand before each element. */
function countBefore(call: Call, values: unknown, numbers: string, opType: string): string {
  const { b } = call;
  const each = b.op('Unsqueeze', [call.operand(values, 'float64'), b.ints([-1])]);
  const isBefore = b.cast(b.op(opType, [numbers, each]), call.dtype);
  return reduce(call, 'ReduceSum', isBefore, [-1], false);
}

const bucketize: Converter = (call) => {
  const isRight = call.flag(9, 'right');
  const bounds = call.as(call.value(1, 'boundaries'), 'float64');
  return countBefore(call, call.arg(0, 'input'), bounds, isRight ? 'LessOrEqual' : 'Less');
};

const searchsorted: Converter = (call) => {
  const sequence = call.value(0, 'sortedSequence');
  if (sequence.shape.length !== 1 || call.isTensor(9, 'sorter')) call.fail('searches in several rows');
  const isRight = call.flag(9, 'right') || call.arg<unknown>(9, 'side', null) === 'right';
  const sorted = call.as(sequence, 'float64');
  return countBefore(call, call.arg(1, 'input'), sorted, isRight ? 'LessOrEqual' : 'Less');
};

/** Whether elements are among others. */
const isin: Converter = (call) => {
  const { b } = call;
  const [elements, others] = [call.arg<unknown>(0, 'elements'), call.arg<unknown>(1, 'testElements')];
  if (!isGraphValue(elements) || !isGraphValue(others)) return call.fail('looks among numbers, not a tensor');
  const dtype = call.common(elements, others);
  const row = b.op('Reshape', [call.as(others, dtype), b.ints([-1])]);
  const column = b.op('Unsqueeze', [call.as(elements, dtype), b.ints([-1])]);
  const found = b.cast(b.op('Equal', [column, row]), 'int32');
  const isFound = b.cast(reduce(call, 'ReduceMax', found, [-1], false), 'bool');
  return call.flag(9, 'invert') ? b.op('Not', [isFound]) : isFound;
};

const diff: Converter = (call) => {
  if (call.int(1, 'n', 1) !== 1 || call.isTensor(3, 'prepend') || call.isTensor(4, 'append'))
    call.fail('is taken several times, or with something beside');
  const dim = call.dim(2, 'dim', call.value(0).shape.length, -1);
  const [after, before] = [sliced(call, call.t(0), dim, 1, null), sliced(call, call.t(0), dim, 0, -1)];
  return call.dtype === 'bool' ? call.b.op('Xor', [after, before]) : call.b.op('Sub', [after, before]);
};

/** Classes' numbers as rows of zeros with a one. */
const oneHot: Converter = (call) => {
  const { b } = call;
  const count = call.int(1, 'numClasses', -1);
  if (count < 0) call.fail('counts its classes by what it gets: give numClasses');
  const classes = b.ints(Array.from({ length: count }, (_, i) => i));
  return b.cast(b.op('Equal', [b.op('Unsqueeze', [call.t(0), b.ints([-1])]), classes]), call.dtype);
};

export const formulas: Record<string, Converter> = {
  ...{ isfinite, isclose, atan2, arctan2: atan2, logaddexp, isin, bucketize, searchsorted, diff, oneHot },
  ...{ erfinv, specialErfinv: erfinv },
  hypot: ofTwo(({ b }, x, y) => b.op('Sqrt', [b.op('Add', [b.op('Mul', [x, x]), b.op('Mul', [y, y])])])),
  heaviside: ofTwo((call, x, values) => {
    const isZero = call.b.op('Equal', [x, scalar(call, 0)]);
    return call.b.op('Where', [
      isZero,
      values,
      call.b.cast(call.b.op('Greater', [x, scalar(call, 0)]), call.dtype),
    ]);
  }, 'values'),
  xlogy: ofTwo((call, x, y) => {
    const isZero = call.b.op('Equal', [x, scalar(call, 0)]);
    return call.b.op('Where', [isZero, scalar(call, 0), call.b.op('Mul', [x, call.b.op('Log', [y])])]);
  }),
  frac: (call) => {
    const { b } = call;
    const whole = b.op('Mul', [b.op('Sign', [call.t(0)]), b.op('Floor', [b.op('Abs', [call.t(0)])])]);
    return b.op('Sub', [call.t(0), whole]);
  },
};
