/**
 * What the compiler accepts, and refuses, of a call whose parameters are described for the binder.
 * Compiled, never run.
 */
import type { Arguments } from '../../src/common/binder';

interface ScaleOptions {
  input: string;
  factor: number | readonly number[];
  bias?: boolean;
  mode?: 'up' | 'down' | null;
  /** Only by name. */
  dtype?: string;
}
type ScaleOrder = [input: 'input', factor: 'factor', bias: 'bias', mode: 'mode'];
declare function scale(...args: Arguments<ScaleOptions, ScaleOrder>): number;
declare function nothing(...args: Arguments<{}, []>): number;
declare function all(...args: Arguments<{ a?: number }, [a: 'a']>): number;

export function positionalThenOptions(): void {
  scale('x', 2);
  scale('x', [1, 2], true, null);
  scale('x', 2, undefined, 'up', { dtype: 'float64' });
  scale('x', 2, { bias: true, mode: 'up' });
  scale('x', { factor: 2 });
  scale({ input: 'x', factor: 2, bias: undefined });
  all();
  all(1);
  all({ a: 1 });
  nothing();
}

export function instancesOfClasses(): void {
  class Settings {
    bias = true;
    mode = 'up' as const;
  }
  scale('x', 2, new Settings());
}

export function refused(): void {
  // @ts-expect-error factor is missing
  scale('x');
  // @ts-expect-error factor is missing
  scale({ input: 'x' });
  // @ts-expect-error two objects
  scale('x', 2, { bias: true }, { mode: 'up' });
  // @ts-expect-error given twice
  scale('x', 2, true, { bias: false });
  // @ts-expect-error given twice
  scale('x', 2, { factor: 2 });
  // @ts-expect-error no such option
  scale('x', 2, { bais: true });
  // @ts-expect-error not its type
  scale('x', 2, { mode: 'sideways' });
  // @ts-expect-error only by name
  scale('x', 2, true, 'up', 'float64');
  // @ts-expect-error an object before a positional argument
  scale('x', { bias: true }, 2);
  // @ts-expect-error too many
  all(1, 2);
  // @ts-expect-error no arguments
  nothing(1);
}
