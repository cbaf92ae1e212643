/** Fetchers turn what an index sampler gives into data. Twin of torch/utils/data/_utils/fetch.py. */
import {
  batchTogether,
  type Dataset,
  expectPresent,
  hasBatches,
  type IterableDataset,
  type MapDataset,
  sampleAt,
  toIndex,
} from './dataset';

/** The mark of an exhausted fetcher (Python's StopIteration). */
export const exhausted = Symbol('exhausted');

/** What a fetcher needs to know of its loader. */
export interface FetchOptions {
  dataset: unknown;
  isIterable: boolean;
  /** Whether indices come in batches. */
  autoCollation: boolean;
  collateFn: (data: any) => unknown;
  /** Whether `collateFn` is the default, so that a dataset's own batches may replace it. */
  isDefaultCollate: boolean;
  dropLast: boolean;
}

export interface Fetcher {
  /** The data for one element of the index sampler, or `exhausted`. */
  fetch(index: unknown): unknown;
  /** The data for one element where the dataset makes whole batches itself, else null. Draws nothing. */
  fetchBatch(index: unknown): unknown;
  /** Ends a dataset's iterator that wasn't run to its end. */
  close(): void;
}

const collated = (batch: unknown) => expectPresent(batch, 'collateFn');

class MapFetcher implements Fetcher {
  constructor(private readonly options: FetchOptions) {}

  fetchBatch(index: unknown): unknown {
    const { dataset, autoCollation, isDefaultCollate } = this.options;
    if (!autoCollation || !isDefaultCollate || !Array.isArray(index) || !hasBatches(dataset as object))
      return null;
    return (dataset as Dataset).getBatch!(index.map(toIndex) as number[]);
  }

  fetch(index: unknown): unknown {
    const { autoCollation, collateFn, isDefaultCollate } = this.options;
    const dataset = this.options.dataset as MapDataset<unknown>;
    if (!autoCollation)
      return collated(collateFn(expectPresent(sampleAt(dataset, toIndex(index) as number), 'getItem')));
    const indices = Array.from(index as Iterable<unknown>, toIndex) as number[];
    const batch = isDefaultCollate ? batchTogether(dataset, indices) : null;
    if (batch !== null) return batch;
    if (typeof (dataset as Dataset).getItems === 'function') {
      return collated(collateFn(expectPresent((dataset as Dataset).getItems!(indices), 'getItems')));
    }
    return collated(collateFn(indices.map((i) => expectPresent(sampleAt(dataset, i), 'getItem'))));
  }

  close(): void {}
}

class IterableFetcher implements Fetcher {
  private readonly iterator: Iterator<unknown>;
  private ended = false;

  constructor(private readonly options: FetchOptions) {
    this.iterator = (options.dataset as IterableDataset)[Symbol.iterator]();
  }

  fetchBatch(): null {
    return null;
  }

  fetch(index: unknown): unknown {
    const { autoCollation, collateFn, dropLast } = this.options;
    if (this.ended) return exhausted;
    if (!autoCollation) {
      const next = expectPresent(this.iterator.next(), 'the iterator');
      if (!next.done) return collated(collateFn(expectPresent(next.value, 'the iterator')));
      this.ended = true;
      return exhausted;
    }
    const data: unknown[] = [];
    const size = (index as readonly unknown[]).length;
    while (data.length < size) {
      const next = expectPresent(this.iterator.next(), 'the iterator');
      if (next.done) {
        this.ended = true;
        break;
      }
      data.push(expectPresent(next.value, 'the iterator'));
    }
    if (data.length === 0 || (dropLast && data.length < size)) return exhausted;
    return collated(collateFn(data));
  }

  close(): void {
    if (!this.ended) this.iterator.return?.();
    this.ended = true;
  }
}

/** A fetcher for the loader's kind of dataset. */
export function createFetcher(options: FetchOptions): Fetcher {
  return options.isIterable ? new IterableFetcher(options) : new MapFetcher(options);
}
