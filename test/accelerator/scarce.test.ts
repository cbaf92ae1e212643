/** Calls that can't be repeated where a device's memory is scarce: a backward, an optimizer's step. */
import { describe, expect, it } from 'vitest';
import { assertClean } from '../helpers/child';
import { hasStandin, runWithStandin } from '../helpers/standin';

const timeout = 240_000;

/** Garbage on the device that no collection has seen yet: what lives is `held`. */
const before = `
const device = 'privateuseone';
const litter = (bytes, count) => { for (let i = 0; i < count; i++) torch.empty([bytes / 4], { device }); };
const bytes = () => memory(0)[0];`;

describe.skipIf(!hasStandin)('where memory is scarce', () => {
  it('garbage is collected before a backward', { timeout }, async () => {
    const { report } = assertClean(
      await runWithStandin(`${before}
      memory.limit(0, 10e6);
      const w = torch.ones([500000], { device, requiresGrad: true });
      const loss = w.mul(2).mul(3).sum();
      litter(1e6, 3);
      const full = bytes();
      loss.backward();
      report([full, w.grad.sum().item()]);`),
    );
    const [full, sum] = report;
    // The backward needs two gradients of 2 MB, for which there was no room.
    expect(full).toBeGreaterThan(8.9e6);
    expect(sum).toBe(3_000_000);
  });

  it('garbage is collected before a step, and for its states', { timeout }, async () => {
    const { report } = assertClean(
      await runWithStandin(`${before}
      memory.limit(0, 10e6);
      const w = torch.ones([250000], { device, requiresGrad: true });
      w.grad = torch.ones([250000], { device });
      const optimizer = new torch.optim.Adam([w], { foreach: false });
      litter(1e6, 7);
      const full = bytes();
      optimizer.step();
      report([full, w.min().item() < 1]);`),
    );
    expect(report[0]).toBeGreaterThan(8.5e6);
    expect(report[1]).toBe(true);
  });

  it('a backward that lacks memory nevertheless leaves room for the next try', { timeout }, async () => {
    const { report } = assertClean(
      await runWithStandin(`${before}
      memory.limit(0, 10e6);
      const w = torch.ones([1000000], { device, requiresGrad: true });
      let error, loss = w.mul(2).sum().mul(3);
      loss = loss.add(w.mul(5).sum());
      memory.limit(0, 7e6);
      try { loss.backward(); } catch (e) { error = e; }
      loss = undefined;
      w.grad = null;
      const small = torch.ones([1000], { device, requiresGrad: true });
      small.mul(2).sum().backward();
      report([error?.name, small.grad.sum().item()]);`),
    );
    expect(report).toEqual(['OutOfMemoryError', 2000]);
  });

  it('an error of the device names backwards and steps among the last calls', { timeout }, async () => {
    const { report } = assertClean(
      await runWithStandin(`${before}
      const net = new torch.nn.Linear(3, 2).to(device);
      const optimizer = new torch.optim.SGD(net.parameters(), { lr: 0.1 });
      net(torch.ones([4, 3], { device })).sum().backward();
      optimizer.step();
      memory.fail(710);
      try { torch.ones([1], { device }).item(); } catch (e) { report(e.message); }`),
    );
    expect(report).toMatch(/backward\(float32 \[\]\)/);
    expect(report).toMatch(/SGD\.step\(float32 \[2, 3\], float32 \[2\]\)/);
  });
});
