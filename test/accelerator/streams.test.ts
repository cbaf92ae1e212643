/** torch.Stream and torch.Event: on the CPU as in Python, and on the stand-in device. */
import { describe, expect, it, test } from 'vitest';
import torch from '../../src/index';
import { assertClean } from '../helpers/child';
import { runPython } from '../helpers/python';
import { hasStandin, runPythonWithStandin, runWithStandin } from '../helpers/standin';

const texts = (list: (() => unknown)[]) =>
  list.map((each) => {
    try {
      return String(each());
    } catch (error) {
      return (error as Error).message;
    }
  });

describe('without an accelerator', () => {
  it('has the one stream of the CPU, with Python texts', () => {
    const python = runPython(`
import torch
def text(f):
    try: return str(f())
    except Exception as e: return str(e)
s, e = torch.Stream("cpu"), torch.Event("cpu")
result = [text(f) for f in [
  lambda: s, lambda: e, lambda: torch.Stream("meta"), lambda: torch.Stream("cpu:0"), lambda: torch.Event("cpu", enable_timing=True),
  lambda: torch.Stream("cuda:7"), lambda: torch.Event("cuda"), lambda: torch.Stream(device="gpu"), lambda: torch.Event("privateuseone"),
  lambda: torch.Stream(0), lambda: e.record(), lambda: s.record_event(), lambda: s.native_handle, lambda: s.device, lambda: e.device,
  lambda: e.event_id, lambda: torch.accelerator.set_stream(s), lambda: torch.accelerator.get_device_capability(),
  lambda: e.elapsed_time(e)]]
result.append([s.query(), e.query(), s == torch.Stream("cpu"), s == torch.Stream("meta"), s.stream_id, s.device_index])
`) as any[];
    const s = new torch.Stream('cpu');
    const e = new torch.Event('cpu');
    const ours = texts([
      () => s,
      () => e,
      () => new torch.Stream('meta'),
      () => new torch.Stream('cpu:0' as any),
      () => new torch.Event('cpu', { enableTiming: true }),
      () => new torch.Stream('cuda:7'),
      () => new torch.Event('cuda'),
      () => new torch.Stream('gpu' as any),
      () => new torch.Event('privateuseone' as any),
      () => new torch.Stream(0),
      () => e.record(),
      () => s.recordEvent(),
      () => s.nativeHandle,
      () => s.device,
      () => e.device,
      () => e.eventId,
      () => torch.accelerator.setStream(s),
      () => torch.accelerator.getDeviceCapability(),
      () => e.elapsedTime(e),
    ]);
    const facts = [
      s.query(),
      e.query(),
      s.equals(new torch.Stream('cpu')),
      s.equals(new torch.Stream('meta')),
      s.streamId,
      s.deviceIndex,
    ];
    // Without a driver Python passes on the runtime's words; ours says that there is none.
    const isRuntimes = (text: unknown) => /^CUDA error: CUDA driver version/.test(String(text));
    const none = /^(Invalid device id|Cannot access accelerator device when none is available\.)$/;
    const ourText = (text: string, i: number) =>
      isRuntimes(python[i]) && none.test(text) ? python[i] : text;
    expect([...ours.map(ourText).map((text) => text.split('\n')[0]), facts]).toEqual(
      python.map((text: unknown) => (typeof text === 'string' ? text.split('\n')[0] : text)),
    );
    s.synchronize();
    e.synchronize();
    s.waitEvent(e);
  });
});

describe.skipIf(!hasStandin)('on the stand-in', () => {
  test('streams and events order work, and say what they are', async () => {
    const { report } = assertClean(
      await runWithStandin(`
      const { accelerator } = torch;
      const one = new torch.Stream('privateuseone:1');
      const before = accelerator.currentStream(1);
      accelerator.setStream(one);
      const inside = [accelerator.currentDeviceIndex(), accelerator.currentStream().equals(one)];
      accelerator.setStream(before);
      accelerator.setDeviceIndex(0);
      const first = new torch.Event({ enableTiming: true });
      const text = String(first);
      first.record();
      const second = new torch.Stream().recordEvent(new torch.Event({ enableTiming: true }));
      report([String(one), one.equals(one), one.equals(before), one.device, inside, text, first.elapsedTime(second) > 0,
        first.device, accelerator.currentAccelerator(), accelerator.deviceCount(), String(new torch.Stream(1).device),
        accelerator.getDeviceCapability().supportedDtypes.has('float64'), accelerator.getDeviceCapability(1).supportedDtypes.has('complex32')]);`),
    );
    expect(report).toEqual([
      'torch.Stream device_type=privateuseone, device_index=1, stream_id=1',
      true,
      false,
      'privateuseone:1',
      [1, true],
      'torch.Event device_type=privateuseone, device_index=-1, event_flag=1, event_id=0',
      true,
      'privateuseone:0',
      'privateuseone',
      2,
      'privateuseone:1',
      true,
      false,
    ]);
  });

  // What reads on another stream without waiting is a race there, and must be one for this test too.
  test('a missing wait is a race, a wait mends it, recordStream keeps memory', async () => {
    const script = (py: boolean) =>
      py
        ? `
x = torch.ones(4, device="privateuseone")
side = torch.Stream()
before = torch.accelerator.current_stream()
seen = []
torch.accelerator.set_stream(side); y = x + 1; torch.accelerator.set_stream(before)
seen.append(streams()[:2])
side.wait_stream(before)
torch.accelerator.set_stream(side); z = x + 1; torch.accelerator.set_stream(before)
seen.append(streams()[:2])
del x
seen.append(streams()[:2])
report(seen)`
        : `
const x = torch.ones([4], { device: 'privateuseone' });
const side = new torch.Stream();
const before = torch.accelerator.currentStream();
const seen = [];
torch.accelerator.setStream(side); const y = x.add(1); torch.accelerator.setStream(before);
seen.push(memory.streams().slice(0, 2));
side.waitStream(before);
torch.accelerator.setStream(side); const z = x.add(1); torch.accelerator.setStream(before);
seen.push(memory.streams().slice(0, 2));
if (process.argv.includes('record')) x.recordStream(side);
x.dispose();
seen.push(memory.streams().slice(0, 2));
report(seen);`;
    const python = runPythonWithStandin(script(true));
    const ours = assertClean(await runWithStandin(script(false))).report;
    expect(ours).toEqual(python);
    const [raced, waited, freed] = ours;
    expect(raced[0]).toBeGreaterThan(0);
    expect(waited).toEqual(raced);
    expect(freed[1]).toBeGreaterThan(0);
    const recorded = assertClean(await runWithStandin(script(false), { args: ['record'] })).report;
    expect(recorded[2][1]).toBe(0);
  });

  // The stand-in ends the process at an id that is none of its own, as CUDA's driver does.
  test('a made-up stream never reaches the device', async () => {
    const { report } = assertClean(
      await runWithStandin(`
      const { native } = require(${JSON.stringify(`${process.cwd()}/lib/native/index.js`)});
      const device = 'privateuseone:0';
      const x = torch.ones([2], { device });
      const { handleOf } = require(${JSON.stringify(`${process.cwd()}/lib/tensor/tensor.js`)});
      const event = native.eventNew('privateuseone', false);
      const failures = [];
      for (const id of [5, 99, -1, 2 ** 40, 2n ** 62n]) {
        for (const call of [
          () => native.streamSet(id, device), () => native.streamQuery(id, device), () => native.streamSynchronize(id, device),
          () => native.streamHandle(id, device), () => native.recordStream(handleOf(x), id, device),
          () => native.eventRecord(event, id, device), () => native.eventWait(event, id, device),
        ]) {
          try { failures.push(call()); } catch (error) { failures.push(error.name + ': ' + error.message); }
        }
      }
      const own = new torch.Stream();
      report([[...new Set(failures)], own.query(), native.streamQuery(own.streamId, own.device)]);`),
    );
    const none = (id: unknown) => `RangeError: There is no stream ${id} on privateuseone:0`;
    expect(report).toEqual([[5, 99, -1, 2 ** 40, 2n ** 62n].map(none), true, true]);
  });
});
