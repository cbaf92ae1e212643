/** Forward mode takes tensors and a level by name, and gives a pair whose tangent may be missing. */
import torch, { autograd, type Tensor } from '../../src/index';

declare const x: Tensor;
const { dualLevel, enterDualLevel, exitDualLevel, makeDual, unpackDual } = torch.autograd.forwardAd;

const dual: Tensor = makeDual(x, x);
makeDual({ tensor: x, tangent: x, level: 0 });
makeDual(x, x, { level: null });
// @ts-expect-error a tangent is required
makeDual(x);
// @ts-expect-error a tensor
makeDual(x, 1);
// @ts-expect-error the level has a name
makeDual(x, x, 0);

const { primal, tangent } = unpackDual(dual);
primal.sin();
// @ts-expect-error it may be null
tangent.sin();
const [first, second] = unpackDual(dual, { level: 0 });

const level: number = enterDualLevel();
exitDualLevel({ level });
exitDualLevel();
// @ts-expect-error the level has a name
exitDualLevel(level);
const text: string = dualLevel(() => 'done');
dualLevel().enter().dispose();
const later: Promise<number> = dualLevel(async () => 1);

class Twice extends autograd.Function {
  static override forward(ctx: autograd.FunctionCtx, input: Tensor): Tensor {
    ctx.saveForForward(input, null);
    return input.mul(2);
  }
  static override jvp(_ctx: autograd.FunctionCtx, dx: Tensor): Tensor {
    return dx.mul(2);
  }
}
const twice: Tensor = Twice.apply(dual);
torch.autograd.graph.incrementVersion(x);
torch.autograd.graph.incrementVersion([x, x]);
// @ts-expect-error no tensor
torch.autograd.graph.incrementVersion(1);
torch.autograd.setMultithreadingEnabled(false).dispose();
// @ts-expect-error a boolean is required
torch.autograd.setMultithreadingEnabled('no');
void [first, second, text, later, twice];
