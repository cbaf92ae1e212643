/** Whole trainings in mixed precision, 50 steps with a GradScaler: every bit is Python's. */
import { describe, expect, it } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src/index';
import { device } from '../helpers/device';
import { PythonError, runPython, toWire } from '../helpers/python';

const twin = `
import torch, torch.nn as nn, torch.nn.functional as F
dtype = getattr(torch, input["dtype"])
class Mlp(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1, self.drop, self.fc2 = nn.Linear(64, 32), nn.Dropout(0.2), nn.Linear(32, 10)
    def forward(self, x):
        return self.fc2(self.drop(F.relu(self.fc1(x.flatten(1)))))
class Cnn(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.bn, self.conv2 = nn.Conv2d(1, 4, 3, padding=1), nn.BatchNorm2d(4), nn.Conv2d(4, 6, 3)
        self.fc = nn.Linear(6 * 9, 10)
    def forward(self, x):
        x = F.max_pool2d(F.relu(self.bn(self.conv1(x))), 2)
        return self.fc(F.avg_pool2d(F.relu(self.conv2(F.pad(x, (1, 1, 1, 1)))), 2, stride=1).flatten(1))
class Transformer(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Linear(8, 16)
        layer = nn.TransformerEncoderLayer(16, 2, 32, dropout=0.1, batch_first=True)
        self.encoder, self.head = nn.TransformerEncoder(layer, 2, enable_nested_tensor=False), nn.Linear(16, 10)
    def forward(self, x):
        return self.head(self.encoder(self.embed(x.squeeze(1))).mean(1))
class Lstm(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn, self.head = nn.LSTM(8, 12, num_layers=2, batch_first=True), nn.Linear(12, 10)
    def forward(self, x):
        out, _ = self.rnn(x.squeeze(1))
        return self.head(out[:, -1])
torch.manual_seed(5)
model = {"Mlp": Mlp, "Cnn": Cnn, "Transformer": Transformer, "Lstm": Lstm}[input["model"]]()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
scaler = torch.amp.GradScaler(input["device"], init_scale=2.0**14, growth_interval=10)
losses, scales = [], []
for step in range(50):
    x, y = torch.randn(6, 1, 8, 8), torch.randint(10, (6,))
    optimizer.zero_grad()
    with torch.autocast(input["device"], dtype):
        loss = F.cross_entropy(model(x), y)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    losses.append(loss.item())
    scales.append(scaler.get_scale())
model.eval()
with torch.no_grad(), torch.autocast(input["device"], dtype):
    out = model(torch.randn(3, 1, 8, 8))
result = {"losses": losses, "scales": scales, "out": out, "params": [p.detach() for p in model.parameters()]}
`;

const F = nn.functional;
const type = device.split(':')[0] as 'cpu' | 'cuda';

/** What Python's training gives; or its error, on processors whose oneDNN has no float16 for a layer. */
function python(model: string, dtype: string): { expected?: any; refusal?: string } {
  try {
    return { expected: runPython(twin, { model, dtype, device: type }) };
  } catch (error) {
    if (!(error instanceof PythonError) || !error.pyMessage.includes('primitive descriptor')) throw error;
    return { refusal: error.pyMessage.split('\n')[0]! };
  }
}

class Mlp extends nn.Module {
  fc1 = new nn.Linear(64, 32);
  drop = new nn.Dropout(0.2);
  fc2 = new nn.Linear(32, 10);
  override forward(x: Tensor): Tensor {
    return this.fc2(this.drop(F.relu(this.fc1(x.flatten(1)))));
  }
}

class Cnn extends nn.Module {
  conv1 = new nn.Conv2d(1, 4, 3, { padding: 1 });
  bn = new nn.BatchNorm2d(4);
  conv2 = new nn.Conv2d(4, 6, 3);
  fc = new nn.Linear(6 * 9, 10);
  override forward(input: Tensor): Tensor {
    const x = F.maxPool2d(F.relu(this.bn(this.conv1(input))), 2);
    const y = F.relu(this.conv2(F.pad(x, [1, 1, 1, 1])));
    return this.fc(F.avgPool2d(y, 2, { stride: 1 }).flatten(1));
  }
}

class Transformer extends nn.Module {
  embed = new nn.Linear(8, 16);
  encoder = new nn.TransformerEncoder(
    new nn.TransformerEncoderLayer(16, 2, 32, { dropout: 0.1, batchFirst: true }),
    2,
    { enableNestedTensor: false },
  );
  head = new nn.Linear(16, 10);
  override forward(x: Tensor): Tensor {
    return this.head(this.encoder(this.embed(x.squeeze(1))).mean(1));
  }
}

class Lstm extends nn.Module {
  rnn = new nn.LSTM(8, 12, { numLayers: 2, batchFirst: true });
  head = new nn.Linear(12, 10);
  override forward(x: Tensor): Tensor {
    const [out] = this.rnn(x.squeeze(1));
    return this.head(out.select(1, -1));
  }
}

describe.each(['bfloat16', 'float16'] as const)('in %s', (dtype) => {
  it.each([
    ['Mlp', () => new Mlp()],
    ['Cnn', () => new Cnn()],
    ['Transformer', () => new Transformer()],
    ['Lstm', () => new Lstm()],
  ] as [string, () => nn.Module][])('%s', (name, make) => {
    const { expected, refusal } = python(name, dtype);
    torch.manualSeed(5);
    const model = make() as Mlp;
    const optimizer = new optim.Adam(model.parameters(), { lr: 1e-2 });
    const scaler = new torch.amp.GradScaler(type, { initScale: 2 ** 14, growthInterval: 10 });
    const [losses, scales]: [number[], number[]] = [[], []];
    for (let step = 0; step < 50; step++) {
      const [x, y] = [torch.randn([6, 1, 8, 8]), torch.randint(10, [6])];
      if (refusal !== undefined) {
        expect(() => torch.autocast(type, { dtype }, () => model(x))).toThrow(refusal);
        return;
      }
      optimizer.zeroGrad();
      const loss = torch.autocast(type, { dtype }, () => F.crossEntropy(model(x), y));
      scaler.scale(loss).backward();
      scaler.step(optimizer);
      scaler.update();
      losses.push(loss.item());
      scales.push(scaler.getScale());
    }
    model.eval();
    const out = torch.noGrad(() => torch.autocast(type, { dtype }, () => model(torch.randn([3, 1, 8, 8]))));
    expect(losses).toEqual(expected.losses);
    expect(scales).toEqual(expected.scales);
    expect(toWire(model.parameters())).toEqual(expected.params);
    expect(toWire(out)).toEqual(expected.out);
  });
});
