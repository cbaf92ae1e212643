/** State dicts of every optimizer and schedule after some steps. */
import { torch } from '../../src/torch';

const { nn, optim } = torch;
const { lrScheduler } = optim as any;

/** A class of optimizer with its arguments: JavaScript's options, Python's keywords. */
const optimizers: [string, object, string][] = [
  [
    'SGD',
    { lr: 0.1, momentum: 0.9, nesterov: true, weightDecay: 1e-4 },
    'lr=0.1, momentum=0.9, nesterov=True, weight_decay=1e-4',
  ],
  ['SGD', { lr: 1, maximize: true, foreach: false }, 'lr=1.0, maximize=True, foreach=False'],
  ['Adam', { lr: 0.01, amsgrad: true }, 'lr=0.01, amsgrad=True'],
  [
    'Adam',
    { betas: [0.5, 0.75], eps: 1e-6, weightDecay: 0.5 },
    'betas=(0.5, 0.75), eps=1e-6, weight_decay=0.5',
  ],
  ['AdamW', { lr: 2 }, 'lr=2.0'],
  ['Adamax', {}, ''],
  [
    'NAdam',
    { decoupledWeightDecay: true, weightDecay: 0.1 },
    'decoupled_weight_decay=True, weight_decay=0.1',
  ],
  ['RAdam', {}, ''],
  ['Adadelta', {}, ''],
  ['Adagrad', { lrDecay: 0.1 }, 'lr_decay=0.1'],
  ['RMSprop', { centered: true, momentum: 0.5 }, 'centered=True, momentum=0.5'],
  ['Rprop', {}, ''],
  ['ASGD', {}, ''],
  ['Adafactor', {}, ''],
  ['LBFGS', { maxIter: 3 }, 'max_iter=3'],
];

/** A schedule: its class, arguments here and there, and whether it takes a number at each step. */
const schedules: [string, unknown[], string, boolean?][] = [
  ['StepLR', [{ stepSize: 2, gamma: 0.5 }], 'step_size=2, gamma=0.5'],
  ['MultiStepLR', [{ milestones: [1, 3, 3], gamma: 0.5 }], 'milestones=[1, 3, 3], gamma=0.5'],
  ['ConstantLR', [{ factor: 0.5, totalIters: 2 }], 'factor=0.5, total_iters=2'],
  ['LinearLR', [{ totalIters: 4 }], 'total_iters=4'],
  ['ExponentialLR', [{ gamma: 0.5 }], 'gamma=0.5'],
  ['PolynomialLR', [{ totalIters: 4 }], 'total_iters=4'],
  ['CosineAnnealingLR', [{ TMax: 4 }], 'T_max=4'],
  ['CosineAnnealingWarmRestarts', [{ T0: 2, TMult: 2 }], 'T_0=2, T_mult=2'],
  ['CyclicLR', [{ baseLr: 0.1, maxLr: 1, stepSizeUp: 2 }], 'base_lr=0.1, max_lr=1.0, step_size_up=2'],
  ['OneCycleLR', [{ maxLr: 0.5, totalSteps: 10 }], 'max_lr=0.5, total_steps=10'],
  ['ReduceLROnPlateau', [{ patience: 1 }], 'patience=1', true],
];

const train = (make: (params: any) => any) => {
  const net = new nn.Linear(3, 2);
  const optimizer = make(net.parameters());
  for (let i = 0; i < 3; i++) {
    const loss = () => {
      optimizer.zeroGrad();
      const sum = net(torch.ones([4, 3]))
        .square()
        .sum();
      sum.backward();
      return sum;
    };
    optimizer.step(loss);
  }
  return optimizer;
};
const pyTrain = (made: string) => `
net = torch.nn.Linear(3, 2)
opt = ${made}
def loss():
    opt.zero_grad()
    sum = net(torch.ones(4, 3)).square().sum()
    sum.backward()
    return sum
for _ in range(3):
    opt.step(loss)
result = opt.state_dict()
`;

/** Name, Python's statements that set `result`, ours. */
export const optimCases: [string, string, () => unknown][] = [
  ...optimizers.map(([name, options, keywords]): [string, string, () => unknown] => [
    `${name}(${keywords})`,
    pyTrain(`torch.optim.${name}(net.parameters(), ${keywords})`),
    () => train((params) => new (optim as any)[name](params, options)).stateDict(),
  ]),
  [
    'LambdaLR and SequentialLR',
    `
opt = torch.optim.SGD([torch.nn.Parameter(torch.ones(1))], lr=1.0)
first = torch.optim.lr_scheduler.LinearLR(opt, total_iters=2)
second = torch.optim.lr_scheduler.ExponentialLR(opt, 0.5)
schedule = torch.optim.lr_scheduler.SequentialLR(opt, [first, second], milestones=[2])
for i in range(3):
    opt.step()
    schedule.step()
other = torch.optim.SGD([torch.nn.Parameter(torch.ones(1))], lr=1.0)
result = [schedule.state_dict(), torch.optim.lr_scheduler.LambdaLR(other, lambda epoch: 0.5 ** epoch).state_dict()]
`,
    () => {
      const made = () => new optim.SGD([new nn.Parameter(torch.ones([1]))], { lr: 1 });
      const optimizer = made();
      const first = new lrScheduler.LinearLR(optimizer, { totalIters: 2 });
      const second = new lrScheduler.ExponentialLR(optimizer, 0.5);
      const schedule = new lrScheduler.SequentialLR(optimizer, [first, second], [2]);
      for (let i = 0; i < 3; i++) {
        optimizer.step();
        schedule.step();
      }
      const other = new lrScheduler.LambdaLR(made(), (epoch: number) => 0.5 ** epoch);
      return [schedule.stateDict(), other.stateDict()];
    },
  ],
  ...schedules.map(([name, args, keywords, metric]): [string, string, () => unknown] => [
    name,
    `
opt = torch.optim.SGD([torch.nn.Parameter(torch.ones(1))], lr=0.1, momentum=0.9)
schedule = torch.optim.lr_scheduler.${name}(opt, ${keywords})
for i in range(3):
    opt.step()
    schedule.step(${metric ? '1.5 + i' : ''})
result = {'schedule': schedule.state_dict(), 'optimizer': opt.state_dict()}
`,
    () => {
      const optimizer = new optim.SGD([new nn.Parameter(torch.ones([1]))], { lr: 0.1, momentum: 0.9 });
      const schedule = new lrScheduler[name](optimizer, ...args);
      for (let i = 0; i < 3; i++) {
        optimizer.step();
        schedule.step(...(metric ? [1.5 + i] : []));
      }
      return { schedule: schedule.stateDict(), optimizer: optimizer.stateDict() };
    },
  ]),
];
