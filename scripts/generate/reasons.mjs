// Why a public name of PyTorch is missing here. Kept by hand; `npm run features` fails where it and the package disagree.

const TORCH = ['torch'];
const TENSOR = ['torch.Tensor'];
const CUDA = ['torch.cuda'];

/** Matches exactly the names listed (each may be a regular expression). */
const names = (...list) => new RegExp(`^(?:${list.join('|')})$`);

/** @type {{ reason: string, namespaces: string[], names: RegExp }[]} */
export const reasons = [
  {
    reason:
      'TorchScript, which is deprecated in PyTorch: its types, its IR, its compiler and what loads its files',
    namespaces: TORCH,
    names: names(
      ...[
        'AliasDb',
        '\\w*Type',
        'Argument',
        'Block',
        'CallStack',
        'Capsule',
        'Code',
        'CompilationUnit',
        'ErrorReport',
      ],
      ...[
        'ArgumentSpec',
        'CompleteArgumentSpec',
        'ConcreteModuleTypeBuilder',
        'DeepCopyMemoTable',
        'ExecutionPlan',
      ],
      ...[
        'DeserializationStorageContext',
        'SerializationStorageContext',
        'FileCheck',
        'FunctionSchema',
        'Gradient',
        'Graph',
      ],
      ...[
        'GraphExecutorState',
        'IODescriptor',
        'JITException',
        'LiteScriptModule',
        'Node',
        'OperatorInfo',
        'PyTorchFile\\w+',
      ],
      ...[
        'Script\\w+',
        'StaticModule',
        'TracingState',
        'Use',
        'Value',
        'BufferDict',
        'ModuleDict',
        'ParameterDict',
        'Type',
      ],
      ...['import_ir_module\\w*', 'merge_type_from_type_comment', 'parse_\\w+', 'unify_type_list'],
      ...['Future', 'fork', 'wait'],
    ),
  },
  {
    reason:
      'storages with a type and the legacy tensor classes, which PyTorch keeps for old code: a tensor has a `dtype`',
    namespaces: [...TORCH, ...CUDA, 'torch.sparse'],
    names: names(
      '\\w*Storage',
      'StorageBase',
      '\\w+Tensor(?<!SemiStructuredTensor)',
      'is_storage',
      'set_default_tensor_type',
    ),
  },
];
