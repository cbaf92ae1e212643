/** nn.utils.prune beside Python's, bit for bit. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../src/index';
import { pruningHooks } from '../../../src/nn/utils/pruneMethods';
import { runPython, toWire } from '../../helpers/python';

const { prune } = nn.utils;

const message = (run: () => unknown): string => {
  try {
    return String(run());
  } catch (e) {
    return (e as Error).message;
  }
};

const twin = `
import torch, torch.nn as nn
from torch.nn.utils import prune
def text(f):
    try: return str(f())
    except Exception as e: return str(e)
scores = torch.linspace(1, 0, 12).view(3, 4)
mask = torch.tensor([[1., 0, 1, 0]] * 3)
cases = [
    lambda m: prune.identity(m, "weight"),
    lambda m: prune.random_unstructured(m, "weight", 0.3),
    lambda m: prune.random_unstructured(m, "weight", 4),
    lambda m: prune.l1_unstructured(m, "weight", amount=0.375),
    lambda m: prune.l1_unstructured(m, "bias", 1),
    lambda m: prune.l1_unstructured(m, "weight", 5, importance_scores=scores),
    lambda m: prune.random_structured(m, "weight", 2, 1),
    lambda m: prune.random_structured(m, "weight", 0.5, dim=-1),
    lambda m: prune.ln_structured(m, "weight", 1, n=2, dim=0),
    lambda m: prune.ln_structured(m, "weight", 0.5, float("inf"), -1, importance_scores=scores),
    lambda m: prune.custom_from_mask(m, "weight", mask),
    lambda m: prune.l1_unstructured(prune.random_unstructured(m, "weight", 3), "weight", 4),
    lambda m: prune.ln_structured(prune.ln_structured(m, "weight", 1, 2, 0), "weight", 2, 1, 1),
    lambda m: prune.custom_from_mask(prune.l1_unstructured(m, "weight", 0.5), "weight", mask),
    lambda m: prune.random_unstructured(prune.random_structured(m, "weight", 1, 0), "weight", 0),
]
results = []
for case in cases:
    torch.manual_seed(5)
    m = case(nn.Linear(4, 3))
    x = torch.ones(2, 4)
    y = m(x)
    y.pow(2).sum().backward()
    pruned = [list(m.state_dict()), list(m.state_dict().values()), y.detach(), [p.grad for p in m.parameters()], prune.is_pruned(m), [len(h) if isinstance(h, prune.PruningContainer) else 1 for h in m._forward_pre_hooks.values()]]
    prune.remove(m, "bias" if hasattr(m, "bias_mask") else "weight")
    results.append(pruned + [list(m.state_dict()), list(m.state_dict().values()), prune.is_pruned(m)])
torch.manual_seed(6)
net = nn.Sequential(nn.Linear(4, 3), nn.Linear(3, 2))
prune.l1_unstructured(net[0], "weight", 2)
prune.global_unstructured([(net[0], "weight"), (net[1], "weight")], prune.L1Unstructured, amount=0.4)
prune.global_unstructured([(net[0], "bias"), (net[1], "weight")], pruning_method=prune.RandomUnstructured, importance_scores={(net[0], "bias"): torch.ones(3)}, amount=2)
everything = [list(net.state_dict()), list(net.state_dict().values())]
alone = prune.L1Unstructured(amount=2).prune(torch.tensor([3., -1, 2, 0]))
L = lambda: nn.Linear(4, 3)
errors = [text(f) for f in (
    lambda: prune.l1_unstructured(L(), "weight", 1.5),
    lambda: prune.l1_unstructured(L(), "weight", -1),
    lambda: prune.l1_unstructured(L(), "weight", "a"),
    lambda: prune.l1_unstructured(L(), "weight", 13),
    lambda: prune.random_structured(L(), "bias", 1, 0),
    lambda: prune.random_structured(L(), "weight", 1, 2),
    lambda: prune.ln_structured(L(), "weight", 5, 2, 0),
    lambda: prune.l1_unstructured(L(), "weight", 1, importance_scores=torch.ones(2)),
    lambda: prune.custom_from_mask(L(), "weight", torch.ones(2)),
    lambda: prune.remove(L(), "weight"),
    lambda: prune.global_unstructured(3, prune.L1Unstructured, amount=1),
    lambda: prune.L1Unstructured(1).prune(torch.ones(2), importance_scores=torch.ones(3)),
)]
result = [results, everything, alone, errors]
`;

describe('pruning', () => {
  const [results, everything, alone, errors] = runPython(twin);
  const scores = torch.linspace(1, 0, 12).view(3, 4);
  const mask = torch.tensor([
    [1, 0, 1, 0],
    [1, 0, 1, 0],
    [1, 0, 1, 0],
  ]);
  const cases: ((m: nn.Linear) => nn.Linear)[] = [
    (m) => prune.identity(m, 'weight'),
    (m) => prune.randomUnstructured(m, 'weight', 0.3),
    (m) => prune.randomUnstructured(m, 'weight', 4),
    (m) => prune.l1Unstructured(m, 'weight', 0.375),
    (m) => prune.l1Unstructured(m, 'bias', 1),
    (m) => prune.l1Unstructured(m, 'weight', 5, { importanceScores: scores }),
    (m) => prune.randomStructured(m, 'weight', 2, 1),
    (m) => prune.randomStructured(m, 'weight', 0.5, -1),
    (m) => prune.lnStructured(m, 'weight', 1, 2, 0),
    (m) => prune.lnStructured(m, 'weight', 0.5, Infinity, -1, scores),
    (m) => prune.customFromMask(m, 'weight', mask),
    (m) => prune.l1Unstructured(prune.randomUnstructured(m, 'weight', 3), 'weight', 4),
    (m) => prune.lnStructured(prune.lnStructured(m, 'weight', 1, 2, 0), 'weight', 2, 1, 1),
    (m) => prune.customFromMask(prune.l1Unstructured(m, 'weight', 0.5), 'weight', mask),
    (m) => prune.randomUnstructured(prune.randomStructured(m, 'weight', 1, 0), 'weight', 0),
  ];

  cases.forEach((make, i) => {
    it(`${make.toString().slice(7, 90)} is Python’s`, () => {
      torch.manualSeed(5);
      const m = make(new nn.Linear(4, 3));
      const y = m(torch.ones([2, 4]));
      y.pow(2).sum().backward();
      const state = m.stateDict();
      const lengths = pruningHooks(m).map(([, method]) =>
        method instanceof prune.PruningContainer ? method.length : 1,
      );
      const pruned = [
        Object.keys(state),
        Object.values(state).map(toWire),
        toWire(y),
        m.parameters().map((p) => toWire(p.grad!)),
        prune.isPruned(m),
        lengths,
      ];
      prune.remove(m, 'bias_mask' in m ? 'bias' : 'weight');
      const left = m.stateDict();
      expect([...pruned, Object.keys(left), Object.values(left).map(toWire), prune.isPruned(m)]).toEqual(
        results[i],
      );
    });
  });

  it('judges parameters together, and tensors of no module', () => {
    torch.manualSeed(6);
    const first = new nn.Linear(4, 3);
    const second = new nn.Linear(3, 2);
    const net = new nn.Sequential(first, second);
    prune.l1Unstructured(first, 'weight', 2);
    const weights: [nn.Module, string][] = [
      [first, 'weight'],
      [second, 'weight'],
    ];
    prune.globalUnstructured(weights, prune.L1Unstructured, { amount: 0.4 });
    prune.globalUnstructured(
      [
        [first, 'bias'],
        [second, 'weight'],
      ],
      prune.RandomUnstructured,
      { importanceScores: [[first, 'bias', torch.ones([3])]], amount: 2 },
    );
    const state = net.stateDict();
    expect([Object.keys(state), Object.values(state).map(toWire)]).toEqual(everything);
    const t = torch.tensor([3, -1, 2, 0], { dtype: 'float32' });
    expect(toWire(new prune.L1Unstructured({ amount: 2 }).prune(t))).toEqual(alone);
  });

  it('refuses with Python’s texts, and leaves the module as it was', () => {
    const make = () => new nn.Linear(4, 3);
    const layer = make();
    expect(
      [
        () => prune.l1Unstructured(make(), 'weight', 1.5),
        () => prune.l1Unstructured(make(), 'weight', -1),
        () => prune.l1Unstructured(make(), 'weight', 'a' as any),
        () => prune.l1Unstructured(layer, 'weight', 13),
        () => prune.randomStructured(make(), 'bias', 1, 0),
        () => prune.randomStructured(make(), 'weight', 1, 2),
        () => prune.lnStructured(make(), 'weight', 5, 2, 0),
        () => prune.l1Unstructured(make(), 'weight', 1, torch.ones([2])),
        () => prune.customFromMask(make(), 'weight', torch.ones([2])),
        () => prune.remove(make(), 'weight'),
        () => prune.globalUnstructured(3 as any, prune.L1Unstructured, { amount: 1 }),
        () => new prune.L1Unstructured(1).prune(torch.ones([2]), { importanceScores: torch.ones([3]) }),
      ].map(message),
    ).toEqual(errors);
    expect(Object.keys(layer.stateDict()).sort()).toEqual(['bias', 'weight']);
    class EveryOther extends prune.BasePruningMethod {
      override get PRUNING_TYPE() {
        return 'unstructured' as const;
      }
      override computeMask(_t: Tensor, defaultMask: Tensor): Tensor {
        const every = defaultMask.clone();
        every.view(-1).set(['::2'], 0);
        return every;
      }
    }
    EveryOther.apply(layer, 'bias');
    expect((layer as any).bias_mask.tolist()).toEqual([0, 1, 0]);
  });
});
