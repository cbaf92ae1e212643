/**
 * What JavaScript's operators and tools ask of a Tensor:
 * a primitive, something for JSON, a tag by which it is compared.
 */
import { createHash } from 'node:crypto';
import { noGrad } from '../autograd/gradMode';
import { native } from '../native';
import { Complex } from '../python/complex';
import { handleOf, isTensor, type Tensor } from '../tensor/tensor';
import type { NestedArray } from '../tensor/types';

/** What `src/methods/index.ts` adds to Tensor. */
export interface ProtocolMethods {
  /**
   * What JavaScript's operators make of the tensor: its text for a template and for `String(x)`; otherwise
   * the number of a tensor with one element that requires no gradient.
   * @throws TypeError for any other tensor: operators are methods here
   */
  [Symbol.toPrimitive](hint: string): string | number | bigint;
  /**
   * The values as nested arrays of plain numbers, for `JSON.stringify`, test runners and loggers; sparse and
   * quantized tensors as dense ones. JSON itself writes `null` for NaN and the infinities and refuses
   * bigints. A tensor without values (disposed of, on the `meta` device) is its text.
   * @example JSON.stringify({ loss: torch.tensor(0.25) }) // '{"loss":0.25}'
   */
  toJSON(): NestedArray | string;
}

/** The protocol that is a property: see {@link tagProperty}. */
export interface ProtocolProperties {
  readonly [Symbol.toStringTag]: string;
}

/** On copies that Jest makes for a message, which lack the tensor itself: what that has as JSON. */
const shown = Symbol('toJSON');

/**
 * What Jest copies of a tensor before it prints how two values differ. Without being told it copies what all
 * getters give: `mT` throws for a vector, `data` makes tensors without end.
 */
export const copyProperties: PropertyDescriptorMap = {
  [Symbol.for('@jest/serializableProperties')]: { value: [shown], configurable: true },
  [shown]: {
    get(this: Tensor) {
      return this.toJSON();
    },
    configurable: true,
  },
};

const methodsInstead =
  'JavaScript cannot overload operators: use x.add(y), x.sub(y), x.mul(y), x.div(y), x.neg(), x.lt(y), x.eq(y), …';

/** The methods, to be put on `Tensor.prototype`. */
export const protocolMethods = {
  [Symbol.toPrimitive](hint) {
    if (hint === 'string') return this.toString();
    const size = this.numel() === 1 ? undefined : `of the shape [${this.shape.join(', ')}]`;
    if (size || this.isComplex())
      throw new TypeError(`A tensor ${size ?? `of ${this.dtype}`} is no number. ${methodsInstead}`);
    if (this.requiresGrad)
      throw new TypeError(
        `A tensor that requires a gradient would lose it as a number. ${methodsInstead}; or x.item() or x.detach() for the value alone`,
      );
    const value: number | bigint | boolean = this.item();
    return typeof value === 'boolean' ? Number(value) : value;
  },
  toJSON() {
    if (Object.hasOwn(this, shown)) return (this as { [shown]?: NestedArray | string })[shown]!;
    if (!hasValues(this)) return isTensor(this) && !this.isDisposed ? this.toString() : '[Tensor: disposed]';
    return noGrad(() => list(this));
  },
} satisfies ProtocolMethods & ThisType<Tensor>;

/** Whether there are values to read; tools also call methods on objects that only have the prototype. */
function hasValues(tensor: Tensor): boolean {
  return isTensor(tensor) && handleOf(tensor) > 0 && !tensor.isDisposed && !tensor.isMeta;
}

function list(tensor: Tensor): NestedArray {
  if (tensor.isNested) return tensor.unbind().map(list);
  const dense = tensor.isQuantized ? tensor.dequantize() : tensor;
  return (dense.layout === 'strided' ? dense : dense.toDense()).tolist();
}

/**
 * `Object.prototype.toString.call(x)` names the data type, the shape and the values. node:assert,
 * `util.isDeepStrictEqual`, Jest, Vitest and Chai all compare that text before they compare properties, of
 * which a tensor has none that tells: so equal tensors are deeply equal, and different ones are not. As among
 * JavaScript's numbers NaN equals itself, and 0 is not -0.
 */
export const tagProperty: PropertyDescriptor = {
  get(this: Tensor): string {
    const name = 'Tensor';
    if (!isTensor(this) || handleOf(this) === 0) return name;
    if (handleOf(this) < 0) return `uninitialized ${name}`;
    if (this.isDisposed) return `disposed ${name}`;
    const where = this.device === 'cpu' ? '' : ` ${this.device}`;
    const kind = `${name} ${this.dtype}${where} [${this.isNested ? 'nested' : this.shape.join(', ')}]`;
    if (this.isMeta) return kind;
    try {
      return `${kind} ${noGrad(() => parts(this).map(contents).join(' '))}`;
    } catch {
      return `${kind} ${unlike(this)}`;
    }
  },
  configurable: true,
};

/**
 * Tensors up to this many elements show their values, which is what an assertion's message prints;
 * larger ones a digest of them.
 */
const longestText = 64;

function contents(tensor: Tensor): string {
  if (tensor.numel() <= longestText && !tensor.isQuantized) return text(tensor.tolist());
  let values = tensor.itemsize === 1 && tensor.isFloatingPoint() ? tensor.float() : tensor;
  // One of NaN's many bit patterns.
  if (values.isFloatingPoint() || values.isComplex()) {
    const isNan = values.isnan();
    if (isNan.any().item()) values = values.maskedFill(isNan, Number.NaN);
  }
  const bytes = new Uint8Array(native.tensorArrayBuffer(handleOf(values), false));
  return createHash('sha256').update(bytes).digest('hex');
}

function text(value: NestedArray): string {
  if (Array.isArray(value)) return `[${value.map(text).join(',')}]`;
  if (value instanceof Complex) return `${text(value.re)}+${text(value.im)}j`;
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The dense tensors that a tensor consists of. */
function parts(tensor: Tensor): Tensor[] {
  if (tensor.isNested) return tensor.unbind().flatMap(parts);
  if (tensor.isQuantized) return [tensor.dequantize()];
  switch (tensor.layout) {
    case 'strided':
      return [tensor];
    case 'sparse_coo': {
      const sorted = tensor.coalesce();
      return [sorted.indices(), sorted.values()];
    }
    case 'sparse_csr':
    case 'sparse_bsr':
      return [tensor.crowIndices(), tensor.colIndices(), tensor.values()];
    case 'sparse_csc':
    case 'sparse_bsc':
      return [tensor.ccolIndices(), tensor.rowIndices(), tensor.values()];
    default:
      return [tensor.toDense()];
  }
}

const numbers = new WeakMap<Tensor, number>();
let count = 0;

/**
 * For a tensor whose values cannot be read (during the capture of a CUDA graph, say): it equals itself alone.
 */
function unlike(tensor: Tensor): string {
  if (!numbers.has(tensor)) numbers.set(tensor, ++count);
  return `#${numbers.get(tensor)}`;
}
