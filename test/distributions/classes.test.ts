/** Every class of distributions, with several parameters, answers as Python's, bit by bit. */
import { describe, expect, it } from 'vitest';
import torch from '../../src/index';
import { isOtherPython } from '../helpers/torchVersion';
import { cases } from './cases';
import { ask, attempt, build, camelCase, d, expectSame, graded } from './twin';

const code = `
attributes = ['mean', 'mode', 'variance', 'stddev', 'batch_shape', 'event_shape', 'support', 'has_rsample', 'has_enumerate_support']

def describe(x):
    if isinstance(x, torch.Size):
        return list(x)
    return repr(x) if isinstance(x, D.constraints.Constraint) else x

def answers(spec):
    leaves = []
    p = build(spec, leaves)
    torch.manual_seed(1)
    found = dict(repr=repr(p))
    one = found['one'] = attempt(lambda: p.sample())
    value = found['sample'] = attempt(lambda: p.sample((2, 3)))
    found['large_sample'] = attempt(lambda: p.sample((2048,)))
    found['rsample'] = attempt(lambda: graded(lambda: p.rsample((3,)), leaves))
    found['large_rsample'] = attempt(lambda: graded(lambda: p.rsample((2048,)), leaves))
    with torch.no_grad():
        found['large_plain'] = attempt(lambda: p.rsample((2048,)))
        found['large_expanded'] = attempt(lambda: p.expand((2, *p.batch_shape)).rsample((1024,)))
    for name in attributes:
        found[name] = attempt(lambda: graded(lambda: describe(getattr(p, name)), leaves))
    found['log_prob'] = attempt(lambda: graded(lambda: p.log_prob(value), leaves))
    found['log_prob_one'] = attempt(lambda: p.log_prob(one))
    found['cdf'] = attempt(lambda: graded(lambda: p.cdf(value), leaves))
    found['icdf'] = attempt(lambda: graded(lambda: p.icdf(torch.linspace(0.05, 0.95, 5).reshape(5, *[1] * len(value.shape[2:]))), leaves))
    found['entropy'] = attempt(lambda: graded(lambda: p.entropy(), leaves))
    found['perplexity'] = attempt(lambda: p.perplexity())
    found['enumerate'] = attempt(lambda: p.enumerate_support())
    found['narrow'] = attempt(lambda: p.enumerate_support(expand=False))
    q = p.expand((2, *p.batch_shape))
    found['expanded'] = repr(q)
    torch.manual_seed(2)
    more = found['expanded_sample'] = attempt(lambda: q.sample((2,)))
    found['expanded_log_prob'] = attempt(lambda: q.log_prob(more))
    found['expanded_mean'] = attempt(lambda: q.mean)
    found['expanded_entropy'] = attempt(lambda: q.entropy())
    found['again'] = repr(p)
    return found

result = [attempt(lambda: answers(spec)) for spec in input['specs']]
`;

const attributes = [
  'mean',
  'mode',
  'variance',
  'stddev',
  'batch_shape',
  'event_shape',
  'support',
  'has_rsample',
  'has_enumerate_support',
];

const specs = cases.map(([name, args, named]) => d(name, args, named));

function answers(spec: (typeof specs)[number]): Record<string, unknown> {
  const leaves: any[] = [];
  const p = build(spec, leaves);
  const text = String(p);
  torch.manualSeed(1);
  const one = attempt(() => p.sample());
  const value = attempt(() => p.sample([2, 3]));
  const large = attempt(() => p.sample([2048]));
  const found: Record<string, any> = { repr: text, one, sample: value, large_sample: large };
  found['rsample'] = attempt(() => graded(() => p.rsample([3]), leaves));
  found['large_rsample'] = attempt(() => graded(() => p.rsample([2048]), leaves));
  torch.noGrad(() => {
    found['large_plain'] = attempt(() => p.rsample([2048]));
    found['large_expanded'] = attempt(() => p.expand([2, ...p.batchShape]).rsample([1024]));
  });
  const describing = (x: unknown) =>
    x instanceof torch.distributions.constraints.Constraint ? String(x) : x;
  for (const name of attributes) {
    found[name] = attempt(() => graded(() => describing(p[camelCase(name)]), leaves));
  }
  found['log_prob'] = attempt(() => graded(() => p.logProb(value), leaves));
  found['log_prob_one'] = attempt(() => p.logProb(one));
  found['cdf'] = attempt(() => graded(() => p.cdf(value), leaves));
  found['icdf'] = attempt(() => {
    const points = torch.linspace(0.05, 0.95, 5).reshape([5, ...value.shape.slice(2).map(() => 1)]);
    return graded(() => p.icdf(points), leaves);
  });
  found['entropy'] = attempt(() => graded(() => p.entropy(), leaves));
  found['perplexity'] = attempt(() => p.perplexity());
  found['enumerate'] = attempt(() => p.enumerateSupport());
  found['narrow'] = attempt(() => p.enumerateSupport({ expand: false }));
  const q = p.expand([2, ...p.batchShape]);
  found['expanded'] = String(q);
  torch.manualSeed(2);
  const more = attempt(() => q.sample([2]));
  found['expanded_sample'] = more;
  found['expanded_log_prob'] = attempt(() => q.logProb(more));
  found['expanded_mean'] = attempt(() => q.mean);
  found['expanded_entropy'] = attempt(() => q.entropy());
  found['again'] = String(p);
  return found;
}

const theirs = ask(code, { specs });

describe('every class', () => {
  specs.forEach((spec, i) => {
    const title = `${spec.make} ${JSON.stringify([spec.args, spec.named]).slice(0, 100)}`;
    it.skipIf(isOtherPython(title))(title, () => {
      const expected = theirs[i];
      if ('error' in expected) expect.fail(`Python raises ${expected.error}: ${expected.text}`);
      const ours = answers(spec);
      for (const [name, answer] of Object.entries(expected)) expectSame(ours[name], answer, name);
    });
  });
});
