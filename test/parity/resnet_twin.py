"""examples/resnet.ts in Python: the notebook's commits with the same options and files."""

import os
import sys
import time

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset, random_split

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "vision"))
import models_twin
import twin

parser = twin.parser(lr=0.001)
parser.add_argument("--commit", type=int, default=7)
parser.add_argument("--weights", required=True)
parser.add_argument("--num-workers", type=int)
parser.add_argument("--data", required=True)
args = parser.parse_args()
twin.prepare(args)
is_resnet = args.commit >= 6
epochs = args.epochs or 10
bs = args.batch_size or (512 if is_resnet else 64)
num_workers = args.num_workers if args.num_workers is not None else (2 if is_resnet else 0)

train_df = twin.read_csv(os.path.join(args.data, "train.csv"))
test_df = twin.read_csv(os.path.join(args.data, "test.csv"))


def to_image(row):
    if args.commit == 2:
        return row
    image = row.float() / 250
    if args.commit == 3:
        return image - 0.5
    return twin.normalize(image.view(1, 28, 28).expand(3, 28, 28), [0.485, 0.456, 0.406], [0.229, 0.224, 0.225])


class MnistDataset(Dataset):
    def __init__(self, df, train=True):
        self.train = train
        self.X = torch.from_numpy(df[:, 1:] if train else df)
        self.y = df[:, 0] if train else None

    def __len__(self):
        return self.X.shape[0]

    def __getitem__(self, i):
        image = to_image(self.X[i])
        return (image, self.y[i]) if self.train else image


ds = MnistDataset(train_df)
test_ds = MnistDataset(test_df, train=False)
val_len = int(len(ds) * 0.01)
train_ds, val_ds = (ds, None) if args.commit == 2 else random_split(ds, [len(ds) - val_len, val_len])
train_dl = DataLoader(train_ds, bs, num_workers=num_workers)
val_dl = DataLoader(val_ds, bs, num_workers=num_workers) if val_ds else None
test_dl = DataLoader(test_ds, bs * 2, num_workers=num_workers)
images, labels = next(iter(DataLoader(ds, bs)))
print(images.shape, labels.shape)


def resnet():
    resnet18 = models_twin.build("resnet18")
    if args.weights != "none":
        resnet18.load_state_dict(torch.load(args.weights))
    print(resnet18.fc)
    classes = nn.Linear(resnet18.fc.in_features, 10)
    resnet18.fc = nn.Sequential(classes, nn.Softmax(dim=1)) if args.commit == 6 else nn.Sequential(classes)
    return resnet18


device = args.device
net = resnet() if is_resnet else nn.Sequential(nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10))
net = net.to(device)
loss_fn = nn.CrossEntropyLoss()
o = torch.optim.Adam(net.parameters(), lr=args.lr)
losses, accuracies = [], []
done = lambda: args.steps is not None and len(losses) >= args.steps

for i in range(epochs):
    if done():
        break
    start = time.time()
    net.train()
    for images, labels in train_dl:
        if done():
            break
        images, labels = images.to(device, dtype=torch.float), labels.to(device)
        o.zero_grad()
        out = net(images.float())
        loss = loss_fn(out.float(), labels.long())
        loss.backward()
        o.step()
        losses.append(loss.item())
    if val_dl:
        net.eval()
        with torch.no_grad():
            accuracy = 0
            for images, labels in val_dl:
                images, labels = images.to(device, dtype=torch.float), labels.to(device)
                out = net(images.float())
                accuracy += (out.argmax(dim=1) == labels).sum().item()
            accuracies.append(accuracy / len(val_ds) * 100)
        print(f"epoch {i}: accuracy {accuracies[-1]}")
    print(f"epoch {i}: {time.time() - start:.1f} seconds")

net.eval()
outputs = []
with torch.no_grad():
    for images in test_dl:
        outputs += net(images.to(device, dtype=torch.float)).argmax(dim=1).tolist()
twin.write_csv(os.path.join(args.out, "submission.csv"), ["ImageId", "Label"], enumerate(outputs, 1))

if args.losses:
    twin.write_json(args.losses, losses)
if args.params:
    twin.write_json(args.params, twin.digests(net.state_dict()))
