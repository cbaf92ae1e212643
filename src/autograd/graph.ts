/** The autograd graph as scripts see it. */
import { inspect } from 'node:util';
import { type NativeNode, native } from '../native';
import { handleOf, handlesOf, type Tensor } from '../tensor';
import { addHook, type HookMap, RemovableHandle } from '../utils/hooks';

const wrapped = new WeakMap<NativeNode, Node>();

/** A node of the graph: `tensor.gradFn`. */
export class Node {
  readonly #node: NativeNode;

  /** Made by `tensor.gradFn`. */
  constructor(node: NativeNode) {
    this.#node = node;
  }

  /** The node's name: `AddBackward0`. */
  name(): string {
    return native.nodeName(this.#node);
  }

  /** The nodes that this one hands gradients to, and the input there that gets each. */
  get nextFunctions(): [Node | null, number][] {
    return native.nodeNextFunctions(this.#node).map(([node, index]) => [wrapNode(node), index]);
  }

  /** The order in which the nodes were made. */
  get _sequenceNr(): number {
    return native.nodeSequenceNumber(this.#node);
  }

  /**
   * Calls `hook(gradInputs, gradOutputs)` after the node ran; what it returns replaces the gradients of the inputs.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.graph.Node.register_hook.html
   */
  registerHook(
    hook: (gradInputs: (Tensor | null)[], gradOutputs: (Tensor | null)[]) => unknown,
  ): RemovableHandle {
    const hooks: HookMap<typeof hook> = new Map();
    native.nodeRegisterHook(this.#node, (inputs, outputs) => {
      for (const one of hooks.values()) return replacement(one(inputs as Tensor[], outputs as Tensor[]));
      return undefined;
    });
    return addHook(hooks, hook);
  }

  /**
   * Calls `hook(gradOutputs)` before the node runs; what it returns replaces them.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.graph.Node.register_prehook.html
   */
  registerPrehook(hook: (gradOutputs: (Tensor | null)[]) => unknown): RemovableHandle {
    const hooks: HookMap<typeof hook> = new Map();
    native.nodeRegisterPrehook(this.#node, (outputs) => {
      for (const one of hooks.values()) return replacement(one(outputs as Tensor[]));
      return undefined;
    });
    return addHook(hooks, hook);
  }

  /** Whether both stand for the same node. */
  equals(other: Node): boolean {
    return other instanceof Node && native.nodeIsSame(this.#node, other.#node);
  }

  toString(): string {
    return `<${this.name()} object>`;
  }

  [inspect.custom](): string {
    return this.toString();
  }
}

function replacement(answer: unknown): number[] | undefined {
  if (answer === undefined || answer === null) return undefined;
  return handlesOf(Array.isArray(answer) ? answer : [answer]);
}

/** The script's object for a node of the addon's. */
export function wrapNode(node: NativeNode | null): Node | null {
  if (node === null) return null;
  let found = wrapped.get(node);
  if (found === undefined) {
    found = new Node(node);
    wrapped.set(node, found);
  }
  return found;
}

/** Calls `hook(gradient)` whenever the tensor's gradient is computed; a tensor that it returns replaces it. */
export function registerHook(self: Tensor, hook: (gradient: Tensor) => unknown): RemovableHandle {
  if (!self.requiresGrad) throw new Error("cannot register a hook on a tensor that doesn't require gradient");
  const position = native.registerHook(handleOf(self), (gradient) => {
    const answer = hook(gradient as Tensor);
    if (answer === undefined || answer === null) return undefined;
    if (handleOf(answer) === 0)
      throw new TypeError(`hook must return a Tensor or nothing, but returned ${typeof answer}`);
    return [handleOf(answer)];
  });
  return new RemovableHandle(() => native.removeHook(handleOf(self), position));
}

const accumulateHooks = new WeakMap<Tensor, HookMap<(tensor: Tensor) => void>>();

/** Calls `hook(tensor)` after a leaf's gradient has been added up in `.grad`. */
export function registerPostAccumulateGradHook(
  self: Tensor,
  hook: (tensor: Tensor) => void,
): RemovableHandle {
  let hooks = accumulateHooks.get(self);
  if (hooks === undefined) {
    const fresh: HookMap<(tensor: Tensor) => void> = new Map();
    native.setAccumulateHook(handleOf(self), (tensor) => {
      for (const one of [...fresh.values()]) one(tensor as Tensor);
    });
    accumulateHooks.set(self, fresh);
    hooks = fresh;
  }
  return addHook(hooks, hook);
}
