/** `torch.cuda.makeGraphedCallables`: parts of a network as graphs, with autograd between them. */

import type { DeviceGraph } from '../accelerator/deviceGraph';
import { isAutocastCacheEnabled, isAutocastEnabled } from '../amp/state';
import { grad } from '../autograd/backward';
import { Function as AutogradFunction } from '../autograd/function';
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectInteger } from '../common/expect';
import { CUDAGraph, graphPoolHandle } from '../cuda/graphs';
import { native } from '../native';
import type { PoolId } from '../native/graphs';
import type { Module } from '../nn';
import { internals, isModule } from '../nn/modules/module/members';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { AnyGraph, captureWork, fullDevice, SideStream } from './sideStream';
import { flatten, mapTensors } from './tree';

/** A module, or a function of tensors. */
type Callable = (...args: any[]) => any;

/** Arguments of {@link makeGraphedCallables}. */
export interface MakeGraphedCallablesParameters<C extends Callable | readonly Callable[]> {
  /** A module or function, or an array of them, whose passes forward and backward become graphs. */
  callables: C;
  /**
   * Arguments of a call, as an array; for several callables an array of such arrays. Their shapes, and
   * whether they require gradients, are those of later calls.
   */
  sampleArgs: readonly unknown[];
  /** How often each callable runs before it is captured. Default: 3 */
  numWarmupIters?: number | undefined;
  /** Whether inputs may have no part in the outputs. Default: false */
  allowUnusedInput?: boolean | undefined;
  /** The pool to take memory from. Default: one of their own */
  pool?: PoolId | null | undefined;
}

type Order = [
  callables: 'callables',
  sampleArgs: 'sampleArgs',
  numWarmupIters: 'numWarmupIters',
  allowUnusedInput: 'allowUnusedInput',
  pool: 'pool',
];
const bind = binder<MakeGraphedCallablesParameters<any>, Order>(
  'makeGraphedCallables',
  { callables: 'any', sampleArgs: 'data' },
  { numWarmupIters: 3, allowUnusedInput: false, pool: null },
);

/** One callable on its way to a graph. */
interface Part {
  readonly callable: Callable;
  readonly args: readonly unknown[];
  readonly inputs: readonly Tensor[];
  /** What its outputs depend on: its arguments, and the parameters of a module. */
  readonly surface: readonly Tensor[];
}

function hasCallHooks(module: Module): boolean {
  const hooks = module[internals].callHooks;
  return hooks !== null && hooks.forwardPre.size + hooks.forward.size + hooks.backward.size > 0;
}

/** @throws Error with Python's words for what can't be graphed */
function partOf(callable: Callable, args: readonly unknown[]): Part {
  const module = isModule<Module>(callable) ? callable : undefined;
  if (module !== undefined) {
    if (hasCallHooks(module)) {
      throw new Error(
        'Modules must not have hooks registered at the time they are passed. However, registering hooks on modules after ' +
          'passing them through make_graphed_callables is allowed.',
      );
    }
    if (module.buffers().some((buffer) => buffer.requiresGrad)) {
      throw new Error(
        'In any :class:`~torch.nn.Module` passed to :func:`~make_graphed_callables`, only parameters may be trainable. All ' +
          'buffers must have ``requires_grad=False``.',
      );
    }
  }
  const { tensors, form } = flatten(args);
  if (!/^[T[\]{},]*$/.test(form.replace(/"(?:\\.|[^"\\])*":/g, ''))) {
    throw new Error(
      'In the beta API, sample_args for each callable must contain only Tensors. Other types are not allowed.',
    );
  }
  return {
    callable,
    args,
    inputs: tensors,
    surface: module === undefined ? tensors : [...tensors, ...module.parameters()],
  };
}

const needing = (tensors: readonly Tensor[]): Tensor[] => tensors.filter((tensor) => tensor.requiresGrad);

/** The gradients of `outputs` by what of `surface` needs one; undefined where no output does. */
function gradients(
  outputs: readonly Tensor[],
  { surface }: Part,
  gradOutputs: readonly (Tensor | null)[],
  allowUnused: boolean,
): (Tensor | null)[] | undefined {
  const from = needing(outputs);
  if (from.length === 0) return undefined;
  return grad(from, needing(surface), {
    gradOutputs: gradOutputs.filter((gradient) => gradient !== null),
    allowUnused,
  });
}

const gradOutputsLike = (outputs: readonly Tensor[]): (Tensor | null)[] =>
  outputs.map((output) => (output.requiresGrad ? torchOps.emptyLike(output) : null));

/** Copies where it isn't there already. */
function fill(target: Tensor, source: Tensor): void {
  if (target.dataPtr() !== source.dataPtr()) target.copy_(source);
}

/** The graphs of one callable, as an operation with a gradient. */
function graphedFunction(
  part: Part,
  forwardGraph: DeviceGraph,
  backwardGraph: DeviceGraph,
  result: unknown,
  gradOutputs: readonly (Tensor | null)[],
  gradInputs: readonly (Tensor | null)[],
): Callable {
  const { tensors: outputs } = flatten(result);
  class Graphed extends AutogradFunction {
    static override forward(_ctx: unknown, ...inputs: Tensor[]): Tensor[] {
      part.inputs.forEach((target, i) => {
        fill(target.detach(), inputs[i]!);
      });
      forwardGraph.replay();
      return outputs.map((output) => output.detach());
    }

    static override backward(_ctx: unknown, ...given: Tensor[]): (Tensor | null)[] {
      gradOutputs.forEach((target, i) => {
        if (target !== null) fill(target, given[i]!);
      });
      backwardGraph.replay();
      return gradInputs.map((gradient) => gradient?.detach() ?? null);
    }
  }
  const params = part.surface.slice(part.inputs.length);
  return (...args) => {
    const made = Graphed.apply(...flatten(args).tensors, ...params) as Tensor[];
    return mapTensors(result, (_, i) => made[i]);
  };
}

/**
 * Makes graphs of modules or functions: their forward work is one graph, their backward work another, and
 * both are one node of autograd. They take the place of the originals in a training loop. Modules keep
 * their identity: their `forward` is replaced, and runs as before in the other training mode.
 *
 * Their outputs are the graphs' own tensors, which the next call overwrites.
 *
 * @param args callables (one, or an array in the order in which they will run), sampleArgs (an array of
 *   tensors for one, an array of such arrays for several), numWarmupIters (3), allowUnusedInput (false),
 *   pool
 * @returns the graphed callable, or an array of them
 * @throws Error with PyTorch's words for modules with hooks and for arguments that are no tensors
 * @throws TorchError when LibTorch was built without CUDA, or for what can't be captured
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.make_graphed_callables.html
 * @example
 * model.features = torch.cuda.makeGraphedCallables(model.features, [torch.randn([64, 1, 28, 28], { device
 * })]);
 */
export function makeGraphedCallables<C extends Callable | readonly Callable[]>(
  ...args: Arguments<MakeGraphedCallablesParameters<C>, Order>
): C;
export function makeGraphedCallables(...given: unknown[]): Callable | readonly Callable[] {
  const { callables, sampleArgs, numWarmupIters, allowUnusedInput, pool } = bind.named(given);
  expectInteger(numWarmupIters, 'numWarmupIters', 0);
  if (isAutocastEnabled() && isAutocastCacheEnabled()) {
    throw new TorchError(
      'make_graphed_callables does not support the autocast caching. Please set `cache_enabled=False`.',
    );
  }
  const isSingle = !Array.isArray(callables);
  const list: Callable[] = isSingle ? [callables as Callable] : (callables as Callable[]);
  const samples = (isSingle ? [sampleArgs] : sampleArgs) as unknown[][];
  const parts = list.map((callable, i) => partOf(callable, samples[i] ?? []));
  const graphed = capture(parts, numWarmupIters, allowUnusedInput, pool);
  const made = parts.map(({ callable }, i) =>
    isModule<Module>(callable) ? replaceForward(callable, graphed[i]!) : graphed[i]!,
  );
  return isSingle ? made[0]! : made;
}

/** Has a module run the graph in the mode in which it was made, and what it ran before in the other one. */
function replaceForward(module: Module, graphed: Callable): Module {
  const original = module.forward.bind(module) as Callable;
  const wasTraining = module.training;
  const forward = (...args: unknown[]) =>
    module.training === wasTraining ? graphed(...args) : original(...args);
  Object.defineProperty(module, 'forward', {
    value: forward,
    writable: true,
    configurable: true,
    enumerable: false,
  });
  return module;
}

/** Warms the callables up and captures them, in the order in which they will run. */
function capture(
  parts: readonly Part[],
  numWarmupIters: number,
  allowUnusedInput: boolean,
  given: PoolId | null,
): Callable[] {
  const named = parts[0]?.inputs[0]?.device ?? 'cuda';
  const isOther = named !== 'cpu' && !named.startsWith('cuda');
  const device = isOther ? named : named === 'cpu' ? 'cuda' : named;
  const newGraph = () => (isOther ? new AnyGraph(device, false) : new CUDAGraph());
  const forwardGraphs = parts.map(newGraph);
  const backwardGraphs = parts.map(newGraph);
  const pool = given ?? (isOther ? native.graphNewPool(device) : graphPoolHandle());
  const stream = new SideStream(fullDevice(device));
  const captureInto = <T>(graph: DeviceGraph, body: () => T): T =>
    stream.run(() => captureWork(graph, pool, body));

  native.deviceSynchronize(device);
  stream.run(() => {
    for (const part of parts) {
      for (let i = 0; i < numWarmupIters; i++) {
        const outputs = flatten(part.callable(...part.args)).tensors;
        gradients(outputs, part, gradOutputsLike(outputs), allowUnusedInput);
      }
    }
  });
  native.deviceSynchronize(device);

  const results = parts.map((part, i) => captureInto(forwardGraphs[i]!, () => part.callable(...part.args)));
  const graphed: Callable[] = [];
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i]!;
    const outputs = flatten(results[i]).tensors;
    const gradOutputs = gradOutputsLike(outputs);
    const made = needing(outputs).length
      ? captureInto(backwardGraphs[i]!, () => gradients(outputs, part, gradOutputs, allowUnusedInput))
      : undefined;
    let next = 0;
    const gradInputs = part.surface.map((tensor) =>
      tensor.requiresGrad && made !== undefined ? (made[next++] ?? null) : null,
    );
    graphed[i] = graphedFunction(
      part,
      forwardGraphs[i]!,
      backwardGraphs[i]!,
      results[i],
      gradOutputs,
      gradInputs,
    );
  }
  return graphed;
}
