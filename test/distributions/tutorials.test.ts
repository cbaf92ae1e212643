/**
 * Steps as PyTorch's examples take them, with Python's numbers: a variational autoencoder, and a policy that
 * learns by REINFORCE.
 */
import { expect, it } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src/index';
import { ask, expectSame } from './twin';

const { Bernoulli, Categorical, Independent, klDivergence, Normal } = torch.distributions;

it('a variational autoencoder', () => {
  const theirs = ask(
    `
from torch import nn
torch.manual_seed(0)
encoder = nn.Sequential(nn.Linear(12, 16), nn.ReLU(), nn.Linear(16, 4))
decoder = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 12))
optimizer = torch.optim.Adam([*encoder.parameters(), *decoder.parameters()], lr=1e-2)
x = torch.rand(20, 12).round()
result = []
for _ in range(5):
    loc, log_scale = encoder(x).chunk(2, -1)
    q = D.Independent(D.Normal(loc, log_scale.exp()), 1)
    prior = D.Independent(D.Normal(torch.zeros_like(loc), torch.ones_like(loc)), 1)
    z = q.rsample()
    p = D.Independent(D.Bernoulli(logits=decoder(z)), 1)
    loss = (D.kl_divergence(q, prior) - p.log_prob(x)).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    result.append(loss.detach())
result += [p.detach() for p in encoder.parameters()]
`,
    {},
  );
  torch.manualSeed(0);
  const encoder = new nn.Sequential(new nn.Linear(12, 16), new nn.ReLU(), new nn.Linear(16, 4));
  const decoder = new nn.Sequential(new nn.Linear(2, 16), new nn.ReLU(), new nn.Linear(16, 12));
  const optimizer = new optim.Adam([...encoder.parameters(), ...decoder.parameters()], { lr: 1e-2 });
  const x = torch.rand([20, 12]).round();
  const results: Tensor[] = [];
  for (let step = 0; step < 5; step++) {
    const [loc, logScale] = encoder(x).chunk(2, -1);
    const q = new Independent(new Normal(loc!, logScale!.exp()), 1);
    const prior = new Independent(new Normal(torch.zerosLike(loc!), torch.onesLike(loc!)), 1);
    const z = q.rsample();
    const p = new Independent(new Bernoulli({ logits: decoder(z) }), 1);
    const loss = klDivergence(q, prior).sub(p.logProb(x)).mean();
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
    results.push(loss.detach());
  }
  results.push(...[...encoder.parameters()].map((parameter) => parameter.detach()));
  expectSame(results, theirs, 'losses and weights');
});

it('a policy by REINFORCE', () => {
  const theirs = ask(
    `
from torch import nn
torch.manual_seed(0)
policy = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.6), nn.ReLU(), nn.Linear(8, 2), nn.Softmax(-1))
optimizer = torch.optim.Adam(policy.parameters(), lr=1e-2)
result = []
for episode in range(3):
    state = torch.zeros(1, 4)
    log_probs, rewards = [], []
    for _ in range(10):
        m = D.Categorical(policy(state))
        action = m.sample()
        log_probs.append(m.log_prob(action))
        state = state * 0.9 + torch.randn(1, 4) * (action + 1)
        rewards.append(state.sum().item())
    returns, R = [], 0.0
    for r in rewards[::-1]:
        R = r + 0.99 * R
        returns.insert(0, R)
    returns = torch.tensor(returns)
    returns = (returns - returns.mean()) / (returns.std() + 1e-8)
    loss = torch.cat([-l * r for l, r in zip(log_probs, returns)]).sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    result.append(loss.detach())
result += [p.detach() for p in policy.parameters()]
`,
    {},
  );
  torch.manualSeed(0);
  const policy = new nn.Sequential(
    new nn.Linear(4, 8),
    new nn.Dropout(0.6),
    new nn.ReLU(),
    new nn.Linear(8, 2),
    new nn.Softmax(-1),
  );
  const optimizer = new optim.Adam(policy.parameters(), { lr: 1e-2 });
  const results: Tensor[] = [];
  for (let episode = 0; episode < 3; episode++) {
    let state = torch.zeros([1, 4]);
    const logProbs: Tensor[] = [];
    const rewards: number[] = [];
    for (let i = 0; i < 10; i++) {
      const m = new Categorical(policy(state));
      const action = m.sample();
      logProbs.push(m.logProb(action));
      state = state.mul(0.9).add(torch.randn([1, 4]).mul(action.add(1)));
      rewards.push(state.sum().item() as number);
    }
    let R = 0;
    const discounted = rewards.reduceRight<number[]>((list, reward) => {
      R = reward + 0.99 * R;
      list.unshift(R);
      return list;
    }, []);
    const raw = torch.tensor(discounted);
    const returns = raw.sub(raw.mean()).div(raw.std().add(1e-8));
    const loss = torch.cat(logProbs.map((l, i) => l.neg().mul(returns.get(i)))).sum();
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
    results.push(loss.detach());
  }
  results.push(...[...policy.parameters()].map((parameter) => parameter.detach()));
  expectSame(results, theirs, 'losses and weights');
  expect(results[0]!.isfinite().item()).toBe(true);
});
