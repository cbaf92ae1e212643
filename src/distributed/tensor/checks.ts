/** What placements have to be. */
import { invalidArgument } from '../../common/expect';
import type { DeviceMesh } from '../deviceMesh';
import { Partial, Placement } from './placements';

/** @throws RangeError for ways of putting values together whose order would matter */
function checkPartials(placements: readonly Placement[]): void {
  const ops = new Set(placements.flatMap((each) => (each instanceof Partial ? [each.reduceOp] : [])));
  if (ops.size > 1 && [...ops].some((op) => op !== 'sum' && op !== 'avg'))
    throw new RangeError(
      `Mixed Partial reduce types are not supported in the same placement list. Found reduce ops: ` +
        `{${[...ops].map((op) => `'${op}'`).join(', ')}}. Please ensure all Partial placements use the same reduce operation.`,
    );
}

/** A placement for each dimension of a mesh. @throws TypeError, RangeError for anything else */
export function listedPlacements(given: unknown, name: string, mesh: DeviceMesh): readonly Placement[] {
  if (!Array.isArray(given) || !given.every((each) => each instanceof Placement))
    throw invalidArgument('an array of placements', name, given);
  if (given.length !== mesh.ndim)
    throw new RangeError(
      `\`${name}\` must have the same length as \`device_mesh.ndim\`! Found placements length: ${given.length}, and ` +
        `device_mesh.ndim: ${mesh.ndim}.`,
    );
  checkPartials(given);
  return given;
}
