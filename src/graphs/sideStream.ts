/** Where work is captured: a graph of any device, and a stream beside the current one. */
import { DeviceGraph } from '../accelerator/deviceGraph';
import { Stream, streamOf } from '../accelerator/streams';
import { TorchError } from '../common/errors';
import { native } from '../native';
import type { PoolId } from '../native/graphs';
import { parseDevice } from '../tensor/device';
import type { Device } from '../tensor/types';

/** A graph of whatever device is named. */
export class AnyGraph extends DeviceGraph {}

/** A device with its index: the current one of its type where none is named. */
export function fullDevice(device: string): string {
  const { type, index } = parseDevice(device);
  return `${type}:${index ?? native.deviceCurrent(type)}`;
}

/** Where work goes while it is prepared and captured: a stream beside the current one. */
export class SideStream {
  private readonly stream: Stream;

  constructor(readonly device: string) {
    this.stream = new Stream(device as Device);
  }

  /**
   * Runs `body` on the stream, between what the current stream was given before and what it is given next.
   */
  run<T>(body: () => T): T {
    const { type } = parseDevice(this.device);
    const deviceBefore = `${type}:${native.deviceCurrent(type)}`;
    const before = streamOf(native.streamCurrent(this.device));
    this.stream.waitStream(before);
    native.streamSet(this.stream.streamId, this.device);
    try {
      return body();
    } finally {
      before.waitStream(this.stream);
      native.streamSet(before.streamId, this.device);
      native.deviceSet(deviceBefore);
    }
  }
}

/**
 * Captures what `body` gives the current stream.
 * @throws what `body` throws; TorchError for what could not be captured
 */
export function captureWork<T>(graph: DeviceGraph, pool: PoolId, body: () => T): T {
  native.graphCaptureBegin(graph, pool, 'thread_local');
  let result: T;
  try {
    result = body();
  } catch (error) {
    abandon(graph);
    throw error;
  }
  native.graphCaptureEnd(graph);
  return result;
}

/** Ends a capture that something has spoiled, which is thrown already and says more than its end would. */
function abandon(graph: DeviceGraph): void {
  try {
    native.graphCaptureEnd(graph);
  } catch (error) {
    if (!(error instanceof TorchError)) throw error;
  }
}
