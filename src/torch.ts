/** The torch namespace. */
import './methods';
import * as autograd from './autograd';
import * as constants from './common/constants';
import { LinAlgError, NotImplementedError, OutOfMemoryError, TorchError } from './common/errors';
import * as cuda from './cuda';
import * as func from './func';
import * as functional from './functional';
import type { TorchFunctions } from './generated/torch';
import * as jit from './jit';
import * as nested from './nested';
import * as nn from './nn';
import * as numpy from './numpy';
import { ops } from './ops';
import * as optim from './optim';
import { Complex } from './python/complex';
import * as context from './runtime/context';
import * as memory from './runtime/memory';
import * as random from './runtime/random';
import * as safetensors from './safetensors';
import * as serialization from './serialization';
import * as signal from './signal';
import * as sparse from './sparse';
import { asarray } from './tensor/asarray';
import * as creation from './tensor/creation';
import { deepcopy } from './tensor/deepcopy';
import * as defaultDtype from './tensor/defaultDtype';
import { device } from './tensor/device';
import { dtypeConstants, layoutConstants, memoryFormatConstants, qschemeConstants } from './tensor/dtypes';
import * as finfo from './tensor/finfo';
import { Generator } from './tensor/generator';
import { slice } from './tensor/indexing';
import { fftOps, linalgOps, specialOps, torchOps } from './tensor/operators';
import { Tensor } from './tensor/tensor';
import * as printing from './tensor/text/printoptions';
import * as data from './utils/data';
import { setTorch } from './utils/data/threads/known';
import * as metrics from './utils/metrics';
import * as progress from './utils/progress';
import * as vision from './vision';

/** What stands beside the operators. */
const parts = {
  Tensor,
  Complex,
  Generator,
  TorchError,
  OutOfMemoryError,
  LinAlgError,
  NotImplementedError,
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
  functional,
  func,
  slice,
  deepcopy,
  ...context,
  ...defaultDtype,
  ...printing,
  manualSeed: random.manualSeed,
  initialSeed: random.initialSeed,
  seed: random.seed,
  getRngState: random.getRngState,
  setRngState: random.setRngState,
  defaultGenerator: random.defaultGenerator,
  random,
  noGrad: autograd.noGrad,
  enableGrad: autograd.enableGrad,
  inferenceMode: autograd.inferenceMode,
  setGradEnabled: autograd.setGradEnabled,
  isGradEnabled: autograd.isGradEnabled,
  isAnomalyEnabled: autograd.isAnomalyEnabled,
  isAnomalyCheckNanEnabled: autograd.isAnomalyCheckNanEnabled,
  setAnomalyEnabled: autograd.setAnomalyEnabled,
  isInferenceModeEnabled: autograd.isInferenceModeEnabled,
  autograd,
  memory: memory.memory,
  emptyCache: memory.emptyCache,
  scope: memory.scope,
  ops,
  cuda,
  linalg: { ...linalgOps, LinAlgError },
  fft: fftOps,
  special: specialOps,
  sparse,
  nested,
  signal,
  save: serialization.save,
  load: serialization.load,
  jit,
  safetensors,
  serialization,
  nn,
  numpy,
  optim,
  utils: { data, metrics, progress },
  vision,
};

/**
 * `torch`: the operators, with the functions that PyTorch writes in Python in the place of those they wrap.
 */
export type Torch = TorchFunctions & typeof parts;

export const torch = { ...torchOps, ...parts } as unknown as Torch;
setTorch(torch);
