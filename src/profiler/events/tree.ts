/** Which event has called which: `EventList._build_tree`. */
import { makeError } from '../../common/errors';
import { DeviceType } from '../activity';
import type { FunctionEvent } from './functionEvent';

/** RecordScope::BACKWARD_FUNCTION. */
const BACKWARD = 1;

/** By time, and of those that begin together the longer one first. */
export function byTime(a: FunctionEvent, b: FunctionEvent): number {
  return a.timeRange.start - b.timeRange.start || b.timeRange.end - a.timeRange.end;
}

/** An event has called those that lie within its time, on its thread. */
function findChildren(events: readonly FunctionEvent[]): void {
  const threads = new Map<number, FunctionEvent[]>();
  for (const event of events) {
    if (event.isAsync || event.deviceType !== DeviceType.CPU) continue;
    const thread = threads.get(event.thread);
    if (thread === undefined) threads.set(event.thread, [event]);
    else thread.push(event);
  }
  for (const thread of threads.values()) {
    const open: FunctionEvent[] = [];
    for (const event of thread.sort(byTime)) {
      while (open.length > 0) {
        const parent = open.at(-1)!;
        const { start, end } = event.timeRange;
        if (start < parent.timeRange.end && end <= parent.timeRange.end) {
          parent.cpuChildren.push(event);
          if (event.cpuParent !== null) {
            throw makeError('AssertionError', `There is already a CPU parent event for ${event.key}`);
          }
          event.cpuParent = parent;
          break;
        }
        open.pop();
      }
      open.push(event);
    }
  }
}

/** Leaves out what does nothing but call its namesake. */
function withoutDoubles(events: readonly FunctionEvent[]): FunctionEvent[] {
  let left = [...events];
  for (;;) {
    const doubles = new Set<FunctionEvent>();
    for (const event of left) {
      const parent = event.cpuParent;
      if (parent === null || parent.name !== event.name || parent.cpuChildren.length !== 1) continue;
      parent.cpuChildren = event.cpuChildren;
      parent.kernels = event.kernels;
      for (const child of event.cpuChildren) child.cpuParent = parent;
      doubles.add(event);
    }
    if (doubles.size === 0) return left;
    left = left.filter((event) => !doubles.has(event));
  }
}

/** The node of the graph in whose backward an event ran. */
function backwardOf(event: FunctionEvent): FunctionEvent | null {
  for (let at: FunctionEvent | null = event; at !== null; at = at.cpuParent)
    if (at.scope === BACKWARD) return at;
  return null;
}

/** Gives what ran in a backward the stack of the operator whose gradient it is. */
function takeForwardStacks(events: readonly FunctionEvent[]): void {
  const key = (sequenceNr: number, thread: number) => `${sequenceNr} ${thread}`;
  const stacks = new Map<string, string[]>();
  for (const event of events) {
    if (backwardOf(event) !== null) continue;
    const name = key(event.sequenceNr, event.thread);
    if (!stacks.has(name)) stacks.set(name, event.stack);
  }
  for (const event of events) {
    const node = backwardOf(event);
    if (node === null) continue;
    if (node.fwdThread === null) {
      throw makeError('AssertionError', 'Expected fwd_thread to be set for backward parent');
    }
    event.stack = stacks.get(key(node.sequenceNr, node.fwdThread)) ?? [];
  }
}

/** The events of a trace, which know each other from then on. */
export function buildTree(events: readonly FunctionEvent[]): FunctionEvent[] {
  findChildren(events);
  const left = withoutDoubles(events);
  takeForwardStacks(left);
  return left;
}
