/**
 * Where there is an accelerator, the engine runs on a thread of its own and hooks on the script's: they find
 * the engine's modes there all the same. The accelerator is the stand-in.
 */
import { expect, it } from 'vitest';
import { assertClean, runNode } from '../helpers/child';
import { hasStandin, standin } from '../helpers/standin';

it.skipIf(!hasStandin)(
  'hooks and functions run with gradients only where they make a graph',
  {
    timeout: 600_000,
  },
  async () => {
    const child = await runNode(`
    require(${JSON.stringify(standin())});
    const seen = [];
    const note = (where) => void seen.push(where + ' ' + torch.isGradEnabled());
    class Double extends torch.autograd.Function {
      static forward(ctx, x) { return x.mul(2); }
      static backward(ctx, g) { note('backward'); return g.mul(2); }
    }
    for (const createGraph of [false, true]) {
      const x = torch.ones([2], { requiresGrad: true });
      const y = Double.apply(x);
      y.registerHook(() => note('hook'));
      torch.autograd.grad(y.sum(), x, { createGraph });
    }
    report([seen, torch.isGradEnabled()]);`);
    expect(assertClean(child).report).toEqual([
      ['hook false', 'backward false', 'hook true', 'backward true'],
      true,
    ]);
  },
);
