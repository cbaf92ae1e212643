/** What a mesh is given as: its ranks, its dimensions' names, their backends. */
import { expectString, invalidArgument } from '../../common/expect';
import { tensor } from '../../tensor/creation';
import { Tensor } from '../../tensor/tensor';
import { type Layout, layoutOf } from './layout';

/** Ranks of the world in rows and columns: a tensor of integers, or arrays of them. */
export type MeshData = Tensor | readonly (number | MeshArray)[];
interface MeshArray extends ReadonlyArray<number | MeshArray> {}

/** Ranks row by row, and how many rows and columns there are. */
export interface Ranks {
  readonly layout: Layout;
  readonly ranks: readonly number[];
}

/** The ranks as they are given. */
export function rankTensor(given: unknown): Tensor {
  if (!(given instanceof Tensor) && !Array.isArray(given))
    throw invalidArgument('a Tensor or an array', 'mesh', given);
  return (given instanceof Tensor ? given.detach() : tensor(given)).to({ device: 'cpu', dtype: 'int32' });
}

/** The ranks in a tensor. @throws RangeError or Error for none, as `layoutOf` */
export const ranksIn = (given: Tensor): Ranks => ({
  layout: layoutOf(given.shape, 'mesh'),
  ranks: given.flatten().tolist() as number[],
});

export function namesOf(given: unknown): string[] | null {
  if (given === null) return null;
  if (!Array.isArray(given)) throw invalidArgument('an array of strings', 'meshDimNames', given);
  for (const name of given) expectString(name, 'meshDimNames');
  return given.length > 0 ? [...given] : null;
}

export function backendsOf(given: unknown): (string | null)[] | null {
  if (given === null) return null;
  if (!Array.isArray(given)) throw invalidArgument('an array of backends', 'backendOverride', given);
  for (const backend of given) if (backend !== null) expectString(backend, 'backendOverride');
  return [...given];
}
