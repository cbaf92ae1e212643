/** Modes that see every call of an operator: twin of torch/overrides.py's TorchFunctionMode. */
import { refuseArguments } from '../common/binder';
import { markValues } from '../common/optionsObject';
import { asGuard, type Guard, markUsed, scoped } from '../common/scoped';
import { interception, type TorchFunction } from '../tensor/intercept';

/** A mode where it was entered; the same may be entered twice. */
interface Entry {
  readonly mode: TorchFunctionMode;
  isEntered: boolean;
}

/** The modes that see the next call, outermost first. */
const stack: Entry[] = [];

function update(): void {
  interception.handler = stack.length === 0 ? undefined : callInnermost;
}

/** The innermost mode has the call; what is called meanwhile, only those outside of it see. */
function callInnermost(fn: TorchFunction, args: readonly unknown[]): unknown {
  const entry = stack.pop()!;
  const place = stack.length;
  update();
  let result: unknown;
  try {
    result = entry.mode.torchFunction(fn, args);
  } finally {
    if (entry.isEntered) stack.splice(place, 0, entry);
    update();
  }
  if (result instanceof Promise) {
    throw new TypeError(
      `torchFunction returned a promise for ${fn.name}(), but operators answer at once: it must not be async`,
    );
  }
  return result;
}

function enter(mode: TorchFunctionMode): () => void {
  const entry: Entry = { mode, isEntered: true };
  stack.push(entry);
  update();
  return () => {
    entry.isEntered = false;
    const place = stack.indexOf(entry);
    if (place >= 0) stack.splice(place, 1);
    update();
  };
}

/**
 * Sees every call of an operator while it is entered, and may answer it otherwise: a subclass overrides
 * `torchFunction`. All functions and methods that compute with tensors are seen, in the order in which
 * scripts and layers call them: operators of `torch`, `Tensor` and `torch.ops`, and with them `get`, `set`,
 * `item`, `tolist`, `data` and the functions that make tensors of JavaScript's values. What native code
 * computes within one call, such as backward or an optimizer's step, is not.
 *
 * As other guards it is entered by `using mode = new Mode()`, by `mode.enter()` until `mode.dispose()`, or by
 * `mode.run(callback)`. Modes nest; while the innermost handles a call, that call and others that it makes go
 * to the modes outside of it, and last to LibTorch. Without a mode a call only looks whether there is one.
 *
 * @see https://docs.pytorch.org/docs/2.13/torch.overrides.html#torch.overrides.TorchFunctionMode
 * @example
 * class Shapes extends torch.overrides.TorchFunctionMode {
 *   override torchFunction(fn: torch.overrides.TorchFunction, args: readonly unknown[]): unknown {
 *     const result = super.torchFunction(fn, args);
 *     if (result instanceof torch.Tensor) console.log(fn.name, result.shape);
 *     return result;
 *   }
 * }
 * const x = torch.ones([2, 3]);
 * new Shapes().run(() => x.matmul(x.T)); // T [ 3, 2 ] and matmul [ 2, 2 ]
 */
export class TorchFunctionMode {
  constructor(...args: []) {
    refuseArguments('TorchFunctionMode', args);
    asGuard(this, () => enter(this));
  }

  /**
   * Has a call: what it returns is the call's result, and what it throws the call's error.
   *
   * @param fn what was called: `fn.name` here, `fn.operator` in the dispatcher; `fn(...args)` does it
   * @param args its arguments; of a method the tensor comes first, and options last, as the script gave them
   * @returns by default what the call itself gives
   */
  torchFunction(fn: TorchFunction, args: readonly unknown[]): unknown {
    return fn(...args);
  }

  /**
   * Runs a callback in the mode; an async one until its promise settles.
   * @returns what the callback returns
   */
  run<Result>(body: () => Result): Result {
    if (typeof body !== 'function') throw new TypeError('run(): a callback is expected');
    markUsed(this);
    return scoped(() => enter(this), body) as Result; // with a body, that is what it gives
  }
}

/** As a guard, a mode sees calls from where it is entered until it is disposed of. */
export interface TorchFunctionMode extends Guard {}

markValues(TorchFunctionMode);
