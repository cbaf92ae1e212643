/** Files of whole Python modules: their state dicts, as Python's `state_dict` gives them. */
import { beforeAll, expect, test } from 'vitest';
import { torch } from '../../src/torch';
import { runPython } from '../helpers/python';

const { loadStateDicts } = torch.serialization;

interface Made {
  files: Record<string, Uint8Array>;
  states: Record<string, [string, number[]][]>;
}
let made: Made;

beforeAll(() => {
  made = runPython(`
import io, sys, types
code = '''
import torch
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = torch.nn.Linear(2, 3)
        self.bn = torch.nn.BatchNorm1d(3)
        self.scale = torch.nn.Parameter(torch.ones(1))
        self.register_buffer('steps', torch.arange(2))
        self.register_buffer('cache', torch.zeros(5), persistent=False)
        self.register_parameter('none', None)
        self.blocks = torch.nn.ModuleList([torch.nn.Sequential(torch.nn.Conv2d(1, 2, 3), torch.nn.ReLU())])
        self.note = {'any': 'thing'}
'''
home = types.ModuleType('home_of_net')
exec(code, home.__dict__)
home.Net.__module__ = 'home_of_net'
sys.modules['home_of_net'] = home
torch.manual_seed(1)
net = home.Net()
models = {'net': net, 'parallel': torch.nn.DataParallel(net), 'linear': torch.nn.Linear(2, 2)}
def file(x, **options):
    b = io.BytesIO()
    torch.save(x, b, **options)
    return b.getvalue()
import warnings
warnings.simplefilter('ignore')
files = {name: file(model) for name, model in models.items()}
files['dict'] = file({'model': net, 'epoch': 3, 'ema': models['linear']})
files['old'] = file(models['linear'], _use_new_zipfile_serialization=False)
files['plain'] = file({'epoch': 3})
del sys.modules['home_of_net']
result = {'files': files, 'states': {name: [[k, v.flatten().tolist()] for k, v in model.state_dict().items()] for name, model in models.items()}}
`);
}, 120_000);

const shown = (dict: Record<string, any>) =>
  Object.entries(dict).map(([name, tensor]) => [name, tensor.flatten().tolist()]);

test.each(['net', 'parallel', 'linear'])('%s', (name) => {
  const dict = loadStateDicts(made.files[name]!);
  expect(shown(dict)).toEqual(made.states[name]);
  expect(Object.values(dict).some((tensor) => tensor.requiresGrad)).toBe(false);
});

test('modules in a dict, and in the format before PyTorch 1.6', () => {
  const { model, ema, ...rest } = loadStateDicts(made.files['dict']!);
  expect(shown(model)).toEqual(made.states['net']);
  expect(shown(ema)).toEqual(made.states['linear']);
  expect(rest).toEqual({});
  expect(shown(loadStateDicts(made.files['old']!))).toEqual(made.states['linear']);
  const linear = new torch.nn.Linear(2, 2);
  linear.loadStateDict(loadStateDicts(made.files['linear']!));
  expect(linear.weight.flatten().tolist()).toEqual(made.states['linear']![0]![1]);
  expect(loadStateDicts(made.files['net']!, { mapLocation: 'meta' }).scale.device).toBe('meta');
});

test('the errors say where to go', () => {
  expect(() => torch.load(made.files['linear']!)).toThrow(/torch\.serialization\.loadStateDicts\(file\)/);
  expect(() => torch.load(made.files['net']!)).toThrow(/torch\.serialization\.loadStateDicts\(file\)/);
  expect(() => loadStateDicts(made.files['plain']!)).toThrow('the file holds no module');
  expect(() => loadStateDicts(made.files['net']!, { map: 1 } as any)).toThrow(TypeError);
});
