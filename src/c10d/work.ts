/** Collectives that are under way. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { addLine } from '../common/errors';
import { Future } from '../futures/future';
import { native } from '../native';
import type { NativeWork } from '../native/distributed';
import type { Tensor } from '../tensor/tensor';
import { milliseconds } from './timeout';

const bindWait = binder<{ timeout?: number | null }, ['timeout']>('wait', {}, { timeout: null });

/** An error of a collective says whose it is: LibTorch's words name neither rank nor collective. */
export function explain(error: unknown, where: string): unknown {
  if (where !== '' && error instanceof Error) addLine(error, `\n(in ${where})`);
  return error;
}

/**
 * A collective that was begun with `asyncOp: true`, a send or a receive. `await work` waits for it and
 * lets the event loop go on; `work.wait()` blocks.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.Work
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const x = torch.ones([2]);
 * const work = distributed.allReduce(x, { asyncOp: true });
 * await work;
 * x; // tensor([1., 1.])
 * distributed.destroyProcessGroup();
 */
export class Work implements PromiseLike<void> {
  readonly #native: NativeWork;
  readonly #where: string;
  readonly #outputs: readonly Tensor[];
  #ended: Promise<void> | undefined;

  /**
   * Only this package makes works.
   * @internal
   */
  constructor(handle: NativeWork, where: string, outputs: readonly Tensor[] = []) {
    this.#native = handle;
    this.#where = where;
    this.#outputs = outputs;
  }

  /**
   * Blocks until the collective is over.
   * @param args timeout: in seconds; the group's where it is left out
   * @returns true
   * @throws TorchError where the collective has failed, or isn't over in time
   */
  wait(...args: Arguments<{ timeout?: number | null }, [timeout: 'timeout']>): true {
    const [timeout] = bindWait(args);
    this.#wait(timeout === null ? 0 : milliseconds(timeout));
    return true;
  }

  #wait(timeout: number): void {
    try {
      native.workWait(this.#native, timeout);
    } catch (error) {
      throw explain(error, this.#where);
    }
  }

  /** What stands behind it. @internal */
  get _native(): NativeWork {
    return this.#native;
  }

  /**
   * The tensors that get the collective's result, as a future: what is to be done with them can be told
   * before they are there.
   *
   * @example
   * const { distributed } = torch;
   * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
   * const future = distributed.allReduce(torch.ones([2]), { asyncOp: true })!.getFuture();
   * console.log(future.then(([sum]) => sum!.tolist()).wait()); // [ 1, 1 ]
   * distributed.destroyProcessGroup();
   */
  getFuture(...args: []): Future<Tensor[]> {
    refuseArguments('getFuture', args);
    return Future._from({
      take: () => {
        this.#wait(0);
        return [...this.#outputs];
      },
      notify: (over) => void this.then(over, over),
    });
  }

  /** Whether it is over, well or not. */
  isCompleted(...args: []): boolean {
    refuseArguments('isCompleted', args);
    return native.workIsCompleted(this.#native);
  }

  /** Whether it is over and went well. */
  isSuccess(...args: []): boolean {
    refuseArguments('isSuccess', args);
    if (!this.isCompleted()) return false;
    try {
      this.#wait(0);
      return true;
    } catch {
      return false;
    }
  }

  /** Whose message a receive from any rank took: a rank of its group. */
  sourceRank(...args: []): number {
    refuseArguments('sourceRank', args);
    return native.workSourceRank(this.#native);
  }

  /** What `await` calls: a promise that is kept when the collective is over, and broken when it failed. */
  // biome-ignore lint/suspicious/noThenProperty: a work is there to be awaited
  then<Kept = void, Broken = never>(
    kept?: ((value: void) => Kept | PromiseLike<Kept>) | null,
    broken?: ((reason: any) => Broken | PromiseLike<Broken>) | null,
  ): Promise<Kept | Broken> {
    this.#ended ??= new Promise<void>((resolve, reject) => {
      native.workNotify(this.#native, () => {
        try {
          this.#wait(0);
          resolve();
        } catch (error) {
          reject(error);
        }
      });
    });
    return this.#ended.then(kept, broken);
  }
}
