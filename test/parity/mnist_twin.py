"""examples/mnist.ts in Python: the same network, data, options and output files. Needs torch and NumPy, not torchvision."""

import argparse
import gzip
import hashlib
import json
import os
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=3)
parser.add_argument("--steps", type=int)
parser.add_argument("--batch-size", type=int, default=64)
parser.add_argument("--lr", type=float, default=0.01)
parser.add_argument("--num-workers", type=int, default=0)
parser.add_argument("--seed", type=int, default=0)
parser.add_argument("--threads", type=int)
parser.add_argument("--device", default="cpu")
parser.add_argument("--data", required=True, help="the folder with MNIST's IDX files")
parser.add_argument("--losses")
parser.add_argument("--params")
args = parser.parse_args()

if args.threads is not None:
    torch.set_num_threads(args.threads)
torch.manual_seed(args.seed)


def read_idx(name):
    path = os.path.join(args.data, name)
    opener = open if os.path.exists(path) else gzip.open
    with opener(path if opener is open else path + ".gz", "rb") as file:
        data = file.read()
    dims = data[3]
    shape = np.frombuffer(data, ">i4", dims, 4)
    return torch.from_numpy(np.frombuffer(data, np.uint8, offset=4 * (dims + 1)).reshape(shape).copy())


class MNIST(torch.utils.data.Dataset):
    """torchvision's MNIST with Compose([ToTensor(), Normalize((0.5,), (0.5,))]), by the operations of torchvision 0.29."""

    def __init__(self, train):
        prefix = "train" if train else "t10k"
        self.data = read_idx(f"{prefix}-images-idx3-ubyte")
        self.targets = read_idx(f"{prefix}-labels-idx1-ubyte").long()

    def __getitem__(self, index):
        # ToTensor: the image, height x width x 1, is put in channel order and divided
        image = self.data[index].clone().view(28, 28, 1).permute((2, 0, 1)).contiguous()
        image = image.to(dtype=torch.get_default_dtype()).div(255)
        # Normalize
        mean = torch.as_tensor((0.5,), dtype=image.dtype).view(-1, 1, 1)
        std = torch.as_tensor((0.5,), dtype=image.dtype).view(-1, 1, 1)
        return image.clone().sub_(mean).div_(std), int(self.targets[index])

    def __len__(self):
        return len(self.data)


train_loader = torch.utils.data.DataLoader(MNIST(True), batch_size=args.batch_size, shuffle=True, num_workers=args.num_workers)
test_loader = torch.utils.data.DataLoader(MNIST(False), batch_size=args.batch_size, num_workers=args.num_workers)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.convolution1 = nn.Conv2d(1, 6, 5)
        self.convolution2 = nn.Conv2d(6, 16, 5)
        self.conv_dropout = nn.Dropout()
        self.fc1 = nn.Linear(16 * 4 * 4, 30)
        self.fc2 = nn.Linear(30, 10)
        self.pool = nn.MaxPool2d(2, 2)

    def forward(self, x):
        x = self.pool(F.relu(self.convolution1(x)))
        x = self.conv_dropout(x)
        x = self.pool(F.relu(self.convolution2(x)))
        x = x.view(-1, 16 * 4 * 4)
        return self.fc2(self.fc1(x))


model = Model().to(args.device)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=args.lr)

losses = []
start_time = time.time()
model.train()
for epoch in range(args.epochs):
    if args.steps is not None and len(losses) >= args.steps:
        break
    for batch_idx, (x, y) in enumerate(train_loader):
        if args.steps is not None and len(losses) >= args.steps:
            break
        if y.shape[0] < args.batch_size:
            continue
        x, y = x.to(args.device), y.to(args.device)
        output = model(x)
        loss = criterion(output, y)
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if batch_idx % 100 == 0:
            _, predicted = torch.max(output.data, 1)
            correct = (predicted == y).sum().item()
            print(
                "Epoch: " + str(epoch + 1) + "/" + str(args.epochs) + ", Step: " + str(batch_idx + 1) + "/"
                + str(len(train_loader)) + ", Loss: " + str(loss.item()) + ", Accuracy: "
                + str(correct / y.size(0) * 100) + "%"
            )
print("Run Time: " + str(time.time() - start_time))

model.eval()
with torch.no_grad():
    correct = 0
    total = 0
    for x, y in test_loader:
        _, predicted = torch.max(model(x.to(args.device)).data, 1)
        total += y.size(0)
        correct += (predicted == y.to(args.device)).sum().item()
print("Test Accuracy: " + str((correct / total) * 100) + "%")

if args.losses:
    with open(args.losses, "w") as file:
        json.dump(losses, file)
if args.params:
    digests = {
        name: hashlib.sha256(p.detach().cpu().contiguous().numpy().tobytes()).hexdigest()
        for name, p in model.named_parameters()
    }
    with open(args.params, "w") as file:
        json.dump(digests, file)
