/** The names of Python that a file may use, and what each makes. Any other name is an error. */
import { Complex } from '../complex';
import { dtypeNames, layoutConstants, scalarTypeName } from '../dtypes';
import { TorchError } from '../errors';
import { markKind, PyDevice, PyDType, PyFloat, PyLayout, PyTuple } from './kinds';
import { AllowedInstance, DictNode, GlobalNode, type SafeGlobal, SizeNode } from './nodes';
import { rebuildParameter, rebuildTensor, rebuildTensorV2, rebuildTensorV3 } from './rebuild';
import { newDtypes } from './tensorWriter';

const safeGlobals = new Map<string, SafeGlobal>();

/**
 * Lets `torch.load` make objects of classes of the script, for files that hold objects of Python classes.
 *
 * An object is made with `new` and the arguments in the file (mostly none); then its method `__setstate__`, or else `Object`'s fields,
 * take the state.
 *
 * @param entries Python's names, with their modules, and the classes here
 * @throws TypeError for what is no class
 * @see https://docs.pytorch.org/docs/2.13/notes/serialization.html
 * @example torch.serialization.addSafeGlobals({ '__main__.Config': Config });
 */
export function addSafeGlobals(
  entries: Record<string, SafeGlobal> | Iterable<readonly [string, SafeGlobal]>,
): void {
  const iterable = Symbol.iterator in entries;
  for (const [name, type] of iterable
    ? (entries as Iterable<readonly [string, SafeGlobal]>)
    : Object.entries(entries)) {
    if (typeof name !== 'string' || !name.includes('.')) {
      throw new TypeError(
        `addSafeGlobals: expected a Python name such as '__main__.Config' but received ${String(name)}`,
      );
    }
    if (typeof type !== 'function') throw new TypeError(`addSafeGlobals: expected a class for ${name}`);
    safeGlobals.set(name, type);
  }
}

/** The classes that were allowed. */
export function getSafeGlobals(): Map<string, SafeGlobal> {
  return new Map(safeGlobals);
}

/** Forgets the classes that were allowed. */
export function clearSafeGlobals(): void {
  safeGlobals.clear();
}

function wrong(name: string): TorchError {
  return new TorchError(`torch.load: the file calls ${name} with arguments that it does not take`);
}

function makeOrderedDict(args: unknown[]): DictNode {
  const dict = new DictNode(true);
  const [items = []] = args;
  if (args.length > 1 || !Array.isArray(items)) throw wrong('OrderedDict');
  // Python 2 gives the items as a list of pairs.
  for (const item of items) {
    const pair = item instanceof PyTuple ? item.items : item;
    if (!Array.isArray(pair) || pair.length !== 2) throw wrong('OrderedDict');
    dict.entries.set(pair[0], pair[1]);
  }
  return dict;
}

function encode([text, encoding]: unknown[]): Buffer {
  if (typeof text !== 'string' || (encoding !== 'latin1' && encoding !== 'latin-1'))
    throw wrong('_codecs.encode');
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) throw wrong('_codecs.encode');
  return Buffer.from(text, 'latin1');
}

function makeByteArray(args: unknown[]): Uint8Array {
  const [data = Buffer.alloc(0), encoding] = args;
  const bytes = typeof data === 'string' ? encode([data, encoding]) : data;
  if (!(bytes instanceof Uint8Array)) throw wrong('bytearray');
  return markKind(Buffer.from(bytes), 'bytearray');
}

function makeSet(args: unknown[]): Set<unknown> {
  const [items = []] = args;
  if (args.length > 1 || !Array.isArray(items)) throw wrong('set');
  return new Set(items);
}

const numberOf = (value: unknown) => (value instanceof PyFloat ? value.value : value);

function makeComplex(args: unknown[]): Complex {
  const [re, im = 0] = args.map(numberOf);
  if (args.length > 2 || typeof re !== 'number' || typeof im !== 'number') throw wrong('complex');
  return new Complex(re, im);
}

function makeDevice([type, index]: unknown[]): PyDevice {
  if (typeof type !== 'string' || (index !== undefined && typeof index !== 'number'))
    throw wrong('torch.device');
  return new PyDevice(index === undefined ? type : `${type}:${index}`);
}

function makeLayout([name]: unknown[]): PyLayout {
  const layout = Object.values(layoutConstants).find((value) => `torch.${value}` === name);
  if (layout === undefined) throw wrong('torch.serialization._get_layout');
  return new PyLayout(layout);
}

function makeSize([items]: unknown[]): SizeNode {
  if (!(items instanceof PyTuple) || !items.items.every((item) => typeof item === 'number'))
    throw wrong('torch.Size');
  return new SizeNode(items.items as number[]);
}

const table = new Map<string, unknown>();

function allow(name: string, call: (args: unknown[]) => unknown): void {
  table.set(name, new GlobalNode(name, call));
}

allow('collections.OrderedDict', makeOrderedDict);
allow('_codecs.encode', encode);
for (const module of ['builtins', '__builtin__']) {
  allow(`${module}.bytearray`, makeByteArray);
  allow(`${module}.set`, makeSet);
  allow(`${module}.complex`, makeComplex);
  allow(`${module}.bytes`, (args) => {
    if (args.length > 0) throw wrong('bytes');
    return Buffer.alloc(0);
  });
}
allow('torch.Size', makeSize);
allow('torch.device', makeDevice);
allow('torch.serialization._get_layout', makeLayout);
allow('torch._utils._rebuild_tensor', rebuildTensor);
allow('torch._utils._rebuild_tensor_v2', rebuildTensorV2);
allow('torch._utils._rebuild_tensor_v3', rebuildTensorV3);
allow('torch._utils._rebuild_parameter', rebuildParameter);
for (const dtype of dtypeNames) {
  table.set(`torch.${dtype}`, new PyDType(dtype));
  const name = `torch.${scalarTypeName(dtype)}Storage`;
  if (!newDtypes.has(dtype) && !/^q|^u?int[1-7]$/.test(dtype)) {
    table.set(name, new GlobalNode(name, undefined, dtype));
  }
}
for (const name of ['torch.storage.UntypedStorage', 'torch.UntypedStorage']) {
  table.set(name, new GlobalNode(name, undefined, null));
}

/**
 * What a name of Python stands for.
 * @throws TorchError for names that are not allowed
 */
export function lookUp(module: string, name: string): unknown {
  const full = `${module}.${name}`;
  const known = table.get(full);
  if (known !== undefined) return known;
  const allowed = safeGlobals.get(full);
  if (allowed !== undefined) return new GlobalNode(full, (args) => new AllowedInstance(allowed, args));
  const shown = JSON.stringify(full.slice(0, 200)).slice(1, -1);
  if (module.startsWith('torch.nn.modules') || module.startsWith('torchvision.models')) {
    throw new TorchError(
      `torch.load: the file holds a whole Python module (${shown}). Its code can't run here: in Python, save the weights with ` +
        'torch.save(model.state_dict(), file), build the model here, and load them with model.loadStateDict(torch.load(file)).',
    );
  }
  throw new TorchError(
    `torch.load: the file holds ${shown}, which is not among the types that are loaded. If you trust the file, ` +
      `torch.serialization.addSafeGlobals({ '${shown}': YourClass }) maps it to a class of yours.`,
  );
}
