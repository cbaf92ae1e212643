/** Fetchers turn what an index sampler gives into data. Twin of torch/utils/data/_utils/fetch.py. */
import { type Dataset, hasBatches, type IterableDataset, type MapDataset, sampleAt } from './dataset';

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

class MapFetcher implements Fetcher {
  constructor(private readonly options: FetchOptions) {}

  fetchBatch(index: unknown): unknown {
    const { dataset, autoCollation, isDefaultCollate } = this.options;
    if (!autoCollation || !isDefaultCollate || !Array.isArray(index) || !hasBatches(dataset as object))
      return null;
    return (dataset as Dataset).getBatch!(index);
  }

  fetch(index: unknown): unknown {
    const { autoCollation, collateFn } = this.options;
    const dataset = this.options.dataset as MapDataset<unknown>;
    if (!autoCollation) return collateFn(sampleAt(dataset, index as number));
    const indices = [...(index as Iterable<number>)];
    if (typeof (dataset as Dataset).getItems === 'function') {
      return collateFn((dataset as Dataset).getItems!(indices));
    }
    return collateFn(indices.map((i) => sampleAt(dataset, i)));
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
      const next = this.iterator.next();
      if (!next.done) return collateFn(next.value);
      this.ended = true;
      return exhausted;
    }
    const data: unknown[] = [];
    const size = (index as readonly unknown[]).length;
    while (data.length < size) {
      const next = this.iterator.next();
      if (next.done) {
        this.ended = true;
        break;
      }
      data.push(next.value);
    }
    if (data.length === 0 || (dropLast && data.length < size)) return exhausted;
    return collateFn(data);
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
