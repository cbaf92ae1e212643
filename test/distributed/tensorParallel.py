"""Layers in parts, as a rank in Python runs them: tensorParallel.cjs does the same in Node."""
import datetime
import hashlib
import warnings
import torch
import torch.distributed as d
from torch import nn, optim
from torch.distributed.tensor import DTensor, Replicate, Shard
from torch.distributed.tensor.parallel import ColwiseParallel, RowwiseParallel, SequenceParallel, parallelize_module


def run(options={}):
    warnings.simplefilter('ignore')
    d.init_process_group('gloo', timeout=datetime.timedelta(seconds=60))
    rank, size = d.get_rank(), d.get_world_size()
    mesh = d.init_device_mesh('cpu', (size,))
    found = {}

    def digest(*tensors):
        sha = hashlib.sha1()
        for x in tensors:
            sha.update(bytes(x.detach().contiguous().flatten().view(torch.uint8).tolist()))
        return sha.hexdigest()

    def whole(x):
        return x.full_tensor().detach() if isinstance(x, DTensor) else x.detach()

    def failure(f):
        try:
            f()
            return 'nothing was thrown'
        except Exception as e:
            return str(e)

    class Mlp(nn.Module):
        def __init__(self, bias=True):
            super().__init__()
            self.up, self.down = nn.Linear(6, 10, bias=bias), nn.Linear(10, 6, bias=bias)

        def forward(self, x):
            return self.down(self.up(x).tanh())

    class Model(nn.Module):
        def __init__(self, bias=True):
            super().__init__()
            torch.manual_seed(1 + rank)
            self.embed, self.norm = nn.Embedding(11, 6), nn.LayerNorm(6)
            self.mlp, self.head = Mlp(bias), nn.Linear(6, 4, bias=bias)

        def forward(self, ids):
            return self.head(self.mlp(self.norm(self.embed(ids))))

    def same(model):
        for p in model.parameters():
            if not isinstance(p, DTensor):
                d.broadcast(p.detach(), 0)
        return model

    def train(name, plan, shape=(3, 4), steps=20, options={}, clip=False):
        model = same(parallelize_module(Model(**options), mesh, plan))
        opt = optim.AdamW(model.parameters(), lr=0.01, weight_decay=0.1, foreach=False)
        losses, norms = [], []
        for step in range(steps):
            opt.zero_grad()
            torch.manual_seed(2000 + step)
            y = model(torch.randint(11, shape)).pow(2).mean()
            y.backward()
            losses.append(y.item())
            if clip:
                total = nn.utils.clip_grad_norm_([p for p in model.parameters() if isinstance(p, DTensor)], 0.1)
                norms.append(total.full_tensor().item())
            opt.step()
        found[name] = [losses, digest(*(whole(p) for p in model.parameters())), norms]

    def mlp():
        return {'mlp.up': ColwiseParallel(), 'mlp.down': RowwiseParallel()}

    train('mlp', mlp())
    train('patterns', {'m*.?p': ColwiseParallel(), 'mlp.down': RowwiseParallel()}, steps=3)
    train('without bias', mlp(), steps=5, options=dict(bias=False))
    train('clipped', mlp(), steps=5, clip=True)
    train('columns gathered', {'mlp.up': ColwiseParallel(output_layouts=Replicate())})
    train('rows divided', {'mlp.down': RowwiseParallel(input_layouts=Replicate())})
    train('embedding in columns', {'embed': ColwiseParallel(output_layouts=Replicate())})
    train('embedding in rows', {'embed': RowwiseParallel(input_layouts=Replicate())})
    train(
        'all',
        {
            'embed': RowwiseParallel(input_layouts=Replicate()),
            'mlp.up': ColwiseParallel(),
            'mlp.down': RowwiseParallel(),
            'head': ColwiseParallel(output_layouts=Replicate()),
        },
    )
    train(
        'sequence',
        {
            'embed': RowwiseParallel(input_layouts=Replicate(), output_layouts=Shard(1)),
            'norm': SequenceParallel(use_local_output=True),
            'mlp.up': ColwiseParallel(input_layouts=Shard(1)),
            'mlp.down': RowwiseParallel(output_layouts=Shard(1)),
            'head': ColwiseParallel(input_layouts=Shard(1), output_layouts=Replicate()),
        },
    )

    train(
        'sequence clipped',
        {
            'embed': ColwiseParallel(output_layouts=Shard(1)),
            'norm': SequenceParallel(),
            'mlp.up': ColwiseParallel(input_layouts=Shard(1)),
            'mlp.down': RowwiseParallel(),
        },
        steps=5,
        clip=True,
    )
    turned = {
        'mlp.up': ColwiseParallel(output_layouts=Shard(1)),
        'mlp.down': RowwiseParallel(input_layouts=Shard(1), output_layouts=Shard(0)),
        'head': ColwiseParallel(input_layouts=Shard(0), output_layouts=Replicate()),
    }
    train('turned', turned, steps=5, shape=(4, 6))

    optimizers = {
        'SGD': [dict(lr=0.1, momentum=0.9, nesterov=True), dict(lr=0.1)],
        'Adam': [dict(amsgrad=True)],
        'RMSprop': [dict(centered=True), dict(momentum=0.5)],
        'Adagrad': [{}],
        'Adadelta': [{}],
        'Adamax': [{}],
        'NAdam': [{}],
        'RAdam': [{}],
        'ASGD': [{}],
        'Rprop': [{}],
    }
    for name, several in optimizers.items():
        for i, settings in enumerate(several):
            torch.manual_seed(4 + rank)
            norm = parallelize_module(nn.LayerNorm(5), mesh, SequenceParallel())
            opt = getattr(optim, name)(norm.parameters(), **settings)
            for step in range(7):
                if step != 4:
                    opt.zero_grad()
                norm(torch.randn(2, 3, 5)).to_local().pow(3).sum().backward()
                opt.step()
            grad = norm.weight.grad
            found[f'{name} {i}'] = [
                digest(*(whole(p) for p in norm.parameters())),
                [repr(each) for each in grad.placements],
                digest(whole(grad)),
            ]

    class Scaled(nn.Linear):
        def __init__(self):
            torch.manual_seed(7 + rank)
            super().__init__(4, 4)
            self.scale = nn.Parameter(torch.randn(3), False)
            self.register_buffer('shift', torch.randn(2))

    def left(source):
        model = nn.Sequential(Scaled(), Scaled(), nn.Linear(4, 4))
        parallelize_module(model, mesh, {'0': RowwiseParallel(), '1': ColwiseParallel()}, src_data_rank=source)
        return [
            [
                key,
                [repr(each) for each in x.placements] if isinstance(x, DTensor) else None,
                digest(x.to_local() if isinstance(x, DTensor) else x),
            ]
            for key, x in model.state_dict().items()
        ]

    found['leftovers'] = [left(0), left(1), left(None)]

    def styled(plan, source):
        torch.manual_seed(9 + rank)
        model = parallelize_module(Mlp(), mesh, plan, src_data_rank=source)
        return [[key, isinstance(x, DTensor) and digest(x.to_local())] for key, x in model.named_parameters()]

    def empty(source):
        torch.manual_seed(9 + rank)
        layer = parallelize_module(nn.Linear(4, 2), mesh, {'': ColwiseParallel()}, src_data_rank=source)
        return digest(layer.weight.to_local())

    found['sources'] = [
        empty(0),
        empty(1),
        empty(None),
        styled({'up': ColwiseParallel()}, 1),
        styled({'up': ColwiseParallel()}, None),
    ]
    found['nested'] = styled({'': {'up': {'': ColwiseParallel()}}, 'down': RowwiseParallel()}, 1)

    facts = parallelize_module(Mlp(), mesh, {'up': ColwiseParallel(), 'down': RowwiseParallel()})
    found['parts'] = [
        [name, list(p.to_local().shape), list(p.shape), [repr(each) for each in p.placements]]
        for name, p in facts.named_parameters()
    ]
    found['styles'] = [
        str(ColwiseParallel()),
        str(RowwiseParallel(output_layouts=Shard(1), use_local_output=False)),
        str(SequenceParallel(sequence_dim=-2)),
    ]
    found['errors'] = [
        failure(lambda: parallelize_module(nn.ReLU(), mesh, ColwiseParallel())),
        failure(lambda: parallelize_module(nn.LayerNorm(3), mesh, RowwiseParallel())),
        failure(lambda: parallelize_module(facts, mesh, {'up': ColwiseParallel()})),
        failure(lambda: parallelize_module(facts, mesh, {'up': 3})),
    ]
    d.destroy_process_group()
    return found
