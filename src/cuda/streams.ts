/**
 * CUDA streams and events.
 * Source: https://docs.pytorch.org/docs/2.13/cuda.html#streams-and-events
 */

import { inspect } from 'node:util';
import type { Bound } from '../common/binder';
import { TorchError } from '../common/errors';
import { invalidArgument, parseOptions } from '../common/options';
import { markValues } from '../common/optionsObject';
import { type Guard, scoped } from '../common/scoped';
import { native } from '../native';
import type { NativeEvent } from '../native/cuda';
import { handleOf, type Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';
import { type CudaDevice, deviceIndex, init, isBuilt } from './state';

/** Options of a new stream. */
export interface StreamOptions {
  /** Default: the current device. */
  device?: CudaDevice | undefined;
  /** A lower number is a higher priority. Default: 0 */
  priority?: number | undefined;
}

/** A queue of work on a CUDA device. Work on one stream runs in order, independently of other streams. */
export class Stream {
  /** LibTorch's number of the stream. */
  readonly streamId: number;
  readonly deviceIndex: number;

  /**
   * Makes a new stream.
   *
   * @param device the device; the current one when left out or negative
   * @param options `priority`; also positional
   * @throws TorchError when LibTorch was built without CUDA
   */
  constructor(device?: CudaDevice | StreamOptions, priority?: number | StreamOptions);
  constructor(...args: unknown[]) {
    if (args[0] instanceof StreamIdentity) {
      [this.streamId, this.deviceIndex] = args[0].parts;
      return;
    }
    if (!isBuilt()) throw new TorchError('torch.cuda.Stream requires CUDA support');
    const { device, priority } = parseOptions<Bound<StreamOptions>>('Stream', args, ['device', 'priority'], {
      device: null,
      priority: 0,
    });
    init();
    const index = deviceIndex(device, true);
    const parts = native.cudaNewStream(index < 0 ? native.cudaGetDevice() : index, priority);
    [this.streamId, this.deviceIndex] = parts;
  }

  /** The stream's device, such as `'cuda:0'`. */
  get device(): Device {
    return `cuda:${this.deviceIndex}`;
  }

  /** The address of the `cudaStream_t`. */
  get cudaStream(): number | bigint {
    return native.cudaStreamHandle(this.streamId, this.deviceIndex);
  }

  /** Whether all work given to the stream is done. */
  query(): boolean {
    return native.cudaStreamQuery(this.streamId, this.deviceIndex);
  }

  /** Waits until all work given to the stream is done. */
  synchronize(): void {
    native.cudaStreamSynchronize(this.streamId, this.deviceIndex);
  }

  /** Makes all future work of this stream wait for an event. */
  waitEvent(event: Event): void {
    event.wait(this);
  }

  /** Makes all future work of this stream wait for the work that another stream has been given so far. */
  waitStream(stream: Stream): void {
    this.waitEvent(stream.recordEvent());
  }

  /** Records an event in this stream, a new one unless one is given, and returns it. */
  recordEvent(event: Event = new Event()): Event {
    event.record(this);
    return event;
  }

  /** Whether `other` is the same stream. */
  equals(other: unknown): boolean {
    return (
      other instanceof Stream && other.streamId === this.streamId && other.deviceIndex === this.deviceIndex
    );
  }

  /** What Python's `repr` prints. */
  toString(): string {
    return `<torch.cuda.Stream device=${this.device} cuda_stream=0x${this.cudaStream.toString(16)}>`;
  }

  [inspect.custom](): string {
    return this.toString();
  }
}

markValues(Stream);

/** Tells the constructor which existing stream it stands for. */
class StreamIdentity {
  constructor(readonly parts: readonly [id: number, device: number]) {}
}

function existingStream(parts: readonly [number, number]): Stream {
  return new (Stream as new (identity: StreamIdentity) => Stream)(new StreamIdentity(parts));
}

/** Options of a new event. */
export interface EventOptions {
  /** Whether the event can measure time. Default: false */
  enableTiming?: boolean | undefined;
  /** Accepted for PyTorch's sake: waiting always uses the device's default way. Default: false */
  blocking?: boolean | undefined;
  /** Events cannot be shared between processes here. Default: false */
  interprocess?: boolean | undefined;
  /** Events of graph captures do not exist here. Default: false */
  external?: boolean | undefined;
}

/** A marker in a stream: it tells when the work before it is done, and measures time. */
export class Event {
  readonly #handle: NativeEvent;

  /**
   * @param enableTiming whether the event can measure time; also as an option
   * @throws TorchError when LibTorch was built without CUDA
   */
  constructor(enableTiming?: boolean | EventOptions, options?: EventOptions);
  constructor(...args: unknown[]) {
    if (!isBuilt()) throw new TorchError('Tried to instantiate dummy base class Event');
    const names = ['enableTiming', 'blocking', 'interprocess', 'external'] as const;
    const given = parseOptions<Bound<EventOptions>>('Event', args, names, {
      enableTiming: false,
      blocking: false,
      interprocess: false,
      external: false,
    });
    if (given.interprocess) throw new TorchError('Event: sharing events between processes is not supported');
    if (given.external) throw new TorchError('Event: external events are not supported');
    init();
    this.#handle = native.cudaNewEvent(given.enableTiming);
  }

  /** The event's device; `undefined` before it is recorded. */
  get device(): Device | undefined {
    const [, index] = native.cudaEventInfo(this.#handle);
    return index < 0 ? undefined : `cuda:${index}`;
  }

  /** The address of the `cudaEvent_t`; 0 before it is recorded. */
  get cudaEvent(): number | bigint {
    return native.cudaEventInfo(this.#handle)[0];
  }

  /** Records the event in a stream, the current one unless one is given. */
  record(stream: Stream = currentStream()): void {
    native.cudaEventRecord(this.#handle, stream.streamId, stream.deviceIndex);
  }

  /** Makes all future work of a stream, the current one unless one is given, wait for the event. */
  wait(stream: Stream = currentStream()): void {
    native.cudaEventWait(this.#handle, stream.streamId, stream.deviceIndex);
  }

  /** Whether the work before the event is done. */
  query(): boolean {
    return native.cudaEventQuery(this.#handle);
  }

  /** Waits until the work before the event is done. */
  synchronize(): void {
    native.cudaEventSynchronize(this.#handle);
  }

  /**
   * The time from this event to a later one, in milliseconds.
   *
   * @throws TorchError unless both measure time, are recorded and are done
   */
  elapsedTime(endEvent: Event): number {
    return native.cudaEventElapsedTime(this.#handle, endEvent.#handle);
  }

  /** What Python's `repr` prints. */
  toString(): string {
    const address = this.cudaEvent;
    return Number(address) === 0
      ? '<torch.cuda.Event uninitialized>'
      : `<torch.cuda.Event 0x${address.toString(16)}>`;
  }

  [inspect.custom](): string {
    return this.toString();
  }
}

/**
 * The current stream of a device.
 *
 * @param device the device; the current one when left out
 * @throws Error when LibTorch was built without CUDA
 */
export function currentStream(device: CudaDevice = null): Stream {
  init();
  return existingStream(native.cudaCurrentStream(deviceIndex(device, true)));
}

/**
 * The default stream of a device.
 *
 * @param device the device; the current one when left out
 * @throws Error when LibTorch was built without CUDA
 */
export function defaultStream(device: CudaDevice = null): Stream {
  init();
  return existingStream(native.cudaDefaultStream(deviceIndex(device, true)));
}

/** Makes a stream the current one of its device, and its device the current one. Does nothing for `null`. */
export function setStream(stream: Stream | null): void {
  if (stream !== null) native.cudaSetStream(stream.streamId, stream.deviceIndex);
}

/**
 * Calls `body` with another current stream; without `body`,
 * changes the stream until the returned guard is disposed of.
 *
 * @param stream the stream; `null` changes nothing
 * @returns what `body` returns, or the guard
 * @example torch.cuda.stream(side, () => a.matmul(b));
 */
export function stream(stream: Stream | null): Guard;
export function stream<Result>(stream: Stream | null, body: () => Result): Result;
export function stream<Result>(stream: Stream | null, body?: () => Result): Result | Guard {
  const enter = (): (() => void) => {
    if (stream === null) return () => {};
    const source = currentStream();
    const isElsewhere = source.deviceIndex !== stream.deviceIndex;
    const there = isElsewhere ? currentStream(stream.deviceIndex) : null;
    setStream(stream);
    return () => {
      setStream(there);
      setStream(source);
    };
  };
  return scoped(enter, body);
}

/**
 * Tells the allocator that a tensor is used on a stream other than the one it was made on, so that its memory
 * is not reused before that stream's work is done. Also `tensor.recordStream(stream)`.
 */
export function recordStream(tensor: Tensor, stream: Stream): void {
  if (!(stream instanceof Stream)) throw invalidArgument('a torch.cuda.Stream', 'stream', stream);
  native.cudaRecordStream(handleOf(tensor), stream.streamId, stream.deviceIndex);
}
