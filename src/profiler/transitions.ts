/** What a profiler does between two steps: the `action_map` of torch/profiler/profiler.py. */
import { makeError } from '../common/errors';
import { warn } from '../common/warnings';
import { ProfilerAction } from './schedule';

/** What can be done. */
export interface TraceActions {
  prepare(): void;
  start(): void;
  stop(): void;
  ready(): void;
}
type Deed = keyof TraceActions;

const { NONE, WARMUP, RECORD, RECORD_AND_SAVE, DEVICE_STOPPED } = ProfilerAction;

const names = Object.keys(ProfilerAction);

/** How a recording is begun, by what comes next. */
const begin: Record<number, readonly Deed[]> = {
  [NONE]: [],
  [WARMUP]: ['prepare'],
  [RECORD]: ['prepare', 'start'],
  [RECORD_AND_SAVE]: ['prepare', 'start'],
};

function deeds(before: ProfilerAction, after: ProfilerAction | null): readonly Deed[] {
  if (after === DEVICE_STOPPED) {
    switch (before) {
      case WARMUP:
        return ['start', 'stop', 'ready'];
      case RECORD:
        return ['stop', 'ready'];
      case DEVICE_STOPPED:
        return [];
      default:
        throw makeError(
          'RuntimeError',
          `Profiler internal error: ${names[before]} -> DEVICE_STOPPED should be unreachable`,
        );
    }
  }
  switch (before) {
    case WARMUP:
      if (after === null) return ['start', 'stop'];
      if (after === NONE) {
        warn('Incorrect schedule: WARMUP followed by NONE');
        return ['start', 'stop'];
      }
      return after === WARMUP ? [] : ['start'];
    case RECORD:
      if (after === null) return ['stop', 'ready'];
      if (after === NONE || after === WARMUP) {
        warn(`Incorrect schedule: RECORD followed by ${names[after]}`);
        return ['stop'];
      }
      return [];
    case RECORD_AND_SAVE:
      return after === null ? ['stop', 'ready'] : ['stop', 'ready', ...begin[after]!];
    default:
      // A device that stopped begins anew as a profiler that did nothing.
      return after === null ? [] : begin[after]!;
  }
}

/** Does what is due between two steps; `after` is null where the profiler ends. */
export function transitions(
  before: ProfilerAction,
  after: ProfilerAction | null,
  actions: TraceActions,
): void {
  for (const deed of deeds(before, after)) actions[deed]();
}
