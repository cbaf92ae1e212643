/** How operators are written, by their names here; forms in place are written as the others. */
import type { Converter } from '../call';
import { arrangements } from './arrangements';
import { classifications } from './classification';
import { counting } from './counting';
import { distances } from './distances';
import { division } from './division';
import { elementwise } from './elementwise';
import { formulas } from './formulas';
import { indexing } from './indexing';
import { layers } from './layers';
import { losses } from './losses';
import { masks } from './masks';
import { matrix } from './matrix';
import { ordering } from './ordering';
import { packing } from './packing';
import { pooling } from './pooling';
import { quantiles } from './quantiles';
import { recurrents } from './recurrent';
import { reductions } from './reductions';
import { resizing } from './resizing';
import { shapes } from './shapes';

export const converters: ReadonlyMap<string, Converter> = new Map(
  Object.entries({
    ...{
      ...elementwise,
      ...division,
      ...matrix,
      ...shapes,
      ...indexing,
      ...layers,
      ...pooling,
      ...reductions,
    },
    ...{ ...distances, ...losses, ...classifications, ...recurrents, ...packing },
    ...{ ...formulas, ...arrangements, ...ordering, ...resizing, ...masks, ...quantiles, ...counting },
  }),
);
