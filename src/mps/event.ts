/** `torch.mps.Event`: markers in the work of an Apple GPU. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { native } from '../native';
import type { NativeMpsEvent } from '../native/mps';

/** Options of a new {@link Event}. */
export interface EventOptions {
  /** Whether the event measures time. Default: false */
  enableTiming?: boolean | undefined;
}

const bindEvent = binder<EventOptions, [enableTiming: 'enableTiming']>('Event', {}, { enableTiming: false });
const bindElapsed = binder<{ endEvent: Event }, [endEvent: 'endEvent']>(
  'elapsedTime',
  { endEvent: 'object' },
  {},
);

/**
 * A marker in the MPS device's default stream: it tells when the work before it is done, and measures time.
 *
 * @example
 * const [start, end] = [new torch.mps.Event(true), new torch.mps.Event(true)];
 * start.record();
 * const y = torch.ones([512, 512], { device: 'mps' }).matmul(torch.ones([512, 512], { device: 'mps' }));
 * end.record();
 * end.synchronize();
 * console.log(`${y.shape}: ${start.elapsedTime(end)} ms`);
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.mps.event.Event.html
 */
export class Event {
  readonly #handle: NativeMpsEvent;

  /**
   * @param args enableTiming: whether it measures time (default false)
   * @throws TorchError where LibTorch has no MPS
   */
  constructor(...args: Arguments<EventOptions, [enableTiming: 'enableTiming']>) {
    const [enableTiming] = bindEvent(args);
    this.#handle = native.mpsEventNew(enableTiming);
  }

  /** Records the event in the default stream. */
  record(...args: []): void {
    refuseArguments('record', args);
    native.mpsEventRecord(this.#handle);
  }

  /** Makes all future work of the default stream wait for the event. */
  wait(...args: []): void {
    refuseArguments('wait', args);
    native.mpsEventWait(this.#handle);
  }

  /** Whether the work before the event is done. */
  query(...args: []): boolean {
    refuseArguments('query', args);
    return native.mpsEventQuery(this.#handle);
  }

  /** Waits until the work before the event is done. */
  synchronize(...args: []): void {
    refuseArguments('synchronize', args);
    native.mpsEventSynchronize(this.#handle);
  }

  /**
   * The time from this event to a later one, in milliseconds; both must have been made to measure it.
   * @param args endEvent: the later event, up to which the time is taken
   */
  elapsedTime(...args: Arguments<{ endEvent: Event }, [endEvent: 'endEvent']>): number {
    const [endEvent] = bindElapsed(args);
    return native.mpsEventElapsedTime(this.#handle, endEvent.#handle);
  }
}
