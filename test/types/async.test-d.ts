/**
 * What `tsc --strict` must accept, and what it must refuse, of saveAsync, loadAsync, backwardAsync and
 * gradAsync. Compiled, never run.
 */
import torch, { type nn, type Tensor } from '../../src';

declare const model: nn.Module;

export async function filesByOtherThreads(): Promise<void> {
  const saved: Promise<void> = torch.saveAsync(model.stateDict(), 'model.pt');
  await saved;
  await torch.saveAsync({ epoch: 1 }, new URL('file:///model.pt'), { pickleProtocol: 4 });
  model.loadStateDict(await torch.loadAsync('model.pt', { mapLocation: 'cpu', weightsOnly: undefined }));
  await torch.loadAsync('model.pt', 'cpu');
  // @ts-expect-error no file
  torch.saveAsync({ epoch: 1 });
  // @ts-expect-error a module is code
  torch.saveAsync(model, 'model.pt');
  // @ts-expect-error the older format is written at once
  torch.saveAsync({}, 'model.pt', { _useNewZipfileSerialization: false });
  // @ts-expect-error no such option
  torch.loadAsync('model.pt', { mmaps: true });
}

export async function backwardBesideTheLoop(loss: Tensor, w: Tensor): Promise<void> {
  const over: Promise<void> = loss.backwardAsync();
  await over;
  await loss.backwardAsync(w, true);
  await loss.backwardAsync({ retainGraph: true, inputs: [w] });
  await torch.autograd.backwardAsync([loss, w], { gradTensors: [null, w] });
  const [dw]: Tensor[] = await torch.autograd.gradAsync(loss, [w]);
  const named: Record<'w', Tensor> = await torch.autograd.gradAsync(loss, { w }, { createGraph: true });
  console.log(dw, named.w);
  // @ts-expect-error no such option
  loss.backwardAsync({ retain: true });
  // @ts-expect-error no inputs
  torch.autograd.gradAsync(loss);
}
