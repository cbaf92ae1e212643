"""examples/batchNorm.ts in Python: the notebook's cells, and the module that it imports, with the same options and files."""

import itertools
import os

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

import twin

parser = twin.parser(epochs=1, batch_size=512, lr=0.001)
parser.add_argument("--images", type=int, default=40000)
parser.add_argument("--limit", type=int)
parser.add_argument("--model")
parser.add_argument("--data", required=True)
parser.add_argument("--mnist", required=True)
args = parser.parse_args()
twin.prepare(args)
model_file = args.model or os.path.join(args.out, "final_model.pth")
losses = []


class CNN(nn.Module):
    def __init__(self):
        super(CNN, self).__init__()
        self.device = "cuda" if torch.cuda.is_available else "cpu"
        self.features = nn.Sequential(
            nn.Conv2d(in_channels=1, out_channels=16, kernel_size=(3, 3), stride=1, padding=1),
            nn.ReLU(),
            nn.BatchNorm2d(16),
            nn.MaxPool2d(2),
            nn.Conv2d(in_channels=16, out_channels=32, kernel_size=(3, 3), stride=1, padding=1),
            nn.ReLU(),
            nn.BatchNorm2d(32),
            nn.MaxPool2d(2),
        )
        self.classify = nn.Sequential(
            nn.Linear(in_features=7 * 7 * 32, out_features=256),
            nn.ReLU(),
            nn.BatchNorm1d(256),
            nn.Linear(in_features=256, out_features=10),
        )

    def forward(self, x):
        x = self.features(x)
        x = x.view(-1, 32 * 7 * 7)
        x = self.classify(x)
        return x


def trainer(model):
    optimizer = torch.optim.Adam(model.parameters(), lr=args.lr)
    criterion = nn.CrossEntropyLoss()
    model.train()

    def step(x, y):
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())

    return step


def report(model, title, batches):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in batches:
            correct += (model(x).argmax(-1) == y).sum().item()
            total += len(y)
    model.train()
    print(f"{title}, accuracy: {100 * correct / total:.2f}%")


train = twin.MNIST(args.mnist, True, 0, 1)
pixels = train.data.float().div(255)
mean, std = pixels.mean().item(), pixels.std().item()
print(mean)
print(std)

if not os.path.exists(model_file):
    train_loader = DataLoader(twin.MNIST(args.mnist, True, mean, std), batch_size=args.batch_size, shuffle=True)
    test_set = twin.MNIST(args.mnist, False, mean, std)
    test_set = torch.utils.data.Subset(test_set, range(min(args.limit or len(test_set), len(test_set))))
    test_loader = DataLoader(test_set, batch_size=args.batch_size, shuffle=True)
    model = CNN()
    step = trainer(model)
    for epoch in range(1, args.epochs + 1):
        for x, y in train_loader:
            if args.steps is not None and len(losses) >= args.steps:
                break
            step(x, y)
        report(model, f"Epoch {epoch}/{args.epochs}", test_loader)

    test = twin.MNIST(args.mnist, False, 0, 1)
    X_train, y_train = train.data[: args.limit], train.targets[: args.limit]
    X_test, y_test = test.data[: args.limit].view(-1, 784).double(), test.targets[: args.limit]
    test_dataloader = DataLoader(TensorDataset(X_test, y_test), batch_size=512, shuffle=True)
    to_input = lambda images: twin.normalize(images.float().view(-1, 1, 28, 28).div(255), (mean,), (std,))
    step, seen = trainer(model), 0
    generator = twin.image_generator(X_train.float().numpy(), args.batch_size, np.random.RandomState(args.seed))
    for images, rows in generator:
        if seen >= args.images or (args.steps is not None and len(losses) >= 2 * args.steps):
            break
        step(to_input(torch.from_numpy(images)), y_train[torch.from_numpy(rows)])
        seen += len(rows)
    report(model, f"Generated images: {seen}", ((to_input(x), y) for x, y in test_dataloader))
    torch.save(model.state_dict(), model_file)

model = CNN().cpu()
model.load_state_dict(torch.load(model_file))
model.eval()
print(model)

values = twin.read_csv(os.path.join(args.data, "test.csv"))
kaggle_test = torch.Tensor(values)
input = twin.normalize(kaggle_test.unsqueeze(1), (0.13066047430038452,), (0.30810782313346863,)).view(-1, 1, 28, 28)
with torch.no_grad():
    output = torch.cat([model(part) for part in input.split(1000)])
numbers = torch.argmax(output, dim=-1)
with open(os.path.join(args.out, "output.txt"), "w") as f:
    f.write("ImageId,Label\n")
    for i in range(len(numbers)):
        f.write(f"{i+1},{numbers[i]}\n")

if args.losses:
    twin.write_json(args.losses, losses)
if args.params:
    twin.write_json(args.params, twin.digests(model.state_dict()))
