"""Norms of gradients of which each rank has a part, as a rank in Python takes them: clip.cjs does the same in Node."""
import datetime
import torch
import torch.distributed as d
from torch import nn
from torch.distributed.tensor import DTensor, Replicate, Shard, distribute_tensor


def run(options={}):
    d.init_process_group('gloo', timeout=datetime.timedelta(seconds=60))
    size = d.get_world_size()
    found = {}

    def bits(x):
        return bytes(x.detach().contiguous().flatten().view(torch.uint8).tolist()).hex()

    def failure(f):
        try:
            f()
            return 'nothing was thrown'
        except Exception as e:
            return str(e)

    shapes = [[7, 7], [7], [4, 4], [8]]

    def make(mesh, placements):
        torch.manual_seed(3)
        made = []
        for i, shape in enumerate(shapes):
            p = nn.Parameter(distribute_tensor(torch.randn(shape), mesh, placements[i], src_data_rank=None))
            p.grad = distribute_tensor(torch.randn(shape), mesh, placements[i], src_data_rank=None)
            made.append(p)
        return made

    infinity = float('inf')

    def take(name, mesh, placements, foreach=None, some=slice(None)):
        found[name] = []
        for norm_type in [2, 1, 3, 2.5, -1.5, 0, infinity, -infinity]:
            params = make(mesh, placements)[some]
            grads = [p.grad for p in params]
            total = nn.utils.get_total_norm(grads, norm_type, error_if_nonfinite=True, foreach=foreach)
            clipped = nn.utils.clip_grad_norm_(params, 0.5, norm_type, foreach=foreach)
            facts = [[repr(each) for each in total.placements], list(total.shape), total.to_local().item(), bits(clipped.full_tensor())]
            again = nn.utils.get_total_norm(grads, norm_type, foreach=foreach)
            nn.utils.clip_grads_with_norm_(params, 0.25, again, foreach=foreach)
            found[name].append([*facts, *(bits(p.grad.full_tensor()) for p in params)])

    flat = d.init_device_mesh('cpu', (size,))
    whole, rows, columns = Replicate(), Shard(0), Shard(1)
    take('rows', flat, [[rows], [rows], [rows], [rows]])
    take('one by one', flat, [[rows], [rows], [rows], [rows]], foreach=False)
    take('mixed', flat, [[columns], [whole], [rows], [whole]])
    take('whole first', flat, [[whole], [rows], [columns], [whole]], foreach=False)
    take('one', flat, [[columns], [whole], [rows], [whole]], some=slice(0, 1))
    take('whole', flat, [[whole], [whole], [whole], [whole]])
    for name, shape in [('repeated', (size, 1)), ('divided', (1, size))]:
        take(name, d.init_device_mesh('cpu', shape), [[whole, rows], [whole, rows], [whole, columns], [whole, rows]])
    if size == 4:
        square = d.init_device_mesh('cpu', (2, 2))
        take('in two ways', square, [[whole, rows], [rows, whole], [whole, columns], [whole, whole]])
        take('twice', square, [[columns, rows], [rows, whole], [rows, columns], [whole, rows]])

    [p, *_] = make(flat, [[rows], [rows], [rows], [rows]])
    p.grad.to_local().fill_(infinity if d.get_rank() == 0 else 0)
    found['errors'] = [
        failure(lambda: nn.utils.clip_grad_norm_([p], 1, norm_type, error_if_nonfinite=True)) for norm_type in [2, infinity]
    ]
    p.grad = None
    none = nn.utils.clip_grad_norm_([p], 1)
    found['without gradients'] = [none.item(), isinstance(none, DTensor)]
    d.destroy_process_group()
    return found
