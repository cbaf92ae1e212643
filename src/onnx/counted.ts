/**
 * Operators whose results have as many elements as values say: masks as indices, `nonzero` and its kin. In
 * the recordings they find different numbers of elements, so that it shows which sizes follow from these.
 */

import { isPlainObject } from '../common/options';
import { TorchFunctionMode } from '../overrides';
import {
  functionOf,
  type Graph,
  type GraphNode,
  type GraphValue,
  isGraphValue,
  originalValue,
  replacedIn,
} from '../recorder';
import type { DType } from '../tensor/dtypes';
import { interception, type TorchFunction } from '../tensor/intercept';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';
import type { DynamicSize } from './sizes';

/** A tensor, or the value of a graph that stands for it. */
interface Typed {
  readonly dtype: DType;
  readonly shape: readonly number[];
}

const isTyped = (value: unknown): value is Typed => value instanceof Tensor || isGraphValue(value);

/** Whether an index chooses elements by being true. */
export const isMask = (value: unknown): value is Typed =>
  isTyped(value) && /^(bool|uint8)$/.test(value.dtype);

const baseName = (name: string) => name.replace(/([^_])_$/, '$1');
const listOf = (indices: unknown): readonly unknown[] => (Array.isArray(indices) ? indices : [indices]);

/** Whether places that a mask names are set to as many values, and not all to the same. */
export function setsEach(base: Typed, list: readonly unknown[], given: unknown): boolean {
  const [mask] = list;
  if (list.length > 1 || !isMask(mask)) return list.some(isMask);
  const trailing = base.shape.length - mask.shape.length;
  return isTyped(given) && given.shape.length > trailing && given.shape.some((size) => size !== 1);
}

/** What operators that count call their arguments. */
const names: Readonly<Record<string, readonly string[]>> = {
  nonzero: ['input'],
  argwhere: ['input'],
  where: ['condition', 'input', 'other'],
  maskedSelect: ['input', 'mask'],
  maskedScatter: ['input', 'mask', 'source'],
  indexPut: ['input', 'indices', 'values', 'accumulate'],
};

/** Arguments in their places, also where they were given by name. */
function inPlaces(name: string, args: readonly unknown[]): readonly unknown[] {
  const order = names[baseName(name)];
  const last = args.at(-1);
  if (order === undefined || !isPlainObject(last) || isGraphValue(last)) return args;
  return order.map((one, i) => (i < args.length - 1 ? args[i] : (last as Record<string, unknown>)[one]));
}

const isUnique = (name: string) => /^(_unique2|uniqueDim)$/.test(name);

/** The dimension of which `unique` finds some number. */
function uniqueDim(name: string, [input, dim]: readonly unknown[]): number {
  if (name !== 'uniqueDim') return 0;
  return (dim as number) < 0 ? (dim as number) + (input as Typed).shape.length : (dim as number);
}

/** What a call counts: the tensors whose true elements it finds, or which elements differ. */
function countedBy(name: string, args: readonly unknown[]): Typed[] {
  const [first, second, third] = inPlaces(name, args);
  switch (baseName(name)) {
    case 'nonzero':
    case 'argwhere':
    case '_unique2':
    case 'uniqueDim':
      return isTyped(first) ? [first] : [];
    case 'where':
      return second === undefined && isTyped(first) ? [first] : [];
    case 'maskedSelect':
    case 'maskedScatter':
      return isTyped(second) ? [second] : [];
    case 'get':
      return args.slice(1).filter(isMask);
    case 'set':
    case 'indexPut':
      return isTyped(first) && setsEach(first, listOf(second), third) ? listOf(second).filter(isMask) : [];
    default:
      return [];
  }
}

/** So many places of some: repeated or left out. */
function spread(of: number, count: number, device: Device): Tensor {
  const numbers = torchOps.arange(count, { dtype: 'int64', device });
  return numbers.mul(of).div(count, { roundingMode: 'floor' });
}

/** The places of a tensor's true elements, a row each: repeated or left out until there are as many. */
function placesOf(tensor: Tensor, count: number): Tensor {
  const found = tensor.nonzero();
  const [rows, dims] = found.shape as [number, number];
  if (rows === 0) return torchOps.zeros([count, dims], { dtype: 'int64', device: tensor.device });
  return found.indexSelect(0, spread(rows, count, tensor.device));
}

/** What `unique` found, as if so many elements, or slices of a dimension, had differed. */
function asIfUnique(found: readonly Tensor[], dim: number, count: number): Tensor[] {
  const [unique, inverse, counts] = found as [Tensor, Tensor, Tensor];
  const places = spread(unique.shape[dim]!, count, unique.device);
  return [
    unique.indexSelect(dim, places),
    inverse.clamp(0, count - 1),
    counts.numel() === 0 ? counts : counts.indexSelect(0, places),
  ];
}

/** Calls a function as if so many elements were true. */
function callWith(fn: TorchFunction, args: readonly unknown[], counts: readonly number[]): unknown {
  const name = baseName(fn.name);
  const [first, second, ...rest] = inPlaces(name, args);
  if (name === 'maskedScatter') return fn.name === name ? (first as Tensor).clone() : first;
  if (name === 'maskedSelect') {
    const [x, mask] = torchOps.broadcastTensors([first as Tensor, second as Tensor]) as [Tensor, Tensor];
    return x.get(...placesOf(mask, counts[0]!).unbind(1));
  }
  if (/^(nonzero|argwhere|where)$/.test(name)) {
    const rows = placesOf(first as Tensor, counts[0]!);
    return Array.isArray(fn(...args)) ? rows.unbind(1) : rows;
  }
  let next = 0;
  const places = (list: readonly unknown[]) =>
    list.flatMap((one) => (isMask(one) ? placesOf(one as Tensor, counts[next++]!).unbind(1) : [one]));
  return name === 'get' ? fn(first, ...places(args.slice(1))) : fn(first, places(listOf(second)), ...rest);
}

/** Sees what calls count, and lets them find as many elements as it is told. */
export class Counting extends TorchFunctionMode {
  /** Of each call that counts, how many elements it found. */
  readonly found: number[][] = [];

  /** @param wanted of each call that counts, how many elements it is to find; undefined where that stays */
  constructor(private readonly wanted: readonly (readonly number[] | undefined)[] = []) {
    super();
  }

  override torchFunction(fn: TorchFunction, args: readonly unknown[]): unknown {
    const counted = interception.isCheck ? [] : countedBy(fn.name, args);
    if (counted.length === 0) return fn(...args);
    const wanted = this.wanted[this.found.length];
    if (isUnique(fn.name)) {
      const result = fn(...args) as Tensor[];
      const dim = uniqueDim(fn.name, args);
      const count = result[0]!.shape[dim]!;
      this.found.push([count]);
      return wanted === undefined || count === 0 ? result : asIfUnique(result, dim, wanted[0]!);
    }
    this.found.push(counted.map((one) => Number((one as Tensor).countNonzero().item())));
    return wanted === undefined ? fn(...args) : callWith(fn, args, wanted);
  }
}

/** The nodes that count, in their order, with what they count. */
const countingNodes = ({ nodes }: Graph): [node: GraphNode, counted: GraphValue[]][] =>
  nodes
    .filter((node) => functionOf(node) !== undefined)
    .map((node): [GraphNode, GraphValue[]] => [node, countedBy(node.name, node.args) as GraphValue[]])
    .filter(([, counted]) => counted.length > 0);

/** Texts that are the same of values which the same operators made of the same values. */
class Keys {
  readonly #known = new Map<GraphValue, string>();
  readonly #numbers = new Map<string, number>();

  constructor(private readonly isRandom: (node: GraphNode) => boolean) {}

  of(value: GraphValue): string {
    const original = originalValue(value);
    const { node } = original;
    let key = this.#known.get(original);
    if (key !== undefined) return key;
    if (node === null || this.isRandom(node)) key = original.name;
    else {
      const args = replacedIn(node.args, isGraphValue, (one) => `%${this.of(one)}`);
      const text = JSON.stringify([node.name, args], (_, one) =>
        typeof one === 'object' ? one : String(one),
      );
      const number = this.#numbers.get(text) ?? this.#numbers.size;
      this.#numbers.set(text, number);
      key = `${number}:${node.results.indexOf(original)}`;
    }
    this.#known.set(original, key);
    return key;
  }
}

/** Where too few are found to tell sizes apart, there are as many. */
const FEW = 6;

/** The numbers of elements that a model finds in its inputs. */
export class Counts {
  /** One for all that count the same. */
  readonly sizes: DynamicSize[] = [];
  readonly #ofNodes: readonly (readonly DynamicSize[] | undefined)[];

  /**
   * @param found how many elements each node counted
   * @param dependents the values that depend on the inputs: only of these another number is
   */
  constructor(
    graph: Graph,
    found: readonly (readonly number[])[],
    dependents: ReadonlySet<GraphValue>,
    isRandom: (node: GraphNode) => boolean,
  ) {
    const keys = new Keys(isRandom);
    const known = new Map<string, DynamicSize>();
    const sizeOf = (node: GraphNode, value: GraphValue, count: number): DynamicSize => {
      const { name, args } = node;
      // Of a mask that is repeated there are more elements, as many as no other operator finds.
      const isRepeated = name === 'maskedSelect' && String(value.shape) !== String((args[0] as Typed).shape);
      const kind = isUnique(name) ? `${name}:${uniqueDim(name, args)}:` : '';
      const key = isRepeated ? node.results[0]!.name : kind + keys.of(value);
      let size = known.get(key);
      if (size === undefined) {
        size = { name: 'count', places: [], size: count > 1 ? count : FEW, node };
        known.set(key, size);
        this.sizes.push(size);
      }
      return size;
    };
    this.#ofNodes = countingNodes(graph).map(([node, counted], i) =>
      counted.every((value) => dependents.has(originalValue(value)))
        ? counted.map((value, k) => sizeOf(node, value, found[i]![k]!))
        : undefined,
    );
  }

  /** A mode in which the nodes find so many elements. */
  mode(sizes: ReadonlyMap<DynamicSize, number>): Counting {
    return new Counting(this.#ofNodes.map((list) => list?.map((one) => sizes.get(one) ?? one.size)));
  }

  /** The sizes of a recording's nodes. */
  inGraph(graph: Graph): ReadonlyMap<GraphNode, readonly DynamicSize[]> {
    return new Map(countingNodes(graph).map(([node], i) => [node, this.#ofNodes[i] ?? []]));
  }
}
