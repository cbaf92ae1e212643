/** Twin of torchvision/models/_api.py: models and their weights by name. */

import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import type { Module } from '../../nn/modules/module';
import { type Builder, builders, entryOf, enums, type Weights, type WeightsEnum } from './weights';
// Builders and weights are known by their names once their files are loaded.
import './alexnet';
import './densenet';
import './mobilenetv2';
import './resnet';
import './squeezenet';
import './vgg';

interface GetWeightParameters {
  /** The full name: `'ResNet18_Weights.IMAGENET1K_V1'`. */
  name: string;
}

type GetWeightOrder = [name: 'name'];
const bindGetWeight = binder<GetWeightParameters, GetWeightOrder>('getWeight', { name: 'any' }, {});

/**
 * The weights that a full name means: `'ResNet18_Weights.IMAGENET1K_V1'`.
 * @throws RangeError when there are none
 * @example models.getWeight('ResNet50_Weights.IMAGENET1K_V1')
 */
export function getWeight(...args: Arguments<GetWeightParameters, GetWeightOrder>): Weights {
  const [name] = bindGetWeight(args);
  const [enumName, valueName, ...more] = name.split('.');
  if (valueName === undefined || more.length > 0) {
    throw new RangeError(`Invalid weight name provided: '${name}'.`);
  }
  const found = enums.get(enumName!);
  if (found === undefined) {
    throw new RangeError(`The weight enum '${enumName}' for the specific method couldn't be retrieved.`);
  }
  return entryOf(found, enumName!, valueName);
}

interface GetModelBuilderParameters {
  /** The model's name: `'resnet18'`. */
  name: string;
}

type GetModelBuilderOrder = [name: 'name'];
const bindGetModelBuilder = binder<GetModelBuilderParameters, GetModelBuilderOrder>(
  'getModelBuilder',
  { name: 'any' },
  {},
);

/**
 * The function that makes the models of a name.
 * @throws RangeError for an unknown name
 */
export function getModelBuilder(
  ...args: Arguments<GetModelBuilderParameters, GetModelBuilderOrder>
): Builder<Record<string, unknown>> {
  const [name] = bindGetModelBuilder(args);
  const found = builders.get(name.toLowerCase());
  if (found === undefined) throw new RangeError(`Unknown model ${name.toLowerCase()}`);
  return found.build;
}

/** Options of {@link getModel}. */
export interface GetModelOptions {
  /** The options of the function that makes the model: `numClasses`, `weights`, … */
  config?: Record<string, unknown> | undefined;
}

interface GetModelParameters extends GetModelOptions {
  /** The model's name: `'resnet18'`. */
  name: string;
}

type GetModelOrder = [name: 'name', config: 'config'];
const bindGetModel = binder<GetModelParameters, GetModelOrder>(
  'getModel',
  { name: 'any' },
  { config: {} },
  {},
  { config: 'data' },
);

/**
 * A new model by torchvision's name for it: `'resnet18'`.
 * @example const model = models.getModel('resnet18', { numClasses: 10 });
 */
export function getModel(...args: Arguments<GetModelParameters, GetModelOrder>): Module {
  const [name, config] = bindGetModel(args);
  return getModelBuilder(name)(config);
}

interface GetModelWeightsParameters {
  /** The model's name, `'resnet18'`, or the function that makes it. */
  name: string | Builder<any>;
}

type GetModelWeightsOrder = [name: 'name'];
const bindGetModelWeights = binder<GetModelWeightsParameters, GetModelWeightsOrder>(
  'getModelWeights',
  { name: 'any' },
  {},
);

/** The pretrained weights of a model, given by its name or its builder. */
export function getModelWeights(
  ...args: Arguments<GetModelWeightsParameters, GetModelWeightsOrder>
): WeightsEnum {
  const [model] = bindGetModelWeights(args);
  const found =
    typeof model === 'string'
      ? builders.get(model.toLowerCase())
      : [...builders.values()].find(({ build }) => build === model);
  if (found === undefined) throw new RangeError(`Unknown model ${briefText(model)}`);
  return found.weights;
}

/** Options of {@link listModels}. */
export interface ListModelsOptions {
  /** Names, with wildcards. Default: null, all */
  include?: string | readonly string[] | null | undefined;
  /** Names that are left out, with wildcards. Default: null, none */
  exclude?: string | readonly string[] | null | undefined;
}

const bindListModels = binder<ListModelsOptions, []>('listModels', {}, {}, { include: null, exclude: null });

/**
 * The names of the models, sorted; those that match `include` but not `exclude`,
 * with the wildcards `*` and `?`.
 * @example models.listModels({ include: 'resnet*' })
 */
export function listModels(...args: Arguments<ListModelsOptions, []>): string[] {
  const { include, exclude } = bindListModels.named(args);
  const matches = (name: string, filters: string | readonly string[]) =>
    [filters].flat().some((filter) => wildcards(filter).test(name));
  return [...builders.keys()]
    .filter((name) => include === null || matches(name, include))
    .filter((name) => exclude === null || !matches(name, exclude))
    .sort();
}

function wildcards(filter: string): RegExp {
  const source = filter
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`);
}
