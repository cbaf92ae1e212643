/** The names of Python that a file may use, and what each makes. Any other name is an error. */

import { splitName } from '../../common/dottedName';
import type { NodeBuffer } from '../../common/node';
import { Complex } from '../../python/complex';
import { dtypeNames, layoutConstants, qschemeConstants, scalarTypeName } from '../../tensor/dtypes';
import { torchOps } from '../../tensor/operators';
import {
  factories,
  markKind,
  Namespace,
  PyDevice,
  PyDType,
  PyFloat,
  PyLayout,
  PyQScheme,
  PyString,
  PyTuple,
} from '../../tensor/pythonKinds';
import { instanceGlobal, isClassName } from './instances';
import { numpyGlobals } from './ndarray';
import {
  AllowedInstance,
  DictNode,
  FrozenSetNode,
  GlobalNode,
  InstanceNode,
  RefusedError,
  SizeNode,
  textOf,
  wrongCall,
} from './nodes';
import { plainGlobals } from './plainTypes';
import {
  newParameter,
  rebuildFromType,
  rebuildParameter,
  rebuildParameterWithState,
  rebuildTensor,
  rebuildTensorV2,
  rebuildTensorV3,
} from './rebuild';
import { rebuildDevice, rebuildMeta, rebuildNested, rebuildQTensor, rebuildSparse } from './rebuildOther';
import { allowedClass } from './safeGlobals';
import { newDtypes } from './tensorWriter';

function makeOrderedDict(args: unknown[]): DictNode {
  const dict = new DictNode('OrderedDict');
  const [items = []] = args;
  if (args.length > 1 || !Array.isArray(items)) throw wrongCall('OrderedDict');
  // Python 2 gives the items as a list of pairs.
  for (const item of items) {
    const pair = item instanceof PyTuple ? item.items : item;
    if (!Array.isArray(pair) || pair.length !== 2) throw wrongCall('OrderedDict');
    dict.set(pair[0], pair[1]);
  }
  return dict;
}

function makeCounter(args: unknown[]): DictNode {
  const made = new DictNode('Counter');
  const [counts] = args;
  if (args.length > 1 || (counts !== undefined && !(counts instanceof DictNode))) throw wrongCall('Counter');
  if (counts instanceof DictNode) copyEntries(counts, made);
  return made;
}

function copyEntries(from: DictNode, to: DictNode): void {
  for (const [key, value] of from.entries) {
    to.set(typeof key === 'string' ? from.keyNodes.get(key)! : key, value);
  }
}

function makeDefaultDict(args: unknown[]): DictNode {
  const made = new DictNode('defaultdict');
  const [factory = null, items] = args;
  if (factory !== null) {
    const name = factory instanceof GlobalNode ? factory.name.replace(/^builtins\./, '') : '';
    if (!factories.includes(name)) throw wrongCall('defaultdict');
    made.factory = name;
  }
  if (items !== undefined) {
    if (!(items instanceof DictNode)) throw wrongCall('defaultdict');
    copyEntries(items, made);
  }
  return made;
}

function encode([given, code]: unknown[]): NodeBuffer {
  const [text, encoding] = [textOf(given), textOf(code)];
  if (text === undefined || (encoding !== 'latin1' && encoding !== 'latin-1'))
    throw wrongCall('_codecs.encode');
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) throw wrongCall('_codecs.encode');
  return Buffer.from(text, 'latin1');
}

function makeByteArray(args: unknown[]): Uint8Array {
  const [data = Buffer.alloc(0), encoding] = args;
  const bytes = data instanceof PyString ? encode([data, encoding]) : data;
  if (!(bytes instanceof Uint8Array)) throw wrongCall('bytearray');
  return markKind(Buffer.from(bytes), 'bytearray');
}

function makeSet(args: unknown[]): Set<unknown> {
  const [items = []] = args;
  if (args.length > 1 || !Array.isArray(items)) throw wrongCall('set');
  return new Set(items);
}

function makeFrozenSet(args: unknown[]): FrozenSetNode {
  const [items = []] = args;
  if (args.length > 1 || !Array.isArray(items)) throw wrongCall('frozenset');
  return new FrozenSetNode([...items]);
}

const numberOf = (value: unknown) => (value instanceof PyFloat ? value.value : value);

function makeComplex(args: unknown[]): Complex {
  const [re, im = 0] = args.map(numberOf);
  if (args.length > 2 || typeof re !== 'number' || typeof im !== 'number') throw wrongCall('complex');
  return new Complex(re, im);
}

function makeDevice([type, index]: unknown[]): PyDevice {
  const text = textOf(type);
  if (text === undefined || (index !== undefined && typeof index !== 'number'))
    throw wrongCall('torch.device');
  return new PyDevice(index === undefined ? text : `${text}:${index}`);
}

const layouts = new Map(Object.values(layoutConstants).map((name) => [`torch.${name}`, new PyLayout(name)]));

function makeLayout([name]: unknown[]): PyLayout {
  const layout = layouts.get(textOf(name) ?? '');
  if (layout === undefined) throw wrongCall('torch.serialization._get_layout');
  return layout;
}

function makeSize([items]: unknown[]): SizeNode {
  if (!(items instanceof PyTuple) || !items.items.every((item) => typeof item === 'number'))
    throw wrongCall('torch.Size');
  return new SizeNode(items.items as number[]);
}

type Call = (args: unknown[]) => unknown;

/** The names that any file may use. */
const table = new Map<string, unknown>();
/** Plain data that Python loads with `weights_only=False` only. */
const plainTable = new Map<string, unknown>();

function allow(name: string, call?: Call, create?: Call): void {
  table.set(name, new GlobalNode(name, call, undefined, create));
}

allow('collections.OrderedDict', makeOrderedDict);
allow('collections.Counter', makeCounter);
allow('_codecs.encode', encode);
allow('builtins.bytearray', makeByteArray);
allow('builtins.set', makeSet);
allow('builtins.complex', makeComplex);
allow('builtins.bytes', (args) => {
  if (args.length > 0) throw wrongCall('bytes');
  return Buffer.alloc(0);
});
allow('torch.Size', makeSize);
allow('torch.device', makeDevice);
allow('torch.serialization._get_layout', makeLayout);
allow('torch._utils._rebuild_tensor', rebuildTensor);
allow('torch._utils._rebuild_tensor_v2', rebuildTensorV2);
allow('torch._utils._rebuild_tensor_v3', rebuildTensorV3);
allow('torch._utils._rebuild_parameter', rebuildParameter);
allow('torch._utils._rebuild_parameter_with_state', rebuildParameterWithState);
allow('torch._utils._rebuild_qtensor', rebuildQTensor);
allow('torch._utils._rebuild_sparse_tensor', rebuildSparse);
allow('torch._utils._rebuild_nested_tensor', rebuildNested);
allow('torch._utils._rebuild_meta_tensor_no_storage', rebuildMeta);
allow('torch._tensor._rebuild_from_type_v2', rebuildFromType);
allow('torch._tensor._rebuild_from_type', rebuildFromType);
allow('torch.Tensor');
allow('torch.nn.parameter.Parameter', newParameter);
for (const scheme of Object.values(qschemeConstants)) table.set(`torch.${scheme}`, new PyQScheme(scheme));
for (const dtype of dtypeNames) {
  table.set(`torch.${dtype}`, new PyDType(dtype));
  if (newDtypes.has(dtype) || /^u?int[1-7]$/.test(dtype)) continue;
  const scalar = scalarTypeName(dtype);
  for (const module of ['torch', 'torch.cuda']) {
    const storage = `${module}.${scalar}Storage`;
    table.set(storage, new GlobalNode(storage, undefined, dtype));
    allow(`${module}.${scalar}Tensor`, undefined, () => torchOps.empty([0], { dtype, device: 'cpu' }));
  }
}
for (const name of ['torch.storage.UntypedStorage', 'torch.UntypedStorage']) {
  table.set(name, new GlobalNode(name, undefined, null));
}
plainTable.set('builtins.frozenset', new GlobalNode('builtins.frozenset', makeFrozenSet));
plainTable.set('collections.defaultdict', new GlobalNode('collections.defaultdict', makeDefaultDict));
for (const factory of factories) {
  const name = `builtins.${factory}`;
  if (!table.has(name)) plainTable.set(name, new GlobalNode(name));
}

for (const [name, node] of numpyGlobals()) plainTable.set(name, node);
for (const [name, node] of plainGlobals()) plainTable.set(name, node);
plainTable.set(
  'argparse.Namespace',
  new GlobalNode('argparse.Namespace', () => new AllowedInstance(Namespace, [])),
);

/** Modules under the names that they have now. */
const renamed: Record<string, string> = {
  __builtin__: 'builtins',
  copy_reg: 'copyreg',
  'torch.tensor': 'torch._tensor',
};
/** Never allowed, even where the script maps their names. */
const blocked: ReadonlySet<string> = new Set(['sys', 'os', 'posix', 'nt']);

/** How names are looked up in one file. */
export interface LookUpOptions {
  weightsOnly: boolean;
  /** Where tensors of a device go. */
  place: (location: string) => string;
  /** What stands for a name that is not allowed; without it such a name is an error. */
  unknown?: ((name: string) => GlobalNode) | undefined;
}

/**
 * What a name of Python stands for.
 * @throws TorchError for names that are not allowed
 */
export function lookUp(givenModule: string, name: string, options: LookUpOptions): unknown {
  const { weightsOnly, place, unknown } = options;
  const full = pythonName(givenModule, name);
  const module = Object.hasOwn(renamed, givenModule) ? renamed[givenModule]! : givenModule;
  if (blocked.has(module)) {
    if (unknown !== undefined) return unknown(full);
    throw blockedError(full, module);
  }
  const known = table.get(full) ?? (weightsOnly ? undefined : plainTable.get(full));
  if (known !== undefined) return known;
  if (full === 'torch._utils._rebuild_device_tensor_from_cpu_tensor')
    return new GlobalNode(full, rebuildDevice(place));
  const allowed = allowedClass(full);
  if (allowed !== undefined) {
    return new GlobalNode(full, (args) => new AllowedInstance(allowed, args), undefined, undefined, allowed);
  }
  if (full === 'copyreg._reconstructor') return new GlobalNode(full, reconstruct);
  // The base class that old protocols name beside the class.
  if (full === 'builtins.object') return new GlobalNode(full);
  if (unknown !== undefined) return unknown(full);
  if (weightsOnly) throw unknownError(module, full, true);
  if (full === 'builtins.getattr') return new GlobalNode(full, (args) => attribute(args, options));
  if (isCode(module)) throw unknownError(module, full, false);
  return instanceGlobal(full, () => unknownError(module, full, false));
}

/** Modules whose classes are more than the values in them. */
function isCode(module: string): boolean {
  return /^(torch|torchvision|torchaudio|numpy|builtins|functools|operator|copyreg|subprocess|shutil|importlib|runpy|pty|socket)\b/.test(
    module,
  );
}

/** `getattr(cls, 'name')`: how protocols before 4 name what lies in a class. */
function attribute([owner, given]: unknown[], options: LookUpOptions): unknown {
  const name = textOf(given);
  if (!(owner instanceof GlobalNode) || name === undefined) throw wrongCall('builtins.getattr');
  const [module, type] = splitName(owner.name);
  return lookUp(module, `${type}.${name}`, options);
}

/** `copyreg._reconstructor(cls, base, state)`: how protocols 0 and 1 make objects. */
function reconstruct([type, base, state]: unknown[]): unknown {
  if (!(type instanceof GlobalNode && base instanceof GlobalNode)) throw wrongCall('copyreg._reconstructor');
  const plain = base.name === 'builtins.object' && state === null;
  if (plain && type.type !== undefined) return new AllowedInstance(type.type, []);
  if (type.type !== undefined || type.create === undefined) throw wrongCall('copyreg._reconstructor');
  if (plain) return type.create([]);
  if (base.name === 'builtins.tuple' && state instanceof PyTuple) return type.create([...state.items]);
  const made = type.create([]);
  if (base.name === 'builtins.list' && made instanceof InstanceNode && Array.isArray(state)) {
    for (const item of state) made.items.push(item);
    return made;
  }
  if (base.name === 'builtins.dict' && made instanceof InstanceNode && state instanceof DictNode) {
    copyEntries(state, made.dict);
    return made;
  }
  return type.create([state]);
}

/** Names of Python 2 that others took over. */
const renamedNames: Record<string, string> = {
  '__builtin__.long': 'builtins.int',
  '__builtin__.unicode': 'builtins.str',
};

/** A name with its module, as it is called today. */
export function pythonName(module: string, name: string): string {
  const old = `${module}.${name}`;
  if (Object.hasOwn(renamedNames, old)) return renamedNames[old]!;
  return `${Object.hasOwn(renamed, module) ? renamed[module]! : module}.${name}`;
}

/** Whether a name is loaded without the script's permission. */
export function isKnownGlobal(full: string): boolean {
  return table.has(full) || full === 'torch._utils._rebuild_device_tensor_from_cpu_tensor';
}

const shownName = (full: string) => JSON.stringify(full.slice(0, 200)).slice(1, -1);

function blockedError(full: string, module: string): RefusedError {
  return new RefusedError(
    `Weights only load failed. Trying to load unsupported GLOBAL ${shownName(full)} whose module ${module} is blocked.`,
  );
}

function unknownError(module: string, full: string, weightsOnly: boolean): RefusedError {
  const shown = shownName(full);
  if (/^torch(vision)?\.(nn\.modules|models|nn\.parallel|optim|jit)\b/.test(module)) {
    return new RefusedError(
      `torch.load: the file holds a whole Python object (${shown}), such as a module. Its code can't run here: build the model here, and ` +
        'load the weights of the one in the file with model.loadStateDict(torch.serialization.loadStateDicts(file)), or in Python save ' +
        'torch.save(model.state_dict(), file) only.',
    );
  }
  if (weightsOnly && plainTable.has(full)) {
    return new RefusedError(
      `Weights only load failed. WeightsUnpickler error: Unsupported global: GLOBAL ${shown} was not an allowed global by default. ` +
        'It is plain data: `torch.load(file, { weightsOnly: false })` loads it, and does not execute anything in the file either.',
    );
  }
  const hint =
    !isClassName(full) && !weightsOnly
      ? "It is a function of Python, which can't run here: save what it makes as plain values or as tensors."
      : `Please use \`torch.serialization.addSafeGlobals({ '${shown}': YourClass })\` or ` +
        `\`torch.serialization.safeGlobals({ '${shown}': YourClass }, () => torch.load(file))\` to allowlist this global ` +
        'with a class of yours if you trust it. (If it is a module, `torch.serialization.loadStateDicts(file)` gives its weights: code never runs here.)' +
        (weightsOnly
          ? ' `torch.load(file, { weightsOnly: false })` gives the fields of a plain object, such as a dataclass, without its class.'
          : '');
  const lead = weightsOnly
    ? 'Weights only load failed. WeightsUnpickler error: Unsupported global'
    : 'torch.load: weightsOnly: false allows some more plain types, but nothing in a file is ever executed here. Unsupported global';
  return new RefusedError(`${lead}: GLOBAL ${shown} was not an allowed global by default. ${hint}`);
}
