/** The arguments of `Module`'s methods; `M` is `Module`, which is built on what uses them. */
import { type Arguments, binder } from '../../../common/binder';
import type { DType } from '../../../tensor/dtypes';
import type { Tensor } from '../../../tensor/tensor';
import type { Parameter } from '../../parameter/parameter';
import type { DeviceArgument } from './convert';

/** Which members are listed, and how they are named. */
export interface NamedOptions {
  /** What is put before the names, with a dot. Default: '' */
  prefix?: string | undefined;
  /** Whether the members of inner modules are listed as well. Default: true */
  recurse?: boolean | undefined;
  /** Whether a member that is there under several names is listed once only. Default: true */
  removeDuplicate?: boolean | undefined;
}
type NamedOrder = [prefix: 'prefix', recurse: 'recurse', removeDuplicate: 'removeDuplicate'];
export type NamedArgs = Arguments<NamedOptions, NamedOrder>;

const bindNamed = (fn: string) =>
  binder<NamedOptions, NamedOrder>(fn, {}, { prefix: '', recurse: true, removeDuplicate: true });
export const bindNamedParameters = bindNamed('namedParameters');
export const bindNamedBuffers = bindNamed('namedBuffers');

/** Options of {@link Module.namedModules}. */
export interface NamedModulesOptions<M> {
  /** Modules that are passed over, to which those given are added. Default: null, none */
  memo?: Set<M> | null | undefined;
  /** What is put before the names, with a dot. Default: '' */
  prefix?: string | undefined;
  /** Whether a module that is there under several names is listed once only. Default: true */
  removeDuplicate?: boolean | undefined;
}
type NamedModulesOrder = [memo: 'memo', prefix: 'prefix', removeDuplicate: 'removeDuplicate'];
export type NamedModulesArgs<M> = Arguments<NamedModulesOptions<M>, NamedModulesOrder>;
export const bindNamedModules = binder<NamedModulesOptions<any>, NamedModulesOrder>(
  'namedModules',
  {},
  { memo: null, prefix: '', removeDuplicate: true },
);

type ModulesOptions = {
  /** Whether a module that is there several times is given once only. Default: true */
  removeDuplicate?: boolean | undefined;
};
type ModulesOrder = [removeDuplicate: 'removeDuplicate'];
export type ModulesArgs = Arguments<ModulesOptions, ModulesOrder>;
export const bindModules = binder<ModulesOptions, ModulesOrder>('modules', {}, { removeDuplicate: true });

type RecurseOptions = {
  /** Whether the members of inner modules are given as well. Default: true */
  recurse?: boolean | undefined;
};
type RecurseOrder = [recurse: 'recurse'];
export type RecurseArgs = Arguments<RecurseOptions, RecurseOrder>;
export const bindParameters = binder<RecurseOptions, RecurseOrder>('parameters', {}, { recurse: true });
export const bindBuffers = binder<RecurseOptions, RecurseOrder>('buffers', {}, { recurse: true });

type RegisterBufferParameters = {
  /** The name under which the buffer is reached; without a dot, and not taken yet. */
  name: string;
  /** The buffer; null reserves the name, and is left out of the state dict. */
  tensor: Tensor | null;
  /** Whether the buffer is part of the state dict. Default: true */
  persistent?: boolean | undefined;
};
type RegisterBufferOrder = [name: 'name', tensor: 'tensor', persistent: 'persistent'];
export type RegisterBufferArgs = Arguments<RegisterBufferParameters, RegisterBufferOrder>;
export const bindRegisterBuffer = binder<RegisterBufferParameters, RegisterBufferOrder>(
  'registerBuffer',
  { name: 'any', tensor: 'any' },
  { persistent: true },
);

type RegisterParameterParameters = {
  /** The name under which the parameter is reached; without a dot, and not taken yet. */
  name: string;
  /** The parameter; null reserves the name, and is left out of the state dict. */
  param: Parameter | null;
};
type RegisterParameterOrder = [name: 'name', param: 'param'];
export type RegisterParameterArgs = Arguments<RegisterParameterParameters, RegisterParameterOrder>;
export const bindRegisterParameter = binder<RegisterParameterParameters, RegisterParameterOrder>(
  'registerParameter',
  { name: 'any', param: 'any' },
  {},
);

type AddModuleParameters<M> = {
  /** The name under which the module is reached; without a dot, and not taken yet. */
  name: string;
  /** The module that becomes part of this one; null reserves the name. */
  module: M | null;
};
type AddModuleOrder = [name: 'name', module: 'module'];
export type AddModuleArgs<M> = Arguments<AddModuleParameters<M>, AddModuleOrder>;
export const bindAddModule = binder<AddModuleParameters<unknown>, AddModuleOrder>(
  'addModule',
  { name: 'any', module: 'any' },
  {},
);

type SetSubmoduleParameters<M> = {
  /** Where the module goes: a dotted path such as `'encoder.layers.0'`. */
  target: string;
  /** The module that goes there. */
  module: M;
  /** Whether there has to be a module in that place already. Default: false */
  strict?: boolean | undefined;
};
type SetSubmoduleOrder = [target: 'target', module: 'module', strict: 'strict'];
export type SetSubmoduleArgs<M> = Arguments<SetSubmoduleParameters<M>, SetSubmoduleOrder>;
export const bindSetSubmodule = binder<SetSubmoduleParameters<unknown>, SetSubmoduleOrder>(
  'setSubmodule',
  { target: 'any', module: 'any' },
  { strict: false },
);

type TargetParameters = {
  /** A dotted path from this module, such as `'encoder.layers.0'`. */
  target: string;
};
type TargetOrder = [target: 'target'];
export type TargetArgs = Arguments<TargetParameters, TargetOrder>;
/** The dotted name of `getSubmodule`, `getParameter` and `getBuffer`, which give their names. */
export const bindTarget = binder<TargetParameters, TargetOrder>('getSubmodule', { target: 'any' }, {});

type DeleteMemberParameters = {
  /** The name of the parameter, buffer or module that is taken away. */
  name: string;
};
type DeleteMemberOrder = [name: 'name'];
export type DeleteMemberArgs = Arguments<DeleteMemberParameters, DeleteMemberOrder>;
export const bindDeleteMember = binder<DeleteMemberParameters, DeleteMemberOrder>(
  'deleteMember',
  { name: 'any' },
  {},
);

type TrainOptions = {
  /** True for training, false for evaluation. Default: true */
  mode?: boolean | undefined;
};
type TrainOrder = [mode: 'mode'];
export type TrainArgs = Arguments<TrainOptions, TrainOrder>;
export const bindTrain = binder<TrainOptions, TrainOrder>('train', {}, { mode: true });

type RequiresGradOptions = {
  /** Whether backward computes gradients for the parameters. Default: true */
  requiresGrad?: boolean | undefined;
};
type RequiresGradOrder = [requiresGrad: 'requiresGrad'];
export type RequiresGradArgs = Arguments<RequiresGradOptions, RequiresGradOrder>;
export const bindRequiresGrad = binder<RequiresGradOptions, RequiresGradOrder>(
  'requiresGrad_',
  {},
  { requiresGrad: true },
);

type ApplyParameters<M> = {
  /** Called with each module inside this one, then with this one. */
  fn: (module: M) => void;
};
type ApplyOrder = [fn: 'fn'];
export type ApplyArgs<M> = Arguments<ApplyParameters<M>, ApplyOrder>;
export const bindApply = binder<ApplyParameters<any>, ApplyOrder>('apply', { fn: 'any' }, {});

type CudaOptions = {
  /** The device, or the index of a device of that type. Default: the current one */
  device?: DeviceArgument | null | undefined;
};
type CudaOrder = [device: 'device'];
export type CudaArgs = Arguments<CudaOptions, CudaOrder>;
export const bindCuda = binder<CudaOptions, CudaOrder>('cuda', {}, { device: null });

type TypeParameters = {
  /** The dtype that all parameters and buffers get. */
  dstType: DType;
};
type TypeOrder = [dstType: 'dstType'];
export type TypeArgs = Arguments<TypeParameters, TypeOrder>;
export const bindType = binder<TypeParameters, TypeOrder>('type', { dstType: 'any' }, {});

type HookParameters<Hook> = {
  /** The function that is called from then on; what it gets depends on the method. */
  hook: Hook;
};
type HookOrder = [hook: 'hook'];
export type HookArgs<Hook> = Arguments<HookParameters<Hook>, HookOrder>;
/** The hook of a method without options, which gives its name. */
export const bindHook = binder<HookParameters<(...args: any[]) => any>, HookOrder>(
  'hook',
  { hook: 'any' },
  {},
);

/** Options of the hooks around `forward`. */
export interface HookOptions {
  /** Whether it runs before those already there. Default: false */
  prepend?: boolean | undefined;
  /** Whether it is given the call's trailing options object apart. Default: false */
  withKwargs?: boolean | undefined;
}
type AnyHook = HookParameters<(...args: any[]) => any>;
export const bindForwardPreHook = binder<AnyHook & HookOptions, HookOrder>(
  'registerForwardPreHook',
  { hook: 'any' },
  {},
  { prepend: false, withKwargs: false },
);
export const bindForwardHook = binder<AnyHook & HookOptions & { alwaysCall?: boolean }, HookOrder>(
  'registerForwardHook',
  { hook: 'any' },
  {},
  { prepend: false, withKwargs: false, alwaysCall: false },
);
type BackwardHookOrder = [hook: 'hook', prepend: 'prepend'];
export type BackwardHookArgs<Hook> = Arguments<
  HookParameters<Hook> & {
    /** Whether it runs before the hooks that are there already. Default: false */
    prepend?: boolean | undefined;
  },
  BackwardHookOrder
>;
/** The arguments of the full backward hooks' methods, which give their names. */
export const bindBackwardHook = binder<AnyHook & { prepend?: boolean | undefined }, BackwardHookOrder>(
  'registerFullBackwardHook',
  { hook: 'any' },
  { prepend: false },
);
