/** `torch.distributed.deviceMesh`: ranks in rows and columns. */
export { type InitDeviceMeshOptions, initDeviceMesh } from './init';
export { DeviceMesh, type DeviceMeshOptions, type MeshData, type MeshNames } from './mesh';
