"""What calls with empty lists, ranks that aren't there and groups of others raise, as errorKinds.cjs does."""
import datetime
import warnings

import torch
import torch.distributed as d
import torch.distributed.checkpoint as checkpoint
import torch.distributed.nn.functional as functional
from torch.distributed.device_mesh import DeviceMesh, init_device_mesh
from torch.distributed.optim import ZeroRedundancyOptimizer

SHAPES = [
    [0], [1, 0], [0, 1], [0, 0], [2, 0], [0, 2], [1, 0, 1], [0, 1, 1], [0, 1, 0],
    [-1], [1, -1], [-1, -1], [-2, -2], [-1, 0], [0, -1], [2, -1, -1],
]  # fmt: skip


def run():
    warnings.simplefilter('ignore')
    d.init_process_group('gloo', timeout=datetime.timedelta(seconds=30))
    rank = d.get_rank()
    # Each rank has a group of its own, and is no member of the other's.
    groups = [d.new_group([0]), d.new_group([1])]
    own, other = groups[rank], groups[1 - rank]
    found = {}

    def note(name, call):
        try:
            call()
            found[name] = ['nothing']
        except Exception as error:
            found[name] = [type(error).__name__, ' '.join(str(part) for part in error.args)]

    def x(*size):
        return torch.ones(size or (1,))

    def mesh(given):
        return lambda: DeviceMesh('cpu', given)

    # Meshes
    note('mesh []', mesh([]))
    note('mesh [[]]', mesh([[]]))
    note('mesh uneven', mesh([[0], [0, 1]]))
    for shape in SHAPES:
        name = ','.join(map(str, shape))
        if min(shape) >= 0:
            note(f'mesh zeros {name}', mesh(torch.zeros(shape)))
        note(f'initDeviceMesh {name}', lambda: init_device_mesh('cpu', tuple(shape)))
    names = {'mesh_dim_names': ('a', 'b')}
    for name, given in {'[]': [], '[[]]': [[]], '0,1': torch.zeros(0, 1), '2,0': torch.zeros(2, 0)}.items():
        note(f'fromGroup one {name}', lambda: DeviceMesh.from_group(own, 'cpu', given))
        note(f'fromGroup 1 {name}', lambda: DeviceMesh.from_group([own], 'cpu', given, mesh_dim_names=('a',)))
        note(f'fromGroup 2 {name}', lambda: DeviceMesh.from_group([own, own], 'cpu', given, **names))
    note('fromGroup other', lambda: DeviceMesh.from_group(other, 'cpu'))
    note('fromGroup others', lambda: DeviceMesh.from_group([other], 'cpu', [0], mesh_dim_names=('a',)))
    more = DeviceMesh.from_group([own], 'cpu', [rank], **names)
    found['more names'] = [repr(more)]
    note('more names: a', lambda: more['a'])
    note('more names: b', lambda: more['b'])
    note('more names: group b', lambda: more.get_group('b'))
    fewer = DeviceMesh.from_group([own, own], 'cpu', [[rank]], mesh_dim_names=('a',))
    found['fewer names'] = [repr(fewer)]
    note('fewer names: get', lambda: fewer['a'])
    note('fewer names of a mesh', lambda: DeviceMesh('cpu', [[0, 1]], mesh_dim_names=('a',)))
    none = DeviceMesh('cpu', torch.tensor(0))
    note('no dimensions', lambda: none.get_group())
    note('no dimensions: size', lambda: none.size(0))

    # Lists
    here = {'group': own}
    note('batchIsendIrecv []', lambda: d.batch_isend_irecv([]))
    note('allGather []', lambda: d.all_gather([], x(), **here))
    note('allGather 2', lambda: d.all_gather([x(), x()], x(), **here))
    note('allReduceCoalesced []', lambda: d.all_reduce_coalesced([], **here))
    note('reduceScatter []', lambda: d.reduce_scatter(x(), [], **here))
    note('reduceScatter 2', lambda: d.reduce_scatter(x(), [x(), x()], **here))
    note('gather []', lambda: d.gather(x(), [], group_dst=0, **here))
    note('gather 2', lambda: d.gather(x(), [x(), x()], group_dst=0, **here))
    note('gather to 1', lambda: d.gather(x(), [x()], group_dst=1, **here))
    note('scatter []', lambda: d.scatter(x(), [], group_src=0, **here))
    note('scatter 2', lambda: d.scatter(x(), [x(), x()], group_src=0, **here))
    note('scatter from 1', lambda: d.scatter(x(), [x()], group_src=1, **here))
    note('allToAll []', lambda: d.all_to_all([], [], **here))
    note('allToAll [] 1', lambda: d.all_to_all([], [x()], **here))
    note('allToAll 1 []', lambda: d.all_to_all([x()], [], **here))
    note('allToAllSingle', lambda: d.all_to_all_single(x(2), x(2), [1], [1], **here))
    note('allGatherObject []', lambda: d.all_gather_object([], 1, **here))
    note('gatherObject []', lambda: d.gather_object(1, [], group_dst=0, **here))
    note('broadcastObjectList []', lambda: d.broadcast_object_list([], group_src=0, **here))
    note('scatterObjectList []', lambda: d.scatter_object_list([], [1], group_src=0, **here))
    note('scatterObjectList none', lambda: d.scatter_object_list([None], group_src=0, **here))
    note('scatterObjectList of []', lambda: d.scatter_object_list([None], [], group_src=0, **here))
    note('scatterObjectList of 2', lambda: d.scatter_object_list([None], [1, 2], group_src=0, **here))
    note('sendObjectList []', lambda: d.send_object_list([], 1 - rank))
    note('newGroup -1', lambda: d.new_group([-1]))
    note('newGroup 2', lambda: d.new_group([2]))
    note('newGroup glue', lambda: d.new_group([0], backend='glue'))
    note('newGroup cpu:glue', lambda: d.new_group([0], backend='cpu:glue'))
    note('newGroup gloo,gloo', lambda: d.new_group([0], backend='gloo,gloo'))
    note('newGroup no name', lambda: d.new_group([0], backend=''))
    note('newSubgroupsByEnumeration []', lambda: d.new_subgroups_by_enumeration([]))
    note('newSubgroups 0', lambda: d.new_subgroups(0))
    for ids in [], [-1], [0, -1], [0.5]:
        note(f'barrier {",".join(map(str, ids))}', lambda: d.barrier(own, device_ids=ids))

    # Ranks that are not there
    for r in -1, 2, 2**40:
        note(f'broadcast {r}', lambda: d.broadcast(x(), r))
        note(f'reduce {r}', lambda: d.reduce(x(), r))
        note(f'gather {r}', lambda: d.gather(x(), None, r))
        note(f'scatter {r}', lambda: d.scatter(x(), None, r))
        note(f'broadcast {r} in its own', lambda: d.broadcast(x(), r, **here))
        note(f'send {r} in its own', lambda: d.send(x(), r, **here))
        note(f'recv {r} in its own', lambda: d.recv(x(), r, **here))
        note(f'P2POp {r} in its own', lambda: d.P2POp(d.isend, x(), r, **here))
        note(f'getGroupRank {r}', lambda: d.get_group_rank(own, r))
        note(f'getGlobalRank {r}', lambda: d.get_global_rank(own, r))
    note('send itself', lambda: d.send(x(), rank))
    note('isend itself', lambda: d.isend(x(), rank))
    note('sendObjectList itself', lambda: d.send_object_list([1], rank))
    note('recvObjectList itself', lambda: d.recv_object_list([1], rank))
    note('send -1 tag', lambda: d.send(x(), 1 - rank, tag=-1))
    note('send large tag', lambda: d.send(x(), 1 - rank, tag=2**32))

    # The group of others: by no number, the world's, one of the world that isn't in it, the group's, both
    calls = {
        'broadcast': ('src', lambda **o: d.broadcast(x(), **o)),
        'reduce': ('dst', lambda **o: d.reduce(x(), **o)),
        'gather': ('dst', lambda **o: d.gather(x(), **o)),
        'scatter': ('src', lambda **o: d.scatter(x(), **o)),
        'send': ('dst', lambda **o: d.send(x(), **o)),
        'isend': ('dst', lambda **o: d.isend(x(), **o)),
        'recv': ('src', lambda **o: d.recv(x(), **o)),
        'irecv': ('src', lambda **o: d.irecv(x(), **o)),
        'gatherObject': ('dst', lambda **o: d.gather_object(1, **o)),
        'broadcastObjectList': ('src', lambda **o: d.broadcast_object_list([1], **o)),
        'scatterObjectList': ('src', lambda **o: d.scatter_object_list([1], **o)),
        'sendObjectList': ('dst', lambda **o: d.send_object_list([1], **o)),
        'recvObjectList': ('src', lambda **o: d.recv_object_list([1], **o)),
        'P2POp': ('peer', lambda **o: d.P2POp(d.isend, x(), **o)),
    }
    for name, (which, call) in calls.items():
        for how, ranks in {
            'none': {},
            'member': {which: 1 - rank},
            'stranger': {which: rank},
            'of the group': {f'group_{which}': 0},
            'both': {which: 1 - rank, f'group_{which}': 0},
        }.items():
            note(f'other: {name} {how}', lambda: call(group=other, **ranks))

    def batch():
        op = d.P2POp(d.isend, x(), group=other, group_peer=0)
        found['batch'] = [op.peer, op.group_peer, op.group, d.batch_isend_irecv([op])]

    note('other: batchIsendIrecv', batch)
    note('other: barrier []', lambda: d.barrier(other, device_ids=[]))
    note('other: allGather []', lambda: d.all_gather([], x(), group=other))
    note('other: broadcastObjectList []', lambda: d.broadcast_object_list([], group_src=0, group=other))
    note('other: scatterObjectList []', lambda: d.scatter_object_list([], group_src=0, group=other))

    def numbers():
        found['groupRank'] = [d.get_group_rank(other, 1 - rank), d.get_global_rank(other, 0)]
        found['ranks'] = d.get_process_group_ranks(other)
        d.get_group_rank(other, rank)

    note('other: getGroupRank', numbers)
    note('other: getGlobalRank', lambda: d.get_global_rank(other, 1))
    note('other: getBackend', lambda: d.get_backend(other))
    note('other: newSubgroups', lambda: d.new_subgroups(1, other))
    note('other: destroyProcessGroup', lambda: d.destroy_process_group(other))

    # What is built on collectives
    for name, group in {'own': own, 'other': other}.items():
        note(f'functional: broadcast, {name}', lambda: functional.broadcast(x(), rank, group))
        note(f'functional: reduce, {name}', lambda: functional.reduce(x(), rank, group=group))
        note(f'functional: gather, {name}', lambda: functional.gather(x(), 1 - rank, group))
        note(f'functional: scatter, {name}', lambda: functional.scatter([x()], rank, group))
        note(f'functional: scatter [], {name}', lambda: functional.scatter([], rank, group))
        note(f'functional: reduceScatter [], {name}', lambda: functional.reduce_scatter(x(), [], group=group))
        note(f'functional: allToAll [], {name}', lambda: functional.all_to_all([], [], group))
        note(f'functional: allToAll [] 1, {name}', lambda: functional.all_to_all([], [x()], group))
        note(f'functional: allToAll 1 [], {name}', lambda: functional.all_to_all([x()], [], group))
    net = torch.nn.Linear(1, 1)
    sgd = torch.optim.SGD
    note('ddp, other', lambda: torch.nn.parallel.DistributedDataParallel(net, process_group=other))
    note('zero []', lambda: ZeroRedundancyOptimizer([], sgd, lr=0.1))
    note('zero [[]]', lambda: ZeroRedundancyOptimizer([{'params': []}], sgd, lr=0.1))
    note('zero, other', lambda: ZeroRedundancyOptimizer(net.parameters(), sgd, process_group=other, lr=0.1))
    place = {'checkpoint_id': '/nowhere/checkpoint', 'process_group': other}
    note('checkpoint: save, other', lambda: checkpoint.save({'a': x()}, **place))
    note('checkpoint: load, other', lambda: checkpoint.load({'a': x()}, **place))
    note('checkpoint: asyncSave, other', lambda: checkpoint.async_save({'a': x()}, **place))
    note('TCPStore for 0', lambda: d.TCPStore('127.0.0.1', 0, 0, True))
    note('TCPStore at 65536', lambda: d.TCPStore('127.0.0.1', 65536, is_master=True))
    d.destroy_process_group(own)
    note('ended: broadcast', lambda: d.broadcast(x(), rank, group=own))
    note('ended: getGroupRank', lambda: d.get_group_rank(own, 0))

    d.barrier()
    d.destroy_process_group()
    note('no world: broadcast', lambda: d.broadcast(x(), 0))
    note('no world: other', lambda: d.broadcast(x(), 0, group=other))
    note('no world: barrier', lambda: d.barrier(device_ids=[]))
    note('no world: destroyProcessGroup', lambda: d.destroy_process_group())

    def alone(rank):
        return {'store': d.HashStore(), 'rank': rank, 'world_size': 1}

    for backend in 'glue', 'cpu:glue', '', 'cpu:gloo,cpu:gloo', 'cpu:gloo:x':
        note(f'backend {backend}', lambda: d.init_process_group(backend, **alone(0)))
    note('rank 1 of 1', lambda: d.init_process_group('gloo', **alone(1)))
    # Groups without this process are not known in another world.
    d.init_process_group('gloo', **alone(0))
    note('no group of others', lambda: d.broadcast(x(), 0, group=other))
    # Groups that a backend divides, and devices of ranks
    for name, ranks in {'null': None, '[]': [], '[[0],[1]]': [[0], [1]]}.items():
        note(f'split {name}', lambda: d.split_group(None, ranks))
    d.destroy_process_group()
    note('split without a world', lambda: d.split_group(None, [[0]]))
    for device in [0, 'cpu', 'cuda:0', 'cuda']:
        device_id = device if isinstance(device, int) else torch.device(device)
        note(f'device {device}', lambda: d.init_process_group('gloo', device_id=device_id, **alone(0)))
    return found
