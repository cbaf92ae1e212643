/** How operators are written, by their names here; forms in place are written as the others. */
import type { Converter } from '../call';
import { elementwise } from './elementwise';
import { layers } from './layers';
import { matrix } from './matrix';
import { recurrents } from './recurrent';
import { reductions } from './reductions';
import { shapes } from './shapes';

export const converters: ReadonlyMap<string, Converter> = new Map(
  Object.entries({ ...elementwise, ...matrix, ...shapes, ...layers, ...reductions, ...recurrents }),
);
