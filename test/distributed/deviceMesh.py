"""Meshes of four ranks, as one of them in Python makes them: deviceMesh.cjs does the same in Node."""
import datetime

import torch
import torch.distributed as d
from torch.distributed.device_mesh import DeviceMesh, init_device_mesh


def attempt(f):
    try:
        return f()
    except Exception as error:
        # Some of these errors have their text in parts.
        return ' '.join(str(part).strip() for part in error.args)


def run():
    d.init_process_group('gloo', timeout=datetime.timedelta(seconds=60))
    rank = d.get_rank()
    found = {}

    def group_of(group):
        return [group.group_name, group.group_desc, d.get_process_group_ranks(group), group.rank()]

    def sum_of(group):
        x = torch.tensor([10.0**rank])
        d.all_reduce(x, group=group)
        return x.item()

    def note(name, make):
        mesh = attempt(make)
        found[f'{name}: count'] = d.get_pg_count()
        if not isinstance(mesh, DeviceMesh):
            found[name] = mesh
            return mesh
        groups = attempt(lambda: mesh.get_all_groups())
        found[name] = [
            repr(mesh),
            mesh.mesh.tolist(),
            str(mesh.mesh.dtype).removeprefix('torch.'),
            list(mesh.shape),
            mesh.ndim,
            mesh.size(),
            [mesh.size(i) for i in range(mesh.ndim)],
            mesh.device_type,
            None if mesh.mesh_dim_names is None else list(mesh.mesh_dim_names),
            None if mesh.get_coordinate() is None else list(mesh.get_coordinate()),
            mesh.get_rank(),
            groups if isinstance(groups, str) else [group_of(group) for group in groups],
            attempt(lambda: mesh.get_local_rank()),
        ]
        if not isinstance(groups, str):
            found[f'{name}: sums'] = [sum_of(group) for group in groups]
        return mesh

    square = note('square', lambda: init_device_mesh('cpu', (2, 2), mesh_dim_names=('dp', 'tp')))
    dp = note('square: dp', lambda: square['dp'])
    note('square: tp', lambda: square[('tp',)])
    found['same'] = [square['dp', 'tp'] is square, square['dp'] == dp, square == dp, dp == 3]
    found['groups'] = [
        square.get_group('dp') is dp.get_group(),
        square.get_group(1) is square['tp'].get_group('tp'),
        square.get_group(-1) is square.get_group('tp'),
        square.get_local_rank('dp'),
        square.get_local_rank(1),
        square.size(-1),
    ]
    for name, f in {
        'tp, dp': lambda: square['tp', 'dp'],
        'pp': lambda: square['pp'],
        'pp of a slice': lambda: dp['tp'],
        'dp twice': lambda: square['dp', 'dp'],
        'no dimension': lambda: square.get_group(),
        'no local dimension': lambda: square.get_local_rank(),
        'group pp': lambda: square.get_group('pp'),
        'group 2': lambda: square.get_group(2),
        'size 2': lambda: square.size(2),
    }.items():
        found[name] = attempt(f)

    line = note('line', lambda: init_device_mesh('cpu', (4,)))
    found['line by name'] = [attempt(lambda: line['dp']), attempt(lambda: line.get_group('dp'))]
    found['line: world'] = line.get_group() is d.group.WORLD
    cube = note('cube', lambda: init_device_mesh('cpu', (2, 1, 2), mesh_dim_names=('a', 'b', 'c')))
    note('cube: a, c', lambda: cube['a', 'c'])
    note('cube: b', lambda: cube['b'])
    note('cube: b, a', lambda: cube['b', 'a'])
    note('cube: a, c, a', lambda: cube['a', 'c', 'a'])
    crossed = note('crossed', lambda: DeviceMesh('cpu', [[3, 1], [0, 2]], mesh_dim_names=('x', 'y')))
    note('crossed: y', lambda: crossed['y'])
    note('of a tensor', lambda: DeviceMesh('cpu', torch.tensor([[0, 2], [1, 3]]).t()))
    part = note('part', lambda: DeviceMesh('cpu', [[0, 1]], mesh_dim_names=('p', 'q')))
    note('part: q', lambda: part['q'])
    note('smaller', lambda: init_device_mesh('cpu', (2,)))
    note(
        'overridden',
        lambda: init_device_mesh('cpu', (1, 4), mesh_dim_names=('o', 'p'), backend_override={0: 'gloo', 'p': 'gloo'}),
    )
    note('backends', lambda: DeviceMesh('cpu', [0, 1, 2, 3], backend_override=(('gloo', None),)))

    rows, columns = square.get_all_groups()
    names = ('dp', 'tp')
    again = note(
        'from groups', lambda: DeviceMesh.from_group([rows, columns], 'cpu', [[0, 1], [2, 3]], mesh_dim_names=names)
    )
    found['from groups: same'] = again == square
    note('from one', lambda: DeviceMesh.from_group(columns, 'cpu', mesh_dim_names=('only',)))
    told = torch.tensor(d.get_process_group_ranks(columns))
    note('from one, told', lambda: DeviceMesh.from_group(columns, 'cpu', told))
    note('from one, wrong', lambda: DeviceMesh.from_group(columns, 'cpu', [7, 8]))
    note('from none', lambda: DeviceMesh.from_group([], 'cpu'))
    note('from groups without a mesh', lambda: DeviceMesh.from_group([rows, columns], 'cpu'))
    note('from groups without names', lambda: DeviceMesh.from_group([rows, columns], 'cpu', [[0, 1], [2, 3]]))
    note(
        'from groups, flat', lambda: DeviceMesh.from_group([rows, columns], 'cpu', [0, 1, 2, 3], mesh_dim_names=names)
    )

    note('too large', lambda: init_device_mesh('cpu', (2, 3)))
    note('twice one name', lambda: init_device_mesh('cpu', (2, 2), mesh_dim_names=('a', 'a')))
    note('too few names', lambda: init_device_mesh('cpu', (2, 2), mesh_dim_names=('a',)))
    note('a device with a number', lambda: init_device_mesh('cpu:0', (4,)))
    note('a backend too many', lambda: init_device_mesh('cpu', (4,), backend_override={2: 'gloo'}))
    note(
        'a backend twice',
        lambda: init_device_mesh('cpu', (4,), mesh_dim_names=('a',), backend_override={0: 'gloo', 'a': 'gloo'}),
    )
    backends = (('gloo', None), (None, None))
    note('other backends', lambda: DeviceMesh('cpu', [0, 1, 2, 3], backend_override=backends))
    # Python 2.11 doesn't look for a rank that is named twice: it waits for itself.
    if torch.__version__ >= '2.12':
        note('a rank twice', lambda: DeviceMesh('cpu', [[0, 0], [1, 2]]))
    note('after errors', lambda: init_device_mesh('cpu', (2, 2)))

    d.barrier()
    d.destroy_process_group()
    return found
