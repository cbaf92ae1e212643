/** The constants of `torch`, under the names of Python's math module. */

/** Euler's number, 2.718281828…: the base of natural logarithms. */
export const e = Math.E;
/** The ratio of a circle's circumference to its diameter. */
export const pi = Math.PI;
/** Infinity: the number that is greater than all others, `Infinity`. */
export const inf = Infinity;
/** Not a number: what `0 / 0` gives, which equals nothing. */
export const nan = Number.NaN;
/** A new axis of size one, as an index: `x.get(torch.newaxis)`. */
export const newaxis = null;
