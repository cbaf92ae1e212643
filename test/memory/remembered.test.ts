/** What the library's own objects remember outlives the torch.scope() in which they made it. */
import { describe, expect, it } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src';
import type { Distribution } from '../../src/distributions';
import type { TorchFunction } from '../../src/overrides';

const { distributions } = torch;

/** What is used twice: in a scope first, where it makes what it remembers, and behind it. */
const users: [what: string, make: () => () => Tensor | number][] = [
  [
    "a GradScaler's scale",
    () => {
      const scaler = new torch.amp.GradScaler('cpu');
      const weight = torch.ones([2], { requiresGrad: true });
      const optimizer = new optim.SGD([weight], { lr: 0.1 });
      return () => {
        optimizer.zeroGrad();
        scaler.scale(weight.sum()).backward();
        scaler.unscale_(optimizer);
        scaler.step(optimizer);
        scaler.update();
        return scaler.getScale();
      };
    },
  ],
  [
    'the parameters of lazy layers',
    () => {
      const model = new nn.Sequential(new nn.LazyLinear(3), new nn.LazyBatchNorm1d());
      return () => model(torch.ones([2, 4])).sum();
    },
  ],
  [
    'parameters and buffers that were registered',
    () => {
      const module = new nn.Module() as nn.Module & { scale?: nn.Parameter; offset?: Tensor };
      return () => {
        if (module.scale === undefined) {
          module.registerParameter('scale', new nn.Parameter(torch.ones([2])));
          module.registerBuffer('offset', torch.zeros([2]));
        }
        return module.scale!.add(module.offset!).sum();
      };
    },
  ],
  [
    'what loadStateDict assigns',
    () => {
      const model = new nn.Linear(2, 2);
      return () => {
        model.loadStateDict(new nn.Linear(2, 2).stateDict(), { assign: true });
        return model.weight.sum();
      };
    },
  ],
  [
    'a pruned weight',
    () => {
      const model = new nn.Linear(4, 4);
      return () => {
        nn.utils.prune.l1Unstructured(model, 'weight', { amount: 0.2 });
        return model.weight.sum();
      };
    },
  ],
  [
    'what a transform caches',
    () => {
      const exp = new distributions.ExpTransform({ cacheSize: 1 });
      const x = torch.ones([2]);
      return () => exp(x).sum();
    },
  ],
  ...(
    [
      ['Categorical', () => new distributions.Categorical(torch.ones([4]))],
      ['Bernoulli', () => new distributions.Bernoulli({ logits: torch.ones([4]) })],
      [
        'MultivariateNormal',
        () => new distributions.MultivariateNormal(torch.zeros([3]), { precisionMatrix: torch.eye(3) }),
      ],
      ['VonMises', () => new distributions.VonMises(0, 1)],
      ['Wishart', () => new distributions.Wishart(4, { covarianceMatrix: torch.eye(3) })],
    ] as [string, () => Distribution][]
  ).map(([name, make]): (typeof users)[number] => [
    `what ${name} computes once`,
    () => {
      const distribution = make();
      const names = ['probs', 'logits', 'precisionMatrix', 'covarianceMatrix', 'scaleTril'];
      return () => {
        const draw = distribution.sample();
        const lazies = names.map((each) =>
          (Reflect.get(distribution, each) as Tensor | undefined)?.sum().item(),
        );
        expect(lazies.some((each) => each !== undefined) || name === 'VonMises').toBe(true);
        return distribution.logProb(draw).sum();
      };
    },
  ]),
];

describe('what is remembered', () => {
  it.each(users)('%s', (_what, make) => {
    const use = make();
    torch.scope(() => {
      use();
    });
    const behind = use();
    torch.scope(() => {
      use();
    });
    const value = typeof behind === 'number' ? behind : behind.item();
    expect(Number.isFinite(value)).toBe(true);
  });

  it('a cached parametrization, where a scope ends within', () => {
    const layer = nn.utils.parametrizations.weightNorm(new nn.Linear(3, 3));
    nn.utils.parametrize.cached(() => {
      const inner = torch.scope(() => layer.weight.sum().item());
      expect(layer.weight.sum().item()).toBe(inner);
    });
  });
});

describe('large draws', () => {
  const shape = [3000];

  it('free what they make on the way', () => {
    const laplace = new distributions.Laplace(torch.zeros([2]), torch.ones([2]));
    const before = torch.memory({ collect: true }).tensors;
    const draw = laplace.sample(shape);
    expect(torch.memory().tensors).toBe(before + 1);
    expect(draw.shape).toEqual([3000, 2]);
  });

  it("leave a mode's and a subclass's tensors alone", () => {
    const seen: Tensor[] = [];
    class Keeping extends torch.overrides.TorchFunctionMode {
      override torchFunction(fn: TorchFunction, args: readonly unknown[]): unknown {
        const result = super.torchFunction(fn, args);
        if (result instanceof torch.Tensor) seen.push(result);
        return result;
      }
    }
    class Remembering extends distributions.Uniform {
      last: Tensor | undefined;
      override rsample(shape: number[]): Tensor {
        this.last = super.rsample(shape);
        return this.last.mul(2);
      }
    }
    new Keeping().run(() => new distributions.Uniform(0, 1).sample(shape));
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.some((tensor) => tensor.isDisposed)).toBe(false);
    const remembering = new Remembering(0, 1);
    const draw = remembering.sample(shape);
    expect(draw.div(2).equal(remembering.last!)).toBe(true);
  });
});
