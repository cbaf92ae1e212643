/** The torch namespace. */
import './methods';
import * as autocastState from './amp/state';
import * as autograd from './autograd';
import * as constants from './common/constants';
import * as functional from './functional';
import type { TorchFunctions } from './generated/torch';
import * as namespaces from './namespace';
import { watchMissing } from './namespace/missing';
import { holdArity } from './nn/modules/module/arity';
import { ops } from './ops';
import { backends } from './runtime/backends';
import * as context from './runtime/context';
import * as memory from './runtime/memory';
import * as random from './runtime/random';
import { __version__, version } from './runtime/version';
import * as serialization from './serialization';
import { asarray } from './tensor/asarray';
import * as creation from './tensor/creation';
import { deepcopy } from './tensor/deepcopy';
import { getDefaultDevice, setDefaultDevice } from './tensor/defaultDevice';
import * as defaultDtype from './tensor/defaultDtype';
import { device } from './tensor/device';
import { dtypeConstants, layoutConstants, memoryFormatConstants, qschemeConstants } from './tensor/dtypes';
import * as finfo from './tensor/finfo';
import { slice } from './tensor/indexing';
import { fftOps, linalgOps, specialOps, torchOps } from './tensor/operators';
import * as printing from './tensor/text/printoptions';
import { setTorch } from './utils/data/threads/closure';

/** What stands beside the operators. */
const parts = {
  ...namespaces,
  ...dtypeConstants,
  ...layoutConstants,
  ...memoryFormatConstants,
  ...qschemeConstants,
  device,
  finfo: finfo.finfo,
  iinfo: finfo.iinfo,
  ...constants,
  ...creation,
  asarray,
  frombuffer: creation.fromBuffer,
  ...functional,
  slice,
  deepcopy,
  ...context,
  /** Switches of the libraries behind the operators: cuDNN, oneDNN, CUDA's products and attention, MPS. */
  backends,
  __version__,
  /** How LibTorch was built: its version, CUDA's, the commit. */
  version,
  ...defaultDtype,
  getDefaultDevice,
  setDefaultDevice,
  ...printing,
  manualSeed: random.manualSeed,
  initialSeed: random.initialSeed,
  seed: random.seed,
  getRngState: random.getRngState,
  setRngState: random.setRngState,
  /** The CPU's generator, from which all draws are made that are given none. */
  defaultGenerator: random.defaultGenerator,
  noGrad: autograd.noGrad,
  enableGrad: autograd.enableGrad,
  inferenceMode: autograd.inferenceMode,
  setGradEnabled: autograd.setGradEnabled,
  isGradEnabled: autograd.isGradEnabled,
  isAnomalyEnabled: autograd.isAnomalyEnabled,
  isAnomalyCheckNanEnabled: autograd.isAnomalyCheckNanEnabled,
  setAnomalyEnabled: autograd.setAnomalyEnabled,
  ...autocastState,
  isInferenceModeEnabled: autograd.isInferenceModeEnabled,
  memory: memory.memory,
  emptyCache: memory.emptyCache,
  scope: memory.scope,
  /** The operators by their schemas' names: `torch.ops.aten`, and the libraries of `torch.library`. */
  ops,
  /** Linear algebra: factorisations, solvers, eigenvalues, norms, of matrices and batches of them. */
  linalg: {
    ...linalgOps,
    /**
     * What operators of linear algebra throw where a matrix is singular, or an iteration doesn't converge.
     */
    LinAlgError: namespaces.LinAlgError,
  },
  /** Discrete Fourier transforms, of one dimension or several, of real and complex signals. */
  fft: fftOps,
  /** Functions of mathematics that have names: gamma, Bessel, error functions, orthogonal polynomials. */
  special: specialOps,
  save: serialization.save,
  load: serialization.load,
  saveAsync: serialization.saveAsync,
  loadAsync: serialization.loadAsync,
  vmap: namespaces.func.vmap,
};

/**
 * `torch`: the operators, with the functions that PyTorch writes in Python in the place of those they wrap.
 */
export type Torch = TorchFunctions & typeof parts;

// Parts stand in the operators' places, which the types of a spread would join instead.
export const torch = { ...torchOps, ...parts } as unknown as Torch;
setTorch(torch);
holdArity(parts.nn, parts.vision.models, parts.vision.transforms);
watchMissing(torch);
