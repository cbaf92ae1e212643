/** What numbers, tensors and texts are added with. */
import { binder } from '../../common/binder';
import type { Tensor } from '../../tensor/tensor';
import type { ScalarDict } from '../hparams';
import type { Values } from '../values';
import { type StepOptions, step, type Tagged } from './steps';

/** Options of `addScalar`. */
export interface AddScalarOptions extends StepOptions {
  /** Whether it is written as a tensor, which is read faster. Default: false */
  newStyle?: boolean | undefined;
  /** Whether the new style keeps 64 bits. Default: false */
  doublePrecision?: boolean | undefined;
}
export interface AddScalar extends Tagged, AddScalarOptions {
  scalarValue: Values;
}
export type AddScalarOrder = [
  tag: 'tag',
  scalarValue: 'scalarValue',
  globalStep: 'globalStep',
  walltime: 'walltime',
  newStyle: 'newStyle',
  doublePrecision: 'doublePrecision',
];
export const bindAddScalar = binder<AddScalar, AddScalarOrder>(
  'addScalar',
  { tag: 'any', scalarValue: 'object' },
  { ...step, newStyle: false, doublePrecision: false },
);

export interface AddScalars extends StepOptions {
  /** The chart's name, which the lines' tags follow. */
  mainTag: string;
  tagScalarDict: ScalarDict;
}
export type AddScalarsOrder = [
  mainTag: 'mainTag',
  tagScalarDict: 'tagScalarDict',
  globalStep: 'globalStep',
  walltime: 'walltime',
];
export const bindAddScalars = binder<AddScalars, AddScalarsOrder>(
  'addScalars',
  { mainTag: 'any', tagScalarDict: 'data' },
  step,
);

export interface AddTensor extends Tagged, StepOptions {
  tensor: Tensor;
}
export type AddTensorOrder = [tag: 'tag', tensor: 'tensor', globalStep: 'globalStep', walltime: 'walltime'];
export const bindAddTensor = binder<AddTensor, AddTensorOrder>(
  'addTensor',
  { tag: 'any', tensor: 'object' },
  step,
);

export interface AddText extends Tagged, StepOptions {
  /** The text, as Markdown. */
  textString: string;
}
export type AddTextOrder = [
  tag: 'tag',
  textString: 'textString',
  globalStep: 'globalStep',
  walltime: 'walltime',
];
export const bindAddText = binder<AddText, AddTextOrder>('addText', { tag: 'any', textString: 'any' }, step);
