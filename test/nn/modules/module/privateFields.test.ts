/** Layers in #private fields are warned of, once a class. */
import { expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../../src/index';

/** The warnings that `body` gives. */
async function warningsOf(body: () => unknown): Promise<string[]> {
  const texts: string[] = [];
  const listen = (warning: Error) => void texts.push(warning.message);
  process.on('warning', listen);
  body();
  await new Promise(setImmediate);
  process.off('warning', listen);
  return texts.filter((text) => text.includes('#private'));
}

class Hidden extends nn.Module {
  #fc = new nn.Linear(1, 1);
  #scale: nn.Parameter;
  #loss = new nn.MSELoss();
  constructor() {
    super();
    this.#scale = new nn.Parameter(torch.ones([1]));
  }
  override forward(x: Tensor): Tensor {
    return this.#loss(this.#fc(x).mul(this.#scale), x);
  }
}
class Heir extends Hidden {
  head = new nn.Linear(1, 1);
}
class Open extends nn.Module {
  #times = 3;
  private fc = new nn.Linear(1, 1);
  override forward(x: Tensor): Tensor {
    return this.fc(x).mul(this.#times);
  }
}

it('names the class and the fields, once', async () => {
  const [first, ...more] = await warningsOf(() => [new Heir(), new Heir(), new Hidden()]);
  expect(first).toMatch(/^Hidden keeps layers in #private fields \(#fc, #scale\)/);
  expect(more).toEqual([]);
  expect(new Hidden().forward(torch.ones([1, 1])).dim()).toBe(0);
});

it('says nothing of other private fields, nor of the layers of this library', async () => {
  const made = () => [new Open(), new nn.Transformer({ dModel: 4, nhead: 1, numEncoderLayers: 1 })];
  expect(await warningsOf(made)).toEqual([]);
});
