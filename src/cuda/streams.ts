/**
 * CUDA streams and events.
 * Source: https://docs.pytorch.org/docs/2.13/cuda.html#streams-and-events
 */

import { Existing, Event as GenericEvent, Stream as GenericStream } from '../accelerator/streams';
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { markValues } from '../common/optionsObject';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import { native } from '../native';
import type { NativeStream } from '../native/accelerator';
import type { Device } from '../tensor/types';
import {
  bindDevice,
  type CudaDevice,
  type DeviceArguments,
  deviceIndex,
  init,
  isBuilt,
  namedDevice,
} from './state';

/** Options of a new stream. */
export interface StreamOptions {
  /** The device by name or index. Default: the current device. */
  device?: CudaDevice | undefined;
  /** A lower number is a higher priority. Default: 0 */
  priority?: number | undefined;
}

type StreamOrder = [device: 'device', priority: 'priority'];
const bindStream = binder<StreamOptions, StreamOrder>('Stream', {}, { device: null, priority: 0 });

/** A queue of work on a CUDA device. Work on one stream runs in order, independently of other streams. */
export class Stream extends GenericStream {
  /**
   * Makes a new stream.
   *
   * @param device the device; the current one when left out or negative
   * @param priority a lower number is a higher priority. Default: 0
   * @throws TorchError when LibTorch was built without CUDA
   */
  constructor(...args: Arguments<StreamOptions, StreamOrder>);
  constructor(...args: unknown[]) {
    // What the class above is told: which native stream it stands for.
    super(existing(args[0] instanceof Existing ? args[0].value : newStream(args)));
  }

  /** The address of the `cudaStream_t`. */
  get cudaStream(): number | bigint {
    return this.nativeHandle;
  }

  protected override newEvent(): Event {
    return new Event();
  }

  /** What Python's `repr` prints. */
  override toString(): string {
    return `<torch.cuda.Stream device=${this.device} cuda_stream=0x${this.cudaStream.toString(16)}>`;
  }
}

markValues(Stream);

function existing(parts: NativeStream): any {
  // The parameters that constructors show are the scripts'.
  return new Existing(parts);
}

function newStream(args: readonly unknown[]): NativeStream {
  const [device, priority] = bindStream(args);
  if (!isBuilt()) throw new TorchError('torch.cuda.Stream requires CUDA support');
  init();
  const index = deviceIndex(device, true);
  return native.streamNew(index < 0 ? 'cuda' : `cuda:${index}`, priority);
}

function existingStream(parts: NativeStream): Stream {
  return new Stream(existing(parts));
}

/** Options of a new event. */
export interface EventOptions {
  /** Whether the event can measure time. Default: false */
  enableTiming?: boolean | undefined;
  /** Accepted for PyTorch's sake: waiting always uses the device's default way. Default: false */
  blocking?: boolean | undefined;
  /** Sharing an event between processes is not supported: true is an error. Default: false */
  interprocess?: boolean | undefined;
  /** For graphs of another process: true is an error. Default: false */
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

/** A marker in a stream: it tells when the work before it is done, and measures time. */
export class Event extends GenericEvent {
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
    super('cuda', { enableTiming: given.enableTiming });
  }

  /** The event's device; `undefined` before it is recorded. */
  override get device(): Device | undefined {
    const device = super.device;
    return device === 'cuda' ? undefined : device;
  }

  /** The address of the `cudaEvent_t`; 0 before it is recorded. */
  get cudaEvent(): number | bigint {
    return this.eventId;
  }

  /** What Python's `repr` prints. */
  override toString(): string {
    const address = this.cudaEvent;
    return Number(address) === 0
      ? '<torch.cuda.Event uninitialized>'
      : `<torch.cuda.Event 0x${address.toString(16)}>`;
  }
}

markValues(Event);

/**
 * The stream of a device on which operators are queued at present.
 *
 * @param device the device; the current one when left out
 * @throws Error when LibTorch was built without CUDA
 */
export function currentStream(...args: DeviceArguments): Stream {
  const [device] = bindDevice(args, 'currentStream');
  init();
  return existingStream(native.streamCurrent(namedDevice(device)));
}

/**
 * The default stream of a device, on which operators are queued unless another is chosen.
 *
 * @param device the device; the current one when left out
 * @throws Error when LibTorch was built without CUDA
 */
export function defaultStream(...args: DeviceArguments): Stream {
  const [device] = bindDevice(args, 'defaultStream');
  init();
  return existingStream(native.streamDefault(namedDevice(device)));
}

interface SetStreamParameters {
  /** The stream that CUDA's work is queued on from now on; null changes nothing. */
  stream: GenericStream | null;
}

type SetStreamOrder = [stream: 'stream'];
const bindSetStream = binder<SetStreamParameters, SetStreamOrder>('setStream', { stream: 'object' }, {});

/** Makes a stream the current one of its device, and its device the current one. Does nothing for `null`. */
export function setStream(...args: Arguments<SetStreamParameters, SetStreamOrder>): void {
  const [stream] = bindSetStream(args);
  if (stream !== null) native.streamSet(stream.streamId, stream.device);
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
