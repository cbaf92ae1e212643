/** `torch.func`'s transforms on perceptrons and convolutions. */
import type { LoopCase } from '../case';

interface Network {
  name: string;
  js: string;
  py: string;
  /** The input's shape, of which the first size is the number of samples. */
  shape: number[];
}

const networks: Network[] = [
  {
    name: 'perceptron 784-128-10',
    js: 'new nn.Sequential(new nn.Linear(784, 128), new nn.ReLU(), new nn.Linear(128, 10))',
    py: 'nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))',
    shape: [64, 784],
  },
  {
    name: 'small perceptron 8-16-3',
    js: 'new nn.Sequential(new nn.Linear(8, 16), new nn.Tanh(), new nn.Linear(16, 3))',
    py: 'nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Linear(16, 3))',
    shape: [16, 8],
  },
  {
    name: 'two convolutions',
    js: `new nn.Sequential(new nn.Conv2d(1, 6, 5), new nn.ReLU(), new nn.MaxPool2d(2),
        new nn.Conv2d(6, 16, 5), new nn.ReLU(), new nn.Flatten(), new nn.Linear(1024, 10))`,
    py: `nn.Sequential(nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(6, 16, 5), nn.ReLU(), nn.Flatten(), nn.Linear(1024, 10))`,
    shape: [16, 1, 28, 28],
  },
];

/** The statement of each transform, in both languages, and how many calls make one timing. */
const transforms: [name: string, js: string, py: string, calls: number][] = [
  ['grad', 'func.grad(loss)(params, x, y)', 'func.grad(loss)(params, x, y)', 40],
  [
    'vmap(grad)',
    'func.vmap(func.grad(one), { inDims: [null, 0, 0] })(params, x, y)',
    'func.vmap(func.grad(one), in_dims=(None, 0, 0))(params, x, y)',
    20,
  ],
  [
    'vmap over three models',
    'func.vmap(run, { inDims: [0, null] })(stacked, x)',
    'func.vmap(run, in_dims=(0, None))(stacked, x)',
    20,
  ],
  ['jacrev', 'func.jacrev(run, 1)(params, first)', 'func.jacrev(run, 1)(params, first)', 20],
];

export const func = networks.flatMap((network) =>
  transforms.map(
    ([name, js, py, n]): LoopCase => ({
      name: `${name}, ${network.name}`,
      js: {
        setup: `const { nn, func } = torch;
      const models = [0, 1, 2].map(() => ${network.js});
      const net = models[0];
      const params = Object.fromEntries([...net.namedParameters()].map(([k, v]) => [k, v.detach()]));
      const stacked = func.stackModuleState(models)[0];
      const x = torch.randn([${network.shape}]), first = x.get('0:1');
      const y = torch.zeros([x.shape[0]], { dtype: 'int64' });
      const run = (p, a) => func.functionalCall(net, p, [a]);
      const loss = (p, a, b) => nn.functional.crossEntropy(run(p, a), b);
      const one = (p, a, b) => loss(p, a.unsqueeze(0), b.unsqueeze(0));`,
        stmt: `${js};`,
      },
      py: {
        setup: `from torch import nn, func
models = [${network.py} for _ in range(3)]
net = models[0]
params = {k: v.detach() for k, v in net.named_parameters()}
stacked = func.stack_module_state(models)[0]
x = torch.randn(${network.shape}); first = x[0:1]
y = torch.zeros(x.shape[0], dtype=torch.int64)
def run(p, a): return func.functional_call(net, p, (a,))
def loss(p, a, b): return nn.functional.cross_entropy(run(p, a), b)
def one(p, a, b): return loss(p, a.unsqueeze(0), b.unsqueeze(0))`,
        stmt: py,
      },
      n,
    }),
  ),
);
