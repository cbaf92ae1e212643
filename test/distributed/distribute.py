"""Tensors handed out over a mesh, as a rank in Python gets its parts: distribute.cjs does the same in Node."""
import datetime
import torch
import torch.distributed as d
from torch import nn
from torch.distributed.tensor import Partial, Replicate, Shard, distribute_tensor


def run(options={}):
    d.init_process_group('gloo', timeout=datetime.timedelta(seconds=60))
    rank, size = d.get_rank(), d.get_world_size()
    found = {}

    def bits(x):
        return bytes(x.detach().contiguous().flatten().view(torch.uint8).tolist()).hex()

    def failure(f):
        try:
            f()
            return 'nothing was thrown'
        except Exception as e:
            return str(e)

    def make(shape):
        torch.manual_seed(5 + rank)
        return torch.randn(shape)

    def facts(part, whole):
        local = part.detach().to_local()
        return [
            list(local.shape),
            [n for n, count in zip(local.stride(), local.shape) if count > 1] if local.numel() else [],
            [repr(each) for each in part.placements],
            list(part.shape),
            part.requires_grad,
            bits(local),
            bits(part.full_tensor()) if whole else '',
        ]

    def take(name, mesh, shape, placements, source=0, prepare=lambda x: x, whole=True):
        x = prepare(make(shape))
        part = distribute_tensor(x, mesh, placements, src_data_rank=source)
        found[name] = [*facts(part, whole), bits(x)]

    def named(values):
        return ','.join(str(each) for each in values)

    flat = d.init_device_mesh('cpu', (size,))
    all_, rows, columns, last = Replicate(), Shard(0), Shard(1), Shard(-1)
    for shape in [[8, 4], [7, 5], [1, 3], [5], [0, 4], [4, 3, 2]]:
        for kind, placement in [('all', all_), ('rows', rows), ('last', last)]:
            for source in [0, size - 1, None]:
                whole = source is not None and shape[0] > 0
                name = f"{named(shape)} {kind} {'null' if source is None else source}"
                take(name, flat, shape, [placement], source=source, whole=whole)
    take('unsaid', flat, [3, 2], None)
    take('turned', flat, [5, 3], [columns], prepare=lambda x: x.t())
    take('turned, all', flat, [5, 3], [all_], prepare=lambda x: x.t())
    take('turned, its own', flat, [5, 3], [columns], prepare=lambda x: x.t(), source=None, whole=False)
    take('float64', flat, [5, 3], [rows], prepare=lambda x: x.double())
    take('bfloat16', flat, [5, 3], [rows], prepare=lambda x: x.bfloat16())
    take('int64', flat, [5, 3], [rows], prepare=lambda x: x.mul(100).long())
    take('bool', flat, [5, 3], [columns], prepare=lambda x: x.gt(0))
    take('complex64', flat, [5, 4], [rows], prepare=lambda x: torch.view_as_complex(x.view(5, 2, 2)))
    take('with gradients', flat, [5, 3], [rows], prepare=lambda x: x.requires_grad_())
    take('a parameter', flat, [5, 3], [columns], prepare=nn.Parameter)
    take('a frozen parameter', flat, [5, 3], [all_], prepare=lambda x: nn.Parameter(x, False))
    for op in ['sum', 'max', 'min']:
        take(f'terms, {op}', flat, [5, 3], [Partial(op)])
    for shape in [[size, 1], [1, size]]:
        take(f'{named(shape)} both', d.init_device_mesh('cpu', tuple(shape)), [7, 5], [rows, columns])
        take(f'{named(shape)} rows', d.init_device_mesh('cpu', tuple(shape)), [7, 5], [all_, rows])
    if size == 4:
        square = d.init_device_mesh('cpu', (2, 2))
        kinds = {'all': all_, 'rows': rows, 'columns': columns, 'terms': Partial()}
        for a, first in kinds.items():
            for b, second in kinds.items():
                for shape in [[7, 5], [1, 1]]:
                    for source in [0, 1]:
                        name = f'square {named(shape)} {a} {b} {source}'
                        take(name, square, shape, [first, second], source=source, whole=False)

    meta = distribute_tensor(torch.empty([5, 3], device='meta'), flat, [rows])
    found['meta'] = [list(meta.to_local().shape), meta.to_local().is_meta]
    again = distribute_tensor(make([4, 4]), flat, [rows])
    found['again'] = [distribute_tensor(again, flat, [rows]) is again]
    two = d.init_device_mesh('cpu', (1, size))
    found['errors'] = [
        failure(lambda: distribute_tensor(again, flat, [columns])),
        failure(lambda: distribute_tensor(make([2]), flat, [Partial('product')])),
        failure(lambda: distribute_tensor(make([2]), flat, [rows, rows])),
        failure(lambda: distribute_tensor(make([2]).requires_grad_().mul(2), flat, [rows])),
        failure(lambda: distribute_tensor(again, two, [all_, rows]))[:42],
        failure(lambda: distribute_tensor(make([2]), two, [Partial('max'), Partial()]))[:71],
    ]
    d.destroy_process_group()
    return found
