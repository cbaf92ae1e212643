/** Recording: runs a model, and notes each call of an operator. */
import { type Arguments, binder } from '../common/binder';
import { invalidArgument } from '../common/expect';
import { isPlainObject } from '../common/options';
import { foreignFrames, framesOf } from '../common/stack';
import type { Module } from '../nn/modules/module';
import { registerModuleForwardHook, registerModuleForwardPreHook } from '../nn/modules/module/globalHooks';
import { isModule } from '../nn/modules/module/members';
import { TorchFunctionMode } from '../overrides';
import { mapLeaves } from '../pytree/pytree';
import { interception, type TorchFunction } from '../tensor/intercept';
import { isInPlace } from '../tensor/operator';
import { Tensor } from '../tensor/tensor';
import { foundIn, replacedIn } from './arguments';
import { Graph } from './graph';
import type { GraphNode, GraphValue } from './nodes';
import { Values } from './values';

/** What can be recorded: a module, or a function of tensors. */
export type Recordable = Module | ((...args: any[]) => unknown);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The script's line that is at work. */
function sourceLine(): string {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 60; // modules in modules, and the package's own calls between
  const [line] = foreignFrames(framesOf(new Error('here').stack));
  Error.stackTraceLimit = stackTraceLimit;
  return (line ?? '').replace(/^\s+at (.*\()?|\)$/g, '').replace(/^file:\/\//, '');
}

const isTensor = (value: unknown): value is Tensor => value instanceof Tensor;

const tensorsIn = (value: unknown) => foundIn(value, isTensor);

/** The tensors that a call changes in place. */
function changedBy(fn: TorchFunction, args: readonly unknown[]): Tensor[] {
  if (fn.name === 'set' && fn.operator === undefined) return tensorsIn(args[0]);
  const changed = isInPlace(fn.operator ?? '') ? tensorsIn(args[0]) : [];
  const last = args.at(-1);
  return isPlainObject(last) ? [...changed, ...tensorsIn((last as { out?: unknown }).out)] : changed;
}

/** What each node called, for those who run it again. */
const calls = new WeakMap<GraphNode, TorchFunction>();

/** What results that are their node's own arguments are the same as. */
const passed = new WeakMap<GraphValue, GraphValue>();

/** The value that was made, of one that a node gave back as it got it. */
export function originalValue(value: GraphValue): GraphValue {
  const same = passed.get(value);
  return same === undefined ? value : originalValue(same);
}

/** What a node called; undefined of what shows changes in views. */
export const functionOf = (node: GraphNode): TorchFunction | undefined => calls.get(node);

/** Notes the calls that pass it. */
class Recorder extends TorchFunctionMode {
  readonly nodes: GraphNode[] = [];
  readonly values: Values;
  /** The modules at work, outermost first. */
  readonly modules: [path: string, type: string][] = [];

  constructor(names: ReadonlyMap<Tensor, string>) {
    super();
    this.values = new Values(names, (name, args, like, cause) => {
      const { module, moduleType, source } = cause;
      const node: Mutable<GraphNode> = {
        name,
        operator: undefined,
        args,
        results: [],
        module,
        moduleType,
        source,
      };
      const value = { ...like, name: this.values.name(name), node, tensor: null };
      node.results = [value];
      this.nodes.push(node);
      return value;
    });
  }

  override torchFunction(fn: TorchFunction, args: readonly unknown[]): unknown {
    if (interception.isCheck) return fn(...args);
    const given = tensorsIn(args);
    const values = args.map((arg) => replacedIn(arg, isTensor, (tensor) => this.values.of(tensor)));
    const result = fn(...args);
    const [module, moduleType] = this.modules.at(-1) ?? ['', ''];
    const node: Mutable<GraphNode> = {
      ...{ name: fn.name, operator: fn.operator, args: values, results: [] },
      ...{ module, moduleType, source: sourceLine() },
    };
    this.nodes.push(node);
    calls.set(node, fn);
    const changed = changedBy(fn, args);
    const results = tensorsIn(result).filter((tensor) => !changed.includes(tensor));
    const made = results.map((tensor) => this.values.make(fn.name, tensor, node));
    const anew = changed.map((tensor) => this.values.make(fn.name, tensor, node));
    node.results = [...anew, ...made];
    changed.forEach((tensor, i) => {
      this.values.change(tensor, anew[i]!);
    });
    results.forEach((tensor, i) => {
      // An operator that gives back its own argument, as dropout does in evaluation, gives the same value
      // another name, which it has from here on, as in Python's traces.
      if (given.includes(tensor)) passed.set(made[i]!, this.values.rename(tensor, made[i]!));
      else this.values.result(tensor, made[i]!, anew.length + i, given);
    });
    return result;
  }
}

/** The modules of a model by what they are called in it. */
function pathsOf(model: Recordable): Map<unknown, string> {
  return isModule<Module>(model)
    ? new Map(model.namedModules().map(([name, module]) => [module, name]))
    : new Map();
}

function stateNames(model: Recordable): Map<Tensor, string> {
  if (!isModule<Module>(model)) return new Map();
  return new Map(
    [...model.namedParameters(), ...model.namedBuffers()].map(([name, tensor]) => [tensor, name]),
  );
}

/** Options of {@link recordGraph}. */
export interface RecordOptions {
  /** Names of the tensors in `args`, in their order. Default: null, `input`, `input_1`, … */
  inputNames?: readonly string[] | null | undefined;
}

interface RecordParameters extends RecordOptions {
  /** The module, or function of tensors, that is recorded. */
  model: Recordable;
  args: unknown;
}

type RecordOrder = [model: 'model', args: 'args'];
const bind = binder<RecordParameters, RecordOrder>(
  'recordGraph',
  { model: 'any', args: 'data' },
  {},
  { inputNames: null },
);

/** What a model is called with: an array of arguments, or the only one. */
export const argumentList = (args: unknown): unknown[] => (Array.isArray(args) ? args : [args]);

/**
 * Runs a model, or any function, and gives the graph of the operators that it called: with shapes, dtypes and
 * arguments, the module that called each, and the script's line. Changes in place become new values. What
 * JavaScript decides by numbers (sizes, conditions, loops) is in the graph as it went this time.
 *
 * @param args model, args: its arguments, an array of them or the only one; inputNames
 * @returns the graph
 * @throws TorchError where something in place changes a view that can't be followed (`asStrided`)
 * @example
 * const graph = torch.utils.recordGraph(new nn.Linear(4, 2), torch.ones([3, 4]));
 * graph.print();
 * console.log(graph.nodes[0]?.name); // 'linear'
 */
export function recordGraph(...args: Arguments<RecordParameters, RecordOrder>): Graph {
  const { model, args: given, inputNames } = bind.named(args);
  if (typeof model !== 'function') throw invalidArgument('a module or a function', 'model', model);
  return recordAnswer(model, argumentList(given), inputNames, (result) => result);
}

/** The graph of a call; `answer` gives what the graph has as outputs, of what the model returned. */
export function recordAnswer(
  model: Recordable,
  list: unknown[],
  inputNames: readonly string[] | null,
  answer: (result: unknown) => unknown,
): Graph {
  const recorder = new Recorder(stateNames(model));
  const paths = pathsOf(model);
  const inputs: GraphValue[] = [];
  for (const tensor of new Set(tensorsIn(list))) {
    const value = recorder.values.make(inputNames?.[inputs.length] ?? 'input', tensor, null);
    inputs.push(value);
    recorder.values.set(tensor, value);
  }
  const hooks = [
    registerModuleForwardPreHook((module) => {
      recorder.modules.push([paths.get(module) ?? '', module._getName()]);
    }),
    registerModuleForwardHook(() => void recorder.modules.pop(), { alwaysCall: true }),
  ];
  try {
    const result = recorder.run(() => model(...list));
    if (result instanceof Promise)
      throw new TypeError('recordGraph(): the model must answer at once, but it is async');
    const outputs = mapLeaves(answer(result), (leaf) =>
      leaf instanceof Tensor ? recorder.values.of(leaf) : leaf,
    );
    return new Graph(inputs, recorder.values.constants, recorder.nodes, outputs);
  } finally {
    for (const hook of hooks) hook.remove();
  }
}
