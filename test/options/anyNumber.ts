/**
 * The public names that take any number of positional arguments, and why.
 * `tooMany.test.ts` fails when one is missing here, or refuses them after all.
 */
import { bases } from './bases';

export const anyNumber = {
  /** Sizes, dimensions or operands one by one, or arguments that are passed on. */
  variadic: [
    'GradScaler.step',
    'SafeSlice.get',
    'Tensor.get',
    'Tensor.resize',
    'torch.blockDiag',
    'torch.broadcastShapes',
    'torch.broadcastTensors',
    'torch.cartesianProd',
    'torch.chainMatmul',
    'torch.distributions.utils.broadcastAll',
    'torch.einsum',
    'torch.func.linearize',
    'torch.func.stackModuleState',
    'torch.func.vjp',
    'torch.nn.Identity',
    'torch.nn.ModuleDict',
    'torch.nn.ModuleList',
    'torch.nn.ParameterDict',
    'torch.nn.ParameterList',
    'torch.library.DispatchKeySet',
    'torch.nn.Sequential',
    'torch.nn.attention.bias.causalLowerRight',
    'torch.nn.attention.bias.causalUpperLeft',
    'torch.nn.attention.flexAttention.andMasks',
    'torch.nn.attention.flexAttention.orMasks',
    'torch.nn.modules.LazyModuleMixin',
    'torch.nn.utils.prune.PruningContainer',
    'torch.nn.utils.skipInit',
    'torch.symSum',
    'torch.utils.checkpoint.checkpoint',
    'torch.utils.checkpoint.getDeviceStates',
    'torch.utils.data.StackDataset',
    'torch.utils.data.TensorDataset',
    'torch.utils.pytree.treeMap',
  ],
  /** Put before a method: what comes besides is the method's surroundings. */
  decorators: ['torch.autograd.onceDifferentiable', 'torch.cuda.amp.customBwd', 'torch.cuda.amp.customFwd'],
  /** Gone from PyTorch: they only say what to call instead. */
  removed: [
    'Module.compile',
    'Module.shareMemory',
    'Tensor.eig',
    'Tensor.lstsq',
    'Tensor.reinforce',
    'Tensor.solve',
    'Tensor.symeig',
    'torch.eig',
    'torch.lstsq',
    'torch.matrixRank',
    'torch.solve',
    'torch.symeig',
  ],
  /** Classes that scripts extend, or get from elsewhere: no script calls their constructors. */
  bases: [...bases, 'torch.Tensor', 'torch.serialization.OrderedDict'],
  /** Written by scripts' classes, or called by the library and by JavaScript itself. */
  written: [
    'LRScheduler.getLr',
    'Module.extraRepr',
    'Module.getExtraState',
    'Module.resetParameters',
    'Module.setExtraState',
    'PruningContainer.computeMask',
  ],
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
} satisfies Record<string, readonly string[]>;
