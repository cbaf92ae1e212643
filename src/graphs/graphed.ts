/** `torch.cuda.graphed`: a function whose work on the device is captured once and then launched as one. */
import { type Arguments, binder } from '../common/binder';
import { expectBoolean, expectFunction, expectInteger } from '../common/expect';
import { warn } from '../common/warnings';
import * as cuda from '../cuda';
import { native } from '../native';
import { requireCudaRuntime } from '../native/cudaRuntime';
import type { PoolId } from '../native/graphs';
import { defaultGenerator } from '../runtime/random';
import { parseDevice } from '../tensor/device';
import { Generator } from '../tensor/generator';
import type { Device } from '../tensor/types';
import { Captured } from './captured';
import { Encounters } from './encounters';
import { fullDevice, SideStream } from './sideStream';
import { flatten, mapTensors } from './tree';
import { watched } from './watched';

/** Options of {@link graphed}. */
export interface GraphedOptions {
  /**
   * Where the step computes; its inputs are copied there. Default: where its inputs are; if these are on the
   * CPU, the current CUDA device, provided that a parameter is on one
   */
  device?: Device | null | undefined;
  /** How many graphs it keeps at most; calls that would need another one run eagerly. Default: 8 */
  maxGraphs?: number | undefined;
  /** How many calls run eagerly before the first capture. Default: 3 */
  numWarmupIters?: number | undefined;
  /**
   * Whether a call returns the graph's own tensors, which the next call overwrites, as PyTorch's graphed
   * callables do. Default: false, a copy of them
   */
  staticOutputs?: boolean | undefined;
}

/** Arguments of {@link graphed}. */
export interface GraphedParameters<Args extends unknown[], Result> extends GraphedOptions {
  /** The step: a function of tensors, and of whatever else decides what it does. */
  step: (...args: Args) => Result;
}

type GraphedOrder = [step: 'step'];
const bindGraphed = binder<GraphedParameters<any[], unknown>, ['step']>(
  'graphed',
  { step: 'any' },
  {},
  { device: null, maxGraphs: 8, numWarmupIters: 3, staticOutputs: false },
);

/** The generators that a step may draw from, in the states they have now; the function puts these back. */
function keepRandom(device: string): () => void {
  const generators = [defaultGenerator];
  try {
    generators.push(Generator.forDevice(device as Device));
  } catch {
    // A device without a generator of its own.
  }
  const states = generators.map((generator) => generator.getState());
  return () => {
    generators.forEach((generator, i) => {
      generator.setState(states[i]!);
    });
  };
}

/** After so many the user is told. */
const tooManyUnsettled = 50;

/** A step with the graphs that were made of it. */
class Graphed {
  private readonly encounters: Encounters;
  private readonly stream: SideStream;
  private readonly graphs = new Map<string, { ground: string; captured: Captured }>();
  /** What each branch stood on when it last ran eagerly: a graph is made when that holds still. */
  private readonly seen = new Map<string, string>();
  private pool: PoolId | undefined;
  private eagerRuns = 0;
  /** Calls since the last capture that ran eagerly because settings or memory had changed. */
  private unsettledRuns = 0;

  constructor(
    private readonly step: (...args: any[]) => unknown,
    private readonly device: string,
    private readonly options: { maxGraphs: number; numWarmupIters: number; staticOutputs: boolean },
  ) {
    this.encounters = new Encounters(device);
    this.stream = new SideStream(device);
  }

  call(args: readonly unknown[]): unknown {
    // Within another capture this step is a part of that; or gradients flow on from here, out of the step.
    const isPart = native.graphIsCapturing(this.device);
    if (isPart || flatten(args).tensors.some((tensor) => tensor.requiresGrad && !tensor.isLeaf))
      return this.encounters.pass(() => this.step(...args));
    if (this.encounters.haveChanged()) this.dropGraphs();
    const branch = this.branchOf(args);
    const ground = this.encounters.ground();
    const found = this.graphs.get(branch);
    if (found?.ground === ground) return found.captured.replay(args, this.options.staticOutputs);
    if (found === undefined && this.graphs.size >= this.options.maxGraphs) return this.runEagerly(args);
    const last = this.seen.get(branch);
    this.seen.set(branch, ground);
    if (last === undefined || this.eagerRuns < this.options.numWarmupIters) return this.prepare(args);
    if (last !== ground) return this.runUnsettled(args);
    // A pool lives as long as a graph in it.
    if (this.graphs.size === 0) this.pool = native.graphNewPool(this.device);
    const captured = new Captured(this.step, args, this.encounters, this.stream, this.pool!);
    found?.captured.reset();
    this.graphs.delete(branch);
    this.graphs.set(branch, { ground, captured });
    this.unsettledRuns = 0;
    return captured.replay(args, this.options.staticOutputs);
  }

  /** All graphs are of modules as they were. */
  private dropGraphs(): void {
    for (const { captured } of this.graphs.values()) captured.reset();
    this.graphs.clear();
    this.seen.clear();
  }

  /** What decides which code a call runs, and with what shapes: calls that agree in it can share a graph. */
  private branchOf(args: readonly unknown[]): string {
    const { tensors, form } = flatten(args);
    const inputs = tensors.map(
      (x) => `${x.dtype} ${x.shape.join()} ${x.stride().join()}${x.requiresGrad ? ' g' : ''}`,
    );
    const { type } = parseDevice(this.device);
    const autocast = native.autocastEnabled(type) ? native.autocastDtype(type) : '';
    const modes = `${native.gradEnabled()} ${native.inferenceEnabled()} ${autocast}`;
    return `${form} ${inputs.join(';')} ${modes} ${this.encounters.branch()}`;
  }

  /** The arguments with their tensors on the device. */
  private moved(args: readonly unknown[]): readonly unknown[] {
    return mapTensors(args, (tensor) =>
      tensor.device === 'cpu' ? tensor.to(this.device as Device, { nonBlocking: tensor.isPinned() }) : tensor,
    );
  }

  /** Runs the step as it is. */
  private runEagerly(args: readonly unknown[]): unknown {
    const result = this.encounters.pass(() => this.step(...this.moved(args)));
    return mapTensors(result, (tensor) => tensor.detach());
  }

  /** The same, after what a graph would stand on has changed. */
  private runUnsettled(args: readonly unknown[]): unknown {
    if (++this.unsettledRuns === tooManyUnsettled) {
      warn(
        `graphed: ${tooManyUnsettled} calls ran eagerly, since a setting of the optimizer changes again and again. If it is the ` +
          'learning rate, give it as a tensor on the device, { lr: torch.tensor(0.01).to(device) }: then the graph can stay',
      );
    }
    return this.runEagerly(args);
  }

  /**
   * An eager run on the way to a graph: on the stream of the captures, watched for what no graph can hold,
   * and then undone. These runs are the calls' own, so nothing of them has to be undone otherwise.
   */
  private prepare(args: readonly unknown[]): unknown {
    const restoreRandom = keepRandom(this.device);
    const params = this.encounters.params;
    const gradients = this.encounters.gradients();
    const moved = this.moved(args);
    const result = this.stream.run(() =>
      watched({
        remembers: true,
        run: () => this.encounters.meet(() => refusePromise(this.step(...moved))),
        undone: () => {
          this.encounters.restoreStates();
          restoreRandom();
        },
        undoesErrors: false,
      }),
    );
    this.encounters.learn(params, gradients);
    this.eagerRuns++;
    return mapTensors(result, (tensor) => tensor.detach());
  }
}

/** @throws TypeError for an async step, of which nothing is known when it returns */
function refusePromise<T>(result: T): T {
  if (result instanceof Promise) throw new TypeError('graphed: an async step cannot be captured');
  return result;
}

/** Where a call computes: null where that is the CPU. */
function deviceOf(wanted: Device | null, args: readonly unknown[]): string | null {
  let device: string | undefined = wanted ?? undefined;
  device ??= flatten(args).tensors.find((tensor) => tensor.device !== 'cpu')?.device;
  if (device === undefined && cuda.isAvailable() && native.graphHasParameters('cuda')) device = 'cuda';
  if (device === undefined || parseDevice(device).type === 'cpu') return null;
  if (parseDevice(device).type === 'cuda') {
    cuda.init();
    requireCudaRuntime();
  }
  return fullDevice(device);
}

/**
 * Makes of a training step, or of any function, one whose work on the device is captured as a graph and
 * launched as one: for small networks, whose time goes into launching kernels, several times faster.
 *
 * The first calls run as they are, on a stream of their own; then the step is captured, once for each set of
 * shapes, dtypes, training modes and arguments that are no tensors, and from then on replayed with the inputs
 * copied into place. Numbers are those of the eager step, to the bit: random numbers, statistics, gradients
 * and optimizers' states go on as if every call ran. What the step does in JavaScript besides happens only
 * while it runs, so not in a replay. A layer that is put in another's place later, or a setting of one that
 * changes, makes new graphs.
 *
 * - Optimizers that it meets are set to `capturable`.
 * - A learning rate that is a number is part of the graph: when it changes, one call runs eagerly, and the
 *   next with the same rate captures anew. For a rate that changes with every step give a tensor on the
 *   device, `{ lr: torch.tensor(0.01, { device }) }`: schedulers fill it, and the graph stays.
 * - What it returns is detached, and a copy that later calls leave alone; so `backward` belongs into the
 *   step.
 * - What a graph can't hold is an error on the first call, which is undone: reading a value (`item()`, a
 *   condition on a tensor), copies from or to the CPU, shapes that depend on values, changes to tensors of
 *   the CPU's.
 * - On the CPU the step runs as it is.
 *
 * @param step the function; tensors in its arguments may lie in arrays and objects, and so in its result
 * @param args device, maxGraphs (8), numWarmupIters (3), staticOutputs (false)
 * @returns a function that is called as `step` is
 * @throws TorchError for a step that can't be captured, with the reason and the script's line
 * @example
 * const step = torch.cuda.graphed((x: Tensor, y: Tensor) => {
 *   optimizer.zeroGrad();
 *   const loss = criterion(model(x), y);
 *   loss.backward();
 *   optimizer.step();
 *   return loss;
 * });
 * for (const [x, y] of loader) console.log(step(x, y).item());
 */
export function graphed<Args extends unknown[], Result>(
  ...args: Arguments<GraphedParameters<Args, Result>, GraphedOrder>
): (...args: Args) => Result;
export function graphed(...given: unknown[]): (...args: unknown[]) => unknown {
  const { step, device, ...options } = bindGraphed.named(given);
  expectFunction(step, 'step');
  expectInteger(options.maxGraphs, 'maxGraphs', 0);
  expectInteger(options.numWarmupIters, 'numWarmupIters', 1);
  expectBoolean(options.staticOutputs, 'staticOutputs');
  if (device !== null) parseDevice(device);
  let state: Graphed | undefined;
  return (...args) => {
    const where = state === undefined ? deviceOf(device, args) : null;
    if (where !== null) state = new Graphed(step, where, options);
    return state === undefined ? step(...args) : state.call(args);
  };
}
