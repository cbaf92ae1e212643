/**
 * An optimizer's state from one rank to all, as Python's ZeroRedundancyOptimizer sends it: torch.save's
 * bytes.
 */
import { broadcast } from '../../c10d/exchanges';
import type { ProcessGroup } from '../../c10d/world';
import { entriesOf } from '../../common/optionsObject';
import type { OptimizerStateDict } from '../../optim';
import { load } from '../../serialization/load';
import { save } from '../../serialization/save';
import { fromTypedArray } from '../../tensor/creation';
import { torchOps } from '../../tensor/operators';
import type { Device } from '../../tensor/types';

/** Sends a state to all ranks. */
export function sendState(state: OptimizerStateDict, src: number, group: ProcessGroup, device: Device): void {
  const bytes = Uint8Array.from(save(state));
  const length = torchOps.full([1], bytes.length, { dtype: 'int64' }).to({ device });
  broadcast(length, { src, group });
  broadcast(fromTypedArray(bytes).to({ device }), { src, group });
}

/** The state that a rank sends. */
export function receiveState(src: number, group: ProcessGroup, device: Device): OptimizerStateDict {
  const length = torchOps.zeros([1], { dtype: 'int64', device });
  broadcast(length, { src, group });
  const bytes = torchOps.empty([Number(length.item())], { dtype: 'uint8', device });
  broadcast(bytes, { src, group });
  const { state, param_groups } = load(bytes.cpu().toTypedArray() as Uint8Array) as OptimizerStateDict;
  // Numbers as keys come as a Map.
  return { state: Object.fromEntries(entriesOf(state)), param_groups };
}
