/** Batches of a loader on a device: `loader.to(device)`. */
import { type Event, type Stream, streamOf } from '../../accelerator/streams';
import { inspectCustom } from '../../common/node';
import { isPlainObject } from '../../common/plainObject';
import { native } from '../../native';
import { parseDevice } from '../../tensor/device';
import { Tensor } from '../../tensor/tensor';
import type { Device } from '../../tensor/types';

/** A pass over a loader. */
interface Pass<B> {
  next(): IteratorResult<B, undefined>;
  nextAsync(): Promise<IteratorResult<B, undefined>>;
  return(): unknown;
}

/** What is asked of the loader whose batches are moved. */
export interface BatchSource<B> {
  readonly length: number;
  /** Starts a pass; one in which the event loop turns where `isAsync`. */
  start(isAsync: boolean): Pass<B>;
  /** Whether a batch may be made before it is asked for: nothing that scripts see draws or runs then. */
  canRunAhead(): boolean;
}

/** A value that knows how to go to a device, such as a PackedSequence. */
interface Movable {
  to(device: Device): unknown;
}

function isMovable(value: unknown): value is Movable {
  return typeof (value as Movable | null)?.to === 'function';
}

/** The value with `move` applied to its tensors and to all that moves by itself, wherever they lie in it. */
function mapParts(data: unknown, move: (part: Tensor | Movable) => unknown): unknown {
  if (data instanceof Tensor) return move(data);
  if (Array.isArray(data)) return data.map((part) => mapParts(part, move));
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [key, mapParts(value, move)]));
  if (isPlainObject(data)) {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapParts(value, move)]));
  }
  return isMovable(data) ? move(data) : data;
}

/** A batch whose tensors are being copied. */
interface Staged {
  batch: unknown;
  /** The tensors that lie on the copying stream. */
  copies: Set<Tensor>;
  /** Recorded behind the copies; null where there are none. */
  done: Event | null;
}

/** Copies batches to an accelerator, on a stream of its own. */
class Stager {
  readonly #side: Stream;
  readonly #device: Device;

  constructor(device: Device) {
    this.#side = streamOf(native.streamNew(device, 0));
    this.#device = this.#side.device;
  }

  /** Starts the copies of what lies on the CPU. */
  stage(batch: unknown): Staged {
    const copies = new Set<Tensor>();
    const { type } = parseDevice(this.#device);
    const here = native.deviceCurrent(type);
    const before = native.streamCurrent(this.#device);
    native.streamSet(this.#side.streamId, this.#device);
    try {
      const staged = mapParts(batch, (part) => {
        if (!(part instanceof Tensor) || part.device !== 'cpu' || part.layout !== 'strided') return part;
        const pinned = part.pinMemory();
        const copy = pinned.to(this.#device, { nonBlocking: true });
        // Nothing tells the collector of pinned memory. Its allocator knows how long the copy needs it.
        if (pinned !== part) pinned.dispose();
        copies.add(copy);
        return copy;
      });
      return { batch: staged, copies, done: copies.size > 0 ? this.#side.recordEvent() : null };
    } finally {
      native.streamSet(...before);
      native.deviceSet(`${type}:${here}`);
    }
  }

  /**
   * The batch for the stream that computes: it waits for the copies, and their memory isn't used again before
   * it is done with them.
   */
  handOver({ batch, copies, done }: Staged): unknown {
    const current = streamOf(native.streamCurrent(this.#device));
    done?.wait(current);
    return mapParts(batch, (part) => {
      if (!(part instanceof Tensor) || !copies.has(part)) return part.to(this.#device);
      part.recordStream(current);
      return part;
    });
  }
}

/** What a pass gave: a result, or the error that shall be thrown in its place. */
type Outcome<B> = { result: IteratorResult<B, undefined>; staged: Staged | null } | { error: unknown };

/**
 * The batches of a loader on a device, made by `loader.to(device)`. Iterate it as the loader itself; each
 * loop is a pass over the loader, with its order, its random draws and its workers.
 *
 * On an accelerator, batches are copied from pinned memory on a stream of their own. Where making a batch
 * early changes nothing that a script could see (datasets of tensors, worker threads), batch n + 1 is made
 * and copied while the loop's body has batch n; else the copy starts when the batch is asked for, and runs
 * beside what the device still computes.
 */
export class DeviceLoader<B> implements Iterable<B>, AsyncIterable<B> {
  readonly #source: BatchSource<B>;
  readonly #stager: Stager | null;

  /** @internal Loaders make it. */
  constructor(
    source: BatchSource<B>,
    /** Where the batches are. */
    readonly device: Device,
  ) {
    this.#source = source;
    this.#stager = parseDevice(device).type === native.acceleratorType() ? new Stager(device) : null;
  }

  /** The number of batches. @throws TypeError when the dataset or the sampler has none */
  get length(): number {
    return this.#source.length;
  }

  /** Starts a pass. */
  *[Symbol.iterator](): globalThis.Generator<B, void, undefined> {
    const pass = this.#source.start(false);
    const fetch = (): Outcome<B> => this.#outcome(() => pass.next());
    let ahead: Outcome<B> | null = null;
    let isOver = false;
    try {
      while (true) {
        const value = this.#take(ahead ?? fetch());
        isOver = value === exhausted;
        if (isOver) return;
        ahead = this.#runsAhead() ? fetch() : null;
        yield value as B;
      }
    } finally {
      if (!isOver) pass.return();
    }
  }

  /** Starts a pass during which the event loop turns before each batch. */
  async *[Symbol.asyncIterator](): AsyncGenerator<B, void, undefined> {
    const pass = this.#source.start(true);
    const fetch = async (): Promise<Outcome<B>> => {
      try {
        const result = await pass.nextAsync();
        return this.#outcome(() => result);
      } catch (error) {
        return { error };
      }
    };
    let ahead: Promise<Outcome<B>> | null = null;
    let isOver = false;
    try {
      while (true) {
        const value = this.#take(await (ahead ?? fetch()));
        ahead = null;
        isOver = value === exhausted;
        if (isOver) return;
        if (this.#runsAhead()) ahead = fetch();
        yield value as B;
      }
    } finally {
      await ahead;
      if (!isOver) pass.return();
    }
  }

  /** The batches of a pass with their numbers, as Python's `enumerate(loader)`. */
  *entries(): IterableIterator<[index: number, batch: B]> {
    let i = 0;
    for (const batch of this) yield [i++, batch];
  }

  #runsAhead(): boolean {
    return this.#stager !== null && this.#source.canRunAhead();
  }

  /** The next result, and its copies under way. An error waits for its turn. */
  #outcome(next: () => IteratorResult<B, undefined>): Outcome<B> {
    try {
      const result = next();
      return { result, staged: result.done ? null : (this.#stager?.stage(result.value) ?? null) };
    } catch (error) {
      return { error };
    }
  }

  /** The batch on the device, or `exhausted`. */
  #take(outcome: Outcome<B>): unknown {
    if ('error' in outcome) throw outcome.error;
    const { result, staged } = outcome;
    if (result.done) return exhausted;
    if (staged !== null) return this.#stager!.handOver(staged);
    return mapParts(result.value, (part) => part.to(this.device));
  }

  [inspectCustom](): string {
    return `DeviceLoader(${this.device})`;
  }
}

/** The mark of a pass that is over. */
const exhausted = Symbol('exhausted');
