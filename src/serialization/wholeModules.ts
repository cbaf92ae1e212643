/** The weights in files that hold whole Python modules. */
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { Tensor } from '../tensor/tensor';
import { type FileLike, loadWith } from './load';
import type { MapLocation } from './mapLocation';
import { PythonObject, unknownGlobal } from './pickle/unknownObjects';

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !(value instanceof Tensor) ? (value as Fields) : undefined;

/** The entries of a dict, whichever keys it has. */
const entriesOf = (value: unknown): [unknown, unknown][] =>
  value instanceof Map ? [...value] : Object.entries(fieldsOf(value) ?? {});

/** The fields of what is a module: every `torch.nn.Module` has these. */
function moduleFields(value: unknown): Fields | undefined {
  const state = value instanceof PythonObject ? fieldsOf(value.state) : undefined;
  return state !== undefined && '_parameters' in state && '_modules' in state ? state : undefined;
}

/** `Module.state_dict`, in its order: parameters, buffers that are saved, then the modules inside. */
function collect(fields: Fields, prefix: string, into: Record<string, Tensor>, open: Set<Fields>): void {
  if (open.has(fields)) throw new TorchError('torch.serialization.loadStateDicts: a module contains itself');
  open.add(fields);
  const unsaved = fields['_non_persistent_buffers_set'];
  for (const [name, tensor] of entriesOf(fields['_parameters']))
    if (tensor instanceof Tensor) into[prefix + String(name)] = tensor.detach();
  for (const [name, tensor] of entriesOf(fields['_buffers'])) {
    if (tensor instanceof Tensor && !(unsaved instanceof Set && unsaved.has(name)))
      into[prefix + String(name)] = tensor.detach();
  }
  for (const [name, child] of entriesOf(fields['_modules'])) {
    const inner = moduleFields(child);
    if (inner !== undefined) collect(inner, `${prefix}${String(name)}.`, into, open);
  }
  open.delete(fields);
}

/** Options of {@link loadStateDicts}. */
export interface LoadStateDictsOptions {
  /** Where tensors go, as in `torch.load`. Default: null, where they were */
  mapLocation?: MapLocation | undefined;
}

interface LoadStateDictsParameters extends LoadStateDictsOptions {
  f: FileLike;
}

type LoadStateDictsOrder = [f: 'f'];
const bindLoadStateDicts = binder<LoadStateDictsParameters, LoadStateDictsOrder>(
  'loadStateDicts',
  { f: 'object' },
  {},
  { mapLocation: null },
);

/**
 * The state dicts of the modules in a file of Python's `torch.save(model, file)`, which `torch.load` refuses,
 * since their code can't run here. A module becomes what its `state_dict()` is in Python; where a dict holds
 * modules (`{'model': model, 'epoch': 3}`), an object of their state dicts. What a module's own `state_dict`
 * method would add is not there. Nothing in the file is executed.
 *
 * @param f a path, or the bytes of a file
 * @param options.mapLocation where tensors go, as in `torch.load`
 * @throws TorchError for a file without a module, and for what `torch.load` refuses as damaged
 * @see https://docs.pytorch.org/docs/2.13/notes/serialization.html
 * @example model.loadStateDict(torch.serialization.loadStateDicts('whole-model.pt'));
 */
export function loadStateDicts(
  ...args: Arguments<LoadStateDictsParameters, LoadStateDictsOrder>
): Record<string, any> {
  const { f, mapLocation } = bindLoadStateDicts.named(args);
  const value = loadWith(f, { mapLocation, weightsOnly: false }, unknownGlobal);
  const fields = moduleFields(value);
  const found: Record<string, any> = {};
  if (fields !== undefined) {
    collect(fields, '', found, new Set());
    return found;
  }
  for (const [key, item] of entriesOf(value)) {
    const inner = moduleFields(item);
    if (inner === undefined) continue;
    const dict: Record<string, Tensor> = {};
    collect(inner, '', dict, new Set());
    found[String(key)] = dict;
  }
  if (Object.keys(found).length > 0) return found;
  throw new TorchError(
    'torch.serialization.loadStateDicts: the file holds no module, and no dict of modules. `npx torch-node inspect FILE` shows what it holds.',
  );
}
