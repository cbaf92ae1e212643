/** Operators that compute each element by itself. */
import type { DType } from '../../tensor/dtypes';
import { finfo, iinfo } from '../../tensor/finfo';
import { torchOps } from '../../tensor/operators';
import { type Call, type Converter, isFloat, wide } from '../call';
import type { Size } from '../sizes';

/** Functions of floating-point numbers, which ONNX has under a name of its own; torch takes integers, too. */
const functions: Record<string, string> = {
  ...{ sigmoid: 'Sigmoid', tanh: 'Tanh', exp: 'Exp', log: 'Log', sqrt: 'Sqrt', sin: 'Sin', cos: 'Cos' },
  ...{ tan: 'Tan', asin: 'Asin', acos: 'Acos', atan: 'Atan', sinh: 'Sinh', cosh: 'Cosh', asinh: 'Asinh' },
  ...{ acosh: 'Acosh', atanh: 'Atanh', erf: 'Erf', reciprocal: 'Reciprocal', hardswish: 'HardSwish' },
};

/** The input in the result's dtype. */
const simple =
  (opType: string): Converter =>
  (call) =>
    call.b.op(opType, [call.as(call.value(0), call.dtype)]);

const isUnsigned = (dtype: DType) => /^uint/.test(dtype) || dtype === 'bool';

/** An operator that leaves some dtypes as they are. */
const unless =
  (isDone: (dtype: DType) => boolean, opType: string): Converter =>
  (call) =>
    isDone(call.value(0).dtype) ? call.t(0) : call.b.op(opType, [call.t(0)]);

const isWhole = (dtype: DType) => !isFloat(dtype);

/** ONNX has it of numbers with signs only; others go round. */
const negative: Converter = (call) =>
  isUnsigned(call.dtype)
    ? call.b.op('Sub', [call.b.constant(0, call.dtype), call.t(0)])
    : call.b.op('Neg', [call.t(0)]);

/** Of integers none is; `types` are those of which ONNX can tell it in all opsets. */
const isSpecial =
  (opType: string, types: readonly DType[]): Converter =>
  (call) => {
    const { dtype } = call.value(0);
    if (!isFloat(dtype)) return call.b.op('Not', [call.b.op('Equal', [call.t(0), call.t(0)])]);
    return call.b.op(opType, [types.includes(dtype) ? call.t(0) : call.b.cast(call.t(0), 'float32')]);
  };

/** What ONNX has, with its limits. */
const unary: Record<string, Converter> = {
  ...Object.fromEntries(Object.entries(functions).map(([name, opType]) => [name, simple(opType)])),
  ...{ abs: simple('Abs'), absolute: simple('Abs'), neg: negative, negative },
  ...{ relu: unless(isUnsigned, 'Relu'), sign: unless((dtype) => dtype === 'bool', 'Sign') },
  ...{ floor: unless(isWhole, 'Floor'), ceil: unless(isWhole, 'Ceil'), round: unless(isWhole, 'Round') },
  logicalNot: (call) => call.b.op('Not', [call.as(call.value(0), 'bool')]),
  isnan: isSpecial('IsNaN', ['float16', 'bfloat16', 'float32', 'float64']),
  isinf: isSpecial('IsInf', ['float32', 'float64']),
};

/** Operands in the result's dtype. */
const arithmetic =
  (opType: string): Converter =>
  (call) => {
    const [a, b] = [call.arg(0, 'input'), call.arg(1, 'other')];
    return call.b.op(opType, [call.operand(a, call.dtype), call.operand(b, call.dtype)]);
  };

/** Operands in the dtype in which they meet; the result is bool. */
const comparison =
  (opType: string, negate = false): Converter =>
  (call) => {
    const [a, b] = [call.arg(0, 'input'), call.arg(1, 'other')];
    const found = call.common(a, b);
    const dtype = found === 'bool' ? 'int32' : found;
    const name = call.b.op(opType, [call.operand(a, dtype), call.operand(b, dtype)]);
    return negate ? call.b.op('Not', [name]) : name;
  };

const logical =
  (opType: string): Converter =>
  (call) =>
    call.b.op(opType, [
      call.operand(call.arg(0, 'input'), 'bool'),
      call.operand(call.arg(1, 'other'), 'bool'),
    ]);

/** `a + alpha * b`. */
const sum =
  (opType: string, reversed = false): Converter =>
  (call) => {
    const alpha = call.arg<Size>(2, 'alpha', 1);
    const first = call.operand(call.arg(0, 'input'), call.dtype);
    const other = call.operand(call.arg(1, 'other'), call.dtype);
    const scale = (name: string) =>
      alpha === 1 ? name : call.b.op('Mul', [name, call.operand(alpha, call.dtype)]);
    return reversed ? call.b.op(opType, [other, scale(first)]) : call.b.op(opType, [first, scale(other)]);
  };

/** What numbers make of two bools is a logical operator of ONNX. */
const ofBools =
  (opType: string, otherwise: Converter): Converter =>
  (call) =>
    (call.dtype === 'bool' ? logical(opType) : otherwise)(call);

/** Of bools and, or and exclusive or; of integers ONNX's bitwise ones. */
const bitwise = (opType: string, ofIntegers: string): Converter => ofBools(opType, arithmetic(ofIntegers));

const product = ofBools('And', arithmetic('Mul'));
export const maximum = ofBools('Or', arithmetic('Max'));
export const minimum = ofBools('And', arithmetic('Min'));

const scalar = (call: Call, value: number) => call.b.constant(value, call.dtype);

/** A bound as LibTorch takes it: one beyond what the integers reach wraps in some of its versions. */
function boundOf(value: unknown, dtype: DType, name: 'min' | 'max'): unknown {
  if (typeof value !== 'number' || isFloat(dtype) || dtype === 'bool') return value;
  const farthest = torchOps.full([], iinfo(dtype)[name], { dtype });
  return Number((name === 'min' ? farthest.clampMin(value) : farthest.clampMax(value)).item());
}

function clamp(call: Call): string {
  const bound = (place: number, name: 'min' | 'max') => {
    const value = call.arg<unknown>(place, name, null);
    return value === null ? undefined : call.operand(boundOf(value, call.dtype, name), call.dtype);
  };
  const [low, high] = [bound(1, 'min'), bound(2, 'max')];
  let name = call.as(call.value(0), call.dtype);
  if (low !== undefined) name = call.b.op('Max', [name, low]);
  return high === undefined ? name : call.b.op('Min', [name, high]);
}

/** The result of calls that combine others: `x` is the input. */
type Formula = (call: Call, x: string) => string;
const formula =
  (make: Formula): Converter =>
  (call) =>
    make(call, call.as(call.value(0), call.dtype));

const formulas: Record<string, Formula> = {
  square: ({ b }, x) => b.op('Mul', [x, x]),
  rsqrt: ({ b }, x) => b.op('Reciprocal', [b.op('Sqrt', [x])]),
  log2: (c, x) => c.b.op('Div', [c.b.op('Log', [x]), scalar(c, Math.LN2)]),
  log10: (c, x) => c.b.op('Div', [c.b.op('Log', [x]), scalar(c, Math.LN10)]),
  log1p: (c, x) => c.b.op('Log', [c.b.op('Add', [x, scalar(c, 1)])]),
  expm1: (c, x) => c.b.op('Sub', [c.b.op('Exp', [x]), scalar(c, 1)]),
  exp2: (c, x) => c.b.op('Pow', [scalar(c, 2), x]),
  trunc: ({ b, dtype }, x) =>
    isFloat(dtype) ? b.op('Mul', [b.op('Sign', [x]), b.op('Floor', [b.op('Abs', [x])])]) : x,
  silu: ({ b }, x) => b.op('Mul', [x, b.op('Sigmoid', [x])]),
  mish: ({ b }, x) => b.op('Mul', [x, b.op('Tanh', [b.op('Softplus', [x])])]),
  logSigmoid: ({ b }, x) => b.op('Neg', [b.op('Softplus', [b.op('Neg', [x])])]),
  hardsigmoid: ({ b }, x) => b.op('HardSigmoid', [x], { alpha: { float: 1 / 6 }, beta: { float: 0.5 } }),
  selu: ({ b }, x) =>
    b.op('Selu', [x], { alpha: { float: 1.6732632423543772 }, gamma: { float: 1.0507009873554805 } }),
  celu: (c, x) => {
    const alpha = c.float(1, 'alpha', 1);
    // ONNX has it of float32 only: others are a scaled Elu of what is scaled.
    if (c.dtype === 'float32') return c.b.op('Celu', [x], { alpha: { float: alpha } });
    const scale = scalar(c, alpha);
    return c.b.op('Mul', [scale, c.b.op('Elu', [c.b.op('Div', [x, scale])], { alpha: { float: 1 } })]);
  },
  leakyRelu: (c, x) => c.b.op('LeakyRelu', [x], { alpha: { float: c.float(1, 'negativeSlope', 0.01) } }),
  elu: (c, x) => {
    const [alpha, scale, inputScale] = [
      c.float(1, 'alpha', 1),
      c.float(2, 'scale', 1),
      c.float(3, 'inputScale', 1),
    ];
    if (inputScale !== 1) c.fail('has an inputScale other than 1');
    const name = c.b.op('Elu', [x], { alpha: { float: alpha } });
    return scale === 1 ? name : c.b.op('Mul', [name, scalar(c, scale)]);
  },
  rrelu: (c, x) => {
    if (c.flag(3, 'training')) c.fail('draws random numbers: it is in training mode');
    const slope = (c.float(1, 'lower', 1 / 8) + c.float(2, 'upper', 1 / 3)) / 2;
    return c.b.op('LeakyRelu', [x], { alpha: { float: slope } });
  },
  hardshrink: (c, x) =>
    c.b.op('Shrink', [x], { lambd: { float: c.float(1, 'lambd', 0.5) }, bias: { float: 0 } }),
  softshrink: (c, x) => {
    const lambd = c.float(1, 'lambd', 0.5);
    return c.b.op('Shrink', [x], { lambd: { float: lambd }, bias: { float: lambd } });
  },
  softplus: (c, x) => {
    const beta = c.float(1, 'beta', 1);
    const threshold = c.float(2, 'threshold', 20);
    const scaled = c.b.op('Mul', [x, scalar(c, beta)]);
    const soft = c.b.op('Div', [c.b.op('Softplus', [scaled]), scalar(c, beta)]);
    return c.b.op('Where', [c.b.op('Greater', [scaled, scalar(c, threshold)]), x, soft]);
  },
  threshold: (c, x) => {
    const isAbove = c.b.op('Greater', [x, scalar(c, c.float(1, 'threshold'))]);
    return c.b.op('Where', [isAbove, x, scalar(c, c.float(2, 'value'))]);
  },
  gelu: (c, x) => {
    const half = c.b.op('Mul', [x, scalar(c, 0.5)]);
    const one = scalar(c, 1);
    if (c.arg(1, 'approximate', 'none') === 'none') {
      const erf = c.b.op('Erf', [c.b.op('Mul', [x, scalar(c, Math.SQRT1_2)])]);
      return c.b.op('Mul', [half, c.b.op('Add', [erf, one])]);
    }
    const cube = c.b.op('Mul', [c.b.op('Mul', [x, c.b.op('Mul', [x, x])]), scalar(c, 0.044715)]);
    const inner = c.b.op('Mul', [c.b.op('Add', [x, cube]), scalar(c, Math.sqrt(2 / Math.PI))]);
    return c.b.op('Mul', [half, c.b.op('Add', [c.b.op('Tanh', [inner]), one])]);
  },
  prelu: (c, x) => {
    const weight = c.value(1, 'weight');
    const rank = c.value(0).shape.length;
    const isOne = weight.shape.length === 0 || weight.shape[0] === 1;
    const shape = isOne ? [1] : [-1, ...Array(Math.max(rank - 2, 0)).fill(1)];
    return c.b.op('PRelu', [x, c.b.op('Reshape', [c.b.of(weight), c.b.ints(shape)])]);
  },
  hardtanh: (c, x) => {
    const low = c.operand(boundOf(c.float(1, 'minVal', -1), c.dtype, 'min'), c.dtype);
    const high = c.operand(boundOf(c.float(2, 'maxVal', 1), c.dtype, 'max'), c.dtype);
    return c.b.op('Clip', [x, low, high]);
  },
  relu6: (c, x) => c.b.op('Clip', [x, scalar(c, 0), scalar(c, 6)]),
  lerp: (c, x) => {
    const end = c.operand(c.arg(1, 'end'), c.dtype);
    const weight = c.operand(c.arg(2, 'weight'), c.dtype);
    return c.b.op('Add', [x, c.b.op('Mul', [weight, c.b.op('Sub', [end, x])])]);
  },
  addcmul: (c, x) => {
    const part = c.b.op('Mul', [c.t(1, 'tensor1'), c.t(2, 'tensor2')]);
    return c.b.op('Add', [x, c.b.op('Mul', [part, scalar(c, c.float(3, 'value', 1))])]);
  },
  addcdiv: (c, x) => {
    const part = c.b.op('Div', [c.t(1, 'tensor1'), c.t(2, 'tensor2')]);
    return c.b.op('Add', [x, c.b.op('Mul', [part, scalar(c, c.float(3, 'value', 1))])]);
  },
  nanToNum: (c, x) => {
    if (!isFloat(c.dtype)) return x;
    const { max, min } = finfo(c.dtype);
    const instead: [of: number, number][] = [
      [Number.POSITIVE_INFINITY, c.arg<number | null>(2, 'posinf', null) ?? max],
      [Number.NEGATIVE_INFINITY, c.arg<number | null>(3, 'neginf', null) ?? min],
    ];
    const name = c.b.op('Where', [c.b.op('IsNaN', [x]), scalar(c, c.float(1, 'nan', 0)), x]);
    return instead.reduce(
      (kept, [of, number]) => c.b.op('Where', [c.b.op('Equal', [x, scalar(c, of)]), scalar(c, number), kept]),
      name,
    );
  },
};

export function where(call: Call): string {
  const [a, b] = [
    call.operand(call.arg(1, 'input'), call.dtype),
    call.operand(call.arg(2, 'other'), call.dtype),
  ];
  return call.b.op('Where', [call.operand(call.arg(0, 'condition'), 'bool'), a, b]);
}

function maskedFill(call: Call): string {
  const value = call.operand(call.arg(2, 'value'), call.dtype);
  return call.b.op('Where', [call.operand(call.arg(1, 'mask'), 'bool'), value, call.t(0)]);
}

/** What changes nothing in eval mode. */
const inference: Converter = (call) => {
  if (call.flag(2, 'train')) call.fail('draws random numbers: it is in training mode');
  return call.t(0);
};

const same: Converter = (call) => call.as(call.value(0), call.dtype);

export const elementwise: Record<string, Converter> = {
  ...unary,
  ...Object.fromEntries(Object.entries(formulas).map(([name, make]) => [name, formula(make)])),
  ...{ add: ofBools('Or', sum('Add')), sub: sum('Sub'), subtract: sum('Sub'), rsub: sum('Sub', true) },
  ...{ mul: product, multiply: product },
  pow: (call) => {
    const dtype = wide(call.dtype);
    const [a, b] = [call.operand(call.arg(0, 'input'), dtype), call.operand(call.arg(1, 'exponent'), dtype)];
    const name = call.b.op('Pow', [a, b]);
    return call.recast(name, dtype);
  },
  ...{ maximum, minimum },
  ...{
    clamp,
    clip: clamp,
    clampMin: clamp,
    clampMax: (call) => {
      const most = call.operand(boundOf(call.arg(1, 'max'), call.dtype, 'max'), call.dtype);
      return call.b.op('Min', [call.as(call.value(0), call.dtype), most]);
    },
  },
  ...{
    eq: comparison('Equal'),
    ne: comparison('Equal', true),
    gt: comparison('Greater'),
    lt: comparison('Less'),
  },
  ...{ ge: comparison('GreaterOrEqual'), le: comparison('LessOrEqual') },
  ...{ logicalAnd: logical('And'), logicalOr: logical('Or'), logicalXor: logical('Xor') },
  ...{
    bitwiseAnd: bitwise('And', 'BitwiseAnd'),
    bitwiseOr: bitwise('Or', 'BitwiseOr'),
    bitwiseXor: bitwise('Xor', 'BitwiseXor'),
  },
  ...{
    __and__: bitwise('And', 'BitwiseAnd'),
    __or__: bitwise('Or', 'BitwiseOr'),
    __xor__: bitwise('Xor', 'BitwiseXor'),
  },
  bitwiseNot: (call) => call.b.op(call.dtype === 'bool' ? 'Not' : 'BitwiseNot', [call.t(0)]),
  ...{ where, maskedFill },
  ...{
    dropout: inference,
    featureDropout: inference,
    alphaDropout: inference,
    featureAlphaDropout: inference,
  },
  ...{
    contiguous: same,
    clone: same,
    detach: same,
    data: same,
    alias: same,
    to: same,
    float: same,
    typeAs: same,
  },
  ...{ double: same, half: same, bool: same, long: same, int: same, positive: same, liftFresh: same },
};
