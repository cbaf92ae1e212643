/** When a profiler records: what is done at each step. */
import { type Arguments, binder, required } from '../common/binder';
import { makeError } from '../common/errors';
import { expectInteger } from '../common/expect';
import { warn } from '../common/warnings';

/**
 * What a profiler does at a step. `DEVICE_STOPPED` is its own; a schedule must not answer it.
 *
 * @see https://docs.pytorch.org/docs/2.13/profiler.html#torch.profiler.ProfilerAction
 */
export const ProfilerAction = Object.freeze({
  NONE: 0,
  WARMUP: 1,
  RECORD: 2,
  RECORD_AND_SAVE: 3,
  DEVICE_STOPPED: 4,
});
/** One of {@link ProfilerAction}'s values. */
export type ProfilerAction = (typeof ProfilerAction)[keyof typeof ProfilerAction];

/** What is done at the step of that number, from 0. */
export type Schedule = (step: number) => ProfilerAction;

/** How many steps each phase of a schedule has. */
export interface ScheduleOptions {
  /** Steps that a cycle begins with, in which nothing is done. */
  wait: number;
  /** Steps after them that are recorded and thrown away. */
  warmup: number;
  /** How many steps of a cycle are recorded and kept. */
  active: number;
  /** How many cycles there are; 0: as many as there are steps. Default: 0 */
  repeat?: number | undefined;
  /** Steps before the first cycle. Default: 0 */
  skipFirst?: number | undefined;
  /** Whether the first cycle has no `wait`: another number than 0. Default: 0 */
  skipFirstWait?: number | boolean | undefined;
}

const bindSchedule = binder<ScheduleOptions, []>(
  'schedule',
  {},
  {},
  { wait: required, warmup: required, active: required, repeat: 0, skipFirst: 0, skipFirstWait: 0 },
);

/**
 * A schedule of cycles: `wait` steps in which nothing is done, `warmup` steps that are thrown away, `active`
 * steps that are recorded, at whose end `onTraceReady` is called.
 *
 * @param args wait, warmup, active; repeat (0: without end), skipFirst (0), skipFirstWait (0)
 * @throws Error for counts below 0, and without an active step
 * @example
 * const schedule = torch.profiler.schedule({ wait: 1, warmup: 1, active: 2, repeat: 1 });
 * schedule(2); // ProfilerAction.RECORD
 * @see https://docs.pytorch.org/docs/2.13/profiler.html#torch.profiler.schedule
 */
export function schedule(...args: Arguments<ScheduleOptions, []>): Schedule {
  const { wait, warmup, active, repeat, skipFirst, skipFirstWait } = bindSchedule.named(args);
  for (const [name, value] of Object.entries({ wait, warmup, active, repeat, skipFirst })) {
    expectInteger(value, name);
  }
  if (wait < 0 || warmup < 0 || active <= 0 || repeat < 0 || skipFirst < 0) {
    throw makeError(
      'AssertionError',
      `Invalid profiler schedule arguments. Got wait=${wait} (need >= 0), warmup=${warmup} (need >= 0), ` +
        `active=${active} (need > 0), repeat=${repeat} (need >= 0), skip_first=${skipFirst} (need >= 0).`,
    );
  }
  if (warmup === 0) warn("Profiler won't be using warmup, this can skew profiler results");
  const length = wait + warmup + active;
  return (step) => {
    if (step < 0) throw makeError('AssertionError', `Step must be non-negative. Got ${step}.`);
    if (step < skipFirst) return ProfilerAction.NONE;
    const place = step - skipFirst + (Number(skipFirstWait) === 0 ? 0 : wait);
    if (repeat > 0 && place / length >= repeat) return ProfilerAction.NONE;
    const phase = place % length;
    if (phase < wait) return ProfilerAction.NONE;
    if (phase < wait + warmup) return ProfilerAction.WARMUP;
    return phase < length - 1 ? ProfilerAction.RECORD : ProfilerAction.RECORD_AND_SAVE;
  };
}

/** Records all steps. */
export const recordAll: Schedule = () => ProfilerAction.RECORD;
