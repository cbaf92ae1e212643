"""examples/digitRecognizer.ts in Python: the notebook's cells with the same options and files."""

import os

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from torch.optim.lr_scheduler import StepLR
from torch.utils.data import DataLoader, Dataset, TensorDataset

import twin

parser = twin.parser(epochs=2, batch_size=88, lr=0.001)
parser.add_argument("--data", required=True)
parser.add_argument("--augment", action="store_true")
parser.add_argument("--lrs")
args = parser.parse_args()
twin.prepare(args)
out = lambda name: os.path.join(args.out, name)

train = twin.read_csv(os.path.join(args.data, "train.csv"))
test = twin.read_csv(os.path.join(args.data, "test.csv"))
print(torch.tensor(train[:5]).float())
print(f"Missing values: {int(np.isnan(train).sum())}")
labels, norm_train, norm_test = train[:, 0], train[:, 1:] / 255, test / 255
train_rows, validate_rows = twin.train_test_split(len(labels), 0.1, 0)
features_train = torch.from_numpy(norm_train[train_rows].reshape((-1, 1, 28, 28)))
targets_train = torch.from_numpy(labels[train_rows])
features_validation = torch.from_numpy(norm_train[validate_rows].reshape((-1, 1, 28, 28)))
targets_validation = torch.from_numpy(labels[validate_rows])
Test = torch.from_numpy(norm_test.reshape((-1, 1, 28, 28)))


class MNISTDataset(Dataset):
    def __init__(self, feature, target):
        self.X, self.y = feature, target

    def __len__(self):
        return len(self.X)

    def __getitem__(self, idx):
        return twin.random_affine(self.X[idx], 45, (0.1, 0.1), (0.8, 1.2)), self.y[idx]


if args.augment:
    train_set = MNISTDataset(features_train.float(), targets_train)
else:
    train_set = TensorDataset(features_train.float(), targets_train)
validate_set = TensorDataset(features_validation.float(), targets_validation)
test_set = TensorDataset(Test.float())
train_loader = DataLoader(train_set, batch_size=args.batch_size, shuffle=True)
validate_loader = DataLoader(validate_set, batch_size=args.batch_size, shuffle=False)
test_loader = DataLoader(test_set, batch_size=args.batch_size, shuffle=False)


class CNNModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.cnn = nn.Sequential(
            nn.Conv2d(1, 32, 5), nn.ReLU(inplace=True), nn.Conv2d(32, 32, 5), nn.ReLU(inplace=True), nn.MaxPool2d(2),
            nn.Dropout(0.25), nn.Conv2d(32, 64, 3), nn.ReLU(inplace=True), nn.Conv2d(64, 64, 3), nn.ReLU(inplace=True),
            nn.MaxPool2d(2, 2), nn.Dropout(0.25))
        self.classifier = nn.Sequential(nn.Linear(576, 256), nn.Dropout(0.5), nn.Linear(256, 10))

    def forward(self, x):
        x = self.cnn(x)
        x = x.view(x.size(0), -1)
        return self.classifier(x)


model = CNNModel().to(args.device)
optimizer = optim.RMSprop(model.parameters(), lr=args.lr, alpha=0.9)
criterion = nn.CrossEntropyLoss()
lr_reduction = optim.lr_scheduler.ReduceLROnPlateau(
    optimizer, mode="min", factor=0.5, patience=3, threshold=0.0001, threshold_mode="rel", cooldown=0, min_lr=0.00001)
scheduler = StepLR(optimizer, step_size=1, gamma=0.7)


def write_layer(name, layer):
    bias = layer.bias.data.cpu().numpy().reshape(-1, 1)
    twin.write_matrix_csv(out(name), np.hstack((layer.weight.data.cpu().numpy(), bias)))


write_layer("penultimate_layer_initial.csv", model.classifier[0])
print(model.classifier[0].bias.data)

losses, learning_rates = [], []
done = lambda: args.steps is not None and len(losses) >= args.steps


def train_epoch(epoch):
    print("Epoch ", epoch)
    model.train()
    for batch_idx, (data, target) in enumerate(train_loader):
        if done():
            break
        data, target = data.to(args.device), target.to(args.device)
        optimizer.zero_grad()
        loss = criterion(model(data), target)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if (batch_idx + 1) % 100 == 0:
            print('Train Epoch: {} [{}/{} ({:.0f}%)]\tLoss: {:.6f}'.format(
                epoch, (batch_idx + 1) * len(data), len(train_loader.dataset), 100. * (batch_idx + 1) / len(train_loader),
                loss.item()))
    torch.save(model.state_dict(), out("mnist_pytorch_model.pth"))


def evaluate(data_loader, validate=False):
    model.eval()
    loss = 0
    correct = 0
    for data, target in data_loader:
        data, target = data.to(args.device), target.to(args.device)
        output = model(data)
        loss += F.cross_entropy(output, target, reduction='mean').item()
        pred = output.data.max(1, keepdim=True)[1]
        correct += pred.eq(target.data.view_as(pred)).cpu().sum()
    loss /= len(data_loader.dataset)
    accuracy = 100. * correct / len(data_loader.dataset)
    if not validate:
        lr_reduction.step(loss)
        print('Average training loss: {:.4f}, Accuracy: {}/{} ({:.3f}%)'.format(loss, correct, len(data_loader.dataset), accuracy))
    else:
        print('Average validation loss: {:.4f}, Accuracy: {}/{} ({:.3f}%)\n'.format(loss, correct, len(data_loader.dataset), accuracy))


for epoch in range(1, args.epochs + 1):
    if done():
        break
    train_epoch(epoch)
    evaluate(train_loader)
    evaluate(validate_loader, True)
    scheduler.step()
    learning_rates.append(optimizer.param_groups[0]["lr"])

write_layer("penultimate_layer_eval.csv", model.classifier[0])


def prediction(data_loader):
    model.eval()
    test_pred = torch.LongTensor()
    for data in data_loader:
        output = model(data[0].to(args.device))
        pred = output.cpu().data.max(1, keepdim=True)[1]
        test_pred = torch.cat((test_pred, pred), dim=0)
    return test_pred


test_pred = prediction(train_loader)
print(test_pred[0:10])
next(iter(test_loader))  # the inference cell draws from the loader

model.load_state_dict(torch.load(out("mnist_pytorch_model.pth")))
model.eval()
with torch.no_grad():
    predictions = prediction(test_loader).view(-1)
twin.write_csv(out("my_predictions.csv"), ["Predicted_Label"], [[p] for p in predictions.tolist()])
write_layer("penultimate_layer_pred.csv", model.classifier[2])
print(model.classifier[2].weight.data.shape)
print(model.classifier[2].bias.data.shape)
out_df = np.c_[np.arange(1, len(train_set) + 1)[:, None], test_pred.numpy()]
twin.write_csv(out("my_submission.csv"), ["ImageId", "Label"], out_df.tolist())

if args.losses:
    twin.write_json(args.losses, losses)
if args.lrs:
    twin.write_json(args.lrs, learning_rates)
if args.params:
    twin.write_json(args.params, twin.digests(model.state_dict()))
