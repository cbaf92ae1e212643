"""Trainings over two ranks as one rank in Python runs them: ddp.cjs does the same in Node, case by case."""
import datetime
import hashlib
import warnings
import torch
import torch.distributed as d
from torch import nn, optim
from torch.distributed.algorithms.ddp_comm_hooks import debugging_hooks, default_hooks as hooks, powerSGD_hook as power
from torch.distributed.algorithms.join import Join
from torch.distributed.optim import ZeroRedundancyOptimizer
from torch.nn.parallel import DistributedDataParallel as DDP


def run(options={}):
    minor = int(torch.__version__.split('.')[1])
    warnings.simplefilter('ignore')
    d.init_process_group('gloo', timeout=datetime.timedelta(seconds=60))
    rank = d.get_rank()
    found = {}

    def digest(*tensors):
        sha = hashlib.sha1()
        for x in tensors:
            sha.update(bytes(x.detach().contiguous().flatten().view(torch.uint8).tolist()))
        return sha.hexdigest()

    def state(model):
        return digest(*model.parameters(), *model.buffers())

    def grads(model):
        return [None if p.grad is None else digest(p.grad) for p in model.parameters()]

    def failure(f):
        try:
            f()
            return 'nothing was thrown'
        except Exception as e:
            return str(e)

    def inputs(step, shape):
        torch.manual_seed(1000 + 10 * step + rank)
        return torch.randn(shape)

    def mlp():
        torch.manual_seed(1 + rank)
        return nn.Sequential(nn.Linear(10, 40), nn.Tanh(), nn.Linear(40, 40), nn.ReLU(), nn.Linear(40, 3))

    def conv():
        torch.manual_seed(1 + rank)
        return nn.Sequential(
            nn.Conv2d(2, 6, 3), nn.BatchNorm2d(6), nn.ReLU(), nn.Conv2d(6, 4, 3), nn.BatchNorm2d(4), nn.Flatten(), nn.Linear(64, 3)
        )

    class Branches(nn.Module):
        def __init__(self):
            super().__init__()
            torch.manual_seed(1 + rank)
            self.first, self.second, self.idle = nn.Linear(10, 8), nn.Linear(10, 8), nn.Linear(10, 8)
            self.head, self.side = nn.Linear(8, 3), nn.Linear(8, 2)

        def forward(self, x, which):
            y = (self.first if which == 0 else self.second)(x).tanh()
            return {'out': self.head(y), 'more': [self.side(y)], 'which': which}

    def logged(model):
        data = model._get_ddp_logging_data()
        names = ['bucket_sizes', 'rebuilt_bucket_sizes', 'has_rebuilt_buckets', 'iteration']
        return [data.get(name) for name in names]

    def train(name, make, options={}, steps=50, shape=(4, 10), hook=None, begin=None, loss=None):
        if name not in options.get('only', [name]):
            return
        model = DDP(make(), **options)
        if hook:
            model.register_comm_hook(*hook(model))
        optimizer = optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
        first = state(model)
        for step in range(steps):
            optimizer.zero_grad()
            if begin:
                begin(model, step)
            y = loss(model, step) if loss else model(inputs(step, shape)).pow(2).mean()
            y.backward()
            if step == 0 and name == 'bucket view':
                found['grads of the first step'] = grads(model)
            optimizer.step()
        found[name] = [first, state(model), logged(model)]
        found[f'{name}: parameters'] = digest(*model.parameters())

    train('mlp', mlp)
    train('conv', conv, shape=(4, 2, 8, 8))
    train('small buckets', mlp, dict(bucket_cap_mb=0.002), 6)
    train('list of buckets', mlp, dict(bucket_cap_mb_list=[0.001, 0.004]), 6)
    train('bucket view', mlp, dict(gradient_as_bucket_view=True, bucket_cap_mb=0.002), 6)
    train('static graph', mlp, dict(static_graph=True, bucket_cap_mb=0.002), 6)
    if minor >= 12:
        train('batched copies', mlp, dict(batched_grad_copy=True), 6)
    if minor >= 13:
        train('no buffers', conv, dict(forward_sync_buffers=False), 6, (4, 2, 8, 8))

    def embedding():
        torch.manual_seed(1 + rank)
        return nn.Sequential(nn.Embedding(20, 6, sparse=True), nn.Linear(6, 2))

    train(
        'embedding',
        embedding,
        steps=4,
        loss=lambda model, step: model(torch.tensor([step, 3 + rank, 7 * rank, 7 * rank])).pow(2).mean(),
    )

    def branch_loss(which, more):
        def loss(model, step):
            y = model(inputs(step, (4, 10)), which(step))
            loss = y['out'].pow(2).mean()
            return loss + y['more'][0].sum() * 0.1 if more(step) else loss

        return loss

    train(
        'unused',
        Branches,
        dict(find_unused_parameters=True),
        8,
        loss=branch_loss(lambda step: (step + rank) % 2, lambda step: step % 3 > 0),
    )
    train('unused, static', Branches, dict(static_graph=True), 6, loss=branch_loss(lambda _: 0, lambda _: True))
    train(
        'unused, skipped',
        Branches,
        dict(find_unused_parameters=True, skip_all_reduce_unused_params=True),
        6,
        loss=branch_loss(lambda _: 1, lambda _: True),
    )

    def accumulate(model, step):
        with model.no_sync():
            for i in range(1, 3):
                model(inputs(100 * i + step, (4, 10))).pow(2).mean().backward()

    train('noSync', mlp, steps=6, begin=accumulate)

    train('hook allreduce', mlp, dict(bucket_cap_mb=0.002), 5, hook=lambda _: [None, hooks.allreduce_hook])
    train('hook fp16', mlp, steps=5, hook=lambda _: [None, hooks.fp16_compress_hook])

    # By their own names Python's DDP refuses these two without NCCL.
    def bf16(state, bucket):
        return hooks.bf16_compress_hook(state, bucket)

    wrapped = hooks.bf16_compress_wrapper(hooks.allreduce_hook)

    def bf16_wrapper(state, bucket):
        return wrapped(state, bucket)

    train('hook bf16', mlp, steps=5, hook=lambda _: [None, bf16])
    train('hook fp16 wrapper', mlp, steps=5, hook=lambda _: [None, hooks.fp16_compress_wrapper(hooks.allreduce_hook)])
    train('hook bf16 wrapper', mlp, steps=5, hook=lambda _: [None, bf16_wrapper])
    train('hook noop', mlp, steps=2, hook=lambda _: [None, debugging_hooks.noop_hook])
    for name, options in {
        'hook PowerSGD': dict(matrix_approximation_rank=1),
        'hook PowerSGD rank 3': dict(matrix_approximation_rank=3, batch_tensors_with_same_shape=True),
        'hook PowerSGD cold': dict(
            matrix_approximation_rank=2, warm_start=False, use_error_feedback=False, orthogonalization_epsilon=1e-8
        ),
    }.items():
        train(
            name,
            mlp,
            steps=7,
            hook=lambda _: [
                power.PowerSGDState(None, start_powerSGD_iter=3, min_compression_rate=1, **options),
                power.powerSGD_hook,
            ],
        )
    seen = []

    def own(model):
        def hook(seen, bucket):
            places = [next(i for i, q in enumerate(model.parameters()) if q is p) for p in bucket.parameters()]
            shapes = [list(g.shape) for g in bucket.gradients()]
            seen.append([bucket.index(), bucket.is_last(), shapes, places])
            future = d.all_reduce(bucket.buffer(), async_op=True).get_future()
            return future.then(lambda f: f.value()[0].div_(4)).then(lambda f: f.value().mul(2))

        return [seen, hook]

    train('hook own', mlp, dict(bucket_cap_mb=0.002), 3, hook=own)
    found['seen by the hook'] = seen

    def rows(step):
        return inputs(step, (4, 10))

    for name, options in [('join', {}), ('join, divided by who is left', dict(divide_by_initial_world_size=False))]:
        model = DDP(conv(), bucket_cap_mb=0.002, find_unused_parameters=name == 'join')
        optimizer = optim.SGD(model.parameters(), lr=0.05)
        with model.join(**options):
            for step in range(3 + 2 * rank):
                optimizer.zero_grad()
                model(inputs(step, (4, 2, 8, 8))).pow(2).mean().backward()
                optimizer.step()
        found[name] = state(model)

    model = DDP(mlp())

    def thrown():
        with model.join(throw_on_early_termination=True):
            for step in range(2 + rank):
                model(rows(step)).sum().backward()

    found['join, thrown'] = failure(thrown)

    for as_view in [False, True]:
        model = DDP(mlp())
        optimizer = ZeroRedundancyOptimizer(
            model.parameters(), optim.Adam, lr=0.01, parameters_as_bucket_view=as_view
        )

        def step(i):
            optimizer.zero_grad()
            model(rows(i)).pow(2).mean().backward()
            optimizer.step()

        for i in range(5):
            step(i)
        optimizer.param_groups[0]['lr'] = 0.02
        step(5)
        not_there = failure(optimizer.state_dict)
        optimizer.consolidate_state_dict(1)
        shared = [optimizer.state_dict() if rank == 1 else None]
        d.broadcast_object_list(shared, 1)
        shared = shared[0]
        states = [[i, int(s['step']), digest(s['exp_avg'], s['exp_avg_sq'])] for i, s in shared['state'].items()]
        group = shared['param_groups'][0]
        lr, params = group['lr'], list(group['params'])
        again = ZeroRedundancyOptimizer(model.parameters(), optim.Adam, lr=0.5)
        again.load_state_dict(shared)
        optimizer.zero_grad()
        model(rows(6)).pow(2).mean().backward()
        again.step()
        found[f'zero {str(as_view).lower()}'] = [not_there, states, lr, params, state(model)]

    model = DDP(mlp())
    optimizer = ZeroRedundancyOptimizer(model.parameters(), optim.SGD, lr=0.05)
    with Join([model, optimizer]):
        for i in range(2 + rank):
            optimizer.zero_grad()
            model(rows(i)).pow(2).mean().backward()
            optimizer.step()
    found['join of both'] = state(model)

    found['no gradients'] = failure(lambda: DDP(mlp().requires_grad_(False)))
    found['two ids'] = failure(lambda: DDP(mlp(), device_ids=[0, 1]))
    found['lazy'] = failure(lambda: DDP(nn.LazyLinear(3)))
    faults = [
        (name, make, d.new_group(timeout=datetime.timedelta(seconds=seconds)))
        for name, seconds, make in [
            ('other shapes', 6, lambda: nn.Linear(3, 2 + rank)),
            ('other numbers', 40, lambda: nn.Linear(3, 2, bias=rank == 0)),
        ]
    ]
    for name, make, group in faults:
        answer = failure(lambda: DDP(make(), process_group=group))
        if rank == 1:
            found[name] = answer
    found['sync batch norm'] = failure(lambda: DDP(nn.SyncBatchNorm.convert_sync_batchnorm(conv())))
    found['sync batch norm alone'] = failure(lambda: nn.SyncBatchNorm(3)(torch.ones(2, 3)))
    found['without a start'] = failure(lambda: power.PowerSGDState(None, start_powerSGD_iter=1))
    model = DDP(mlp())
    model.register_comm_hook(None, hooks.allreduce_hook)
    found['two hooks'] = failure(lambda: model.register_comm_hook(None, hooks.allreduce_hook))
    x = rows(0)
    loss = model(x).sum()
    loss.backward(retain_graph=True)
    found['backward twice'] = [failure(loss.backward), digest(*[p.grad for p in model.parameters()])]
    model.eval()
    with torch.no_grad():
        found['no grad'] = digest(model(x))
    found['state dict'] = list(model.state_dict())
    model(x)
    model(x).sum().backward()
    found['forward twice'] = digest(*[p.grad for p in model.parameters()])
    model = DDP(Branches())
    branch_loss(lambda _: 0, lambda _: True)(model, 0).backward()
    found['unfinished'] = failure(lambda: model(rows(1), 0))
    d.destroy_process_group()
    return found
