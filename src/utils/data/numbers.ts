/**
 * The dtype of numbers in samples. Python knows 1 from 1.0 and JavaScript doesn't: what one batch's values
 * look like must not decide for each batch anew, so a loader keeps the dtype
 * that each place of its batches had first.
 */
import type { DType } from '../../tensor/dtypes';
import { Tensor } from '../../tensor/tensor';

/** Tensors that collation made of plain numbers. */
const ofNumbers = new WeakSet<Tensor>();

/** Whether there ever was one: until then no batch is walked. */
let isUsed = false;

/** Notes that a batch's tensor was made of plain numbers. */
export function markNumbers(tensor: Tensor): Tensor {
  ofNumbers.add(tensor);
  isUsed = true;
  return tensor;
}

/**
 * Puts what `replace` gives for the tensors of a batch in their places, which are named as JavaScript
 * would reach them.
 */
function mapTensors(
  data: unknown,
  place: string,
  replace: (tensor: Tensor, place: string) => Tensor,
): unknown {
  if (data instanceof Tensor) return replace(data, place);
  if (Array.isArray(data)) {
    for (let i = 0; i < data.length; i++) {
      if (typeof data[i] !== 'object') continue;
      const mapped = mapTensors(data[i], `${place}[${i}]`, replace);
      if (mapped !== data[i]) data[i] = mapped;
    }
  } else if (data instanceof Map) {
    for (const [key, value] of data) {
      const mapped = mapTensors(value, `${place}.get(${JSON.stringify(key) ?? String(key)})`, replace);
      if (mapped !== value) data.set(key, mapped);
    }
  } else if (typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype) {
    const object = data as Record<string, unknown>;
    for (const [key, value] of Object.entries(object)) {
      const mapped = mapTensors(value, `${place}.${key}`, replace);
      if (mapped !== value) object[key] = mapped;
    }
  }
  return data;
}

/** The places of a batch that were made of numbers: what a worker sends beside the batch. */
export function numberPlaces(data: unknown): string[] {
  const places: string[] = [];
  if (!isUsed) return places;
  mapTensors(data, 'batch', (tensor, place) => {
    if (ofNumbers.has(tensor)) places.push(place);
    return tensor;
  });
  return places;
}

/** Marks them again in the batch that arrived. */
export function markPlaces(data: unknown, places: readonly string[]): void {
  if (places.length === 0) return;
  mapTensors(data, 'batch', (tensor, place) => (places.includes(place) ? markNumbers(tensor) : tensor));
}

/** What the numbers of one loader's batches became. */
export class NumberColumns {
  private readonly dtypes = new Map<string, DType>();

  /** @param dtype the loader's `numberDtype`; null when the first batch decides */
  constructor(private readonly dtype: DType | null) {}

  /**
   * Gives the numbers of a batch the dtype that their place has.
   * @throws TypeError for numbers that it can't hold
   */
  settle(data: unknown): unknown {
    if (!isUsed) return data;
    return mapTensors(data, 'batch', (tensor, place) =>
      ofNumbers.has(tensor) ? this.convert(tensor, place) : tensor,
    );
  }

  private convert(tensor: Tensor, place: string): Tensor {
    const wanted = this.dtype ?? this.dtypes.get(place) ?? tensor.dtype;
    this.dtypes.set(place, wanted);
    if (wanted === tensor.dtype) return tensor;
    if (tensor.dtype === 'int64' || /^(b?float|complex)/.test(wanted)) return tensor.to(wanted);
    const why =
      this.dtype === null ? 'those of the batches before were integers, and int64' : `${wanted} is set`;
    throw new TypeError(
      `DataLoader: the numbers at ${place} are not all integers, but ${why}. A loader's numbers keep one dtype, and 1 and 1.0 are ` +
        "the same to JavaScript: say which is meant, new DataLoader(dataset, { numberDtype: 'float64' }), or return tensors " +
        'or typed arrays from the dataset',
    );
  }
}
