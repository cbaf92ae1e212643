/** The arguments of `to`, which tensors and modules read alike. */
import { isOptionsObject, optionKeys, unknownOption } from '../common/optionsObject';
import { pyTypeName } from '../python/pyrepr';
import { device } from './device';
import { type DType, dtypeInfo, isDType } from './dtypes';
import { Tensor } from './tensor';
import type { Device, MemoryFormat } from './types';

/** Options of `tensor.to`. */
export interface ToOptions {
  dtype?: DType | null | undefined;
  /** A device, or the number of an accelerator. */
  device?: Device | number | null | undefined;
  /** Whether a copy to a device may go on while the script does. Default: false */
  nonBlocking?: boolean | undefined;
  /** A new tensor even where nothing changes. Default: false */
  copy?: boolean | undefined;
  memoryFormat?: MemoryFormat | null | undefined;
}

/** What a call of `to` says; null where it says nothing. */
export interface ToArguments {
  readonly other: Tensor | null;
  readonly device: Device | null;
  readonly dtype: DType | null;
  readonly nonBlocking: boolean;
  readonly copy: boolean | null;
  readonly memoryFormat: MemoryFormat | null;
}

const optionNames = ['dtype', 'device', 'nonBlocking', 'copy', 'memoryFormat', 'other'];

const withoutModule = (name: string) => name.replace(/^torch\./, '');

/** The parameters of the overload that the first argument chooses. */
function parametersOf(first: unknown): readonly string[] {
  if (first instanceof Tensor) return ['other', 'nonBlocking', 'copy'];
  if (typeof first === 'string' && isDType(withoutModule(first))) return ['dtype', 'nonBlocking', 'copy'];
  return ['device', 'dtype', 'nonBlocking', 'copy'];
}

/** Whether a value is of the kind that the parameter takes. */
function isFit(parameter: string, value: unknown): boolean {
  if (parameter === 'other') return value instanceof Tensor;
  if (parameter === 'nonBlocking' || parameter === 'copy') return typeof value === 'boolean';
  return value === null || typeof value === 'string' || (parameter === 'device' && typeof value === 'number');
}

/** PyTorch's words, with the names of here. */
function invalidCombination(positional: readonly unknown[], named: Record<string, unknown>): TypeError {
  const got = [
    ...positional.map(pyTypeName),
    ...Object.entries(named).map(([name, value]) => `${name}=${pyTypeName(value)}`),
  ];
  const rest = 'bool nonBlocking = False, bool copy = False, *, torch.memory_format memoryFormat = None';
  return new TypeError(
    `to() received an invalid combination of arguments - got (${got.join(', ')}), but expected one of:\n` +
      ` * (torch.device device = None, torch.dtype dtype = None, ${rest})\n` +
      ` * (torch.dtype dtype, ${rest})\n` +
      ` * (Tensor other, ${rest})`,
  );
}

/** What calls with one name say, as most calls are: a script has few different ones. */
const byName = new Map<string, ToArguments>();
const MOST_NAMES = 64;

/**
 * Reads the arguments of `to`.
 * @throws TypeError with PyTorch's text for what no overload takes, for unknown options and unknown dtypes
 */
export function parseTo(args: readonly unknown[]): ToArguments {
  const [name] = args;
  if (args.length !== 1 || typeof name !== 'string') return parse(args);
  let known = byName.get(name);
  if (known === undefined) {
    known = parse(args);
    if (byName.size < MOST_NAMES) byName.set(name, known);
  }
  return known;
}

function parse(args: readonly unknown[]): ToArguments {
  const last = args.at(-1);
  const options = isOptionsObject(last) ? last : {};
  const positional = isOptionsObject(last) ? args.slice(0, -1) : args;
  const parameters = parametersOf(positional[0]);
  const given: Record<string, unknown> = {};
  const named: Record<string, unknown> = {};
  for (const key of optionKeys(options)) {
    if (!optionNames.includes(key)) throw unknownOption('to()', key, optionNames);
    if (options[key] !== undefined) named[key] = options[key];
  }
  const refused = () => invalidCombination(positional, named);
  if (positional.length > parameters.length) throw refused();
  positional.forEach((value, i) => {
    if (value !== undefined) given[parameters[i]!] = value;
  });
  for (const [name, value] of Object.entries(named)) {
    if (given[name] !== undefined) throw refused();
    given[name] = value;
  }
  for (const [name, value] of Object.entries(given)) if (!isFit(name, value)) throw refused();
  const { other = null, dtype = null, memoryFormat = null, nonBlocking = false, copy = null } = given;
  return {
    other,
    device: given.device == null ? null : device(given.device as Device | number),
    dtype: typeof dtype === 'string' ? dtypeInfo(withoutModule(dtype) as DType).name : null,
    nonBlocking,
    copy,
    memoryFormat,
  } as ToArguments;
}
