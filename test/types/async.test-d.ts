/**
 * What `tsc --strict` must accept, and what it must refuse, of saveAsync and loadAsync. Compiled, never
 * run.
 */
import torch, { type nn } from '../../src';

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
