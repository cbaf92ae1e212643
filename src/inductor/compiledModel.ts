/** Twin of AOTICompiledModel in torch/_inductor/package: what runs a package of AOTInductor. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Arguments, binder, required } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectBoolean, invalidArgument } from '../common/expect';
import type { FileUrl } from '../common/node';
import { isPlainObject } from '../common/plainObject';
import { withTorchLibrary } from '../libtorch/load';
import { native } from '../native';
import type { NativePackage } from '../native/inductor';
import { pyTypeName } from '../python/pyrepr';
import { refuseParts } from '../tensor/intercept';
import { handlesOf, Tensor } from '../tensor/tensor';
import { leavesOf, readTreeSpec, type TreeSpec, valueOf } from './treeSpec';

/** Options of `aotiLoadPackage`. */
export interface AotiLoadPackageOptions {
  /** Which of a package's networks. Default: 'model' */
  modelName?: string | undefined;
  /** Whether only one call at a time runs, without locks. Default: false */
  runSingleThreaded?: boolean | undefined;
  /** How many calls may run at once. Default: 1 */
  numRunners?: number | undefined;
  /** On which of several devices; -1 for the present one. Default: -1 */
  deviceIndex?: number | undefined;
}

interface LoadParameters extends AotiLoadPackageOptions {
  /** The package's file. */
  path: string | FileUrl;
}
type LoadOrder = [
  path: 'path',
  modelName: 'modelName',
  runSingleThreaded: 'runSingleThreaded',
  numRunners: 'numRunners',
  deviceIndex: 'deviceIndex',
];
const bindLoad = binder<LoadParameters, LoadOrder>(
  'aotiLoadPackage',
  { path: 'object' },
  { modelName: 'model', runSingleThreaded: false, numRunners: 1, deviceIndex: -1 },
);

/** Options of a compiled network's `loadConstants`. */
export interface LoadConstantsOptions {
  /** Whether there must be a tensor for each constant. */
  checkFullUpdate: boolean;
  /** Whether the network reads the tensors where they lie, and follows their changes. Default: false */
  userManaged?: boolean | undefined;
}

interface LoadConstantsParameters extends LoadConstantsOptions {
  /** The tensors by their names. */
  constantsMap: Readonly<Record<string, Tensor>> | ReadonlyMap<string, Tensor>;
}
type LoadConstantsOrder = [constantsMap: 'constantsMap'];
const bindConstants = binder<LoadConstantsParameters, LoadConstantsOrder>(
  'loadConstants',
  { constantsMap: 'data' },
  {},
  { checkFullUpdate: required, userManaged: false },
);

/**
 * A network that was compiled: a function of what it was exported with. Arguments that were given by name
 * come as an object at the end.
 * @see https://docs.pytorch.org/docs/2.13/torch.compiler_aot_inductor.html
 */
export interface AOTICompiledModel {
  (...args: any[]): any;
  /** What the compiler noted: the device, the machine it is for. */
  getMetadata(): Record<string, string>;
  /** The names of its parameters, buffers and other constants. */
  getConstantFqns(): string[];
  /**
   * Replaces constants, by their names: those of a state dict of the module.
   * @throws RangeError for other shapes or dtypes
   * @throws TorchError for names that are not there or, with `checkFullUpdate`, missing
   */
  loadConstants(...args: Arguments<LoadConstantsParameters, LoadConstantsOrder>): void;
}

/** The arguments and those by name, of the structures that the network was exported with. */
function inputLeaves(spec: TreeSpec, args: readonly unknown[]): unknown[] {
  const [positional, named] = spec.kind === 'list' ? spec.items : [];
  if (positional?.kind !== 'list' || named?.kind !== 'object')
    throw new TorchError('aotiLoadPackage(): the package has no arguments that could be called with');
  const last = args.at(-1);
  const hasNamed =
    named.keys.length > 0 && args.length === positional.items.length + 1 && isPlainObject(last);
  const given = hasNamed ? args.slice(0, -1) : args;
  const count = positional.items.length;
  if (given.length !== count || (named.keys.length > 0 && !hasNamed)) {
    const also = named.keys.length > 0 ? ` and an object of '${named.keys.join("', '")}'` : '';
    throw new TypeError(`the compiled network takes ${count} argument${count === 1 ? '' : 's'}${also}`);
  }
  return [
    ...positional.items.flatMap((item, i) => leavesOf(item, given[i], `argument ${i + 1}`)),
    ...leavesOf(named, hasNamed ? last : {}, 'the named arguments'),
  ];
}

/** Only tensors are handed over: all else was compiled in. */
const tensorsOf = (leaves: readonly unknown[]): Tensor[] =>
  leaves.filter((leaf): leaf is Tensor => leaf instanceof Tensor);

function loadConstants(model: NativePackage, args: any[]): void {
  const { constantsMap, checkFullUpdate, userManaged } = bindConstants.named(args as never);
  expectBoolean(checkFullUpdate, 'checkFullUpdate');
  expectBoolean(userManaged, 'userManaged');
  const entries: [string, unknown][] =
    constantsMap instanceof Map ? [...constantsMap] : Object.entries(constantsMap);
  for (const [name, value] of entries)
    if (!(value instanceof Tensor))
      throw new TypeError(`loadConstants(): '${name}' must be a tensor, not ${pyTypeName(value)}`);
  const names = entries.map(([name]) => name);
  const missing = native.packageConstantNames(model).filter((name) => !names.includes(name));
  if (checkFullUpdate && missing.length > 0)
    throw new TorchError(`Cannot find constants ${missing.join(', ')} in constants_map!`);
  native.packageLoadConstants(
    model,
    names,
    handlesOf(entries.map(([, value]) => value)),
    checkFullUpdate,
    userManaged,
  );
}

/**
 * Opens a network that Python's `torch._inductor.aoti_compile_and_package` has compiled, a `.pt2` file, and
 * runs it without Python. A package holds machine code, for the machine it was compiled on, which runs with
 * all rights of the process: open only those that you trust. Its results have no gradients.
 *
 * @param path its file, or the folder of one that was unpacked
 * @param options `modelName` ('model'), `runSingleThreaded` (false), `numRunners` (1), `deviceIndex` (-1)
 * @returns the network, to be called with what it was exported with
 * @throws TorchError for a file that is no package, for another machine or another version of LibTorch
 * @see https://docs.pytorch.org/docs/2.13/torch.compiler_aot_inductor.html
 */
export function aotiLoadPackage(...args: Arguments<LoadParameters, LoadOrder>): AOTICompiledModel {
  const { path: given, modelName, runSingleThreaded, numRunners, deviceIndex } = bindLoad.named(args);
  if (typeof given !== 'string' && !(given instanceof URL)) throw invalidArgument('a path', 'path', given);
  const file = path.resolve(given instanceof URL ? fileURLToPath(given) : given);
  if (statSync(file, { throwIfNoEntry: false }) === undefined)
    throw new TorchError(`aotiLoadPackage(): there is no file ${file}`);
  const model = withTorchLibrary(() =>
    native.packageLoad(file, modelName, runSingleThreaded, numRunners, deviceIndex),
  );
  const [inputs, outputs] = native.packageCallSpec(model).map(readTreeSpec) as [TreeSpec, TreeSpec];
  const call = (...values: unknown[]): unknown => {
    const given = tensorsOf(inputLeaves(inputs, values));
    refuseParts('a compiled model', ...given);
    const results = native.packageRun(model, handlesOf(given));
    return valueOf(outputs, results.values());
  };
  return Object.assign(call, {
    getMetadata(): Record<string, string> {
      const flat = native.packageMetadata(model);
      return Object.fromEntries(flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1]!]] : [])));
    },
    getConstantFqns: () => native.packageConstantNames(model),
    loadConstants: (...constants: any[]) => loadConstants(model, constants),
  });
}
