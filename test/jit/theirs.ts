/** TorchScript files that Python makes, and what it computes with them. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import torch, { type Tensor } from '../../src';
import { repo, runPython, wireToTensor } from '../helpers/python';

/** Where the files are. */
export const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-jit-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

export const at = (name: string) => path.join(folder, name);

/** What Python makes of the modules: files, results, texts, and what it says of wrong calls. */
export const theirs = runPython(
  `
import copy, sys, warnings
warnings.simplefilter('ignore')
sys.path.insert(0, input['source'])
import models
F = torch.nn.functional
path = lambda name: input['folder'] + '/' + name
torch.manual_seed(1)
net = torch.jit.script(models.Net())
torch.jit.save(net, path('scripted.pt'), _extra_files={'labels.txt': 'cat\\ndog', 'bytes': b'\\x00\\xff'})
torch.manual_seed(2)
made = models.Traced()
traced = torch.jit.trace(made, torch.randn(4, 5), strict=False)
traced.save(path('traced.pt'))
torch.jit.script(models.InPlace()).save(path('inPlace.pt'))
torch.jit.trace(lambda x: torch.mul(x.add(0), 2, out=torch.empty_like(x)), torch.ones(2)).save(path('tracedOut.pt'))
torch.jit.trace(lambda x: torch.clamp(x.add(0), 0, 1).mul(x), torch.ones(2)).save(path('tracedRead.pt'))
inPlace, x = torch.jit.load(path('inPlace.pt')), torch.tensor([1., 5.])
written = {'inPlace': [inPlace.out(x).tolist(), x.tolist(), inPlace.outs(x).tolist(), x.tolist()]}
for file in ['tracedOut.pt', 'tracedRead.pt']: written[file] = torch.jit.load(path(file))(torch.ones(2)).tolist()
torch.save({'a': 1}, path('plain.pt'))
x, y = torch.randn(4, 5), torch.tensor([0, 1, 2, 0])
out = {'x': x, 'y': y, 'written': written}
net = torch.jit.load(path('scripted.pt'))
traced = torch.jit.load(path('traced.pt'))
out['repr'] = [repr(net), repr(traced)]
out['code'] = [net.code, net.encode.code, traced.code]
out['graph'] = [str(net.graph), str(net.forward.inlined_graph), str(traced.graph)]
out['keys'] = [[n for n, _ in net.named_parameters()], [n for n, _ in net.named_buffers()], [n for n, _ in net.named_modules()], list(net.state_dict())]
out['keys2'] = [[n for n, _ in traced.named_parameters()], [n for n, _ in traced.named_buffers()], [n for n, _ in traced.named_modules()], list(traced.state_dict())]
net.eval(); traced.eval()
out['eval'] = [net(x), net(x, power=3), net(x, torch.ones(4, 6) * 2), traced(x)[0], traced(x)[1]['half']]
out['steps'] = int(net.steps)
def train(model, call):
    model.train()
    torch.manual_seed(5)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    losses = []
    for _ in range(5):
        optimizer.zero_grad()
        loss = F.cross_entropy(call(model), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, dict(model.state_dict())
out['train'] = train(net, lambda m: m(x))
out['train2'] = train(traced, lambda m: m(x)[0])
torch.jit.load(path('scripted.pt')).save(path('resaved.pt'))
out['resaved'] = open(path('resaved.pt'), 'rb').read()
errors = {}
def error(name, f):
    try:
        f()
        errors[name] = None
    except Exception as e:
        errors[name] = [type(e).__name__, str(e)]
error('type', lambda: net(3))
error('missing', lambda: net())
error('many', lambda: net(x, None, 1, 2))
error('keyword', lambda: net(x, strength=1))
error('list', lambda: net.echo(1, 1., True, '', None, ['a'], {}, (1, ''), {}))
error('raise', lambda: net.check(x[0]))
error('op', lambda: net.check(x))
error('plain', lambda: torch.jit.load(path('plain.pt')))
error('load', lambda: torch.load(path('scripted.pt')))
error('gone', lambda: torch.jit.load('/nowhere/x.pt'))
error('folder', lambda: torch.jit.load('/'))
error('attribute', lambda: setattr(net, 'scale', 'a'))
error('junk', lambda: torch.jit.load(input['source'] + '/models.py'))
result = {**out, 'errors': errors}`,
  { folder, source: path.join(repo, 'test/jit/fixtures') },
  { threads: 1 },
);
torch.setNumThreads(1);

export const x: Tensor = wireToTensor(torch, theirs.x);
export const y: Tensor = wireToTensor(torch, theirs.y);
