/** One captured step: its graph, the tensors that go in, and those that come out. */
import { noGrad } from '../autograd/gradMode';
import { native } from '../native';
import type { PoolId } from '../native/graphs';
import { keepBeyondScopes } from '../runtime/memory';
import { defaultGenerator } from '../runtime/random';
import { parseDevice } from '../tensor/device';
import { packHandles } from '../tensor/handles';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';
import type { Encounters } from './encounters';
import { AnyGraph, captureWork, type SideStream } from './sideStream';
import { flatten, mapTensors } from './tree';
import { watched } from './watched';

/** Whether the step drew random numbers on the CPU, whose generator no replay asks. */
function watchRandom(): () => boolean {
  const before = defaultGenerator.getState();
  return () => {
    if (torchOps.equal(before, defaultGenerator.getState())) return false;
    defaultGenerator.setState(before);
    return true;
  };
}

/** Captures the step once; {@link replay} does it. */
export class Captured {
  private readonly graph: AnyGraph;
  private readonly inputs: readonly Tensor[];
  private outputs: unknown;
  private gradients: { params: Int32Array; values: Int32Array; kept: readonly (Tensor | null)[] } | undefined;

  /**
   * @param args what the step is called with; what it is captured with has the same shapes
   * @param pool the memory that the graphs of one step share
   * @throws TorchError for a step that can't be captured; nothing has changed then
   */
  constructor(
    step: (...args: any[]) => unknown,
    args: readonly unknown[],
    encounters: Encounters,
    stream: SideStream,
    pool: PoolId,
  ) {
    const { device } = stream;
    this.graph = new AnyGraph(device, false);
    const { tensors } = flatten(args);
    this.inputs = tensors.map((tensor) => staticLike(tensor, device));
    noGrad(() => this.fillInputs(tensors));
    native.deviceSynchronize(device);
    native.deviceEmptyCache(parseDevice(device).type);
    const statics = mapTensors(args, (_, i) => this.inputs[i]);
    this.outputs = stream.run(() =>
      this.capture(() => encounters.meet(() => step(...statics)), encounters, pool),
    );
    const kept = encounters.params.map((param) => param.grad);
    this.gradients = { params: encounters.packedParams, values: packHandles(kept), kept };
    keepBeyondScopes([this.inputs, this.outputs, kept]);
  }

  private capture(run: () => unknown, encounters: Encounters, pool: PoolId): unknown {
    const drewRandom = watchRandom();
    return watched({
      remembers: false,
      run: () => captureWork(this.graph, pool, run),
      obstacle: () => (drewRandom() ? 'draws random numbers on the CPU' : undefined),
      undone: () => {
        encounters.restoreStates();
        this.reset();
      },
      undoesErrors: true,
    });
  }

  /** Copies without waiting where the memory allows it. */
  private fillInputs(tensors: readonly Tensor[]): void {
    tensors.forEach((tensor, i) => {
      this.inputs[i]!.copy_(tensor, tensor.device === 'cpu' && tensor.isPinned());
    });
  }

  /** Does the step with other inputs of the same shapes; returns what it returned when it was captured. */
  replay(args: readonly unknown[], staticOutputs: boolean): unknown {
    const { tensors } = flatten(args);
    return noGrad(() => {
      this.fillInputs(tensors);
      native.graphReplay(this.graph);
      const { params, values } = this.gradients!;
      native.graphSetGradients(params, values);
      tensors.forEach((tensor, i) => {
        if (tensor.requiresGrad) addGradient(tensor, this.inputs[i]!.grad);
      });
      return mapTensors(this.outputs, (tensor) => (staticOutputs ? tensor.detach() : tensor.clone()));
    });
  }

  /** Frees the graph. */
  reset(): void {
    this.graph.reset();
    this.outputs = this.gradients = undefined;
  }
}

/** A tensor of a step's own that is laid out like an input. */
function staticLike(tensor: Tensor, device: string): Tensor {
  const made = noGrad(() => torchOps.emptyLike(tensor, { device: device as Device }));
  return tensor.requiresGrad ? made.requiresGrad_() : made;
}

/** Gives an input the gradient that a replay left behind its static twin. */
function addGradient(input: Tensor, gradient: Tensor | null): void {
  if (gradient === null) return;
  const own = gradient.to(input.device).clone();
  input.grad = input.grad === null ? own : input.grad.add(own);
}
