/** Twin of the PrepareModule styles in torch/distributed/tensor/parallel/style.py. */
import { type Arguments, binder, required } from '../../../common/binder';
import { makeError } from '../../../common/errors';
import { expectBoolean, invalidArgument } from '../../../common/expect';
import { isPlainObject } from '../../../common/plainObject';
import type { Module } from '../../../nn/modules/module';
import { pyRepr, pyTupleRepr } from '../../../python/pyrepr';
import { Tensor } from '../../../tensor/tensor';
import type { DeviceMesh } from '../../deviceMesh';
import { toLocal } from '../conversions';
import { callRedistribute } from '../ownMethods';
import { isSamePlacement, Placement } from '../placements';
import { overMesh, ParallelStyle } from './style';

/** How one tensor lies, or how each of several does; null for what is left as it is. */
export type Layouts = Placement | readonly (Placement | null)[];

/** Options of {@link PrepareModuleInput}. */
export interface PrepareModuleInputOptions {
  /** How plain tensors among the arguments lie; null for one that stays. Default: null, none is prepared */
  inputLayouts?: Layouts | null | undefined;
  /** How the arguments are to lie, as many. Default: null */
  desiredInputLayouts?: Layouts | null | undefined;
  /** How plain tensors in the trailing options object lie, by their names. Default: null */
  inputKwargLayouts?: Readonly<Record<string, Placement>> | null | undefined;
  /** How those are to lie, as many. Default: null */
  desiredInputKwargLayouts?: Readonly<Record<string, Placement>> | null | undefined;
  /** Whether forward gets plain tensors, this rank's parts, or `DTensor`s. Default: false, `DTensor`s */
  useLocalOutput?: boolean | undefined;
}

/** Options of {@link PrepareModuleOutput}. */
export interface PrepareModuleOutputOptions {
  /** How plain tensors that forward gives lie; null for one that stays. */
  outputLayouts: Layouts;
  /** How they are to lie, as many. */
  desiredOutputLayouts: Layouts;
  /** Whether the outputs are plain tensors, this rank's parts, or `DTensor`s. Default: true, plain ones */
  useLocalOutput?: boolean | undefined;
}

/** Options of {@link PrepareModuleInputOutput}. */
export interface PrepareModuleInputOutputOptions
  extends Omit<PrepareModuleInputOptions, 'useLocalOutput'>,
    PrepareModuleOutputOptions {
  /** Whether forward gets plain tensors, this rank's parts, or `DTensor`s. Default: false, `DTensor`s */
  useLocalInput?: boolean | undefined;
}

const bindInput = binder<PrepareModuleInputOptions, []>(
  'PrepareModuleInput',
  {},
  {},
  {
    inputLayouts: null,
    desiredInputLayouts: null,
    inputKwargLayouts: null,
    desiredInputKwargLayouts: null,
    useLocalOutput: false,
  },
);
const bindOutput = binder<PrepareModuleOutputOptions, []>(
  'PrepareModuleOutput',
  {},
  {},
  { outputLayouts: required, desiredOutputLayouts: required, useLocalOutput: true },
);
const bindBoth = binder<PrepareModuleInputOutputOptions, []>(
  'PrepareModuleInputOutput',
  {},
  {},
  {
    inputLayouts: null,
    desiredInputLayouts: null,
    inputKwargLayouts: null,
    desiredInputKwargLayouts: null,
    useLocalInput: false,
    outputLayouts: required,
    desiredOutputLayouts: required,
    useLocalOutput: true,
  },
);

type Several = readonly (Placement | null)[];
type Named = Readonly<Record<string, Placement>>;

const assertion = (message: string): Error => makeError('AssertionError', message);

/** Layouts as an array. @throws TypeError for what is none */
function severalOf(given: unknown, name: string): Several {
  const list = given instanceof Placement ? [given] : given;
  if (!Array.isArray(list) || !list.every((each) => each === null || each instanceof Placement))
    throw invalidArgument('a placement or an array of placements and null', name, given);
  return list;
}

/** @throws TypeError for what has no placements by names */
function namedOf(given: unknown, name: string): Named {
  if (given === null) return {};
  if (!isPlainObject(given) || !Object.values(given).every((each) => each instanceof Placement))
    throw invalidArgument('an object of placements', name, given);
  return given as Named;
}

const sameLength = (a: object, b: object, what: string): void => {
  if (Object.keys(a).length !== Object.keys(b).length) throw assertion(`${what} should have same length!`);
};

/** A value as it is to lie: a plain tensor is taken for a part of one that lies as said. */
function prepared(
  value: unknown,
  mesh: DeviceMesh,
  given: Placement,
  desired: Placement | null,
  local: boolean,
) {
  if (!(value instanceof Tensor)) throw assertion('expecting input to be a torch.Tensor!');
  const tensor = overMesh(value, mesh, given);
  const lying =
    desired === null || isSamePlacement(given, desired)
      ? tensor
      : callRedistribute(tensor, [{ placements: [desired] }]);
  return local ? toLocal(lying) : lying;
}

const namedRepr = (named: Named): string =>
  `{${Object.entries(named)
    .map(([name, each]) => `${pyRepr(name)}: ${String(each)}`)
    .join(', ')}}`;
const severalRepr = (several: Several | null): string => (several === null ? 'None' : pyTupleRepr(several));

/**
 * Has the arguments of a module's forward lie over the ranks as is wanted: a plain tensor is taken for this
 * rank's part of one that lies as `inputLayouts` says, a `DTensor` as it is.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.parallel.html#torch.distributed.tensor.parallel.PrepareModuleInput
 * @example
 * const { PrepareModuleInput } = torch.distributed.tensor.parallel;
 * const { Replicate, Shard } = torch.distributed.tensor;
 * const [parts, all] = [new Shard(1), new Replicate()];
 * const style = new PrepareModuleInput({ inputLayouts: [parts, null], desiredInputLayouts: [all, null] });
 */
export class PrepareModuleInput extends ParallelStyle {
  /** How plain arguments lie; null where none is prepared. */
  readonly inputLayouts: Several | null;
  /** How the arguments are to lie. */
  readonly desiredInputLayouts: Several | null;
  /** How plain tensors in the trailing options object lie. */
  readonly inputKwargLayouts: Named;
  /** How those are to lie. */
  readonly desiredInputKwargLayouts: Named;
  /** Whether forward gets plain tensors. */
  readonly useLocalOutput: boolean;

  /**
   * @param args by name inputLayouts, desiredInputLayouts, inputKwargLayouts, desiredInputKwargLayouts
   *   (none), useLocalOutput (false)
   * @throws TypeError for what is no placement; Error for layouts without as many desired ones
   */
  constructor(...args: Arguments<PrepareModuleInputOptions, []>) {
    super();
    const { inputLayouts, desiredInputLayouts, inputKwargLayouts, desiredInputKwargLayouts, useLocalOutput } =
      bindInput.named(args);
    this.inputLayouts = inputLayouts === null ? null : severalOf(inputLayouts, 'inputLayouts');
    this.desiredInputLayouts =
      desiredInputLayouts === null ? null : severalOf(desiredInputLayouts, 'desiredInputLayouts');
    expectBoolean(useLocalOutput, 'useLocalOutput');
    if (this.inputLayouts !== null) {
      if (this.desiredInputLayouts === null) throw assertion('desired module inputs should not be None!');
      sameLength(this.inputLayouts, this.desiredInputLayouts, 'input_layouts and desired_input_layouts');
    }
    this.inputKwargLayouts = namedOf(inputKwargLayouts, 'inputKwargLayouts');
    this.desiredInputKwargLayouts = namedOf(desiredInputKwargLayouts, 'desiredInputKwargLayouts');
    if (inputKwargLayouts !== null)
      sameLength(
        this.inputKwargLayouts,
        this.desiredInputKwargLayouts,
        'input_kwarg_layouts and desired_input_kwarg_layouts',
      );
    this.useLocalOutput = useLocalOutput;
  }

  override _apply(module: Module, mesh: DeviceMesh): void {
    const { inputLayouts: given, desiredInputLayouts: desired, useLocalOutput } = this;
    const argumentsOf = (inputs: any[]): any[] => {
      if (given === null) return inputs;
      if (inputs.length !== given.length)
        throw new RangeError('module inputs and input_layouts should have same length!');
      return inputs.map((value, i) => {
        const lies = given[i]!;
        return lies === null ? value : prepared(value, mesh, lies, desired![i]!, useLocalOutput);
      });
    };
    const optionsOf = ([name, value]: [string, unknown]): [string, unknown] => {
      const lies = Object.hasOwn(this.inputKwargLayouts, name) ? this.inputKwargLayouts[name]! : null;
      const wanted = this.desiredInputKwargLayouts[name] ?? null;
      return [name, lies === null ? value : prepared(value, mesh, lies, wanted, useLocalOutput)];
    };
    module.registerForwardPreHook(
      (_module, inputs, options) => [
        argumentsOf(inputs),
        Object.fromEntries(Object.entries(options).map(optionsOf)),
      ],
      { withKwargs: true },
    );
  }

  override toString(): string {
    const { useLocalOutput: local } = this;
    return `PrepareModuleInput(${this._text()}, use_local_output=${pyRepr(local)})`;
  }

  /** Python's text of the layouts. @internal */
  _text(): string {
    return (
      `input_layouts=${severalRepr(this.inputLayouts)}, desired_input_layouts=${severalRepr(this.desiredInputLayouts)}, ` +
      `input_kwarg_layouts=${namedRepr(this.inputKwargLayouts)}, desired_input_kwarg_layouts=${namedRepr(this.desiredInputKwargLayouts)}`
    );
  }
}

/**
 * Has what a module's forward gives lie over the ranks as is wanted: a plain tensor is taken for this rank's
 * part of one that lies as `outputLayouts` says, a `DTensor` as it is.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.parallel.html#torch.distributed.tensor.parallel.PrepareModuleOutput
 * @example
 * const { PrepareModuleOutput } = torch.distributed.tensor.parallel;
 * const { Replicate, Shard } = torch.distributed.tensor;
 * const [parts, all] = [new Shard(0), new Replicate()];
 * const style = new PrepareModuleOutput({ outputLayouts: all, desiredOutputLayouts: parts });
 */
export class PrepareModuleOutput extends ParallelStyle {
  /** How plain outputs lie. */
  readonly outputLayouts: Several;
  /** How the outputs are to lie. */
  readonly desiredOutputLayouts: Several;
  /** Whether the outputs are plain tensors. */
  readonly useLocalOutput: boolean;

  /**
   * @param args by name outputLayouts, desiredOutputLayouts, useLocalOutput (true)
   * @throws TypeError for what is no placement; Error for layouts without as many desired ones
   */
  constructor(...args: Arguments<PrepareModuleOutputOptions, []>) {
    super();
    const { outputLayouts, desiredOutputLayouts, useLocalOutput } = bindOutput.named(args);
    this.outputLayouts = severalOf(outputLayouts, 'outputLayouts');
    this.desiredOutputLayouts = severalOf(desiredOutputLayouts, 'desiredOutputLayouts');
    expectBoolean(useLocalOutput, 'useLocalOutput');
    sameLength(this.outputLayouts, this.desiredOutputLayouts, 'output_layouts and desired_output_layouts');
    this.useLocalOutput = useLocalOutput;
  }

  override _apply(module: Module, mesh: DeviceMesh): void {
    const { outputLayouts: given, desiredOutputLayouts: desired, useLocalOutput } = this;
    module.registerForwardHook((_module, _inputs, output) => {
      const outputs: unknown[] = Array.isArray(output) ? output : [output];
      if (outputs.length !== given.length)
        throw new RangeError('module outputs and output_layouts should have same length!');
      const made = outputs.map((value, i) => {
        const lies = given[i]!;
        return lies === null ? value : prepared(value, mesh, lies, desired[i]!, useLocalOutput);
      });
      return made.length === 1 ? made[0] : made;
    });
  }

  override toString(): string {
    return `PrepareModuleOutput(${this._text()}, use_local_output=${pyRepr(this.useLocalOutput)})`;
  }

  /** Python's text of the layouts. @internal */
  _text(): string {
    return `output_layouts=${severalRepr(this.outputLayouts)}, desired_output_layouts=${severalRepr(this.desiredOutputLayouts)}`;
  }
}

/**
 * {@link PrepareModuleInput} and {@link PrepareModuleOutput} of one module.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.parallel.html#torch.distributed.tensor.parallel.PrepareModuleInputOutput
 * @example
 * const { PrepareModuleInputOutput } = torch.distributed.tensor.parallel;
 * const { Replicate, Shard } = torch.distributed.tensor;
 * const [parts, all] = [new Shard(0), new Replicate()];
 * const style = new PrepareModuleInputOutput({
 *   inputLayouts: parts, desiredInputLayouts: all, outputLayouts: all, desiredOutputLayouts: parts,
 * });
 */
export class PrepareModuleInputOutput extends ParallelStyle {
  /** What is done before forward. */
  readonly prepareModuleInput: PrepareModuleInput;
  /** What is done after it. */
  readonly prepareModuleOutput: PrepareModuleOutput;

  /**
   * @param args by name inputLayouts, desiredInputLayouts, inputKwargLayouts, desiredInputKwargLayouts
   *   (none), useLocalInput (false), outputLayouts, desiredOutputLayouts, useLocalOutput (true)
   * @throws TypeError for what is no placement; Error for layouts without as many desired ones
   */
  constructor(...args: Arguments<PrepareModuleInputOutputOptions, []>) {
    super();
    const { outputLayouts, desiredOutputLayouts, useLocalInput, useLocalOutput, ...input } =
      bindBoth.named(args);
    this.prepareModuleInput = new PrepareModuleInput({ ...input, useLocalOutput: useLocalInput });
    this.prepareModuleOutput = new PrepareModuleOutput({
      outputLayouts,
      desiredOutputLayouts,
      useLocalOutput,
    });
  }

  override _apply(module: Module, mesh: DeviceMesh): void {
    this.prepareModuleInput._apply(module, mesh);
    this.prepareModuleOutput._apply(module, mesh);
  }

  override toString(): string {
    const { prepareModuleInput: input, prepareModuleOutput: output } = this;
    return (
      `PrepareModuleInputOutput(${input._text()}, use_local_input=${pyRepr(input.useLocalOutput)}, ` +
      `${output._text()}, use_local_output=${pyRepr(output.useLocalOutput)})`
    );
  }
}
