/** What the styles of torch/distributed/tensor/parallel/style.py have in common. */
import type { ProcessGroup } from '../../../c10d/world';
import { type Arguments, binder } from '../../../common/binder';
import { NotImplementedError } from '../../../common/errors';
import { expectBoolean, invalidArgument } from '../../../common/expect';
import { inspectCustom } from '../../../common/node';
import type { Module } from '../../../nn/modules/module';
import type { Parameter } from '../../../nn/parameter/parameter';
import type { DeviceMesh } from '../../deviceMesh';
import { distributeTensor } from '../distribute';
import { Placement } from '../placements';

/** What a style divides a module with. */
export interface Applying {
  readonly mesh: DeviceMesh;
  readonly group: ProcessGroup;
  /** The rank whose values count; null: each rank its own. */
  readonly srcDataRank: number | null;
}

/**
 * How `parallelizeModule` divides a module among ranks.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.parallel.html
 */
export abstract class ParallelStyle {
  /** Divides a module, in place. @internal */
  abstract _apply(module: Module, applying: Applying): void;

  [inspectCustom](): string {
    return String(this);
  }
}

/** Options of the styles for layers. */
export interface LayoutOptions {
  /** How the input lies over the ranks. Default: as the style needs it */
  inputLayouts?: Placement | null | undefined;
  /** How the output is to lie. Default: as the style makes it */
  outputLayouts?: Placement | null | undefined;
  /** Whether the output is a plain tensor, this rank's part: true, the only way here. Default: true */
  useLocalOutput?: boolean | undefined;
}

export type LayoutArguments = Arguments<LayoutOptions, []>;

/** Takes the options of a style. */
export function layoutBinder(name: string): (args: readonly unknown[]) => {
  inputLayouts: Placement | null;
  outputLayouts: Placement | null;
} {
  const bind = binder<LayoutOptions, []>(
    name,
    {},
    {},
    { inputLayouts: null, outputLayouts: null, useLocalOutput: true },
  );
  return (args) => {
    const { inputLayouts, outputLayouts, useLocalOutput } = bind.named(args);
    for (const [key, value] of Object.entries({ inputLayouts, outputLayouts }))
      if (value !== null && !(value instanceof Placement)) throw invalidArgument('a placement', key, value);
    expectBoolean(useLocalOutput, 'useLocalOutput');
    if (!useLocalOutput)
      throw new NotImplementedError(
        `${name}: useLocalOutput: false is not here: activations are plain tensors, and say nothing of how they lie over the ranks`,
      );
    return { inputLayouts, outputLayouts };
  };
}

/** What the styles for layers have in common. */
export abstract class LayerStyle extends ParallelStyle {
  /** How the input lies. */
  readonly inputLayouts: Placement;
  /** How the output is to lie. */
  readonly outputLayouts: Placement;

  constructor(
    private readonly _styleName: string,
    inputLayouts: Placement,
    outputLayouts: Placement,
  ) {
    super();
    this.inputLayouts = inputLayouts;
    this.outputLayouts = outputLayouts;
  }

  override toString(): string {
    const { _styleName: name, inputLayouts: input, outputLayouts: output } = this;
    return `${name}(input_layouts=(${String(input)},), output_layouts=(${String(output)},), use_local_output=True)`;
  }
}

/** Puts a module's parameter, divided, in its own place. */
export function divideParameter(
  module: Module,
  name: string,
  placement: Placement,
  { mesh, srcDataRank }: Applying,
): void {
  const parameter = module.getParameter(name);
  // Of a Parameter the part is one as well.
  const part = distributeTensor(parameter, mesh, [placement], { srcDataRank }) as unknown as Parameter;
  module.registerParameter(name, part);
}
