/** State dicts of modules, written, read and changed by hooks, beside Python's. */
import { describe, expect, it } from 'vitest';
import torch, { nn } from '../../../../src/index';
import { runPython } from '../../../helpers/python';
import { Mixed, message, Net, pythonNet } from './networks';

describe('stateDict and loadStateDict', () => {
  it('share memory, carry versions, and copy', () => {
    const model = new Mixed();
    const state = model.stateDict();
    const metadata = nn.stateDictMetadata(state)!;
    expect([...metadata.keys()]).toEqual(['', 'child', 'again']);
    expect(metadata.get('child')).toEqual({ version: 1 });
    expect(Object.keys(state)).not.toContain('_metadata');
    expect(state.scale!.requiresGrad).toBe(false);
    expect(model.stateDict({ keepVars: true }).scale).toBe(model.scale);
    expect(Object.keys(model.child.stateDict({ prefix: 'p.' }))).toEqual(['p.weight', 'p.bias']);
    const other = new Mixed();
    const result = other.loadStateDict(state);
    expect(String(result)).toBe('<All keys matched successfully>');
    expect(torch.equal(other.child.weight, model.child.weight)).toBe(true);
    expect(other.loadStateDict(new Map(Object.entries(state))).missingKeys).toEqual([]);
  });

  it('fails with Python’s texts', () => {
    const expected = runPython(`${pythonNet}
def text(f):
    try: return str(f())
    except Exception as e: return str(e)
sd = Net().state_dict()
less = {k: v for k, v in sd.items() if not k.startswith("conv1")}
more = dict(sd, extra=torch.zeros(1), **{"fc.other": torch.zeros(1), "nowhere.x": torch.zeros(1)})
wrong = dict(sd, **{"fc.weight": torch.zeros(3, 3), "fc.bias": torch.zeros(10, 1)})
result = [text(lambda d=d, s=s: Net().load_state_dict(d, strict=s)) for d in (less, more, wrong, {}) for s in (True, False)]
`);
    const state = new Net().stateDict();
    const less = Object.fromEntries(Object.entries(state).filter(([key]) => !key.startsWith('conv1')));
    const zero = torch.zeros([1]);
    const more = { ...state, extra: zero, 'fc.other': zero, 'nowhere.x': zero };
    const wrong = { ...state, 'fc.weight': torch.zeros([3, 3]), 'fc.bias': torch.zeros([10, 1]) };
    const got = [less, more, wrong, {}].flatMap((given) =>
      [true, false].map((strict) => {
        try {
          return String(new Net().loadStateDict(given, { strict }));
        } catch (e) {
          expect(e).toBeInstanceOf(torch.TorchError);
          return (e as Error).message;
        }
      }),
    );
    expect(got).toEqual(expected);
    expect(() => new Net().loadStateDict(3 as any)).toThrow(
      "Expected state_dict to be dict-like, got <class 'int'>.",
    );
    expect(message(() => new Net().loadStateDict({ ...state, 'fc.bias': 3 as any }))).toContain(
      'While copying the parameter named "fc.bias", expected torch.Tensor or Tensor-like object from checkpoint but received <class \'int\'>',
    );
  });

  it('assigns the given tensors', () => {
    const layer = new nn.Linear(2, 2);
    const weight = torch.ones([2, 2]);
    layer.loadStateDict({ weight, bias: torch.zeros([2]) }, { assign: true });
    expect(layer.weight).toBeInstanceOf(nn.Parameter);
    expect(layer.weight.requiresGrad).toBe(true);
    weight.fill_(5);
    expect(layer.weight.tolist()).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  it('runs hooks, extra state and overridden loading', () => {
    class Extra extends nn.Module {
      note = 'first';
      override get _version(): number {
        return 2;
      }
      override getExtraState(): unknown {
        return this.note;
      }
      override setExtraState(state: unknown): void {
        this.note = state as string;
      }
    }
    const model = new Extra();
    const calls: string[] = [];
    model.registerStateDictPreHook((_m, prefix) => calls.push(`pre '${prefix}'`));
    model.registerStateDictPostHook((_m, state, _prefix, metadata) => {
      calls.push(`post ${Object.keys(state)} ${metadata.version}`);
    });
    const state = model.stateDict();
    expect(calls).toEqual(["pre ''", 'post _extra_state 2']);
    const other = new Extra();
    other.note = 'second';
    other.registerLoadStateDictPreHook((_m, given) => calls.push(`load ${Object.keys(given)}`));
    const handle = other.registerLoadStateDictPostHook((_m, keys) => void keys.missingKeys.splice(0));
    other.loadStateDict(state);
    expect([other.note, calls[2]]).toEqual(['first', 'load _extra_state']);
    expect(String(other.loadStateDict({}))).toBe('<All keys matched successfully>');
    handle.remove();
    expect(message(() => other.loadStateDict({}))).toContain('Missing key(s) in state_dict: "_extra_state".');
  });
});
