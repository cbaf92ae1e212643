/** Communication hooks: what a script does with gradients in the place of an all-reduce. */
import { GradBucket } from '../../c10d/gradBucket';
import { TorchError } from '../../common/errors';
import { typeName } from '../../common/options';
import { Future } from '../../futures/future';
import type { Handle } from '../../native/handle';
import { handleOf, Tensor } from '../../tensor/tensor';

/**
 * Communicates the gradients of a bucket. They are not divided by the number of ranks yet.
 * @param state what it was registered with
 * @returns what they become, of the same shape and dtype as the buffer: a tensor, or a future of one
 */
export type CommHook<S> = (state: S, bucket: GradBucket) => Tensor | Future<Tensor>;

/** Runs a hook for a reducer. */
export class CommHookRunner {
  readonly #run: (bucket: GradBucket) => unknown;
  readonly #parameters: readonly Tensor[];
  /** The buffers that are under way, and their results. */
  readonly #running = new Map<number, readonly [buffer: Tensor, result: Tensor | Future<Tensor>]>();

  constructor(run: (bucket: GradBucket) => unknown, parameters: readonly Tensor[]) {
    this.#run = run;
    this.#parameters = parameters;
  }

  begin(index: number, isLast: boolean, buffer: Tensor, numbers: readonly number[]): void {
    const parameters = numbers.map((number) => this.#parameters[number]!);
    const result = this.#run(new GradBucket(buffer, parameters, index, isLast));
    if (!(result instanceof Tensor) && !(result instanceof Future)) {
      const advice =
        result instanceof Promise ? ': nothing can be awaited inside backward(); work.getFuture() can' : '';
      throw new TypeError(
        `A communication hook must return a Tensor or a Future of one, but returned ${typeName(result)}${advice}`,
      );
    }
    this.#running.set(index, [buffer, result]);
  }

  finish(index: number): Handle {
    const [buffer, result] = this.#running.get(index)!;
    this.#running.delete(index);
    const value: unknown = result instanceof Tensor ? result : result.wait();
    if (!(value instanceof Tensor))
      throw new TypeError(`A communication hook's future must hold a Tensor, but holds ${typeName(value)}`);
    const fits =
      value.dtype === buffer.dtype && value.device === buffer.device && value.numel() === buffer.numel();
    if (!fits && !buffer.isSparse) {
      throw new TorchError(
        `A communication hook must give a tensor like the bucket's buffer, ${describe(buffer)}, but gave ${describe(value)}`,
      );
    }
    return handleOf(value);
  }
}

const describe = ({ dtype, shape, device }: Tensor): string => `${dtype} [${shape.join(', ')}] on ${device}`;

/**
 * The functions that a reducer calls. They don't hold the hook, which may hold the module and so the reducer:
 * nobody could tell then that all of them are garbage.
 */
export function weakly(
  runner: CommHookRunner,
): [begin: CommHookRunner['begin'], finish: CommHookRunner['finish']] {
  const weak = new WeakRef(runner);
  const live = (): CommHookRunner => {
    const found = weak.deref();
    if (found === undefined) throw new TorchError('the module of this communication hook is gone');
    return found;
  };
  return [(...args) => live().begin(...args), (index) => live().finish(index)];
}
