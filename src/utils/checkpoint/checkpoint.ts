/** Twin of torch/utils/checkpoint.py: what backward needs is computed again instead of kept. */
import { isGradEnabled } from '../../autograd';
import { type Arguments, type Bound, binder, refuseArguments } from '../../common/binder';
import { expectComparable } from '../../common/expect';
import { isPlainObject } from '../../common/plainObject';
import { warn } from '../../common/warnings';
import { Sequential } from '../../nn';
import { pyRepr } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import { debugContexts, isDebugged } from './debug';
import { type ContextPair, type EnterableContext, Frame, within } from './frame';
import { CheckpointFunction } from './reentrant';
import { presentState } from './state';

/** Options of {@link checkpoint}. */
export interface CheckpointOptions {
  /** Which of the two ways; false is the better one, and has to be said. Default: true, with a warning */
  useReentrant?: boolean | null | undefined;
  /** Whether the second run draws the random numbers of the first. Default: true */
  preserveRngState?: boolean | undefined;
  /** Makes the contexts of the first and the second run. Default: {@link noopContextFn} */
  contextFn?: (() => ContextPair) | undefined;
  /** Compares shapes, dtypes and devices of the two runs, or nothing. Default: `'default'` */
  determinismCheck?: 'default' | 'none' | undefined;
  /**
   * Has errors show all operators of both runs, and the lines that called them: slow, and it holds all
   * tensors that a run makes until the run has ended. Not together with `contextFn`. Default: false
   */
  debug?: boolean | undefined;
  /** Whether the second run ends with the last tensor that is needed. Default: true */
  earlyStop?: boolean | undefined;
}

const nothing: EnterableContext = { enter() {}, dispose() {} };

/** The default of `contextFn`: two contexts that do nothing. */
export function noopContextFn(...args: []): ContextPair {
  refuseArguments('noopContextFn', args);
  return [nothing, nothing];
}

const defaults: Bound<CheckpointOptions> = {
  useReentrant: null,
  preserveRngState: true,
  contextFn: noopContextFn,
  determinismCheck: 'default',
  debug: false,
  earlyStop: true,
};

/** The function's own arguments, and the options behind them. */
export type CheckpointArguments<Args extends readonly unknown[]> =
  | Args
  | [...Args, options: CheckpointOptions & Record<string, unknown>];

/** Splits an object that names options off; what else is in it is the function's. */
function splitOptions(
  args: readonly unknown[],
): [args: unknown[], options: Bound<CheckpointOptions>, own: string[]] {
  const last = args.at(-1);
  if (!isPlainObject(last) || !Object.keys(last).some((key) => Object.hasOwn(defaults, key)))
    return [[...args], defaults, []];
  const options: Record<string, unknown> = { ...defaults };
  const own: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(last)) {
    if (!Object.hasOwn(defaults, key)) own[key] = value;
    else if (value !== undefined) options[key] = value;
  }
  const names = Object.keys(own);
  const before = args.slice(0, -1);
  // The loop has put each option over its default.
  const all = options as unknown as Bound<CheckpointOptions>;
  return [names.length > 0 ? [...before, own] : before, all, names];
}

/** @throws TypeError for the promise of an async function, whose second run backward could not await */
function refusePromise<Result>(result: Result): Result {
  if (result instanceof Promise) {
    result.catch(() => {});
    throw new TypeError(
      'checkpoint(): the function must not be async: backward runs it again, and cannot wait',
    );
  }
  return result;
}

/**
 * Runs `fn` and keeps for backward no more than its arguments: backward runs it again and has what it
 * needs from there. Memory for time: a step computes forward twice.
 *
 * The second run must do what the first did. Random state, autocast and the default device are restored
 * for it.
 *
 * @param fn a function or module; not async
 * @param args its arguments, and behind them an object with options of checkpoint; what else this object
 *   names is passed on to `fn` as its own options
 * @returns what `fn` returns
 * @throws CheckpointError in backward, where the second run saved other tensors than the first
 * @throws RangeError for what only checkpoints without `useReentrant` can do
 * @see https://docs.pytorch.org/docs/2.13/checkpoint.html#torch.utils.checkpoint.checkpoint
 * @example
 * const y = torch.utils.checkpoint.checkpoint(block, x, { useReentrant: false });
 */
export function checkpoint<Args extends readonly unknown[], Result>(
  fn: (...args: Args) => Result,
  ...args: CheckpointArguments<Args>
): Result;
export function checkpoint(fn: (...args: unknown[]) => unknown, ...given: unknown[]): unknown {
  if (typeof fn !== 'function')
    throw new TypeError(`checkpoint(): argument 'fn' must be a function or a module, not ${pyRepr(fn)}`);
  const [args, options, own] = splitOptions(given);
  const { preserveRngState, contextFn, determinismCheck, debug, earlyStop } = options;
  let { useReentrant } = options;
  if (useReentrant === null) {
    warn(
      'torch.utils.checkpoint: the use_reentrant parameter should be passed explicitly. Starting in PyTorch 2.9, calling checkpoint ' +
        'without use_reentrant will raise an exception. use_reentrant=False is recommended, but if you need to preserve the current ' +
        'default behavior, you can pass use_reentrant=True. Refer to docs for more details on the differences between the two variants.',
    );
    useReentrant = true;
  }
  if (useReentrant) {
    if (own.length > 0) throw new RangeError(`Unexpected keyword arguments: ${own.join(',')}`);
    if (contextFn !== noopContextFn || debug !== false)
      throw new RangeError('Passing `context_fn` or `debug` is only supported when use_reentrant=False.');
    return CheckpointFunction.apply(
      (...inner: unknown[]) => refusePromise(fn(...inner)),
      preserveRngState,
      ...args,
    );
  }
  const isLogged = isDebugged(debug);
  if (isLogged && contextFn !== noopContextFn)
    throw new RangeError('debug=True is incompatible with non-default context_fn');
  if (determinismCheck !== 'default' && determinismCheck !== 'none')
    throw new RangeError(
      `determinism_check should be one of ['default', 'none'], but got ${String(determinismCheck)}`,
    );
  const [[forwardContext, recomputeContext], explain] = isLogged ? debugContexts() : [contextFn()];
  const restore = presentState(args, preserveRngState);
  if (!isGradEnabled()) return refusePromise(fn(...args));
  const again = (...inputs: unknown[]): unknown =>
    restore(() => within(recomputeContext, () => fn(...inputs)));
  const frame = new Frame(again, earlyStop, determinismCheck === 'default', args, explain);
  return frame.forward(() => refusePromise(within(forwardContext, () => fn(...args))));
}

/** Options of {@link checkpointSequential}. */
export interface CheckpointSequentialOptions {
  /** As that of `checkpoint`: the kind of checkpoint that each segment is. */
  useReentrant?: boolean | null | undefined;
  /** Whether the second run draws the same random numbers, as for `checkpoint`. Default: true */
  preserveRngState?: boolean | undefined;
}

type Step = (input: any) => any;
interface SequentialParameters extends CheckpointSequentialOptions {
  /** The modules or functions that run one after another: a Sequential, or a list. */
  functions: Sequential | readonly Step[];
  segments: number;
  /** What the first of the functions takes. */
  input: Tensor;
}
type SequentialOrder = [
  functions: 'functions',
  segments: 'segments',
  input: 'input',
  useReentrant: 'useReentrant',
];
const bindSequential = binder<SequentialParameters, SequentialOrder>(
  'checkpointSequential',
  { functions: 'object', segments: 'any', input: 'object' },
  { useReentrant: null },
  { preserveRngState: true },
);

/**
 * Runs functions or modules one after the other, in so many segments, each but the last a {@link checkpoint}.
 *
 * @param functions a Sequential, or a list
 * @param segments into how many parts it is divided
 * @param input what the first takes
 * @see https://docs.pytorch.org/docs/2.13/checkpoint.html#torch.utils.checkpoint.checkpoint_sequential
 * @example
 * const y = torch.utils.checkpoint.checkpointSequential(model, 4, x, { useReentrant: false });
 */
export function checkpointSequential(...args: Arguments<SequentialParameters, SequentialOrder>): Tensor {
  const { functions, segments, input, preserveRngState, ...rest } = bindSequential.named(args);
  let { useReentrant } = rest;
  if (useReentrant === null) {
    warn(
      'torch.utils.checkpoint.checkpoint_sequential: the use_reentrant parameter should be passed explicitly. In version 2.9 we will ' +
        'raise an exception if use_reentrant is not passed. use_reentrant=False is recommended, but if you need to preserve the ' +
        'current default behavior, you can pass use_reentrant=True. Refer to docs for more details on the differences between the ' +
        'two variants.',
    );
    useReentrant = true;
  }
  const steps =
    // Modules are callable, which their class does not say.
    functions instanceof Sequential ? ([...functions.children()] as unknown as Step[]) : functions;
  expectComparable(segments, 'segments');
  const size = Math.floor(steps.length / segments);
  if (!(size >= 1))
    throw new RangeError(`checkpointSequential(): ${steps.length} functions cannot be ${segments} segments`);
  const part =
    (start: number, end?: number) =>
    (value: Tensor): Tensor =>
      steps.slice(start, end).reduce((next, step) => step(next) as Tensor, value);
  let value = input;
  const last = size * (segments - 1);
  for (let start = 0; start < last; start += size)
    value = checkpoint(part(start, start + size), value, { useReentrant, preserveRngState });
  return part(last)(value);
}
