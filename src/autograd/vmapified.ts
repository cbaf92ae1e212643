/** The Function of batches that `generateVmapRule` makes of one: its methods run under vmap themselves. */
import { type Dims, type Randomness, restoreVmap, unwrapBatched } from '../functorch/batched';
import { currentInterpreter } from '../functorch/interpreter';
import { withLevel } from '../functorch/layers';
import { native } from '../native';
import { handleOf, Tensor } from '../tensor/tensor';
import type { FunctionCtx } from './functionCtx';
import { type FunctionRules, isIterable } from './singleLevel';

/** What is noted beside a context: where tensors have their batch dimension. */
interface Notes {
  inputShapes: (readonly number[] | null)[];
  savedDims: Dims;
  outDims: Dims;
}

/** What {@link vmapified}'s forward put together: the outputs, and the dimensions that came last. */
export function unpackOutputs(all: readonly unknown[]): [outputs: unknown, outDims: Dims] {
  const outDims = all.at(-1) as Dims;
  return [Array.isArray(outDims) ? all.slice(0, -1) : all[0], outDims];
}

const isList = (value: unknown): value is Iterable<unknown> =>
  !(value instanceof Tensor) && isIterable(value);
/** Several results as an array, whatever they came in. */
const asArray = (value: unknown): unknown => (isList(value) ? [...value] : value);
const listed = (value: unknown): unknown[] => (isList(value) ? [...value] : [value]);

/** The context with some of its members replaced. */
function overlay(ctx: FunctionCtx, own: object): FunctionCtx {
  return new Proxy(ctx, {
    get(target, name) {
      if (Object.hasOwn(own, name)) return Reflect.get(own, name);
      const value = Reflect.get(target, name, target);
      // The context's methods know their own object only.
      return typeof value === 'function' && !Object.hasOwn(target, name) ? value.bind(target) : value;
    },
    set: (target, name, value) => Reflect.set(target, name, value, target),
  });
}

/** A Function's gradient or tangent, with the batch dimension and the shape of what it belongs to. */
function reductify(
  value: unknown,
  dim: number | null,
  targetDim: number | null,
  batchSize: number,
  shape: readonly number[] | null,
): unknown {
  if (!(value instanceof Tensor) || (dim === null && targetDim === null)) return value;
  if (targetDim === null) return value.sum(dim!);
  let batched = value;
  let at = dim;
  if (at === null) {
    const repeated = value.unsqueeze(targetDim);
    const sizes = [...repeated.shape];
    sizes[targetDim] = batchSize;
    batched = repeated.expand(sizes);
    at = targetDim;
  }
  if (shape !== null) {
    // The engine reduces what was broadcast where it finds the shapes, and here it would find other ones.
    return withLevel(
      () => native.functorchPushVmap(batchSize, 'error'),
      (level) => {
        const slice = native.functorchAddBatchDim(handleOf(batched), at, level) as Tensor;
        const reduced = handleOf(slice.sumToSize([...shape]));
        return native.functorchRemoveBatchDim(reduced, level, batchSize, targetDim);
      },
    );
  }
  return targetDim === at ? batched : batched.movedim(at, targetDim);
}

/** The Function that takes tensors with the batch dimensions `inDims`, and answers its outputs' last. */
export function vmapified(
  rules: FunctionRules,
  inDims: readonly Dims[],
  batchSize: number,
  randomness: Randomness,
): FunctionRules {
  // One context may be that of several such Functions, where vmaps nest.
  const key = Symbol(rules.name);
  const notesOf = (ctx: FunctionCtx): Notes => Reflect.get(ctx, key);
  const mapped = (func: (...args: any[]) => unknown, dims: readonly Dims[], args: readonly unknown[]) =>
    restoreVmap(func, dims, batchSize, randomness, args);
  const absentToo = (dims: readonly Dims[], values: readonly unknown[]): Dims[] =>
    values.map((value, i) => (value === null || value === undefined ? null : dims[i]!));

  return {
    name: `Vmapped${rules.name}`,
    generateVmapRule: true,
    forward(...operands) {
      const run = (...args: unknown[]) => asArray(rules.forward(...args));
      const [outputs, outDims] = mapped(run, inDims, operands);
      return [...listed(outputs), outDims];
    },
    setupContext(ctx, inputs, outputs) {
      const [values, outDims] = unpackOutputs(outputs as unknown[]);
      const notes: Notes = { inputShapes: [], savedDims: [], outDims };
      const setUp = (batchedInputs: unknown[], batchedOutputs: unknown) => {
        const { level } = currentInterpreter()!;
        const saving = (save: (...tensors: (Tensor | null)[]) => void) => {
          return (...tensors: (Tensor | null)[]) => {
            const [inside, dims] = unwrapBatched(tensors, level);
            save(...inside);
            notes.savedDims = dims;
          };
        };
        const own = {
          saveForBackward: saving((...tensors) => ctx.saveForBackward(...tensors)),
          saveForForward: saving((...tensors) => ctx.saveForForward(...tensors)),
        };
        rules.setupContext!(overlay(ctx, own), batchedInputs, batchedOutputs);
        notes.inputShapes = batchedInputs.map((input) => (input instanceof Tensor ? input.shape : null));
      };
      mapped(setUp, [inDims, outDims], [inputs, values]);
      Reflect.set(ctx, key, notes);
    },
    jvp(ctx, ...tangents) {
      const { savedDims, outDims } = notesOf(ctx);
      const run = (savedTensors: unknown[], given: unknown[]) =>
        asArray(rules.jvp(overlay(ctx, { savedTensors }), ...given));
      const dims = absentToo(inDims, tangents);
      const [values, valueDims] = mapped(run, [savedDims, dims], [ctx.savedTensors, tangents]);
      const list = listed(values);
      const own = listed(valueDims) as (number | null)[];
      const target = listed(outDims) as (number | null)[];
      return [...list.map((value, i) => reductify(value, own[i]!, target[i]!, batchSize, null)), null];
    },
    backward(ctx, ...all) {
      const { savedDims, outDims, inputShapes } = notesOf(ctx);
      // The last is that of the dimensions.
      const gradients = all.slice(0, -1);
      const run = (savedTensors: unknown[], given: unknown[]) =>
        asArray(rules.backward(overlay(ctx, { savedTensors }), ...given));
      const dims = absentToo(listed(outDims) as Dims[], gradients);
      const [values, valueDims] = mapped(run, [savedDims, dims], [ctx.savedTensors, gradients]);
      const own = listed(valueDims) as (number | null)[];
      const target = inDims as (number | null)[];
      return listed(values).map((value, i) =>
        reductify(value, own[i]!, target[i]!, batchSize, inputShapes[i]!),
      );
    },
  };
}
