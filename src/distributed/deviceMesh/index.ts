/** `torch.distributed.deviceMesh`: ranks in rows and columns. */
export type { MeshData } from './given';
export { type InitDeviceMeshOptions, initDeviceMesh } from './init';
export { DeviceMesh, type DeviceMeshOptions, type MeshNames } from './mesh';
