/** Dtypes and devices by names that are not theirs here, and what was meant. */
import { nearestName } from '../common/nearestName';
import { dtypeConstants } from './dtypes';

/** What other libraries, Python's methods and its shorthands call the dtypes. */
const words: Readonly<Record<string, string>> = {
  ...{
    long: 'int64',
    int: 'int32',
    short: 'int16',
    char: 'int8',
    byte: 'uint8',
    bigint: 'int64',
    integer: 'int64',
  },
  ...{ float: 'float32', double: 'float64', half: 'float16', number: 'float32', boolean: 'bool' },
  ...{
    fp16: 'float16',
    fp32: 'float32',
    fp64: 'float64',
    bf16: 'bfloat16',
    f16: 'float16',
    f32: 'float32',
    f64: 'float64',
  },
  ...{
    i8: 'int8',
    i16: 'int16',
    i32: 'int32',
    i64: 'int64',
    u8: 'uint8',
    cfloat: 'complex64',
    cdouble: 'complex128',
  },
};
/** The names that there are. */
export const dtypes = Object.values(dtypeConstants) as string[];

/** The dtype that a text may have been meant as. */
function meantDtype(text: string): string | undefined {
  const name = text
    .replace(/^(torch|np|numpy|tf)\./i, '')
    .replace(/tensor$|array$/i, '')
    .toLowerCase();
  return dtypes.includes(name) ? name : Object.hasOwn(words, name) ? words[name] : nearestName(name, dtypes);
}

/** The device that a text may have been meant as. */
function meantDevice(text: string): string | undefined {
  const match = /^(gpu|nvidia|cuda|cpu|mps|meta)(:\d+)?$/i.exec(text);
  if (match === null) return undefined;
  const type = match[1]!.toLowerCase();
  return (type === 'gpu' || type === 'nvidia' ? 'cuda' : type) + (match[2] ?? '');
}

/** The line below an error about a dtype; '' where there is nothing to say. */
export function dtypeAdvice(value: unknown): string {
  if (typeof value !== 'string') return "\nA dtype is a string, such as 'float32' or 'int64'";
  const meant = meantDtype(value);
  return meant === undefined ? '' : `\n'${value}' is no dtype: did you mean '${meant}'?`;
}

/** The line below an error about a device; '' where there is nothing to say. */
export function deviceAdvice(value: string): string {
  const device = meantDevice(value);
  if (device !== undefined && device !== value) return `\n'${value}' is no device: did you mean '${device}'?`;
  const dtype = meantDtype(value);
  return dtype === undefined ? '' : `\n'${value}' is neither a device nor a dtype: did you mean '${dtype}'?`;
}
