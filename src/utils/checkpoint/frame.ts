/**
 * One checkpointed call that is recorded: its saved tensors are forgotten, and a pass backward that asks for
 * one runs the function again and takes them all from there.
 */

import { enableGrad } from '../../autograd';
import type { FunctionCtx } from '../../autograd/functionCtx';
import { savedTensorsHooks } from '../../autograd/graphApi';
import { currentGraphTask } from '../../autograd/graphTask';
import { applySingleLevel, type FunctionRules } from '../../autograd/singleLevel';
import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { asGuard, type Guard, markUsed, scoped, splitBody, type WithBody } from '../../common/scoped';
import { pyDeviceRepr } from '../../python/pyrepr';
import { keepBeyondScopes } from '../../runtime/memory';
import { torchOps } from '../../tensor/operators';
import { sizeText } from '../../tensor/sizes';
import { Tensor } from '../../tensor/tensor';

/** The second run of a checkpointed function saved other tensors than the first. */
export class CheckpointError extends TorchError {
  override name = 'CheckpointError';
}

/** What a context function answers with two of: a guard, or any object with these two. */
export interface EnterableContext {
  /** Called where the context begins; what it returns is not used. */
  enter(): unknown;
  /** Called where the context ends, also after an error. */
  dispose(): void;
}

/** The contexts of the first run and of the second. */
export type ContextPair = readonly [forward: EnterableContext, recompute: EnterableContext];

/** Runs `body` in a context. */
export function within<Result>(context: EnterableContext, body: () => Result): Result {
  markUsed(context);
  context.enter();
  try {
    return body();
  } finally {
    context.dispose();
  }
}

let earlyStopSetting: boolean | null = null;

interface EarlyStopParameters {
  enable: boolean;
}
type EarlyStopOrder = [enable: 'enable'];
const bindEarlyStop = binder<EarlyStopParameters, EarlyStopOrder>(
  'setCheckpointEarlyStop',
  { enable: 'any' },
  {},
);

/**
 * While `body` runs, or while the returned guard is in use: says for all checkpoints that are made whether
 * their second run ends with the last tensor that backward needs, whatever their own `earlyStop` says.
 *
 * @param enable false lets functions run to their end
 * @see https://docs.pytorch.org/docs/2.13/checkpoint.html#torch.utils.checkpoint.set_checkpoint_early_stop
 * @example
 * const { checkpoint, setCheckpointEarlyStop } = torch.utils.checkpoint;
 * const y = setCheckpointEarlyStop(false, () => checkpoint(block, x, { useReentrant: false }));
 */
export function setCheckpointEarlyStop(...args: Arguments<EarlyStopParameters, EarlyStopOrder>): Guard;
export function setCheckpointEarlyStop<Result>(
  ...args: WithBody<Arguments<EarlyStopParameters, EarlyStopOrder>, Result>
): Result;
export function setCheckpointEarlyStop<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const [enable] = bindEarlyStop(given);
  return scoped(() => {
    const before = earlyStopSetting;
    earlyStopSetting = enable;
    return () => {
      earlyStopSetting = before;
    };
  }, body);
}

/**
 * While it is entered, all passes backward count as one for checkpoints: each runs its function again at
 * most once. No two of these passes may go through the same operation. Checkpoints with `useReentrant: true`
 * ignore it.
 *
 * @throws TorchError where it is entered in another one
 * @see https://docs.pytorch.org/docs/2.13/checkpoint.html#torch.utils.checkpoint.GraphExecGroup
 * @example
 * const group = new torch.utils.checkpoint.GraphExecGroup().enter();
 * torch.autograd.grad(loss, last, { retainGraph: true });
 * group.dispose();
 */
export class GraphExecGroup {
  /** @internal */
  static current: GraphExecGroup | null = null;

  constructor(...args: []) {
    refuseArguments('GraphExecGroup', args);
    asGuard(this, () => {
      if (GraphExecGroup.current !== null) throw new TorchError('GraphExecGroup contexts cannot be nested.');
      GraphExecGroup.current = this;
      return () => {
        GraphExecGroup.current = null;
      };
    });
  }
}
/** Its state is entered and left as that of any guard. */
export interface GraphExecGroup extends Guard {}

/** Ends a second run that has made all that is needed. */
class StopRecomputation extends Error {}

/**
 * Keeps the inputs as operators keep theirs: changing one in place before backward is an error. It is
 * recorded for what it saves alone, whatever transforms run.
 */
const savedInputs: FunctionRules = {
  name: 'SavedInputs',
  generateVmapRule: false,
  forward(ctx: FunctionCtx, _anchor: Tensor, keep: (ctx: FunctionCtx) => void, ...tensors: Tensor[]) {
    ctx.saveForBackward(...tensors);
    keep(ctx);
    return torchOps.zeros([0]);
  },
  backward: () => null,
  jvp: () => torchOps.zeros([0]),
};

/** What one pass backward has of the second run. */
interface Rerun {
  tensors: (Tensor | null)[];
  count: number;
  isDone: boolean;
}

const describe = (tensor: Tensor): string =>
  `{'shape': ${sizeText(tensor.shape)}, 'dtype': torch.${tensor.dtype}, 'device': ${pyDeviceRepr(tensor.device)}}`;

/** A checkpointed call. */
export class Frame {
  private readonly metadata: (string | null)[] = [];
  /** The graph's passes are the keys, so that what was made for one goes with it. */
  private readonly reruns = new WeakMap<object, Rerun>();
  private readonly earlyStop: boolean;
  private isForwardDone = false;
  private ignoresMismatch = false;
  private readonly rest: unknown[];
  private context: FunctionCtx | undefined;
  /** Its node owns the saved inputs. */
  private readonly anchor: Tensor;

  /**
   * @param recompute runs the function again
   * @param isChecked whether shapes, dtypes and devices of the two runs are compared
   * @param explain makes an error one that says more
   */
  constructor(
    private readonly recompute: (...args: unknown[]) => unknown,
    earlyStop: boolean,
    private readonly isChecked: boolean,
    args: readonly unknown[],
    private readonly explain: ((error: CheckpointError) => CheckpointError) | undefined,
  ) {
    this.earlyStop = earlyStopSetting ?? earlyStop;
    this.rest = args.map((arg) => (arg instanceof Tensor ? undefined : arg));
    this.places = args.flatMap((arg, i) => (arg instanceof Tensor ? [i] : []));
    const keep = (ctx: FunctionCtx): void => {
      this.context = ctx;
    };
    const tensors = args.filter((arg) => arg instanceof Tensor);
    this.anchor = applySingleLevel(savedInputs, [
      torchOps.zeros([0], { requiresGrad: true }),
      keep,
      ...tensors,
    ]);
    keepBeyondScopes([this.anchor, this.rest]);
  }
  private readonly places: readonly number[];

  /** Runs the function for the first time. */
  forward<Result>(body: () => Result): Result {
    const result = savedTensorsHooks(
      (tensor) => {
        this.metadata.push(this.isChecked ? describe(tensor) : null);
        return this.metadata.length - 1;
      },
      (index) => this.explained(() => this.unpack(index)),
      body,
    );
    this.isForwardDone = true;
    return result;
  }

  private inputs(): unknown[] {
    const inputs = [...this.rest];
    const saved = this.context!.savedTensors;
    for (const [i, place] of this.places.entries()) inputs[place] = saved[i];
    return inputs;
  }

  private explained<Result>(unpack: () => Result): Result {
    try {
      return unpack();
    } catch (error) {
      if (!(error instanceof CheckpointError) || this.explain === undefined) throw error;
      throw this.explain(error);
    }
  }

  private unpack(index: number): Tensor {
    const task = GraphExecGroup.current ?? currentGraphTask() ?? {};
    let rerun = this.reruns.get(task);
    if (!rerun?.isDone) {
      rerun = { tensors: [], count: 0, isDone: false };
      this.reruns.set(task, rerun);
      this.run(rerun);
      rerun.isDone = true;
      this.check(rerun);
    }
    const tensor = rerun.tensors[index];
    if (tensor === null || tensor === undefined) {
      const overlap =
        GraphExecGroup.current === null
          ? ''
          : 'Performing two backward calls that overlap (i.e. require the same saved activation in order to compute gradients) is ' +
            'not allowed while under the torch.utils.checkpoint.GraphExecGroup context. ';
      throw new CheckpointError(
        'torch.utils.checkpoint: Unpack is being triggered for a tensor that was already unpacked once. ' +
          `${overlap}If you are calling ` +
          'ctx.saved_tensors in backward, make sure to do so only once. Otherwise please open an issue with details on your use case.',
      );
    }
    rerun.tensors[index] = null;
    return tensor;
  }

  private run(rerun: Rerun): void {
    const inputs = this.inputs();
    let isStopped = false;
    const pack = (tensor: Tensor): Tensor => {
      const made = tensor.detach();
      const index = rerun.count++;
      if (index >= this.metadata.length) {
        if (this.isForwardDone) {
          throw new CheckpointError(
            `torch.utils.checkpoint: trying to save more tensors during recomputation than during the original forward pass.\n${tip}`,
          );
        }
        // Backward was called in the function itself, before it had saved all.
        this.ignoresMismatch = true;
        return made;
      }
      rerun.tensors[index] = made;
      keepBeyondScopes(made);
      if (this.earlyStop && rerun.count === this.metadata.length) {
        isStopped = true;
        throw new StopRecomputation('all that backward needs has been computed');
      }
      return made;
    };
    try {
      savedTensorsHooks(
        pack,
        (tensor) => tensor,
        () => enableGrad(() => this.recompute(...inputs)),
      );
    } catch (error) {
      if (!isStopped) throw error;
    }
  }

  /** @throws CheckpointError where the second run saved other tensors than the first */
  private check({ count, tensors }: Rerun): void {
    if (this.ignoresMismatch) return;
    if (count !== this.metadata.length) {
      throw new CheckpointError(
        'torch.utils.checkpoint: A different number of tensors was saved during the original forward and recomputation.\n' +
          `Number of tensors saved during forward: ${this.metadata.length}\n` +
          `Number of tensors saved during recomputation: ${count}.\n${tip}`,
      );
    }
    if (!this.isChecked) return;
    const differing = this.metadata.flatMap((saved, i) => {
      const made = describe(tensors[i]!);
      if (made === saved) return [];
      return `tensor at position ${i}:\nsaved metadata: ${saved}\nrecomputed metadata: ${made}\n`;
    });
    if (differing.length > 0) {
      throw new CheckpointError(
        'torch.utils.checkpoint: Recomputed values for the following tensors have different metadata than during the forward pass.\n' +
          `${differing.join('')}.\n${tip}`,
      );
    }
  }
}

const tip =
  'The function must do the same when it runs again in backward: look for what it takes from outside, such as a counter, a mode ' +
  "of a module or a random number of JavaScript. debug: true shows what ran; determinismCheck: 'none' leaves shapes, dtypes and " +
  'devices unchecked.';
