/** The dtypes of the safetensors format. */
import type { DType } from '../tensor/dtypes';

/**
 * In the order in which files hold them, from the back:
 * bits of an element, and the dtype where tensors have one.
 */
const table: readonly [code: string, bits: number, dtype: DType | null][] = [
  ['BOOL', 8, 'bool'],
  ['F4', 4, 'float4_e2m1fn_x2'],
  ['F6_E2M3', 6, null],
  ['F6_E3M2', 6, null],
  ['U8', 8, 'uint8'],
  ['I8', 8, 'int8'],
  ['F8_E5M2', 8, 'float8_e5m2'],
  ['F8_E4M3', 8, 'float8_e4m3fn'],
  ['F8_E8M0', 8, 'float8_e8m0fnu'],
  ['F8_E4M3FNUZ', 8, 'float8_e4m3fnuz'],
  ['F8_E5M2FNUZ', 8, 'float8_e5m2fnuz'],
  ['I16', 16, 'int16'],
  ['U16', 16, 'uint16'],
  ['F16', 16, 'float16'],
  ['BF16', 16, 'bfloat16'],
  ['I32', 32, 'int32'],
  ['U32', 32, 'uint32'],
  ['F32', 32, 'float32'],
  ['C64', 64, 'complex64'],
  ['F64', 64, 'float64'],
  ['I64', 64, 'int64'],
  ['U64', 64, 'uint64'],
];

/** A dtype of the format. */
export interface Type {
  readonly code: string;
  readonly bits: number;
  readonly dtype: DType | null;
  /** Larger ones come first in files. */
  readonly rank: number;
}

const types = table.map(([code, bits, dtype], rank): Type => ({ code, bits, dtype, rank }));
const byCode = new Map(types.map((type) => [type.code, type]));
const byDtype = new Map(types.map((type) => [type.dtype, type]));

/** The codes of all types, as an error message lists them. */
export const codeList = types.map(({ code }) => `\`${code}\``).join(', ');

/** The type of a code in a header. */
export function typeOfCode(code: string): Type | undefined {
  return byCode.get(code);
}

/** The type of a tensor's dtype. */
export function typeOfDtype(dtype: DType): Type | undefined {
  return byDtype.get(dtype);
}
