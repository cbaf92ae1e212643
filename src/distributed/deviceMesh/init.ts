/** Twin of `init_device_mesh` in torch/distributed/device_mesh.py. */

import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { TorchError } from '../../common/errors';
import { expectInteger, expectString, invalidArgument } from '../../common/expect';
import { pyRepr, pyTupleRepr } from '../../python/pyrepr';
import { countOf, layoutOf } from './layout';
import { begunMesh, DeviceMesh, type MeshNames } from './mesh';

/** Options of {@link initDeviceMesh}. */
export interface InitDeviceMeshOptions extends MeshNames {
  /** The backends of dimensions that don't have the world's, by their numbers or names. Default: null */
  backendOverride?: Readonly<Record<string | number, string>> | null | undefined;
}

interface Parameters extends InitDeviceMeshOptions {
  deviceType: string;
  meshShape: readonly number[];
}
type Order = [deviceType: 'deviceType', meshShape: 'meshShape'];
const bind = binder<Parameters, Order>(
  'initDeviceMesh',
  { deviceType: 'any', meshShape: 'any' },
  {},
  { meshDimNames: null, backendOverride: null },
);

/** A backend for each dimension. */
function backendsOf(given: object, count: number, names: readonly string[]): (string | null)[] {
  const rest = new Map(Object.entries(given));
  for (const backend of rest.values()) expectString(backend, 'backendOverride');
  const backends = Array.from({ length: count }, (_, i) => {
    const name = names[i];
    const byName = name !== undefined && rest.has(name);
    if (byName && rest.has(String(i)))
      throw new TorchError(`Found redundant dim index ${i} and name ${name} in backend_override`);
    const key = byName ? name : String(i);
    const backend: string | null = rest.get(key) ?? null;
    rest.delete(key);
    return backend;
  });
  if (rest.size === 0) return backends;
  // Python's numbers are keys of another kind; here all are strings.
  const keys = Array.from(rest.keys(), (key) => (/^-?\d+$/.test(key) ? Number(key) : key));
  throw new TorchError(
    `Found invalid keys in backend_override: got ${pyRepr(keys)}, ` +
      `expected integers in range [0, ${count}) or one of ${pyTupleRepr(names)}`,
  );
}

/**
 * A mesh of all ranks from 0 on, row by row. All ranks of the world call it; where there is no world, it is
 * begun as `initProcessGroup()` does.
 *
 * @param args deviceType: `'cpu'`, or another type of device, which isn't chosen here; meshShape: how many
 *   ranks each dimension has; meshDimNames (none); backendOverride: backends by dimension (the world's)
 * @returns the mesh
 * @throws TorchError for more ranks than there are, for names that are not as many or come twice, and for a
 *   device with a number, and for a negative size
 * @throws Error or RangeError for a size of 0: Python's AssertionError, or its ZeroDivisionError beyond the
 *   first dimension
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.device_mesh.init_device_mesh
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const mesh = distributed.initDeviceMesh('cpu', [1, 1], { meshDimNames: ['dp', 'tp'] }); // of 8: [2, 4]
 * distributed.allReduce(torch.ones([2]), { group: mesh.getGroup('dp') });
 * distributed.destroyProcessGroup();
 */
export function initDeviceMesh(...args: Arguments<Parameters, Order>): DeviceMesh {
  const { deviceType, meshShape, meshDimNames, backendOverride } = bind.named(args);
  expectString(deviceType, 'deviceType');
  if (!Array.isArray(meshShape)) throw invalidArgument('an array of integers', 'meshShape', meshShape);
  for (const size of meshShape) expectInteger(size, 'meshShape');
  const names: readonly string[] = meshDimNames ?? [];
  if (meshDimNames !== null) {
    if (new Set(names).size !== names.length)
      throw new TorchError(
        'Each mesh_dim_name must be unique. ' +
          `Found repeated mesh_dim_name in mesh_dim_names ${pyTupleRepr(names)}`,
      );
    if (names.length !== meshShape.length)
      throw new TorchError(
        'mesh_shape and mesh_dim_names should have same length! ' +
          `Found len(mesh_dim_names): ${names.length} and len(mesh_shape):${meshShape.length}.`,
      );
  }
  const backends = backendOverride === null ? null : backendsOf(backendOverride, meshShape.length, names);
  if (deviceType !== '' && !/^\p{L}+$/u.test(deviceType))
    throw new TorchError(
      `Device type with index is not supported but got ${briefText(deviceType)}. ` +
        "If you maintained a 'torch.device' object, it's recommended to pass in 'device.type'.",
    );
  const layout = layoutOf(meshShape, 'meshShape');
  const ranks = Array.from({ length: countOf(layout) }, (_, i) => i);
  return new DeviceMesh(begunMesh(deviceType, { layout, ranks }, meshDimNames, backends));
}
