"""Trainings of modules whose parameters ranks share, as one rank in Python runs them: fsdp.cjs does the same in Node."""
import copy
import datetime
import hashlib
import warnings
import torch
import torch.distributed as d
from torch import nn, optim
from torch.distributed.fsdp import MixedPrecisionPolicy, fully_shard
from torch.distributed.tensor import DTensor, Shard
from torch.utils.checkpoint import checkpoint


def run(options={}):
    only = options.get('only')
    warnings.simplefilter('ignore')
    d.init_process_group('gloo', timeout=datetime.timedelta(seconds=60))
    rank, size = d.get_rank(), d.get_world_size()
    minor = int(torch.__version__.split('.')[1])
    found = {}

    def digest(*tensors):
        sha = hashlib.sha1()
        for x in tensors:
            sha.update(bytes(x.detach().contiguous().flatten().view(torch.uint8).tolist()))
        return sha.hexdigest()

    def whole(x):
        return x.full_tensor().detach() if isinstance(x, DTensor) else x.detach()

    def state(model):
        return digest(*(whole(p) for p in model.parameters()), *model.buffers())

    def failure(f):
        try:
            f()
            return 'nothing was thrown'
        except Exception as e:
            return str(e)

    def inputs(step, shape):
        torch.manual_seed(1000 + 10 * step + rank)
        return torch.randn(shape)

    mesh = d.init_device_mesh('cpu', (size,))

    class Block(nn.Module):
        def __init__(self, width):
            super().__init__()
            self.up, self.down = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)

        def forward(self, x):
            return x + self.down(self.up(x).tanh())

    class Model(nn.Module):
        def __init__(self, how):
            super().__init__()
            self.inner = nn.Linear(5, 7)
            self.blocks = nn.ModuleList(Block(7) for _ in range(3))
            self.head = nn.Linear(7, 1)
            self.how = how

        def forward(self, x):
            y = self.inner(x)
            for block in self.blocks:
                if self.how == 'checkpoint':
                    y = checkpoint(block, y, use_reentrant=False)
                elif self.how == 'reentrant':
                    y = checkpoint(block, y, use_reentrant=True)
                else:
                    y = block(y)
                if self.how == 'twice':
                    y = block(y)
            return self.head(y)

    def make(how=None):
        torch.manual_seed(1)
        return Model(how)

    def layers(options={}, how=None):
        model = make(how)
        for block in model.blocks:
            fully_shard(block, mesh=mesh, **options)
        return fully_shard(model, mesh=mesh, **options)

    def train(name, model, steps=20, optimizer=None, each=None, loss=None, shape=(4, 5)):
        if only and name not in only:
            return
        model = model()
        opt = optimizer(model) if optimizer else optim.AdamW(model.parameters(), lr=0.01, weight_decay=0.1, foreach=False)
        losses = []
        for step in range(steps):
            opt.zero_grad()
            if each:
                each(model, step)
            y = loss(model, step) if loss else model(inputs(step, shape)).pow(2).mean()
            y.backward()
            losses.append(y.item())
            opt.step()
        found[name] = [losses, state(model)]

    def sgd(model):
        return optim.SGD(model.parameters(), lr=0.1, momentum=0.9, foreach=False)

    train('layers', layers)
    train('root only', lambda: fully_shard(make(), mesh=mesh), optimizer=sgd)
    train('default mesh', lambda: fully_shard(make()), 3)
    train('kept after forward', lambda: layers(dict(reshard_after_forward=False)), 5)
    train('not kept at the root', lambda: layers(dict(reshard_after_forward=True)), 5)

    def blocks_only():
        model = make()
        for block in model.blocks:
            fully_shard(block, mesh=mesh)
        return model

    train('blocks only', blocks_only, 5)

    def double():
        model = make().double()
        for block in model.blocks:
            fully_shard(block, mesh=mesh)
        return fully_shard(model, mesh=mesh)

    def double_loss(model, step):
        return model(inputs(step, (4, 5)).double()).pow(2).mean()

    train('float64', double, 5, loss=double_loss)
    train('converted afterwards', lambda: layers().double(), 3, loss=double_loss)

    def accumulating(model, step):
        model.set_requires_gradient_sync(step % 3 == 2)

    class Seldom:
        def __init__(self, model):
            self.opt, self.count = sgd(model), 0

        def zero_grad(self):
            if self.count % 3 == 0:
                self.opt.zero_grad()

        def step(self):
            if self.count % 3 == 2:
                self.opt.step()
            self.count += 1

    train('accumulated', layers, 9, Seldom, accumulating)

    def whole_meanwhile(model, step):
        accumulating(model, step)
        model.set_reshard_after_backward(step % 3 == 2)

    train('accumulated, whole meanwhile', layers, 9, Seldom, whole_meanwhile)
    mixed = dict(mp_policy=MixedPrecisionPolicy(param_dtype=torch.bfloat16, reduce_dtype=torch.float32))

    def low(dtype, **more):
        # From 2.15 on Python reduces in the parameters' own dtype unless it is told; here it is 2.13's way.
        return MixedPrecisionPolicy(param_dtype=dtype, reduce_dtype=dtype if minor >= 15 else None, **more)

    train('bfloat16', lambda: layers(dict(mp_policy=low(torch.bfloat16))))
    train('bfloat16, reduced in float32', lambda: layers(mixed))
    train('bfloat16, accumulated', lambda: layers(mixed), 9, Seldom, accumulating)
    outside = low(torch.bfloat16, output_dtype=torch.float32)
    train('bfloat16 within, float32 outside', lambda: fully_shard(make(), mesh=mesh, mp_policy=outside), 5)
    train('float16', lambda: layers(dict(mp_policy=low(torch.float16))), 5)

    def frozen():
        model = make()
        model.blocks[1].requires_grad_(False)
        model.inner.weight.requires_grad_(False)
        for block in model.blocks:
            fully_shard(block, mesh=mesh)
        return fully_shard(model, mesh=mesh)

    train('frozen', frozen, 5)
    train('thawed', layers, 6, each=lambda model, step: model.blocks[1].requires_grad_(step >= 3))
    train('called twice', lambda: layers({}, 'twice'), 5)
    train(
        'two forwards',
        layers,
        5,
        loss=lambda model, step: model(inputs(step, (4, 5))).pow(2).mean() + model(inputs(step + 50, (4, 5))).mean(),
    )
    train('checkpoint', lambda: layers({}, 'checkpoint'), 5)
    train('reentrant checkpoint', lambda: layers({}, 'reentrant'), 5)

    def evaluate(model, step):
        model.eval()
        with torch.no_grad():
            model(inputs(step + 70, (4, 5)))
        model.train()

    train('evaluated between', layers, 5, each=evaluate)

    def together():
        model = make()
        first, second, third = model.blocks
        fully_shard([first, second], mesh=mesh)
        fully_shard(third, mesh=mesh)
        return fully_shard(model, mesh=mesh)

    train('together', together, 5)

    def other_dimension():
        model = make()

        def place(p):
            return Shard(1) if p.dim() == 2 and p.size(1) % size == 0 else None

        for block in model.blocks:
            fully_shard(block, mesh=mesh, shard_placement_fn=place)
        return fully_shard(model, mesh=mesh)

    train('other dimension', other_dimension)

    def named(shape):
        return d.init_device_mesh('cpu', shape, mesh_dim_names=('replicate', 'shard'))

    for name, shape in [('repeated', (size, 1)), ('divided', (1, size))]:

        def hybrid():
            own, model = named(shape), make()
            for block in model.blocks:
                fully_shard(block, mesh=own)
            return fully_shard(model, mesh=own)

        train(name, hybrid, 5)

    train(
        'repeated, accumulated',
        lambda: fully_shard(make(), mesh=named((size, 1))),
        9,
        Seldom,
        lambda model, step: model.set_requires_all_reduce(step % 3 == 2),
    )

    def ignored():
        model = make()
        return fully_shard(model, mesh=mesh, ignored_params={model.head.weight, model.head.bias})

    train('ignored', ignored, 5)

    def ahead():
        model = layers()
        first, second, third = model.blocks
        first.set_modules_to_forward_prefetch([second, third])
        third.set_modules_to_backward_prefetch([second, first])
        return model

    train('ahead', ahead, 5)

    class Nothing:
        def zero_grad(self):
            pass

        def step(self):
            pass

    def hooked():
        model = layers()

        def hook(q):
            q.data.add_(q.grad, alpha=-0.1)
            q.grad = None

        for p in model.parameters():
            p.register_post_accumulate_grad_hook(hook)
        return model

    train('hook of a gradient', hooked, 5, lambda model: Nothing())

    def by_hand(model, step):
        handle = model.blocks[0].unshard(async_op=True)
        model.blocks[1].unshard()
        handle.wait()
        model.blocks[1].reshard()

    train('unsharded by hand', layers, 4, each=by_hand)

    class Tied(nn.Module):
        def __init__(self):
            super().__init__()
            torch.manual_seed(1)
            self.embed, self.block, self.head = nn.Embedding(11, 6), Block(6), nn.Linear(6, 11, bias=False)
            self.head.weight = self.embed.weight

        def forward(self, x):
            return self.head(self.block(self.embed(x)))

    def tied():
        model = Tied()
        fully_shard(model.block, mesh=mesh)
        return fully_shard(model, mesh=mesh)

    train('shared parameter', tied, 5, loss=lambda model, step: model(torch.tensor([step, 3 + rank, 7])).pow(2).mean())

    class Branches(nn.Module):
        def __init__(self):
            super().__init__()
            torch.manual_seed(1)
            self.first, self.second, self.head = nn.Linear(5, 8), nn.Linear(5, 8), nn.Linear(8, 3)

        def forward(self, x, which=0):
            return {'out': [self.head((self.first if which == 0 else self.second)(x))], 'which': which}

    def branches():
        model = Branches()
        fully_shard(model.first, mesh=mesh)
        fully_shard(model.second, mesh=mesh)
        return fully_shard(model, mesh=mesh)

    def branch_loss(shift):
        def loss(model, step):
            return model(inputs(step, (4, 5)), which=(step + shift) % 2)['out'][0].pow(2).mean()

        return loss

    train('unused', branches, 5, loss=branch_loss(0))
    if minor >= 13:
        train(
            'unused within a group',
            lambda: fully_shard(Branches(), mesh=mesh),
            5,
            each=lambda model, step: model.set_reduce_scatter_unused_params(True),
            loss=branch_loss(rank),
        )

    def convolutions():
        torch.manual_seed(1)
        model = nn.Sequential(nn.Conv2d(2, 6, 3), nn.BatchNorm2d(6), nn.ReLU(), nn.Flatten(), nn.Linear(216, 3))
        fully_shard(model[0], mesh=mesh)
        return fully_shard(model, mesh=mesh)

    train('convolutions', convolutions, 5, shape=(4, 2, 8, 8))

    def on_meta():
        model = make().to('meta')
        for block in model.blocks:
            fully_shard(block, mesh=mesh)
        return fully_shard(model, mesh=mesh)

    def from_meta():
        model = on_meta()
        model.to_empty(device='cpu')
        for p in model.parameters():
            p.data.fill_(0.1)
        return model

    train('from meta', from_meta, 3)
    found['on meta'] = failure(lambda: on_meta()(inputs(0, (4, 5)))).split('\n')[0]

    if not only or 'clip' in only:
        totals = []

        class Clipping:
            def __init__(self, model):
                self.model, self.opt, self.count = model, optim.SGD(model.parameters(), lr=0.1, foreach=False), 0

            def zero_grad(self):
                self.opt.zero_grad()

            def step(self):
                norm_type = [2, 1, float('inf'), 2.5, 3, 2][self.count]
                self.count += 1
                # Python can't compare the parts of the last two, of which rank 1 has nothing.
                some = list(self.model.parameters())[: -2 if norm_type == float('inf') else None]
                total = nn.utils.clip_grad_norm_(some, 0.5, norm_type)
                totals.append(total.full_tensor().item())
                again = nn.utils.get_total_norm([p.grad for p in self.model.parameters()])
                totals.append(again.full_tensor().item())
                for p in self.model.parameters():
                    p.grad._local_tensor.clamp_(-0.3, 0.3)
                self.opt.step()

        train('clip', layers, 6, Clipping)
        found['norms'] = totals

    if not only or 'scaler' in only:
        scaler = torch.amp.GradScaler('cpu', init_scale=8, growth_interval=2)
        scales = []

        class Scaling:
            def __init__(self, model):
                self.model, self.opt, self.count = model, optim.SGD(model.parameters(), lr=0.1, foreach=False), 0

            def zero_grad(self):
                self.opt.zero_grad()

            def step(self):
                if self.count == 2 and rank == 0:
                    self.model.head.bias.grad._local_tensor.fill_(float('inf'))
                self.count += 1
                scaler.step(self.opt)
                scaler.update()
                scales.append(scaler.get_scale())

        train('scaler', layers, 5, Scaling, loss=lambda model, step: scaler.scale(model(inputs(step, (4, 5))).pow(2).mean()))
        found['scales'] = scales

    if not only or 'facts' in only:
        model = layers()
        found['repr'] = str(model)
        found['parts'] = [
            [name, list(p.to_local().shape), list(p.shape), [repr(each) for each in p.placements], isinstance(p, nn.Parameter)]
            for name, p in model.named_parameters()
        ]
        found['shown'] = str(model.head.bias)
        found['errors'] = [
            failure(lambda: fully_shard(model.blocks[0], mesh=mesh)),
            failure(lambda: fully_shard(nn.ModuleList([nn.Linear(2, 2)]), mesh=mesh)),
            failure(lambda: fully_shard(nn.Linear(2, 2), mesh=mesh, reshard_after_forward='x')),
            failure(lambda: fully_shard(nn.Linear(2, 3), mesh=mesh, shard_placement_fn=lambda p: Shard(1))),
            failure(lambda: model.set_reshard_after_forward(1)),
            failure(lambda: model.set_modules_to_forward_prefetch([nn.Linear(2, 2)])),
            failure(lambda: copy.deepcopy(model)),
        ]

        class Scalar(nn.Module):
            def __init__(self):
                super().__init__()
                self.scale = nn.Parameter(torch.ones([]))

            def forward(self, x):
                return x * self.scale

        found['errors'].append(failure(lambda: fully_shard(Scalar(), mesh=mesh)))
        model = Tied()
        fully_shard(model.head, mesh=mesh)
        fully_shard(model, mesh=mesh)
        if minor >= 12:
            found['errors'].append(failure(lambda: model(torch.tensor([1]))))
        inner = layers()
        inner.blocks[0](inputs(0, (2, 7)))
        found['errors'].append(failure(lambda: inner(inputs(0, (2, 5)))))
        found['errors'] = [text.replace('torch.nn.modules.linear.', '') for text in found['errors']]

    if minor >= 13 and (not only or 'recovered' in only):
        model = layers()
        opt = optim.SGD(model.parameters(), lr=0.1, foreach=False)

        def stop(*_):
            raise RuntimeError('stop')

        handle = model.blocks[1].register_forward_hook(stop)
        failure(lambda: model(inputs(0, (4, 5))))
        handle.remove()
        model.reset_iter_state()
        for step in range(3):
            opt.zero_grad()
            model(inputs(step, (4, 5))).pow(2).mean().backward()
            opt.step()
        found['recovered'] = state(model)
    d.destroy_process_group()
    return found
