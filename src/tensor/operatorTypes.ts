/** The vocabulary of the typed operators: what may stand where an operator takes or gives something. */
import type { DispatchKeySet } from './dispatchKeySet';
import type { Generator } from './generator';
import type { Tensor } from './tensor';
import type { Device, DType, Layout, MemoryFormat, Scalar } from './types';

/** What PyTorch's wrapped-number operators take for a tensor. */
export type TensorLike = Tensor | Scalar;

/** A number, or a Tensor of one element that holds it. */
export type NumberOrTensor = number | Tensor;

/**
 * An options object. It is closed: an unknown option does not compile, and neither does anything that can be
 * iterated (a tensor, which has a `dtype` and a `device` as well, an array or a string).
 */
export type Opt<T> = T & { readonly [Symbol.iterator]?: never };

/** A required `dim` by name: Python knows NumPy's name for it as well. */
export type NamedDim<T> = { dim: T } | { axis: T };
/** A required `input` by name. */
export type NamedInput<T> = { input: T } | { x1: T };
/** A required `other` by name. */
export type NamedOther<T> = { other: T } | { x2: T };

/** What every operator that makes a tensor from nothing takes. */
export interface TensorOptions {
  /** Default: the default dtype, or the dtype of the tensor it is made after. */
  dtype?: DType | null | undefined;
  layout?: Layout | null | undefined;
  /** Default: the default device, or the device of the tensor it is made after. */
  device?: Device | null | undefined;
  /** Default: false */
  pinMemory?: boolean | null | undefined;
  /** Default: false */
  requiresGrad?: boolean | null | undefined;
}

/** `out`: the tensor that receives the result. */
export interface OutOption {
  out?: Tensor | null | undefined;
}

/** `out`: the tensors that receive the results. */
export interface OutsOption<T extends readonly Tensor[]> {
  out?: T | null | undefined;
}

/**
 * Several results with names, as Python's named tuples: `const { values, indices } = x.max(1)`, as well as
 * `const [values, indices] = x.max(1)`. It has no methods of arrays: `values` is a field.
 */
export type NamedTuple<
  Names extends readonly string[],
  Values extends readonly unknown[] = { [K in keyof Names]: Tensor },
> = { readonly [K in Names[number]]: Values[IndexOf<Names, K> & keyof Values] } & {
  readonly [K in Exclude<keyof Values, keyof (readonly unknown[])>]: Values[K];
} & {
  readonly length: Names['length'];
  [Symbol.iterator](): IterableIterator<Values[number]>;
};

/** The index (as a string) at which a tuple has the name. */
type IndexOf<Names extends readonly string[], Name> = {
  [K in keyof Names]: Names[K] extends Name ? K : never;
}[number];

/** What an operator of the dispatcher takes; the last argument may be an object of arguments by name. */
export type AtenArgument =
  | Tensor
  | Scalar
  | Generator
  | MemoryFormat
  | string
  | null
  | undefined
  | readonly AtenArgument[]
  | { readonly [name: string]: AtenArgument };

/** One overload of an operator of the dispatcher: `torch.ops.aten.add.Tensor(x, y, { alpha: 2 })`. */
export interface AtenOverload {
  (...args: AtenArgument[]): any;
  /** The operator's schema, as PyTorch writes it. */
  readonly schema: string;
  /** What is said of the operator: `pointwise`, `nondeterministic_seeded`. */
  readonly tags: readonly string[];
  /** Calls the kernel that these dispatch keys lead to: how a kernel passes a call on. */
  redispatch(keyset: DispatchKeySet, ...args: AtenArgument[]): any;
}

/** An operator of the dispatcher: call it, and the first overload that takes the arguments is called. */
export type AtenOperator<Overloads extends string> = ((...args: AtenArgument[]) => any) & {
  readonly [K in Overloads]: AtenOverload;
};

/** The words of a text: `Words<'Tensor Scalar'>` is `'Tensor' | 'Scalar'`. */
export type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}`
  ? Word | Words<Rest>
  : Text;
