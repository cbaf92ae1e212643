/** Twin of torch/accelerator/graphs.py. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { markValues } from '../common/optionsObject';
import { asGuard, type Guard, markUsed } from '../common/scoped';
import { native } from '../native';
import { requireCudaRuntime } from '../native/cudaRuntime';
import { initializedAccelerator, synchronize } from './device';
import { type CaptureErrorMode, DeviceGraph, type PoolId } from './deviceGraph';
import { emptyCache, emptyHostCache } from './memory';

/** Options of {@link Graph}. */
export interface GraphOptions {
  /** Whether the captured graph itself is kept, and made executable by `instantiate` only. Default: false */
  keepGraph?: boolean | undefined;
  /** The pool to take memory from, of another graph. Default: one of its own */
  pool?: PoolId | null | undefined;
  /** What captured work may not do; `'default'` leaves it to the device. Default: 'default' */
  captureErrorMode?: CaptureErrorMode | 'default' | undefined;
}

const bindGraph = binder<GraphOptions, ['keepGraph']>(
  'Graph',
  {},
  { keepGraph: false },
  { pool: null, captureErrorMode: 'default' },
);

/**
 * A graph of the accelerator: work that is captured once and launched as one. It is a guard itself, which
 * captures what the current stream is given.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.accelerator.Graph.html
 * @example
 * const graph = new torch.accelerator.Graph();
 * torch.accelerator.setStream(new torch.Stream());
 * {
 *   using capturing = graph;
 *   x.add_(1);
 * }
 * graph.replay();
 */
export class Graph extends DeviceGraph {
  /** The pool to take memory from. */
  graphPool: PoolId | null;
  captureErrorMode: CaptureErrorMode | 'default';

  /**
   * @param args keepGraph (false), and options
   * @throws TorchError without an accelerator
   */
  constructor(...args: Arguments<GraphOptions, [keepGraph: 'keepGraph']>) {
    const { keepGraph, pool, captureErrorMode } = bindGraph.named(args);
    const type = initializedAccelerator();
    if (type === 'cuda') requireCudaRuntime();
    super(type, keepGraph);
    this.graphPool = pool;
    this.captureErrorMode = captureErrorMode;
    asGuard(this, () => {
      synchronize();
      emptyCache();
      emptyHostCache();
      this.captureBegin();
      return () => this.captureEnd();
    });
    // It need not be one: captureBegin does as well.
    markUsed(this);
  }

  /** Begins to capture what the current stream is given; that stream must not be the default one. */
  captureBegin(...args: []): void {
    refuseArguments('captureBegin', args);
    native.graphCaptureBegin(this, this.graphPool, this.captureErrorMode);
  }
}

/** As a guard, a graph captures from where it is entered until it is disposed of. */
export interface Graph extends Guard {}

markValues(Graph);
