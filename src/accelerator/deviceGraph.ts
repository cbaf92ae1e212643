/** What the graphs of all devices have in common: the calls into the addon. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { uncloneable } from '../common/uncloneable';
import { native } from '../native';
import type { PoolId } from '../native/graphs';

const uncloneableGraph = uncloneable('Graph', 'each thread captures its own');
const bindPath = binder<{ debugPath: string }, ['debugPath']>('debugDump', { debugPath: 'any' }, {});

/** A pool of memory that several graphs may share: what `pool()` and `graphPoolHandle()` return. */
export type { PoolId } from '../native/graphs';

/**
 * What captured work may not do: `'global'` refuses calls of other threads too that could disturb it,
 * `'thread_local'` those of this thread, `'relaxed'` none.
 */
export type CaptureErrorMode = 'global' | 'thread_local' | 'relaxed';

/** Work of a device that is captured once and launched as one. */
export abstract class DeviceGraph {
  /** @internal */
  protected readonly uncloneable = uncloneableGraph;

  constructor(device: string, keepGraph: boolean) {
    native.graphInit(this, device, keepGraph);
  }

  /**
   * Ends the capture; after it `replay` does the work.
   * @throws TorchError where something could not be captured; the graph is empty then
   */
  captureEnd(...args: []): void {
    refuseArguments('captureEnd', args);
    native.graphCaptureEnd(this);
  }

  /**
   * Makes what the device launches of what was captured. `captureEnd` does so itself, unless the graph is
   * kept; then the first `replay` does.
   */
  instantiate(...args: []): void {
    refuseArguments('instantiate', args);
    native.graphInstantiate(this);
  }

  /** Does the captured work again, on the current stream, with what its tensors hold now. */
  replay(...args: []): void {
    refuseArguments('replay', args);
    native.graphReplay(this);
  }

  /** Drops what was captured; afterwards the object may capture anew. */
  reset(...args: []): void {
    refuseArguments('reset', args);
    native.graphReset(this);
  }

  /** The pool that the graph's memory comes from; another graph that is given it shares that memory. */
  pool(...args: []): PoolId {
    refuseArguments('pool', args);
    return native.graphPool(this);
  }

  /** Has captured graphs kept for {@link debugDump}. */
  enableDebugMode(...args: []): void {
    refuseArguments('enableDebugMode', args);
    native.graphEnableDebugMode(this);
  }

  /**
   * Writes the captured graph to a file, in the format of the device's tools: for CUDA, Graphviz's.
   * @param args debugPath: the file that the graph's description is written to, in Graphviz's format
   */
  debugDump(...args: Arguments<{ debugPath: string }, [debugPath: 'debugPath']>): void {
    native.graphDebugDump(this, ...bindPath(args));
  }
}
