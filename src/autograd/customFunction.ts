/**
 * Twin of torch/_functorch/autograd_function.py: a custom Function under function transforms. Each transform,
 * from the innermost on, does its part and hands the rest to those below it.
 */
import { TorchError } from '../common/errors';
import { type Dims, dimsText, unwrapBatched, wrapBatched } from '../functorch/batched';
import { currentInterpreter, type Interpreter, lowered } from '../functorch/interpreter';
import { classOf, transformsEverRan } from '../functorch/layers';
import { native } from '../native';
import { broadcastPrefix, flatten, mapLeaves, unflatten } from '../pytree/pytree';
import { refuseParts } from '../tensor/intercept';
import { handleOf, Tensor } from '../tensor/tensor';
import { applySingleLevel, type FunctionRules, type VmapInfo } from './singleLevel';
import { unpackOutputs, vmapified } from './vmapified';

const more = 'For more details, please see https://pytorch.org/docs/main/notes/extending.func.html';

/** The same tree of other tensors; `change` answers null for those that stay. */
const mapTensors = (tree: readonly unknown[], change: (tensor: Tensor) => unknown) =>
  mapLeaves(tree, (value) => (value instanceof Tensor ? (change(value) ?? value) : value)) as unknown[];

/** Runs a Function under all transforms that run, or under none. */
export function customFunctionCall(rules: FunctionRules, args: readonly unknown[]): any {
  refuseParts(`${rules.name}.apply`, ...args);
  if (!transformsEverRan()) return applySingleLevel(rules, args);
  const interpreter = currentInterpreter();
  if (interpreter === undefined) {
    const alive = args.map((arg) =>
      arg instanceof Tensor ? (native.functorchUnwrapDead(handleOf(arg)) ?? arg) : arg,
    );
    return applySingleLevel(rules, alive);
  }
  if (rules.setupContext === undefined) {
    throw new TorchError(
      'In order to use an autograd.Function with functorch transforms (vmap, grad, jvp, jacrev, ...), it must ' +
        `override the setup_context staticmethod. ${more}`,
    );
  }
  if (interpreter.kind === 'vmap') return underVmap(interpreter, rules, args);
  if (interpreter.kind !== 'functionalize') return underDifferentiation(interpreter, rules, args);
  throw new TorchError('NYI: Functionalize rule for custom_function_call');
}

/** Runs `body` with both kinds of gradients enabled, as forward doesn't have them. */
function withDerivatives<Result>(body: () => Result): Result {
  const gradBefore = native.gradEnabled();
  const forwardBefore = native.setForwardGradEnabled(true);
  native.setGradEnabled(true);
  try {
    return body();
  } finally {
    native.setGradEnabled(gradBefore);
    native.setForwardGradEnabled(forwardBefore);
  }
}

/** Records the Function at this level: its forward is the Function under the levels below. */
function underDifferentiation(
  interpreter: Interpreter,
  rules: FunctionRules,
  args: readonly unknown[],
): unknown {
  const { level } = interpreter;
  const generated: FunctionRules = {
    name: `${rules.name}Generated`,
    generateVmapRule: false,
    forward(...operands) {
      const inside = mapTensors(operands, (tensor) => native.functorchUnwrapForGrad(handleOf(tensor), level));
      const output = withDerivatives(() => lowered(interpreter, () => customFunctionCall(rules, inside)));
      return wrapOutputs(output, inside, operands, (tensor) =>
        native.functorchWrapForGrad(handleOf(tensor), level),
      );
    },
    setupContext: (ctx, inputs, output) => rules.setupContext!(ctx, inputs, output),
    backward: (ctx, ...gradients) => rules.backward(ctx, ...gradients),
    jvp: (ctx, ...tangents) => rules.jvp(ctx, ...tangents),
  };
  return applySingleLevel(
    generated,
    mapTensors(args, (tensor) => native.functorchLift(handleOf(tensor))),
  );
}

/**
 * Wraps the outputs, of which those that are inputs, since they were changed in place, become the inputs that
 * were given.
 */
function wrapOutputs(
  outputs: unknown,
  inside: readonly unknown[],
  given: readonly unknown[],
  wrap: (output: Tensor, i: number) => unknown,
): unknown {
  const [before] = flatten(inside);
  const [originals] = flatten(given);
  const [leaves, spec] = flatten(outputs);
  const wrapped = leaves.map((output, i) => {
    if (!(output instanceof Tensor)) return output;
    const place = before.indexOf(output);
    return place < 0 ? wrap(output, i) : originals[place];
  });
  return unflatten(wrapped, spec);
}

function underVmap(interpreter: Interpreter, rules: FunctionRules, args: readonly unknown[]): unknown {
  const { name, vmap } = rules;
  if (rules.generateVmapRule) {
    if (vmap === undefined) return underGeneratedVmap(interpreter, rules, args);
    throw new TorchError(
      `You tried to vmap over ${name}, but it has both generate_vmap_rule=True and an overridden vmap ` +
        'staticmethod. Please set generate_vmap_rule=False or delete the overridden vmap staticmethod to avoid ' +
        `ambiguity. ${more}`,
    );
  }
  if (vmap === undefined) {
    throw new TorchError(
      `You tried to vmap over ${name}, but it does not have vmap support. Please override and implement the ` +
        `vmap staticmethod or set generate_vmap_rule=True. ${more}`,
    );
  }
  return callBatched(interpreter, args, {
    below: (body) => lowered(interpreter, body),
    unbatched: () => customFunctionCall(rules, args),
    vmap,
  });
}

/** What takes a call of a vmap's. */
export interface BatchedCall {
  /** Runs what is handed on to the transforms below. */
  below<Result>(body: () => Result): Result;
  /** The call itself, where no tensor is batched at this level. */
  unbatched(): unknown;
  /** Takes the tensors inside, and answers the outputs and their batch dimensions. */
  vmap(info: VmapInfo, inDims: Dims, ...args: unknown[]): unknown;
}

/** A call under the innermost transform, which is a vmap. */
export function callBatched(
  { level, batchSize, randomness }: Interpreter,
  args: readonly unknown[],
  { below, unbatched, vmap }: BatchedCall,
): unknown {
  const [inside, inDims] = unwrapBatched(args, level);
  if (flatten(inDims)[0].every((dim) => dim === null)) return below(unbatched);
  const [output, outDims] = checkPair(below(() => vmap({ batchSize, randomness }, inDims, ...inside)));
  const flatDims = outputDims(output, outDims);
  return wrapOutputs(output, inside, args, (tensor, i) => {
    const dim = flatDims[i];
    return typeof dim === 'number' ? native.functorchAddBatchDim(handleOf(tensor), dim, level) : tensor;
  });
}

function checkPair(result: unknown): readonly [output: unknown, outDims: unknown] {
  const expected =
    'Expected the vmap staticmethod to have two returns, an output and out_dims with pytree structure ' +
    'compatible with the output. ';
  if (!Array.isArray(result)) throw new TorchError(`${expected}Got a ${classOf(result)} instead`);
  if (result.length !== 2) throw new TorchError(`${expected}Got ${result.length} returns instead`);
  return [result[0], result[1]];
}

function outputDims(output: unknown, outDims: unknown): unknown[] {
  const [, spec] = flatten(output);
  const found = broadcastPrefix(outDims, spec);
  if (found !== undefined) return found;
  throw new TorchError(
    "The autograd.Function's vmap staticmethod returned an incompatible (output, out_dims) tuple. Expected " +
      `out_dims=${dimsText(outDims)} to be compatible with the structure of \`output\`. out_dims has structure ` +
      `${flatten(outDims)[1]} but output has structure ${spec}. ${more}`,
  );
}

function underGeneratedVmap(
  interpreter: Interpreter,
  rules: FunctionRules,
  args: readonly unknown[],
): unknown {
  const { level, batchSize, randomness } = interpreter;
  const [inside, inDims] = unwrapBatched(args, level);
  const mapped = vmapified(rules, inDims as Dims[], batchSize, randomness);
  const [outputs, outDims] = lowered(interpreter, () => unpackOutputs(customFunctionCall(mapped, inside)));
  return wrapBatched(outputs, outDims, level);
}
