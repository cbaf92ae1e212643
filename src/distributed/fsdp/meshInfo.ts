/** Which ranks share a module's parameters, and which have the same parts. */

import { currentAccelerator } from '../../accelerator/device';
import { initProcessGroup } from '../../c10d/init';
import type { ProcessGroup } from '../../c10d/world';
import { getWorldSize, isInitialized } from '../../c10d/world';
import { briefText } from '../../common/brief';
import { makeError } from '../../common/errors';
import { invalidArgument } from '../../common/expect';
import { warn } from '../../common/warnings';
import { currentDevice } from '../../cuda/device';
import type { Device } from '../../tensor/types';
import { DeviceMesh, initDeviceMesh } from '../deviceMesh';
import { type Placement, Replicate, type Shard } from '../tensor/placements';

/** A mesh as `fullyShard` takes it: its last dimension divides parameters, the one before repeats them. */
export interface MeshInfo {
  readonly mesh: DeviceMesh;
  /** The ranks that share a parameter. */
  readonly shardGroup: ProcessGroup;
  /** The ranks that have the same parts; null where there are no others. */
  readonly replicateGroup: ProcessGroup | null;
}

/** A mesh of all ranks, of the accelerator where there is one. */
function defaultMesh(): DeviceMesh {
  if (!isInitialized()) initProcessGroup();
  const accelerator = currentAccelerator(/*checkAvailable=*/ true);
  return initDeviceMesh(accelerator === null ? 'cpu' : accelerator.split(':')[0]!, [getWorldSize()]);
}

/**
 * What a mesh says, or that of all ranks.
 * @throws TypeError for what is no mesh
 * @throws RangeError for a mesh of other than one or two dimensions; Error for two without names
 */
export function meshInfoOf(given: unknown): MeshInfo {
  if (given !== null && !(given instanceof DeviceMesh)) throw invalidArgument('a DeviceMesh', 'mesh', given);
  const mesh = given ?? defaultMesh();
  if (mesh.ndim !== 1 && mesh.ndim !== 2)
    throw new RangeError(`fully_shard expects a 1D or 2D DeviceMesh but got ${String(mesh)}`);
  if (mesh.ndim === 2 && mesh.meshDimNames === null)
    throw makeError('AssertionError', 'Please init the 2D mesh for HSDP with mesh_dim_names specified');
  return {
    mesh,
    shardGroup: mesh.getGroup(mesh.ndim - 1),
    replicateGroup: mesh.ndim === 2 ? mesh.getGroup(0) : null,
  };
}

/**
 * Whether forward lets whole parameters go, and, of a number, among which ranks they stay divided until
 * backward. Of a number all ranks call it: it makes groups of so many neighbours.
 * @throws RangeError for a number that doesn't divide that of the ranks, and for what is neither
 */
export function reshardingOf(given: unknown, { mesh, shardGroup }: MeshInfo): boolean | ProcessGroup {
  if (typeof given === 'boolean') return given;
  if (typeof given !== 'number' || !Number.isInteger(given))
    throw new RangeError(
      `reshard_after_forward should be a bool or an int representing the group size to reshard to, not ${briefText(given)}`,
    );
  const count = shardGroup.size();
  if (given < 1 || given > count || count % given !== 0)
    throw new RangeError(
      `If passing reshard_after_forward as an int, it should be a factor of ${count}, not ${given}`,
    );
  if (given === 1) {
    warn(
      'reshard_after_forward=1 (int) means resharding parameters to world size 1, instead of reshard_after_forward=True (bool)',
    );
    return false;
  }
  if (given === count) return true;
  return new DeviceMesh(mesh.deviceType, mesh.mesh.view([-1, given])).getGroup(1);
}

/** Where a parameter of a mesh lies. */
export const placementsOn = ({ replicateGroup }: MeshInfo, shard: Shard): Placement[] =>
  replicateGroup === null ? [shard] : [new Replicate(), shard];

/** The device of this rank in a mesh. */
export const deviceOf = ({ mesh }: MeshInfo): Device =>
  (mesh.deviceType === 'cuda' ? `cuda:${currentDevice()}` : mesh.deviceType) as Device;
