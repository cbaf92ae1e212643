/**
 * CUDA streams and events.
 * Source: https://docs.pytorch.org/docs/2.13/cuda.html#streams-and-events
 */

import { inspect } from 'node:util';
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import { markValues } from '../common/optionsObject';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import { native } from '../native';
import type { NativeEvent } from '../native/cuda';
import { handleOf, type Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';
import { bindDevice, type CudaDevice, type DeviceArguments, deviceIndex, init, isBuilt } from './state';

/** Options of a new stream. */
export interface StreamOptions {
  /** Default: the current device. */
  device?: CudaDevice | undefined;
  /** A lower number is a higher priority. Default: 0 */
  priority?: number | undefined;
}

type StreamOrder = [device: 'device', priority: 'priority'];
const bindStream = binder<StreamOptions, StreamOrder>('Stream', {}, { device: null, priority: 0 });

type ToEvent = Arguments<{ event: Event }, [event: 'event']>;
const bindToEvent = binder<{ event: Event }, [event: 'event']>('waitEvent', { event: 'object' }, {});
type ToStream = Arguments<{ stream: Stream }, [stream: 'stream']>;
const bindToStream = binder<{ stream: Stream }, [stream: 'stream']>('waitStream', { stream: 'object' }, {});
type OptionalEvent = Arguments<{ event?: Event | null }, [event: 'event']>;
const bindOptionalEvent = binder<{ event?: Event | null }, [event: 'event']>(
  'recordEvent',
  {},
  { event: null },
  {},
  { event: 'object' },
);
type OptionalStream = Arguments<{ stream?: Stream | null }, [stream: 'stream']>;
const bindOptionalStream = binder<{ stream?: Stream | null }, [stream: 'stream']>(
  'record',
  {},
  { stream: null },
  {},
  { stream: 'object' },
);

/** A queue of work on a CUDA device. Work on one stream runs in order, independently of other streams. */
export class Stream {
  /** LibTorch's number of the stream. */
  readonly streamId: number;
  readonly deviceIndex: number;

  /**
   * Makes a new stream.
   *
   * @param device the device; the current one when left out or negative
   * @param priority a lower number is a higher priority. Default: 0
   * @throws TorchError when LibTorch was built without CUDA
   */
  constructor(...args: Arguments<StreamOptions, StreamOrder>);
  constructor(...args: unknown[]) {
    if (args[0] instanceof StreamIdentity) {
      [this.streamId, this.deviceIndex] = args[0].parts;
      return;
    }
    const [device, priority] = bindStream(args);
    if (!isBuilt()) throw new TorchError('torch.cuda.Stream requires CUDA support');
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
  query(...args: []): boolean {
    refuseArguments('query', args);
    return native.cudaStreamQuery(this.streamId, this.deviceIndex);
  }

  /** Waits until all work given to the stream is done. */
  synchronize(...args: []): void {
    refuseArguments('synchronize', args);
    native.cudaStreamSynchronize(this.streamId, this.deviceIndex);
  }

  /** Makes all future work of this stream wait for an event. */
  waitEvent(...args: ToEvent): void {
    const [event] = bindToEvent(args);
    event.wait(this);
  }

  /** Makes all future work of this stream wait for the work that another stream has been given so far. */
  waitStream(...args: ToStream): void {
    const [stream] = bindToStream(args);
    this.waitEvent(stream.recordEvent());
  }

  /** Records an event in this stream, a new one unless one is given, and returns it. */
  recordEvent(...args: OptionalEvent): Event {
    const event = bindOptionalEvent(args)[0] ?? new Event();
    event.record(this);
    return event;
  }

  /** Whether `other` is the same stream. */
  equals(...args: [other: unknown]): boolean {
    refuseArguments('equals', args, 1);
    const [other] = args;
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

type EventOrder = [
  enableTiming: 'enableTiming',
  blocking: 'blocking',
  interprocess: 'interprocess',
  external: 'external',
];
const bindEvent = binder<EventOptions, EventOrder>(
  'Event',
  {},
  { enableTiming: false, blocking: false, interprocess: false, external: false },
);

const bindElapsedTime = binder<{ endEvent: Event }, [endEvent: 'endEvent']>(
  'elapsedTime',
  { endEvent: 'object' },
  {},
);

/** A marker in a stream: it tells when the work before it is done, and measures time. */
export class Event {
  readonly #handle: NativeEvent;

  /**
   * @param args enableTiming (false), blocking (false), interprocess (false), external (false)
   * @throws TorchError when LibTorch was built without CUDA
   */
  constructor(...args: Arguments<EventOptions, EventOrder>) {
    const given = bindEvent.named(args);
    if (!isBuilt()) throw new TorchError('Tried to instantiate dummy base class Event');
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
  record(...args: OptionalStream): void {
    const stream = bindOptionalStream(args)[0] ?? currentStream();
    native.cudaEventRecord(this.#handle, stream.streamId, stream.deviceIndex);
  }

  /** Makes all future work of a stream, the current one unless one is given, wait for the event. */
  wait(...args: OptionalStream): void {
    const stream = bindOptionalStream(args, 'wait')[0] ?? currentStream();
    native.cudaEventWait(this.#handle, stream.streamId, stream.deviceIndex);
  }

  /** Whether the work before the event is done. */
  query(...args: []): boolean {
    refuseArguments('query', args);
    return native.cudaEventQuery(this.#handle);
  }

  /** Waits until the work before the event is done. */
  synchronize(...args: []): void {
    refuseArguments('synchronize', args);
    native.cudaEventSynchronize(this.#handle);
  }

  /**
   * The time from this event to a later one, in milliseconds.
   *
   * @throws TorchError unless both measure time, are recorded and are done
   */
  elapsedTime(...args: Arguments<{ endEvent: Event }, [endEvent: 'endEvent']>): number {
    const [endEvent] = bindElapsedTime(args);
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

markValues(Event);

/**
 * The current stream of a device.
 *
 * @param device the device; the current one when left out
 * @throws Error when LibTorch was built without CUDA
 */
export function currentStream(...args: DeviceArguments): Stream {
  const [device] = bindDevice(args, 'currentStream');
  init();
  return existingStream(native.cudaCurrentStream(deviceIndex(device, true)));
}

/**
 * The default stream of a device.
 *
 * @param device the device; the current one when left out
 * @throws Error when LibTorch was built without CUDA
 */
export function defaultStream(...args: DeviceArguments): Stream {
  const [device] = bindDevice(args, 'defaultStream');
  init();
  return existingStream(native.cudaDefaultStream(deviceIndex(device, true)));
}

interface SetStreamParameters {
  stream: Stream | null;
}

type SetStreamOrder = [stream: 'stream'];
const bindSetStream = binder<SetStreamParameters, SetStreamOrder>('setStream', { stream: 'object' }, {});

/** Makes a stream the current one of its device, and its device the current one. Does nothing for `null`. */
export function setStream(...args: Arguments<SetStreamParameters, SetStreamOrder>): void {
  const [stream] = bindSetStream(args);
  if (stream !== null) native.cudaSetStream(stream.streamId, stream.deviceIndex);
}

/**
 * Calls `body` with another current stream; without `body`,
 * the guard changes it while it is in use.
 *
 * @param stream the stream; `null` changes nothing
 * @returns what `body` returns, or the guard
 * @example torch.cuda.stream(side, () => a.matmul(b));
 */
export function stream(...args: Arguments<SetStreamParameters, SetStreamOrder>): Guard;
export function stream<Result>(
  ...args: WithBody<Arguments<SetStreamParameters, SetStreamOrder>, Result>
): Result;
export function stream<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const [stream] = bindSetStream(given, 'stream');
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

interface RecordStreamParameters {
  tensor: Tensor;
  stream: Stream;
}

type RecordStreamOrder = [tensor: 'tensor', stream: 'stream'];
const bindRecordStream = binder<RecordStreamParameters, RecordStreamOrder>(
  'recordStream',
  { tensor: 'object', stream: 'object' },
  {},
);

/**
 * Tells the allocator that a tensor is used on a stream other than the one it was made on, so that its memory
 * is not reused before that stream's work is done. Also `tensor.recordStream(stream)`.
 */
export function recordStream(...args: Arguments<RecordStreamParameters, RecordStreamOrder>): void {
  const [tensor, stream] = bindRecordStream(args);
  if (!(stream instanceof Stream)) throw invalidArgument('a torch.cuda.Stream', 'stream', stream);
  native.cudaRecordStream(handleOf(tensor), stream.streamId, stream.deviceIndex);
}
