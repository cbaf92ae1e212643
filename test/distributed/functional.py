"""Collectives with gradients as one rank in Python runs them: functional.cjs does the same in Node."""
import datetime
import math
import re
import warnings
import torch
import torch.distributed as d
import torch.distributed.nn.functional as f

KINDS = {
    'ValueError': 'RangeError',
    'IndexError': 'RangeError',
    'AssertionError': 'Error',
    'AttributeError': 'TypeError',
    'RuntimeError': 'TorchError',
}


def run():
    warnings.simplefilter('ignore')
    d.init_process_group('gloo', timeout=datetime.timedelta(seconds=60))
    rank, size = d.get_rank(), d.get_world_size()
    ranks = range(size)
    found = {}

    def bits(x):
        real = torch.view_as_real(x) if x.is_complex() else x
        return bytes(real.detach().contiguous().view(torch.uint8).flatten().tolist()).hex()

    def make(shape, dtype=torch.float32, of=None):
        x = torch.arange(math.prod(shape), dtype=torch.float64) / 7 + (rank if of is None else of) / 3 + 0.5
        x = x.view(shape).to(dtype)
        return x * torch.complex(torch.tensor(1.0), torch.tensor(-0.5)) if dtype.is_complex else x

    def zeros(*shape):
        return torch.zeros(shape)

    def every(x):
        return [x] if isinstance(x, torch.Tensor) else list(x)

    def cubes(outputs):
        total = [((torch.view_as_real(y) if y.is_complex() else y) ** 3 * (i + 1 + rank)).sum() for i, y in enumerate(outputs)]
        return sum(total[1:], total[0])

    def note(name, x, collective, is_given=True):
        x.requires_grad_()
        outputs = every(collective(x))
        loss = cubes(outputs if is_given else [outputs[0] * 0])
        (first,) = torch.autograd.grad(loss, [x], create_graph=True)
        (second,) = torch.autograd.grad(cubes([first]), [x])
        found[name] = [
            [bits(y) for y in outputs] if is_given else [],
            [[y.grad_fn.name(), list(y.shape), list(y.stride())] for y in outputs],
            bits(first),
            bits(second),
        ]

    def attempt(name, call):
        try:
            found[name] = [[bits(x), x.requires_grad] for x in every(call())]
        except Exception as error:
            kind = type(error).__name__
            found[name] = [KINDS.get(kind, kind), re.sub(' group .*', ' group', str(error))]

    def refuse(name, call):
        attempt(name, call)
        found[name] = found[name][0]

    for root in ranks:
        is_root = rank == root
        note(f'broadcast {root}', make([4]), lambda x: f.broadcast(x, root))
        note(f'gather {root}', make([3]), lambda x: f.gather(x, dst=root))
        note(f'scatter {root}', make([2, 3]), lambda x: f.scatter([x * (r + 1) for r in ranks], root))
        note(f'reduce {root}', make([5]), lambda x: f.reduce(x, root), is_root)
    note('gather', make([2]), lambda x: f.gather(x))
    note('scatter', make([2]), lambda x: f.scatter([x + r for r in ranks]))
    for name in ['SUM', 'PRODUCT', 'MIN', 'MAX']:
        op = getattr(d.ReduceOp, name)
        note(f'allReduce {name}', make([7]), lambda x: f.all_reduce(x, op))
        note(f'reduce {name}', make([2]), lambda x: f.reduce(x, 0, op=op), rank == 0)
        note(f'reduceScatter {name}', make([2]), lambda x: f.reduce_scatter(zeros(2), [x * (r + 2) for r in ranks], op))
    for dtype in [torch.float64, torch.bfloat16, torch.complex64]:
        name = str(dtype).removeprefix('torch.')
        note(f'allReduce {name}', make([3], dtype), lambda x: f.all_reduce(x))
        note(f'allGather {name}', make([3], dtype), lambda x: f.all_gather(x))
        note(f'broadcast {name}', make([3], dtype), lambda x: f.broadcast(x, 1))
    note('allGather', make([2, 2]), lambda x: f.all_gather(x))
    note('allToAll', make([4]), lambda x: f.all_to_all([zeros(4) for _ in ranks], [x * (r + 1) for r in ranks]))
    note('allToAllSingle', make([size, 2]), lambda x: f.all_to_all_single(zeros(size, 2), x))
    parts = [[rank + 1 for _ in ranks], [r + 1 for r in ranks]]
    rows = size * (size + 1) // 2
    note('allToAllSingle uneven', make([rows]), lambda x: f.all_to_all_single(zeros(size * (rank + 1)), x, *parts))
    attempt(
        'allToAll uneven',
        lambda: f.all_to_all([zeros(r + 1) for r in ranks], [make([rank + 1], of=r).requires_grad_() for r in ranks]),
    )

    def matrix():
        return make([2, 3]).t()

    note('transposed: broadcast', matrix(), lambda x: f.broadcast(x, 0))
    note('transposed: gather', matrix(), lambda x: f.gather(x, 1))
    note('transposed: reduce', matrix(), lambda x: f.reduce(x, 1), rank == 1)
    note('transposed: allReduce', matrix(), lambda x: f.all_reduce(x))
    note('transposed: allGather', matrix(), lambda x: f.all_gather(x))
    note('transposed: reduceScatter', matrix(), lambda x: f.reduce_scatter(zeros(3, 2), [x for _ in ranks]))
    note('transposed: allToAll', matrix(), lambda x: f.all_to_all([zeros(3, 2) for _ in ranks], [x for _ in ranks]))
    note('strided: allReduce', make([6, 2]).select(1, 0), lambda x: f.all_reduce(x))
    note('strided: gather', make([6, 2]).select(1, 0), lambda x: f.gather(x, 1))
    attempt('transposed: allToAllSingle', lambda: f.all_to_all_single(zeros(size, size), make([size, size]).t()))

    for name, call in [('allReduce', f.all_reduce), ('allGather', f.all_gather), ('gather', f.gather)]:
        attempt(f'int64: {name}', lambda: call(make([3], torch.int64)))
    attempt('int64: broadcast', lambda: f.broadcast(make([3], torch.int64), 1))
    attempt(
        'int64: reduceScatter',
        lambda: f.reduce_scatter(torch.zeros(3, dtype=torch.int64), [make([3], torch.int64, r) for r in ranks]),
    )

    def without_gradients():
        with torch.no_grad():
            return f.all_reduce(make([3]).requires_grad_())

    attempt('without gradients', without_gradients)
    attempt('nothing that has gradients', lambda: f.all_reduce(make([3])))

    source = make([4]).requires_grad_()
    outputs, flat, part = [zeros(4) for _ in ranks], zeros(size), zeros(4)
    f.all_to_all(outputs, [source for _ in ranks])
    flat_result = f.all_to_all_single(flat, source.narrow(0, 0, 1).expand(size).contiguous())
    part_result = f.reduce_scatter(part, [source for _ in ranks])
    found['outputs'] = [[bits(x), x.requires_grad] for x in [*outputs, flat, flat_result, part, part_result]]

    last = d.new_group([size - 2, size - 1])
    root = size - 1
    if rank >= size - 2:
        note('group: broadcast', make([3]), lambda x: f.broadcast(x, root, last))
        note('group: reduce', make([3]), lambda x: f.reduce(x, root, group=last), rank == root)
        note('group: allReduce', make([3]), lambda x: f.all_reduce(x, group=last))
        note('group: allToAllSingle', make([4]), lambda x: f.all_to_all_single(zeros(4), x, group=last))
        attempt('group: reduceScatter', lambda: f.reduce_scatter(zeros(3), [make([3]), make([3]) + 1], group=last))
        attempt('group: allGather', lambda: f.all_gather(make([3]).requires_grad_(), last))

        def gradients():
            x = make([3]).requires_grad_()
            return torch.autograd.grad(f.all_gather(x, group=last)[0].sum(), [x])

        attempt('group: gradients of allGather', gradients)
        # The first of them has the other's number: neither gets as far as to wait.
        attempt('group: gather', lambda: f.gather(make([3]), 1, last))
        attempt('group: scatter', lambda: f.scatter([make([3]), make([3])], 1, last))
        attempt('group: allToAll', lambda: f.all_to_all([zeros(1), zeros(1)], [zeros(1), zeros(1)], last))
    first = d.new_group([0, 1])
    if rank < 2:
        note('first two: broadcast', make([3]), lambda x: f.broadcast(x, 1, first))
        note('first two: gather', make([3]), lambda x: f.gather(x, 1, first))
        note('first two: scatter', make([3]), lambda x: f.scatter([x, x * 2], 1, first))
        note('first two: allGather', make([3]), lambda x: f.all_gather(x, first))
        note('first two: allToAll', make([3]), lambda x: f.all_to_all([zeros(3), zeros(3)], [x, x * 2], first))
    named = d.new_group(backend='cpu:gloo')
    if int(torch.__version__.split('.')[1]) >= 12:
        note('cpu:gloo: allToAll', make([3]), lambda x: f.all_to_all([zeros(3) for _ in ranks], [x for _ in ranks], named))

    nobody = d.GroupMember.NON_GROUP_MEMBER
    attempt('no member: allReduce', lambda: f.all_reduce(make([2]), group=nobody))
    attempt('no member: allGather', lambda: f.all_gather(make([2]), nobody))
    attempt('no member: gather', lambda: f.gather(make([2]), 0, nobody))
    attempt('no member: allToAll', lambda: f.all_to_all([zeros(1)], [zeros(1)], nobody))
    attempt('no member: allToAllSingle', lambda: f.all_to_all_single(zeros(1), zeros(1), group=nobody))
    refuse('scatter of null', lambda: f.scatter(None))
    attempt('scatter of nothing', lambda: f.scatter([]))
    refuse('scatter of two sizes', lambda: f.scatter([zeros(r + 1) for r in ranks]))
    attempt('allToAll of nothing', lambda: f.all_to_all([zeros(1) for _ in ranks], []))
    attempt('allToAll into nothing', lambda: f.all_to_all([], [zeros(1) for _ in ranks]))
    refuse('allReduce of numbers', lambda: f.all_reduce(1))
    refuse('reduceScatter of two dtypes', lambda: f.reduce_scatter(zeros(1), [make([1], torch.float64) for _ in ranks]))

    d.barrier()
    d.destroy_process_group()
    return found
