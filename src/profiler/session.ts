/** One session of LibTorch's profiler after the other: what both `profile` classes record with. */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { makeError } from '../common/errors';
import * as cuda from '../cuda';
import { native } from '../native';
import type { ProfilerConfiguration, ProfilerKind, ProfilerResult } from '../native/profiler';
import type { Activities } from './activity';
import { EventList } from './events/eventList';
import { parseEvents } from './events/parse';
import { lineReader, watchModules } from './sourceLines';

/** What of LibTorch's experimental settings a profiler takes. */
export interface ExperimentalConfig {
  /** Whether events know which overload of an operator ran. Default: false */
  captureOverloadNames?: boolean | undefined;
  /** Whether events have their stacks: Python's do not, unless this is set. Default: `withStack` */
  verbose?: boolean | undefined;
  /** Whether kernels bring what Kineto knows of them. Default: false */
  exposeKinetoEventMetadata?: boolean | undefined;
}

/** What a session records. */
export interface SessionOptions {
  readonly kind: ProfilerKind;
  readonly activities: Activities;
  readonly useDevice: string | null;
  readonly recordShapes: boolean;
  readonly profileMemory: boolean;
  readonly withStack: boolean;
  readonly withFlops: boolean;
  readonly withModules: boolean;
  readonly accEvents: boolean;
  readonly experimentalConfig: ExperimentalConfig;
  readonly traceId: (() => string) | null;
}

/** An id as Python's `f'{uuid.uuid4().int:032X}'`. */
const randomId = (): string => randomUUID().replaceAll('-', '').toUpperCase();

/** Records, and keeps what was recorded last. */
export class Session {
  traceId = '';
  private result: ProfilerResult | null = null;
  private eventList: EventList | null = null;
  /** Events of former recordings, which stay where `accEvents` asks for it. */
  private older: EventList | null = null;
  private unwatchModules: (() => void) | undefined;

  constructor(readonly options: SessionOptions) {}

  private configuration(): ProfilerConfiguration {
    const {
      captureOverloadNames = false,
      // Without it events know no stacks, though `withStack` asks for them.
      verbose = this.options.withStack,
      exposeKinetoEventMetadata = false,
    } = this.options.experimentalConfig;
    return [
      this.options.kind,
      this.options.recordShapes,
      this.options.profileMemory,
      this.options.withStack,
      this.options.withFlops,
      this.options.withModules,
      verbose,
      captureOverloadNames,
      exposeKinetoEventMetadata,
      this.traceId,
    ];
  }

  /** Readies LibTorch: what it has to load is loaded before anything is measured. */
  prepare(): void {
    const { traceId, activities } = this.options;
    this.traceId = traceId === null ? randomId() : traceId();
    const filter = Array.from(activities.parts, ([group, names]) => [group, ...names]);
    native.profilerPrepare([...activities.groups], filter, ...this.configuration());
  }

  start(): void {
    const { activities, withStack } = this.options;
    const traces = withStack && activities.groups.has('CPU');
    native.profilerStart([...activities.groups], traces ? lineReader() : null, ...this.configuration());
    if (traces) this.unwatchModules = watchModules();
  }

  stop(): void {
    if (this.options.useDevice === 'cuda') cuda.synchronize();
    const result = native.profilerStop();
    this.unwatchModules?.();
    if (this.options.accEvents) this.older = this.eventList;
    this.result = result;
    this.eventList = null;
    // What came before is added to while it is known.
    if (this.options.accEvents) this.eventList = this.parse(result);
  }

  private parse(result: ProfilerResult): EventList {
    const list = EventList.tree(
      parseEvents(native.profilerEvents(result), this.options.useDevice),
      this.options,
    );
    if (this.older !== null) for (const event of this.older) list.push(event);
    this.older = null;
    return list;
  }

  /** Whether a recording has ended. */
  get isFinished(): boolean {
    return this.result !== null;
  }

  /** The events of the last recording; none before one has ended. */
  get events(): EventList {
    this.eventList ??= this.result === null ? EventList.tree([], this.options) : this.parse(this.result);
    return this.eventList;
  }

  /** Writes LibTorch's trace, once. */
  save(path: string): void {
    if (this.result === null) {
      throw makeError('AssertionError', 'Profiler must be finished before exporting chrome trace');
    }
    // LibTorch only notes in its log that a file can't be written.
    closeSync(openSync(path, 'a'));
    native.profilerSave(this.result, path);
  }
}
