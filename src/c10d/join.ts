/** Twin of torch/distributed/algorithms/join.py: ranks whose inputs end sooner than others'. */
import { refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import { splitBody } from '../common/scoped';
import { warn } from '../common/warnings';
import { torchOps } from '../tensor/operators';
import type { Device } from '../tensor/types';
import { allReduce } from './reductions';
import type { Work } from './work';
import type { ProcessGroup } from './world';

/** What the context of {@link Join} tells the objects that take part in it. */
export interface JoinConfig {
  readonly enable: boolean;
  readonly throwOnEarlyTermination: boolean;
  readonly isFirstJoinable: boolean;
}

/** What an object has outside of any {@link Join}. */
export const disabledJoin: JoinConfig = {
  enable: false,
  throwOnEarlyTermination: false,
  isFirstJoinable: false,
};

/**
 * What a rank whose inputs have ended does in the place of an iteration. Derived classes write one or both.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.algorithms.join.html#torch.distributed.algorithms.JoinHook
 */
export class JoinHook {
  /** Shadows the collectives of one iteration of the others; called until all ranks have joined. */
  mainHook(): void {}

  /** Called once all have joined. @param _isLastJoiner whether this rank was one of the last */
  postHook(_isLastJoiner: boolean): void {}
}

/**
 * What {@link Join} asks an object for. `DistributedDataParallel` is one, and so is
 * `ZeroRedundancyOptimizer`.
 */
export interface JoinableLike {
  /** @internal */
  _joinConfig: JoinConfig;
  /** What this rank does once its inputs have ended. */
  joinHook(options: Readonly<Record<string, unknown>>): JoinHook;
  /** Where the tensors of the context's own collectives lie. */
  readonly joinDevice: Device;
  /** Whose ranks join. */
  readonly joinProcessGroup: ProcessGroup;
}

/**
 * Base class of what can take part in {@link Join}.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.algorithms.join.html#torch.distributed.algorithms.Joinable
 */
export abstract class Joinable implements JoinableLike {
  /** @internal */
  _joinConfig: JoinConfig = disabledJoin;
  /** What this rank does once its inputs have ended. */
  abstract joinHook(options: Readonly<Record<string, unknown>>): JoinHook;
  /** Where the tensors of the context's own collectives lie. */
  abstract get joinDevice(): Device;
  /** Whose ranks join. */
  abstract get joinProcessGroup(): ProcessGroup;
}

/** Options of {@link Join}; what else is there goes to the objects' `joinHook`. */
export interface JoinOptions {
  /** Whether ranks may end at different times at all. Default: true */
  enable?: boolean | undefined;
  /** Whether all ranks get an error as soon as one has no more inputs. Default: false */
  throwOnEarlyTermination?: boolean | undefined;
  /**
   * Of `DistributedDataParallel`: gradients are divided by all ranks, not by those that go on. Default:
   * true
   */
  divideByInitialWorldSize?: boolean | undefined;
}

/** After so many iterations that this rank only shadows, it says so. */
const WARN_THRESHOLD = 1000;

/**
 * Trains with inputs that end sooner on some ranks than on others: a rank whose loop is over shadows the
 * collectives of the others, until all are done.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.algorithms.join.html#torch.distributed.algorithms.Join
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const model = new nn.parallel.DistributedDataParallel(new nn.Linear(2, 1));
 * new distributed.algorithms.Join([model]).run(() => {
 *   for (const x of [torch.ones([4, 2]), torch.zeros([3, 2])]) model(x).sum().backward();
 * });
 * distributed.destroyProcessGroup();
 */
export class Join {
  readonly #joinables: readonly JoinableLike[];
  readonly #hooks: readonly JoinHook[];
  readonly #enable: boolean;
  readonly #throws: boolean;
  readonly #group: ProcessGroup;
  readonly #device: Device;

  /**
   * @param joinables what takes part; the first one does the context's collectives
   * @param options enable (true), throwOnEarlyTermination (false); the rest goes to the objects' `joinHook`
   * @throws RangeError without an object, and for objects of different groups
   */
  constructor(
    joinables: readonly JoinableLike[],
    options: JoinOptions & Record<string, unknown> = {},
    ...rest: []
  ) {
    refuseArguments('Join', [joinables, options, ...rest], 2);
    if (!Array.isArray(joinables) || !joinables.every((each) => typeof each?.joinHook === 'function'))
      throw invalidArgument('an array of Joinables', 'joinables', joinables);
    const [first] = joinables;
    if (first === undefined) throw new RangeError('The join context manager requires at least one joinable');
    const { enable = true, throwOnEarlyTermination = false, ...others } = options;
    this.#joinables = joinables;
    this.#enable = enable;
    this.#throws = throwOnEarlyTermination;
    this.#hooks = joinables.map((joinable) => joinable.joinHook(others));
    this.#configure(enable);
    this.#group = first.joinProcessGroup;
    this.#device = first.joinDevice;
    if (joinables.some((joinable) => joinable.joinProcessGroup !== this.#group))
      throw new RangeError('Using join context manager with multiple process groups');
  }

  #configure(enable: boolean): void {
    this.#joinables.forEach((joinable, i) => {
      joinable._joinConfig = { enable, throwOnEarlyTermination: this.#throws, isFirstJoinable: i === 0 };
    });
  }

  /**
   * Runs the loop; when it is over, this rank shadows the others' until all are done. An error in the loop
   * is passed on at once.
   * @param body the loop; where it is asynchronous, its promise is waited for
   * @returns what the loop returns
   * @throws TorchError with `throwOnEarlyTermination`, on all ranks, once one has no more inputs
   */
  run<Result>(body: () => Result): Result {
    const result = body();
    if (result instanceof Promise) {
      return result.then((value) => {
        this.#leave();
        return value;
      }) as Result;
    }
    this.#leave();
    return result;
  }

  #leave(): void {
    if (!this.#enable) return;
    let isLastJoiner = true;
    for (let shadowed = 0; this.#countOthers() > 0; shadowed++) {
      if (shadowed > WARN_THRESHOLD) this.#warnOfSkew();
      if (this.#throws) {
        allReduce(torchOps.ones([1], { device: this.#device }), { group: this.#group });
        throw new TorchError(`Rank ${this.#group.rank()} exhausted all inputs.`);
      }
      for (const hook of this.#hooks) hook.mainHook();
      isLastJoiner = false;
    }
    for (const hook of this.#hooks) hook.postHook(isLastJoiner);
  }

  /** How many ranks go on. */
  #countOthers(): number {
    const count = torchOps.zeros([1], { device: this.#device });
    allReduce(count, { group: this.#group });
    return Number(count.item());
  }

  #warnOfSkew(): void {
    warn(
      `Detected uneven input skew of greater than ${WARN_THRESHOLD}. This means that rank ${this.#group.rank()} has at least ` +
        `${WARN_THRESHOLD} fewer inputs than other currently-active ranks. This level of skew could lead to performance ` +
        'degradation during training.',
    );
  }

  /**
   * Says that this rank has not joined yet. A {@link Joinable} calls it before the collectives of an
   * iteration.
   * @param joinable who calls
   * @returns the work that counts the ranks that go on; null for all but the first object of a context
   * @throws TorchError with `throwOnEarlyTermination`, where another rank has no more inputs
   */
  static notifyJoinContext(joinable: JoinableLike): Work | null {
    const { enable, isFirstJoinable, throwOnEarlyTermination } = joinable._joinConfig;
    if (!isFirstJoinable || !enable) return null;
    const { joinDevice: device, joinProcessGroup: group } = joinable;
    const work = allReduce(torchOps.ones([1], { device }), { group, asyncOp: true });
    if (throwOnEarlyTermination) {
      const isOver = torchOps.zeros([1], { device });
      allReduce(isOver, { group });
      if (Number(isOver.item()) !== 0)
        throw new TorchError('Detected at least one rank that exhausted inputs. Throwing across all ranks.');
    }
    return work;
  }
}

/** The options and the loop of a method `join(options?, body)`. */
export function joinArguments<Result>(args: readonly unknown[]): [options: JoinOptions, body: () => Result] {
  const [given, body] = splitBody<Result>(args);
  if (body === undefined)
    throw new TypeError('join() needs the loop as its last argument: model.join(() => { … })');
  return [(given[0] ?? {}) as JoinOptions, body];
}
