/** Twin of PowerSGDState in torch/distributed/algorithms/ddp_comm_hooks/powerSGD_hook.py. */
import type { GradBucket } from '../../../c10d/gradBucket';
import type { ProcessGroup } from '../../../c10d/world';
import { type Arguments, binder } from '../../../common/binder';
import { Generator } from '../../../tensor/generator';
import { torchOps } from '../../../tensor/operators';
import type { Tensor } from '../../../tensor/tensor';

/** Options of {@link PowerSGDState}. */
export interface PowerSGDStateOptions {
  /** The rank of the matrices that are sent: the lower, the less is sent. Default: 1 */
  matrixApproximationRank?: number | undefined;
  /** So many iterations average the gradients as they are. Default: 1000 */
  startPowerSGDIter?: number | undefined;
  /** How many times smaller a gradient must become to be compressed. Default: 2 */
  minCompressionRate?: number | undefined;
  /** Whether what compression loses is added to the next gradients. Default: true */
  useErrorFeedback?: boolean | undefined;
  /** Whether an iteration begins with the matrices of the one before. Default: true */
  warmStart?: boolean | undefined;
  /** What is added to a norm that divides, for gradients of zero. Default: 0 */
  orthogonalizationEpsilon?: number | undefined;
  /** Where random matrices come from, the same on all ranks. Default: 0 */
  randomSeed?: number | undefined;
  /** Without effect: nothing is logged here. Default: 10000 */
  compressionStatsLoggingFrequency?: number | undefined;
  /** Whether gradients of one shape are compressed together. Default: false */
  batchTensorsWithSameShape?: boolean | undefined;
}

interface PowerSGDStateParameters extends PowerSGDStateOptions {
  /** Whose ranks; null for all. */
  processGroup: ProcessGroup | null;
}
type PowerSGDStateOrder = [
  processGroup: 'processGroup',
  matrixApproximationRank: 'matrixApproximationRank',
  startPowerSGDIter: 'startPowerSGDIter',
  minCompressionRate: 'minCompressionRate',
  useErrorFeedback: 'useErrorFeedback',
  warmStart: 'warmStart',
  orthogonalizationEpsilon: 'orthogonalizationEpsilon',
  randomSeed: 'randomSeed',
  compressionStatsLoggingFrequency: 'compressionStatsLoggingFrequency',
  batchTensorsWithSameShape: 'batchTensorsWithSameShape',
];
const bindState = binder<PowerSGDStateParameters, PowerSGDStateOrder>(
  'PowerSGDState',
  { processGroup: 'object' },
  {
    matrixApproximationRank: 1,
    startPowerSGDIter: 1000,
    minCompressionRate: 2,
    useErrorFeedback: true,
    warmStart: true,
    orthogonalizationEpsilon: 0,
    randomSeed: 0,
    compressionStatsLoggingFrequency: 10_000,
    batchTensorsWithSameShape: false,
  },
  {},
);

/** What {@link powerSGDHook} and {@link batchedPowerSGDHook} are told, and what they remember. */
export class PowerSGDState {
  processGroup: ProcessGroup | null;
  matrixApproximationRank: number;
  startPowerSGDIter: number;
  minCompressionRate: number;
  useErrorFeedback: boolean;
  warmStart: boolean;
  orthogonalizationEpsilon: number;
  compressionStatsLoggingFrequency: number;
  batchTensorsWithSameShape: boolean;
  /** What compression has lost, by the bucket. */
  readonly errorDict = new Map<number, Tensor>();
  /** The left factors, by the bucket. */
  readonly pMemoryDict = new Map<number, Tensor>();
  /** The right factors, by the bucket. */
  readonly qMemoryDict = new Map<number, Tensor>();
  /** How many iterations there have been. */
  iter = 0;
  /** How many numbers gradients had before they were compressed. */
  totalNumelBeforeCompression = 0;
  /** How many they had after it. */
  totalNumelAfterCompression = 0;
  private readonly _seeds = new Generator();

  /**
   * @param args processGroup; then matrixApproximationRank (1), startPowerSGDIter (1000),
   *   minCompressionRate (2), useErrorFeedback (true), warmStart (true), orthogonalizationEpsilon (0),
   *   randomSeed (0), compressionStatsLoggingFrequency (10000), batchTensorsWithSameShape (false)
   * @throws RangeError for a start before iteration 2 with error feedback or warm start: buckets change
   *   before
   * @see https://docs.pytorch.org/docs/2.13/ddp_comm_hooks.html#torch.distributed.algorithms.ddp_comm_hooks.powerSGD_hook.PowerSGDState
   */
  constructor(...args: Arguments<PowerSGDStateParameters, PowerSGDStateOrder>) {
    const o = bindState.named(args);
    if ((o.useErrorFeedback || o.warmStart) && o.startPowerSGDIter <= 1) {
      throw new RangeError(
        'Expect `start_powerSGD_iter` > 1 if `use_error_feedback` or `warm_start` is enabled, because PowerSGD can only be ' +
          'applied after the first two iterations in DDP.',
      );
    }
    this.processGroup = o.processGroup;
    this.matrixApproximationRank = o.matrixApproximationRank;
    this.startPowerSGDIter = o.startPowerSGDIter;
    this.minCompressionRate = o.minCompressionRate;
    this.useErrorFeedback = o.useErrorFeedback;
    this.warmStart = o.warmStart;
    this.orthogonalizationEpsilon = o.orthogonalizationEpsilon;
    this.compressionStatsLoggingFrequency = Math.max(1, o.compressionStatsLoggingFrequency);
    this.batchTensorsWithSameShape = o.batchTensorsWithSameShape;
    this._seeds.manualSeed(o.randomSeed);
  }

  /** Counts an iteration, at its last bucket. */
  maybeIncreaseIter(bucket: GradBucket): void {
    if (bucket.isLast()) this.iter += 1;
  }

  /** How much smaller gradients have become, and how many numbers they had before and after. */
  compressionStats(): [rate: number, numelBefore: number, numelAfter: number] {
    const { totalNumelBeforeCompression: before, totalNumelAfterCompression: after } = this;
    return [after > 0 ? before / after : 0, before, after];
  }

  /**
   * The source of an iteration's random matrices. The seeds are NumPy's `RandomState(seed).randint(10 ** 9)`,
   * so those of ranks in Python: its generator is LibTorch's, of whose 32 bits it takes the lowest 30 until
   * they are small enough.
   * @internal
   */
  _nextGenerator(): Generator {
    const bits = torchOps.empty([1], { dtype: 'int32' });
    let seed: number;
    do {
      bits.random_({ generator: this._seeds });
      seed = Number(bits.item()) & 0x3fff_ffff;
    } while (seed >= 1_000_000_000);
    const generator = new Generator();
    generator.manualSeed(seed);
    return generator;
  }
}
