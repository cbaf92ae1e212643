/** Autograd's kernel of an operator, made of a script's backward. */
import { Function } from '../autograd/function';
import type { FunctionCtx } from '../autograd/functionCtx';
import { applySingleLevel, type FunctionRules } from '../autograd/singleLevel';
import { TorchError } from '../common/errors';
import { native } from '../native';
import { isTensor, type Tensor } from '../tensor/tensor';
import type { Kernel } from './kernel';
import type { Schema } from './schema';

/** `backward(ctx, ...gradients)`: the gradients of the arguments. */
export type Backward = (ctx: any, ...gradients: any[]) => unknown;
/** `setupContext(ctx, inputs, output)`; what can only be named comes before the output, if there is such. */
export type SetupContext = (ctx: any, inputs: any[], ...rest: any[]) => void;

/** What was registered, and may change. */
export interface Formula {
  backward: Backward | null;
  setupContext: SetupContext | null;
}

/** How values lie in a flat list: the length of a list of tensors, null for anything else. */
type Layout = readonly (number | null)[];

/** One call of the operator, between forward and backward. */
interface Run {
  readonly keywords: object | undefined;
  readonly inputs: Layout;
  outputs: Layout;
}

const isTensorList = (value: unknown): value is Tensor[] => Array.isArray(value) && value.every(isTensor);
const layoutOf = (values: readonly unknown[]): Layout =>
  values.map((value) => (isTensorList(value) ? value.length : null));

/** The values of a flat list in their lists again. */
function regroup(flat: readonly unknown[], layout: Layout): unknown[] {
  let next = 0;
  return layout.map((length) => {
    if (length === null) return flat[next++];
    next += length;
    return flat.slice(next - length, next);
  });
}

/** The gradients in one line, as the inputs lie in theirs. */
function flatten(gradients: readonly unknown[], layout: Layout): unknown[] {
  return gradients.flatMap((gradient, i) => {
    const length = layout[i];
    if (length === null || length === undefined) return [gradient];
    if (gradient === null || gradient === undefined) return new Array(length).fill(null);
    if (Array.isArray(gradient) && gradient.length === length) return gradient;
    throw new TorchError(
      'Expected the return from backward to be of the same structure as the inputs. ' +
        `Argument ${i} is a list of ${length} tensors`,
    );
  });
}

/** Whether a tensor among the arguments needs a gradient. */
const needGradients = (args: readonly unknown[]): boolean =>
  args.some((arg) => (Array.isArray(arg) ? needGradients(arg) : isTensor(arg) && arg.requiresGrad));

/**
 * The kernel for `Autograd`: it runs the operator below autograd, and records `formula` for it.
 *
 * @param op the operator
 * @param label its name, `mine.add.default`
 */
export function makeAutogradKernel(op: Kernel, label: string, schema: Schema, formula: Formula): Kernel {
  const hasKeywords = schema.args.some((item) => item.isKeyword);
  const below = (args: readonly unknown[], keywords: object | undefined) =>
    native.withoutKeys(['Autograd'], () => op(...args, ...(keywords === undefined ? [] : [keywords])));

  const rules: FunctionRules = {
    name: `GeneratedBackwardFor_${label.replaceAll('.', '_')}`,
    generateVmapRule: false,
    forward(ctx: FunctionCtx, ...args: any[]): unknown {
      const run = args.at(-1) as Run;
      const inputs = regroup(args.slice(0, -1), run.inputs);
      const result = below(inputs, run.keywords);
      ctx['run'] = run;
      const shown = ctx as { needsInputGrad: unknown };
      const needed = ctx.needsInputGrad;
      shown.needsInputGrad = regroup(needed, run.inputs);
      if (hasKeywords) formula.setupContext?.(ctx, inputs, run.keywords ?? {}, result);
      else formula.setupContext?.(ctx, inputs, result);
      shown.needsInputGrad = needed;
      const outputs = schema.returns.length === 1 ? [result] : [...((result ?? []) as Iterable<unknown>)];
      run.outputs = layoutOf(outputs);
      return outputs.flat();
    },
    backward(ctx: FunctionCtx, ...gradients: any[]): unknown {
      if (formula.backward === null) {
        throw new TorchError(
          `Trying to backward through ${label} but no autograd formula was registered. ` +
            'Please use register_autograd to add one.',
        );
      }
      const run = ctx['run'] as Run;
      const shown = ctx as { needsInputGrad: unknown };
      const needed = ctx.needsInputGrad;
      shown.needsInputGrad = regroup(needed, run.inputs);
      try {
        const answer = formula.backward(ctx, ...regroup(gradients, run.outputs));
        const isOneList = run.inputs.length === 1 && run.inputs[0] !== null;
        const isTuple = Array.isArray(answer) && !(isOneList && !Array.isArray(answer[0]));
        return [...flatten(isTuple ? answer : [answer], run.inputs), null];
      } finally {
        shown.needsInputGrad = needed;
      }
    },
    jvp: Function.jvp,
  };

  return (...all) => {
    const args = hasKeywords ? all.slice(0, -1) : all;
    const keywords = hasKeywords ? (all.at(-1) as object) : undefined;
    if (!native.gradEnabled() || !needGradients(args)) return below(args, keywords);
    const run: Run = { keywords, inputs: layoutOf(args), outputs: [] };
    const flat = args.flatMap((arg) => (isTensorList(arg) ? arg : [arg]));
    // A transform that differentiates has this kernel called at its own level.
    const outputs = regroup(applySingleLevel(rules, [...flat, run]) as unknown[], run.outputs);
    return schema.returns.length === 1 ? outputs[0] : outputs;
  };
}
