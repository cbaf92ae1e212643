/** How operators are written, by their names here; forms in place are written as the others. */
import type { Converter } from '../call';
import { classifications } from './classification';
import { distances } from './distances';
import { elementwise } from './elementwise';
import { layers } from './layers';
import { losses } from './losses';
import { matrix } from './matrix';
import { packing } from './packing';
import { pooling } from './pooling';
import { recurrents } from './recurrent';
import { reductions } from './reductions';
import { shapes } from './shapes';

export const converters: ReadonlyMap<string, Converter> = new Map(
  Object.entries({
    ...{ ...elementwise, ...matrix, ...shapes, ...layers, ...pooling, ...reductions },
    ...{ ...distances, ...losses, ...classifications, ...recurrents, ...packing },
  }),
);
