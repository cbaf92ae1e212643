"""The collectives as one rank in Python runs them: collectives.cjs does the same in Node, case by case."""
import datetime
import torch
import torch.distributed as d


def run():
    d.init_process_group('gloo', timeout=datetime.timedelta(seconds=60))
    rank, size = d.get_rank(), d.get_world_size()
    found = {}
    ranks = list(range(size))

    def bits(x):
        real = torch.view_as_real(x) if x.is_complex() else x
        return bytes(real.contiguous().view(torch.uint8).flatten().tolist()).hex()

    def make(n, dtype=torch.float32, of=None):
        of = rank if of is None else of
        return ((torch.arange(n, dtype=torch.float64) / 7 + of / 3 + 1) * 5).to(dtype)

    def zeros(n):
        return torch.zeros(n)

    def note(name, *tensors):
        found[name] = [bits(x) for x in tensors]

    ops = {k: getattr(d.ReduceOp, k) for k in ['SUM', 'PRODUCT', 'MIN', 'MAX', 'BAND', 'BOR', 'BXOR']}
    for dtype in ['float32', 'float64', 'float16', 'bfloat16', 'int64', 'int32', 'int8', 'uint8']:
        for op in ['SUM', 'PRODUCT', 'MIN', 'MAX']:
            x = make(9, getattr(torch, dtype))
            d.all_reduce(x, ops[op])
            note(f'allReduce {dtype} {op}', x)
    for op in ['BAND', 'BOR', 'BXOR']:
        x = make(5, torch.int32)
        d.all_reduce(x, op=ops[op])
        note(f'allReduce int32 {op}', x)
    x = torch.complex(make(4), -make(4))
    d.all_reduce(x)
    note('allReduce complex', x)
    x = make(100_003)
    d.all_reduce(x, async_op=True).wait()
    note('allReduce async', x)
    x = make(12).view(3, 4).t().contiguous()
    d.all_reduce(x)
    note('allReduce matrix', x)
    several = [make(3), make(5)]
    d.all_reduce_coalesced(several)
    note('allReduceCoalesced', *several)

    for src in ranks:
        x = make(6)
        d.broadcast(x, src)
        note(f'broadcast {src}', x)
        y = make(6)
        d.reduce(y, src)
        if rank == src:
            note(f'reduce {src}', y)
    outputs = [zeros(4) for _ in ranks]
    d.all_gather(outputs, make(4))
    note('allGather', *outputs)
    flat = zeros(4 * size)
    d.all_gather_into_tensor(flat, make(4), async_op=True).wait()
    note('allGatherSingle', flat)
    gathered = [zeros(3) for _ in ranks] if rank == 1 else None
    d.gather(make(3), gathered, 1)
    if gathered is not None:
        note('gather', *gathered)
    part = zeros(3)
    d.scatter(part, [make(3, of=r + 10) for r in ranks] if rank == 1 else None, src=1)
    note('scatter', part)
    reduced = zeros(3)
    d.reduce_scatter(reduced, [make(3, of=rank * 10 + r) for r in ranks])
    note('reduceScatter', reduced)
    reduced = zeros(2)
    d.reduce_scatter_tensor(reduced, make(2 * size))
    note('reduceScatterSingle', reduced)
    if int(torch.__version__.split('.')[1]) >= 12:
        outputs = [zeros(2) for _ in ranks]
        d.all_to_all(outputs, [make(2, of=rank * 10 + r) for r in ranks])
        note('allToAll', *outputs)
    even = zeros(2 * size)
    d.all_to_all_single(even, make(2 * size))
    note('allToAllSingle', even)
    uneven = zeros(size * (rank + 1))
    d.all_to_all_single(uneven, make(size * (size + 1) // 2), [rank + 1 for _ in ranks], [r + 1 for r in ranks])
    note('allToAllSingle uneven', uneven)

    after, before = (rank + 1) % size, (rank + size - 1) % size
    x = zeros(5)
    works = d.batch_isend_irecv([d.P2POp(d.isend, make(5), after), d.P2POp(d.irecv, x, before)])
    for work in works:
        work.wait()
    note('ring', x)
    found['works'] = len(works)
    if rank == 0:
        for other in ranks[1:]:
            x = zeros(2)
            sender = d.recv(x, other, tag=3)
            note(f'recv {sender}', x)
        found['recv any'] = sorted({d.recv(zeros(1)) for _ in ranks[1:]})
    else:
        d.send(make(2), 0, tag=3)
        d.send(make(1), 0)

    pair = d.new_group([1, 0])
    if rank < 2:
        x = make(3)
        d.all_reduce(x, group=pair)
        note('group', x)
        found['group ranks'] = [d.get_rank(pair), d.get_world_size(pair), d.get_global_rank(pair, 1)]
    else:
        found['group ranks'] = [d.get_rank(pair), d.get_world_size(pair)]
    d.destroy_process_group(pair)
    if rank > 0:
        others = d.new_group(ranks[1:], use_local_synchronization=True)
        x = make(3)
        d.broadcast(x, group_src=0, group=others)
        note('local group', x)
        found['local group name'] = [others.group_name, d.get_pg_count()]

    objects = [None for _ in ranks]
    mine = {'rank': rank, 'text': 'é', 'list': [1, 2.5, None, True], 'big': 2**70, 'x': make(4, torch.float16)}
    d.all_gather_object(objects, mine)
    found['allGatherObject'] = [
        [{'rank': o['rank'], 'text': o['text'], 'list': o['list'], 'big': str(o['big'])}, bits(o['x'])] for o in objects
    ]
    base = make(6).view(2, 3)
    objects = [[base, base.t()], 'second'] if rank == 0 else [None, None]
    d.broadcast_object_list(objects, 0)
    (a, b), second = objects
    a.fill_(2)
    found['broadcastObjectList'] = [bits(a), bits(b.contiguous()), second]
    gathered = [None for _ in ranks] if rank == 0 else None
    d.gather_object(['from', rank], gathered, 0)
    found['gatherObject'] = gathered
    mine = [None]
    d.scatter_object_list(mine, ['x' * (10 * r + 1) for r in ranks] if rank == 0 else None, 0)
    found['scatterObjectList'] = mine

    if rank == 0:
        d.send_object_list([{'a': 1}, 'two'], 1)
    if rank == 1:
        received = [None, None]
        # Without a source Python 2.13 refuses, though its documentation has it receive from any rank.
        found['recvObjectList'] = [d.recv_object_list(received, 0), received]

    found['sampler'] = list(torch.utils.data.DistributedSampler(ranks + ranks + [0, 1]))

    d.monitored_barrier(timeout=datetime.timedelta(seconds=30))
    d.barrier()
    d.destroy_process_group()
    found['ended'] = not d.is_initialized()
    return found
