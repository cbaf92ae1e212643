/** Tells when a figure that should fall has stopped falling. */
export class EarlyStopping {
  /** The least value so far. */
  best = Number.POSITIVE_INFINITY;
  /** How many values in a row weren't better. */
  waited = 0;

  /**
   * @param patience how many such values end the training
   * @param minDelta by how much a value must be less to count as better
   */
  constructor(
    readonly patience: number,
    readonly minDelta = 0,
  ) {}

  /** Takes the next value and tells whether it is the best so far. */
  isBest(value: number): boolean {
    const better = value < this.best - this.minDelta;
    if (better) this.best = value;
    this.waited = better ? 0 : this.waited + 1;
    return better;
  }

  get shouldStop(): boolean {
    return this.waited >= this.patience;
  }
}
