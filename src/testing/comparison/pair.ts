/** Two values to compare, and how a failure is told. */

import { AssertionError } from 'node:assert';
import { TorchError } from '../../common/errors';
import { pyRepr, pyTypeName } from '../../python/pyrepr';
import { Tensor } from '../../tensor/tensor';
import { pyStr } from './scalars';

/** What `assertClose` was asked for. */
export interface CompareOptions {
  rtol: number | null;
  atol: number | null;
  equalNan: boolean;
  checkDevice: boolean;
  checkDtype: boolean;
  checkLayout: boolean;
  checkStride: boolean;
  allowSubclasses: boolean;
}

/** The keys and places that lead to a value. */
export type Path = readonly unknown[];

/** Two values of a kind that can be compared. */
export interface Pair {
  /** Throws a {@link Failure} unless they are close. */
  compare(): void;
  /** For an error that nobody expects. */
  readonly shown: readonly (readonly [name: string, value: unknown])[];
  /** The name of its kind in Python. */
  readonly kind: string;
}

const classes = { AssertionError, TypeError, ValueError: RangeError } as const;

/** A comparison that failed. It never leaves this folder: {@link toError} makes what is thrown. */
export class Failure extends Error {
  constructor(
    readonly type: keyof typeof classes,
    message: string,
    readonly path: Path,
  ) {
    super(message);
  }
}

/** `[0]['weight']` */
export const pathText = (path: Path): string => path.map((key) => pyRepr([key])).join('');

/** The error for the caller: with the place, and with the message that was asked for. */
export function toError(
  { type, message, path }: Failure,
  msg: string | ((text: string) => string) | null,
  below: (...args: any[]) => unknown,
): Error {
  const text = path.length === 0 ? message : `${message}\n\nThe failure occurred for item ${pathText(path)}`;
  const final = typeof msg === 'function' ? msg(text) : (msg ?? text);
  if (type === 'AssertionError') return new AssertionError({ message: final, stackStartFn: below });
  return new classes[type](final);
}

const advice =
  'If you are a user and see this message during normal operation please file an issue at ' +
  'https://github.com/pytorch/pytorch/issues. If you are a developer and working on the comparison functions, ' +
  'please except the previous error and raise an expressive `ErrorMeta` instead.';

/** The error for something that went wrong in the comparison itself. */
export function unexpected(pair: Pair, path: Path, cause: unknown): TorchError {
  const rows = [['id', path.length === 1 ? `(${pyRepr(path[0])},)` : `(${path.map(pyRepr).join(', ')})`]];
  for (const [name, value] of pair.shown) rows.push([name, pyStr(value)]);
  const body = rows.map(([name, text]) => `    ${name}=${text},`).join('\n');
  const text = `Comparing\n\n${pair.kind}(\n${body}\n)\n\nresulted in the unexpected exception above. ${advice}`;
  return new TorchError(text, { cause });
}

const typeNames = new Map<unknown, string>([
  ['Tensor', 'torch.Tensor'],
  ['Parameter', 'torch.nn.parameter.Parameter'],
  ['Buffer', 'torch.nn.buffer.Buffer'],
]);

/** `<class 'torch.Tensor'>`; a number is a float. */
export function pyClass(value: unknown): string {
  if (value === undefined) return pyClass(null);
  if (typeof value === 'number') return "<class 'float'>";
  if (value instanceof Set) return "<class 'set'>";
  const name =
    value instanceof Tensor ? (typeNames.get(value.constructor.name) ?? value.constructor.name) : undefined;
  return `<class '${name ?? pyTypeName(value)}'>`;
}
