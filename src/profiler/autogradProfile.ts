/** `torch.autograd.profiler.profile`, the older interface. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { makeError } from '../common/errors';
import { expectBoolean, expectFunction, expectString } from '../common/expect';
import { markValues } from '../common/optionsObject';
import { asGuard, type Guard, markUsed, scoped, splitBody } from '../common/scoped';
import { warn } from '../common/warnings';
import * as cuda from '../cuda';
import type { ProfilerActivity } from './activity';
import {
  bindExportStacks,
  bindKeyAverages,
  bindTable,
  type EventList,
  type ExportStacksOptions,
  type ExportStacksOrder,
  type KeyAveragesOptions,
  type KeyAveragesOrder,
  type TableOrder,
} from './events/eventList';
import type { FunctionEventAvg } from './events/functionEventAvg';
import type { TableOptions } from './events/table';
import { exportTrace } from './export';
import { Session } from './session';

/** What `autograd.profiler.profile` records. */
export interface AutogradProfileOptions {
  /** Whether anything is done at all. Default: true */
  enabled?: boolean | undefined;
  /** A kind of device whose times are recorded too: `'cuda'`. Default: null */
  useDevice?: string | null | undefined;
  /** Whether events have their inputs' shapes. Default: false */
  recordShapes?: boolean | undefined;
  /** Whether matrix products and convolutions have their floating-point operations. Default: false */
  withFlops?: boolean | undefined;
  /** Whether events have the memory that they took. Default: false */
  profileMemory?: boolean | undefined;
  /** Whether events have the script's lines that led to them. Default: false */
  withStack?: boolean | undefined;
  /** Whether events of TorchScript modules have these modules' names. Default: false */
  withModules?: boolean | undefined;
  /** Whether a device's kernels are recorded one by one. Default: false */
  useKineto?: boolean | undefined;
  /** Whether the CPU's events are recorded. Default: true */
  useCpu?: boolean | undefined;
  /** Whether events of earlier recordings stay. Default: false */
  accEvents?: boolean | undefined;
  /** Answers a trace's id; null: a random one. Default: null */
  customTraceIdCallback?: (() => string) | null | undefined;
}
type AutogradProfileOrder = [enabled: 'enabled'];
const bindProfile = binder<AutogradProfileOptions, AutogradProfileOrder>(
  'profile',
  {},
  { enabled: true },
  {
    useDevice: null,
    recordShapes: false,
    withFlops: false,
    profileMemory: false,
    withStack: false,
    withModules: false,
    useKineto: false,
    useCpu: true,
    accEvents: false,
    customTraceIdCallback: null,
  },
);
type BoundOptions = ReturnType<typeof bindProfile.named>;

/** The device, if it can be recorded. */
function deviceOf(useDevice: string | null): string | null {
  if (useDevice === null) return null;
  if (useDevice !== 'cuda') {
    warn(`The ${useDevice} is not a valid device option.`);
    return null;
  }
  if (cuda.isAvailable()) return useDevice;
  warn('CUDA is not available, disabling CUDA profiling');
  return null;
}

function sessionOf(options: BoundOptions): Session {
  const { useCpu, useKineto } = options;
  if (!useCpu && !useKineto) {
    throw makeError('AssertionError', 'Device-only events supported only with Kineto (use_kineto=True)');
  }
  const useDevice = deviceOf(options.useDevice);
  const groups = new Set<ProfilerActivity>(useCpu ? ['CPU'] : []);
  if (useDevice !== null && useKineto) groups.add('CUDA');
  if (groups.size === 0) throw makeError('AssertionError', 'No activities specified for the profiler');
  return new Session({
    ...options,
    kind: useDevice !== null && !useKineto ? 'KINETO_GPU_FALLBACK' : 'KINETO',
    activities: { groups, parts: new Map() },
    useDevice,
    recordShapes: options.recordShapes || options.withFlops,
    experimentalConfig: {},
    traceId: options.customTraceIdCallback,
  });
}

/**
 * A profiler of `torch.autograd.profiler.profile`: a guard, and what it has recorded.
 *
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.profiler.profile
 */
export class AutogradProfile {
  readonly enabled: boolean;
  readonly #session: Session | null;
  readonly #withStack: boolean;
  #hasEntered = false;

  constructor(options: BoundOptions) {
    const { useDevice, customTraceIdCallback, ...flags } = options;
    for (const [name, value] of Object.entries(flags)) expectBoolean(value, name);
    if (useDevice !== null) expectString(useDevice, 'useDevice');
    if (customTraceIdCallback !== null) expectFunction(customTraceIdCallback, 'customTraceIdCallback');
    this.enabled = options.enabled;
    this.#withStack = options.withStack;
    this.#session = options.enabled ? sessionOf(options) : null;
    asGuard(this, () => {
      if (this.#session === null) return () => {};
      const session = this.#session;
      if (this.#hasEntered) throw makeError('RuntimeError', 'Profiler context manager is not reentrant');
      session.prepare();
      this.#hasEntered = true;
      session.start();
      return () => session.stop();
    });
  }

  get #finished(): Session {
    if (this.#session === null) throw makeError('AssertionError', 'Expected profiling results');
    return this.#session;
  }

  /** The events one by one. */
  get functionEvents(): EventList {
    return this.#finished.events;
  }

  /** The CPU's time in microseconds, of which each moment counts once. */
  get selfCpuTimeTotal(): number {
    return this.#finished.events.selfCpuTimeTotal;
  }

  /**
   * The table of all events.
   *
   * @param args as of the events' own `table`
   */
  table(...args: Arguments<TableOptions, TableOrder>): string {
    const bound = bindTable(args);
    return this.#finished.events.table(...bound);
  }

  /**
   * The events of each name, added up.
   *
   * @param args groupByInputShape (false), groupByStackN (0), groupByOverloadName (false)
   */
  keyAverages(...args: Arguments<KeyAveragesOptions, KeyAveragesOrder>): EventList<FunctionEventAvg> {
    const bound = bindKeyAverages(args);
    return this.#finished.events.keyAverages(...bound);
  }

  /** All events added up, whatever their names. */
  totalAverage(...args: []): FunctionEventAvg {
    refuseArguments('totalAverage', args);
    return this.#finished.events.totalAverage();
  }

  /**
   * Writes the trace, once, for Perfetto and Chrome's viewer.
   *
   * @param args path
   * @throws TorchError where it was written already
   */
  exportChromeTrace(...args: [path: string]): void {
    const [path] = bindPath(args);
    expectString(path, 'path');
    exportTrace(this.#finished, path);
  }

  /**
   * Writes the stacks of all events with their times: with `withStack`.
   *
   * @param args path, metric ('self_cpu_time_total')
   * @throws Error without `withStack`, and for another metric
   */
  exportStacks(...args: Arguments<ExportStacksOptions, ExportStacksOrder>): void {
    const [path, metric] = bindExportStacks(args);
    const { events } = this.#finished;
    if (!this.#withStack) throw makeError('AssertionError', 'export_stacks() requires with_stack=True');
    events.exportStacks(path, metric);
  }

  toString(): string {
    return this.#session?.isFinished === true
      ? this.#session.events.table()
      : '<unfinished torch.autograd.profile>';
  }
}

/** As a guard, a profiler records from where it is entered until it is disposed of. */
export interface AutogradProfile extends Guard {}
markValues(AutogradProfile);

const bindPath = binder<{ path: string }, [path: 'path']>('exportChromeTrace', { path: 'any' }, {});

/**
 * Records which operators run in `body`, and how long they take; without `body`, what runs until the
 * profiler, which is a guard, is disposed of. `torch.profiler.profile` does more.
 *
 * @param args enabled (true), useDevice (null), recordShapes (false), withFlops (false),
 *   profileMemory (false), withStack (false), withModules (false), useKineto (false), useCpu (true),
 *   accEvents (false), customTraceIdCallback; then the callback, which gets the profiler and may be async
 * @returns the profiler, which has what was recorded; a promise of it where the callback is async
 * @throws TorchError where another profiler records; Error where it is entered once more
 * @example
 * const prof = torch.autograd.profiler.profile(() => {
 *   torch.ones([2, 3]).sum();
 * });
 * prof.keyAverages().table();
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.profiler.profile
 */
export function profile(...args: Arguments<AutogradProfileOptions, AutogradProfileOrder>): AutogradProfile;
export function profile<Result>(
  ...args:
    | [body: (prof: AutogradProfile) => Result]
    | [options: AutogradProfileOptions, body: (prof: AutogradProfile) => Result]
): Result extends Promise<unknown> ? Promise<AutogradProfile> : AutogradProfile;
export function profile(...args: unknown[]): AutogradProfile | Promise<AutogradProfile> {
  const [given, body] = splitBody<unknown>(args);
  const prof = new AutogradProfile(bindProfile.named(given));
  if (body === undefined) return prof;
  markUsed(prof);
  const enter = () => {
    prof.enter();
    return () => prof.dispose();
  };
  const result = scoped(enter, () => (body as (prof: AutogradProfile) => unknown)(prof));
  return result instanceof Promise ? result.then(() => prof) : prof;
}
