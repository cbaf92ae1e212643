/** `torch.library`'s functions: operators and kernels of libraries that stay until the environment ends. */
import { isAutocastAvailable } from '../amp';
import { cast } from '../amp/custom';
import { type Arguments, binder } from '../common/binder';
import { NotImplementedError, TorchError } from '../common/errors';
import { expectFunction, expectString } from '../common/expect';
import { native } from '../native';
import { pyTypeName } from '../python/pyrepr';
import { dtypeInfo } from '../tensor/dtypes';
import type { Tensor } from '../tensor/tensor';
import type { Device, DType } from '../tensor/types';
import { type Backward, makeAutogradKernel, type SetupContext } from './autogradImpl';
import { definitionOf } from './customOp';
import { type LibraryOptions, libraryFor, lookUp, type OpIdentifier, resolve } from './identify';
import type { Kernel } from './kernel';
import type { Tag } from './library';
import { holdsTensors, isFunctional, parseNamespace, parseSchema } from './schema';

/** Types of devices: `cpu`, `cuda`; dispatch keys are taken, too. */
export type DeviceTypes = string | readonly string[];

interface DefineParameters extends LibraryOptions {
  /** What is said of the operator. Default: nothing */
  tags?: Tag | readonly Tag[] | undefined;
  qualname: string;
  schema: string;
}

type DefineOrder = [qualname: 'qualname', schema: 'schema'];
const bindDefine = binder<DefineParameters, DefineOrder>(
  'define',
  { qualname: 'any', schema: 'any' },
  {},
  { lib: null, tags: [] },
);

/**
 * Defines an operator, which `impl` and the others then implement.
 *
 * @param qualname its name with its namespace: `mine::add`
 * @param schema its arguments and results: `(Tensor x, int n) -> Tensor`
 * @param options `tags`: what is said of it; `lib`
 * @throws RangeError for a name without a namespace, or a schema with a name
 * @throws TorchError for a schema that can't be read, or an operator that is defined already
 * @example
 * torch.library.define('docs::triple', '(Tensor x) -> Tensor');
 * torch.library.impl('docs::triple', 'default', (x: Tensor) => x.mul(3));
 * torch.ops['docs'].triple(torch.ones([2])); // tensor([3., 3.])
 * @see https://docs.pytorch.org/docs/2.13/library.html#torch.library.define
 */
export function define(...args: Arguments<DefineParameters, DefineOrder>): void {
  const { qualname, schema, lib, tags } = bindDefine.named(args);
  if (typeof qualname !== 'string') {
    throw new RangeError(
      `define(qualname, schema): expected qualname to be instance of str, got <class '${pyTypeName(qualname)}'>`,
    );
  }
  expectString(schema, 'schema');
  const [namespace, name] = parseNamespace(qualname);
  if (!/^\(.*\) -> .*$/.test(schema)) {
    throw new RangeError(
      `define(qualname, schema, ...): expected schema to look like e.g. "(Tensor x) -> Tensor" but got "${schema}"`,
    );
  }
  libraryFor(namespace, lib).define(name + schema, { tags });
}

interface ImplParameters extends LibraryOptions {
  qualname: string;
  types: DeviceTypes;
  /** The kernel: a function of the operator's arguments that gives its results. */
  func: Kernel;
}

type ImplOrder = [qualname: 'qualname', types: 'types', func: 'func'];
const bindImpl = binder<ImplParameters, ImplOrder>(
  'impl',
  { qualname: 'any', types: 'any', func: 'any' },
  {},
  { lib: null },
);

/** The dispatch keys that names of devices and keys stand for. */
function keysOf(types: DeviceTypes): Set<string> {
  const list = typeof types === 'string' ? [types] : [...types];
  return new Set(
    list.map((type) => {
      expectString(type, 'types');
      return type === 'default' ? 'CompositeExplicitAutograd' : native.dispatchKeyOf(type);
    }),
  );
}

/**
 * Registers a kernel of an operator for types of devices.
 *
 * @param qualname the operator's name with its namespace
 * @param types `cpu`, `cuda`, …; `default` for all of them
 * @param func the kernel
 * @throws RangeError for a name without a namespace
 * @throws TorchError for an unknown device
 * @example
 * torch.library.define('docs::sine', '(Tensor x) -> Tensor');
 * torch.library.impl('docs::sine', ['cpu', 'cuda'], (x: Tensor) => x.sin());
 * @see https://docs.pytorch.org/docs/2.13/library.html#torch.library.impl
 */
export function impl(...args: Arguments<ImplParameters, ImplOrder>): void {
  const { qualname, types, func, lib } = bindImpl.named(args);
  expectString(qualname, 'qualname');
  expectFunction(func, 'func');
  const keys = keysOf(types);
  const [namespace] = parseNamespace(qualname);
  const library = libraryFor(namespace, lib);
  for (const key of keys) library.impl(qualname, func, key);
}

interface RegisterKernelParameters extends LibraryOptions {
  /** The operator: its name with its namespace, or its definition. */
  op: OpIdentifier;
  deviceTypes: DeviceTypes | null;
  /** The kernel: a function of the operator's arguments that gives its results. */
  func: Kernel;
}

type RegisterKernelOrder = [op: 'op', deviceTypes: 'deviceTypes', func: 'func'];
const bindRegisterKernel = binder<RegisterKernelParameters, RegisterKernelOrder>(
  'registerKernel',
  { op: 'any', deviceTypes: 'any', func: 'any' },
  {},
  { lib: null },
);

/**
 * Registers a kernel of an operator for types of devices.
 *
 * @param op the operator
 * @param deviceTypes `cpu`, `cuda`, …; null for all of them
 * @param func the kernel
 * @example
 * const twice = torch.library.customOp('docs::twice', (x: Tensor) => x.mul(2), {
 *   schema: '(Tensor x) -> Tensor',
 *   deviceTypes: 'cpu',
 * });
 * torch.library.registerKernel('docs::twice', 'cuda', (x: Tensor) => x.add(x));
 * @see https://docs.pytorch.org/docs/2.13/library.html#torch.library.register_kernel
 */
export function registerKernel(...args: Arguments<RegisterKernelParameters, RegisterKernelOrder>): void {
  const { op, deviceTypes, func, lib } = bindRegisterKernel.named(args);
  const name = resolve(op, 'register_kernel');
  const definition = definitionOf(op) ?? definitionOf(name);
  if (definition !== undefined) definition.registerKernel(deviceTypes, func);
  else impl(name, deviceTypes ?? 'CompositeExplicitAutograd', func, { lib });
}

interface RegisterFakeParameters extends LibraryOptions {
  /** The operator: its name with its namespace, or its definition. */
  op: OpIdentifier;
  func: Kernel;
}

type RegisterFakeOrder = [op: 'op', func: 'func'];
const bindRegisterFake = binder<RegisterFakeParameters, RegisterFakeOrder>(
  'registerFake',
  { op: 'any', func: 'any' },
  {},
  { lib: null },
);

/**
 * Registers what an operator gives for tensors without data, those on `meta`: the shapes and dtypes.
 *
 * @param op the operator
 * @param func takes the operator's arguments, and makes empty tensors
 * @throws TorchError for an operator that is made of others, which need none
 * @example
 * torch.library.define('docs::pairs', '(Tensor x) -> Tensor');
 * torch.library.registerFake('docs::pairs', (x: Tensor) => x.newEmpty([x.size(0), 2]));
 * torch.ops['docs'].pairs(torch.empty([3], { device: 'meta' })).shape; // [3, 2]
 * @see https://docs.pytorch.org/docs/2.13/library.html#torch.library.register_fake
 */
export function registerFake(...args: Arguments<RegisterFakeParameters, RegisterFakeOrder>): void {
  const { op, func, lib } = bindRegisterFake.named(args);
  expectFunction(func, 'func');
  const name = resolve(op, 'register_fake');
  const definition = definitionOf(op) ?? definitionOf(name);
  if (definition !== undefined) {
    definition.registerFake(func);
    return;
  }
  const [namespace] = parseNamespace(name);
  libraryFor(namespace, lib).impl(name, func, 'Meta');
}

/** Options of `registerAutograd`. */
export interface RegisterAutogradOptions extends LibraryOptions {
  /**
   * Runs after forward, with the context, the inputs and the output, and keeps what backward needs. Arguments
   * that can only be named come as an object before the output, where the operator has some.
   */
  setupContext?: SetupContext | null | undefined;
}

interface RegisterAutogradParameters extends RegisterAutogradOptions {
  op: OpIdentifier;
  backward: Backward;
}

type RegisterAutogradOrder = [op: 'op', backward: 'backward'];
const bindRegisterAutograd = binder<RegisterAutogradParameters, RegisterAutogradOrder>(
  'registerAutograd',
  { op: 'any', backward: 'any' },
  {},
  { setupContext: null, lib: null },
);

/**
 * Registers an operator's backward: the function that computes its gradients.
 * @param op the operator, which changes no argument
 * @param backward takes the context and the gradients of the outputs, and gives those of the inputs: one, or
 * an array with null for inputs that have none
 * @throws TorchError for an operator that changes its arguments, or gives a view of one
 * @example
 * const square = torch.library.customOp('docs::square', (x: Tensor) => x.mul(x), {
 *   schema: '(Tensor x) -> Tensor',
 * });
 * torch.library.registerAutograd('docs::square', (ctx, dy: Tensor) => dy.mul(ctx.savedTensors[0]).mul(2), {
 *   setupContext: (ctx, [x]) => ctx.saveForBackward(x),
 * });
 * @see https://docs.pytorch.org/docs/2.13/library.html#torch.library.register_autograd
 */
export function registerAutograd(
  ...args: Arguments<RegisterAutogradParameters, RegisterAutogradOrder>
): void {
  const { op, backward, setupContext, lib } = bindRegisterAutograd.named(args);
  expectFunction(backward, 'backward');
  if (setupContext !== null) expectFunction(setupContext, 'setupContext');
  const name = resolve(op, 'register_autograd');
  const definition = definitionOf(op) ?? definitionOf(name);
  if (definition !== undefined) {
    definition.registerAutograd(backward, { setupContext });
    return;
  }
  const [namespace] = parseNamespace(name);
  const [call, label] = lookUp(name);
  const schema = parseSchema(call.schema);
  if (!isFunctional(schema, false)) {
    throw new TorchError(
      `Cannot register autograd formula for non-functional operator ${label} with schema ${schema.text}. ` +
        'Please create a functional operator and register an autograd formula for that.',
    );
  }
  if (schema.args.some((item) => item.isKeyword && holdsTensors(item))) {
    throw new NotImplementedError(
      'register_autograd with kwarg-only Tensor args. In the original definition of the op, please make your ' +
        `tensors not kwarg-only. Got: ${schema.text}`,
    );
  }
  const kernel = makeAutogradKernel(call, label, schema, { backward, setupContext });
  libraryFor(namespace, lib).impl(name, kernel, 'Autograd');
}

interface RegisterAutocastParameters extends LibraryOptions {
  /** The operator: its name with its namespace, or its definition. */
  op: OpIdentifier;
  deviceType: Device;
  /** The dtype that floating point tensors are cast to. */
  castInputs: DType;
}

type RegisterAutocastOrder = [op: 'op', deviceType: 'deviceType', castInputs: 'castInputs'];
const bindRegisterAutocast = binder<RegisterAutocastParameters, RegisterAutocastOrder>(
  'registerAutocast',
  { op: 'any', deviceType: 'any', castInputs: 'any' },
  {},
  { lib: null },
);

/**
 * Says to which dtype an operator's floating-point arguments are cast under autocast.
 *
 * @param op the operator
 * @param deviceType the type of devices, `cpu` or `cuda`
 * @param castInputs the dtype
 * @throws RangeError for devices that know no autocast
 * @example
 * torch.library.define('docs::half', '(Tensor x) -> Tensor');
 * torch.library.impl('docs::half', 'default', (x: Tensor) => x.add(x));
 * torch.library.registerAutocast('docs::half', 'cpu', 'bfloat16');
 * torch.autocast({ deviceType: 'cpu' }, () => torch.ops['docs'].half(torch.ones([2]))).dtype; // 'bfloat16'
 * @see https://docs.pytorch.org/docs/2.13/library.html#torch.library.register_autocast
 */
export function registerAutocast(
  ...args: Arguments<RegisterAutocastParameters, RegisterAutocastOrder>
): void {
  const { op, deviceType, castInputs, lib } = bindRegisterAutocast.named(args);
  const name = resolve(op, 'register_autocast');
  expectString(deviceType, 'deviceType');
  dtypeInfo(castInputs);
  if (!isAutocastAvailable(deviceType)) {
    throw new RangeError(`Device type '${deviceType}' does not support autocast.`);
  }
  const [namespace] = parseNamespace(name);
  const [call] = lookUp(name);
  const key = `Autocast${native.dispatchKeyOf(deviceType)}`;
  const library = (definitionOf(op) ?? definitionOf(name))?.lib ?? libraryFor(namespace, lib);
  const kernel = (...given: unknown[]) =>
    native.withoutKeys([key], () => call(...(cast(given, deviceType, castInputs) as Tensor[])));
  library.impl(name, kernel, key);
}
