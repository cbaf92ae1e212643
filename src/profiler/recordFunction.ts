/** Ranges that a script names. */
import { type GuardOrDecorator, scopedOrDecorator } from '../autograd/decorator';
import { type Arguments, binder } from '../common/binder';
import { expectString } from '../common/expect';
import { splitBody, type WithBody } from '../common/scoped';
import { native } from '../native';

/** Parameters of `recordFunction`. */
export interface RecordFunctionOptions {
  /** The name under which the range stands in the profile. */
  name: string;
  /** What the trace has beside it, as an input of its own. Default: null */
  args?: string | null | undefined;
}
type RecordFunctionOrder = [name: 'name', args: 'args'];
type RecordFunctionArguments = Arguments<RecordFunctionOptions, RecordFunctionOrder>;
const bindRecordFunction = binder<RecordFunctionOptions, RecordFunctionOrder>(
  'recordFunction',
  { name: (_fn, name, _position, value) => expectString(value, name) },
  { args: null },
);

/** Begins a range; what is answered ends it, once. */
export function beginRange(name: string, args: string | null = null): () => void {
  const range = native.rangeBegin(name, args);
  return range === 0 ? () => {} : () => native.rangeEnd(range);
}

/**
 * Gives what runs in `body` a name in the profiler's tables and traces; without `body`, what runs until the
 * returned guard is disposed of. As a decorator it names each call of a method. Where nobody records it does
 * nothing.
 *
 * @param args name, args (null); then the callback, which may be async
 * @returns what `body` returns, or the guard
 * @throws TypeError for a name that is no string
 * @example
 * const y = torch.profiler.recordFunction('forward', () => torch.ones([2]).mul(2));
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.profiler.record_function.html
 */
export function recordFunction(...args: RecordFunctionArguments): GuardOrDecorator;
export function recordFunction<Result>(...args: WithBody<RecordFunctionArguments, Result>): Result;
export function recordFunction(...args: unknown[]): unknown {
  const [given, body] = splitBody<unknown>(args, 1);
  const [name, text] = bindRecordFunction(given);
  if (text !== null) expectString(text, 'args');
  return scopedOrDecorator(() => beginRange(name, text), body);
}
