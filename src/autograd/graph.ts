/** The autograd graph as scripts see it. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { addHook, type HookMap, RemovableHandle } from '../common/hooks';
import { inspectCustom } from '../common/node';
import { native } from '../native';
import type { Handle, NativeNode } from '../native/handle';
import { pyTypeName } from '../python/pyrepr';
import type { DType } from '../tensor/dtypes';
import { handleOf, handlesOf, type Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';

/** The form of a gradient that a node expects. */
export interface InputMetadata {
  /** The size that a gradient has at this input. */
  shape: number[];
  /** The element type that a gradient has at this input. */
  dtype: DType;
  /** Where a gradient at this input lies, such as `'cpu'`. */
  device: Device;
}

type NodeHook = (gradInputs: (Tensor | null)[], gradOutputs: (Tensor | null)[]) => unknown;
type NodePrehook = (gradOutputs: (Tensor | null)[]) => unknown;
type NodeHookOrder = [fn: 'fn'];
type NodeHookArguments<Hook> = Arguments<
  {
    /** The hook: called with gradients when the node's turn comes in a backward. */
    fn: Hook;
  },
  NodeHookOrder
>;
/** The arguments of the methods that take a hook, which give their names. */
const bindNodeHook = binder<{ fn: (...gradients: any[]) => unknown }, NodeHookOrder>(
  'registerHook',
  { fn: 'any' },
  {},
);

const wrapped = new WeakMap<NativeNode, Node>();

/**
 * A node of the graph: `tensor.gradFn`. Each access makes an object of its own;
 * `equals` tells whether two mean the same node.
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.graph.Node
 */
export class Node {
  readonly #node: NativeNode;

  /** Made by `tensor.gradFn`. */
  constructor(node: NativeNode) {
    this.#node = node;
  }

  /** @internal What stands for the node in the addon. */
  static nativeOf(node: Node): NativeNode {
    return node.#node;
  }

  /** The node's name: `AddBackward0`. */
  name(...args: []): string {
    refuseArguments('name', args);
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
   * What is noted with the node, to read and to write. While anomaly detection is on, `traceback_` tells
   * where the script made it, and `parent_` is the node in whose backward it was made.
   */
  get metadata(): Record<string, unknown> {
    const [dictionary, traceback, parent] = native.nodeMetadata(this.#node);
    const notes = dictionary as Record<string, unknown>;
    if (traceback !== '' || parent !== null) {
      notes.traceback_ ??= traceback;
      notes.parent_ ??= wrapNode(parent);
    }
    return notes;
  }

  /** What the node gets in backward; null where that is not known. */
  get _inputMetadata(): (InputMetadata | null)[] {
    return native
      .nodeInputMetadata(this.#node)
      .map((entry) => entry && { shape: entry[0], dtype: entry[1] as DType, device: entry[2] as Device });
  }

  /**
   * Calls `hook(gradInputs, gradOutputs)` after the node ran;
   * what it returns replaces the gradients of the inputs.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.graph.Node.register_hook.html
   */
  registerHook(...args: NodeHookArguments<NodeHook>): RemovableHandle {
    const [hook] = bindNodeHook(args);
    const hooks: HookMap<typeof hook> = new Map();
    native.nodeRegisterHook(
      this.#node,
      (inputs, outputs) => {
        for (const one of hooks.values()) return replacement(one(inputs as Tensor[], outputs as Tensor[]));
        return undefined;
      },
      nameOf(hook),
    );
    return addHook(hooks, hook);
  }

  /**
   * Calls `hook(gradOutputs)` before the node runs; what it returns replaces them.
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.graph.Node.register_prehook.html
   */
  registerPrehook(...args: NodeHookArguments<NodePrehook>): RemovableHandle {
    const [hook] = bindNodeHook(args, 'registerPrehook');
    const hooks: HookMap<typeof hook> = new Map();
    native.nodeRegisterPrehook(
      this.#node,
      (outputs) => {
        for (const one of hooks.values()) return replacement(one(outputs as Tensor[]));
        return undefined;
      },
      nameOf(hook),
    );
    return addHook(hooks, hook);
  }

  /** Whether both stand for the same node. */
  equals(...args: [other: Node]): boolean {
    refuseArguments('equals', args, 1);
    const [other] = args;
    return other instanceof Node && native.nodeIsSame(this.#node, other.#node);
  }

  /** What Python prints of such a node: its name between angle brackets. */
  toString(): string {
    return `<${this.name()} object>`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

/** What a hook is called in errors. */
const nameOf = (hook: { name: string }): string => hook.name || '<lambda>';

/** The handles of what a hook answers: a tensor or null, or several. */
function replacement(answer: unknown): number[] | undefined {
  if (answer === undefined || answer === null) return undefined;
  const list: unknown[] = Array.isArray(answer) ? answer : [answer];
  for (const value of list) checkAnswer(value);
  return handlesOf(list);
}

function checkAnswer(value: unknown): void {
  if (value !== null && value !== undefined && handleOf(value) === 0)
    throw new TypeError(`expected Variable, but hook returned '${pyTypeName(value)}'`);
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

function checkHook(hook: unknown): void {
  if (typeof hook !== 'function')
    throw new TypeError(`Expected a function for hook but received ${typeof hook}`);
}

/**
 * What the addon calls for a hook. Apart from `registerHook`:
 * a closure made there would hold the tensor, and the tensor's graph holds it.
 */
function gradientCallback(hook: (gradient: Tensor) => unknown): (gradient: unknown) => Handle[] | undefined {
  return (gradient) => {
    const answer = hook(gradient as Tensor);
    checkAnswer(answer);
    return answer === undefined || answer === null ? undefined : [handleOf(answer)];
  };
}

/**
 * Calls `hook(gradient)` whenever the tensor's gradient is computed; a tensor that it returns replaces it.
 */
export function registerHook(self: Tensor, hook: (gradient: Tensor) => unknown): RemovableHandle {
  checkHook(hook);
  const position = native.registerHook(handleOf(self), gradientCallback(hook), nameOf(hook));
  return new RemovableHandle(() => {
    if (!self.isDisposed) native.removeHook(handleOf(self), position);
  });
}

const accumulateHooks = new WeakMap<Tensor, HookMap<(tensor: Tensor) => void>>();

/** Calls `hook(tensor)` after a leaf's gradient has been added up in `.grad`. */
export function registerPostAccumulateGradHook(
  self: Tensor,
  hook: (tensor: Tensor) => void,
): RemovableHandle {
  checkHook(hook);
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
