"""The trainings of networks.ts in Python: `train(network, optimizer, device)` gives what `train` there gives."""

import torch
import torch.nn as nn
import torch.nn.functional as F


class Digits(nn.Module):
    def __init__(self):
        super().__init__()
        self.convolution1 = nn.Conv2d(1, 6, 5)
        self.convolution2 = nn.Conv2d(6, 16, 5)
        self.convDropout = nn.Dropout()
        self.fc1 = nn.Linear(16 * 4 * 4, 30)
        self.fc2 = nn.Linear(30, 10)
        self.pool = nn.MaxPool2d(2, 2)

    def forward(self, x):
        x = self.convDropout(self.pool(F.relu(self.convolution1(x))))
        x = self.pool(F.relu(self.convolution2(x)))
        return self.fc2(self.fc1(x.view(-1, 16 * 4 * 4)))


class Recognizer(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 32, 5),
            nn.ReLU(),
            nn.Conv2d(32, 32, 5),
            nn.ReLU(),
            nn.MaxPool2d(2, 2),
            nn.Dropout(0.25),
            nn.Conv2d(32, 64, 3),
            nn.ReLU(),
            nn.Conv2d(64, 64, 3),
            nn.ReLU(),
            nn.MaxPool2d(2, 2),
            nn.Dropout(0.25),
        )
        self.classifier = nn.Sequential(nn.Linear(576, 256), nn.Dropout(0.5), nn.Linear(256, 10))

    def forward(self, x):
        return self.classifier(self.features(x).view(-1, 576))


class Normalized(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(1, 8, 3),
            nn.BatchNorm2d(8),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(8, 16, 3),
            nn.BatchNorm2d(16),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(16 * 5 * 5, 10),
        )

    def forward(self, x):
        return self.layers(x)


class Plain(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer_1 = nn.Linear(28 * 28, 100)
        self.layer_2 = nn.Linear(100, 100)
        self.layer_3 = nn.Linear(100, 10)

    def forward(self, x):
        x = F.relu(self.layer_1(x.flatten(1)))
        return F.log_softmax(self.layer_3(F.relu(self.layer_2(x))), 1)


class Residual(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(8)
        self.conv2 = nn.Conv2d(8, 8, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(8)
        self.conv3 = nn.Conv2d(8, 8, 3, padding=1, bias=False)
        self.bn3 = nn.BatchNorm2d(8)
        self.fc = nn.Linear(8, 10)

    def forward(self, x):
        x = F.relu(self.bn1(self.conv1(x)))
        y = F.relu(self.bn2(self.conv2(x)))
        x = F.relu(self.bn3(self.conv3(y)) + x)
        return self.fc(x.mean([2, 3]))


def train(network, make, device, steps=8):
    torch.manual_seed(3)
    model = globals()[network]().to(device)
    optimizer = make(list(model.parameters()))
    criterion = nn.CrossEntropyLoss()
    images, labels = torch.randn(steps, 8, 1, 28, 28), torch.randint(0, 10, (steps, 8))
    losses = []
    for i in range(steps):
        x, y = images[i].to(device), labels[i].to(device)
        optimizer.zero_grad()
        output = model(x)
        loss = criterion(output, y)
        loss.backward()
        optimizer.step()
        losses += [loss.item(), output.argmax(1).eq(y).sum().item()]
    return {
        "losses": losses,
        "state": [[name, value.tolist()] for name, value in model.state_dict().items()],
        "gradients": [p.grad.tolist() for p in model.parameters()],
        "random": [torch.rand(4).tolist(), torch.rand(4, device=device).tolist()],
    }
