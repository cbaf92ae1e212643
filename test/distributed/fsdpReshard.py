"""Parameters that fewer ranks share between forward and backward, in Python; fsdpReshard.cjs does the same."""
import datetime
import hashlib
import warnings
import torch
import torch.distributed as d
from torch import nn, optim
from torch.distributed.fsdp import CPUOffloadPolicy, MixedPrecisionPolicy, OffloadPolicy, fully_shard


def run(options={}):
    warnings.simplefilter('ignore')
    d.init_process_group('gloo', timeout=datetime.timedelta(seconds=60))
    rank, size = d.get_rank(), d.get_world_size()
    mesh = d.init_device_mesh('cpu', (size,))
    found = {}

    def digest(tensors):
        sha = hashlib.sha1()
        for x in tensors:
            sha.update(bytes(x.detach().contiguous().flatten().view(torch.uint8).tolist()))
        return sha.hexdigest()

    def failure(f):
        try:
            f()
            return 'nothing was thrown'
        except Exception as e:
            return str(e)

    def train(name, options, before=lambda model, step: None, width=8):
        torch.manual_seed(1)
        model = nn.Sequential(
            nn.Linear(4, width), nn.Tanh(), nn.Linear(width, width), nn.Tanh(), nn.Linear(width, 4)
        )
        for i in [0, 2, 4]:
            fully_shard(model[i], **{'mesh': mesh, **options})
        fully_shard(model, **{'mesh': mesh, **options})
        opt = optim.AdamW(model.parameters(), lr=0.01, foreach=False)
        losses = []
        for step in range(4):
            before(model, step)
            torch.manual_seed(10 * step + rank)
            y = model(torch.randn(3, 4)).pow(2).mean()
            if step == 2:
                with torch.no_grad():
                    model(torch.randn(3, 4))
            y.backward()
            losses.append(y.item())
            opt.step()
            opt.zero_grad()
        found[name] = [losses, digest(p.full_tensor() for p in model.parameters())]

    for ranks in [1, 2, size]:
        train(f'{ranks} ranks', dict(reshard_after_forward=ranks))
    train('uneven', dict(reshard_after_forward=2), width=7)
    policy = MixedPrecisionPolicy(param_dtype=torch.bfloat16, reduce_dtype=torch.float32)
    train('mixed precision', dict(reshard_after_forward=2, mp_policy=policy))

    hybrid = d.init_device_mesh('cpu', (1, size), mesh_dim_names=('copies', 'parts'))
    train('hybrid', dict(reshard_after_forward=2, mesh=hybrid))

    def turned(model, step):
        if step == 1:
            model.set_reshard_after_forward(True)

    train('changed', dict(reshard_after_forward=2), before=turned)
    train('on the CPU', dict(offload_policy=CPUOffloadPolicy(pin_memory=False)))
    train('nowhere else', dict(offload_policy=OffloadPolicy()))

    def layer(**options):
        return fully_shard(nn.Linear(4, 4), mesh=mesh, **options)

    found['errors'] = [
        *(failure(lambda: layer(reshard_after_forward=n)) for n in [3, 0, -1, 1.5, 'x', 2 * size]),
        failure(lambda: layer(offload_policy=CPUOffloadPolicy())),
    ]
    found['texts'] = [str(CPUOffloadPolicy()), str(CPUOffloadPolicy(False)), str(OffloadPolicy())]
    d.destroy_process_group()
    return found
