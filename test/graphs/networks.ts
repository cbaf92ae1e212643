/** The seeds' networks, with an input's shape and the number of classes, for steps that become graphs. */
import torch, { nn, optim, type Tensor } from '../../src';

const F = nn.functional;

/** Seed 001: two convolutions with dropout between them. */
class Digits extends nn.Module {
  convolution1 = new nn.Conv2d(1, 6, 5);
  convolution2 = new nn.Conv2d(6, 16, 5);
  convDropout = new nn.Dropout();
  fc1 = new nn.Linear(16 * 4 * 4, 30);
  fc2 = new nn.Linear(30, 10);
  pool = new nn.MaxPool2d(2, 2);

  override forward(x: Tensor): Tensor {
    x = this.convDropout(this.pool(F.relu(this.convolution1(x))));
    x = this.pool(F.relu(this.convolution2(x)));
    return this.fc2(this.fc1(x.view(-1, 16 * 4 * 4)));
  }
}

/** Seed 000: four convolutions and dropout in three places. */
class Recognizer extends nn.Module {
  features = new nn.Sequential(
    new nn.Conv2d(1, 32, 5),
    new nn.ReLU(),
    new nn.Conv2d(32, 32, 5),
    new nn.ReLU(),
    new nn.MaxPool2d(2, 2),
    new nn.Dropout(0.25),
    new nn.Conv2d(32, 64, 3),
    new nn.ReLU(),
    new nn.Conv2d(64, 64, 3),
    new nn.ReLU(),
    new nn.MaxPool2d(2, 2),
    new nn.Dropout(0.25),
  );
  classifier = new nn.Sequential(new nn.Linear(576, 256), new nn.Dropout(0.5), new nn.Linear(256, 10));

  override forward(x: Tensor): Tensor {
    return this.classifier(this.features(x).view(-1, 576));
  }
}

/** Seed 004's kind: batch normalisation after convolutions, and its running statistics. */
class Normalized extends nn.Module {
  layers = new nn.Sequential(
    new nn.Conv2d(1, 8, 3),
    new nn.BatchNorm2d(8),
    new nn.ReLU(),
    new nn.MaxPool2d(2),
    new nn.Conv2d(8, 16, 3),
    new nn.BatchNorm2d(16),
    new nn.ReLU(),
    new nn.MaxPool2d(2),
    new nn.Flatten(),
    new nn.Linear(16 * 5 * 5, 10),
  );

  override forward(x: Tensor): Tensor {
    return this.layers(x);
  }
}

/** Seed 003's linear classifier. */
class Plain extends nn.Module {
  layer_1 = new nn.Linear(28 * 28, 100);
  layer_2 = new nn.Linear(100, 100);
  layer_3 = new nn.Linear(100, 10);

  override forward(x: Tensor): Tensor {
    x = F.relu(this.layer_1(x.flatten(1)));
    return F.logSoftmax(this.layer_3(F.relu(this.layer_2(x))), 1);
  }
}

/** Seed 002's blocks: additions around pairs of convolutions. */
class Residual extends nn.Module {
  conv1 = new nn.Conv2d(1, 8, 3, { padding: 1, bias: false });
  bn1 = new nn.BatchNorm2d(8);
  conv2 = new nn.Conv2d(8, 8, 3, { padding: 1, bias: false });
  bn2 = new nn.BatchNorm2d(8);
  conv3 = new nn.Conv2d(8, 8, 3, { padding: 1, bias: false });
  bn3 = new nn.BatchNorm2d(8);
  fc = new nn.Linear(8, 10);

  override forward(x: Tensor): Tensor {
    x = F.relu(this.bn1(this.conv1(x)));
    const y = F.relu(this.bn2(this.conv2(x)));
    x = F.relu(this.bn3(this.conv3(y)).add(x));
    return this.fc(x.mean([2, 3]));
  }
}

export const networks = { Digits, Recognizer, Normalized, Plain, Residual };
export type NetworkName = keyof typeof networks;

/** What runs a step: as it is, or as a graph. */
export type Wrap = <A extends unknown[], R>(step: (...args: A) => R) => (...args: A) => R;

type Params = Tensor[];

/** Optimizers by name, as captured and eager steps both have them. */
export const optimizers: Record<string, (params: Params) => optim.Optimizer> = {
  Adam: (params) => new optim.Adam(params, { lr: 0.01, capturable: true }),
  AdamW: (params) => new optim.AdamW(params, { lr: 0.01, capturable: true }),
  'Adam, amsgrad': (params) => new optim.Adam(params, { lr: 0.01, amsgrad: true, capturable: true }),
  'Adam, foreach': (params) => new optim.Adam(params, { lr: 0.01, foreach: true, capturable: true }),
  RMSprop: (params) => new optim.RMSprop(params, { lr: 0.001, momentum: 0.5, capturable: true }),
  SGD: (params) => new optim.SGD(params, { lr: 0.05 }),
  'SGD, momentum': (params) => new optim.SGD(params, { lr: 0.05, momentum: 0.9, dampening: 0.1 }),
  Adamax: (params) => new optim.Adamax(params, { capturable: true }),
  NAdam: (params) => new optim.NAdam(params, { capturable: true }),
  RAdam: (params) => new optim.RAdam(params, { capturable: true }),
  Adadelta: (params) => new optim.Adadelta(params, { capturable: true }),
  ASGD: (params) => new optim.ASGD(params, { capturable: true }),
  Rprop: (params) => new optim.Rprop(params, { capturable: true }),
};

export interface Training {
  network: NetworkName;
  optimizer: (params: Params) => optim.Optimizer;
  device: string;
  steps?: number;
  /** Called after each step. */
  after?: (optimizer: optim.Optimizer, step: number) => void;
  batches?: readonly number[];
}

/** A training's losses, parameters, buffers and optimizer's state, and the random state at its end. */
export function train(wrap: Wrap, { network, optimizer: make, device, steps = 8, after, batches }: Training) {
  torch.manualSeed(3);
  const model = new networks[network]().to(device as 'cpu');
  const optimizer = make([...model.parameters()]);
  const criterion = new nn.CrossEntropyLoss();
  const images = torch.randn([steps, 8, 1, 28, 28]);
  const labels = torch.randint(0, 10, [steps, 8]);
  const step = wrap((x: Tensor, y: Tensor) => {
    optimizer.zeroGrad();
    const output = model(x);
    const loss = criterion(output, y);
    loss.backward();
    optimizer.step();
    return { loss, right: output.argmax(1).eq(y).sum() };
  });
  const losses: number[] = [];
  const kept: Tensor[] = [];
  for (let i = 0; i < steps; i++) {
    const size = batches?.[i] ?? 8;
    const x = images
      .get(i)
      .narrow(0, 0, size)
      .to(device as 'cpu');
    const { loss, right } = step(
      x,
      labels
        .get(i)
        .narrow(0, 0, size)
        .to(device as 'cpu'),
    );
    losses.push(loss.item() as number, right.item() as number);
    kept.push(loss);
    after?.(optimizer, i);
  }
  // Outputs are the caller's own: later steps have not changed them.
  if (kept.some((loss, i) => loss.item() !== losses[2 * i])) throw new Error('an output was overwritten');
  const bits = (tensor: Tensor | null) => (tensor === null ? null : tensor.detach().cpu().tolist());
  return {
    losses,
    state: Object.entries(model.stateDict()).map(([name, value]) => [name, bits(value as Tensor)]),
    gradients: [...model.parameters()].map((param) => bits(param.grad)),
    optimizer: [...optimizer.state.values()].map((state) =>
      Object.entries(state).map(([name, value]) => [name, bits(value as Tensor)]),
    ),
    random: [
      torch.rand([4]).tolist(),
      torch
        .rand([4], { device: device as 'cpu' })
        .cpu()
        .tolist(),
    ],
  };
}
