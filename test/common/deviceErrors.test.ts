/** What is said below an accelerator's error, alone and on the stand-in. */
import { describe, expect, it, test } from 'vitest';
import { makeError } from '../../src/common/errors';
import torch from '../../src/index';
import { assertClean } from '../helpers/child';
import { hasStandin, runPythonWithStandin, runWithStandin } from '../helpers/standin';

const assertion = 'CUDA error: device-side assert triggered';
const adviceFor = (recentOps: string[], errorCode = 710, message = assertion) =>
  makeError('AcceleratorError', message, 'aten::item', { errorCode, recentOps });

describe('an accelerator’s error', () => {
  it('has Python’s class and code, and its words first', () => {
    const error = adviceFor([]);
    expect(error).toBeInstanceOf(torch.AcceleratorError);
    expect(error).toBeInstanceOf(torch.TorchError);
    expect((error as any).errorCode).toBe(710);
    expect(error.message.split('\n')[0]).toBe(assertion);
  });

  it('says that the process is done with the GPU, and names the operators, newest first', () => {
    const { message } = adviceFor([
      'aten::add(self: float32 [2], other: float32 [2])',
      'aten::mul(self: float32 [2])',
    ]);
    expect(message).toContain("This process can't use the GPU any more");
    expect(message).toContain('newest first:\n  aten::mul(self: float32 [2])\n  aten::add(');
    expect(message).toContain('CUDA_LAUNCH_BLOCKING=1');
    expect(message).not.toContain('out of range');
  });

  it.each([
    [
      'aten::cross_entropy_loss(self: float32 [64, 10], target: int64 [64])',
      "If a label is out of range: look at 'target' (int64 [64]) of aten::cross_entropy_loss; each must be from 0 to 9, since 'self' is [64, 10].",
    ],
    [
      'aten::embedding(weight: float32 [1000, 16], indices: int64 [8, 5])',
      "If an index is out of range: look at 'indices' (int64 [8, 5]) of aten::embedding; each must be from 0 to 999, since 'weight' is [1000, 16].",
    ],
    [
      'aten::gather(self: float32 [4, 4], index: int64 [4, 1])',
      "If an index is out of range: look at 'index' (int64 [4, 1]) of aten::gather; each must be at least 0 and below the size that it counts in.",
    ],
    [
      'aten::index(self: float32 [4])',
      "If an index is out of range: aten::index takes some; each must be below its dimension's size.",
    ],
  ])('says which argument to look at: %s', (op, text) => {
    // Also where others came after it, and where labels are probabilities.
    const later = 'aten::cross_entropy_loss(self: float32 [64, 10], target: float32 [64, 10])';
    expect(adviceFor([op, later, 'aten::add(self: float32 [2])']).message).toContain(text);
  });

  it('says no more of an error that passes', () => {
    const message = 'CUDA error: invalid device ordinal';
    expect(adviceFor(['aten::add(self: float32 [2])'], 101, message).message).toBe(message);
  });

  it('says how the workspace is set in Node', () => {
    const { message } = makeError(
      'TorchError',
      '… you must set CUBLAS_WORKSPACE_CONFIG=:4096:8 or …',
      'aten::mm',
    );
    expect(message).toContain('\nHere: CUBLAS_WORKSPACE_CONFIG=:4096:8 node script.js');
  });
});

describe.skipIf(!hasStandin)('on the stand-in', () => {
  test('a failed assertion names the operators that led to it', { timeout: 240_000 }, async () => {
    const python = runPythonWithStandin(`
x = torch.randn(6, 4, device="privateuseone")
fail(710)
try: x.sum().item()
except torch.AcceleratorError as e: report([type(e).__name__, str(e).split("\\n")[0], e.error_code])`);
    const { report } = assertClean(
      await runWithStandin(`
      const device = 'privateuseone';
      const x = torch.randn([6, 4], { device }), target = torch.zeros([6], { dtype: 'int64', device });
      torch.ones([3]).add(1); // the CPU's are not named
      const loss = torch.nn.functional.crossEntropy(x, target);
      memory.fail(710);
      const thrown = [];
      for (const use of [() => loss.item(), () => torch.accelerator.synchronize(), () => x.cpu()]) {
        try { use(); } catch (e) { thrown.push([e.name, e.message, e.errorCode]); }
      }
      report([thrown, torch.ones([2]).sum().item()]);`),
    );
    const [thrown, cpu] = report;
    const [name, message, code] = thrown[0];
    expect([name, message.split('\n')[0], code]).toEqual(python);
    expect(message).toContain('aten::cross_entropy_loss(self: float32 [6, 4], target: int64 [6])');
    expect(message).toContain(
      "look at 'target' (int64 [6]) of aten::cross_entropy_loss; each must be from 0 to 3",
    );
    expect(message).not.toContain('aten::add');
    expect(thrown.map(([each]: [string]) => each)).toEqual(Array(3).fill('AcceleratorError'));
    expect(cpu).toBe(2);
  });
});
