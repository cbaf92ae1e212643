from program import finish, nn, option, torch
from torchvision import datasets, models, transforms

data = datasets.ImageFolder(
    option("--images"),
    transforms.Compose(
        [
            transforms.RandomResizedCrop(64),
            transforms.RandomHorizontalFlip(),
            transforms.ToTensor(),
            transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]),
        ]
    ),
)
loader = torch.utils.data.DataLoader(data, batch_size=8, shuffle=True)

model = models.resnet18()
for p in model.parameters():
    p.requires_grad = False
model.fc = nn.Linear(512, 2)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.fc.parameters(), lr=0.001, momentum=0.9)

losses = []
for epoch in range(8):
    for x, y in loader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
finish(losses)
