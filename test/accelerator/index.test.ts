/** torch.accelerator where there is none, against Python; with one it is torch.cuda (test/cuda.test.ts). */
import { expect, it } from 'vitest';
import torch from '../../src/index';
import { runPython } from '../helpers/python';
import { torchMinor } from '../helpers/torchVersion';

const { accelerator } = torch;
const built = torch.cuda.isAvailable();

it.skipIf(built)('says what there is', () => {
  const expected = runPython(`
import torch
a = torch.accelerator
result = [a.is_available(), a.device_count(), a.current_accelerator(), a.current_accelerator(check_available=True)]
`);
  expect([
    accelerator.isAvailable(),
    accelerator.deviceCount(),
    accelerator.currentAccelerator(),
    accelerator.currentAccelerator({ checkAvailable: true }),
  ]).toEqual(expected);
});

/** What each gives or says. A build for CUDA may answer 0, or nothing. */
it.skipIf(built).for([
  ['current_device_index()', () => accelerator.currentDeviceIndex()],
  ['set_device_index(0)', () => accelerator.setDeviceIndex(0)],
  ['synchronize()', () => accelerator.synchronize()],
  ['current_stream()', () => accelerator.currentStream()],
  ['empty_cache()', () => accelerator.emptyCache()],
  ['empty_host_cache()', () => accelerator.emptyHostCache()],
  ['memory_allocated()', () => accelerator.memoryAllocated()],
  ['max_memory_reserved()', () => accelerator.maxMemoryReserved()],
  ['reset_peak_memory_stats()', () => accelerator.resetPeakMemoryStats()],
  ['get_memory_info()', () => accelerator.getMemoryInfo()],
  ['device_index(0).__enter__()', () => accelerator.deviceIndex(0, () => 1)],
] as [string, () => unknown][])('%s does what it does in Python', ([python, ours], { skip }) => {
  const theirs = runPython(`
import torch
try:
    value = torch.accelerator.${python}
    result = {"value": value if isinstance(value, int) else None}
except RuntimeError as e:
    result = {"error": str(e)}
except AttributeError:
    result = None
`) as { value?: number | null; error?: string } | null;
  if (theirs === null) return skip('a name that Python got later');
  if (python === 'reset_peak_memory_stats()' && torchMinor < 13 && torch.version.cuda !== null)
    return skip('Python did not look whether there is anything to reset');
  if (torch.version.cuda === null)
    expect(theirs.error).toBe('Cannot access accelerator device when none is available.');
  if (theirs.error === undefined) expect(ours() ?? null).toBe(theirs.value);
  else expect(ours).toThrow(theirs.error);
});

it.skipIf(built)('leaves the device as it is for null', () => {
  expect(accelerator.deviceIndex(null, () => 5)).toBe(5);
});
