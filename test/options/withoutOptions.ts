/**
 * The public names that take no options object, and why.
 * `unknown.test.ts` fails when one is missing here, or takes options after all.
 */
import { bases } from './bases';

export const withoutOptions = {
  /** Their promise says it, in the same words. */
  promised: [
    'Image.save',
    'Tensor.backwardAsync',
    'torch.autograd.backwardAsync',
    'torch.autograd.gradAsync',
    'torch.hub.loadStateDictFromHuggingFace',
    'torch.loadAsync',
    'torch.saveAsync',
  ],
  /** An object is an argument of its own there, with keys of any name, or whatever comes is passed on. */
  anyKeys: [
    'torch.utils.checkpoint.getDeviceStates',
    'torch.nn.ParameterDict',
    'torch.nn.ParameterList',
    'torch.nn.ModuleDict',
    'torch.nn.ModuleList',
    'torch.nn.Identity',
    'torch.nn.utils.skipInit',
    'torch.serialization.OrderedDict',
    'torch.utils.data.StackDataset',
  ],
  /** Their parameters are few and positional here; the compiler refuses an object after them. */
  positionalOnly: [
    'Module.resetParameters',
    'Module.setExtraState',
    'torch.blockDiag',
    'torch.broadcastShapes',
    'torch.broadcastTensors',
    'torch.cartesianProd',
    'torch.distributions.utils.broadcastAll',
    'torch.library.DispatchKeySet',
    'torch.nn.attention.flexAttention.andMasks',
    'torch.nn.attention.flexAttention.noopMask',
    'torch.nn.attention.flexAttention.orMasks',
    'torch.utils.data.TensorDataset',
  ],
  /** Classes that scripts extend or get from elsewhere, and values: their constructors take no options. */
  bases: [...bases, 'torch.cuda.amp.customBwd', 'torch.nn.utils.prune.PruningContainer'],
  /** They have no parameter, or required ones alone. */
  nothing: [
    'GradScaler.step',
    'PruningContainer.computeMask',
    'SafeSlice.get',
    'LRScheduler.getLr',
    'Module.compile',
    'Module.extraRepr',
    'Module.getExtraState',
    'Module.shareMemory',
    'Tensor.eig',
    'Tensor.get',
    'Tensor.lstsq',
    'Tensor.reinforce',
    'Tensor.resize',
    'Tensor.solve',
    'Tensor.symeig',
    'torch.Tensor',
    'torch.autograd.onceDifferentiable',
    'torch.eig',
    'torch.einsum',
    'torch.func.linearize',
    'torch.func.stackModuleState',
    'torch.func.vjp',
    'torch.lstsq',
    'torch.matrixRank',
    'torch.nn.modules.LazyModuleMixin',
    'torch.nn.utils.parametrizations.parseSpectralNorm',
    'torch.slice',
    'torch.solve',
    'torch.symSum',
    'torch.symeig',
    'torch.utils.pytree.treeMap',
  ],
} satisfies Record<string, readonly string[]>;
