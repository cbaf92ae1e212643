/**
 * The public names that take any number of positional arguments, and why.
 * `tooMany.test.ts` fails when one is missing here, or refuses them after all.
 */
export const anyNumber = {
  /** Sizes, dimensions or operands one by one, or arguments that are passed on. */
  variadic: [
    'torch.blockDiag',
    'torch.broadcastShapes',
    'torch.broadcastTensors',
    'torch.cartesianProd',
    'torch.chainMatmul',
    'torch.einsum',
    'torch.func.stackModuleState',
    'torch.symSum',
    'torch.utils.data.StackDataset',
    'torch.utils.data.TensorDataset',
  ],
  /** Put before a method: what comes besides is the method's surroundings. */
  decorators: ['torch.autograd.onceDifferentiable'],
  /** Gone from PyTorch: they only say what to call instead. */
  removed: ['torch.eig', 'torch.lstsq', 'torch.matrixRank', 'torch.solve', 'torch.symeig'],
  /** Classes that scripts extend, or get from elsewhere: no script calls their constructors. */
  bases: [
    'torch.autograd.Function',
    'torch.autograd.FunctionCtx',
    'torch.autograd.GradcheckError',
    'torch.autograd.graph.Node',
    'torch.cuda.CudaDeviceProperties',
    'torch.jit.Error',
    'torch.jit.RecursiveScriptModule',
    'torch.jit.ScriptObject',
    'torch.numpy.NpzFile',
    'torch.safetensors.SafeOpen',
    'torch.safetensors.SafeSlice',
    'torch.safetensors.SafetensorError',
    'torch.serialization.OrderedDict',
    'torch.serialization.PyFloat',
    'torch.serialization.PyNumpyScalar',
    'torch.serialization.PyTuple',
    'torch.utils.data.Dataset',
    'torch.utils.data.IterableDataset',
    'torch.utils.data.Sampler',
    'torch.utils.progress.Tqdm',
    'torch.vision.models.Weights',
    'torch.vision.transforms.Transform',
  ],
} satisfies Record<string, readonly string[]>;
