/** torch.autograd.backward and grad while the event loop turns. */
import { TorchError } from '../common/errors';
import { native } from '../native';
import type { Tensor } from '../tensor/tensor';
import {
  type BackwardArguments,
  backwardPass,
  type Ends,
  type GradArguments,
  gradPass,
  type NamedEnds,
  tensorArguments,
} from './backward';
import type { End } from './gradientEdge';
import { beginGraphTask } from './graphTask';

type Caller = (...args: any[]) => unknown;

function begin(args: BackwardArguments, name: string, caller: Caller): Promise<void> {
  const pass = backwardPass(args, name);
  return beginGraphTask(pass[4] === null, caller, ({ settle, aroundHook, wake }) =>
    native.autogradBegin(...pass, settle, aroundHook, wake),
  );
}

/**
 * {@link torch.autograd.backward} on a thread beside the script, while the event loop turns: timers fire and
 * requests are answered. The gradients are the same to the last bit, and so are errors.
 *
 * - Passes run one after the other, in the order in which they began. One so short that it has run before
 *   another thread would have begun, and comes to no code of the script's, runs at once.
 * - Hooks, Functions and what checkpoints compute again are JavaScript: they run in this thread, in turns of
 *   the loop of their own, and the pass waits for them.
 * - What reads a gradient before the promise is settled (`.grad`, `zeroGrad`, an optimizer's step, another
 *   backward), and what changes a tensor in place, waits for the pass, and blocks meanwhile. Other work goes
 *   on beside it: `torch.inferenceMode(() => model(x))` answers a request.
 * - The graph stays until the pass has ended, whatever the script drops.
 *
 * The forward stays synchronous, since it is the script's own code.
 *
 * @param tensors tensors, or edges of the graph; and what else `torch.autograd.backward` takes
 * @returns a promise that is settled when the gradients are there
 * @throws TorchError as `backward`; and in a hook, or inside a function transform
 * @example
 * const w = torch.ones(3, { requiresGrad: true });
 * await torch.autograd.backwardAsync([w.mul(2).sum(), w.sum()]);
 * console.log(w.grad?.tolist()); // [ 3, 3, 3 ]
 */
export async function backwardAsync(...args: BackwardArguments): Promise<void> {
  return begin(args, 'backwardAsync', backwardAsync);
}

/** Tensor.backwardAsync, as a method of `self`. */
export async function tensorBackwardAsync(self: Tensor, args: readonly unknown[]): Promise<void> {
  return begin(tensorArguments(self, args, 'backwardAsync'), 'backwardAsync', tensorBackwardAsync);
}

/**
 * {@link torch.autograd.grad} on a thread beside the script, as {@link backwardAsync} is `backward`.
 *
 * @param args those of `torch.autograd.grad`, without `isGradsBatched`
 * @returns one gradient for each input; null for an unused one, with `allowUnused`
 * @throws TorchError as `grad`; with `isGradsBatched`, whose transform is this thread's
 * @example
 * const x = torch.tensor([1, 2, 3], { requiresGrad: true });
 * const [dx] = await torch.autograd.gradAsync(x.pow(2).sum(), [x]);
 * console.log(dx!.tolist()); // [ 2, 4, 6 ]
 */
export async function gradAsync(...args: GradArguments<Ends>): Promise<Tensor[]>;
export async function gradAsync<Name extends string>(
  ...args: GradArguments<Record<Name, End>>
): Promise<Record<Name, Tensor>>;
export async function gradAsync(
  ...args: GradArguments<NamedEnds>
): Promise<Tensor[] | Record<string, Tensor>> {
  const { isBatched, vectors, passWith, finish } = gradPass(args, 'gradAsync');
  if (isBatched) throw new TorchError('gradAsync() takes no isGradsBatched: call grad()');
  const pass = passWith(vectors);
  const found = await beginGraphTask<(Tensor | null)[]>(false, gradAsync, ({ settle, aroundHook, wake }) =>
    native.autogradBegin(...pass, settle, aroundHook, wake),
  );
  return finish(found);
}
