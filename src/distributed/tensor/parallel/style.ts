/** What the styles of torch/distributed/tensor/parallel/style.py have in common. */
import { type Arguments, binder } from '../../../common/binder';
import { TorchError } from '../../../common/errors';
import { expectBoolean, invalidArgument } from '../../../common/expect';
import { inspectCustom } from '../../../common/node';
import type { Module } from '../../../nn/modules/module';
import type { Parameter } from '../../../nn/parameter/parameter';
import { pyRepr } from '../../../python/pyrepr';
import { onParts } from '../../../tensor/intercept';
import { Tensor } from '../../../tensor/tensor';
import type { DeviceMesh } from '../../deviceMesh';
import { fromLocal, lyingAs, toLocal } from '../conversions';
import { distributeTensor } from '../distribute';
import { DTensor, localPlacements, newLayout, shapeOfParts } from '../dtensor';
import { type Layout, layoutOf } from '../layout';
import { Placement } from '../placements';

/**
 * How `parallelizeModule` divides a module among ranks.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.parallel.html
 */
export abstract class ParallelStyle {
  /** The rank whose values count, which `parallelizeModule` sets; null: each rank its own. */
  srcDataRank: number | null = 0;

  /** Divides a module, in place. @internal */
  abstract _apply(module: Module, mesh: DeviceMesh): void;

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
  /** Whether the output is a plain tensor, this rank's part, or a `DTensor`. Default: true, a plain one */
  useLocalOutput?: boolean | undefined;
}

export type LayoutArguments = Arguments<LayoutOptions, []>;

/** Takes the options of a style. */
export function layoutBinder(name: string): (args: readonly unknown[]) => {
  inputLayouts: Placement | null;
  outputLayouts: Placement | null;
  useLocalOutput: boolean;
} {
  const bind = binder<LayoutOptions, []>(
    name,
    {},
    {},
    { inputLayouts: null, outputLayouts: null, useLocalOutput: true },
  );
  return (args) => {
    const given = bind.named(args);
    const { inputLayouts, outputLayouts, useLocalOutput } = given;
    for (const [key, value] of Object.entries({ inputLayouts, outputLayouts }))
      if (value !== null && !(value instanceof Placement)) throw invalidArgument('a placement', key, value);
    expectBoolean(useLocalOutput, 'useLocalOutput');
    return given;
  };
}

/** What the styles for layers have in common. */
export abstract class LayerStyle extends ParallelStyle {
  /** How the input lies. */
  readonly inputLayouts: Placement;
  /** How the output is to lie. */
  readonly outputLayouts: Placement;
  /** Whether the output is a plain tensor, this rank's part. */
  readonly useLocalOutput: boolean;

  constructor(
    private readonly _styleName: string,
    inputLayouts: Placement,
    outputLayouts: Placement,
    useLocalOutput: boolean,
  ) {
    super();
    this.inputLayouts = inputLayouts;
    this.outputLayouts = outputLayouts;
    this.useLocalOutput = useLocalOutput;
  }

  override toString(): string {
    const { _styleName: name, inputLayouts: input, outputLayouts: output, useLocalOutput } = this;
    return `${name}(input_layouts=(${String(input)},), output_layouts=(${String(output)},), use_local_output=${pyRepr(useLocalOutput)})`;
  }
}

/** A parameter that is to be divided. @throws TorchError for one that is divided already */
export function wholeParameter(module: Module, name: string): Parameter {
  const parameter = module.getParameter(name);
  if ((parameter as Tensor) instanceof DTensor)
    throw new TorchError(
      `parallelize_module: ${name} of ${module._getName()} lies over a mesh already (${layoutOf(parameter)!.placements.join(', ')})`,
    );
  return parameter;
}

/** Puts a module's parameter, divided, in its own place. */
export function divideParameter(
  module: Module,
  name: string,
  placement: Placement,
  mesh: DeviceMesh,
  srcDataRank: number | null,
): void {
  const parameter = wholeParameter(module, name);
  // Of a Parameter the part is one as well.
  const part = distributeTensor(parameter, mesh, [placement], { srcDataRank }) as unknown as Parameter;
  module.registerParameter(name, part);
}

/** A tensor over a mesh: as it is, or of a plain tensor that is a part of it. */
export function overMesh(tensor: Tensor, mesh: DeviceMesh, lies: Placement): Tensor {
  if (tensor instanceof DTensor) return tensor;
  const placements = localPlacements([lies], mesh, tensor.dim());
  return fromLocal(tensor, newLayout(mesh, placements, shapeOfParts(tensor, mesh, placements)));
}

/** A tensor over a mesh that is to lie so. */
export const as = (tensor: Tensor, mesh: DeviceMesh, lies: Placement): Tensor =>
  lyingAs(tensor, localPlacements([lies], mesh, tensor.dim()));

/** How a layer computes its part. */
export interface Computing {
  readonly mesh: DeviceMesh;
  /** How the first argument lies, of a plain tensor, and how it has to. */
  readonly input: readonly [given: Placement, needed: Placement];
  /** How the gradient of that argument lies. */
  readonly gradient: Placement;
  /** How the result lies, and the whole's shape, where the argument lies so. */
  readonly result: (input: Layout, local: Tensor) => { lies: Placement; fullShape: readonly number[] };
  /** How the output is to lie. */
  readonly output: Placement | null;
  readonly useLocalOutput: boolean;
  /** The error for an argument that is no tensor. */
  readonly refuse: (module: Module, value: unknown) => Error;
}

/** Has a layer compute its part: its forward gets a plain tensor, and its callers what the style says. */
export function computeParts(module: Module, { mesh, input, ...how }: Computing): void {
  const layouts = new WeakMap<Tensor, Layout>();
  const gradient = (x: Tensor) => localPlacements([how.gradient], mesh, x.dim());
  const forward = module.forward as (...args: unknown[]) => unknown;
  Object.defineProperty(module, 'forward', {
    value(this: Module, ...args: unknown[]): unknown {
      return onParts(() => forward.apply(this, args));
    },
    writable: true,
    configurable: true,
  });
  module.registerForwardPreHook((own, [x, ...rest]) => {
    if (!(x instanceof Tensor)) throw how.refuse(own, x);
    const lying = as(overMesh(x, mesh, input[0]), mesh, input[1]);
    const local = toLocal(lying, gradient(x));
    layouts.set(local, layoutOf(lying)!);
    return [local, ...rest];
  });
  module.registerForwardHook((own, [x], local) => {
    if (!(local instanceof Tensor))
      throw new TorchError(`${own._getName()}: a tensor was expected as its output`);
    const { lies, fullShape } = how.result(layouts.get(x)!, local);
    const made = fromLocal(local, newLayout(mesh, localPlacements([lies], mesh, local.dim()), fullShape));
    const output = how.output === null ? made : as(made, mesh, how.output);
    return how.useLocalOutput ? toLocal(output) : output;
  });
}
