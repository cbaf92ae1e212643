/**
 * Twin of torch/cuda/graphs.py: capturing work as a CUDA graph, and replaying it.
 * Source: https://docs.pytorch.org/docs/2.13/notes/cuda.html#cuda-graphs
 */
import { type CaptureErrorMode, DeviceGraph, type PoolId } from '../accelerator/deviceGraph';
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import { markValues } from '../common/optionsObject';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import { native } from '../native';
import { requireCudaRuntime } from '../native/cudaRuntime';
import type { Generator } from '../tensor/generator';
import { synchronize } from './device';
import { emptyCache } from './memory';
import { initRuntime, isBuilt, isInitialized } from './state';
import { Stream, stream as streamGuard } from './streams';

/** Options of {@link CUDAGraph.captureBegin}. */
export interface CaptureBeginOptions {
  /** The pool to take memory from, of another graph or of `graphPoolHandle()`. Default: one of its own */
  pool?: PoolId | null | undefined;
  /**
   * What else may happen meanwhile: `'global'`, `'thread_local'` or `'relaxed'`, as CUDA has them. Default:
   * 'global'
   */
  captureErrorMode?: CaptureErrorMode | undefined;
}

type CaptureBeginOrder = [pool: 'pool', captureErrorMode: 'captureErrorMode'];
const bindCaptureBegin = binder<CaptureBeginOptions, CaptureBeginOrder>(
  'captureBegin',
  {},
  { pool: null, captureErrorMode: 'global' },
);

const bindCUDAGraph = binder<{ keepGraph?: boolean | undefined }, ['keepGraph']>(
  'CUDAGraph',
  {},
  { keepGraph: false },
);
const bindGenerator = binder<{ generator: Generator }, ['generator']>(
  'registerGeneratorState',
  { generator: 'object' },
  {},
);

/** Makes sure that graphs of CUDA devices can be made. @throws Error with Python's words without CUDA */
function prepare(what: string): void {
  if (!isBuilt()) throw new TorchError(`Tried to instantiate dummy base class ${what}`);
  initRuntime();
}

/**
 * A CUDA graph: work that was captured once and is launched as one, without the cost of launching each
 * kernel. {@link graph} captures into it; `torch.cuda.graphed` captures a whole training step by itself.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.CUDAGraph.html
 * @example
 * const g = new torch.cuda.CUDAGraph();
 * const x = torch.zeros([1000], { device: 'cuda' });
 * let y;
 * torch.cuda.graph(g, () => { y = x.mul(2); });
 * x.fill_(3);
 * g.replay();
 */
export class CUDAGraph extends DeviceGraph {
  /**
   * @param args keepGraph: whether the captured graph itself is kept, for `rawCudaGraph`. Default: false
   * @throws TorchError when LibTorch was built without CUDA
   */
  constructor(...args: Arguments<{ keepGraph?: boolean | undefined }, [keepGraph: 'keepGraph']>) {
    const [keepGraph] = bindCUDAGraph(args);
    prepare('CUDAGraph');
    super('cuda', keepGraph);
  }

  /**
   * Begins to capture what the current stream is given; that stream must not be the default one.
   * {@link graph} calls it, and provides for the stream.
   * @param args pool, captureErrorMode
   */
  captureBegin(...args: Arguments<CaptureBeginOptions, CaptureBeginOrder>): void {
    const [pool, mode] = bindCaptureBegin(args);
    native.graphCaptureBegin(this, pool, mode);
  }

  /**
   * Has the graph draw from this generator as well; the default ones are known to it.
   * @param args generator: the generator that captured draws come from, so that each replay draws anew
   */
  registerGeneratorState(...args: Arguments<{ generator: Generator }, [generator: 'generator']>): void {
    native.graphRegisterGenerator(this, ...bindGenerator(args));
  }

  /** The address of the `cudaGraph_t`. @throws TorchError unless the graph is kept */
  rawCudaGraph(...args: []): number | bigint {
    refuseArguments('rawCudaGraph', args);
    return native.graphRaw(this);
  }

  /** The address of the `cudaGraphExec_t`. @throws TorchError before it was made */
  rawCudaGraphExec(...args: []): number | bigint {
    refuseArguments('rawCudaGraphExec', args);
    return native.graphRawExecutable(this);
  }
}

markValues(CUDAGraph);

/** Arguments of {@link graph}. */
export interface GraphParameters {
  /** The graph that what runs meanwhile is captured into. */
  cudaGraph: CUDAGraph;
  /** The pool to take memory from. Default: one of its own */
  pool?: PoolId | null | undefined;
  /** The stream to capture on. Default: one that all captures share */
  stream?: Stream | null | undefined;
  /**
   * What else may happen meanwhile: `'global'`, `'thread_local'` or `'relaxed'`, as CUDA has them. Default:
   * 'global'
   */
  captureErrorMode?: CaptureErrorMode | undefined;
}

type GraphOrder = [
  cudaGraph: 'cudaGraph',
  pool: 'pool',
  stream: 'stream',
  captureErrorMode: 'captureErrorMode',
];
const bindGraph = binder<GraphParameters, GraphOrder>(
  'graph',
  { cudaGraph: 'object' },
  { pool: null, stream: null, captureErrorMode: 'global' },
  {},
  { stream: 'object' },
);

/** The stream of captures that are given none. */
let captureStream: Stream | undefined;

/**
 * Captures what `body` gives the device into a {@link CUDAGraph}; without `body`, the guard captures while it
 * is in use. Nothing is computed meanwhile: `replay` does that, in the same memory each time.
 *
 * @param args cudaGraph, pool, stream, captureErrorMode, then the callback
 * @returns what `body` returns, or the guard
 * @throws TorchError when LibTorch was built without CUDA, or for work that can't be captured
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.graph.html
 * @example
 * const y = torch.cuda.graph(g, () => model(x));
 * x.copy_(batch);
 * g.replay();
 * console.log(y.sum().item());
 */
export function graph(...args: Arguments<GraphParameters, GraphOrder>): Guard;
export function graph<Result>(...args: WithBody<Arguments<GraphParameters, GraphOrder>, Result>): Result;
export function graph<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args, 1);
  const [cudaGraph, pool, stream, captureErrorMode] = bindGraph(given);
  if (stream === null) captureStream ??= new Stream();
  if (!(cudaGraph instanceof CUDAGraph)) throw invalidArgument('a CUDAGraph', 'cudaGraph', cudaGraph);
  const chosen = stream ?? captureStream!;
  let hasFailed = false;
  const enter = (): (() => void) => {
    synchronize();
    emptyCache();
    native.deviceEmptyHostCache('cuda');
    const onStream = streamGuard(chosen).enter();
    try {
      cudaGraph.captureBegin({ pool, captureErrorMode });
    } catch (error) {
      onStream.dispose();
      throw error;
    }
    return () => {
      try {
        cudaGraph.captureEnd();
      } catch (error) {
        // What spoiled the capture has been thrown already, and says more.
        if (!hasFailed) throw error;
      } finally {
        onStream.dispose();
      }
    };
  };
  const noting = (): Result => {
    try {
      return body!();
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };
  return scoped(enter, body && noting);
}

/**
 * A pool of memory for several graphs to share.
 *
 * @throws TorchError when LibTorch was built without CUDA
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.graph_pool_handle.html
 */
export function graphPoolHandle(...args: []): PoolId {
  refuseArguments('graphPoolHandle', args);
  prepare('_graph_pool_handle');
  return native.graphNewPool('cuda');
}

/**
 * Whether the current stream is being captured; false while CUDA has not been used.
 *
 * @throws TorchError when LibTorch was built without CUDA
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.is_current_stream_capturing.html
 */
export function isCurrentStreamCapturing(...args: []): boolean {
  refuseArguments('isCurrentStreamCapturing', args);
  if (!isBuilt())
    throw new TorchError('Tried to instantiate dummy base class _cuda_isCurrentStreamCapturing');
  if (!isInitialized()) return false;
  requireCudaRuntime();
  return native.graphIsCapturing('cuda');
}
