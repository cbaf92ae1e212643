/** NumPy's type strings: `<f4` is little-endian float32. */
import os from 'node:os';
import { pyRepr } from '../python/pyrepr';
import type { DType } from '../tensor/dtypes';

const letters: Partial<Record<DType, string>> = {
  bool: 'b1',
  uint8: 'u1',
  int8: 'i1',
  uint16: 'u2',
  int16: 'i2',
  uint32: 'u4',
  int32: 'i4',
  uint64: 'u8',
  int64: 'i8',
  float16: 'f2',
  float32: 'f4',
  float64: 'f8',
  complex64: 'c8',
  complex128: 'c16',
};
const dtypes = new Map(Object.entries(letters).map(([dtype, code]) => [code, dtype as DType]));

/** What NumPy's arrays can hold and tensors can't, by the letter of its type string. */
const others: Record<string, string> = {
  S: 'bytes_',
  a: 'bytes_',
  U: 'str_',
  V: 'void',
  M: 'datetime64',
  m: 'timedelta64',
  f: 'longdouble',
  c: 'clongdouble',
};

/** NumPy's type string for a dtype, in this machine's byte order; `undefined` when NumPy has no such type. */
export function descrOf(dtype: DType): string | undefined {
  const code = letters[dtype];
  if (code === undefined) return undefined;
  return `${code.endsWith('1') ? '|' : os.endianness() === 'LE' ? '<' : '>'}${code}`;
}

/** Elements of a `.npy` file. */
export interface Elements {
  readonly dtype: DType;
  readonly order: 'little' | 'big';
}

function unsupported(type: string): TypeError {
  return new TypeError(
    `can't convert np.ndarray of type numpy.${type}. The only supported types are: float64, float32, float16, complex64, ` +
      'complex128, int64, int32, int16, int8, uint64, uint32, uint16, uint8, and bool.',
  );
}

/**
 * What a type string means.
 * @throws TypeError for types that tensors don't have; RangeError for arrays of Python objects
 */
export function parseDescr(descr: string): Elements {
  const match = /^([<>=|]?)([a-zA-Z?])(\d*)(\[.*\])?$/.exec(descr);
  if (match === null) throw new RangeError(`descr is not a valid dtype descriptor: ${pyRepr(descr)}`);
  const [, sign = '', letter = '', size = ''] = match;
  if (letter === 'O') throw new RangeError('Object arrays cannot be loaded when allow_pickle=False');
  const dtype = dtypes.get(letter === '?' ? 'b1' : letter + size);
  if (dtype === undefined) {
    const name = others[letter];
    if (name === undefined) throw new RangeError(`descr is not a valid dtype descriptor: ${pyRepr(descr)}`);
    throw unsupported(name);
  }
  const native = os.endianness() === 'LE' ? 'little' : 'big';
  return { dtype, order: sign === '<' ? 'little' : sign === '>' ? 'big' : native };
}

/** The error for records, whose type is a list of fields. */
export function structured(): TypeError {
  return unsupported('void');
}
