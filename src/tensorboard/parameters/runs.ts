/** What hyperparameters and charts of scalars are added with. */
import { binder } from '../../common/binder';
import type { ChartLayout } from '../customScalars';
import type { Step } from '../fileWriter';
import type { HParamDict, HParamDomains, ScalarDict } from '../hparams';

/** Options of `addHparams`. */
export interface AddHparamsOptions {
  /** All values that a parameter may have, by its name. Default: null */
  hparamDomainDiscrete?: HParamDomains | null | undefined;
  /** The name of the run, a folder in the writer's. Default: null, the time */
  runName?: string | null | undefined;
  /** The step of the metrics. Default: null, none */
  globalStep?: Step | null | undefined;
}
export interface AddHparams extends AddHparamsOptions {
  hparamDict: HParamDict;
  metricDict: ScalarDict;
}
export type AddHparamsOrder = [
  hparamDict: 'hparamDict',
  metricDict: 'metricDict',
  hparamDomainDiscrete: 'hparamDomainDiscrete',
  runName: 'runName',
  globalStep: 'globalStep',
];

/** Whether an object holds lists of values rather than options. */
function isDomains(object: object): boolean {
  const lists = Object.values(object);
  return object instanceof Map || (lists.length > 0 && lists.every(Array.isArray));
}

export const bindAddHparams = binder<AddHparams, AddHparamsOrder>(
  'addHparams',
  { hparamDict: 'data', metricDict: 'data' },
  { hparamDomainDiscrete: null, runName: null, globalStep: null },
  {},
  { hparamDomainDiscrete: { owns: isDomains } },
);

/** Options of the shorthands for one chart. */
export interface ChartOptions {
  /** The chart's category. Default: 'default' */
  category?: string | undefined;
  /** The chart's title. Default: 'untitled' */
  title?: string | undefined;
}
export interface Chart extends ChartOptions {
  tags: readonly string[];
}
export type ChartOrder = [tags: 'tags', category: 'category', title: 'title'];
const chart = { category: 'default', title: 'untitled' } as const;
export const bindMultiline = binder<Chart, ChartOrder>(
  'addCustomScalarsMultilinechart',
  { tags: 'object' },
  chart,
);
export const bindMargin = binder<Chart, ChartOrder>('addCustomScalarsMarginchart', { tags: 'object' }, chart);

export type LayoutOrder = [layout: 'layout'];
export const bindLayout = binder<{ layout: ChartLayout }, LayoutOrder>(
  'addCustomScalars',
  { layout: 'data' },
  {},
);
