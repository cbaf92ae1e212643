"""Tensors that go from one way over a mesh to another, as a rank in Python has them: tensorLayouts.cjs does the same."""
import datetime
import hashlib
import warnings
import torch
import torch.distributed as d
import torch.distributed.tensor.parallel as p
import torch.nn.functional as F
from torch import nn, optim
from torch.distributed.tensor import DTensor, Partial, Replicate, Shard, distribute_tensor


def run(options={}):
    warnings.simplefilter('ignore')
    d.init_process_group('gloo', timeout=datetime.timedelta(seconds=60))
    rank, size = d.get_rank(), d.get_world_size()
    found = {}

    def digest(x):
        data = bytes(x.detach().contiguous().flatten().view(torch.uint8).tolist())
        return hashlib.sha1(data).hexdigest()[:12]

    def local(x):
        return x.to_local().detach() if isinstance(x, DTensor) else x.detach()

    def facts(x):
        part = local(x)
        is_distributed = isinstance(x, DTensor)
        return [
            list(part.shape),
            [repr(each) for each in x.placements] if is_distributed else None,
            list(x.shape) if is_distributed else None,
            digest(part),
        ]

    def failure(f):
        try:
            f()
            return 'nothing was thrown'
        except Exception as e:
            return str(e)

    def make(seed, shape):
        torch.manual_seed(seed)
        return torch.randn(shape)

    every, rows, columns, terms = Replicate(), Shard(0), Shard(1), Partial()
    kinds = {'all': every, 'rows': rows, 'columns': columns, 'terms': terms}

    def goes(name, mesh, shape, source, target, **options):
        x = distribute_tensor(make(3, shape), mesh, source).requires_grad_()
        y = x.redistribute(placements=target, **options)
        part = y.to_local()
        (part * make(8, part.shape).to(part.dtype)).sum().backward()
        found[name] = [facts(y), facts(x.grad), y.requires_grad]

    flat = d.init_device_mesh('cpu', (size,))
    if size < 4:
        for shape in [[7, 5], [4, 6], [1, 3]]:
            for a, source in kinds.items():
                for b, target in kinds.items():
                    if target is not terms or source is terms:
                        goes(f"{','.join(str(n) for n in shape)} {a} {b}", flat, shape, [source], [target])
        goes('dtypes', flat, [5, 6], [rows], [every], forward_dtype=torch.bfloat16, backward_dtype=torch.float64)
        goes('from the end', flat, [5, 6, 2], [Shard(-1)], [Shard(-2)])

        for name, kind in [
            ('all', None),
            ('all', 'all'),
            ('all', 'terms'),
            ('rows', None),
            ('rows', 'rows'),
            ('columns', None),
            ('terms', None),
            ('terms', 'all'),
        ]:
            x = make(5 + rank, [4, 4]).requires_grad_()
            whole = DTensor.from_local(x, flat, [kinds[name]], grad_placements=kind and [kinds[kind]])
            y = whole.redistribute(placements=[every]).to_local()
            (y * make(8, y.shape)).sum().backward()
            found[f"from {name} {kind or ''}"] = [facts(whole), facts(x.grad)]
        x = make(5 + rank, [4, 4]).requires_grad_()
        both = DTensor.from_local(x, flat, [rows]).redistribute(placements=[every])
        one, other = both.to_local(grad_placements=[terms]), both.to_local(grad_placements=[terms])
        ((one * make(1 + rank, [4 * size, 4])).sum() + other.pow(2).sum()).backward()
        found['terms of gradients'] = [facts(x.grad)]
        x.grad = None
        whole = DTensor.from_local(x, flat, [rows]).full_tensor(grad_placements=[terms])
        (whole * make(1 + rank, [4 * size, 4])).sum().backward()
        found['whole'] = [facts(x.grad)]
        part = make(4, [3 if rank == 0 else 2, 2])
        uneven = DTensor.from_local(part, flat, [rows], shape=torch.Size([5, 2]), stride=(2, 1))
        found['uneven'] = [facts(uneven), facts(uneven.full_tensor())]
    else:
        square = d.init_device_mesh('cpu', (2, 2))
        several = list(kinds.items())
        for a, first in several:
            for b, second in several:
                for c, third in several[:3]:
                    for e, fourth in several[:3]:
                        goes(f'{a} {b} to {c} {e}', square, [7, 5], [first, second], [third, fourth])
        d.destroy_process_group()
        return found

    class Attention(nn.Module):
        def __init__(self):
            super().__init__()
            self.wq, self.wk, self.wo = nn.Linear(6, 8, bias=False), nn.Linear(6, 8), nn.Linear(8, 6)

        def forward(self, x, scale):
            return self.wo((self.wq(x) * scale).tanh() * self.wk(x))

    class FeedForward(nn.Module):
        def __init__(self):
            super().__init__()
            self.w1, self.w2, self.w3 = nn.Linear(6, 10), nn.Linear(10, 6), nn.Linear(6, 10)

        def forward(self, x):
            return self.w2(F.silu(self.w1(x)) * self.w3(x))

    class Model(nn.Module):
        def __init__(self):
            super().__init__()
            torch.manual_seed(1 + rank)
            self.embed, self.norm1, self.attention = nn.Embedding(11, 6), nn.LayerNorm(6), Attention()
            self.norm2, self.ffn, self.norm = nn.RMSNorm(6), FeedForward(), nn.LayerNorm(6)
            self.head = nn.Linear(6, 12)

        def forward(self, ids):
            x = self.embed(ids)
            x = x + self.attention(self.norm1(x), 0.5)
            x = x + self.ffn(self.norm2(x))
            return self.head(self.norm(x))

    def plan(loss):
        head = {} if loss else dict(output_layouts=every)
        return {
            'embed': p.RowwiseParallel(input_layouts=every, output_layouts=rows),
            'norm1': p.SequenceParallel(sequence_dim=0),
            'attention': p.PrepareModuleInput(input_layouts=(rows, None), desired_input_layouts=(every, None)),
            'attention.w[qk]': p.ColwiseParallel(),
            'attention.wo': p.RowwiseParallel(output_layouts=rows),
            'norm2': p.SequenceParallel(sequence_dim=0),
            'ffn': p.PrepareModuleInputOutput(
                input_layouts=rows,
                desired_input_layouts=every,
                output_layouts=every,
                desired_output_layouts=rows,
            ),
            'norm': p.SequenceParallel(sequence_dim=0),
            'head': p.ColwiseParallel(input_layouts=rows, use_local_output=not loss, **head),
            'ffn.w1': p.ColwiseParallel(),
            'ffn.w3': p.ColwiseParallel(),
            'ffn.w2': p.RowwiseParallel(),
        }

    def train(name, loss):
        model = p.parallelize_module(Model(), flat, plan(loss))
        opt = optim.AdamW(model.parameters(), lr=0.01, foreach=False)
        losses = []
        for step in range(8):
            opt.zero_grad()
            torch.manual_seed(50 + step)
            ids, targets = torch.randint(11, (8,)), torch.randint(12, (8,))

            def compute():
                y = F.cross_entropy(model(ids), targets)
                y.backward()
                return y

            if loss:
                with p.loss_parallel():
                    y = compute()
            else:
                y = compute()
            losses.append((y.full_tensor() if isinstance(y, DTensor) else y).item())
            opt.step()
        found[name] = [losses, [facts(x) for x in model.parameters()]]

    train('model', False)
    train('model, its loss in parts', True)

    class Pair(nn.Module):
        def forward(self, x, other):
            return x * 2, other + x.size(0), 'text'

    pair = p.parallelize_module(
        Pair(),
        flat,
        p.PrepareModuleInputOutput(
            input_layouts=(rows,),
            desired_input_layouts=(every,),
            input_kwarg_layouts={'other': columns},
            desired_input_kwarg_layouts={'other': rows},
            use_local_input=True,
            output_layouts=(every, rows, None),
            desired_output_layouts=(rows, every, None),
            use_local_output=False,
        ),
    )
    a, b = make(rank, [2, 4]).requires_grad_(), make(9 + rank, [4, 2]).requires_grad_()
    first, second, third = pair(a, other=b)
    (first.to_local().sum() + second.to_local().pow(2).sum()).backward()
    found['pair'] = [facts(first), facts(second), third, facts(a.grad), facts(b.grad)]
    style = p.PrepareModuleOutput(output_layouts=rows, desired_output_layouts=every)
    found['output'] = facts(p.parallelize_module(nn.Identity(), flat, style)(a))

    def loses(name, shape, target, **options):
        x = distribute_tensor(make(6, shape), flat, [Shard(1 if len(shape) > 1 else 0)]).requires_grad_()
        with p.loss_parallel():
            y = F.cross_entropy(x, target, **options)
            y.to_local().pow(2).sum().backward()
        found[f'loss {name}'] = [facts(y), facts(x.grad)]

    def ids(*values):
        return torch.tensor(values)

    for reduction in ['mean', 'sum', 'none']:
        for weight in [None, make(2, [7]).abs()]:
            name = f"{reduction} {'' if weight is None else 'weighted'}"
            kwargs = dict(reduction=reduction, weight=weight)
            loses(f'{name} rows', [5, 7], ids(0, 6, 3, 4, 2), **kwargs)
            loses(f'{name} ignored', [5, 7], ids(0, 6, 3, 3, 2), ignore_index=3, **kwargs)
            loses(f'{name} many', [2, 7, 3], ids([0, 6, 3], [4, 5, 1]), **kwargs)
    loses('one', [8], torch.tensor(6))

    dt = DTensor.from_local(torch.ones(2, 4), flat, [rows])

    def layer(style):
        return p.parallelize_module(nn.Linear(4, 4), flat, style)

    def loss(x, target):
        with p.loss_parallel():
            return F.cross_entropy(x, target)

    x = torch.ones(2, 4)
    two = (every, every)
    found['errors'] = [
        failure(f)
        for f in [
            lambda: DTensor.from_local(x, flat, [Shard(4)]),
            lambda: DTensor.from_local(x, flat, [Shard(-4)]),
            lambda: DTensor.from_local(dt, flat, [rows]),
            lambda: dt.redistribute(placements=[terms]),
            lambda: dt.redistribute(),
            lambda: dt.redistribute(device_mesh=d.init_device_mesh('cpu', (1, size)), placements=[every]),
            lambda: p.PrepareModuleInput(input_layouts=(every,)),
            lambda: p.PrepareModuleInput(input_layouts=(every,), desired_input_layouts=(every, None)),
            lambda: p.PrepareModuleInput(input_kwarg_layouts={'x': every}),
            lambda: p.PrepareModuleOutput(output_layouts=two, desired_output_layouts=every),
            lambda: layer(p.PrepareModuleInput(input_layouts=two, desired_input_layouts=two))(x),
            lambda: layer(p.PrepareModuleInput(input_layouts=(every,), desired_input_layouts=(every,)))(3),
            lambda: layer(p.PrepareModuleOutput(output_layouts=two, desired_output_layouts=two))(x),
            lambda: p.parallelize_module(nn.ReLU(), flat, p.SequenceParallel())(3),
            lambda: loss(dt, ids(0, 1)),
        ]
    ]
    found['texts'] = [
        str(style)
        for style in [
            p.PrepareModuleInput(
                input_layouts=(columns, None),
                desired_input_layouts=(every, None),
                input_kwarg_layouts={'x': rows},
                desired_input_kwarg_layouts={'x': every},
            ),
            p.PrepareModuleInput(),
            p.PrepareModuleOutput(output_layouts=every, desired_output_layouts=rows, use_local_output=False),
            p.PrepareModuleInputOutput(
                input_layouts=(rows, None),
                desired_input_layouts=(every, None),
                output_layouts=every,
                desired_output_layouts=rows,
            ),
        ]
    ]
    d.destroy_process_group()
    return found
