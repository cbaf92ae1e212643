/** Containers know what was put into them. Compiled, never run. */
import torch, { nn, type Tensor } from 'torch-node';

declare const x: Tensor;
declare const i: number;
declare const name: string;
const made: Tensor[] = [];

export function sequential(): void {
  const net = new nn.Sequential(new nn.Linear(1, 2), new nn.ReLU());
  const weight: nn.Parameter = net[0].weight;
  const inplace: boolean = net[1].inplace;
  made.push(weight, net(x), net[-1](x), net[i](x));
  net[1] = new nn.GELU();
  net[0] = new nn.Sequential(net[0], new nn.Tanh());
  net.append(new nn.Linear(1, 2));
  made.push(net[2].weight);
  for (const layer of net) made.push(layer(x));
  const named = new nn.Sequential({ conv: new nn.Conv2d(1, 2, 3), relu: new nn.ReLU() });
  made.push(named.conv.weight, named(x), named[0].weight);
  const mapped = new nn.Sequential(new Map([['relu', new nn.ReLU()]]));
  made.push(mapped(x), mapped[0](x));
  const layers: nn.Module[] = [];
  const later = new nn.Sequential(...layers);
  made.push(later(x), later[0].weight);
  const lstm = new nn.Sequential<Tensor, [Tensor, Tensor]>(new nn.LSTM(1, 2));
  made.push(...lstm(x));
  const general: nn.Sequential = net;
  const module: nn.Module = general;
  if (module instanceof nn.Sequential) made.push(module[0].weight, module(x));
  console.log(inplace);
  // @ts-expect-error a misspelled field
  net[0].wieght;
  // @ts-expect-error no such layer
  named.convolution;
  // @ts-expect-error no layer
  net[0] = 3;
}

export function moduleList(): void {
  const mixed = new nn.ModuleList([new nn.Linear(1, 2), new nn.ReLU(), new nn.Linear(2, 3)]);
  made.push(mixed[0].weight, mixed[2].weight);
  for (const layer of mixed) made.push(layer(x));
  mixed[1] = new nn.GELU();
  const list = new nn.ModuleList(Array.from({ length: 4 }, () => new nn.Linear(1, 2)));
  made.push(list[0]!.weight, list[i]!.weight, list.at(-1).weight);
  const linear: nn.ModuleList<nn.Linear> = list;
  const any: nn.ModuleList = mixed;
  const empty = new nn.ModuleList();
  empty.append(new nn.Linear(1, 2));
  console.log(linear, any, empty[0]?.(x));
  // @ts-expect-error an activation has no weight
  mixed[1].weight;
}

export function namedContainers(): void {
  const heads = new nn.ModuleDict({ digits: new nn.Linear(1, 10), parity: new nn.Linear(1, 2) });
  made.push(heads.digits.weight, heads['parity'].weight, heads.get('digits').weight);
  const empty = new nn.ModuleDict();
  empty.set('a', new nn.ReLU());
  made.push(empty[name](x), empty['a'](x), empty.get('a')(x));
  const mapped = new nn.ModuleDict(new Map([['a', new nn.ReLU()]]));
  const pairs = new nn.ModuleDict([['a', new nn.ReLU()]]);
  made.push(mapped['a'](x), pairs['a'](x));
  for (const key of mapped) made.push(mapped[key](x));
  const same: nn.ModuleDict = heads;
  const parameters = new nn.ParameterDict({ left: torch.ones(2), n: 3 });
  const left: nn.Parameter = parameters.left;
  const n: number = parameters.n;
  const others: nn.ParameterDict = new nn.ParameterDict([['a', torch.ones(1)]]);
  console.log(same, left, n, others['a']);
  // @ts-expect-error no such head
  heads.digit;
}

class Block extends nn.Sequential {
  readonly scale: number;
  constructor(channels: number) {
    super(new nn.Linear(channels, 2), new nn.ReLU());
    this.scale = 2;
  }
  override forward(input: Tensor, skip: Tensor): Tensor {
    return super.forward(input).mul(this.scale).add(skip);
  }
}
class Heads extends nn.ModuleDict {
  readonly n = 3;
  constructor() {
    super({ a: new nn.Linear(1, 2) });
  }
  override forward(input: Tensor): Tensor {
    return this.get('a')(input);
  }
}
class Stack extends nn.ModuleList<nn.Linear> {
  override forward(input: Tensor): Tensor {
    for (const layer of this) input = layer(input);
    return input;
  }
}
class Scales extends nn.ParameterList {
  override forward(input: Tensor): Tensor {
    return input.mul(this[0]);
  }
}
class Counter extends nn.Sequential<Tensor, number> {}

export function subclasses(): void {
  const block: Tensor = new Block(2)(x, x);
  const counted: number = new Counter()(x);
  made.push(block, new Block(2)[0].weight, new Heads()(x), new Stack()(x), new Scales()(x));
  console.log(counted);
  // @ts-expect-error an argument is missing
  new Block(2)(x);
  // @ts-expect-error a list computes nothing
  new nn.ParameterList()(x);
}
