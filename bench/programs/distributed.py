"""One rank of a world: times a statement that all ranks run, in seconds a call. Twin: distributed.cjs."""

import time

import torch
import torch.distributed as dist
import torch.nn.functional as F
from torch import nn, optim


class Model(nn.Module):
    """Seed 001's network."""

    def __init__(self):
        super().__init__()
        self.convolution1 = nn.Conv2d(1, 6, 5)
        self.convolution2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(256, 30)
        self.fc2 = nn.Linear(30, 10)
        self.pool = nn.MaxPool2d(2, 2)

    def forward(self, x):
        x = self.pool(F.relu(self.convolution1(x)))
        return self.fc2(self.fc1(self.pool(F.relu(self.convolution2(x))).view(-1, 256)))


def run(given):
    torch.set_num_threads(1)
    torch.manual_seed(0)
    what, count, calls, rounds = (given[name] for name in ("what", "count", "calls", "rounds"))
    dist.init_process_group("gloo")
    world = dist.get_world_size()

    def training():
        own = Model()
        model = own if world == 1 else nn.parallel.DistributedDataParallel(own)
        optimizer = optim.SGD(model.parameters(), lr=0.01)
        x = torch.randn(count, 1, 28, 28)
        y = torch.randint(0, 10, (count,))

        def step():
            optimizer.zero_grad()
            F.cross_entropy(model(x), y).backward()
            optimizer.step()

        return step

    def collective():
        x = torch.zeros(count)
        parts = [torch.zeros(count) for _ in range(world)]
        return {
            "allReduce": lambda: dist.all_reduce(x),
            "broadcast": lambda: dist.broadcast(x, 0),
            "allGather": lambda: dist.all_gather(parts, x),
            "reduceScatter": lambda: dist.reduce_scatter(x, parts),
        }[what]

    call = training() if what == "step" else collective()
    times = []
    for round in range(rounds + 1):
        dist.barrier()
        start = time.perf_counter()
        for _ in range(calls):
            call()
        if round > 0:
            times.append((time.perf_counter() - start) / calls)
    dist.barrier()
    dist.destroy_process_group()
    return times
