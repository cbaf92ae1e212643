/** Values that are there later, and that can be waited for without an event loop. */
import { refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectFunction, invalidArgument } from '../common/expect';

/** Where a future's value comes from, if nobody sets it. */
export interface FutureSource<T> {
  /** Gives the value, and blocks until it is there. */
  take(): T;
  /** Calls `over` once `take` wouldn't block any more. */
  notify(over: () => void): void;
}

type Outcome<T> = { value: T } | { error: unknown };

/**
 * A value that is there later: of a collective (`work.getFuture()`), or set by a script. Unlike a promise it
 * can be waited for, so that it is of use where the event loop doesn't turn: inside `backward()`, where
 * communication hooks run. `await future` works, too.
 *
 * Its `then` is a promise's, and gives a future: the function gets the value, where Python's gets the future.
 *
 * @see https://docs.pytorch.org/docs/2.13/futures.html#torch.futures.Future
 * @example
 * const future = new torch.futures.Future<number>();
 * const twice = future.then((value) => value * 2);
 * future.setResult(21);
 * console.log(twice.wait()); // 42
 */
export class Future<T = unknown> implements PromiseLike<T> {
  #outcome: Outcome<T> | undefined;
  #source: FutureSource<T> | undefined;
  #isTaking = false;
  #listeners: (() => void)[] = [];

  constructor(...args: []) {
    refuseArguments('Future', args);
  }

  /** A future of something that is under way. @internal */
  static _from<T>(source: FutureSource<T>): Future<T> {
    const future = new Future<T>();
    future.#source = source;
    return future;
  }

  /** Whether the value, or an error in its place, is there. */
  done(...args: []): boolean {
    refuseArguments('done', args);
    return this.#outcome !== undefined;
  }

  /**
   * The value; blocks until it is there.
   * @throws what broke the future
   * @throws TorchError where nothing that could set the value is able to run
   */
  wait(...args: []): T {
    refuseArguments('wait', args);
    this.#take();
    if (this.#outcome === undefined)
      throw new TorchError(
        this.#isTaking
          ? 'wait() would never end: the future waits for itself'
          : 'wait() would never end: the future has no value, and nothing else can run here',
      );
    return this.value();
  }

  /**
   * The value, without waiting.
   * @throws what broke the future
   * @throws TorchError where it isn't there yet
   */
  value(...args: []): T {
    refuseArguments('value', args);
    const outcome = this.#outcome;
    if (outcome === undefined) throw new TorchError('the future has no value yet: wait() waits for it');
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }

  /**
   * Gives the future its value.
   * @throws TorchError where it has one, or gets it from elsewhere
   */
  setResult(value: T, ...rest: []): void {
    refuseArguments('setResult', [value, ...rest], 1);
    this.#set({ value });
  }

  /**
   * Breaks the future: who waits for it gets this error.
   * @throws TorchError where it has a value, or gets it from elsewhere
   */
  setException(error: unknown, ...rest: []): void {
    refuseArguments('setException', [error, ...rest], 1);
    this.#set({ error });
  }

  /**
   * Calls `callback(future)` once the future is done; at once, if it is. What it throws is lost, as in
   * Python.
   */
  addDoneCallback(callback: (future: this) => void, ...rest: []): void {
    refuseArguments('addDoneCallback', [callback, ...rest], 1);
    expectFunction(callback, 'callback');
    this.#listen(() => {
      try {
        callback(this);
      } catch {
        // There is nobody to tell.
      }
    });
  }

  /**
   * The future of what `kept` makes of the value; or `broken` of the error. It is called once the value is
   * there: by whoever waits, or when the event loop turns.
   */
  // biome-ignore lint/suspicious/noThenProperty: a future is there to be awaited
  then<Kept = T, Broken = never>(
    kept?: ((value: T) => Kept | PromiseLike<Kept>) | null,
    broken?: ((reason: any) => Broken | PromiseLike<Broken>) | null,
    ...rest: []
  ): Future<Kept | Broken> {
    refuseArguments('then', [kept, broken, ...rest], 2);
    const next = Future._from<Kept | Broken>({
      take: () => {
        let value: T;
        try {
          value = this.wait();
        } catch (error) {
          if (typeof broken !== 'function') throw error;
          return unwrap(broken(error));
        }
        // Without a function the value goes on as it is: then Kept is T.
        return typeof kept === 'function' ? unwrap(kept(value)) : (value as unknown as Kept);
      },
      notify: (over) => this.#listen(over),
    });
    this.#listen(() => next.#take());
    return next;
  }

  #take(): void {
    if (this.#outcome !== undefined || this.#source === undefined || this.#isTaking) return;
    this.#isTaking = true;
    let outcome: Outcome<T>;
    try {
      outcome = { value: this.#source.take() };
    } catch (error) {
      outcome = { error };
    } finally {
      this.#isTaking = false;
    }
    this.#end(outcome);
  }

  #set(outcome: Outcome<T>): void {
    if (this.#outcome !== undefined || this.#source !== undefined)
      throw new TorchError('the future has a value, or gets one from elsewhere');
    this.#end(outcome);
  }

  #end(outcome: Outcome<T>): void {
    this.#outcome = outcome;
    this.#source = undefined;
    for (const listener of this.#listeners.splice(0)) listener();
  }

  #listen(listener: () => void): void {
    if (this.#outcome !== undefined) {
      listener();
      return;
    }
    this.#listeners.push(listener);
    if (this.#listeners.length === 1) this.#source?.notify(() => this.#take());
  }
}

/** What a function gave; a future's value, if it gave one. */
function unwrap<T>(result: T | PromiseLike<T>): T {
  if (result instanceof Future) return result.wait() as T;
  return result as T;
}

function expectFutures(futures: unknown): asserts futures is readonly Future[] {
  if (Array.isArray(futures) && futures.every((future) => future instanceof Future)) return;
  throw invalidArgument('an array of Futures', 'futures', futures);
}

/**
 * The future of several futures, done once all are.
 *
 * @param futures what is waited for
 * @see https://docs.pytorch.org/docs/2.13/futures.html#torch.futures.collect_all
 * @example
 * const { Future, collectAll } = torch.futures;
 * const [one, two] = [new Future<number>(), new Future<number>()];
 * const both = collectAll([one, two]);
 * one.setResult(1);
 * two.setResult(2);
 * console.log(both.wait().map((future) => future.value())); // [ 1, 2 ]
 */
export function collectAll<T>(futures: readonly Future<T>[], ...rest: []): Future<Future<T>[]> {
  refuseArguments('collectAll', [futures, ...rest], 1);
  expectFutures(futures);
  return Future._from({
    take: () => {
      for (const future of futures) if (!future.done()) settle(future);
      return [...futures];
    },
    notify: (over) => {
      let left = futures.length;
      if (left === 0) over();
      for (const future of futures) {
        future.addDoneCallback(() => {
          if (--left === 0) over();
        });
      }
    },
  });
}

/** Waits for a future, however it ends. */
function settle(future: Future): void {
  try {
    future.wait();
  } catch (error) {
    if (!future.done()) throw error;
  }
}

/**
 * The values of several futures; blocks until all are there.
 *
 * @param futures what is waited for
 * @throws what broke the first of them that is broken
 * @see https://docs.pytorch.org/docs/2.13/futures.html#torch.futures.wait_all
 * @example
 * const future = new torch.futures.Future<number>();
 * future.setResult(1);
 * console.log(torch.futures.waitAll([future])); // [ 1 ]
 */
export function waitAll<T>(futures: readonly Future<T>[], ...rest: []): T[] {
  refuseArguments('waitAll', [futures, ...rest], 1);
  return collectAll(futures)
    .wait()
    .map((future) => future.wait());
}
