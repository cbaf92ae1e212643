/** An operator that is one function of a script's. */
import { incrementVersion } from '../autograd/version';
import { type Arguments, binder, required } from '../common/binder';
import { NotImplementedError, TorchError } from '../common/errors';
import { expectFunction, expectString, invalidArgument, isIterable } from '../common/expect';
import { native } from '../native';
import { type OpOverload, ops } from '../ops';
import { isTensor, type Tensor } from '../tensor/tensor';
import { type Backward, type Formula, makeAutogradKernel, type SetupContext } from './autogradImpl';
import type { Kernel } from './kernel';
import { Library } from './library';
import { holdsTensors, isFunctional, parseNamespace, parseSchema, type Schema } from './schema';

/** Options of `customOp`. */
export interface CustomOpOptions {
  /** The operator's arguments and results, `(Tensor x, float scale) -> Tensor`. */
  schema: string;
  /** The names of the arguments that it changes, as the schema says, too. Default: what the schema says */
  mutatesArgs?: Iterable<string> | null | undefined;
  /** The types of devices that the function is for. Default: null, all of them */
  deviceTypes?: string | readonly string[] | null | undefined;
}

/** An operator of `customOp`: call it, and say what else it can. */
export interface CustomOpDef {
  (...args: any[]): any;
  /** Registers another kernel for types of devices; null for all. */
  registerKernel(deviceTypes: string | readonly string[] | null, fn: Kernel): void;
  /** Registers what it gives for tensors without data. */
  registerFake(fn: Kernel): void;
  /** Registers what its backward computes, as `torch.library.registerAutograd`. */
  registerAutograd(backward: Backward, options?: { setupContext?: SetupContext | null | undefined }): void;
}

interface CustomOpParameters extends CustomOpOptions {
  name: string;
  fn: Kernel;
}

type CustomOpOrder = [name: 'name', fn: 'fn'];
const bindCustomOp = binder<CustomOpParameters, CustomOpOrder>(
  'customOp',
  { name: 'any', fn: 'any' },
  {},
  { schema: required, mutatesArgs: null, deviceTypes: null },
  { mutatesArgs: 'data' },
);

/** What an operator of `customOp` is made of. */
class Definition {
  readonly lib: Library;
  readonly label: string;
  readonly qualname: string;
  readonly formula: Formula = { backward: null, setupContext: null };
  readonly schema: Schema;
  readonly call: OpOverload;
  private readonly kernels = new Map<string | null, Kernel>();
  private fake: Kernel | null = null;
  private selects = false;

  constructor(
    readonly namespace: string,
    readonly name: string,
    schema: string,
    private readonly fnName: string,
  ) {
    this.qualname = `${namespace}::${name}`;
    const parsed = parseSchema(name + schema);
    if (parsed.args.some((item) => item.isKeyword && holdsTensors(item))) {
      throw new NotImplementedError(
        `custom_op with kwarg-only Tensor args. Please make your tensors not kwarg-only. Got: ${name}${schema}`,
      );
    }
    // As in Python a later one of that name takes the earlier one's place.
    definitions.get(this.qualname)?.lib.dispose();
    this.lib = new Library(namespace, 'FRAGMENT');
    this.lib.define(name + schema);
    const [plain, overload = 'default'] = name.split('.') as [string, string?];
    this.label = `${namespace}.${plain}.${overload}`;
    this.call = ops[namespace][plain][overload] as OpOverload;
    this.schema = parseSchema(this.call.schema);
    this.lib.impl(name, (...args: unknown[]) => this.runFake(args), 'Meta');
    const autograd = makeAutogradKernel(this.call, this.label, this.schema, this.formula);
    this.lib.impl(name, autograd, 'Autograd');
    if (this.schema.isMutable)
      this.lib.impl(name, (...args: unknown[]) => this.runMutable(args), 'ADInplaceOrView');
    definitions.set(this.qualname, this);
  }

  private runFake(args: readonly unknown[]): unknown {
    if (this.fake !== null) return this.fake(...args);
    if (this.schema.isMutable && this.schema.returns.length === 0) return undefined;
    throw new TorchError(
      `There was no fake impl registered for <CustomOpDef(${this.qualname})>. ` +
        'This is necessary for torch.compile/export/fx tracing to work. ' +
        `Please use \`${this.fnName}.register_fake\` to add an fake impl.`,
    );
  }

  /** Says that arguments were changed in place, once it is done. */
  private runMutable(args: readonly unknown[]): unknown {
    const { args: items } = this.schema;
    items.forEach((item, i) => {
      const value = args[i];
      if (!item.isWritten || item.isKeyword) return;
      for (const one of Array.isArray(value) ? value : [value]) if (isTensor(one)) incrementVersion(one);
    });
    return native.withoutKeys(['Autograd', 'ADInplaceOrView'], () => this.call(...(args as Tensor[])));
  }

  registerKernel(deviceTypes: string | readonly string[] | null, fn: Kernel): void {
    expectFunction(fn, 'fn');
    const types = deviceTypes === null || typeof deviceTypes === 'string' ? [deviceTypes] : [...deviceTypes];
    for (const type of types) {
      if (type !== null) expectString(type, 'deviceTypes');
      if (!this.kernels.has(type)) {
        const run = (...args: unknown[]) => this.checked(args, this.kernels.get(type)!(...args));
        this.lib.impl(
          this.name,
          run,
          type === null ? 'CompositeExplicitAutograd' : native.dispatchKeyOf(type),
        );
      }
      this.kernels.set(type, fn);
    }
    if (deviceTypes !== null && !this.schema.args.some(holdsTensors)) this.selectByDevice();
  }

  /** Without tensors the argument `device` says which kernel is meant. */
  private selectByDevice(): void {
    const place = this.schema.args.findIndex(({ name, type }) => name === 'device' && /Device/.test(type));
    if (place < 0) {
      throw new RangeError(
        'Functions without tensor inputs are required to have a `device: torch.device` argument',
      );
    }
    if (this.selects) return;
    this.selects = true;
    const select = (...args: unknown[]) => {
      const type = String(args[place]).split(':')[0]!;
      const kernel = this.kernels.get(type);
      if (kernel === undefined) {
        throw new TorchError(
          `${this.name} does not have a kernel registered for ${type}. Please use register_kernel to do so.`,
        );
      }
      return this.checked(args, kernel(...args));
    };
    this.lib.impl(this.name, select, 'BackendSelect');
  }

  registerFake(fn: Kernel): void {
    expectFunction(fn, 'fn');
    this.fake = fn;
  }

  registerAutograd(
    backward: Backward,
    { setupContext = null }: { setupContext?: SetupContext | null | undefined } = {},
  ): void {
    expectFunction(backward, 'backward');
    if (setupContext !== null) expectFunction(setupContext, 'setupContext');
    if (!isFunctional(this.schema, true)) {
      throw new TorchError(
        `Cannot register autograd formula for non-functional operator <CustomOpDef(${this.qualname})> with schema ` +
          `${this.schema.text}. Please create a functional operator and register an autograd formula for that.`,
      );
    }
    Object.assign(this.formula, { backward, setupContext });
  }

  /** What a kernel gives must be its own, unless the schema says otherwise. */
  private checked(args: readonly unknown[], result: unknown): unknown {
    if (this.schema.returns.some((item) => item.isAlias)) return result;
    const memory = new Set([...tensorsIn(args)].map(memoryOf));
    for (const tensor of tensorsIn([result])) {
      const own = memoryOf(tensor);
      if (memory.has(own)) {
        throw new TorchError(
          `${this.name}: The output of this custom operator (1) must not also be an input to this custom operator ` +
            'and (2) may not alias any inputs to this custom operator or other returns. The most common way to ' +
            'trigger this error is if we have y = custom_op(x) and y and x are the same Tensor. Please instead ' +
            'return a clone of the offending output tensor(s) (e.g. return x.clone()) or refactor the custom ' +
            'operator to not return y.',
        );
      }
      memory.add(own);
    }
    return result;
  }
}

function* tensorsIn(values: readonly unknown[]): Generator<Tensor> {
  for (const value of values) {
    if (isTensor(value)) yield value;
    else if (Array.isArray(value)) yield* tensorsIn(value);
  }
}

/** Where a tensor's memory begins, or the tensor itself where it has none. */
function memoryOf(tensor: Tensor): unknown {
  if (tensor.layout !== 'strided' || tensor.numel() === 0 || tensor.device === 'meta') return tensor;
  return tensor.storagePtr();
}

const definitions = new Map<string, Definition>();
const byCallable = new WeakMap<object, Definition>();

/** The definition behind an operator of `customOp`, by what it gave or by the operator's name. */
export function definitionOf(op: unknown): Definition | undefined {
  return typeof op === 'string' ? definitions.get(op) : byCallable.get(Object(op));
}

/**
 * Makes an operator of a function. It is in `torch.ops`, other kernels can be registered for it, and autograd
 * takes it for one operation: without a backward of its own it has no gradient.
 *
 * Python reads the schema from the function's annotations; a function of JavaScript has none.
 *
 * @param name the operator's name with its namespace
 * @param fn the function, which must not give an argument, or a view of one
 * @param options `schema`, which has to be there, and the others
 * @returns the operator: to call, and to add kernels, shapes and a backward to
 * @throws RangeError for a name without a namespace, or `mutatesArgs` that are not the schema's
 * @throws TypeError where there is no schema
 * @example
 * const scaled = torch.library.customOp('docs::scaled', (x: Tensor, by: number) => x.mul(by), {
 *   schema: '(Tensor x, float by) -> Tensor',
 * });
 * scaled.registerFake((x: Tensor) => x.newEmpty(x.shape));
 * scaled.registerAutograd((ctx, dy: Tensor) => [dy.mul(ctx.by), null], {
 *   setupContext: (ctx, [, by]) => {
 *     ctx.by = by;
 *   },
 * });
 * scaled(torch.ones([2]), 3); // tensor([3., 3.])
 * @see https://docs.pytorch.org/docs/2.13/library.html#torch.library.custom_op
 */
export function customOp(...args: Arguments<CustomOpParameters, CustomOpOrder>): CustomOpDef {
  const { name, fn, schema, mutatesArgs, deviceTypes } = bindCustomOp.named(args);
  expectString(name, 'name');
  expectFunction(fn, 'fn');
  expectString(schema, 'schema');
  const [namespace, opName] = parseNamespace(name);
  const written = parseSchema(opName + schema)
    .args.filter((item) => item.isWritten)
    .map((item) => item.name);
  if (mutatesArgs !== null) {
    if (!isIterable(mutatesArgs)) throw invalidArgument('names', 'mutatesArgs', mutatesArgs);
    const given = new Set(mutatesArgs);
    if (given.size !== written.length || written.some((one) => !given.has(one))) {
      throw new RangeError(
        `Attempted to create a custom op with \`mutates_args=${[...given].join(', ')}\` and \`schema=${schema}. ` +
          `The schema suggests that the op mutates {${written.map((one) => `'${one}'`).join(', ')}} which is ` +
          'different from what was provided to us in `mutates_args`. Please make these consistent.',
      );
    }
  }
  const definition = new Definition(namespace, opName, schema, fn.name || opName);
  definition.registerKernel(deviceTypes, fn);
  // A later one of that name is meant by both, as in Python.
  const call = (...values: any[]) => definitions.get(definition.qualname)!.call(...values);
  const result = Object.assign(call, {
    registerKernel: (types: string | readonly string[] | null, kernel: Kernel) =>
      definition.registerKernel(types, kernel),
    registerFake: (kernel: Kernel) => definition.registerFake(kernel),
    registerAutograd: (backward: Backward, options?: { setupContext?: SetupContext | null | undefined }) =>
      definition.registerAutograd(backward, options),
  });
  Object.defineProperty(result, 'name', { value: definition.qualname });
  byCallable.set(result, definition);
  return result;
}
