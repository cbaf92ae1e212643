/** Selective checkpoints: which operators' results are kept for the second run, and which computed again. */
import { type Arguments, binder } from '../../common/binder';
import { native } from '../../native';
import type { NativeSelective } from '../../native/modes';
import { type OpOverload, operatorName, ops, overloadName } from '../../ops';
import { pyRepr, pyTypeName } from '../../python/pyrepr';
import type { ContextPair, EnterableContext } from './frame';

/**
 * What becomes of an operator's results: kept, or computed again. What is marked for the CPU is computed
 * again, as in Python outside of its compiler.
 * @see https://docs.pytorch.org/docs/2.13/checkpoint.html#torch.utils.checkpoint.CheckpointPolicy
 */
export const CheckpointPolicy = Object.freeze({
  MUST_SAVE: 0,
  PREFER_SAVE: 1,
  MUST_RECOMPUTE: 2,
  PREFER_RECOMPUTE: 3,
  MUST_CPU_OFFLOAD: 4,
  PREFER_CPU_OFFLOAD: 5,
} as const);
/** One of {@link CheckpointPolicy}'s values. */
export type CheckpointPolicy = (typeof CheckpointPolicy)[keyof typeof CheckpointPolicy];

interface ContextParameters {
  /** False: a policy is asked in the first run alone. */
  isRecompute: boolean;
  /** What the operator answered: one result, or an array of several. Default: null */
  opOutput?: unknown;
}
const bindContext = binder<ContextParameters, [isRecompute: 'isRecompute']>(
  'SelectiveCheckpointContext',
  { isRecompute: 'any' },
  {},
  { opOutput: null },
);

/**
 * What a policy gets to know besides the operator and its arguments.
 *
 * @param options `isRecompute` (false: a policy is asked in the first run alone), `opOutput`: what the
 *   operator answered
 * @see https://docs.pytorch.org/docs/2.13/checkpoint.html#torch.utils.checkpoint.SelectiveCheckpointContext
 */
export class SelectiveCheckpointContext {
  readonly isRecompute: boolean;
  readonly opOutput: unknown;

  constructor(...args: Arguments<ContextParameters, [isRecompute: 'isRecompute']>) {
    const { isRecompute, opOutput } = bindContext.named(args);
    this.isRecompute = isRecompute;
    this.opOutput = opOutput;
  }
}

/** Says what becomes of an operator's results; true is `MUST_SAVE`, false `PREFER_RECOMPUTE`. */
export type SelectivePolicy = (
  ctx: SelectiveCheckpointContext,
  op: OpOverload,
  ...args: any[]
) => CheckpointPolicy | boolean;

interface SelectiveParameters {
  policyFnOrList: SelectivePolicy | readonly OpOverload[];
  /** Leaves unchecked whether what was kept has been changed in place. Default: false */
  allowCacheEntryMutation?: boolean | undefined;
}
type SelectiveOrder = [policyFnOrList: 'policyFnOrList', allowCacheEntryMutation: 'allowCacheEntryMutation'];
const bindSelective = binder<SelectiveParameters, SelectiveOrder>(
  'createSelectiveCheckpointContexts',
  { policyFnOrList: 'any' },
  { allowCacheEntryMutation: false },
);

/** The names of operators that are saved. */
function namesOf(list: readonly unknown[]): string[] {
  return list.map((op) => {
    const name = overloadName(op);
    if (name !== undefined) return name;
    const packet = operatorName(op);
    const extra =
      packet === undefined
        ? ''
        : 'Please update the OpOverloadPacket to a specific OpOverload.For example, if you have `torch.ops.aten.mm`, change it to `torch.ops.aten.mm.default`.';
    throw new RangeError(
      `Expected op in \`op_list\` to be an OpOverload but got: ${packet ?? pyRepr(op)} of type ${
        packet === undefined ? `<class '${pyTypeName(op)}'>` : "<class 'torch._ops.OpOverloadPacket'>"
      }. ${extra}`,
    );
  });
}

/** LibTorch 2.11 has no operator that asks how memory lies. */
function memoryQuestions(): OpOverload[] {
  try {
    const { is_contiguous } = ops.aten;
    return [is_contiguous.default, is_contiguous.memory_format];
  } catch {
    return [];
  }
}

/**
 * The operators that selective checkpoints let pass: a run detaches, or asks about memory, more often than
 * the other. What is added counts for contexts that are made afterwards. Python's has those besides that
 * ask for sizes, which nothing here ever calls.
 * @see https://docs.pytorch.org/docs/2.13/checkpoint.html
 */
export const SAC_IGNORED_OPS: Set<OpOverload> = new Set([ops.aten.detach.default, ...memoryQuestions()]);

const values: ReadonlySet<unknown> = new Set(Object.values(CheckpointPolicy));

/** What the addon asks about each operator. */
function asker(policy: SelectivePolicy) {
  return (
    name: string,
    overload: string,
    args: unknown[],
    keywords: object | undefined,
    results: unknown[],
  ) => {
    const [namespace, base] = name.split('::') as [string, string];
    const op: OpOverload = ops[namespace][base][overload === '' ? 'default' : overload];
    const opOutput = results.length === 1 ? results[0] : results;
    const ctx = new SelectiveCheckpointContext({ isRecompute: false, opOutput });
    const answer = policy(ctx, op, ...args, ...(keywords === undefined ? [] : [keywords]));
    if (typeof answer !== 'boolean' && !values.has(answer))
      throw new TypeError(
        `createSelectiveCheckpointContexts(): a policy answers with one of CheckpointPolicy or a boolean, not ${pyRepr(answer)}`,
      );
    return (
      answer === true || answer === CheckpointPolicy.MUST_SAVE || answer === CheckpointPolicy.PREFER_SAVE
    );
  };
}

const context = (contexts: NativeSelective, isSecondRun: boolean): EnterableContext => ({
  enter: () => native.selectiveEnter(contexts, isSecondRun),
  dispose: () => native.selectiveLeave(contexts),
});

/**
 * Two contexts for {@link checkpoint}'s `contextFn`, which keep the results of some operators for the second
 * run: less time than computing all again, for the memory of what is kept. Operators are those that run below
 * autograd: `torch.matmul` of two matrices is `torch.ops.aten.mm.default`.
 *
 * @param policyFnOrList the operators that are kept, or a function that says of each what becomes of it: it
 *   gets a {@link SelectiveCheckpointContext}, the operator, its arguments, and an object of those given by
 *   name
 * @param options `allowCacheEntryMutation` (false): leaves unchecked whether what was kept has been changed
 *   in place
 * @throws RangeError for a list of anything but overloads; TypeError for anything but a list or a function;
 *   TorchError in backward, where the second run does other than the first, or runs twice
 * @see https://docs.pytorch.org/docs/2.13/checkpoint.html#torch.utils.checkpoint.create_selective_checkpoint_contexts
 * @example
 * const { checkpoint, createSelectiveCheckpointContexts } = torch.utils.checkpoint;
 * const contextFn = () => createSelectiveCheckpointContexts([torch.ops.aten.mm.default]);
 * const x = torch.ones(2, 2, { requiresGrad: true });
 * const y = checkpoint((a) => a.matmul(a).sigmoid(), x, { useReentrant: false, contextFn });
 */
export function createSelectiveCheckpointContexts(
  ...args: Arguments<SelectiveParameters, SelectiveOrder>
): ContextPair {
  const [given, allowsMutation] = bindSelective(args);
  const isList = Array.isArray(given);
  if (!isList && (typeof given !== 'function' || overloadName(given) !== undefined))
    throw new TypeError('policy_fn_or_list must be either a function or a list of ops.');
  const contexts = native.selectiveCheckpoint(
    isList ? null : asker(given as SelectivePolicy),
    isList ? namesOf(given) : [],
    allowsMutation,
    namesOf([...SAC_IGNORED_OPS]),
  );
  return [context(contexts, false), context(contexts, true)];
}
