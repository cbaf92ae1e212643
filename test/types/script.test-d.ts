/**
 * A training script as a user writes it, under `tsc --strict`: what must compile, and what must not.
 * Never run.
 */
import torch, { nn, optim, type Tensor } from '../../src';

const F = nn.functional;

class Net extends nn.Module {
  conv = new nn.Conv2d(1, 8, 3, { stride: 1, padding: 1 });
  fc = new nn.Linear(8 * 14 * 14, 10);
  drop = new nn.Dropout(0.25);

  override forward(x: Tensor, scale = 1): Tensor {
    const h = F.maxPool2d(F.relu(this.conv(x)), 2);
    return this.fc(this.drop(torch.flatten(h, 1))).mul(scale);
  }
}

export function trains(): void {
  const model = new Net();
  const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
  const x = torch.randn([4, 1, 28, 28], { dtype: 'float32' });
  const target = torch.tensor([1, 2, 3, 4], { dtype: torch.int64 });
  const logits: Tensor = model(x);
  const scaled: Tensor = model(x, 2);
  const loss = F.crossEntropy(logits.add(scaled), target);
  optimizer.zeroGrad();
  loss.backward();
  optimizer.step();
  const { values, indices } = logits.max(1);
  const correct: number = indices.eq(target).sum().item();
  const sequence = new nn.Sequential(new nn.Linear(2, 3), new nn.ReLU());
  sequence(values).sum(correct);
}

export function refuses(): void {
  const model = new Net();
  // @ts-expect-error a module's call has the parameters of its own forward
  model('x');
  // @ts-expect-error too few arguments
  model();
  // @ts-expect-error the second argument is a number
  model(torch.zeros(1), 'two');
  // @ts-expect-error forward gives a tensor
  const n: number = model(torch.zeros(1));
  // @ts-expect-error no such option
  new nn.Conv2d(1, 8, 3, { strides: 1 });
  // @ts-expect-error an option of the wrong type
  new nn.Linear(1, 2, { bias: 'no' });
  // @ts-expect-error too few arguments
  new nn.Linear(1);
  // @ts-expect-error no such option
  new optim.Adam(model.parameters(), { learningRate: 1 });
  // @ts-expect-error misspelled dtype
  torch.zeros([2], { dtype: 'flaot32' });
  // @ts-expect-error misspelled dtype
  torch.tensor([1], { dtype: 'int46' });
  // @ts-expect-error a reduction is one of three words
  F.crossEntropy(model(torch.zeros(1)), torch.zeros(1), { reduction: 'avg' });
  // @ts-expect-error no such function
  torch.zeroes(2);
  // @ts-expect-error no such layer
  new nn.Conv4d(1, 1, 1);
  // @ts-expect-error Python's spelling
  model.zero_grad();
  // @ts-expect-error PyTorch's einsum takes tensors
  torch.einsum('ij,jk->ik', 1, 2);
  void n;
}
