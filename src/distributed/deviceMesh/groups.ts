/** The process groups of a mesh, made in Python's order: ranks of both languages give them the same names. */
import { initProcessGroup, newGroup } from '../../c10d/init';
import { getBackend, getRank, getWorldSize, isInitialized, ProcessGroup, world } from '../../c10d/world';
import { makeError, TorchError } from '../../common/errors';
import { isAvailable } from '../../cuda/device';
import { type Axis, countOf, type Layout, meshesOf } from './layout';

/** Begins the world where that isn't done yet. @throws TorchError for a mesh that is larger */
export function setUpWorld(layout: Layout): void {
  if (!isInitialized()) initProcessGroup();
  const [size, count] = [getWorldSize(), countOf(layout)];
  if (count > size)
    throw new TorchError(
      `Mesh should not be bigger than default world size ${size}, but found ${count} ranks!`,
    );
}

/**
 * A group whose ranks wait for each other as long as the world's: Python's wait half an hour there, whatever
 * the world was told.
 */
const groupOf = (ranks: readonly number[], backend: string | null, groupDesc: string) =>
  newGroup({ ranks, backend, groupDesc, timeout: world.defaultGroup!._parts.timeout });

/** This rank's group along one dimension; null where it has none. */
function groupAlong(
  axis: Axis,
  ranks: readonly number[],
  name: string,
  backend: string | null,
): string | null {
  const size = getWorldSize();
  if (axis.size === size && backend === null) {
    const everyone = world.defaultGroup!;
    // As in Python: where there are GPUs the world of gloo isn't taken for a mesh of theirs.
    if (!isAvailable() || getBackend(everyone) !== 'gloo') return everyone.groupName;
    const all = Array.from({ length: size }, (_, i) => i);
    return (groupOf(all, backend, 'mesh_default') as ProcessGroup).groupName;
  }
  let found: string | null = null;
  for (const members of meshesOf([axis], ranks)) {
    const made = groupOf(members, backend, `mesh_${name}`);
    if (!(made instanceof ProcessGroup)) continue;
    if (found !== null)
      throw new TorchError(
        `Each device mesh dimension should get only one process group, but got ${getRank()} in [${members.join(', ')}]!`,
      );
    found = made.groupName;
  }
  return found;
}

/** The names of this rank's groups along each dimension; none where it is not in the mesh. */
export function groupsAlong(
  layout: Layout,
  ranks: readonly number[],
  names: readonly string[] | null,
  backends: readonly (string | null)[],
): string[] {
  const nameOf = (dim: number): string => {
    const name = names === null ? `dim_${dim}` : names[dim];
    if (name !== undefined) return name;
    throw makeError(
      'IndexError',
      `tuple index out of range: expected a name for each of the mesh's ${layout.length} dimensions, ` +
        `but meshDimNames has ${names!.length}`,
    );
  };
  // A name that is missing shows when it is its turn, as in Python: the next group's is then the same.
  const found = layout.map((axis, i) => groupAlong(axis, ranks, nameOf(i), backends[i]!));
  return found.filter((name) => name !== null);
}

/** The group of a name. @throws TorchError where it has been destroyed */
export function groupNamed(name: string): ProcessGroup {
  const found = world.groups.get(name);
  if (found === undefined)
    throw new TorchError(`Could not resolve the process group registered under the name ${name}`);
  return found;
}
