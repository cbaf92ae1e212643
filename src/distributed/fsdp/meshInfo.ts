/** Which ranks share a module's parameters, and which have the same parts. */

import { currentAccelerator } from '../../accelerator/device';
import { initProcessGroup } from '../../c10d/init';
import type { ProcessGroup } from '../../c10d/world';
import { getWorldSize, isInitialized } from '../../c10d/world';
import { makeError } from '../../common/errors';
import { invalidArgument } from '../../common/expect';
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

/** Where a parameter of a mesh lies. */
export const placementsOn = ({ replicateGroup }: MeshInfo, shard: Shard): Placement[] =>
  replicateGroup === null ? [shard] : [new Replicate(), shard];

/** The device of this rank in a mesh. */
export const deviceOf = ({ mesh }: MeshInfo): Device =>
  (mesh.deviceType === 'cuda' ? `cuda:${currentDevice()}` : mesh.deviceType) as Device;
