/** Adam and AdamW give Python’s bits after many steps, in every variant. */
import { describe, expect, it } from 'vitest';
import torch, { nn, optim } from '../../src/index';
import { runPython, tensorToWire } from '../helpers/python';
import { compareOptimizer, type OptimizerCase } from './compareOptimizer';

const cases: OptimizerCase[] = [
  { make: (p) => new optim.Adam(p), python: 'optim.Adam(params)' },
  { make: (p) => new optim.Adam(p, { lr: 0.01 }), python: 'optim.Adam(params, lr=0.01)', lr: 0.003 },
  {
    make: (p) => new optim.Adam(p, 0.02, [0.8, 0.95], 1e-6, 0.1, true),
    python: 'optim.Adam(params, 0.02, (0.8, 0.95), 1e-6, 0.1, True)',
  },
  {
    make: (p) => new optim.Adam(p, { lr: 0.01, maximize: true }),
    python: 'optim.Adam(params, lr=0.01, maximize=True)',
  },
  {
    make: (p) => new optim.Adam(p, { lr: 0.01, weightDecay: 0.1, decoupledWeightDecay: true }),
    python: 'optim.Adam(params, lr=0.01, weight_decay=0.1, decoupled_weight_decay=True)',
  },
  {
    make: (p) => new optim.Adam(p, { lr: 0.01, foreach: true, amsgrad: true, weightDecay: 0.05 }),
    python: 'optim.Adam(params, lr=0.01, foreach=True, amsgrad=True, weight_decay=0.05)',
  },
  {
    make: (p) => new optim.Adam(p, { lr: 0.01, foreach: true, maximize: true, weightDecay: 0.05 }),
    python: 'optim.Adam(params, lr=0.01, foreach=True, maximize=True, weight_decay=0.05)',
  },
  {
    make: (p) => new optim.Adam(p, { lr: 0.01, foreach: false }),
    python: 'optim.Adam(params, lr=0.01, foreach=False)',
  },
  {
    make: (p) => new optim.Adam(p, { lr: 0.01, fused: true, weightDecay: 0.1, amsgrad: true }),
    python: 'optim.Adam(params, lr=0.01, fused=True, weight_decay=0.1, amsgrad=True)',
  },
  {
    make: (p) => new optim.Adam(p, { lr: torch.tensor(0.01) }),
    python: 'optim.Adam(params, lr=torch.tensor(0.01))',
  },
  {
    make: (p) =>
      new optim.Adam(p, { lr: torch.tensor([0.01]), weightDecay: 0.1, decoupledWeightDecay: true }),
    python: 'optim.Adam(params, lr=torch.tensor([0.01]), weight_decay=0.1, decoupled_weight_decay=True)',
  },
  {
    make: (p) => new optim.Adam(p, { betas: [torch.tensor(0.9), torch.tensor(0.99)] }),
    python: 'optim.Adam(params, betas=(torch.tensor(0.9), torch.tensor(0.99)))',
  },
  { make: (p) => new optim.Adam(p, { lr: 0.01 }), python: 'optim.Adam(params, lr=0.01)', dtype: 'float64' },
  { make: (p) => new optim.Adam(p, { lr: 0.01 }), python: 'optim.Adam(params, lr=0.01)', dtype: 'bfloat16' },
  {
    make: (p) => new optim.AdamW(p, { lr: 0.01, betas: [0.8, 0.9], weightDecay: 0.3 }),
    python: 'optim.AdamW(params, lr=0.01, betas=(0.8, 0.9), weight_decay=0.3)',
    dtype: 'bfloat16',
  },
  { make: (p) => new optim.AdamW(p), python: 'optim.AdamW(params)' },
  {
    make: (p) => new optim.AdamW(p, { lr: 0.01, weightDecay: 0.2, amsgrad: true }),
    python: 'optim.AdamW(params, lr=0.01, weight_decay=0.2, amsgrad=True)',
  },
  {
    make: (p) => new optim.AdamW(p, { lr: 0.01, foreach: true }),
    python: 'optim.AdamW(params, lr=0.01, foreach=True)',
  },
  {
    make: (p) => new optim.AdamW(p, { lr: 0.01, fused: true }),
    python: 'optim.AdamW(params, lr=0.01, fused=True)',
  },
  {
    make: (p) =>
      new optim.Adam(
        [
          { params: p.slice(0, 2), lr: 0.1, weightDecay: 0.01 },
          { params: p.slice(2), betas: [0.5, 0.6] },
        ],
        { amsgrad: true },
      ),
    python: `optim.Adam([{"params": params[:2], "lr": 0.1, "weight_decay": 0.01}, {"params": params[2:], "betas": (0.5, 0.6)}], amsgrad=True)`,
  },
];

describe('Adam and AdamW', () => {
  it.each(cases)('$python ($dtype) equals Python', (optimizer) => compareOptimizer(optimizer));

  it('differentiable: gradients flow through the step', () => {
    const expected = runPython(`
      import torch, torch.optim as optim
      p = torch.tensor([1.0, 2.0], requires_grad=True)
      w = torch.tensor([0.5, -1.0], requires_grad=True)
      q = p.clone()
      optimizer = optim.Adam([q], lr=0.1, differentiable=True, weight_decay=0.1, amsgrad=True)
      q.grad = w * w
      optimizer.step()
      q.sum().backward()
      result = [q.detach(), p.grad, w.grad]
    `);
    const p = torch.tensor([1, 2], { requiresGrad: true });
    const w = torch.tensor([0.5, -1], { requiresGrad: true });
    const q = p.clone();
    const optimizer = new optim.Adam([q], { lr: 0.1, differentiable: true, weightDecay: 0.1, amsgrad: true });
    q.grad = w.mul(w);
    optimizer.step();
    q.sum().backward();
    expect([q, p.grad!, w.grad!].map((t) => tensorToWire(t))).toEqual(
      expected.map((t: object) => ({ ...t })),
    );
  });

  it('complex parameters equal Python', () => {
    const expected = runPython(`
      import torch, torch.optim as optim
      torch.manual_seed(2)
      p = torch.randn(3, dtype=torch.complex64, requires_grad=True)
      optimizer = optim.Adam([p], lr=0.1, amsgrad=True)
      for _ in range(5):
          optimizer.zero_grad()
          (p * p.conj()).real.sum().backward()
          optimizer.step()
      result = p.detach()
    `);
    torch.manualSeed(2);
    const p = torch.randn([3], { dtype: 'complex64' }).requiresGrad_();
    const optimizer = new optim.Adam([p], { lr: 0.1, amsgrad: true });
    for (let step = 0; step < 5; step++) {
      optimizer.zeroGrad();
      torch.real(p.mul(p.conj())).sum().backward();
      optimizer.step();
    }
    expect(tensorToWire(p)).toEqual(expected);
  });

  it('refuses wrong options with Python’s texts', () => {
    const p = [new nn.Parameter(torch.ones([2]))];
    const text = (make: () => unknown) => {
      try {
        make();
      } catch (e) {
        return (e as Error).message;
      }
      return 'nothing was thrown';
    };
    expect([
      text(() => new optim.Adam(p, { lr: -1 })),
      text(() => new optim.Adam(p, { lr: -0.5 })),
      text(() => new optim.Adam(p, { eps: -1 })),
      text(() => new optim.Adam(p, { betas: [1.5, 0.9] })),
      text(() => new optim.Adam(p, { betas: [0.5, -0.1] })),
      text(() => new optim.Adam(p, { weightDecay: -1 })),
      text(() => new optim.Adam(p, { lr: torch.ones([2]) })),
      text(() => new optim.Adam(p, { lr: torch.tensor(0.1), foreach: true })),
      text(() => new optim.Adam(p, { betas: [0.9, torch.tensor(0.9)] })),
      text(() => new optim.Adam(p, { fused: true, foreach: true })),
      text(() => new optim.Adam(p, { fused: true, differentiable: true })),
    ]).toEqual(
      runPython(`
        import torch.optim as optim
        p = [torch.nn.Parameter(torch.ones(2))]
        def text(**k):
            try: optim.Adam(p, **k)
            except Exception as e: return str(e)
        result = [text(lr=-1), text(lr=-0.5), text(eps=-1), text(betas=(1.5, 0.9)), text(betas=(0.5, -0.1)), text(weight_decay=-1),
                  text(lr=torch.ones(2)), text(lr=torch.tensor(0.1), foreach=True), text(betas=(0.9, torch.tensor(0.9))),
                  text(fused=True, foreach=True), text(fused=True, differentiable=True)]
      `),
    );
    expect(text(() => new optim.Adam(p, { lr: '1' as any }))).toBe(
      'Expected a number or a Tensor for lr but received "1" of type string',
    );
    expect(text(() => new optim.Adam(p, { betas: 0.9 as any }))).toContain(
      'an array of two numbers for betas',
    );
    // @ts-expect-error Python's spelling
    expect(text(() => new optim.Adam(p, { weight_decay: 0.1 }))).toBe(
      "Adam: unknown option 'weight_decay'. Did you mean 'weightDecay'?",
    );
    // @ts-expect-error AdamW always decouples it
    expect(text(() => new optim.AdamW(p, { decoupledWeightDecay: true }))).toContain('unknown option');
  });

  it('refuses capturable on the CPU and sparse gradients', () => {
    const p = new nn.Parameter(torch.ones([2], { device: 'cpu' }));
    p.grad = torch.ones([2], { device: 'cpu' });
    expect(() => new optim.Adam([p], { capturable: true }).step()).toThrow(
      'If capturable=True, params and state_steps must be on supported devices: ',
    );
    const table = new nn.Parameter(torch.ones([3, 2]));
    nn.functional
      .embedding(torch.tensor([1n]), table, { sparse: true })
      .sum()
      .backward();
    expect(() => new optim.Adam([table]).step()).toThrow(
      'Adam does not support sparse gradients, please consider SparseAdam instead',
    );
  });
});
