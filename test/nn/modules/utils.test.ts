/** nn.modules.utils, beside Python's. */
import { expect, it } from 'vitest';
import torch, { nn } from '../../../src/index';
import { runPython } from '../../helpers/python';

const { consumePrefixInStateDictIfPresent: consume } = nn.modules.utils;

class Net extends nn.Module {
  fc = new nn.Linear(1, 1);
  bn = new nn.BatchNorm1d(1);
}

it('strips the prefix that DataParallel writes, from keys and versions', () => {
  const [keys, versions] = runPython(`
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = torch.nn.Linear(1, 1)
        self.bn = torch.nn.BatchNorm1d(1)
d = torch.nn.DataParallel(Net()).state_dict()
d['other.module.x'] = torch.ones(1)
torch.nn.modules.utils.consume_prefix_in_state_dict_if_present(d, 'module.')
[list(d), list(d._metadata)]`) as [string[], string[]];
  const stateDict = new nn.DataParallel(new Net()).stateDict();
  stateDict['other.module.x'] = torch.ones(1);
  const weight = stateDict['module.fc.weight'];
  consume(stateDict, 'module.');
  expect(Object.keys(stateDict)).toEqual(keys);
  expect(stateDict['fc.weight']).toBe(weight);
  expect([...nn.stateDictMetadata(stateDict)!.keys()]).toEqual(versions);
  delete stateDict['other.module.x'];
  expect(String(new Net().loadStateDict(stateDict))).toContain('All keys matched');
});

it('takes Maps, leaves others alone, refuses what is no state dict', () => {
  const map = new Map([['module.a', torch.ones(1)]]);
  consume(map, 'module.');
  expect([...map.keys()]).toEqual(['a']);
  const plain = { a: torch.ones(1) };
  consume(plain, 'module.');
  expect(Object.keys(plain)).toEqual(['a']);
  expect(() => consume(null as any, 'module.')).toThrow(TypeError);
  expect(() => consume({}, 3 as any)).toThrow(/a string for prefix/);
});
