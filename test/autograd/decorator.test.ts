/** The grad modes as decorators: what Python's `@torch.no_grad()` does. */
import { expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src';

const state = () => [torch.isGradEnabled(), torch.isInferenceModeEnabled()];

class Model extends nn.Module {
  fc = new nn.Linear(2, 1);
  override forward(x: Tensor): Tensor {
    return this.fc(x);
  }
  predict(x: Tensor, times = 1): Tensor {
    return this.forward(x).mul(times);
  }
  async later(): Promise<boolean[]> {
    await null;
    return state();
  }
  get mean(): Tensor {
    return this.fc.weight.mean();
  }
  asked(): boolean[] {
    return state();
  }
  *states(): Generator<boolean> {
    yield torch.isGradEnabled();
    yield torch.isGradEnabled();
  }
  inner(): boolean[] {
    return state();
  }
  depth(n: number): boolean[] {
    return n === 0 ? state() : this.depth(n - 1);
  }
  fails(): never {
    throw new RangeError('from within');
  }
}

/** Decorates as the language does: Vitest's own compiler leaves `@` to it. */
function decorate(name: string, decorator: (method: any, context: any) => unknown): void {
  const place = Object.getOwnPropertyDescriptor(Model.prototype, name)!;
  const [key, kind] = place.get === undefined ? ['value', 'method'] : ['get', 'getter'];
  const value = decorator((place as any)[key], { kind, name });
  Object.defineProperty(Model.prototype, name, { ...place, [key]: value });
}
decorate('predict', torch.noGrad());
decorate('later', torch.noGrad());
decorate('mean', torch.noGrad());
decorate('asked', torch.inferenceMode());
decorate('states', torch.noGrad());
decorate('inner', torch.enableGrad());
decorate('inner', torch.noGrad());
decorate('depth', torch.setGradEnabled(false));
decorate('fails', torch.noGrad());

it('a decorated method runs in the state, and nothing else does', async () => {
  expect(state()).toEqual([true, false]);
  const model = new Model();
  const x = torch.ones([3, 2]);
  expect(model(x).requiresGrad).toBe(true);
  expect(model.predict(x, 2).requiresGrad).toBe(false);
  expect(torch.equal(model.predict(x, 2), model(x).mul(2))).toBe(true);
  expect(model.mean.requiresGrad).toBe(false);
  expect(await model.later()).toEqual([false, false]);
  expect(model.asked()).toEqual([false, true]);
  expect(model.inner()).toEqual([true, false]);
  expect(model.depth(3)).toEqual([false, false]);
  expect(() => model.fails()).toThrow(new RangeError('from within'));
  expect(state()).toEqual([true, false]);
  expect([model.predict.name, model.predict.length]).toEqual(['predict', 1]);
});

it('a generator has the state in its own code, not in the loop around it', () => {
  const seen: boolean[] = [];
  for (const inside of new Model().states()) seen.push(inside, torch.isGradEnabled());
  expect(seen).toEqual([false, true, false, true]);
});

it('decorates by the older protocol, and plain functions', () => {
  const descriptor = { value: () => torch.isGradEnabled(), configurable: true };
  const made = torch.noGrad()({}, 'evaluate', descriptor);
  expect([made.value!(), made.configurable]).toEqual([false, true]);
  expect(torch.noGrad()(() => torch.isGradEnabled())()).toBe(false);
  expect(torch.isGradEnabled()).toBe(true);
  expect(() => torch.noGrad()(5 as any)).toThrow(TypeError);
  expect(torch.isGradEnabled()).toBe(true);
});
