/** Batches of what is made of tensors, as native code makes them. */
import { native } from '../../native';
import type { Handle } from '../../native/handle';
import { getDefaultDtype } from '../../tensor/defaultDtype';
import { interception } from '../../tensor/intercept';
import { handleOf, type Tensor } from '../../tensor/tensor';
import { integerPositions } from './batch';

/**
 * What is done with selected rows: a dimension for channels, bytes to numbers from 0 to 1,
 * subtract and divide.
 */
export type Step = 'unsqueeze' | 'unit' | { mean: Tensor; std: Tensor };

/** One tensor of a batch. */
export interface Column {
  rows: Tensor;
  steps: readonly Step[];
}

/** Native opcodes: binding/data/batch.h. */
const codes = { unsqueeze: 0, unit: 1, normalize: 2 } as const;

/** Columns as native code takes them. */
export class Recipe {
  private readonly rows: Handle[];
  private readonly programs: readonly (readonly number[])[];
  private readonly constants: Tensor[] = [];

  constructor(readonly columns: readonly Column[]) {
    this.rows = columns.map(({ rows }) => handleOf(rows));
    this.programs = columns.map(({ steps }) =>
      steps.flatMap((step) => {
        if (typeof step === 'string') return [codes[step]];
        return [codes.normalize, this.constants.push(step.mean, step.std) - 2];
      }),
    );
  }

  /** What stands behind the positions of a batch. */
  arguments(): [rows: Handle[], programs: readonly (readonly number[])[], constants: Handle[], unit: string] {
    return [this.rows, this.programs, this.constants.map(handleOf), getDefaultDtype()];
  }
}

let room = new Int32Array(0);

/** Memory that the next batch takes again: V8 looks after every new buffer on a thread of its own. */
function roomFor(length: number): Int32Array {
  if (room.length < length) room = new Int32Array(length);
  return room.subarray(0, length);
}

/**
 * The batch at these indices in one native call; null where it has to be made otherwise: its samples one by
 * one, on another device, or by operators that somebody watches.
 */
export function batchOf(columns: readonly Column[], indices: readonly number[]): Tensor[] | null {
  if (interception.handler !== undefined || interception.parts !== undefined) return null;
  const positions = integerPositions(indices, roomFor);
  if (positions === null) return null;
  return native.batchMake(positions, ...new Recipe(columns).arguments()) as Tensor[] | null;
}
