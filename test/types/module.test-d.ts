/**
 * What `tsc --strict` must accept, and what it must refuse, of modules, layers and optimizers. Compiled,
 * never run: an `@ts-expect-error` over a line without an error is an error itself.
 */
import torch, { nn, optim, type Tensor } from '../../src/index';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function expectType<T>(): <U>(value: U, ...proof: Equal<T, U> extends true ? [] : [never]) => void;
declare const x: Tensor;

class Model extends nn.Module {
  fc = new nn.Linear(2, 3);
  scale = new nn.Parameter(torch.ones([3]));
  override forward(input: Tensor, times: number, options: { bias?: boolean } = {}): [Tensor, number] {
    return [this.fc(input).mul(this.scale), options.bias ? times : 0];
  }
}

export function aModuleIsCalledAsItsForward(): void {
  const model = new Model();
  expectType<[Tensor, number]>()(model(x, 2));
  expectType<[Tensor, number]>()(model(x, 2, { bias: true }));
  expectType<Tensor>()(model.fc(x));
  expectType<Model>()(model.train().eval().double().to('cpu').requiresGrad_(false));
  // @ts-expect-error one argument is missing
  model(x);
  // @ts-expect-error a tensor is expected
  model([1, 2], 2);
  // @ts-expect-error no such option
  model(x, 2, { bais: true });
  // @ts-expect-error too many arguments
  model.fc(x, x);
  // @ts-expect-error no such field
  model.fc2(x);
}

export function layersTakePositionalsOrOptions(): void {
  new nn.Conv2d(1, 32, 5);
  new nn.Conv2d(1, 32, 5, 1, 2);
  new nn.Conv2d(1, 32, [5, 3], 1, { padding: 'same', dtype: 'float64' });
  new nn.Linear(2, 3, { bias: false, device: 'cuda:0' });
  new nn.Dropout();
  new nn.Dropout(0.5, { inplace: true });
  new nn.CrossEntropyLoss({ labelSmoothing: 0.1 });
  // @ts-expect-error the kernel's size is missing
  new nn.Conv2d(1, 32);
  // @ts-expect-error no such option
  new nn.Conv2d(1, 32, 5, { strides: 2 });
  // @ts-expect-error Python's spelling
  new nn.Conv2d(1, 32, 5, { padding_mode: 'zeros' });
  // @ts-expect-error no such mode
  new nn.Conv2d(1, 32, 5, { paddingMode: 'mirror' });
  // @ts-expect-error no such dtype
  new nn.Linear(2, 3, { dtype: 'float31' });
  // @ts-expect-error a number is expected
  new nn.Linear('2', 3);
  // @ts-expect-error no such reduction
  new nn.MSELoss({ reduction: 'average' });
  // @ts-expect-error an integral dtype is none for `to`'s options either: dtypes are names
  new nn.Linear(2, 3).to({ dtype: 'double precision' });
}

export function containersKnowTheirElements(): void {
  const sequential = new nn.Sequential(new nn.Linear(2, 3), new nn.ReLU());
  expectType<Tensor>()(sequential(x));
  // @ts-expect-error a tensor is expected
  sequential('x');
  const list = new nn.ModuleList([new nn.Linear(2, 3), new nn.Linear(3, 4)]);
  for (const layer of list) expectType<Tensor>()(layer(x));
  expectType<nn.Linear>()(list.at(-1));
  const dict = new nn.ModuleDict({ a: new nn.Linear(2, 3) });
  expectType<Tensor>()(dict.get('a')(x));
  // @ts-expect-error no module
  new nn.Sequential(3);
}

export function optimizersKnowTheirOptions(): void {
  const model = new Model();
  const adam = new optim.Adam(model.parameters(), { lr: 1e-3, betas: [0.9, 0.999], fused: true });
  new optim.SGD([{ params: model.fc.parameters(), lr: 0.1 }, { params: [model.scale] }], 0.1, {
    momentum: 0.9,
  });
  new optim.SGD(model.namedParameters(), { lr: torch.tensor(0.1) });
  adam.paramGroups[0]!.lr = 0.1;
  expectType<undefined>()(adam.step());
  expectType<Tensor>()(adam.step(() => x));
  // @ts-expect-error no such option
  new optim.Adam(model.parameters(), { learningRate: 0.1 });
  // @ts-expect-error Python's spelling
  new optim.Adam(model.parameters(), { weight_decay: 0.1 });
  // @ts-expect-error a pair is expected
  new optim.Adam(model.parameters(), { betas: [0.9] });
  // @ts-expect-error no parameters
  new optim.SGD(model, { lr: 0.1 });
  // @ts-expect-error a number is expected
  adam.paramGroups[0]!.weightDecay = 'much';
}
