/** `torch.profiler.profile`. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { makeError } from '../common/errors';
import { expectBoolean, expectString, invalidArgument } from '../common/expect';
import { markValues } from '../common/optionsObject';
import { asGuard, type Guard, markUsed, scoped, splitBody } from '../common/scoped';
import { warn } from '../common/warnings';
import * as cuda from '../cuda';
import { native } from '../native';
import { type Activities, type ProfilerActivity, parseActivities } from './activity';
import {
  bindExportStacks,
  bindKeyAverages,
  type EventList,
  type ExportStacksOptions,
  type ExportStacksOrder,
  type KeyAveragesOptions,
  type KeyAveragesOrder,
} from './events/eventList';
import type { FunctionEvent } from './events/functionEvent';
import type { FunctionEventAvg } from './events/functionEventAvg';
import { exportTrace } from './export';
import {
  type BoundOptions,
  bindProfile,
  checkOptionValues,
  type ProfileOptions as Options,
} from './profileOptions';
import { beginRange } from './recordFunction';
import { ProfilerAction, recordAll, type Schedule } from './schedule';
import { Session, type SessionOptions } from './session';
import { transitions } from './transitions';

/** What `profile` records, and when. */
export interface ProfileOptions extends Options<Profile> {}

/** The device whose kernels are recorded beside the CPU's events. */
function deviceOf(activities: Activities): 'cuda' | null {
  if (!activities.groups.has('CUDA')) return null;
  if (cuda.isAvailable()) return 'cuda';
  warn('CUDA is not available, disabling CUDA profiling');
  return null;
}

/**
 * A profiler of `torch.profiler.profile`: a guard, and what it has recorded.
 *
 * @see https://docs.pytorch.org/docs/2.13/profiler.html#torch.profiler.profile
 */
export class Profile {
  /** The number of the step, from 0. */
  stepNum = 0;
  currentAction: ProfilerAction;
  /** What the schedule said last, which a device that stopped early doesn't change. */
  #scheduled: ProfilerAction;
  readonly #activities: Activities;
  readonly #options: BoundOptions;
  readonly #schedule: Schedule;
  readonly #presetMetadata = new Map<string, string>();
  #session: Session | null = null;
  #endStep: (() => void) | undefined;

  constructor(options: BoundOptions) {
    checkOptionValues(options);
    this.#options = options;
    this.#activities = parseActivities(options.activities);
    this.#schedule = options.schedule ?? recordAll;
    this.currentAction = this.#actionOf(0);
    this.#scheduled = this.currentAction;
    asGuard(this, () => {
      this.start();
      return () => this.stop();
    });
  }

  #actionOf(step: number): ProfilerAction {
    const action: unknown = this.#schedule(step);
    if (action === ProfilerAction.DEVICE_STOPPED) {
      throw makeError(
        'ValueError',
        'ProfilerAction.DEVICE_STOPPED is set internally by the profiler and must not be returned by a user-provided schedule',
      );
    }
    if (!Object.values<unknown>(ProfilerAction).includes(action)) {
      throw invalidArgument('ProfilerAction', 'schedule(step)', action);
    }
    return action as ProfilerAction;
  }

  /** Begins, as entering the guard does. */
  start(...args: []): void {
    refuseArguments('start', args);
    markUsed(this);
    this.#transit(ProfilerAction.NONE, this.currentAction);
    this.#beginStep();
  }

  /** Ends, as disposing of the guard does. */
  stop(...args: []): void {
    refuseArguments('stop', args);
    this.#leaveStep();
    this.#transit(this.currentAction, null);
    this.currentAction = this.#scheduled;
  }

  /**
   * Tells that the next step begins: what the schedule says of it is done.
   *
   * @throws Error where the schedule answers what only the profiler may
   */
  step(...args: []): void {
    refuseArguments('step', args);
    this.#leaveStep();
    const [before, scheduledBefore] = [this.currentAction, this.#scheduled];
    const action = this.#actionOf(this.stepNum + 1);
    this.stepNum += 1;
    this.#scheduled = action;
    this.currentAction = this.#isDeviceStopped(before, scheduledBefore, action)
      ? ProfilerAction.DEVICE_STOPPED
      : action;
    this.#transit(before, this.currentAction);
    this.#beginStep();
  }

  /** Whether the device's records ended before the cycle does, of which the rest is left out then. */
  #isDeviceStopped(before: ProfilerAction, scheduledBefore: ProfilerAction, action: ProfilerAction): boolean {
    if (before === ProfilerAction.DEVICE_STOPPED) {
      return scheduledBefore !== ProfilerAction.RECORD_AND_SAVE && action !== ProfilerAction.NONE;
    }
    const isOpen = before === ProfilerAction.WARMUP || before === ProfilerAction.RECORD;
    if (!isOpen || action === ProfilerAction.NONE || !this.#activities.groups.has('CUDA')) return false;
    if (!native.profilerIsStopped()) return false;
    warn(
      `Device profiling activity collection was stopped early at step ${this.stepNum}. Profiler schedule is proceeding ` +
        'until next cycle without actual profiler activity collection.',
    );
    return true;
  }

  /** Steps have names where a schedule tells them apart. */
  #beginStep(): void {
    if (this.#options.schedule !== null) this.#endStep = beginRange(`ProfilerStep#${this.stepNum}`);
  }

  #leaveStep(): void {
    const end = this.#endStep;
    this.#endStep = undefined;
    end?.();
  }

  #transit(before: ProfilerAction, after: ProfilerAction | null): void {
    transitions(before, after, {
      prepare: () => this.prepareTrace(),
      start: () => this.startTrace(),
      stop: () => this.stopTrace(),
      ready: () => this.#options.onTraceReady?.(this),
    });
  }

  /** Readies LibTorch to record. */
  prepareTrace(...args: []): void {
    refuseArguments('prepareTrace', args);
    markUsed(this);
    if (this.#session !== null && !this.#options.accEvents) {
      warn(
        'Warning: Profiler clears events at the end of each cycle. Only events from the current cycle will be reported. ' +
          'To keep events across cycles, set acc_events=True.',
      );
    }
    const session =
      this.#session !== null && this.#options.accEvents ? this.#session : new Session(this.#sessionOptions());
    session.prepare();
    this.#session = session;
  }

  #sessionOptions(): SessionOptions {
    const useDevice = deviceOf(this.#activities);
    const groups = new Set(this.#activities.groups);
    if (useDevice === null) groups.delete('CUDA');
    if (groups.size === 0) throw makeError('AssertionError', 'No activities specified for the profiler');
    const { recordShapes, withFlops, experimentalConfig, customTraceIdCallback: traceId } = this.#options;
    return {
      ...this.#options,
      kind: 'KINETO',
      activities: { groups, parts: this.#activities.parts },
      useDevice,
      recordShapes: recordShapes || withFlops,
      experimentalConfig: experimentalConfig ?? {},
      traceId,
    };
  }

  /** Begins to record. */
  startTrace(...args: []): void {
    refuseArguments('startTrace', args);
    this.#require('starting trace').start();
    const { profileMemory, withStack, recordShapes, withModules, withFlops } = this.#options;
    const notes = {
      profile_memory: profileMemory,
      with_stack: withStack,
      record_shapes: recordShapes,
      with_modules: withModules,
      with_flops: withFlops,
    };
    for (const [key, isOn] of Object.entries(notes)) if (isOn) this.addMetadataJson(key, '1');
    for (const [key, value] of this.#presetMetadata) this.addMetadataJson(key, value);
  }

  /** Ends what `startTrace` has begun. */
  stopTrace(...args: []): void {
    refuseArguments('stopTrace', args);
    this.#require('stopping trace').stop();
  }

  #require(what: string): Session {
    if (this.#session !== null) return this.#session;
    throw makeError('AssertionError', `Profiler must be initialized before ${what}`);
  }

  /**
   * Writes the trace of the last cycle, once, for Perfetto and Chrome's viewer.
   *
   * @param args path: a file's name, which ends with `.json`, or with `.json.gz` for a compressed one
   * @throws TorchError where it was written already; Error where the file can't be
   */
  exportChromeTrace(...args: [path: string]): void {
    const [path] = bindPath(args);
    expectString(path, 'path');
    exportTrace(this.#require('exporting chrome trace'), path);
  }

  /**
   * Writes the stacks of all events with their times, as flame graphs take them: with `withStack`.
   *
   * @param args path, metric ('self_cpu_time_total')
   * @throws Error without `withStack`, and for another metric
   */
  exportStacks(...args: Arguments<ExportStacksOptions, ExportStacksOrder>): void {
    const [path, metric] = bindExportStacks(args);
    const { events } = this.#require('exporting stacks');
    if (!this.#options.withStack)
      throw makeError('AssertionError', 'export_stacks() requires with_stack=True');
    events.exportStacks(path, metric);
  }

  /**
   * The events of each name, added up.
   *
   * @param args groupByInputShape (false), groupByStackN (0), groupByOverloadName (false)
   * @throws Error before anything was recorded
   */
  keyAverages(...args: Arguments<KeyAveragesOptions, KeyAveragesOrder>): EventList<FunctionEventAvg> {
    const bound = bindKeyAverages(args);
    return this.#require('getting key averages').events.keyAverages(...bound);
  }

  /** The events one by one. */
  events(...args: []): EventList<FunctionEvent> {
    refuseArguments('events', args);
    return this.#require('accessing events').events;
  }

  /** Puts a text into the trace. */
  addMetadata(...args: MetadataArguments): void {
    const [key, value] = bindMetadata(args, 'addMetadata');
    for (const [name, text] of Object.entries({ key, value })) expectString(text, name);
    native.profilerAddMetadata(key, `"${value.replaceAll('"', '\\"')}"`);
  }

  /** Puts a value, as JSON, into the trace. */
  addMetadataJson(...args: MetadataArguments): void {
    const [key, value] = bindMetadata(args, 'addMetadataJson');
    for (const [name, text] of Object.entries({ key, value })) expectString(text, name);
    native.profilerAddMetadata(key, value);
  }

  /** Puts a value, as JSON, into the traces to come. */
  presetMetadataJson(...args: MetadataArguments): void {
    const [key, value] = bindMetadata(args, 'presetMetadataJson');
    for (const [name, text] of Object.entries({ key, value })) expectString(text, name);
    this.#presetMetadata.set(key, value);
  }

  /** Turns groups of activities off, or on again, while they are recorded. */
  toggleCollectionDynamic(...args: Arguments<ToggleParameters, ToggleOrder>): void {
    const [enable, activities] = bindToggle(args);
    expectBoolean(enable, 'enable');
    if (this.#session !== null) native.profilerToggle(enable, [...parseActivities(activities).groups]);
  }

  /** The id of the last trace; null before there is one. */
  getTraceId(...args: []): string | null {
    refuseArguments('getTraceId', args);
    return this.#session?.traceId ?? null;
  }
}

/** As a guard, a profiler records from where it is entered until it is disposed of. */
export interface Profile extends Guard {}
markValues(Profile);

const bindPath = binder<{ path: string }, [path: 'path']>('exportChromeTrace', { path: 'any' }, {});

interface MetadataParameters {
  key: string;
  value: string;
}
type MetadataOrder = [key: 'key', value: 'value'];
type MetadataArguments = Arguments<MetadataParameters, MetadataOrder>;
const bindMetadata = binder<MetadataParameters, MetadataOrder>(
  'addMetadata',
  { key: 'any', value: 'any' },
  {},
);

/** Which groups are turned on or off. */
export interface ToggleParameters {
  /** Whether the activities are recorded from now on. */
  enable: boolean;
  /** The activities that are switched, as for `profile`. */
  activities: Iterable<ProfilerActivity>;
}
type ToggleOrder = [enable: 'enable', activities: 'activities'];
const bindToggle = binder<ToggleParameters, ToggleOrder>(
  'toggleCollectionDynamic',
  { enable: 'any', activities: 'any' },
  {},
);

type Body = (prof: Profile) => unknown;

/**
 * Records which operators run in `body`, and how long they take; without `body`, what runs until the
 * profiler, which is a guard, is disposed of.
 *
 * @param args options: activities, schedule, onTraceReady, recordShapes (false), profileMemory (false),
 *   withStack (false), withFlops (false), withModules (false), experimentalConfig, accEvents (false),
 *   customTraceIdCallback; then the callback, which gets the profiler and may be async
 * @returns the profiler, which has what was recorded; a promise of it where the callback is async
 * @throws TorchError where another profiler records, on this thread or another one; Error for activities
 *   that there are not
 * @example
 * const prof = torch.profiler.profile({ recordShapes: true }, () => {
 *   torch.ones([2, 3]).sum();
 * });
 * prof.keyAverages().table({ sortBy: 'cpuTimeTotal', rowLimit: 10 });
 * @see https://docs.pytorch.org/docs/2.13/profiler.html#torch.profiler.profile
 */
export function profile(...args: Arguments<ProfileOptions, []>): Profile;
export function profile<Result>(
  ...args: [body: (prof: Profile) => Result] | [options: ProfileOptions, body: (prof: Profile) => Result]
): Result extends Promise<unknown> ? Promise<Profile> : Profile;
export function profile(...args: unknown[]): Profile | Promise<Profile> {
  const [given, body] = splitBody<unknown>(args);
  const prof = new Profile(bindProfile.named(given));
  if (body === undefined) return prof;
  markUsed(prof);
  const enter = () => {
    prof.enter();
    return () => prof.dispose();
  };
  const result = scoped(enter, () => (body as Body)(prof));
  return result instanceof Promise ? result.then(() => prof) : prof;
}
