/** Twin of `DeviceMesh` in torch/distributed/device_mesh.py. */
import { isDeepStrictEqual } from 'node:util';
import { getProcessGroupRanks, getRank, ProcessGroup } from '../../c10d/world';
import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { makeError, TorchError } from '../../common/errors';
import { expectInteger, expectString, invalidArgument } from '../../common/expect';
import { inspectCustom } from '../../common/node';
import { PyTuple, pyRepr, pyTupleRepr } from '../../python/pyrepr';
import { fromTypedArray } from '../../tensor/creation';
import { Tensor } from '../../tensor/tensor';
import { backendsOf, type MeshData, namesOf, type Ranks, ranksIn, rankTensor } from './given';
import { groupNamed, groupsAlong, setUpWorld } from './groups';
import { countOf, isOrthogonal, isSame, isSorted, type Layout, meshesOf, rowMajor, sizesOf } from './layout';

/** Options of {@link DeviceMesh.fromGroup}. */
export interface MeshNames {
  /** A name for each dimension. Default: null */
  meshDimNames?: readonly string[] | null | undefined;
}

/** Options of {@link DeviceMesh}. */
export interface DeviceMeshOptions extends MeshNames {
  /** The backend of each dimension's groups; null for the world's. Default: null */
  backendOverride?: readonly (string | null)[] | null | undefined;
}

interface DeviceMeshParameters extends DeviceMeshOptions {
  deviceType: string;
  mesh: MeshData;
}
type DeviceMeshOrder = [deviceType: 'deviceType', mesh: 'mesh'];
const bindMesh = binder<DeviceMeshParameters, DeviceMeshOrder>(
  'DeviceMesh',
  { deviceType: 'any', mesh: 'object' },
  {},
  { meshDimNames: null, backendOverride: null },
);

/** A dimension, by its number, which may count from the end, or by its name. */
interface DimensionParameters {
  meshDim?: number | string | null;
}
type DimensionArguments = Arguments<DimensionParameters, [meshDim: 'meshDim']>;
const bindDimension = binder<DimensionParameters, ['meshDim']>('getGroup', {}, { meshDim: null });
const bindSize = binder<{ meshDim?: number | null }, ['meshDim']>('size', {}, { meshDim: null });

interface FromGroupParameters extends MeshNames {
  group: ProcessGroup | readonly ProcessGroup[];
  deviceType: string;
  mesh?: MeshData | null;
}
type FromGroupOrder = [group: 'group', deviceType: 'deviceType', mesh: 'mesh'];
const bindFromGroup = binder<FromGroupParameters, FromGroupOrder>(
  'fromGroup',
  { group: 'object', deviceType: 'any' },
  { mesh: null },
  { meshDimNames: null },
  { mesh: 'object' },
);

/** What a mesh is made of. */
export class MeshParts {
  constructor(
    readonly deviceType: string,
    readonly layout: Layout,
    /** All ranks of the mesh that it is, or is a slice of. */
    readonly ranks: readonly number[],
    readonly names: readonly string[] | null,
    /** The names of this rank's groups, one for each dimension; none where it is not in the mesh. */
    readonly groups: readonly string[],
  ) {}
}

/** A new mesh with groups of its own. */
export function begunMesh(
  deviceType: unknown,
  { layout, ranks }: Ranks,
  meshDimNames: unknown,
  backendOverride: readonly (string | null)[] | null,
): MeshParts {
  expectString(deviceType, 'deviceType');
  const names = namesOf(meshDimNames);
  if (backendOverride !== null && backendOverride.length !== layout.length)
    throw new RangeError(
      'backend_override should have the same length as the number of mesh dimensions, ' +
        `but got ${backendOverride.length} and ${layout.length}.`,
    );
  setUpWorld(layout);
  const backends = backendOverride ?? layout.map(() => null);
  return new MeshParts(deviceType, layout, ranks, names, groupsAlong(layout, ranks, names, backends));
}

/** The dimension of a number that may count from the end. */
function placeOf(dim: number, count: number, what: string): number {
  const place = dim < 0 ? dim + count : dim;
  if (place < 0 || place >= count) throw new RangeError(`${what} index out of range`);
  return place;
}

/**
 * Ranks in rows and columns, with a process group for each row and each column: which of them train on
 * other data, and which share a network. All ranks of the world make the same one.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.device_mesh.DeviceMesh
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const mesh = new distributed.DeviceMesh('cpu', [[0]], { meshDimNames: ['dp', 'tp'] });
 * console.log(mesh.shape, mesh.get('dp').getLocalRank()); // [ 1, 1 ] 0
 * distributed.destroyProcessGroup();
 */
export class DeviceMesh {
  readonly #parts: MeshParts;
  readonly #own: readonly number[];
  readonly #coordinate: readonly number[] | null;

  /**
   * @param args deviceType: `'cpu'`, or another type of device, which isn't chosen here; mesh: ranks of the
   *   world; meshDimNames (none); backendOverride: each dimension's backend (the world's)
   * @throws TorchError for more ranks than there are
   * @throws RangeError for ranks that aren't there, or that come twice, for fewer names than dimensions, and
   *   for no ranks, `[[]]`
   * @throws Error for an empty list
   */
  constructor(...args: Arguments<DeviceMeshParameters, DeviceMeshOrder>);
  /** @internal */
  constructor(parts: MeshParts);
  constructor(...args: readonly unknown[]) {
    const [first] = args;
    if (first instanceof MeshParts) {
      this.#parts = first;
    } else {
      const o = bindMesh.named(args);
      const ranks = ranksIn(rankTensor(o.mesh));
      this.#parts = begunMesh(o.deviceType, ranks, o.meshDimNames, backendsOf(o.backendOverride));
    }
    this.#own = this.#ranks();
    this.#coordinate = this.#find();
  }

  /** The ranks of this mesh: of a slice, those of the one that this rank is in. */
  #ranks(): readonly number[] {
    const all = meshesOf(this.#parts.layout, this.#parts.ranks);
    const own = getRank();
    const found = all.length === 1 ? all[0] : all.find((ranks) => ranks.includes(own));
    if (found !== undefined) return found;
    throw new TorchError(
      'In order to get the mesh Tensor of a DeviceMesh it needs to either have all its original dimensions ' +
        '(e.g., no slicing) or it needs to contain the local rank',
    );
  }

  #find(): readonly number[] | null {
    const own = getRank();
    const places = this.#own.flatMap((rank, i) => (rank === own ? [i] : []));
    if (places.length > 1)
      throw makeError('AssertionError', `rank_coords.size(0) must be 0 or 1, got ${places.length}`);
    const [place] = places;
    if (place === undefined) return null;
    return rowMajor(this.shape).map(({ size, stride }) => Math.floor(place / stride) % size);
  }

  /** The type of the devices. */
  get deviceType(): string {
    return this.#parts.deviceType;
  }

  /** The ranks, as a tensor of int32. */
  get mesh(): Tensor {
    return fromTypedArray(Int32Array.from(this.#own)).view(this.shape);
  }

  /** The dimensions' names; null where they have none. */
  get meshDimNames(): readonly string[] | null {
    return this.#parts.names;
  }

  /** How many dimensions there are. */
  get ndim(): number {
    return this.#parts.layout.length;
  }

  /** How many ranks each dimension has. */
  get shape(): number[] {
    return sizesOf(this.#parts.layout);
  }

  /**
   * How many ranks there are.
   * @param args meshDim: along this dimension only
   */
  size(...args: Arguments<{ meshDim?: number | null }, [meshDim: 'meshDim']>): number {
    const [dim] = bindSize(args);
    if (dim === null) return countOf(this.#parts.layout);
    expectInteger(dim, 'meshDim');
    return this.shape[placeOf(dim, this.ndim, 'tuple')]!;
  }

  /** This process's rank in the world. */
  getRank(...args: []): number {
    refuseArguments('getRank', args);
    return getRank();
  }

  /** Where this rank is in the mesh; null where it is not. */
  getCoordinate(...args: []): number[] | null {
    refuseArguments('getCoordinate', args);
    return this.#coordinate === null ? null : [...this.#coordinate];
  }

  /** The group of the ranks that differ from this one along a dimension only. */
  #groupAlong(dim: number | string): ProcessGroup {
    const place = typeof dim === 'string' ? this.#dimensionNamed(dim) : dim;
    expectInteger(place, 'meshDim');
    const { groups } = this.#parts;
    return groupNamed(groups[placeOf(place, groups.length, 'list')]!);
  }

  #dimensionNamed(name: string): number {
    const { names } = this.#parts;
    if (names === null) throw new RangeError('No `mesh_dim_names` found.');
    const place = names.indexOf(name);
    if (place !== -1) return place;
    throw new RangeError(
      `Mesh dimension '${name}' does not exist. ` +
        `Available mesh dimensions are: mesh_dim_names=${pyTupleRepr(names)}`,
    );
  }

  /**
   * The group of this rank along a dimension.
   * @param args meshDim: its number or name; may be left out where there is one
   * @throws TorchError where it is left out and there are several
   * @throws RangeError for a dimension that isn't there, and where this rank is not in the mesh
   * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.device_mesh.DeviceMesh.get_group
   */
  getGroup(...args: DimensionArguments): ProcessGroup {
    const [dim] = bindDimension(args);
    if (dim === null && this.ndim > 1)
      throw new TorchError(
        `Found the DeviceMesh have ${this.ndim} dimensions ` +
          'Optional kwarg `mesh_dim` needs to be specified when device_mesh.ndim > 1. ' +
          'If you want to get the list of all the ProcessGroups in the DeviceMesh,' +
          'please use `get_all_groups()` instead. (here: getAllGroups)',
      );
    if (dim === null && this.ndim === 0)
      throw makeError('AssertionError', 'mesh_dim must be an int: a mesh without dimensions has no group');
    return this.#groupAlong(dim ?? 0);
  }

  /** The groups of this rank along all dimensions. */
  getAllGroups(...args: []): ProcessGroup[] {
    refuseArguments('getAllGroups', args);
    return this.#parts.layout.map((_, dim) => this.#groupAlong(dim));
  }

  /**
   * This process's rank along a dimension.
   * @param args meshDim: its number or name; may be left out where there is one
   * @throws TorchError where it is left out and there are several
   */
  getLocalRank(...args: DimensionArguments): number {
    const [dim] = bindDimension(args, 'getLocalRank');
    if (dim === null && this.ndim > 1)
      throw new TorchError(
        `Found the DeviceMesh have ${this.ndim} dimensions ` +
          'Optional kwarg `mesh_dim` needs to be specified when device_mesh.ndim > 1.',
      );
    return getRank(this.#groupAlong(dim ?? 0));
  }

  /**
   * The mesh of some of the dimensions that this rank is in, with the groups that there are: Python's
   * `mesh['dp']` and `mesh['dp', 'cp']`.
   *
   * @param args the dimensions' names, in the order of this mesh's
   * @throws RangeError for a name that isn't there, and another order
   * @throws TorchError for a mesh without names
   * @throws Error for a mesh of more names than dimensions
   */
  get(...args: [meshDimNames: string | readonly string[], ...more: string[]]): DeviceMesh {
    const wanted = args.flat();
    for (const name of wanted) expectString(name, 'meshDimNames');
    const { deviceType, layout, ranks, names, groups } = this.#parts;
    if (names === null) throw new TorchError('Cannot slice a DeviceMesh without mesh_dim_names!');
    if (wanted.length === names.length && wanted.every((name, i) => name === names[i])) return this;
    if (!wanted.every((name) => names.includes(name)))
      throw new RangeError(
        `Invalid mesh_dim_names ${pyTupleRepr(wanted)} specified. Valid mesh_dim_names are ${pyRepr(names)}.`,
      );
    const dims = wanted.map((name) => names.indexOf(name));
    const slice = dims.map((dim) => layout[placeOf(dim, layout.length, 'tuple')]!);
    if (!isSorted(slice))
      throw new RangeError(
        `Invalid mesh_dim_names ${pyTupleRepr(wanted)} specified. Mesh dim indices should be in ascending order.`,
      );
    if (!isOrthogonal(slice))
      throw new TorchError(`Slicing overlapping dim_names ${pyTupleRepr(wanted)} is not allowed.`);
    if (groups.length > 0 && groups.length !== names.length)
      throw makeError(
        'AssertionError',
        'The number of dim_group_names and mesh_dim_names should have the same length if the rank is in the mesh. ' +
          `(here: ${groups.length} and ${names.length})`,
      );
    const own = groups.length === 0 ? [] : dims.map((dim) => groups[dim]!);
    return new DeviceMesh(new MeshParts(deviceType, slice, ranks, wanted, own));
  }

  /**
   * A mesh of groups that there are.
   *
   * @param args group: one, or one for each dimension; deviceType: `'cpu'`, or another type; mesh: the
   *   ranks, which one group tells by itself; meshDimNames: what several groups need
   * @throws RangeError for ranks that aren't the group's, for what several groups need, and for no ranks,
   *   `[[]]`
   * @throws Error for an empty list
   * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.device_mesh.DeviceMesh.from_group
   */
  static fromGroup(...args: Arguments<FromGroupParameters, FromGroupOrder>): DeviceMesh {
    const { group, deviceType, mesh, meshDimNames } = bindFromGroup.named(args);
    expectString(deviceType, 'deviceType');
    const of = (ranks: readonly number[], layout: Layout, groups: readonly ProcessGroup[]) => {
      const names = groups.map(({ groupName }) => groupName);
      return new DeviceMesh(new MeshParts(deviceType, layout, ranks, namesOf(meshDimNames), names));
    };
    if (group instanceof ProcessGroup) {
      const ranks = getProcessGroupRanks(group);
      const given = mesh instanceof Tensor ? mesh.tolist() : mesh;
      if (given !== null && pyRepr(given) !== pyRepr(ranks))
        throw new RangeError(
          `Invalid mesh ${mesh instanceof Tensor ? String(mesh) : pyRepr(given)} for ProcessGroup with ranks ${pyRepr(ranks)}`,
        );
      return of(ranks, rowMajor([ranks.length]), [group]);
    }
    if (!Array.isArray(group) || !group.every((each) => each instanceof ProcessGroup))
      throw invalidArgument('a process group or an array of them', 'group', group);
    if (group.length === 0) throw new RangeError('Expects at least one ProcessGroup to be passed');
    if (mesh === null) throw new RangeError('Must pass mesh if passing multiple ProcessGroups');
    if (meshDimNames === null)
      throw new RangeError('Must pass mesh_dim_names if passing multiple ProcessGroups');
    const given = rankTensor(mesh);
    if (given.dim() !== group.length)
      throw new RangeError(
        'Expects mesh with ndim equal to number of ProcessGroups but got ' +
          `mesh ${pyRepr(given.tolist())} and ${group.length} ProcessGroups`,
      );
    const { layout, ranks } = ranksIn(given);
    return of(ranks, layout, group);
  }

  /** Whether another mesh has the same ranks in the same places under the same names. */
  equals(...args: [other: unknown]): boolean {
    refuseArguments('equals', args, 1);
    const [other] = args;
    if (!(other instanceof DeviceMesh)) return false;
    const [a, b] = [this.#parts, other.#parts];
    return (
      isSame(a.layout, b.layout) &&
      isDeepStrictEqual([a.deviceType, a.ranks, a.names], [b.deviceType, b.ranks, b.names])
    );
  }

  /** Python's `repr`: `DeviceMesh((dp=2, tp=4), 'cpu', stride=(4, 1))`. */
  toString(): string {
    const { layout, names, deviceType } = this.#parts;
    const sizes =
      names === null
        ? pyTupleRepr(this.shape)
        : `(${layout.flatMap(({ size }, i) => (i < names.length ? [`${names[i]}=${size}`] : [])).join(', ')})`;
    const strides = layout.map(({ size, stride }) => (size === 1 ? new PyTuple([]) : stride));
    const mesh =
      process.env.TORCH_DISTRIBUTED_DEBUG === 'DETAIL' ? `, Mesh: ${pyRepr(this.mesh.tolist())}` : '';
    return `DeviceMesh(${sizes}, '${deviceType}', stride=${pyTupleRepr(strides)}${mesh})`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}
