/**
 * What is wrong with an argument, on a line below PyTorch's words: what came, and the nearest right thing.
 * JavaScript lets a misspelt setting pass as `undefined`, and has strings where Python has objects.
 */
import { addLine, TorchError } from '../common/errors';
import { parseDevice } from './device';
import { deviceAdvice, dtypeAdvice, dtypes } from './misnamed';
import { Tensor } from './tensor';

/** What can't be meant in a value; undefined where all may be right. */
function oddity(value: unknown, wantsIntegers: boolean, depth = 0): string | undefined {
  if (value === undefined) return 'undefined: a setting that is misspelt, or not there?';
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return 'NaN';
    return wantsIntegers && !Number.isInteger(value)
      ? `${value}, which is no integer: Math.floor(x)`
      : undefined;
  }
  if (typeof value === 'string') {
    if (value.trim() !== '' && Number.isFinite(Number(value)))
      return `the string '${value}': Number(x) makes a number of it`;
    if (dtypes.includes(value)) return `the dtype '${value}': give it by its name, { dtype: '${value}' }`;
    if (/^(cpu|cuda|meta)(:\d+)?$/.test(value))
      return `the device '${value}': give it by its name, { device: '${value}' }`;
    return undefined;
  }
  if (!Array.isArray(value) || depth > 3) return undefined;
  // A list may be long; what is wrong in it mostly comes early.
  for (const item of value.slice(0, 100)) {
    const found = oddity(item, wantsIntegers, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The wrong argument among those of a call, in words. */
function wrongArgument(message: string, values: readonly unknown[]): string | undefined {
  const wantsIntegers = /\bint\b|int\[\]|positional argument/.test(message);
  // A method's own tensor is not counted.
  const first = values[0] instanceof Tensor ? 1 : 0;
  for (let i = 0; i < values.length; i++) {
    const found = oddity(values[i], wantsIntegers);
    if (found !== undefined)
      return `${Array.isArray(values[i]) ? `Argument ${i + 1 - first} holds` : `Argument ${i + 1 - first} is`} ${found}`;
  }
  if (/must be Tensor, not array/.test(message)) return 'torch.tensor(array) makes a tensor of an array';
  if (/must be Tensor\[\], not Tensor/.test(message)) return 'Give the tensors in an array: [x, y]';
  return undefined;
}

/**
 * The error of an operator's call, with what can be said of its arguments.
 * @param values the arguments, with the values of the options
 */
export function explain(error: unknown, values: readonly unknown[]): unknown {
  if (!(error instanceof TypeError || error instanceof TorchError)) return error;
  const [message = ''] = error.message.split('\n');
  const texts = values.filter((value): value is string => typeof value === 'string');
  if (/argument 'device'.* must be torch\.device, not str/.test(message)) {
    for (const text of texts) {
      try {
        parseDevice(text);
      } catch (device) {
        // Python's error for a text that is no device.
        if (!dtypes.includes(text)) return device;
      }
    }
    return error;
  }
  if (/argument '\w*[dD]type'.* must be torch\.dtype/.test(message)) {
    const wrong = texts.find((text) => !dtypes.includes(text) && !/^(cpu|cuda|meta)(:\d+)?$/.test(text));
    const other = values.find(
      (value) =>
        ['number', 'function', 'object', 'boolean'].includes(typeof value) &&
        value !== null &&
        !(value instanceof Tensor) &&
        !Array.isArray(value),
    );
    if (wrong !== undefined || other !== undefined) addLine(error, dtypeAdvice(wrong ?? other));
  } else if (/device type at start of device string|Invalid device string/.test(message)) {
    const wrong = texts.find((text) => message.includes(text));
    if (wrong !== undefined && !error.message.includes('did you mean')) addLine(error, deviceAdvice(wrong));
  } else if (/positional argument|invalid combination of arguments|argument '\w+' .*must be /.test(message)) {
    const line = wrongArgument(message, values);
    if (line !== undefined) addLine(error, `\n${line}`);
  }
  return error;
}
