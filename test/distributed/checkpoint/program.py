"""Ranks that save a training together, or load one: program.cjs does the same in Node."""

import hashlib

import torch
import torch.distributed as d
import torch.distributed.checkpoint as checkpoint
from torch import nn, optim
from torch.distributed.checkpoint.state_dict import get_state_dict, set_state_dict


def digest(x):
    return hashlib.sha1(x.detach().contiguous().flatten().view(torch.uint8).numpy().tobytes()).hexdigest()


def described(value):
    if isinstance(value, torch.Tensor):
        return [list(value.shape), str(value.dtype).removeprefix('torch.'), digest(value)]
    if isinstance(value, (list, tuple)):
        return [described(item) for item in value]
    if isinstance(value, dict):
        return {str(key): described(value[key]) for key in sorted(value)}
    return value


def sharded(folder):
    """Tensors of which each rank has a part."""
    from torch.distributed.device_mesh import init_device_mesh
    from torch.distributed.tensor import Replicate, Shard, distribute_tensor

    mesh = init_device_mesh('cpu', (d.get_world_size(),))
    wholes = {
        'rows': torch.arange(35.0).view(7, 5),
        'columns': torch.arange(24, dtype=torch.int64).view(4, 6),
        'same': torch.arange(3.0).to(torch.bfloat16),
        'one': torch.tensor(2.5),
    }
    placements = {'rows': Shard(0), 'columns': Shard(1), 'same': Replicate(), 'one': Replicate()}
    state = {name: distribute_tensor(x, mesh, [placements[name]]) for name, x in wholes.items()}
    checkpoint.save({'part': state}, checkpoint_id=folder)
    return described(wholes)


def run(given):
    folder, what = given['folder'], given['what']
    d.init_process_group('gloo')
    rank = d.get_rank()
    if what == 'sharded':
        found = sharded(folder)
        d.destroy_process_group()
        return found
    torch.manual_seed(99 if what == 'load' else 5)
    net = nn.Sequential(nn.Linear(6, 16), nn.LayerNorm(16), nn.Tanh(), nn.Linear(16, 3))
    model = nn.parallel.DistributedDataParallel(net)
    optimizer = optim.Adam(model.parameters(), lr=1 if what == 'load' else 0.01)

    def step(i):
        torch.manual_seed(100 * i + rank)
        optimizer.zero_grad()
        model(torch.randn(8, 6)).pow(2).mean().backward()
        optimizer.step()

    def state():
        weights, moments = get_state_dict(model, optimizer)
        return {'model': weights, 'optim': moments}

    if what == 'fail':
        file = f'{folder}/file/below' if rank == 1 else folder
        try:
            checkpoint.save({'x': torch.ones(3)}, storage_writer=checkpoint.FileSystemWriter(file))
            found = 'nothing was thrown'
        except checkpoint.CheckpointException as e:
            found = [type(e).__name__, list(e.failures)]
    elif what == 'load':
        loaded = {**state(), 'step': 0, 'extra': {'names': None, 'none': 1, 'flags': None}}
        checkpoint.load(loaded, checkpoint_id=folder)
        found = described(loaded)
        set_state_dict(model, optimizer, model_state_dict=loaded['model'], optim_state_dict=loaded['optim'])
        for i in range(3, 6):
            step(i)
        found['trained'] = described(state())
    else:
        for i in range(3):
            step(i)
        saved = {**state(), 'step': 3, 'extra': {'names': ['é', 'b'], 'none': None, 'flags': [True, 2.5]}}
        found = described(saved)
        metadata = checkpoint.save(saved, checkpoint_id=folder)
        # 2.11 hands out no files.
        if metadata.storage_data is None:
            metadata = checkpoint.FileSystemReader(folder).read_metadata()
        for i in range(3, 6):
            step(i)
        found['trained'] = described(state())
        files = [(index.fqn, info.relative_path) for index, info in metadata.storage_data.items()]
        found['metadata'] = dict(sorted(files))
    d.destroy_process_group()
    return found
