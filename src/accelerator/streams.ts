/**
 * `torch.Stream` and `torch.Event`: queues of work on a device of any type, and markers in them.
 * Source: https://docs.pytorch.org/docs/2.13/generated/torch.Stream.html
 */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { invalidArgument } from '../common/expect';
import { inspectCustom } from '../common/node';
import { markValues } from '../common/optionsObject';
import { native } from '../native';
import type { NativeEvent, NativeStream } from '../native/accelerator';
import { parseDevice, device as torchDevice } from '../tensor/device';
import { handleOf, type Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';
import { boundDevice, initializedAccelerator, type OptionalDeviceArguments } from './device';

/** Options of a new {@link Stream}. */
export interface StreamOptions {
  /** A device, or the index of an accelerator. Default: null, the current accelerator; the CPU without one */
  device?: Device | number | null | undefined;
  /** A lower number is a higher priority. Default: 0 */
  priority?: number | undefined;
}

const bindStream = binder<StreamOptions, [device: 'device']>('Stream', {}, { device: null }, { priority: 0 });

type ToEvent = Arguments<{ event: Event }, [event: 'event']>;
const bindToEvent = binder<{ event: Event }, [event: 'event']>('waitEvent', { event: 'object' }, {});
type ToStream = Arguments<
  {
    /** The stream whose work so far the other one waits for. */
    stream: Stream;
  },
  [stream: 'stream']
>;
const bindToStream = binder<{ stream: Stream }, [stream: 'stream']>('waitStream', { stream: 'object' }, {});
type OptionalEvent = Arguments<
  {
    /** The event to record; null or left out for a new one. */
    event?: Event | null;
  },
  [event: 'event']
>;
const bindOptionalEvent = binder<{ event?: Event | null }, [event: 'event']>(
  'recordEvent',
  {},
  { event: null },
  {},
  { event: 'object' },
);
type OptionalStream = Arguments<
  {
    /** The stream in whose queue the event stands; null or left out for the current one. */
    stream?: Stream | null;
  },
  [stream: 'stream']
>;
const bindOptionalStream = binder<{ stream?: Stream | null }, [stream: 'stream']>(
  'record',
  {},
  { stream: null },
  {},
  { stream: 'object' },
);

/** The device that a new stream or event is for. */
function deviceOf(device: Device | number | null): string {
  if (device === null) return native.acceleratorType() ?? 'cpu';
  return torchDevice(device);
}

/** Tells a constructor which native stream or event it stands for. */
export class Existing<T> {
  constructor(readonly value: T) {}
}

/**
 * A queue of work on a device. Work on one stream runs in order, independently of other streams'.
 *
 * @example
 * const side = new torch.Stream();
 * side.waitStream(torch.accelerator.currentStream());
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.Stream.html
 */
export class Stream {
  /** LibTorch's number of the stream. */
  readonly streamId: number | bigint;
  readonly #device: string;

  /**
   * Makes a new stream.
   *
   * @param args device: the current accelerator when left out; by name priority: a lower number is a
   *   higher one (default 0)
   * @throws TorchError for a device that LibTorch was built without
   */
  constructor(...args: Arguments<StreamOptions, [device: 'device']>);
  constructor(...args: unknown[]) {
    let parts: NativeStream;
    if (args[0] instanceof Existing) {
      parts = args[0].value;
    } else {
      const { device, priority } = bindStream.named(args);
      parts = native.streamNew(deviceOf(device), priority);
    }
    [this.streamId, this.#device] = parts;
  }

  /** The stream's device, such as `'cuda:0'`. */
  get device(): Device {
    return this.#device as Device;
  }

  /** The index of the device among those of its type; -1 for the CPU. */
  get deviceIndex(): number {
    return parseDevice(this.#device).index ?? -1;
  }

  /** The address of what the device's runtime calls a stream. */
  get nativeHandle(): number | bigint {
    return native.streamHandle(this.streamId, this.#device);
  }

  /** Whether all work given to the stream is done. */
  query(...args: []): boolean {
    refuseArguments('query', args);
    return native.streamQuery(this.streamId, this.#device);
  }

  /** Waits until all work given to the stream is done. */
  synchronize(...args: []): void {
    refuseArguments('synchronize', args);
    native.streamSynchronize(this.streamId, this.#device);
  }

  /**
   * Makes all future work of this stream wait for an event.
   * @param args event: the event after which the stream's further work may run
   */
  waitEvent(...args: ToEvent): void {
    const [event] = bindToEvent(args);
    event.wait(this);
  }

  /**
   * Makes all future work of this stream wait for the work that another stream has been given so far.
   * @param args stream: the stream whose work so far this one waits for
   */
  waitStream(...args: ToStream): void {
    const [stream] = bindToStream(args);
    this.waitEvent(stream.recordEvent());
  }

  /** Records an event in this stream, a new one unless one is given, and returns it. */
  recordEvent(...args: OptionalEvent): Event {
    const event = bindOptionalEvent(args)[0] ?? this.newEvent();
    event.record(this);
    return event;
  }

  /** An event of the stream's own kind. */
  protected newEvent(): Event {
    return new Event(this.device);
  }

  /** Whether `other` is the same stream. */
  equals(...args: [other: unknown]): boolean {
    refuseArguments('equals', args, 1);
    const [other] = args;
    return other instanceof Stream && other.streamId === this.streamId && other.#device === this.#device;
  }

  /** What Python's `repr` prints. */
  toString(): string {
    const { type } = parseDevice(this.#device);
    return `torch.Stream device_type=${type}, device_index=${this.deviceIndex}, stream_id=${this.streamId}`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

markValues(Stream);

/** Options of a new {@link Event}. */
export interface EventOptions {
  /** Whether the event can measure time. Default: false */
  enableTiming?: boolean | undefined;
  /** Accepted for PyTorch's sake: waiting always uses the device's default way. Default: false */
  blocking?: boolean | undefined;
  /** Accepted for PyTorch's sake: events are not shared between processes. Default: false */
  interprocess?: boolean | undefined;
}

type EventParameters = EventOptions & Pick<StreamOptions, 'device'>;
const bindEvent = binder<EventParameters, [device: 'device']>(
  'Event',
  {},
  { device: null },
  { enableTiming: false, blocking: false, interprocess: false },
);

const bindElapsedTime = binder<{ endEvent: Event }, [endEvent: 'endEvent']>(
  'elapsedTime',
  { endEvent: 'object' },
  {},
);

/**
 * A marker in a stream: it tells when the work before it is done, and measures time.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.Event.html
 */
export class Event {
  readonly #handle: NativeEvent;
  readonly #type: string;
  readonly #isTimed: boolean;

  /**
   * @param args device: the current accelerator when left out; by name enableTiming (false),
   *   blocking (false), interprocess (false)
   * @throws TorchError for a device that LibTorch was built without
   */
  constructor(...args: Arguments<EventParameters, [device: 'device']>) {
    const given = bindEvent.named(args);
    this.#type = parseDevice(deviceOf(given.device)).type;
    this.#isTimed = given.enableTiming;
    this.#handle = native.eventNew(this.#type, given.enableTiming);
  }

  /** The event's device; its type alone before it is recorded. */
  get device(): Device | undefined {
    const [, index] = native.eventInfo(this.#handle);
    return (index < 0 ? this.#type : `${this.#type}:${index}`) as Device;
  }

  /** The address of what the device's runtime calls an event; 0 before it is recorded. */
  get eventId(): number | bigint {
    return native.eventInfo(this.#handle)[0];
  }

  /** Records the event in a stream, the current one unless one is given. */
  record(...args: OptionalStream): void {
    const stream = bindOptionalStream(args)[0] ?? streamOf(native.streamCurrent(this.#type));
    native.eventRecord(this.#handle, stream.streamId, stream.device);
  }

  /** Makes all future work of a stream, the current one unless one is given, wait for the event. */
  wait(...args: OptionalStream): void {
    const stream = bindOptionalStream(args, 'wait')[0] ?? streamOf(native.streamCurrent(this.#type));
    native.eventWait(this.#handle, stream.streamId, stream.device);
  }

  /** Whether the work before the event is done. */
  query(...args: []): boolean {
    refuseArguments('query', args);
    return native.eventQuery(this.#handle);
  }

  /** Waits until the work before the event is done. */
  synchronize(...args: []): void {
    refuseArguments('synchronize', args);
    native.eventSynchronize(this.#handle);
  }

  /**
   * The time from this event to a later one, in milliseconds.
   *
   * @param args endEvent: the later event, up to which the time is taken
   * @throws TorchError unless both measure time, are recorded and are done
   */
  elapsedTime(...args: Arguments<{ endEvent: Event }, [endEvent: 'endEvent']>): number {
    const [endEvent] = bindElapsedTime(args);
    return native.eventElapsedTime(this.#handle, endEvent.#handle);
  }

  /** What Python's `repr` prints. */
  toString(): string {
    const [handle, index] = native.eventInfo(this.#handle);
    const id = typeof handle === 'bigint' || handle > 0 ? `0x${handle.toString(16)}` : '0';
    return `torch.Event device_type=${this.#type}, device_index=${index}, event_flag=${this.#isTimed ? 1 : 0}, event_id=${id}`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

markValues(Event);

/** The object for a stream that is there. */
export function streamOf(parts: NativeStream): Stream {
  return new (Stream as new (existing: Existing<NativeStream>) => Stream)(new Existing(parts));
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
  if (!(stream instanceof Stream)) throw invalidArgument('a torch.Stream', 'stream', stream);
  native.recordStream(handleOf(tensor), stream.streamId, stream.device);
}

/** The stream that the device's operators are queued on. */
export function currentStream(...args: OptionalDeviceArguments): Stream {
  return streamOf(native.streamCurrent(boundDevice('currentStream', args)));
}

const bindSetStream = binder<{ stream: Stream }, ['stream']>('setStream', { stream: 'object' }, {});

/**
 * Makes a stream, and its device, the current one.
 * @param args stream: the stream that operators are queued on from now on
 */
export function setStream(...args: Arguments<{ stream: Stream }, [stream: 'stream']>): void {
  const [stream] = bindSetStream(args);
  initializedAccelerator();
  native.streamSet(stream.streamId, stream.device);
}
