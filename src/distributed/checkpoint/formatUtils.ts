/**
 * Twin of torch/distributed/checkpoint/format_utils.py: checkpoints of several ranks as single files, and
 * back.
 */
import { type Arguments, binder } from '../../common/binder';
import { load as loadFile } from '../../serialization/load';
import { save as saveFile } from '../../serialization/save';
import { Ranks } from './coordinator';
import { EmptyStateDictLoadPlanner } from './defaultLoadPlanner';
import { FileSystemReader } from './filesystemReader';
import { loadStateDict } from './load';
import { save } from './save';

interface DcpToTorchSaveParameters {
  /** The folder with the checkpoint. */
  dcpCheckpointDir: string;
  /** The file that is written. */
  torchSavePath: string;
}
type DcpToTorchSaveOrder = [dcpCheckpointDir: 'dcpCheckpointDir', torchSavePath: 'torchSavePath'];
const bindDcpToTorchSave = binder<DcpToTorchSaveParameters, DcpToTorchSaveOrder>(
  'dcpToTorchSave',
  { dcpCheckpointDir: 'any', torchSavePath: 'any' },
  {},
);

/**
 * Makes one file, as `torch.save` writes it, of a checkpoint. One process calls it, which needs the memory
 * for all of it.
 *
 * @param args dcpCheckpointDir: the checkpoint's folder; torchSavePath: the file
 * @throws CheckpointException where there is no checkpoint
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.format_utils.dcp_to_torch_save
 * @example
 * const { checkpoint } = torch.distributed;
 * checkpoint.save({ model: { weight: torch.ones([2]) } }, { checkpointId: 'folder' });
 * checkpoint.formatUtils.dcpToTorchSave('folder', 'trained.pt');
 * console.log(torch.load('trained.pt').model.weight.tolist()); // [ 1, 1 ]
 */
export function dcpToTorchSave(...args: Arguments<DcpToTorchSaveParameters, DcpToTorchSaveOrder>): void {
  const [folder, file] = bindDcpToTorchSave(args);
  const state = new Map();
  const ranks = new Ranks(null, true);
  loadStateDict(state, new FileSystemReader(folder), new EmptyStateDictLoadPlanner(), ranks);
  saveFile(state, file);
}

interface TorchSaveToDcpParameters {
  /** The file. */
  torchSavePath: string;
  /** The folder that is written. */
  dcpCheckpointDir: string;
}
type TorchSaveToDcpOrder = [torchSavePath: 'torchSavePath', dcpCheckpointDir: 'dcpCheckpointDir'];
const bindTorchSaveToDcp = binder<TorchSaveToDcpParameters, TorchSaveToDcpOrder>(
  'torchSaveToDcp',
  { torchSavePath: 'any', dcpCheckpointDir: 'any' },
  {},
);

/**
 * Makes a checkpoint of a file of `torch.save` that holds a dict.
 *
 * @param args torchSavePath: the file; dcpCheckpointDir: the checkpoint's folder
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.format_utils.torch_save_to_dcp
 * @example
 * torch.save({ weight: torch.ones([2]) }, 'trained.pt');
 * torch.distributed.checkpoint.formatUtils.torchSaveToDcp('trained.pt', 'folder');
 */
export function torchSaveToDcp(...args: Arguments<TorchSaveToDcpParameters, TorchSaveToDcpOrder>): void {
  const [file, folder] = bindTorchSaveToDcp(args);
  save(loadFile(file, { weightsOnly: false }), { checkpointId: folder, noDist: true });
}
