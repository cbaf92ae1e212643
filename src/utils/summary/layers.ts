/** What a run of a model shows of its layers: the rows of `torch.utils.summary`. */
import { TorchError } from '../../common/errors';
import type { RemovableHandle } from '../../common/hooks';
import { isPlainObject } from '../../common/options';
import type { Module } from '../../nn/modules/module';
import { members } from '../../nn/modules/module/members';
import { isLazy } from '../../nn/parameter';
import { torchOps } from '../../tensor/operators';
import { numelOf } from '../../tensor/sizes';
import { Tensor } from '../../tensor/tensor';

/** A layer each time that it is called. */
export class Layer {
  readonly className: string;
  readonly isLeaf: boolean;
  /** Its number among the rows of its depth, from 1. */
  depthIndex = 0;
  /** The rows below it, down to its leaves. */
  children: readonly Layer[] = [];
  /** Whether it has a row already. */
  isRecursive = false;
  inputSize: readonly number[] = [];
  outputSize: readonly number[] = [];
  outputBytes = 0;
  numParams = 0;
  trainableParams = 0;
  paramBytes = 0;
  /** Multiplications with additions. */
  multAdds = 0;
  /** Whether it has been called to the end. */
  isExecuted = false;

  constructor(
    /** Its name in the module around it. */
    readonly name: string,
    readonly module: Module,
    /** 0 for the model. */
    readonly depth: number,
    readonly parent: Layer | null,
  ) {
    this.className = module._getName();
    this.isLeaf = members(module, 'module').every(([, child]) => child === null);
  }

  /** The sizes of a convolution's or a pooling's window; null for other layers. */
  get kernelSize(): readonly number[] | number | null {
    const { kernelSize } = this.module as { kernelSize?: unknown };
    return Array.isArray(kernelSize) || typeof kernelSize === 'number' ? kernelSize : null;
  }

  countParameters(): void {
    [this.numParams, this.trainableParams, this.paramBytes] = [0, 0, 0];
    for (const [, parameter, count] of parametersOf(this.module)) {
      this.numParams += count;
      this.paramBytes += count * parameter.itemsize;
      if (parameter.requiresGrad) this.trainableParams += count;
    }
  }

  /** Notes what a call took and gave. */
  note(args: unknown, output: unknown): void {
    this.countParameters();
    this.inputSize = firstTensor(args)?.shape ?? [];
    const result = firstTensor(output);
    this.outputSize = result?.shape ?? [];
    this.outputBytes = result === undefined ? 0 : result.nbytes;
    this.multAdds = multAddsOf(this);
    this.isExecuted = true;
  }

  /** Parameters that are not in the layers below. */
  get ownParams(): number {
    return this.numParams - this.#below((layer) => (layer.isLeaf ? layer.numParams : layer.ownParams));
  }

  get ownTrainableParams(): number {
    return (
      this.trainableParams -
      this.#below((layer) => (layer.isLeaf ? layer.trainableParams : layer.ownTrainableParams))
    );
  }

  #below(count: (layer: Layer) => number): number {
    return this.children.reduce((sum, layer) => (layer.isRecursive ? sum : sum + count(layer)), 0);
  }

  toString(): string {
    return `${this.className}: ${this.depth}`;
  }
}

/** A module's parameters with their numbers of elements; of pruned ones only what the mask leaves counts. */
function parametersOf(module: Module): [name: string, parameter: Tensor, count: number][] {
  const buffers = new Map(module.namedBuffers());
  return module.namedParameters().flatMap(([name, parameter]): [string, Tensor, number][] => {
    if (isLazy(parameter)) return [];
    const base = name.replace(/_orig$/, '');
    const mask = base === name ? undefined : buffers.get(`${base}_mask`);
    return mask === undefined
      ? [[name, parameter, parameter.numel()]]
      : [[base, parameter, Number(torchOps.sum(mask).item())]];
  });
}

/** What stands for several tensors: the first one of a list, the last one of an object. */
function firstTensor(value: unknown): Tensor | undefined {
  if (value instanceof Tensor) return value;
  if (Array.isArray(value)) return value.length === 0 ? undefined : firstTensor(value[0]);
  if (isPlainObject(value)) return firstTensor(Object.values(value).at(-1));
  const data = (value as { data?: unknown } | null | undefined)?.data;
  return data instanceof Tensor ? data : undefined; // a packed sequence
}

/** Each weight works once for each place of the output that it has a part in. */
function multAddsOf(layer: Layer): number {
  const { outputSize } = layer;
  const first = outputSize[0] ?? 0;
  let sum = 0;
  for (const [name, , count] of parametersOf(layer.module)) {
    if (name === 'weight' || name === 'bias') {
      sum += count * (layer.className.includes('Conv') ? first * numelOf(outputSize.slice(2)) : first);
    } else if (name.includes('weight') || name.includes('bias')) {
      sum += count * numelOf(outputSize.slice(0, 2)); // recurrent layers, at each step
    }
  }
  return sum;
}

/** All modules below one, in the order of their fields, each at its place in the tree. */
function* walk(name: string, module: Module, depth: number, parent: Layer | null): Generator<Layer> {
  const layer = new Layer(name, module, depth, parent);
  yield layer;
  for (const [key, child] of members<Module>(module, 'module')) {
    if (child !== null) yield* walk(key, child, depth + 1, layer);
  }
}

/** Modules that are never called, such as lists, get rows before the layers in them. */
function addContainers(rows: Layer[]): void {
  const known = new Set(rows.map(({ module }) => module));
  const current = new Map<number, Layer>();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const around: Layer[] = [];
    for (let parent = row.parent; parent !== null && parent.depth > 0; parent = parent.parent) {
      around[parent.depth] = parent;
    }
    for (let depth = 1; depth < row.depth; depth++) {
      const container = around[depth]!;
      if (current.get(depth)?.module === container.module || container === rows[i - 1]) continue;
      container.countParameters();
      container.isRecursive = known.has(container.module);
      known.add(container.module);
      rows.splice(i++, 0, container);
      current.set(depth, container);
    }
    current.set(row.depth, row);
    for (let depth = row.depth + 1; current.delete(depth); depth++);
  }
}

/** Gives rows their numbers, and the rows below them. */
function number(rows: readonly Layer[]): void {
  const counts: number[] = [];
  rows.forEach((row, i) => {
    counts[row.depth] = (counts[row.depth] ?? 0) + 1;
    row.depthIndex = counts[row.depth]!;
    const end = rows.findIndex((other, k) => k > i && other.depth <= row.depth);
    row.children = rows.slice(i + 1, end < 0 ? rows.length : end);
  });
}

/** The rows of a model that is not called: all of its modules. */
export function layersOf(model: Module): Layer[] {
  const rows = [...walk(model._getName(), model, 0, null)];
  const known = new Set<Module>();
  for (const row of rows) {
    row.countParameters();
    row.isRecursive = known.has(row.module);
    known.add(row.module);
  }
  number(rows);
  return rows;
}

/**
 * The rows of a model's run: a layer for each call, in their order.
 * @throws TorchError where the model throws, with the layers that ran, and the error as the cause
 */
export function layersOfRun(model: Module, run: () => unknown): Layer[] {
  const rows: Layer[] = [];
  const known = new Set<Module>();
  const latest = new Map<Module, Layer>();
  const hooks: RemovableHandle[] = [];
  // Of a module in several places the last one counts.
  const places = new Map([...walk(model._getName(), model, 0, null)].map((layer) => [layer.module, layer]));
  for (const [module, { name, depth, parent }] of places) {
    const before = module.registerForwardPreHook(() => {
      const layer = new Layer(name, module, depth, parent && (places.get(parent.module) ?? parent));
      layer.countParameters();
      layer.isRecursive = known.has(module);
      rows.push(layer);
      known.add(module);
      latest.set(module, layer);
    });
    const after = module.registerForwardHook((_module, args, output) => {
      latest.get(module)!.note(args, output);
    });
    hooks.push(before, after);
  }
  try {
    run();
  } catch (cause) {
    const executed = rows.filter(({ isExecuted }) => isExecuted).join(', ');
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TorchError(`summary(): the model failed: ${reason}\nExecuted layers up to: [${executed}]`, {
      cause,
    });
  } finally {
    for (const hook of hooks) hook.remove();
  }
  addContainers(rows);
  number(rows);
  return rows;
}
