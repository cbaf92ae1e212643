"""examples/lrFinder.ts in Python, with the same options."""

import math

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

import twin

parser = twin.parser(epochs=1, batch_size=64)
parser.add_argument("--iterations", type=int, default=100)
parser.add_argument("--from", type=float, default=1e-6, dest="lowest")
parser.add_argument("--to", type=float, default=10, dest="highest")
parser.add_argument("--limit", type=int, default=60000)
parser.add_argument("--data", required=True)
args = parser.parse_args()
twin.prepare(args)

images = twin.read_idx(args.data, "train-images-idx3-ubyte")[: args.limit]
labels = twin.read_idx(args.data, "train-labels-idx1-ubyte")[: args.limit].long()
images = images.float().div(255).sub(0.1307).div(0.3081)
loader = DataLoader(TensorDataset(images, labels), batch_size=args.batch_size, shuffle=True, drop_last=True)

model = nn.Sequential(nn.Flatten(), nn.Linear(28 * 28, 128), nn.ReLU(), nn.Linear(128, 10)).to(args.device)
criterion = nn.CrossEntropyLoss()
losses = []


def step(optimizer, batch):
    x, y = batch
    loss = criterion(model(x.to(args.device)), y.to(args.device))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
    return losses[-1]


def batches():
    while True:
        yield from loader


def find_rates():
    before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    optimizer = torch.optim.SGD(model.parameters(), lr=args.lowest, momentum=0.9)
    rates = torch.logspace(
        math.log10(args.lowest), math.log10(args.highest), args.iterations, dtype=torch.float64
    ).tolist()
    smoothed = []
    beta = 0.9
    mean, weight = 0, 1
    for batch in batches():
        if len(smoothed) == len(rates):
            break
        optimizer.param_groups[0]["lr"] = rates[len(smoothed)]
        mean = beta * mean + (1 - beta) * step(optimizer, batch)
        weight *= beta
        smoothed.append(mean / (1 - weight))
        if not smoothed[-1] <= 4 * min(smoothed):
            break
    model.load_state_dict(before)
    return rates[: len(smoothed)], smoothed


def exponential(x):
    """JavaScript's x.toExponential(2)."""
    digits, exponent = f"{x:.2e}".split("e")
    return f"{digits}e{int(exponent):+d}"


rates, smoothed = find_rates()
skipped = len(smoothed) // 10
(slope,) = torch.gradient(torch.tensor(smoothed[skipped:], dtype=torch.float64))
found = skipped + slope.argmin().item()
print(f"{len(rates)} rates tried, the last {exponential(rates[-1])}")
print(f"the loss falls fastest at {exponential(rates[found])}: {smoothed[found]:.4f}")

steps = min(args.epochs * len(loader), args.steps if args.steps is not None else math.inf)
if steps > 0:
    max_lr = args.lr if args.lr is not None else rates[found]
    optimizer = torch.optim.SGD(model.parameters(), lr=max_lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr, total_steps=steps)
    for done, batch in enumerate(batches()):
        if done == steps:
            break
        step(optimizer, batch)
        scheduler.step()
    print(f"loss after {steps} steps: {losses[-1]:.4f}")

if args.losses:
    twin.write_json(args.losses, losses)
if args.params:
    twin.write_json(args.params, twin.digests(dict(model.named_parameters())))
