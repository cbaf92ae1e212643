/** Quotients and remainders. */
import type { DType } from '../../tensor/dtypes';
import { type Call, type Converter, isFloat, wide } from '../call';

const scalar = (call: Call, value: number) => call.b.constant(value, call.dtype);

/** The two operands, in a dtype. */
function both(call: Call, dtype: DType): [a: string, b: string] {
  return [call.operand(call.arg(0, 'input'), dtype), call.operand(call.arg(1, 'other'), dtype)];
}

/** Integers' quotient, exact where floating-point numbers wouldn't be. */
function wholeQuotient(call: Call, mode: 'trunc' | 'floor'): string {
  const { b } = call;
  const dtype = wide(call.dtype);
  const [a, divisor] = both(call, dtype);
  // Without the remainder that has the divisor's sign it divides evenly.
  const dividend = mode === 'floor' ? b.op('Sub', [a, b.op('Mod', [a, divisor])]) : a;
  return call.recast(b.op('Div', [dividend, divisor]), dtype);
}

/** C's remainder of two numbers, and whether it has another sign than the divisor: as PyTorch computes. */
function remains(call: Call, a: string, divisor: string): [rest: string, isOther: string] {
  const { b } = call;
  const zero = scalar(call, 0);
  const rest = b.op('Mod', [a, divisor], { fmod: 1 });
  const signs = [rest, divisor].map((name) => b.op('Less', [name, zero]));
  const isAny = b.op('Not', [b.op('Equal', [rest, zero])]);
  return [rest, b.op('And', [isAny, b.op('Xor', signs)])];
}

/** The largest whole number below the quotient itself, which rounding may put above it. */
function floorQuotient(call: Call): string {
  if (!isFloat(call.dtype)) return wholeQuotient(call, 'floor');
  const { b } = call;
  const [a, divisor] = both(call, call.dtype);
  const [rest, isOther] = remains(call, a, divisor);
  const even = b.op('Round', [b.op('Div', [b.op('Sub', [a, rest]), divisor])]);
  const name = b.op('Where', [isOther, b.op('Sub', [even, scalar(call, 1)]), even]);
  if (typeof call.arg(1, 'other') === 'number') return name;
  const isZero = b.op('Equal', [divisor, scalar(call, 0)]);
  return b.op('Where', [isZero, b.op('Div', [a, divisor]), name]);
}

function divide(call: Call): string {
  const mode = call.arg<'trunc' | 'floor' | null>(2, 'roundingMode', null);
  if (mode === 'floor') return floorQuotient(call);
  if (!isFloat(call.dtype)) return wholeQuotient(call, 'trunc');
  const quotient = call.b.op('Div', both(call, call.dtype));
  if (mode === null) return quotient;
  const size = call.b.op('Floor', [call.b.op('Abs', [quotient])]);
  return call.b.op('Mul', [call.b.op('Sign', [quotient]), size]);
}

/** A remainder with the divisor's sign. */
function remainder(call: Call): string {
  const { b, dtype } = call;
  const [a, divisor] = both(call, dtype);
  if (!isFloat(dtype)) return b.op('Mod', [a, divisor]);
  const [rest, isOther] = remains(call, a, divisor);
  return b.op('Where', [isOther, b.op('Add', [rest, divisor]), rest]);
}

export const division: Record<string, Converter> = {
  ...{ div: divide, divide, trueDivide: divide, floorDivide: floorQuotient, remainder },
  fmod: (call) => call.b.op('Mod', both(call, call.dtype), { fmod: 1 }),
};
