/**
 * Whatever takes a device, with devices that are there, that are not, and that are none: what it says and
 * does is Python's, where there is no GPU.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import torch, { nn } from '../../src/index';
import { runPython } from '../helpers/python';

const devices = [
  'cpu',
  'cuda',
  'cuda:0',
  'cuda:7',
  'cuda:-1',
  'meta',
  'gpu',
  '',
  'cuda:',
  'cuda:01',
  'xpu',
  'cpu:3',
];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-devices-'));
const file = path.join(folder, 'x.pt');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const safetensors = path.join(folder, 'x.safetensors');

const x = torch.ones([2]);
const { DataLoader, TensorDataset } = torch.utils.data;

/** [what is called in Python, with `D` for the device; the same here] */
const calls: [string, (device: any) => unknown][] = [
  ['torch.empty(2, device=D)', (device) => torch.empty([2], { device })],
  ['torch.zeros(2, device=D)', (device) => torch.zeros([2], { device })],
  ['torch.full((2,), 3, device=D)', (device) => torch.full([2], 3, { device })],
  ['torch.rand(2, device=D)', (device) => torch.rand([2], { device })],
  ['torch.randint(0, 5, (2,), device=D)', (device) => torch.randint(0, 5, [2], { device })],
  ['torch.randperm(3, device=D)', (device) => torch.randperm(3, { device })],
  ['torch.arange(3, device=D)', (device) => torch.arange(3, { device })],
  ['torch.linspace(0, 1, 3, device=D)', (device) => torch.linspace(0, 1, 3, { device })],
  ['torch.eye(2, device=D)', (device) => torch.eye(2, { device })],
  ['torch.tensor([1.], device=D)', (device) => torch.tensor([1], { device })],
  ['torch.as_tensor([1.], device=D)', (device) => torch.asTensor([1], { device })],
  ['torch.zeros_like(x, device=D)', (device) => torch.zerosLike(x, { device })],
  ['x.new_zeros(2, device=D)', (device) => x.newZeros([2], { device })],
  ['x.to(D)', (device) => x.to(device)],
  ['x.to(D, torch.float64)', (device) => x.to(device, 'float64')],
  ['x.to(D, non_blocking=True)', (device) => x.to(device, { nonBlocking: true })],
  ['torch.nn.Linear(2, 2).to(D)', (device) => new nn.Linear(2, 2).to(device).weight],
  ['torch.nn.Linear(2, 2, device=D)', (device) => new nn.Linear(2, 2, { device }).weight],
  ['torch.nn.LSTM(2, 2, device=D)', (device) => new nn.LSTM(2, 2, { device }).parameters()[0]],
  ['torch.nn.Embedding(2, 2, device=D)', (device) => new nn.Embedding(2, 2, { device }).weight],
  ['torch.nn.BatchNorm1d(2, device=D)', (device) => new nn.BatchNorm1d(2, { device }).weight],
  ['torch.nn.Linear(2, 2).to_empty(device=D)', (device) => new nn.Linear(2, 2).toEmpty({ device }).weight],
  ['torch.load(FILE, map_location=D)', (device) => torch.load(file, { mapLocation: device })],
  [
    'torch.load(FILE, map_location={"cpu": D})',
    (device) => torch.load(file, { mapLocation: { cpu: device } }),
  ],
  ['torch.device(D)', (device) => torch.device(device)],
  ['torch.Generator(D)', (device) => new torch.Generator(device)],
  ['torch.Stream(D)', (device) => new torch.Stream(device)],
  ['torch.Event(D)', (device) => new torch.Event(device)],
  ['with_default(D)', (device) => withDefault(device)],
  ['inside(torch.autocast(D))', (device) => torch.autocast(device, () => null)],
  ['torch.is_autocast_enabled(D)', (device) => torch.isAutocastEnabled(device)],
  ['torch.get_autocast_dtype(D)', (device) => torch.getAutocastDtype(device)],
  ['torch.amp.GradScaler(D).is_enabled()', (device) => new torch.amp.GradScaler(device).isEnabled()],
  ['x.pin_memory(D)', (device) => x.pinMemory(device)],
  ['torch.cuda.set_device(D)', (device) => torch.cuda.setDevice(device)],
  ['torch.cuda.synchronize(D)', (device) => torch.cuda.synchronize(device)],
  ['torch.cuda.current_stream(D)', (device) => torch.cuda.currentStream(device)],
  ['torch.cuda.get_device_properties(D)', (device) => torch.cuda.getDeviceProperties(device)],
  ['torch.cuda.memory_stats(D)', (device) => torch.cuda.memoryStats(device)],
  ['torch.cuda.get_rng_state(D)', (device) => torch.cuda.getRngState(device)],
  ['torch.cuda.mem_get_info(D)', (device) => torch.cuda.memGetInfo(device)],
  ['torch.cuda.can_device_access_peer(D, 0)', (device) => torch.cuda.canDeviceAccessPeer(device, 0)],
  ['torch.accelerator.set_device_index(D)', (device) => torch.accelerator.setDeviceIndex(device)],
  ['torch.accelerator.synchronize(D)', (device) => torch.accelerator.synchronize(device)],
  [
    'list(loader(D))',
    (device) => [...new DataLoader(new TensorDataset(x), { pinMemoryDevice: device })].flat(),
  ],
];

function readByPread(device: any): unknown {
  const open = torch.safetensors.safeOpen(safetensors, { device, backend: 'pread' });
  try {
    return open.getTensor('x');
  } finally {
    open.close();
  }
}

function withDefault(device: any): unknown {
  torch.setDefaultDevice(device);
  try {
    return torch.zeros([2]);
  } finally {
    torch.setDefaultDevice(null);
  }
}

/** What can be compared of a result: where it lies. */
function shown(value: unknown): unknown {
  if (value instanceof torch.Tensor) return `on ${value.device}`;
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  return 'an object';
}

/** Python's words of a build without CUDA are others; a build with it says what is said here. */
function notCompiled(devices: string[]): Record<string, string> {
  const text = 'Torch not compiled with CUDA enabled';
  return torch.version.cuda === null ? Object.fromEntries(devices.map((device) => [device, text])) : {};
}

/** Where Python's own parts or those of its build speak, and what is said here. */
const differences: Record<string, Record<string, string>> = {
  // The kernel for `meta` is written in Python.
  'torch.randperm(3, device=D)': { meta: 'attempted to run this operator with Meta tensors' },
  'x.pin_memory(D)': {
    ...notCompiled(['cuda', 'cuda:0', 'cuda:7']),
    xpu: 'Torch not compiled with XPU enabled',
  },
  'torch.cuda.set_device(D)': notCompiled(['cuda:0', 'cuda:7']),
};

describe.skipIf(torch.cuda.isAvailable())('devices', () => {
  let python: Record<string, Record<string, unknown>>;

  beforeAll(() => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    torch.save(x, file);
    torch.safetensors.saveFile({ x }, safetensors);
    python = runPython(`
import torch, warnings
warnings.simplefilter("ignore")
x = torch.ones(2)
FILE = ${JSON.stringify(file)}
def with_default(D):
    torch.set_default_device(D)
    try: return torch.zeros(2)
    finally: torch.set_default_device(None)
def loader(D):
    return [one for batch in torch.utils.data.DataLoader(torch.utils.data.TensorDataset(x), pin_memory_device=D) for one in batch]
def inside(guard):
    with guard: pass
def shown(v):
    if isinstance(v, torch.nn.Module): v = next(v.parameters())
    if isinstance(v, torch.Tensor): return "on " + str(v.device)
    if isinstance(v, (torch.device, torch.dtype)): return str(v).replace("torch.", "")
    if isinstance(v, (list, tuple)): return [shown(one) for one in v]
    if isinstance(v, (str, bool)): return v
    return None if v is None else "an object"
def attempt(code, D):
    try: return shown(eval(code, dict(globals(), D=D)))
    except BaseException as e: return "error: " + str(e).split("\\n")[0]
result = {code: {D: attempt(code, D) for D in ${JSON.stringify(devices)}} for code in ${JSON.stringify(calls.map(([code]) => code))}}
`) as typeof python;
  });

  const attempts = (call: (device: any) => unknown) =>
    Object.fromEntries(
      devices.map((device) => {
        try {
          return [device, shown(call(device))];
        } catch (error) {
          return [device, `error: ${(error as Error).message.split('\n')[0]}`];
        }
      }),
    );

  // Python's safetensors hands the device on to torch, after a look at its name of its own.
  it.each([
    ['loadFile', (device) => torch.safetensors.loadFile(safetensors, { device }).x],
    ['safeOpen', (device) => torch.safetensors.safeOpen(safetensors, { device }).getTensor('x')],
    ['safeOpen, pread', (device) => readByPread(device)],
  ] as [string, (device: any) => unknown][])('safetensors: %s', (_, call) => {
    const isInvalid = (device: string) => String(python['torch.device(D)']![device]).startsWith('error');
    const expected = devices.map((device) => [
      device,
      isInvalid(device) ? `error: device ${device} is invalid` : python['x.to(D)']![device],
    ]);
    expect(attempts(call)).toEqual(Object.fromEntries(expected));
  });

  it.each(calls)('%s', (code, call) => {
    const ours = attempts(call);
    const expected = { ...python[code] };
    for (const [device, text] of Object.entries(differences[code] ?? {})) {
      expect(ours[device]).toContain(text);
      expect(ours[device], 'a difference that is gone').not.toBe(expected[device]);
      expected[device] = ours[device];
    }
    expect(ours).toEqual(expected);
  });
});
