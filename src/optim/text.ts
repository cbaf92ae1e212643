/** Optimizers as Python prints them. */

import { PyFloat, PyTuple, pyFloatRepr, pyRepr } from '../python/pyrepr';
import { Tensor } from '../tensor/tensor';
import { toPythonName } from './names';

/** A setting as Python would print it. */
function settingText(name: string, value: unknown, floats: readonly string[]): string {
  // What a scheduler notes of the learning rate is a float where that is one.
  const noted = ['initialLr', 'maxLr', 'minLr', 'swaLr'].includes(name);
  const isFloat = floats.includes(noted ? 'lr' : name);
  const asPython = (x: unknown) => (isFloat && typeof x === 'number' ? new PyFloat(x) : x);
  if (name === 'paramNames') return pyRepr(value);
  // `f'{value}'` in Python: a string has no quotes there.
  if (typeof value === 'string') return value;
  // Python formats a 0-dimensional tensor as its number.
  if (value instanceof Tensor && value.dim() === 0) {
    return value.isFloatingPoint() ? pyFloatRepr(value.item()) : pyRepr(value.item());
  }
  if (Array.isArray(value)) return new PyTuple(value.map(asPython)).toString();
  return pyRepr(asPython(value));
}

/**
 * Python's `repr` of an optimizer.
 * @param floats settings whose integral values Python would print as floats
 */
export function optimizerText(name: string, groups: readonly object[], floats: readonly string[]): string {
  let text = `${name} (`;
  groups.forEach((group, i) => {
    text += `\nParameter Group ${i}\n`;
    const settings = Object.entries(group).filter(([setting]) => setting !== 'params');
    const lines = settings.map(
      ([setting, value]) => [toPythonName(setting), settingText(setting, value, floats)] as const,
    );
    // Python sorts by code points, and `_` comes before the letters.
    lines.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    for (const [setting, value] of lines) text += `    ${setting}: ${value}\n`;
  });
  return `${text})`;
}
