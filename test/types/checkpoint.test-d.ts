/** Checkpoints take what their function takes, and options behind it. */
import torch, { type nn, type Tensor } from '../../src/index';

declare const x: Tensor;
declare const model: nn.Sequential;
const { checkpoint, checkpointSequential, setCheckpointEarlyStop, GraphExecGroup } = torch.utils.checkpoint;

const twice = (input: Tensor, factor: number): [Tensor, number] => [input.mul(factor), factor];
const both: [Tensor, number] = checkpoint(twice, x, 2, { useReentrant: false });
checkpoint(twice, x, 2);
checkpoint(twice, x, 2, { useReentrant: false, determinismCheck: 'none', debug: false, earlyStop: false });
// @ts-expect-error the function takes a number too
checkpoint(twice, x, { useReentrant: false });
// @ts-expect-error no such check
checkpoint(twice, x, 2, { determinismCheck: 'all' });
checkpoint(twice, x, 2, { useReentrant: false, debug: true });
// @ts-expect-error a boolean
checkpoint(twice, x, 2, { useReentrant: false, debug: 'all' });
torch.utils.checkpoint.SAC_IGNORED_OPS.add(torch.ops.aten.mm.default);
// @ts-expect-error an overload
torch.utils.checkpoint.SAC_IGNORED_OPS.add('aten.mm.default');
// @ts-expect-error a boolean
checkpoint(twice, x, 2, { useReentrant: 1 });
// @ts-expect-error a pair
const one: Tensor = checkpoint(twice, x, 2, { useReentrant: false });

const y: Tensor = checkpointSequential(model, 2, x, { useReentrant: false });
checkpointSequential({ functions: [(t: Tensor) => t], segments: 1, input: x });
// @ts-expect-error an input is required
checkpointSequential(model, 2);
// @ts-expect-error no option of it
checkpointSequential(model, 2, x, { earlyStop: false });

const text: string = setCheckpointEarlyStop(false, () => 'done');
setCheckpointEarlyStop(true).enter().dispose();
// @ts-expect-error a boolean is required
setCheckpointEarlyStop('no');
new GraphExecGroup().enter().dispose();
// @ts-expect-error no arguments
new GraphExecGroup(1);
void [both, one, y, text];
