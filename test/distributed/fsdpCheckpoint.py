"""A model in parts saved and loaded, as a rank in Python does it: fsdpCheckpoint.cjs does the same in Node."""
import copy
import datetime
import hashlib
import warnings
import torch
import torch.distributed as d
import torch.distributed.checkpoint as dcp
from torch import nn, optim
from torch.distributed.checkpoint.state_dict import (
    StateDictOptions,
    get_model_state_dict,
    get_optimizer_state_dict,
    get_state_dict,
    set_model_state_dict,
    set_optimizer_state_dict,
    set_state_dict,
)
from torch.distributed.fsdp import fully_shard
from torch.distributed.tensor import DTensor


def run(options):
    loads, saves = options.get('loads'), options.get('saves')
    warnings.simplefilter('ignore')
    d.init_process_group('gloo', timeout=datetime.timedelta(seconds=60))
    rank = d.get_rank()
    found = {}

    def digest(*tensors):
        sha = hashlib.sha1()
        for x in tensors:
            sha.update(bytes(x.detach().contiguous().flatten().view(torch.uint8).tolist()))
        return sha.hexdigest()

    def make(seed):
        torch.manual_seed(seed)
        model = nn.Sequential(nn.Linear(5, 7), nn.BatchNorm1d(7), nn.Linear(7, 1))
        fully_shard(model[0])
        fully_shard(model)
        return model, optim.AdamW(model.parameters(), lr=0.01, foreach=False)

    def train(pair, start, end):
        model, opt = pair
        for step in range(start, end):
            opt.zero_grad()
            torch.manual_seed(1000 + 10 * step)
            model(torch.randn(4, 5)).pow(2).mean().backward()
            opt.step()

    def whole(x):
        return x.full_tensor() if isinstance(x, DTensor) else x

    def digests(pair):
        model, opt = pair
        state = [whole(opt.state[p][name]) for p in model.parameters() for name in ['exp_avg', 'exp_avg_sq']]
        return [digest(*(whole(p) for p in model.parameters()), *model.buffers()), digest(*state)]

    pair = make(99 if loads else 1)
    if loads:
        model, optimizer = get_state_dict(*pair)
        state = {'model': model, 'optimizer': optimizer}
        dcp.load(state, checkpoint_id=loads)
        set_state_dict(*pair, model_state_dict=state['model'], optim_state_dict=state['optimizer'])
    else:
        train(pair, 0, 3)
    found['there'] = digests(pair)
    if saves:
        model, optimizer = get_state_dict(*pair)
        dcp.save({'model': model, 'optimizer': optimizer}, checkpoint_id=saves)

    on_first = get_model_state_dict(pair[0], options=StateDictOptions(full_state_dict=True, cpu_offload=True))
    found['onFirst'] = [[name, list(x.shape)] for name, x in on_first.items()]
    full = StateDictOptions(full_state_dict=True)
    other = make(7)
    set_optimizer_state_dict(*other, copy.deepcopy(get_optimizer_state_dict(*pair, options=full)), options=full)
    set_model_state_dict(other[0], copy.deepcopy(get_model_state_dict(pair[0], options=full)), options=full)
    found['gathered'] = digests(other)
    train(pair, 3, 6)
    train(other, 3, 6)
    found['goingOn'] = digests(pair)
    found['same'] = found['goingOn'] == digests(other)
    d.destroy_process_group()
    return found if rank == 0 else {**found, 'onFirst': len(found['onFirst'])}
