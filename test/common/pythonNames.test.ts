/**
 * What Python lets one write and JavaScript would take without a word is an error that names the way here.
 */
import { describe, expect, it } from 'vitest';
import torch, { nn, optim } from '../../src/index';

describe('Python’s names', () => {
  const model: any = new nn.Sequential(new nn.Linear(2, 2), new nn.BatchNorm1d(2));
  const optimizer: any = new optim.SGD(model.parameters(), { lr: 1 });
  const scheduler: any = new optim.lrScheduler.StepLR(optimizer, 1);
  const loader: any = new torch.utils.data.DataLoader([1, 2]);
  const x: any = torch.ones(2, 2);

  it.each([
    ['requires_grad', 'requiresGrad', x],
    ['requires_grad_', 'requiresGrad_', x],
    ['grad_fn', 'gradFn', x],
    ['is_leaf', 'isLeaf', x],
    ['masked_fill_', 'maskedFill_', x],
    ['requires_grad', 'requiresGrad', model[0].weight],
    ['load_state_dict', 'loadStateDict', model],
    ['in_features', 'inFeatures', model[0]],
    ['zero_grad', 'zeroGrad', optimizer],
    ['param_groups', 'paramGroups', optimizer],
    ['get_last_lr', 'getLastLr', scheduler],
    ['batch_size', 'batchSize', loader],
  ])('%s is %s', (python, name, object) => {
    const text = `'${python}' is called '${name}' here: names are written in camelCase`;
    expect(() => object[python]).toThrow(new TypeError(text));
    expect(() => {
      object[python] = true;
    }).toThrow(new TypeError(text));
    expect(Object.keys(object)).not.toContain(python);
  });

  it('that a module or a script has are its own', () => {
    expect(model[1].running_mean.tolist()).toEqual([0, 0]);
    const lstm: any = new nn.LSTM(1, 1);
    expect(lstm.weight_ih_l0.shape).toEqual([4, 1]);
    const object: any = torch.ones(1);
    object.my_note = 3;
    expect(object.my_note).toBe(3);
    class Net extends nn.Module {
      hidden_size = 4;
      num_heads = 2;
    }
    expect(new Net().hidden_size + new Net().num_heads).toBe(6);
  });

  it('leave no trace for tools that look at objects', () => {
    for (const object of [x, model, optimizer, scheduler, loader]) {
      expect(object.toJSON === undefined || typeof object.toJSON === 'function').toBe(true);
      expect(object.then).toBeUndefined();
      // A tensor has one, by which it is compared: src/methods/protocols.ts.
      if (object !== x) expect(object[Symbol.toStringTag]).toBeUndefined();
      expect('0' in x).toBe(false);
      expect(object instanceof Object).toBe(true);
    }
  });
});

describe('a tensor’s brackets', () => {
  const x: any = torch.zeros(2, 3);
  it.each([
    [0, '0', 'x.get(0)', 'x.set(0, value)'],
    [-1, '-1', 'x.get(-1)', 'x.set(-1, value)'],
    [100, '100', 'x.get(100)', 'x.set(100, value)'],
    [[0, 1], '0, 1', 'x.get(0, 1)', 'x.set([0, 1], value)'],
    [':', ':', "x.get(':')", "x.set(':', value)"],
    [[':', 1], ':, 1', "x.get(':', 1)", "x.set([':', 1], value)"],
    ['1:2', '1:2', "x.get('1:2')", "x.set('1:2', value)"],
    [torch.tensor([true, false]), 'index', 'x.get(index)', 'x.set(index, value)'],
  ])('%s is an error that names get and set', (index, python, get, set) => {
    expect(() => x[index as any]).toThrow(new TypeError(`Python's x[${python}] is ${get}`));
    expect(() => {
      x[index as any] = 5;
    }).toThrow(new TypeError(`Python's x[${python}] = value is ${set}`));
    expect(x.sum().item()).toBe(0);
  });
});
