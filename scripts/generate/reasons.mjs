// Why a public name of PyTorch is missing here. Kept by hand;
// `npm run features` fails where it and the package disagree.

const TORCH = ['torch'];
const CUDA = ['torch.cuda'];
const MODELS = ['torchvision.models'];

/** Matches exactly the names listed, separated by spaces; each may be a regular expression. */
const names = (list) => new RegExp(`^(?:${list.trim().split(/\s+/).join('|')})$`);

/** The first entry that names a namespace and matches a missing name gives its reason. */
export const reasons = [
  {
    reason: 'what Python hands to methods of process groups; here the collectives have options',
    namespaces: ['torch.distributed'],
    names: names(String.raw`\w+Options`),
  },
  {
    reason: 'the class of a backend, which `initProcessGroup` makes',
    namespaces: ['torch.distributed'],
    names: names(String.raw`Backend BackendConfig ProcessGroup\w+`),
  },
  {
    reason: 'deprecated',
    namespaces: ['torch.distributed'],
    names: names('all_gather_coalesced reduce_op'),
  },
  {
    reason: "Python's debugger, its profiles, and types of its annotations",
    namespaces: ['torch.distributed'],
    names: names('breakpoint record_comm GroupName'),
  },
  {
    reason: 'deprecated: `save` and `load` stand in their place',
    namespaces: ['torch.distributed.checkpoint'],
    names: names('load_state_dict save_state_dict'),
  },
  {
    reason: 'planned',
    namespaces: ['torch.distributed.checkpoint', 'torch.distributed.checkpoint.format_utils'],
    names: names(String.raw`
      \w*HuggingFaceStorage\w+ load_sharded_optimizer_state_dict BroadcastingTorchSaveReader DynamicMetaLoadPlanner`),
  },
  {
    reason: 'types, which have no value here',
    namespaces: ['torch.distributed.checkpoint.state_dict'],
    names: names(String.raw`\w+Type FQNS_T StateDictOptions`),
  },
  {
    reason: 'runs in another process, by remote procedure calls',
    namespaces: ['torch.distributed.nn'],
    names: names('RemoteModule'),
  },
  {
    reason: 'optimizers of remote procedure calls, of local steps, and inside of backward',
    namespaces: ['torch.distributed.optim'],
    names: names('DistributedOptimizer PostLocalSGDOptimizer as_functional_optim'),
  },
  {
    reason: 'planned',
    namespaces: ['torch.distributed'],
    names: names(
      'DebugLevel get_debug_level default_pg_timeout rendezvous register_rendezvous_handler ' +
        'split_group shrink_group set_debug_level set_debug_level_from_env ' +
        'BuiltinCommHookType Logger Reducer',
    ),
  },
  {
    reason: 'masked tensors, a prototype written in Python',
    namespaces: ['torch.masked'],
    names: names('MaskedTensor as_masked_tensor is_masked_tensor masked_tensor'),
  },
  {
    reason: 'interfaces here, which have no value: what `customOp` gives, and what `torch.ops` has',
    namespaces: ['torch.library'],
    names: names('CustomOpDef OpOverload'),
  },
  {
    reason:
      'reads a schema from annotations of types, which a function of JavaScript has none of when it runs',
    namespaces: ['torch.library'],
    names: names('infer_schema'),
  },
  {
    reason: 'kernels in Triton, a language in Python',
    namespaces: ['torch.library'],
    names: names('triton_op wrap_triton'),
  },
  {
    reason: "fake tensors and subclasses written in Python, which its compiler's tracing is made of",
    namespaces: ['torch.library'],
    names: names('EffectType get_ctx opcheck register_torch_dispatch'),
  },
  {
    reason: 'deprecated, in favour of `register_fake`',
    namespaces: ['torch.library'],
    names: names('impl_abstract'),
  },
  {
    reason:
      'counts the instructions of Python and C++ with Valgrind, which JavaScript code has none of its own of',
    namespaces: ['torch.utils.benchmark'],
    names: names('CallgrindStats CopyIfCallgrind FunctionCount FunctionCounts'),
  },
  {
    reason: 'compiles C++ for a statement; here a statement is a function',
    namespaces: ['torch.utils.benchmark'],
    names: names('Language'),
  },
  {
    reason: 'random inputs of benchmarks, drawn with the generator of NumPy',
    namespaces: ['torch.utils.benchmark'],
    names: names('FuzzedParameter FuzzedSparseTensor FuzzedTensor Fuzzer ParameterAlias'),
  },
  {
    reason: 'a choice of two, which `Compare.colorize` takes by `rowwise`',
    namespaces: ['torch.utils.benchmark'],
    names: names('Colorize'),
  },
  {
    reason: 'Python code of GitHub repositories, which runs in Python only',
    namespaces: ['torch.hub'],
    names: names('help list load'),
  },
  {
    reason: "Metal's own objects, which LibTorch opens to Objective-C++ only",
    namespaces: ['torch.mps', 'torch.mps.profiler', 'torch.backends.mps'],
    names: names(
      'compile_shader load_metallib is_capturing_metal is_metal_capture_enabled metal_capture get_core_count get_name',
    ),
  },
  {
    reason: 'deprecated, in favour of `assert_close`',
    namespaces: ['torch.testing'],
    names: names('assert_allclose'),
  },
  {
    reason: 'TorchScript, which PyTorch has deprecated: its types, its IR, its compiler',
    namespaces: ['torch.testing'],
    names: names('FileCheck'),
  },
  {
    reason: 'flash attention from further Python packages, and warnings about it',
    namespaces: ['torch.nn.attention'],
    names: names(String.raw`\w+_flash_attention_impls? WARN_FOR_UNFUSED_KERNELS`),
  },
  {
    reason: 'a class from which others inherit beside their own: `nn.parameter.isLazy` tells its heirs',
    namespaces: ['torch.nn.parameter'],
    names: names('UninitializedTensorMixin'),
  },
  {
    reason: '`torch.cuda.isAvailable` says it',
    namespaces: ['torch.cuda.amp'],
    names: names('amp_definitely_not_available'),
  },
  {
    reason: 'accelerators that this package does not know',
    namespaces: TORCH,
    names: names(String.raw`\w*autocast_(?:ipu|xla)\w*`),
  },
  {
    reason: 'DataPipes, which PyTorch has deprecated',
    namespaces: ['torch.utils.data'],
    names: names(String.raw`
      DFIterDataPipe DataChunk IterDataPipe MapDataPipe argument_validation functional_datapipe
      guaranteed_datapipes_determinism non_deterministic runtime_validation\w*`),
  },
  {
    reason: 'TorchScript, which PyTorch has deprecated: its types, its IR, its compiler',
    namespaces: TORCH,
    names: names(String.raw`
      AggregationType AVG SUM AliasDb \w+Type Argument ArgumentSpec Block BufferDict CallStack Capsule
      Code CompilationUnit CompleteArgumentSpec ConcreteModuleTypeBuilder DeepCopyMemoTable
      \w+StorageContext ErrorReport ExecutionPlan FileCheck FunctionSchema Future fork wait Gradient Graph
      GraphExecutorState IODescriptor JITException LiteScriptModule LockingLogger LoggerBase NoopLogger
      ModuleDict Node OperatorInfo ParameterDict PyTorchFile\w+ Script\w+ StaticModule TracingState Type
      Use Value import_ir_module\w* merge_type_from_type_comment parse_\w+ unify_type_list`),
  },
  {
    reason: 'symbolic shapes, which only tracing compilers make',
    namespaces: TORCH,
    names: names(String.raw`Sym\w+ sym_\w+`),
  },
  {
    reason: 'compiles, exports or transforms Python code',
    namespaces: TORCH,
    names: names('compile export cond while_loop'),
  },
  {
    reason: 'storages: a tensor shows its memory by `toTypedArray()` and `dataPtr()`',
    namespaces: [...TORCH, ...CUDA, 'torch.Tensor'],
    names: names(String.raw`
      \w*Storage StorageBase is_storage storage untyped_storage storage_type`),
  },
  {
    reason: 'legacy tensor classes: a tensor has a `dtype` and a `device`',
    namespaces: [...TORCH, ...CUDA, 'torch.sparse'],
    names: names(`
      (?:BFloat16|Bool|Byte|Char|Double|Float|Half|Int|Long|Short)Tensor set_default_tensor_type`),
  },
  {
    reason:
      "classes of Python's type system: here these values are strings, arrays of numbers, and their types TypeScript's",
    namespaces: TORCH,
    names: names(`
      dtype layout memory_format qscheme Size Tag DispatchKey DispatchKeySet`),
  },
  {
    reason: 'NumPy: typed arrays take its place, in `torch.fromTypedArray` and `x.toTypedArray()`',
    namespaces: [...TORCH, 'torch.Tensor'],
    names: names('from_numpy numpy'),
  },
  {
    reason: "Python's own: its memory exchange, its subclass protocol, its processes, its deprecated names",
    namespaces: [...TORCH, 'torch.Tensor', 'torch.autograd', 'torch.random', 'torch.nn', 'torch.optim'],
    names: names(String.raw`
      from_dlpack to_dlpack DisableTorchFunction\w* compiled_with_cxx11_abi FatalError
      as_subclass is_shared share_memory_ volatile new name grad_dtype const_data_ptr Variable variable
      NestedIOFunction enforce_grad_layout_policy ExcludeDispatchKeyGuard
      thread_safe_generator  index
      has_(?:lapack|mkl|openmp|spectral)`),
  },
  {
    reason: 'gives the Python module of a device type: here `torch.cuda` and `torch.accelerator`',
    namespaces: TORCH,
    names: names('get_device_module'),
  },
  {
    reason: "benchmarks for PyTorch's developers",
    namespaces: TORCH,
    names: names(String.raw`Benchmark\w+ ThroughputBenchmark init_num_threads`),
  },
  {
    reason: 'quantised recurrent layers, whose packed weights are objects of a custom C++ class',
    namespaces: TORCH,
    names: names('quantized_gru quantized_lstm'),
  },
  {
    reason: 'devices that this package does not open',
    namespaces: ['torch.Tensor'],
    names: names('ipu mtia xpu'),
  },
  {
    reason: 'tensors of subclasses written in Python',
    namespaces: ['torch.sparse', 'torch.nested'],
    names: names(String.raw`
      SparseSemiStructuredTensor\w* to_sparse_semi_structured as_sparse_gradcheck
      check_sparse_tensor_invariants masked_select nested_tensor_from_jagged`),
  },
  {
    reason: "what NVIDIA's management library tells, which PyTorch asks through a Python package",
    namespaces: CUDA,
    names: names(`
      clock_rate device_memory_used list_gpu_processes memory_usage power_draw temperature utilization`),
  },
  {
    reason:
      "allocators that are C++ code of one's own, bare blocks of memory without a tensor, memory of other processes",
    namespaces: CUDA,
    names: names(String.raw`
      CUDAPluggableAllocator caching_allocator_\w+ change_current_allocator ipc_collect`),
  },
  {
    reason: 'handles of C libraries, external streams, contexts and compiled kernels',
    namespaces: CUDA,
    names: names(String.raw`
      cudart cudaStatus check_error CudaError DeferredCudaCallError current_\w+_handle ExternalStream
      get_stream_from_external GreenContext StreamContext`),
  },
  {
    reason: '`torch.Generator.forDevice` gives the default generator of a device',
    namespaces: CUDA,
    names: names('default_generators'),
  },
  {
    reason: 'networks beyond the classical ones',
    namespaces: MODELS,
    names: names(String.raw`
      ConvNeXt\w* convnext_\w+ EfficientNet\w* efficientnet_\w+ Goog\w+ googlenet Incep\w+ inception_v3 MaxVit\w* maxvit_t
      MNASNet\w* mnasnet\w+ MobileNet_?V3\w* mobilenet_v3_\w+ RegNet\w* regnet_\w+ ShuffleNet\w* shufflenet_\w+ Swin\w+ swin_\w+
      VisionTransformer ViT_\w+ vit_\w+`),
  },
  {
    reason: "decorators for Python's properties: here a getter is one",
    namespaces: ['torch.distributions.constraints', 'torch.distributions.utils'],
    names: names('dependent_property lazy_property'),
  },
  {
    reason: 'data sets beyond those of digits, clothes, letters and small pictures, and folders of images',
    namespaces: ['torchvision.datasets'],
    names: /./,
  },
  {
    reason: "shapes and text as Pillow draws them, with Pillow's font",
    namespaces: ['torchvision.utils'],
    names: names('draw_bounding_boxes draw_keypoints'),
  },
  {
    reason: 'for classes written in Python that behave like tensors: here a mode sees all calls',
    namespaces: ['torch.overrides'],
    names: names(`
      enable_reentrant_dispatch get_ignored_functions get_overridable_functions get_testing_overrides handle_torch_function
      has_torch_function is_tensor_like is_tensor_method_or_property redispatch_function resolve_name wrap_torch_function`),
  },
  {
    reason: 'interfaces here, which have no value: plain objects are given for them, and received',
    namespaces: ['torch.nn.attention.flex_attention'],
    names: names('AuxOutput AuxRequest FlexKernelOptions'),
  },
  {
    reason: 'interfaces here, which have no value: a profiler makes them',
    namespaces: ['torch.autograd.profiler'],
    names: names('EventList FunctionEvent'),
  },
  {
    reason: "reads files of NVIDIA's former profiler",
    namespaces: ['torch.autograd.profiler'],
    names: names('EnforceUnique load_nvprof parse_nvprof_trace'),
  },
  {
    reason: "a part of Python's profiler, or for its developers",
    namespaces: ['torch.autograd.profiler', 'torch.profiler'],
    names: names('ExecutionTraceObserver KinetoStepTracker MemRecordsAcc'),
  },
  {
    reason: 'the exported program as an object of Python: here `export` writes the file',
    namespaces: ['torch.onnx'],
    names: names('ExportableModule InputObserver ONNXProgram OnnxExporterError is_in_onnx_export'),
  },
];

/** Why a whole namespace is missing: `modules` matches Python's names of its modules. */
export const moduleReasons = [
  {
    reason: 'planned',
    modules: names(String.raw`
      torch\.distributed\.\w+ torch\.distributed\.algorithms\.model_averaging
      torch\.distributed\.tensor\.(?:debug|experimental)
      torch\.utils\.deterministic
      torchvision\.(?:io|ops|tv_tensors) torchvision\.models\.(?:detection|feature_extraction|segmentation)
      torchvision\.transforms\.v2`),
  },
  {
    reason: 'modules in other processes, by remote procedure calls, for which Python writes code',
    modules: names(String.raw`torch\.distributed\.nn\.(?:api|jit)`),
  },
  {
    reason: 'compiles, exports or transforms Python code, or runs what came of it',
    modules: names(String.raw`
      torch\.(?:compiler|export|fx|nativert|package) torch\.onnx\.\w+
      torch\.jit\.(?:annotations|frontend|generate_bytecode|supported_ops|unsupported_tensor_ops)
      torch\.nn\.attention\.(?:experimental|varlen)`),
  },
  {
    reason: 'quantisation of whole models, which PyTorch has moved to a package of its own (torchao)',
    modules: names(String.raw`
      torch\.(?:ao|quantization) torch\.backends\.(?:quantized|xnnpack) torch\.jit\.quantized
      torch\.nn\.(?:intrinsic|qat|quantizable|quantized) torchvision\.models\.quantization`),
  },
  {
    reason: 'devices that this package does not open, and libraries that LibTorch uses by itself',
    modules: names(String.raw`
      torch\.(?:mtia|xpu)
      torch\.backends\.(?:cpu|cusparselt|kleidiai|miopen|mkl|nnpack|openmp|opt_einsum|python_native|xeon)`),
  },
  {
    reason: 'the CPU as one device among others: all of it answers nothing',
    modules: names(String.raw`torch\.cpu`),
  },
  {
    reason: 'for phones, by means that PyTorch has given up',
    modules: names(
      String.raw`torch\.jit\.mobile torch\.utils\.(?:bundled_inputs|mobile_optimizer|model_dump)`,
    ),
  },
  {
    reason: 'masked tensors, a prototype written in Python',
    modules: names(String.raw`torch\.masked\.\w+`),
  },
  {
    reason: 'a prototype written in Python',
    modules: names(String.raw`torch\.sparse\.semi_structured`),
  },
  {
    reason: 'several GPUs and GPU tools beyond devices, streams, memory and random numbers',
    modules: names(String.raw`
      torch\.cuda\.(?:comm|gds|green_contexts|jiterator|nccl|nvtx|profiler|sparse|tunable)`),
  },
  {
    reason: "Python's own: its operators, subclasses, processes, types, memory exchange",
    modules: names(String.raw`
      torch\.(?:multiprocessing|return_types|storage|torch_version|types)
      torch\.nn\.(?:backends|common_types|cpp) torch\.utils\.(?:dlpack|hooks|jit|serialization|weak)`),
  },
  {
    reason: "tools of PyTorch's developers",
    modules: names(String.raw`
      torch\.(?:contrib|monitor|numa) torch\.autograd\.profiler_\w+ torch\.profiler\.\w+
      torch\.utils\.(?:backcompat|backend_registration|benchmark\.(?:examples|op_fuzzers|utils)|collect_env|cpp_backtrace|cpp_extension)
      torch\.utils\.(?:debug_log|file_baton|hipify|mkldnn|show_pickle|throughput_benchmark|viz)`),
  },
  {
    reason: 'DataPipes, which PyTorch has deprecated',
    modules: names(String.raw`torch\.utils\.data\.(?:backward_compatibility|datapipes|graph|graph_settings)`),
  },
  {
    reason:
      'deprecated names of functions that are elsewhere: `load_url` is `torch.hub.loadStateDictFromUrl`',
    modules: names(String.raw`torch\.utils\.model_zoo`),
  },
  {
    reason: 'gradients of convolutions by hand, which `autograd.grad` gives',
    modules: names(String.raw`torch\.nn\.grad`),
  },
  {
    reason: 'networks and data sets beyond the classical ones',
    modules: names(String.raw`
      torchvision\.models\.(?:convnext|efficientnet|googlenet|inception|maxvit|mnasnet|mobilenetv3|optical_flow)
      torchvision\.models\.(?:regnet|shufflenetv2|swin_transformer|video|vision_transformer)
      torchvision\.datasets\.(?!(?:cifar|fakedata|folder|mnist|usps)$)\w+`),
  },
  {
    reason: "a file of Python's: its public names are in the namespace above it, as in Python",
    modules: names(String.raw`
      torch\.distributed\.(?:algorithms\.join|checkpoint\.\w+|optim\.\w+)
      torch\.distributed\.tensor\.(?:device_mesh|placement_types)
      torch\.(?:accelerator|amp|cuda\.amp|distributions|nn\.parallel|nn\.utils|optim|signal\.windows)\.\w+
      torch\.autograd\.(?:anomaly_mode|function|grad_mode|gradcheck|variable)
      torch\.cuda\.(?:graphs|memory|random|streams) torch\.nn\.modules\.\w+
      torch\.utils\.data\.(?:dataloader|dataset|distributed|sampler)
      torchvision\.(?:datasets|models|transforms)\.\w+ torchvision\.(?:extension|version)`),
  },
];
