/** The modules that the tests of modules are about. */
import torch, { nn, type Tensor } from '../../../../src/index';

const F = nn.functional;

/** Layers that PyTorch's tutorials begin with. */
export class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 6, 5);
  conv2 = new nn.Conv2d(6, 16, 5);
  drop = new nn.Dropout();
  fc = new nn.Linear(16 * 4 * 4, 10);
  pool = new nn.MaxPool2d(2, 2);
  override forward(x: Tensor): Tensor {
    x = this.pool(F.relu(this.conv1(x)));
    x = this.pool(F.relu(this.conv2(this.drop(x))));
    return this.fc(x.view(-1, 16 * 4 * 4));
  }
}

export const pythonNet = `
import torch, torch.nn as nn, torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.drop = nn.Dropout()
        self.fc = nn.Linear(16 * 4 * 4, 10)
        self.pool = nn.MaxPool2d(2, 2)
    def forward(self, x):
        x = self.pool(F.relu(self.conv1(x)))
        x = self.pool(F.relu(self.conv2(self.drop(x))))
        return self.fc(x.view(-1, 16 * 4 * 4))
`;

/** A module with everything in it, in a mixed order. */
export class Mixed extends nn.Module {
  scale = new nn.Parameter(torch.ones([2]));
  child = new nn.Linear(2, 2);
  mean = new nn.Buffer(torch.zeros([2]));
  hidden = new nn.Buffer(torch.zeros([3]), { persistent: false });
  plain = torch.zeros([4]);
  nothing: nn.Parameter | null = null;
  count = 3;
  constructor() {
    super();
    this.registerBuffer('steps', torch.zeros([]));
    this.registerParameter('bias', null);
    this.addModule('again', this.child);
  }
  override forward(x: Tensor): Tensor {
    return this.child(x).mul(this.scale);
  }
}

/** What an error says. */
export const message = (run: () => unknown): string => {
  try {
    run();
  } catch (e) {
    return (e as Error).message;
  }
  return 'nothing was thrown';
};
