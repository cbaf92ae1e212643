/** What ranks tell each other when something fails: Python's exceptions, and errors here. */
import { TorchError } from '../../common/errors';
import { PythonObject } from '../../serialization/parts';
import { PyValue, tuple } from '../../tensor/pythonKinds';
import { CHECKPOINT_EXCEPTION } from './pickles';

/** Python's class for each of ours, the most special first. */
const twins: readonly [name: string, type: new (message: string) => Error][] = [
  ['ValueError', RangeError],
  ['TypeError', TypeError],
  ['RuntimeError', TorchError],
];

/** A checkpoint could not be saved or loaded: what failed on which rank. */
export class CheckpointException extends TorchError {
  override name = 'CheckpointException';

  /**
   * @param step what failed: `'plan'`, `'write'` or `'read'`
   * @param failures the errors by their ranks
   */
  constructor(
    readonly step: string,
    readonly failures: ReadonlyMap<number, Error>,
  ) {
    const lines = Array.from(
      failures,
      ([rank, error]) =>
        `Traceback (most recent call last): (RANK ${rank})\n${error.name}: ${error.message}\n`,
    );
    super(`CheckpointException ranks:dict_keys([${[...failures.keys()].join(', ')}])\n${lines.join('')}`);
  }
}

/** What was thrown, as an error. */
export const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

/** An error as Python's pair of exception and stack, of which it formats the stack. */
export function packed(thrown: unknown): unknown {
  const error = asError(thrown);
  const found = twins.find(([, type]) => error instanceof type);
  const text =
    found === undefined || error.name === found[1].name ? error.message : `${error.name}: ${error.message}`;
  const exception = new PyValue(undefined, `builtins.${found?.[0] ?? 'RuntimeError'}`, [text]);
  return tuple([exception, new PyValue(undefined, 'traceback.StackSummary', [])]);
}

/** Python's `CheckpointException(step, failures)` itself, as a rank there raises it. */
export function packedException(step: string, failures: ReadonlyMap<number, Error>): PyValue {
  const pairs = new Map(Array.from(failures, ([rank, error]) => [rank, packed(error)]));
  return new PyValue(undefined, CHECKPOINT_EXCEPTION, [step, pairs]);
}

/** An exception with its stack, which a rank sends instead of what was asked for. */
type Packed = [exception: PythonObject, stack: unknown];

const isPacked = (value: unknown): value is Packed =>
  Array.isArray(value) && value.length === 2 && value[0] instanceof PythonObject;

/** The error that an exception of Python's is here. */
function unpacked([{ pythonName, args }]: Packed): Error {
  const name = pythonName.slice(pythonName.lastIndexOf('.') + 1);
  const text = args.map(String).join(', ');
  const type = twins.find(([python]) => python === name)?.[1];
  if (type !== undefined) return new type(text);
  const error = new Error(text);
  error.name = name;
  return error;
}

/** The errors among what ranks sent; undefined where there are none. */
export function failuresOf(values: readonly unknown[]): Map<number, Error> | undefined {
  const found = new Map(
    values.flatMap((value, rank) => (isPacked(value) ? [[rank, unpacked(value)] as const] : [])),
  );
  return found.size > 0 ? found : undefined;
}

/** What the coordinator makes of what all ranks have sent, or the errors among that and its own. */
export function decided<T, R>(
  all: readonly unknown[],
  coordinator: number,
  reduce: (all: T[]) => R,
): { result: R } | { failures: Map<number, Error> } {
  const failures = failuresOf(all);
  if (failures !== undefined) return { failures };
  try {
    return { result: reduce(all as T[]) };
  } catch (error) {
    return { failures: new Map([[coordinator, asError(error)]]) };
  }
}

/** Throws what the coordinator sends in place of a result. */
export function throwIfFailed(value: unknown): void {
  if (!(value instanceof PythonObject) || value.pythonName !== CHECKPOINT_EXCEPTION) return;
  const [step, pairs] = value.args as [string, Map<number, Packed>];
  const failures = Array.from(pairs, ([rank, pair]): [number, Error] => [rank, unpacked(pair)]);
  throw new CheckpointException(String(step), new Map(failures));
}

/** What one rank threw. */
export const failureOf = (step: string, rank: number, thrown: unknown): CheckpointException =>
  new CheckpointException(step, new Map([[rank, asError(thrown)]]));
