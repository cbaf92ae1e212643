"""Operators of tensors over a mesh, as functions and as methods, in Python; dtensorOps.cjs does the same."""
import datetime
import hashlib
import warnings
import torch
import torch.distributed as d
import torch.nn.functional as F
from torch.distributed.tensor import DTensor, Partial, Replicate, Shard, distribute_tensor


def run():
    warnings.simplefilter('ignore')
    d.init_process_group('gloo', timeout=datetime.timedelta(seconds=60))
    mesh = d.init_device_mesh('cpu', (d.get_world_size(),))

    def digest(x):
        return hashlib.sha1(bytes(x.detach().contiguous().flatten().view(torch.uint8).tolist())).hexdigest()

    torch.manual_seed(7)
    values = {
        'x': torch.randn(4, 6),
        'y': torch.randn(4, 6),
        'u': torch.randn(5, 3),
        'w': torch.randn(6, 8),
        'l': torch.randn(8, 6),
        'b': torch.randn(6),
        'o': torch.randn(8),
        's': torch.randn(4, 2, 6),
        't': torch.randn(4, 6, 2),
    }

    def on(name, placement, requires_grad=False):
        return distribute_tensor(values[name].clone(), mesh, [placement]).requires_grad_(requires_grad)

    whole, rows, columns = Replicate(), Shard(0), Shard(1)

    def terms():
        return DTensor.from_local(values['x'].mul(d.get_rank() + 1), mesh, [Partial()])

    found = {}

    def note(name, made):
        found[name] = [[*map(text, made.placements)], list(made.shape), digest(made.full_tensor())]

    def text(placement):
        if isinstance(placement, Shard):
            return f'Shard(dim={placement.dim})'
        return f'Partial({placement.reduce_op})' if isinstance(placement, Partial) else 'Replicate()'

    x, y, u = on('x', rows), on('y', rows), on('u', rows)
    c, b = on('x', columns), on('b', whole)
    note('add', torch.add(x, y, alpha=2))
    note('method', x.add(y))
    note('bias', torch.mul(x, b))
    note('columns', torch.sub(c, on('b', rows)))
    note('scalar', torch.div(torch.add(u, 1.5), torch.tensor(3.0)))
    note('relu', F.relu(u))
    note('gelu', F.gelu(c, approximate='tanh'))
    note('where', torch.where(torch.gt(x, y), x, 0))
    note('clamp', torch.clamp(x, -0.5, 0.5))
    note('like', torch.ones_like(u))
    note('to', torch.pow(x, 2).to(torch.float64))
    note('terms', torch.add(terms(), terms()))
    note('scaled', torch.neg(torch.div(torch.mul(terms(), 3), 2)))
    note('sum', torch.sum(u))
    note('sum of columns', torch.sum(c, 0))
    note('sum over columns', torch.sum(c, dim=1, keepdim=True))
    note('sum of terms', torch.sum(terms(), 1))
    note('mean', torch.mean(x))
    note('mean over columns', torch.mean(c, [-1]))
    note('mean of rows', x.mean(1, True))
    note('largest', torch.amax(u, 0))
    note('largest of rows', torch.max(u, 1).values)
    note('smallest', torch.min(x))
    note('whole', F.softmax(on('x', whole), dim=1))
    w, l = on('w', whole), on('l', rows)
    note('rows times whole', torch.matmul(x, w))
    note('whole times columns', torch.mm(on('x', whole), on('w', columns)))
    note('columns times rows', torch.matmul(c, on('w', rows)))
    note('linear', F.linear(x, on('l', whole), on('o', whole)))
    note('linear in columns', F.linear(on('x', whole), l, on('o', rows)))
    note('batches', torch.bmm(on('s', rows), on('t', rows)))
    note('three dimensions', torch.matmul(on('s', rows), w))

    def train(name, compute, *leaves):
        loss = compute(*leaves).full_tensor()
        loss.backward()
        found[f'gradients {name}'] = [digest(loss), *(digest(p.grad.full_tensor()) for p in leaves)]

    def leaf(name, placement):
        return on(name, placement, True)

    train('of rows', lambda p, q, r: torch.sum(torch.matmul(F.relu(torch.mul(p, q)), r)), leaf('x', rows), leaf('b', whole), leaf('w', whole))
    train('of columns', lambda p, q: torch.sum(torch.tanh(torch.matmul(p, q))), leaf('x', whole), leaf('w', columns))
    train('of terms', lambda p, q: torch.sum(torch.mul(torch.matmul(p, q), 0.5)), leaf('x', columns), leaf('w', rows))
    train('of a mean', lambda p: torch.mean(torch.pow(p, 2)), leaf('x', rows))
    train('of means', lambda p: torch.sum(torch.pow(torch.mean(p, 0), 2)), leaf('x', columns))
    train('of a layer', lambda p, q, r: torch.sum(F.gelu(F.linear(p, q, r))), leaf('x', rows), leaf('l', whole), leaf('o', whole))
    p = leaf('x', rows)
    (g,) = torch.autograd.grad(torch.sum(torch.mul(p, p)).full_tensor(), [p])
    found['autograd.grad'] = [list(g.shape), digest(g.full_tensor())]
    hooked = leaf('x', rows)

    def hook(gradient):
        found['hook'] = digest(gradient.full_tensor())
        return torch.mul(gradient, 2)

    hooked.register_hook(hook)
    train('through a hook', lambda q: torch.sum(torch.mul(q, q)), hooked)
    d.destroy_process_group()
    return found
