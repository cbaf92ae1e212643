/** What layers with parameters have in common. */

import { refuseArguments } from '../../common/binder';
import { pyTupleRepr } from '../../python/pyrepr';
import type { DType } from '../../tensor/dtypes';
import type { Device, IntOrList, MemoryFormat } from '../../tensor/types';

export { type FactoryOptions, type FactoryOrder, factoryDefaults } from '../parameter/factory';

/** What {@link factoryKwargs} takes and returns. */
export interface FactoryKwargs {
  /** Where parameters and buffers are made. Default: the default device */
  device?: Device | undefined;
  /** The element type of parameters and buffers. Default: the default dtype */
  dtype?: DType | undefined;
  /** How parameters of four or five dimensions lie in memory. Default: contiguous */
  memoryFormat?: MemoryFormat | undefined;
}

/**
 * The options of a factory function among a module's options, for modules of one's own.
 *
 * @param options device, dtype and memoryFormat, also within `factoryKwargs` where the module has an option
 *   of that name itself
 * @throws TypeError for any other option, and for one that is given twice
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.factory_kwargs.html
 * @example const weight = new nn.Parameter(torch.empty([10], nn.factoryKwargs(options)));
 */
export function factoryKwargs(
  ...args: [options?: (FactoryKwargs & { factoryKwargs?: FactoryKwargs | undefined }) | null]
): FactoryKwargs {
  refuseArguments('factoryKwargs', args, 1);
  const [options] = args;
  if (options === undefined || options === null) return {};
  const simple = ['device', 'dtype', 'memoryFormat'] as const;
  const unexpected = Object.keys(options).filter((key) => ![...simple, 'factoryKwargs'].includes(key));
  if (unexpected.length > 0)
    throw new TypeError(`unexpected kwargs {${unexpected.map((key) => `'${key}'`).join(', ')}}`);
  const result: FactoryKwargs = { ...options.factoryKwargs };
  for (const key of simple) {
    if (!(key in options)) continue;
    if (key in result) throw new TypeError(`${key} specified twice, in **kwargs and in factory_kwargs`);
    (result as Record<string, unknown>)[key] = options[key];
  }
  return result;
}

/** A size of one number, or one a dimension. */
export type Size = IntOrList;

/** A size as Python's `repr` writes it: a list of numbers is a tuple there. */
export function sizeRepr(size: Size): string {
  return typeof size === 'number' ? String(size) : pyTupleRepr(size);
}

/** `', inplace=True'` or nothing. */
export function inplaceRepr(inplace: boolean, separator = ', '): string {
  return inplace ? `${separator}inplace=True` : '';
}

/** Python's `True` and `False`. */
export const boolRepr = (value: boolean) => (value ? 'True' : 'False');
