/** What a pickle's instructions refer to by number. */
export class Memo {
  /** Numbers go up from 0 in what Python writes; others are in the map. */
  private readonly inOrder: unknown[] = [];
  private readonly others = new Map<number, unknown>();

  get size(): number {
    return this.inOrder.length + this.others.size;
  }

  set(index: number, value: unknown): void {
    if (index < this.inOrder.length) this.inOrder[index] = value;
    else if (index === this.inOrder.length && !this.others.has(index)) this.inOrder.push(value);
    else this.others.set(index, value);
  }

  has(index: number): boolean {
    return index < this.inOrder.length || this.others.has(index);
  }

  get(index: number): unknown {
    return index < this.inOrder.length ? this.inOrder[index] : this.others.get(index);
  }
}
