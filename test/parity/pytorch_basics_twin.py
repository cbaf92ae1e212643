"""examples/pytorchBasics.ts in Python: the notebook's cells, but for its plots and the picture that PIL and torchvision open."""

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as functional
import torch.optim as optim
from torch import eye, tensor

import twin

parser = twin.parser(epochs=10, batch_size=32)
parser.set_defaults(seed=123)
parser.add_argument("--limit", type=int)
parser.add_argument("--data", required=True)
args = parser.parse_args()
twin.prepare(args)
np.random.seed(args.seed)
results = {}

mat_a = tensor([[1, 1, 1], [1, 1, 1], [1, 1, 1]], dtype=int)
mat_b = tensor([[2, 2, 2], [2, 2, 2], [2, 2, 2]], dtype=int)
print(mat_a.matmul(mat_b))
print(mat_a.matmul(eye(3, dtype=int)))

x = tensor([[1], [1]], dtype=float, requires_grad=True)
M = tensor([[2, 2], [2, 2]], dtype=float, requires_grad=True)
b = tensor([[3], [3]], dtype=float, requires_grad=True)
y = tensor([[4], [4]], dtype=float, requires_grad=True)
L = torch.sum((y - M.matmul(x) - b)**2)
print(L)
L.backward()
print(f"\nPartial derivatives of x = {x.grad}")
print(f"\nPartial derivatives of y = {y.grad}")
print(f"\nPartial derivatives of b = {b.grad}")
print(f"\nPartial derivatives of M = {M.grad}")


class Linear:
    def __init__(self):
        self.M = torch.randn(1, dtype=float, requires_grad=True)
        self.b = torch.randn(1, dtype=float, requires_grad=True)

    def forward(self, x):
        out = self.M * x
        out = out + self.b
        return out

    def gradient_descent(self, lr=0.001):
        self.M.data -= lr * self.M.grad.data
        self.b.data -= lr * self.b.grad.data
        self.M.grad.data.zero_()
        self.b.grad.data.zero_()


model = Linear()
epsilon = (.1 * np.random.randn(100, 1))
true_b = 1
true_M = 2
x_train = np.random.rand(100, 1)
y_train = true_M * x_train + true_b + epsilon
x_tensor = tensor(x_train, dtype=float)
y_tensor = tensor(y_train, dtype=float)


def squared_loss(y, y_predict):
    return torch.sum((y - y_predict)**2)


losses = []
for _ in range(500):
    loss = squared_loss(y_tensor, model.forward(x_tensor))
    losses.append(loss.item())
    loss.backward()
    model.gradient_descent(lr=0.001)
print(model.M)
print(model.b)
results["M"], results["b"] = model.M, model.b


class Linear(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1, dtype=float)

    def forward(self, x):
        return self.linear(x)


model = Linear()
mean_squared_loss = nn.MSELoss(reduction='sum')
optimizer = optim.SGD(model.parameters(), lr=0.001)
for _ in range(500):
    loss = mean_squared_loss(y_tensor, model.forward(x_tensor))
    losses.append(loss.item())
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()

train_dataset, test_dataset = (twin.MNIST(args.data, train, 0.1307, 0.3081) for train in (True, False))
for dataset in (train_dataset, test_dataset):
    dataset.data, dataset.targets = dataset.data[: args.limit], dataset.targets[: args.limit]
print(f"training dataset has {len(train_dataset)} examples")
print(f"test dataset has {len(test_dataset)} examples")

train_loader = torch.utils.data.DataLoader(train_dataset, batch_size=args.batch_size, shuffle=False)
test_loader = torch.utils.data.DataLoader(test_dataset, batch_size=args.batch_size, shuffle=True)
for i, (x, y) in enumerate(train_loader):
    if i == 5:
        break
    print(f"batch {i} has x shape {x.shape} and y shape {y.shape}")


class LinearClassifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer_1 = nn.Linear(28*28, 100)
        self.layer_2 = nn.Linear(100, 100)
        self.layer_3 = nn.Linear(100, 10)
        self.log_softmax = nn.LogSoftmax(dim=0)

    def forward(self, x):
        out = torch.flatten(x, 1)
        out = self.layer_1(out)
        out = self.layer_2(out)
        out = self.layer_3(out)
        out = self.log_softmax(out)
        return out


class ConvClassifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer_1 = nn.Sequential(
            nn.Conv2d(in_channels=1, out_channels=32, kernel_size=3, stride=1),
            nn.ReLU(),
            nn.MaxPool2d(kernel_size=2),
            nn.Dropout(0.25))
        self.layer_2 = nn.Sequential(
            nn.Conv2d(in_channels=32, out_channels=64, kernel_size=3, stride=1),
            nn.ReLU(),
            nn.MaxPool2d(kernel_size=2),
            nn.Dropout(0.50))
        self.layer_3 = nn.Linear(1600, 128)
        self.layer_4 = nn.Linear(128, 10)
        self.log_softmax = nn.LogSoftmax(dim=0)

    def forward(self, x):
        out = self.layer_1(x)
        out = self.layer_2(out)
        out = torch.flatten(out, 1)
        out = self.layer_3(out)
        out = self.layer_4(out)
        out = self.log_softmax(out)
        return out


for model in (LinearClassifier, ConvClassifier):
    model = model()
    x, y = next(iter(train_loader))
    probs = torch.exp(model(x))
    print("\nPredicted classes for each sample\n")
    for i, predicted in enumerate(probs.argmax(dim=1)[:5].tolist()):
        print(f"sample {i}    {predicted}")

model = LinearClassifier()
x, y = next(iter(train_loader))
output = model(x)
loss = functional.nll_loss(output, y)
print(f"Linear classifier loss value: {loss.item()}")

model = ConvClassifier()
x, y = next(iter(train_loader))
output = model(x)
loss = functional.nll_loss(output, y)
print(f"Convolutional classifier loss value: {loss.item()}")

device = torch.device(args.device)
print(device)


def train(epoch, model, optimizer, train_loader, log_interval=100):
    model.train()
    epoch_losses = []
    for batch_i, (x, y) in enumerate(train_loader):
        x, y = x.to(device), y.to(device)
        output = model(x)
        loss = functional.nll_loss(output, y)
        epoch_losses.append(loss.item())
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        if batch_i % log_interval == 0:
            print((
                f"Training [epoch {epoch:02d}][{batch_i:04d}/{len(train_loader):04d}]"
                f"\tLoss {loss.item():.6f}"
            ))
    losses.extend(epoch_losses)
    return np.average(epoch_losses)


def test(epoch, model, test_loader):
    model.eval()
    losses = []
    num_correct_preds = 0
    with torch.no_grad():
        for batch_i, (x, y) in enumerate(test_loader):
            x, y = x.to(device), y.to(device)
            output = model(x)
            loss = functional.nll_loss(output, y)
            losses.append(loss.item())
            pred = output.argmax(dim=1, keepdim=True)
            num_correct_preds += pred.eq(y.view_as(pred)).sum().item()
    print((
        f"Testing [epoch {epoch:02d}] Average Loss: {np.average(losses)}"
        f"\tAccuracy {100.0 * num_correct_preds / len(test_loader.dataset):0.2f}%"
    ))


linear_model = LinearClassifier().to(device)
linear_optim = optim.SGD(linear_model.parameters(), lr=args.lr or 0.01)
conv_model = ConvClassifier().to(device)
conv_optim = optim.SGD(conv_model.parameters(), lr=args.lr or 0.1)
test(0, linear_model, test_loader)
test(0, conv_model, test_loader)
log_interval = 375
for name, model, optimizer in (("linear", linear_model, linear_optim), ("conv", conv_model, conv_optim)):
    for epoch in range(1, args.epochs + 1):
        train(epoch, model, optimizer, train_loader, log_interval=log_interval)
        test(epoch, model, test_loader)
    results.update((f"{name}.{key}", t) for key, t in model.state_dict().items())

x, y = next(iter(test_loader))
results["predictions"] = conv_model(x.to(device)).argmax(dim=1).float()
if args.losses:
    twin.write_json(args.losses, losses)
if args.params:
    twin.write_json(args.params, twin.digests(results))
