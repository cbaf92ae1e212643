/** An optimizer against Python's: losses, parameters and state of many steps, bit for bit. */
import { expect } from 'vitest';
import torch, { nn } from '../../src/index';
import type { Parameter } from '../../src/nn/parameter/parameter';
import type { Optimizer } from '../../src/optim/optimizer';
import { device, isCpu } from '../helpers/device';
import { runPython, toWire } from '../helpers/python';
import { isOtherPython } from '../helpers/torchVersion';

const twin = `
import torch, torch.nn as nn, torch.optim as optim
dtype = getattr(torch, input["dtype"])
torch.manual_seed(1)
model = nn.Sequential(nn.Linear(6, 8), nn.Tanh(), nn.Linear(8, 3)).to(dtype)
params = list(model.parameters())
x, y = torch.randn(5, 6, dtype=dtype), torch.randn(5, 3, dtype=dtype)
optimizer = eval(input["python"])
losses, refusal = [], None
for step in range(input["steps"]):
    optimizer.zero_grad()
    out = model(x)
    loss = ((out - y) ** 2).mean()
    # The last layer's bias has no gradient at first: its state begins later.
    loss.backward(inputs=params[:3] if step < 3 else params)
    # Some settings are for some devices only.
    try: optimizer.step()
    except (RuntimeError, ValueError) as error:
        refusal = str(error)
        break
    losses.append(loss.item())
    if input["lr"] and step == 20:
        optimizer.param_groups[0]["lr"] = input["lr"]
sd = optimizer.state_dict()
result = {
    "refusal": refusal,
    "losses": losses,
    "params": [p.detach() for p in params],
    "state": [[k, {n: v for n, v in s.items()}] for k, s in sd["state"].items()],
    "groups": [list(g) for g in sd["param_groups"]],
    "repr": repr(optimizer),
}
`;

/** What a comparison of an optimizer needs. */
export interface OptimizerCase {
  /** Makes the optimizer here. */
  make: (params: Parameter[]) => Optimizer<any>;
  /** The Python expression that makes it there, of \`params\`. */
  python: string;
  dtype?: 'float32' | 'float64' | 'bfloat16';
  /** A learning rate to go on with after 20 steps. */
  lr?: number;
  steps?: number;
}

/** Trains the same small network here and in Python and compares everything. */
export function compareOptimizer({ make, python, dtype = 'float32', lr, steps = 60 }: OptimizerCase): void {
  const expected = runPython(twin, { python, dtype, lr: lr ?? null, steps });

  torch.manualSeed(1);
  const model = new nn.Sequential(new nn.Linear(6, 8), new nn.Tanh(), new nn.Linear(8, 3)).to(dtype);
  const params = model.parameters();
  const x = torch.randn([5, 6], { dtype });
  const y = torch.randn([5, 3], { dtype });
  const optimizer = make(params);
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    optimizer.zeroGrad();
    const loss = model(x).sub(y).pow(2).mean();
    loss.backward({ inputs: step < 3 ? params.slice(0, 3) : params });
    if (expected.refusal !== null) {
      expect(isCpu, expected.refusal).toBe(false);
      if (isOtherPython(`${python} on ${device}`)) return;
      expect(() => optimizer.step()).toThrow(expected.refusal);
      return;
    }
    optimizer.step();
    losses.push(loss.item());
    if (lr !== undefined && step === 20) optimizer.paramGroups[0]!.lr = lr;
  }
  const state = optimizer.stateDict();
  expect(losses).toEqual(expected.losses);
  expect(toWire(params)).toEqual(expected.params);
  const entries = Object.entries(state.state).map(([key, values]) => [Number(key), toWire(values)]);
  expect(entries).toEqual(expected.state);
  expect(state.param_groups.map((group) => Object.keys(group).sort())).toEqual(
    expected.groups.map((keys: string[]) => keys.sort()),
  );
  expect(String(optimizer)).toBe(expected.repr);
}
