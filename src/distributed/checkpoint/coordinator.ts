/**
 * Twin of `_DistWrapper` in torch/distributed/checkpoint/utils.py: steps that ranks take together, one of
 * which, the coordinator, decides. An error on any rank is one on all.
 */
import { type Group, getGlobalRank, type ProcessGroup, requireMember } from '../../c10d/world';
import { allGatherObject, broadcastObjectList, gatherObject, scatterObjectList } from '../objects';
import {
  CheckpointException,
  decided,
  failureOf,
  failuresOf,
  packed,
  packedException,
  throwIfFailed,
} from './failures';
import './pickles';

const COORDINATOR = 0;

/** The ranks of a group, or one process by itself. */
export class Ranks {
  readonly group: ProcessGroup | null;
  readonly rank: number;
  readonly isCoordinator: boolean;
  readonly #src: number;

  /**
   * @param group whose ranks; null for the world
   * @param isAlone whether this process has no others to ask
   * @throws RangeError where this process is no member: by itself it would write over what the members write
   */
  constructor(group: Group | null, isAlone: boolean) {
    const found = isAlone ? undefined : requireMember(group);
    this.group = found ?? null;
    this.rank = found?.rank() ?? 0;
    this.isCoordinator = this.rank === COORDINATOR;
    this.#src = found === undefined ? 0 : getGlobalRank(found, COORDINATOR);
  }

  get size(): number {
    return this.group?.size() ?? 1;
  }

  #gather(value: unknown, group: ProcessGroup): unknown[] | null {
    const all = this.isCoordinator ? Array<unknown>(this.size).fill(null) : null;
    gatherObject(value, all, this.#src, group);
    return all;
  }

  #broadcast(value: unknown, group: ProcessGroup): unknown {
    const list = [value];
    broadcastObjectList(list, this.#src, group);
    return list[0];
  }

  #scatter(values: unknown[] | null, group: ProcessGroup): unknown {
    const mine = [null];
    scatterObjectList(mine, values, this.#src, group);
    return mine[0];
  }

  /** Each rank's value, of which the coordinator makes a value for each. */
  reduceScatter<T, R>(step: string, map: () => T, reduce: (all: T[]) => R[]): R {
    if (this.group === null) return alone(step, () => reduce([map()])[0]!);
    const all = this.#gather(attempt(map), this.group);
    const result = this.#scatter(all === null ? null : this.#decide(step, all, reduce), this.group);
    throwIfFailed(result);
    return result as R;
  }

  /** Each rank's value, of which the coordinator makes one for all. */
  allReduce<T, R>(step: string, map: () => T, reduce: (all: T[]) => R): R {
    if (this.group === null) return alone(step, () => reduce([map()]));
    const all = this.#gather(attempt(map), this.group);
    const [first] = all === null ? [null] : this.#decide(step, all, (values: T[]) => [reduce(values)]);
    const result = this.#broadcast(first, this.group);
    throwIfFailed(result);
    return result as R;
  }

  /** Each rank's value for all. */
  allGather<T>(step: string, map: () => T): T[] {
    if (this.group === null) return alone(step, () => [map()]);
    const all = Array<unknown>(this.size).fill(null);
    allGatherObject(all, attempt(map), this.group);
    const failures = failuresOf(all);
    if (failures !== undefined) throw new CheckpointException(step, failures);
    return all as T[];
  }

  /** What the coordinator makes, or for each rank that it could not. */
  #decide<T>(step: string, all: unknown[], reduce: (all: T[]) => unknown[]): unknown[] {
    const found = decided(all, this.rank, reduce);
    if ('result' in found) return found.result;
    return Array(this.size).fill(packedException(step, found.failures));
  }
}

/** A step of a process by itself. */
function alone<R>(step: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    throw failureOf(step, 0, error);
  }
}

/** What a rank sends: a value, or what it threw instead. */
function attempt(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    return packed(error);
  }
}
