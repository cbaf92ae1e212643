# A network learns which points lie in the unit circle.
import torch
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)

# The label tells whether a point lies in the unit circle.
points = torch.randn(2000, 2)
labels = (points.pow(2).sum(1) < 1).long()
dataset = TensorDataset(points, labels)
loader = DataLoader(dataset, batch_size=50, shuffle=True)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(2, 32)
        self.fc2 = nn.Linear(32, 2)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x):
        x = torch.relu(self.fc1(x))
        return self.fc2(self.dropout(x))


model = Net()
criterion = nn.CrossEntropyLoss()
optimizer = optim.Adam(model.parameters(), lr=0.01)

for epoch in range(1, 6):
    total = 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    print(f"epoch {epoch}, loss {total / len(loader)}")

model.eval()
with torch.no_grad():
    predicted = model(points).argmax(1)
accuracy = (predicted == labels).float().mean().item()
print(f"accuracy {accuracy}")
