/** The network of seed 001, as text for a child process here and for Python. */

export const seedJs = `
class Seed extends nn.Module {
  convolution1 = new nn.Conv2d(1, 6, 5);
  convolution2 = new nn.Conv2d(6, 16, 5);
  conv_dropout = new nn.Dropout();
  fc1 = new nn.Linear(16 * 4 * 4, 30);
  fc2 = new nn.Linear(30, 10);
  pool = new nn.MaxPool2d(2, 2);
  forward(x) {
    x = this.pool(F.relu(this.convolution1(x)));
    x = this.conv_dropout(x);
    x = this.pool(F.relu(this.convolution2(x)));
    x = x.view(-1, 16 * 4 * 4);
    x = this.fc1(x);
    return this.fc2(x);
  }
}`;

export const seedPy = `
class Seed(nn.Module):
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
        x = self.fc1(x)
        return self.fc2(x)`;
