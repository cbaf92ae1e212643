/** The running average of a figure, as PyTorch's ImageNet example keeps it. */
import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { expectNumber, expectString, invalidArgument } from '../../common/expect';
import { Tensor } from '../../tensor/tensor';

/** Options of {@link AverageMeter}. */
export interface AverageMeterOptions {
  /** What is averaged, for the printout. Default: '' */
  name?: string | undefined;
}

type AverageMeterOrder = [name: 'name'];
const bindAverageMeter = binder<AverageMeterOptions, AverageMeterOrder>('AverageMeter', {}, { name: '' });

interface UpdateParameters {
  value: number | Tensor;
  n?: number;
}

type UpdateOrder = [value: 'value', n: 'n'];
const bindUpdate = binder<UpdateParameters, UpdateOrder>('update', { value: 'any' }, { n: 1 });

/**
 * The average of a figure over a loop, each value weighted by its number of samples.
 *
 * @param name what is averaged, for the printout
 * @example
 * const loss = new AverageMeter('loss');
 * for (const [x, y] of loader) loss.update(step(x, y), x.size(0));
 * console.log(`${loss}`); // loss 0.2471 (0.3122): the last value, and the average
 */
export class AverageMeter {
  /** The last value. */
  val = 0;
  /** The sum of all values, times their weights. */
  sum = 0;
  /** The sum of the weights. */
  count = 0;

  /** What is averaged. */
  readonly name: string;

  constructor(...args: Arguments<AverageMeterOptions, AverageMeterOrder>) {
    const [name] = bindAverageMeter(args);
    expectString(name, 'name');
    this.name = name;
  }

  /** Forgets all values. */
  reset(...args: []): void {
    refuseArguments('reset', args);
    this.val = this.sum = this.count = 0;
  }

  /**
   * Adds a value.
   * @param value a number, or a tensor of one element
   * @param n how many samples it is the mean of (default 1)
   * @throws TypeError for what is no number
   */
  update(...args: Arguments<UpdateParameters, UpdateOrder>): void {
    const [value, n] = bindUpdate(args);
    const figure = value instanceof Tensor ? Number(value.item()) : value;
    if (typeof figure !== 'number') throw invalidArgument('a number or a Tensor', 'value', value);
    expectNumber(n, 'n');
    this.val = figure;
    this.sum += this.val * n;
    this.count += n;
  }

  /** The average; 0 before the first value. */
  get avg(): number {
    return this.count === 0 ? 0 : this.sum / this.count;
  }

  /** The latest value and the average, as `name: 0.1234 (0.5678)`. */
  toString(): string {
    const figures = `${this.val.toFixed(4)} (${this.avg.toFixed(4)})`;
    return this.name === '' ? figures : `${this.name} ${figures}`;
  }
}
