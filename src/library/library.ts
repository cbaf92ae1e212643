/** Operators that a script defines, and kernels that it registers for them. */

import { type Arguments, binder, refuseArguments } from '../common/binder';
import { briefText } from '../common/brief';
import { NotImplementedError, TorchError } from '../common/errors';
import { expectBoolean, expectString } from '../common/expect';
import { inspectCustom } from '../common/node';
import { markValues } from '../common/optionsObject';
import { foreignFrames, framesOf } from '../common/stack';
import { native } from '../native';
import { forgetOperators, type OpOverload } from '../ops';
import { pyTypeName } from '../python/pyrepr';
import { type Kernel, nativeKernel } from './kernel';

/** `DEF` defines a namespace, `FRAGMENT` adds to one, `IMPL` only implements what is defined. */
export type LibraryKind = 'DEF' | 'FRAGMENT' | 'IMPL';

interface LibraryParameters {
  /** The namespace of the operators, what stands before `::`. */
  ns: string;
  /**
   * `'DEF'` defines a namespace's operators, the only library that does; `'FRAGMENT'` defines further ones;
   * `'IMPL'` gives kernels only.
   */
  kind: LibraryKind;
  /** The dispatch key of kernels that name none, such as `'CPU'`. Default: '', every key */
  dispatchKey?: string | undefined;
}

type LibraryOrder = [ns: 'ns', kind: 'kind', dispatchKey: 'dispatchKey'];
const bindLibrary = binder<LibraryParameters, LibraryOrder>(
  'Library',
  { ns: 'any', kind: 'any' },
  { dispatchKey: '' },
);

interface DefineParameters {
  schema: string;
  aliasAnalysis?: '' | 'FROM_SCHEMA' | 'CONSERVATIVE' | undefined;
  /** What is said of the operator. Default: nothing */
  tags?: Tag | readonly Tag[] | undefined;
}

type DefineOrder = [schema: 'schema', aliasAnalysis: 'aliasAnalysis'];
const bindDefine = binder<DefineParameters, DefineOrder>(
  'define',
  { schema: 'any' },
  { aliasAnalysis: '' },
  { tags: [] },
);

/** Options of `Library.impl`. */
export interface ImplOptions {
  /** The dispatch key, `CPU` or `Autograd`. Default: the library's, else `CompositeImplicitAutograd` */
  dispatchKey?: string | undefined;
  /** Whether a kernel that a script registered before may be replaced. Default: true */
  allowOverride?: boolean | undefined;
  /** Whether the kernel gets the call's {@link DispatchKeySet} as its first argument. Default: false */
  withKeyset?: boolean | undefined;
}

interface ImplParameters extends ImplOptions {
  opName: string | OpOverload;
  fn: Kernel;
}

type ImplOrder = [opName: 'opName', fn: 'fn', dispatchKey: 'dispatchKey'];
const bindImpl = binder<ImplParameters, ImplOrder>(
  'impl',
  { opName: 'any', fn: 'any' },
  { dispatchKey: '' },
  { allowOverride: true, withKeyset: false },
);

/** What can be said of an operator. */
export type Tag =
  | 'core'
  | 'cudagraph_unsafe'
  | 'data_dependent_output'
  | 'dynamic_output_shape'
  | 'flexible_layout'
  | 'generated'
  | 'inplace'
  | 'inplace_view'
  | 'maybe_aliasing_or_mutating'
  | 'needs_contiguous_strides'
  | 'needs_exact_strides'
  | 'needs_fixed_stride_order'
  | 'nondeterministic_bitwise'
  | 'nondeterministic_seeded'
  | 'out'
  | 'out_variant'
  | 'pointwise'
  | 'pt2_compliant_tag'
  | 'reduction'
  | 'view_copy';

/** Tags in a list. */
export function tagList(tags: Tag | readonly Tag[]): Tag[] {
  const list = typeof tags === 'string' ? [tags] : [...tags];
  for (const tag of list) expectString(tag, 'tags');
  return list;
}

/** Kernels that this environment registered: `namespace/operator/key`. */
const impls = new Set<string>();

/** An operator's name: the text itself, or that of an overload in `torch.ops`. */
export function nameOf(op: unknown, fn: string): string {
  if (typeof op === 'string') return op;
  if (typeof op === 'function' && typeof (op as Partial<OpOverload>).schema === 'string') {
    return (op as OpOverload).schema.split('(')[0]!;
  }
  throw new TorchError(
    `${fn} should be passed either a name or an OpOverload object as the first argument, ` +
      `got <class '${pyTypeName(op)}'>`,
  );
}

/** The script's line that makes a library, for LibTorch's messages. */
function callerPlace(): [file: string, line: number] {
  const [frame] = foreignFrames(framesOf(new Error().stack));
  const place = /\(?([^()\s]+):(\d+):\d+\)?$/.exec(frame ?? '');
  return [place?.[1] ?? 'script', Number(place?.[2] ?? 0)];
}

/**
 * What `Library.impl` takes for a kernel that passes on to the next dispatch key.
 *
 * @throws NotImplementedError when it is called: it only stands for itself
 * @see https://docs.pytorch.org/docs/2.13/library.html#torch.library.fallthrough_kernel
 */
export function fallthroughKernel(...args: []): never {
  refuseArguments('fallthroughKernel', args);
  throw new NotImplementedError('fallthrough_kernel() should never be called.');
}

/**
 * Defines operators and registers kernels for dispatch keys, with LibTorch's dispatcher: they are in
 * `torch.ops` afterwards, and TorchScript finds them.
 *
 * What it registers stays until it is disposed of, or its environment ends (Python's goes with its last
 * reference). A kernel runs on the thread that registered it; a worker that registers the same operator has
 * a kernel of its own, and one that doesn't gets an error.
 *
 * @example
 * using lib = new torch.library.Library('mine', 'DEF');
 * lib.define('double(Tensor x) -> Tensor');
 * lib.impl('double', (x: Tensor) => x.mul(2), 'CompositeExplicitAutograd');
 * torch.ops['mine'].double(torch.ones([2])); // tensor([2., 2.])
 * @see https://docs.pytorch.org/docs/2.13/library.html#torch.library.Library
 */
export class Library {
  /** The namespace. */
  readonly ns: string;
  /** Whether it defines a namespace, adds to one, or only implements. */
  readonly kind: LibraryKind;
  /** The dispatch key of its kernels where none is named; empty for none. */
  readonly dispatchKey: string;
  readonly #id: number;
  readonly #defined = new Set<string>();
  readonly #impls = new Set<string>();
  #isOpen = true;

  /**
   * @param args ns, kind, dispatchKey
   * @throws RangeError for another kind, or a namespace that is TorchScript's
   * @throws TorchError for a namespace that is defined already, or an unknown dispatch key
   */
  constructor(...args: Arguments<LibraryParameters, LibraryOrder>) {
    const [ns, kind, dispatchKey] = bindLibrary(args);
    expectString(ns, 'ns');
    expectString(dispatchKey, 'dispatchKey');
    if (!['IMPL', 'DEF', 'FRAGMENT'].includes(kind))
      throw new RangeError(`Unsupported kind: ${briefText(kind)}`);
    if (ns === 'prim' && kind !== 'IMPL') {
      throw new RangeError(`${ns} is a reserved namespace. Please try creating a library with another name.`);
    }
    this.ns = ns;
    this.kind = kind;
    this.dispatchKey = dispatchKey;
    this.#id = native.libraryOpen(kind, ns, dispatchKey, ...callerPlace());
  }

  /**
   * Defines an operator.
   *
   * @param schema its name, arguments and results: `add.mine(Tensor x, int n=1, *, float scale) -> Tensor`
   * @param aliasAnalysis `CONSERVATIVE` where the schema does not say what is a view of what
   * @param options `tags`: what is said of the operator
   * @returns the operator's name, without its overload's
   * @throws TorchError for a schema that can't be read, or an operator that is defined already
   * @throws RangeError for what is no tag
   * @see https://docs.pytorch.org/docs/2.13/library.html#torch.library.Library.define
   */
  define(...args: Arguments<DefineParameters, DefineOrder>): string {
    const { schema, aliasAnalysis, tags } = bindDefine.named(args);
    expectString(schema, 'schema');
    if (!['', 'FROM_SCHEMA', 'CONSERVATIVE'].includes(aliasAnalysis)) {
      throw new TorchError(`Invalid alias_analysis type ${aliasAnalysis}`);
    }
    const name = native.libraryDefine(this.#id, schema, aliasAnalysis, tagList(tags));
    this.#defined.add(name);
    forgetOperators(this.ns);
    return name.split('.')[0]!;
  }

  /**
   * Registers a kernel for an operator. It gets the operator's arguments, those that can only be named as one
   * object at the end, and gives its result, or an array of several.
   *
   * @param opName the operator's name, `add` or `mine::add.overload`, or an overload of `torch.ops`
   * @param fn the kernel, which is synchronous, or `fallthroughKernel`
   * @param dispatchKey for which key. Default: the library's, else `CompositeImplicitAutograd`
   * @param options `allowOverride`, `withKeyset`
   * @throws TypeError for what is no function
   * @throws TorchError for an unknown key, or one that isn't the library's
   * @see https://docs.pytorch.org/docs/2.13/library.html#torch.library.Library.impl
   */
  impl(...args: Arguments<ImplParameters, ImplOrder>): void {
    const { opName, fn, allowOverride, withKeyset, ...bound } = bindImpl.named(args);
    if (typeof fn !== 'function') {
      throw new TypeError(
        `Input function is required to be a callable but found type <class '${pyTypeName(fn)}'>`,
      );
    }
    expectString(bound.dispatchKey, 'dispatchKey');
    expectBoolean(allowOverride, 'allowOverride');
    expectBoolean(withKeyset, 'withKeyset');
    const dispatchKey = bound.dispatchKey === '' ? this.dispatchKey : bound.dispatchKey;
    const name = nameOf(opName, 'impl');
    const plain = name.split('::').at(-1)!;
    const key = `${this.ns}/${plain}/${dispatchKey}`;
    if (!allowOverride && impls.has(key)) {
      throw new TorchError(
        `This is not allowed since there's already a kernel registered from python overriding ${plain}'s ` +
          `behavior for ${dispatchKey} dispatch key and ${this.ns} namespace.`,
      );
    }
    if (dispatchKey === 'Meta') this.#refuseMeta(name);
    const kernel = fn === fallthroughKernel ? null : nativeKernel(fn, withKeyset);
    native.libraryImpl(
      this.#id,
      name,
      dispatchKey === '' ? 'CompositeImplicitAutograd' : dispatchKey,
      kernel,
    );
    impls.add(key);
    this.#impls.add(key);
  }

  /** Operators that are made of others need no kernel for `meta`: they run on what those have. */
  #refuseMeta(name: string): void {
    const full = name.includes('::') ? name : `${this.ns}::${name}`;
    const [op, overload] = full.split('.');
    if (!native.hasKernel(op!, overload ?? '', 'CompositeImplicitAutograd')) return;
    throw new TorchError(
      `We should not register a meta kernel directly to the operator '${name}', because it has a ` +
        'CompositeImplicitAutograd kernel in core. Instead we should let the operator decompose, and ensure that ' +
        'we have meta kernels for the base ops that it decomposes into.',
    );
  }

  /** Takes back what it registered; what is kept of an operator is an error from then on. */
  dispose(...args: []): void {
    refuseArguments('dispose', args);
    if (!this.#isOpen) return;
    this.#isOpen = false;
    native.libraryClose(this.#id);
    for (const key of this.#impls) impls.delete(key);
    if (this.#defined.size > 0) forgetOperators(this.ns);
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  /** What Python prints of a library: its kind, namespace and dispatch key. */
  toString(): string {
    return `Library(kind=${this.kind}, ns=${this.ns}, dispatch_key=${this.dispatchKey})>`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

markValues(Library);
