/** A worker in a thread of its own: the dataset's copy, its fetcher, and what goes back. */
import { setGradEnabled } from '../../../autograd';
import { defaultGenerator } from '../../../runtime/random';
import { Tensor } from '../../../tensor/tensor';
import { defaultCollate, defaultCollateFnMap } from '../collate';
import { createFetcher, exhausted, type Fetcher, type FetchOptions } from '../fetcher';
import { numberPlaces } from '../numbers';
import { setWorkerInfo } from '../workers';
import { Decoder, type Ref } from './closure';
import { pack, takeTensors } from './parcel';
import type { FromWorker, Job } from './protocol';

export class Worker {
  private readonly options: FetchOptions;
  /** Functions and classes that came with the dataset: batches may speak of them. */
  private readonly known = new Map<unknown, Ref>();
  private fetcher: Fetcher | null = null;
  private startError: { error: unknown } | null = null;
  private epoch = 0;
  private readonly earlierCollateFns: typeof defaultCollateFnMap;
  /** Whether batches' tensors are new, and of no use here once they are sent. */
  private readonly ownsBatches: boolean;

  constructor(
    private readonly job: Job,
    imported: ReadonlyMap<string, object>,
  ) {
    const { channel, parcel, id, numWorkers, seed, isIterable, autoCollation, isDefaultCollate, dropLast } =
      job;
    setGradEnabled(job.gradEnabled);
    for (const key of Object.keys(process.env)) if (!(key in job.env)) delete process.env[key];
    Object.assign(process.env, job.env);
    const tensors = takeTensors(channel, parcel.tensors, false);
    const decoder = new Decoder(parcel, tensors, imported, [], (value, ref) => {
      if (typeof value === 'function' || typeof value === 'symbol') this.known.set(value, ref);
    });
    const { dataset, collateFn, workerInitFn, collateFns } = decoder.decode();
    this.earlierCollateFns = new Map(defaultCollateFnMap);
    for (const [key, fn] of collateFns) defaultCollateFnMap.set(key, fn);
    this.ownsBatches = isDefaultCollate && autoCollation && collateFns.length === 0;
    this.options = {
      dataset,
      isIterable,
      autoCollation,
      collateFn: collateFn ?? defaultCollate,
      isDefaultCollate,
      dropLast,
    };
    defaultGenerator.manualSeed(seed);
    setWorkerInfo({ id, numWorkers, seed, dataset });
    this.start(() => workerInitFn?.(id));
  }

  /** An error of the start shows with the first batch, as Python's does. */
  private start(init: () => void): void {
    try {
      init();
      this.fetcher = createFetcher(this.options);
    } catch (error) {
      this.startError = { error };
    }
  }

  /** Begins the dataset anew, for the next epoch of a persistent worker. */
  restart(epoch: number): void {
    this.epoch = epoch;
    this.close();
    this.start(() => {});
  }

  close(): void {
    try {
      this.fetcher?.close();
    } finally {
      this.fetcher = null;
    }
  }

  /** Ends the worker, and leaves its thread as it was before. */
  rest(): void {
    try {
      this.close();
    } finally {
      defaultCollateFnMap.clear();
      for (const [key, fn] of this.earlierCollateFns) defaultCollateFnMap.set(key, fn);
      setWorkerInfo(null);
    }
  }

  /** Fetches one element of the index sampler. */
  fetch(task: number, index: unknown): FromWorker {
    const { epoch } = this;
    try {
      if (this.startError !== null) {
        const { error } = this.startError;
        this.startError = null;
        throw error;
      }
      const fetcher = this.fetcher!;
      const batch = fetcher.fetchBatch(index);
      const data = batch ?? fetcher.fetch(index);
      if (data === exhausted) return { type: 'ended', epoch, task };
      const numbers = numberPlaces(data);
      const parcel = pack(this.job.channel, data, 'the batch', this.known);
      // What collation made belongs to nobody here; a function of the user's own may have kept its tensors.
      if (batch !== null || this.ownsBatches) dispose(data);
      return { type: 'data', epoch, task, parcel, numbers };
    } catch (error) {
      return { type: 'error', epoch, task, parcel: this.packError(error) };
    }
  }

  private packError(error: unknown) {
    const { channel } = this.job;
    try {
      return pack(channel, error, 'the error', this.known);
    } catch {
      // Its class isn't known to the loop, or it holds what can't be sent: its name, text and stack can.
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      return pack(channel, Object.assign(new Error(message), { name, stack }), 'the error');
    }
  }
}

/** Frees a batch's tensors, wherever they lie in it: their memory is the receiver's now. */
function dispose(data: unknown): void {
  if (data instanceof Tensor) data.dispose();
  else if (Array.isArray(data)) data.forEach(dispose);
  else if (data instanceof Map) for (const value of data.values()) dispose(value);
  else if (typeof data === 'object' && data !== null) for (const value of Object.values(data)) dispose(value);
}
