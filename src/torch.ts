/** The torch namespace. */
import './install';
import { asarray } from './asarray';
import * as autograd from './autograd';
import { Complex } from './complex';
import * as constants from './constants';
import * as context from './context';
import * as creation from './creation';
import * as cuda from './cuda';
import { deepcopy } from './deepcopy';
import { device } from './device';
import { dtypeConstants, layoutConstants, memoryFormatConstants, qschemeConstants } from './dtypes';
import { LinAlgError, NotImplementedError, OutOfMemoryError, TorchError } from './errors';
import * as finfo from './finfo';
import * as func from './func';
import * as functional from './functional';
import { fftOps, linalgOps, specialOps, torchOps } from './functions';
import type { TorchFunctions } from './generated/torch';
import { Generator } from './generator';
import { slice } from './indexing';
import * as jit from './jit';
import * as memory from './memory';
import * as nested from './nested';
import * as nn from './nn';
import * as numpy from './numpy';
import { ops } from './ops';
import * as optim from './optim';
import * as printing from './printoptions';
import * as random from './random';
import * as safetensors from './safetensors';
import * as serialization from './serialization';
import * as signal from './signal';
import * as sparse from './sparse';
import { Tensor } from './tensor';
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

/** `torch`: the operators, with the functions that PyTorch writes in Python in the place of those they wrap. */
export type Torch = TorchFunctions & typeof parts;

export const torch = { ...torchOps, ...parts } as unknown as Torch;
setTorch(torch);
