/** A state dict whose parameters stand in another order than the module's. */
import { afterEach, expect, it, vi } from 'vitest';
import { nn } from '../../../../src/index';

class Model extends nn.Module {
  first = new nn.Linear(1, 1);
  second = new nn.Linear(1, 1);
}

class Reordered extends nn.Module {
  second = new nn.Linear(1, 1);
  first = new nn.Linear(1, 1);
}

afterEach(() => vi.restoreAllMocks());

it('is loaded with a warning that names the first that differs', () => {
  const emitted = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const model = new Model();
  new Model().loadStateDict(model.stateDict());
  expect(emitted).not.toHaveBeenCalled();

  const other = new Reordered();
  other.loadStateDict(model.stateDict());
  expect(other.first.weight.equal(model.first.weight)).toBe(true);
  expect(emitted).toHaveBeenCalledTimes(1);
  expect(emitted.mock.calls[0]![0]).toContain("has 'first.weight' where the module has 'second.weight'");
});

it('is no reason for a warning in the order of safetensors, which is that of the names', () => {
  const emitted = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const state = Object.entries(new Model().stateDict());
  new Reordered().loadStateDict(Object.fromEntries([...state].sort(([a], [b]) => (a < b ? -1 : 1))));
  expect(emitted).not.toHaveBeenCalled();
  new Model().loadStateDict(Object.fromEntries([...state].reverse()));
  expect(emitted).toHaveBeenCalledTimes(1);
});
