/** ModuleTracker against Python's: which modules are at work when operators run. */
import { expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';

class Model extends nn.Module {
  first = new nn.Linear(2, 2);
  rest = new nn.Sequential(new nn.ReLU(), new nn.Linear(2, 1));
  constructor(private readonly seen: (where: string) => void) {
    super();
  }
  override forward(x: Tensor): Tensor {
    this.seen('forward');
    const y = this.first(x);
    if (y.requiresGrad) y.registerHook(() => void this.seen('between'));
    return this.rest(y);
  }
}

it('tells the modules forward and backward as Python', () => {
  const expected = runPython(`
import torch, torch.nn as nn
from torch.utils.module_tracker import ModuleTracker
result = []
tracker = ModuleTracker()
def seen(where): result.append([where, sorted(tracker.parents), tracker.is_bw])
class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(2, 2)
        self.rest = nn.Sequential(nn.ReLU(), nn.Linear(2, 1))
    def forward(self, x):
        seen('forward')
        y = self.first(x)
        if y.requires_grad: y.register_hook(lambda g: seen('between'))
        return self.rest(y)
with tracker:
    model = Model()
    model.rest[1].weight.register_hook(lambda g: seen('weight'))
    model(torch.ones(1, 2)).sum().backward()
    seen('after')
    model(torch.ones(1, 2, requires_grad=True)).sum().backward()
    seen('after')
    with torch.no_grad(): model(torch.ones(1, 2))
`);
  const seen: unknown[] = [];
  const tracker = new torch.utils.moduleTracker.ModuleTracker();
  const see = (where: string) => seen.push([where, [...tracker.parents].sort(), tracker.isBw]);
  tracker.run(() => {
    const model = new Model(see);
    model.rest[1].weight.registerHook(() => void see('weight'));
    model(torch.ones([1, 2]))
      .sum()
      .backward();
    see('after');
    model(torch.ones([1, 2], { requiresGrad: true }))
      .sum()
      .backward();
    see('after');
    torch.noGrad(() => model(torch.ones([1, 2])));
  });
  expect(seen).toEqual(expected);
});

it('follows nothing outside of its scope', () => {
  const tracker = new torch.utils.moduleTracker.ModuleTracker();
  const where: string[][] = [];
  const model = new Model(() => where.push([...tracker.parents]));
  const x = torch.ones([1, 2]);
  model(x);
  {
    using _ = tracker;
    model(x);
  }
  model(x);
  expect(where).toEqual([['Global'], ['Global', 'Model'], ['Global']]);
});
