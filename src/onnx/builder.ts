/** The nodes and constants of a file while it is written. */
import { TorchError } from '../common/errors';
import { utf8 } from '../files/utf8';
import type { GraphNode, GraphValue } from '../recorder';
import { tensor as makeTensor } from '../tensor/creation';
import type { DType } from '../tensor/dtypes';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import {
  type AttributeMessage,
  attributeTypes,
  dataTypes,
  type InnerGraph,
  type NodeMessage,
  type ValueInfoMessage,
} from './messages';
import { formulaFor, type ProductFormula, type SumFormula } from './numbers';
import { type Recordings, type Size, Varying } from './sizes';

/** An attribute's value: integers and texts as they are; floating-point numbers have to be told apart. */
export type Attribute =
  | number
  | string
  | readonly number[]
  | { readonly float: number | readonly number[] }
  | { readonly graph: InnerGraph };

function attribute(name: string, value: Attribute): AttributeMessage {
  if (typeof value === 'number') return { name, i: value, type: attributeTypes.i };
  if (typeof value === 'string') return { name, s: utf8(value), type: attributeTypes.s };
  if ('float' in value) {
    return typeof value.float === 'number'
      ? { name, f: value.float, type: attributeTypes.f }
      : { name, floats: value.float, type: attributeTypes.floats };
  }
  if ('graph' in value) return { name, g: value.graph, type: attributeTypes.g };
  return { name, ints: value, type: attributeTypes.ints };
}

/** The number that files have for a dtype. */
export function dataType(dtype: DType): number {
  const number = dataTypes[dtype];
  if (number === undefined) throw new TorchError(`ONNX has no ${dtype}`);
  return number;
}

/** A packed sequence: the file has it padded. */
export interface Packed {
  /** Its elements, time first. */
  padded: string;
  /** How many steps that has. */
  steps: Size;
  /** The sequences' lengths. */
  lengths: string;
  /** The greatest of them where they depend on no input. */
  longest: number | undefined;
}

/** A size that may change. */
export interface SizeSymbol {
  /** What it is called in the file; undefined before the node is written that finds so many elements. */
  size: string | undefined;
  /** What it is in each recording. */
  readonly values: readonly number[];
}

export class Builder {
  readonly nodes: NodeMessage[] = [];
  readonly initializers = new Map<string, Tensor>();
  /** What packed sequences are, by their elements. */
  readonly packed = new Map<GraphValue, Packed>();
  /** Stands in errors, and beside each node: the operator that is written, with its module and line. */
  place = '';
  readonly #names = new Map<GraphValue, string>();
  readonly #folded = new Map<GraphValue, Tensor>();
  readonly #taken = new Set<string>();
  readonly #constants = new Map<string, string>();
  readonly #sizes = new Map<string, string>();
  readonly #shapes = new Map<string, string>();
  /** The values that have a name so far, by which sizes are found. */
  readonly #known: GraphValue[] = [];

  constructor(
    readonly recordings: Recordings,
    /** The sizes that may change. */
    private readonly symbols: readonly SizeSymbol[],
    /** Which of them are the numbers of elements that a node finds. */
    private readonly countsOf: (node: GraphNode) => readonly SizeSymbol[],
    /** The version of the operators. */
    readonly opset: number,
  ) {}

  /** A name that is free. */
  name(wanted: string): string {
    let name = wanted;
    for (let i = 1; this.#taken.has(name); i++) name = `${wanted}_${i}`;
    this.#taken.add(name);
    return name;
  }

  /** Says what a value of the graph is called in the file. */
  set(value: GraphValue, name: string): void {
    this.#names.set(value, name);
    this.#known.push(value);
  }

  /** Says that a value of the graph is a constant; the file has it where something needs it. */
  setTensor(value: GraphValue, tensor: Tensor): void {
    this.#folded.set(value, tensor);
  }

  /** A constant's tensor. */
  tensorOf(value: GraphValue): Tensor | undefined {
    return value.tensor ?? this.#folded.get(value);
  }

  /** What a value of the graph is called in the file. */
  of(value: GraphValue): string {
    let name = this.#names.get(value);
    if (name === undefined) {
      if (this.packed.has(value))
        throw new TorchError('takes a packed sequence, which only recurrent layers and padPackedSequence do');
      const tensor = this.tensorOf(value);
      if (tensor === undefined) throw new TorchError(`a result that ONNX has not: ${value.name}`);
      name = this.tensor(tensor, value.name);
      this.set(value, name);
    }
    return name;
  }

  /** Adds a node with one result, and gives the name of that. */
  op(opType: string, inputs: readonly string[], attributes: Record<string, Attribute> = {}): string {
    return this.ops(opType, inputs, attributes, 1)[0]!;
  }

  /** Adds a node with several results. */
  ops(
    opType: string,
    inputs: readonly string[],
    attributes: Record<string, Attribute>,
    count: number,
    wanted = opType,
  ): string[] {
    const output = Array.from({ length: count }, () => this.name(wanted.toLowerCase()));
    this.nodes.push({
      input: inputs,
      output,
      name: this.name(`${opType}_node`),
      opType,
      attribute: Object.entries(attributes).map(([name, value]) => attribute(name, value)),
      docString: this.place,
    });
    return output;
  }

  /**
   * A graph within a node, of tensors of one dtype, for an attribute. Constants that it needs are the file's.
   * @param make adds its nodes to what comes in, and names what goes out
   */
  graph(count: number, dtype: DType, make: (inputs: string[]) => string[]): { graph: InnerGraph } {
    const inputs = Array.from({ length: count }, () => this.name('inner'));
    const start = this.nodes.length;
    const outputs = make(inputs);
    const [input, output] = [inputs, outputs].map((names) =>
      names.map((name): ValueInfoMessage => ({ name, type: { tensorType: { elemType: dataType(dtype) } } })),
    );
    return { graph: { name: this.name('graph'), node: this.nodes.splice(start), input, output } };
  }

  /** A tensor that the file has. */
  tensor(tensor: Tensor, name = 'constant'): string {
    dataType(tensor.dtype);
    const free = this.name(name);
    this.initializers.set(free, tensor);
    return free;
  }

  /** A number, or several, as a constant of that dtype. */
  constant(data: number | readonly number[], dtype: DType): string {
    const key = `${dtype}:${JSON.stringify(data)}:${String(data)}`;
    let name = this.#constants.get(key);
    if (name === undefined) {
      name = this.tensor(makeTensor(data as number[], { dtype }));
      this.#constants.set(key, name);
    }
    return name;
  }

  ints(values: readonly number[]): string {
    return this.constant(values, 'int64');
  }

  cast(name: string, dtype: DType): string {
    return this.op('Cast', [name], { to: dataType(dtype) });
  }

  /** A vector of sizes. */
  sizes(sizes: readonly Size[]): string {
    if (sizes.every((size) => typeof size === 'number')) return this.ints(sizes as number[]);
    const parts = sizes.map((size) => (typeof size === 'number' ? this.ints([size]) : this.size(size)));
    return parts.length === 1 ? parts[0]! : this.op('Concat', parts, { axis: 0 });
  }

  shapeOf(name: string): string {
    let found = this.#shapes.get(name);
    if (found === undefined) {
      found = this.op('Shape', [name]);
      this.#shapes.set(name, found);
    }
    return found;
  }

  dimOf(name: string, dim: number): string {
    return this.op('Gather', [this.shapeOf(name), this.ints([dim])], { axis: 0 });
  }

  /** Says which tensor has a column, or what else a dimension is of, for each element that a node finds. */
  found(node: GraphNode, which: number, name: string, dim = 1): void {
    const symbol = this.countsOf(node)[which];
    if (symbol !== undefined) symbol.size ??= this.dimOf(name, dim);
  }

  /** What a symbol is called in the file. */
  #sizeOf(symbol: SizeSymbol): string {
    if (symbol.size === undefined) throw new TorchError('has a size that only an operator behind it finds');
    return symbol.size;
  }

  /** A number that depends on the dynamic sizes, as a tensor without dimensions. */
  number(value: Varying, dtype: DType): string {
    const formula = formulaFor(
      value.values,
      this.symbols.map(({ values }) => values),
    );
    if (formula === undefined) {
      const scalar = this.op('Squeeze', [this.size(value)]);
      return dtype === 'int64' ? scalar : this.cast(scalar, dtype);
    }
    const name = 'powers' in formula ? this.#product(formula) : this.#sum(formula);
    return dtype === 'float64' ? name : this.cast(name, dtype);
  }

  /** A symbol as a number that formulas compute with. */
  #float(symbol: SizeSymbol): string {
    return this.cast(this.op('Squeeze', [this.#sizeOf(symbol)]), 'float64');
  }

  #product({ factor, powers }: ProductFormula): string {
    let name = this.constant(factor, 'float64');
    for (const [i, power] of powers.entries()) {
      if (power === 0) continue;
      const size = this.#float(this.symbols[i]!);
      const part = power === 1 ? size : this.op('Pow', [size, this.constant(power, 'float64')]);
      name = this.op('Mul', [name, part]);
    }
    return name;
  }

  #sum({ rest, factors, isRoot, isInverse }: SumFormula): string {
    let name = this.constant(rest, 'float64');
    for (const [i, factor] of factors.entries()) {
      if (factor === 0) continue;
      const size = this.#float(this.symbols[i]!);
      name = this.op('Add', [name, this.op('Mul', [size, this.constant(factor, 'float64')])]);
    }
    if (isRoot) name = this.op('Sqrt', [name]);
    return isInverse ? this.op('Div', [this.constant(1, 'float64'), name]) : name;
  }

  /** A size that is computed, as a vector of one. */
  size(size: Varying): string {
    let name = this.#sizes.get(size.key);
    if (name === undefined) {
      name = this.#bySymbols(size) ?? this.#byValues(size);
      if (name === undefined) {
        throw new TorchError(
          `has a number that is ${size.values.join(', ')} when the dynamic sizes are ` +
            `${this.symbols.map(({ values }) => values.join(', ')).join(' and ')}: how it follows from them can't be told`,
        );
      }
      this.#sizes.set(size.key, name);
    }
    return name;
  }

  /** The symbols' sum with factors, or their product, that gives a size in all recordings. */
  #bySymbols({ values }: Varying): string | undefined {
    const { symbols } = this;
    const [first] = values as [number];
    // The i-th recording but the first has one symbol other than there; the last one has all of them.
    const factors = symbols.map(({ values: n }, i) => (values[i + 1]! - first) / (n[i + 1]! - n[0]!));
    const rest = symbols.reduce((left, { values: n }, i) => left - factors[i]! * n[0]!, first);
    const sum = (k: number) => symbols.reduce((all, { values: n }, i) => all + factors[i]! * n[k]!, rest);
    const add = (a: string | undefined, b: string) => (a === undefined ? b : this.op('Add', [a, b]));
    if ([...factors, rest].every(Number.isInteger) && values.every((value, k) => value === sum(k))) {
      let name = rest === 0 ? undefined : this.ints([rest]);
      factors.forEach((factor, i) => {
        if (factor === 0) return;
        const size = this.#sizeOf(symbols[i]!);
        name = add(name, factor === 1 ? size : this.op('Mul', [size, this.ints([factor])]));
      });
      return name;
    }
    const parts = symbols.filter((_, i) => values[i + 1] !== first);
    const product = (k: number) => parts.reduce((all, { values: n }) => all * n[k]!, 1);
    const factor = first / product(0);
    if (!Number.isInteger(factor) || !values.every((value, k) => value === factor * product(k)))
      return undefined;
    const name = parts.map((part) => this.#sizeOf(part)).reduce((a, b) => this.op('Mul', [a, b]));
    return factor === 1 ? name : this.op('Mul', [name, this.ints([factor])]);
  }

  /** The size of a value that is this one in all recordings. */
  #byValues({ key, values }: Varying): string | undefined {
    for (let i = this.#known.length - 1; i >= 0; i--) {
      const value = this.#known[i]!;
      const shape = this.recordings.shape(value);
      const dim = shape.findIndex((size) => size instanceof Varying && size.key === key);
      if (dim >= 0) return this.dimOf(this.of(value), dim);
    }
    // All elements of some dimensions, as when they are flattened.
    for (let i = this.#known.length - 1; i >= 0; i--) {
      const shape = this.recordings.shape(this.#known[i]!);
      for (let from = 0; from < shape.length; from++) {
        const product = values.map((_, k) =>
          shape
            .slice(from)
            .reduce((all: number, size) => all * (size instanceof Varying ? size.values[k]! : size), 1),
        );
        if (product.join() !== key) continue;
        const tail = this.op('Slice', [
          this.shapeOf(this.of(this.#known[i]!)),
          this.ints([from]),
          this.ints([shape.length]),
          this.ints([0]),
        ]);
        return this.op('ReduceProd', [tail, this.ints([0])], { keepdims: 1 });
      }
    }
    return undefined;
  }

  /** A vector of the same number. */
  filled(shape: string, value: number, dtype: DType): string {
    return this.op('Expand', [this.constant(value, dtype), shape]);
  }

  /** A constant tensor of ones or zeros. */
  uniform(size: number, value: number, dtype: DType): string {
    return this.tensor(torchOps.full([size], value, { dtype }));
  }
}
