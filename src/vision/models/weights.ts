/** Twin of torchvision/models/_api.py: pretrained weights, and what builds models. */

import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { inspectCustom } from '../../common/node';
import { isOptionsObject, markValues } from '../../common/optionsObject';
import { snakeCase } from '../../common/pythonNames';
import { warn } from '../../common/warnings';
import { loadStateDictFromUrl } from '../../hub';
import type { Module } from '../../nn/modules/module';
import type { StateDict } from '../../nn/modules/module/stateDict';
import { load } from '../../serialization';
import { ImageClassification, type ImageClassificationOptions } from './presets';

/** What is known of pretrained weights. */
export interface WeightsMeta {
  /** The outputs' names in their order; null where the weights have no classifier. */
  categories: readonly string[] | null;
  /** How many numbers the model has to learn. */
  numParams: number;
  /** The smallest image, height and width. */
  minSize: readonly [height: number, width: number] | null;
}

type PresetOverrides = { [K in keyof ImageClassificationOptions]?: ImageClassificationOptions[K] | null };
const bindTransforms = binder<PresetOverrides, []>(
  'transforms',
  {},
  {},
  {
    cropSize: null,
    resizeSize: null,
    mean: null,
    std: null,
    interpolation: null,
    antialias: null,
  },
);
const bindGetStateDict = binder<{ progress?: boolean }, []>('getStateDict', {}, {}, { progress: true });

/** Pretrained weights: where they are, and how images are prepared for them. */
export class Weights {
  constructor(
    private readonly enumName: string,
    readonly name: string,
    readonly url: string,
    readonly preset: ImageClassificationOptions,
    readonly meta: WeightsMeta,
  ) {}

  /** The transform of images that the weights were evaluated with. */
  transforms(...args: Arguments<PresetOverrides, []>): ImageClassification {
    const given = Object.entries(bindTransforms.named(args)).filter(([, value]) => value !== null);
    return new ImageClassification({ ...this.preset, ...Object.fromEntries(given) });
  }

  /**
   * Loads the weights from PyTorch's cache (`~/.cache/torch/hub/checkpoints`),
   * after downloading them if need be.
   *
   * @param args progress: whether a download shows its progress. Default: true
   */
  getStateDict(...args: Arguments<{ progress?: boolean }, []>): StateDict {
    const { progress } = bindGetStateDict.named(args);
    return loadStateDictFromUrl(this.url, {
      progress,
      checkHash: true,
      mapLocation: 'cpu',
      weightsOnly: true,
    });
  }

  /** The weights' full name: `ResNet18_Weights.IMAGENET1K_V1`. */
  toString(): string {
    return `${this.enumName}.${this.name}`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

markValues(Weights);

/** A model's pretrained weights by name; `DEFAULT` is the best of them. */
export type WeightsEnum = Readonly<Record<string, Weights>> & {
  /** The best of the model's weights. A later version may have better ones under this name. */
  readonly DEFAULT: Weights;
};

/** One entry of an enum: the file's name, and what differs from the usual preset. */
type Entry = readonly [name: string, file: string, preset?: Partial<ImageClassificationOptions>];

/** The enums that were defined, by their names. */
export const enums = new Map<string, WeightsEnum>();

/** Makes a model's enum; the last entry but for `defaultName` is the default. */
export function defineWeights(
  enumName: string,
  meta: WeightsMeta,
  entries: readonly Entry[],
  defaultName: string = entries.at(-1)![0],
): WeightsEnum {
  const result: Record<string, Weights> = {};
  for (const [name, file, preset] of entries) {
    const ownMeta = name.endsWith('FEATURES') ? { ...meta, categories: null } : meta;
    const url = `https://download.pytorch.org/models/${file}`;
    result[name] = new Weights(enumName, name, url, { cropSize: 224, ...preset }, ownMeta);
  }
  result.DEFAULT = result[defaultName]!;
  enums.set(enumName, result as WeightsEnum);
  return result as WeightsEnum;
}

/** The weights of a name in an enum. */
export function entryOf(weights: WeightsEnum, enumName: string, name: string): Weights {
  if (!Object.hasOwn(weights, name)) {
    throw new RangeError(`${enumName} has no '${name}': it has ${Object.keys(weights).join(', ')}`);
  }
  return weights[name]!;
}

/** What every model's builder takes besides its model's own options. */
export interface BuilderOptions {
  /**
   * Pretrained weights: an entry of the model's enum, its name (`'DEFAULT'`, `'IMAGENET1K_V1'`), or the path
   * of a `.pth` file with a state dict of the model. Default: null, random ones
   */
  weights?: Weights | string | null | undefined;
  /** Whether a download shows its progress. Default: true */
  progress?: boolean | undefined;
  /** Deprecated: true is `weights: 'IMAGENET1K_V1'`. */
  pretrained?: boolean | undefined;
}

/** A function that makes a model. */
export interface Builder<C, M extends Module = Module> {
  (options?: C & BuilderOptions): M;
  /** @deprecated weights are named since torchvision 0.13 */
  (weights: Weights | string | boolean | null, options?: C & Omit<BuilderOptions, 'weights'>): M;
  /** @deprecated weights and progress are named since torchvision 0.13 */
  (
    weights: Weights | string | boolean | null,
    progress: boolean,
    options?: C & Omit<BuilderOptions, 'weights' | 'progress'>,
  ): M;
}

/** The builders that were defined, by torchvision's names. */
export const builders = new Map<string, { build: Builder<any>; weights: WeightsEnum }>();

/** How one kind of models is built; `load` changes a downloaded state dict to the model's present names. */
interface Kind<C, M> {
  options: readonly (keyof C & string)[];
  make: (config: C) => M;
  /** Overrides given options; Python's names. */
  fixed?: Partial<C>;
  /** What else pretrained weights ask of the model. */
  withWeights?: Partial<C>;
  load?: (stateDict: StateDict) => StateDict;
}

/** Makes and registers a builder under torchvision's name for it. */
export function defineBuilder<C extends { numClasses?: number | undefined }, M extends Module>(
  name: string,
  weightsEnum: WeightsEnum,
  kind: Kind<C, M>,
): Builder<C, M> {
  const bind = builderBinder(name, kind.options);
  const build = (...args: unknown[]): M => {
    const { weights: given, progress, pretrained, ...config } = bind(args);
    const weights = resolve(name, weightsEnum, given, pretrained);
    for (const [key, value] of Object.entries(kind.fixed ?? {})) overwrite(config, key, value);
    if (weights instanceof Weights) {
      Object.assign(config, kind.withWeights);
      const { categories } = weights.meta;
      if (categories !== null) overwrite(config, 'numClasses', categories.length);
    }
    const model = kind.make(config as C);
    if (weights !== null) {
      const stateDict =
        weights instanceof Weights
          ? weights.getStateDict({ progress })
          : load(weights, { mapLocation: 'cpu' });
      model.loadStateDict(kind.load === undefined ? stateDict : kind.load(stateDict));
    }
    return model;
  };
  builders.set(name, { build, weights: weightsEnum });
  return build;
}

/** A builder's options; those that weren't given are absent, but for `progress`. */
type BoundBuilderOptions = Record<string, unknown> & {
  weights?: Weights | string | boolean | null;
  progress: boolean;
  pretrained?: boolean;
};

/**
 * What reads a builder's arguments: its options, and weights and progress positionally,
 * as before torchvision 0.13, with its warning.
 */
function builderBinder(
  name: string,
  options: readonly string[],
): (args: readonly unknown[]) => BoundBuilderOptions {
  // Whatever has no default here is the model's own, which it says itself.
  const named = Object.fromEntries(['pretrained', ...options].map((key) => [key, undefined]));
  // The names come from `options`, which the compiler doesn't know.
  const bind = binder<any, any>(name, {}, { weights: undefined, progress: true }, named);
  return (args) => {
    const bound = Object.entries(bind.named(args)).filter(([, value]) => value !== undefined);
    const count = args.length - (isOptionsObject(args.at(-1)) ? 1 : 0);
    const positional = ['weights', 'progress'].filter((_, i) => i < count && args[i] !== undefined);
    if (positional.length > 0) {
      const quoted = positional.map((key) => `'${key}'`).join(' and ');
      warn(
        `Using ${quoted} as positional parameter(s) is deprecated since 0.13 and may be removed in the future. ` +
          'Please use keyword parameter(s) instead.',
      );
    }
    return Object.fromEntries(bound) as BoundBuilderOptions;
  };
}

/** Weights, a file's path, or null. */
function resolve(
  model: string,
  weightsEnum: WeightsEnum,
  given: Weights | string | boolean | null | undefined,
  pretrained: boolean | undefined,
): Weights | string | null {
  if (given === undefined && pretrained !== undefined) {
    warn(
      "The parameter 'pretrained' is deprecated since 0.13 and may be removed in the future, please use 'weights' instead.",
    );
    return pretrained ? entryOf(weightsEnum, model, 'IMAGENET1K_V1') : null;
  }
  if (given === undefined || given === null) return null;
  if (typeof given === 'boolean') {
    const entry = entryOf(weightsEnum, model, 'IMAGENET1K_V1');
    const own = String(weightsEnum.DEFAULT).split('.')[0];
    warn(
      "Arguments other than a weight enum or `None` for 'weights' are deprecated since 0.13 and may be removed in the future. " +
        `The current behavior is equivalent to passing \`weights=${given ? String(entry) : 'None'}\`.` +
        (given ? ` You can also use \`weights=${own}.DEFAULT\` to get the most up-to-date weights.` : ''),
    );
    return given ? entry : null;
  }
  if (!(given instanceof Weights) && typeof given !== 'string') {
    throw new TypeError(
      `${model}(): weights must be an entry of its weights, a name, a path or null, not ${typeof given}`,
    );
  }
  if (given instanceof Weights) {
    if (Object.values(weightsEnum).includes(given)) return given;
    const own = String(weightsEnum.DEFAULT).split('.')[0];
    throw new TypeError(`Invalid Weight class provided; expected ${own} but received ${briefText(given)}.`);
  }
  if (/[/\\]|\.(pth|pt)$/i.test(given)) return given;
  const enumName = String(weightsEnum.DEFAULT).split('.')[0]!;
  return entryOf(weightsEnum, enumName, given.replace(`${enumName}.`, ''));
}

/** Sets an option that may only have this value. */
function overwrite(config: Record<string, unknown>, key: string, value: unknown): void {
  if (config[key] !== undefined && config[key] !== value) {
    throw new RangeError(
      `The parameter '${snakeCase(key)}' expected value ${value} but got ${briefText(config[key])} instead.`,
    );
  }
  config[key] = value;
}
