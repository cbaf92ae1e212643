/** torch.accelerator where there is none, against Python; with one it is torch.cuda (test/cuda.test.ts). */
import { expect, it } from 'vitest';
import torch from '../../src/index';
import { PythonError, runPython } from '../helpers/python';

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

it.skipIf(built).each([
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
] as [string, () => unknown][])('refuses %s as Python does', (python, ours) => {
  let text = '';
  try {
    runPython(`import torch\nresult = [torch.accelerator.${python}] and None`);
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    text = error.pyMessage;
  }
  expect(text).toBe('Cannot access accelerator device when none is available.');
  expect(ours).toThrow(text);
});

it.skipIf(built)('leaves the device as it is for null', () => {
  expect(accelerator.deviceIndex(null, () => 5)).toBe(5);
});
