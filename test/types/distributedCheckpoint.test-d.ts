/** Types of torch.distributed.checkpoint: what is saved, what comes back, whose classes may be extended. */
import { expectTypeOf } from 'vitest';
import torch, { nn, optim } from '../../src/index';

const { checkpoint } = torch.distributed;
type Metadata = InstanceType<typeof checkpoint.Metadata>;
const model = new nn.parallel.DistributedDataParallel(new nn.Linear(2, 1));
const optimizer = new optim.Adam(model.parameters());
const state = { model, step: 1, nested: { rates: [0.1, 0.2], x: torch.ones(2) } };

expectTypeOf(checkpoint.save(state, { checkpointId: 'run/step-1' })).toEqualTypeOf<Metadata>();
expectTypeOf(checkpoint.save(new Map([['x', torch.ones(1)]]), { noDist: true })).toEqualTypeOf<Metadata>();
expectTypeOf(checkpoint.save({ stateDict: state, checkpointId: 'a' })).toEqualTypeOf<Metadata>();
expectTypeOf(checkpoint.asyncSave(state, { checkpointId: 'a' })).toEqualTypeOf<Promise<Metadata>>();
expectTypeOf(checkpoint.load(state, { checkpointId: 'a', processGroup: null })).toEqualTypeOf<void>();
// @ts-expect-error a state dict comes first
checkpoint.save('run/step-1');
// @ts-expect-error the folder is named
checkpoint.save(state, 'run/step-1');
// @ts-expect-error there is no such option
checkpoint.load(state, { folder: 'a' });
// @ts-expect-error what reads does not write
checkpoint.save(state, { storageWriter: new checkpoint.FileSystemReader('a') });

class Counting extends checkpoint.FileSystemWriter {
  count = 0;
  override finish(...args: Parameters<InstanceType<typeof checkpoint.FileSystemWriter>['finish']>): void {
    this.count++;
    super.finish(...args);
  }
}
checkpoint.save(state, { storageWriter: new Counting('a'), planner: new checkpoint.DefaultSavePlanner() });
checkpoint.load(state, { storageReader: new checkpoint.FileSystemReader('a') });
// @ts-expect-error it lacks what a writer does
new (class extends checkpoint.StorageWriter {})();

const metadata = new checkpoint.FileSystemReader('a').readMetadata();
expectTypeOf(metadata).toEqualTypeOf<Metadata>();
expectTypeOf([...metadata.stateDictMetadata.keys()]).toEqualTypeOf<string[]>();
const entry = metadata.stateDictMetadata.get('model.weight')!;
if (entry instanceof checkpoint.TensorStorageMetadata) {
  expectTypeOf(entry.chunks[0]!.sizes).toExtend<readonly number[]>();
  expectTypeOf(entry.properties).toEqualTypeOf<InstanceType<typeof checkpoint.TensorProperties>>();
}

const { getModelStateDict, getStateDict, setStateDict } = checkpoint.stateDict;
const [weights, moments] = getStateDict(model, optimizer, { options: { cpuOffload: true } });
expectTypeOf(weights).toEqualTypeOf(getModelStateDict(model));
getStateDict(model, [optimizer]);
// @ts-expect-error there is no such option
getStateDict(model, optimizer, { options: { offload: true } });
const keys = setStateDict(model, optimizer, { modelStateDict: weights, optimStateDict: moments });
expectTypeOf(keys.missingKeys).toExtend<readonly string[]>();
// @ts-expect-error both state dicts are needed
setStateDict(model, optimizer, { modelStateDict: weights });

checkpoint.formatUtils.dcpToTorchSave('a', 'model.pt');
// @ts-expect-error from where, and to where
checkpoint.formatUtils.torchSaveToDcp('model.pt');
