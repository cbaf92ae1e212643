import torchvision

from program import F, finish, torch

model = torchvision.models.densenet121(num_classes=10)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
x = torch.randn(16, 3, 64, 64)
y = torch.randint(0, 10, (16,))
losses = []
for step in range(20):
    optimizer.zero_grad()
    loss = F.cross_entropy(model(x), y)
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
finish(losses)
