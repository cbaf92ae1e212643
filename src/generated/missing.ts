// Written by `npm run features`; do not edit.

/** Python's names that are not here: namespace -> why, and which, with spaces between them. */
export const missing: Readonly<Record<string, readonly (readonly [reason: string, names: string])[]>> = {
  "torch": [
    ["TorchScript, which PyTorch has deprecated: its types, its IR, its compiler", "AVG AggregationType AliasDb AnyType Argument ArgumentSpec AwaitType Block BoolType BufferDict CallStack Capsule ClassType Code CompilationUnit CompleteArgumentSpec ComplexType ConcreteModuleType ConcreteModuleTypeBuilder DeepCopyMemoTable DeserializationStorageContext DeviceObjType DictType EnumType ErrorReport ExecutionPlan FileCheck FloatType FunctionSchema Future FutureType Gradient Graph GraphExecutorState IODescriptor InferredType IntType InterfaceType JITException ListType LiteScriptModule LockingLogger LoggerBase ModuleDict Node NoneType NoopLogger NumberType OperatorInfo OptionalType ParameterDict PyObjectType PyTorchFileReader PyTorchFileWriter RRefType SUM ScriptClass ScriptClassFunction ScriptDict ScriptDictIterator ScriptDictKeyIterator ScriptFunction ScriptList ScriptListIterator ScriptMethod ScriptModule ScriptModuleSerializer ScriptObject ScriptObjectProperty SerializationStorageContext StaticModule StreamObjType StringType SymBoolType SymIntType TensorType TracingState TupleType Type UnionType Use Value fork import_ir_module import_ir_module_from_buffer merge_type_from_type_comment parse_ir parse_schema parse_type_comment unify_type_list wait"],
    ["storages: a tensor shows its memory by `toTypedArray()` and `dataPtr()`", "BFloat16Storage BoolStorage ByteStorage CharStorage ComplexDoubleStorage ComplexFloatStorage DoubleStorage FloatStorage HalfStorage IntStorage LongStorage QInt32Storage QInt8Storage QUInt2x4Storage QUInt4x2Storage QUInt8Storage ShortStorage Storage StorageBase TypedStorage UntypedStorage is_storage"],
    ["legacy tensor classes: a tensor has a `dtype` and a `device`", "BFloat16Tensor BoolTensor ByteTensor CharTensor DoubleTensor FloatTensor HalfTensor IntTensor LongTensor ShortTensor set_default_tensor_type"],
    ["benchmarks for PyTorch's developers", "BenchmarkConfig BenchmarkExecutionStats ThroughputBenchmark init_num_threads"],
    ["Python's own: its memory exchange, its subclass protocol, its processes, its deprecated names", "DisableTorchFunction DisableTorchFunctionSubclass ExcludeDispatchKeyGuard FatalError compiled_with_cxx11_abi from_dlpack has_lapack has_mkl has_openmp has_spectral thread_safe_generator to_dlpack"],
    ["classes of Python's type system: here these values are strings, arrays of numbers, and their types TypeScript's", "DispatchKey DispatchKeySet Size Tag dtype layout memory_format qscheme"],
    ["symbolic shapes, which only tracing compilers make", "SymBool SymFloat SymInt"],
    ["compiles, exports or transforms Python code", "compile cond while_loop"],
    ["NumPy: typed arrays take its place, in `torch.fromTypedArray` and `x.toTypedArray()`", "from_numpy"],
    ["accelerators that this package does not know", "get_autocast_ipu_dtype get_autocast_xla_dtype is_autocast_ipu_enabled is_autocast_xla_enabled set_autocast_ipu_dtype set_autocast_ipu_enabled set_autocast_xla_dtype set_autocast_xla_enabled"],
    ["gives the Python module of a device type: here `torch.cuda` and `torch.accelerator`", "get_device_module"],
    ["quantised recurrent layers, whose packed weights are objects of a custom C++ class", "quantized_gru quantized_lstm"],
    ["compiles, exports or transforms Python code, or runs what came of it", "compiler export fx nativert package"],
    ["quantisation of whole models, which PyTorch has moved to a package of its own (torchao)", "ao quantization"],
    ["devices that this package does not open, and libraries that LibTorch uses by itself", "mtia xpu"],
    ["the CPU as one device among others: all of it answers nothing", "cpu"],
    ["Python's own: its operators, subclasses, processes, types, memory exchange", "multiprocessing return_types storage torch_version types"],
    ["tools of PyTorch's developers", "contrib monitor numa"],
  ],
  "torch.sparse": [
    ["legacy tensor classes: a tensor has a `dtype` and a `device`", "BFloat16Tensor ByteTensor CharTensor DoubleTensor FloatTensor HalfTensor IntTensor LongTensor ShortTensor"],
    ["tensors of subclasses written in Python", "SparseSemiStructuredTensor SparseSemiStructuredTensorCUSPARSELT SparseSemiStructuredTensorCUTLASS as_sparse_gradcheck check_sparse_tensor_invariants to_sparse_semi_structured"],
    ["a prototype written in Python", "semi_structured"],
  ],
  "torch.nested": [
    ["tensors of subclasses written in Python", "masked_select nested_tensor_from_jagged"],
  ],
  "torch.masked": [
    ["masked tensors, a prototype written in Python", "MaskedTensor as_masked_tensor is_masked_tensor masked_tensor maskedtensor"],
  ],
  "torch.testing": [
    ["TorchScript, which PyTorch has deprecated: its types, its IR, its compiler", "FileCheck"],
    ["deprecated, in favour of `assert_close`", "assert_allclose"],
  ],
  "torch.distributed": [
    ["what Python hands to methods of process groups; here the collectives have options", "AllToAllOptions AllreduceCoalescedOptions AllreduceOptions BarrierOptions BroadcastOptions GatherOptions ReduceOptions ReduceScatterOptions ScatterOptions"],
    ["the class of a backend, which `initProcessGroup` makes", "Backend BackendConfig ProcessGroupGloo"],
    ["planned", "BuiltinCommHookType DebugLevel Logger Reducer get_debug_level register_rendezvous_handler rendezvous set_debug_level set_debug_level_from_env shrink_group argparse_util autograd c10d_logger collective_utils config constants debug distributed_c10d elastic flight_recorder launch launcher logging_handlers pipelining remote_device rendezvous rpc run utils"],
    ["Python's debugger, its profiles, and types of its annotations", "GroupName breakpoint record_comm"],
    ["deprecated", "all_gather_coalesced"],
  ],
  "torch.distributed.checkpoint": [
    ["planned", "HuggingFaceStorageReader HuggingFaceStorageWriter QuantizedHuggingFaceStorageReader load_sharded_optimizer_state_dict"],
    ["deprecated: `save` and `load` stand in their place", "load_state_dict save_state_dict"],
    ["a file of Python's: its public names are in the namespace above it, as in Python", "api default_planner filesystem hf_storage logger logging_handlers metadata optimizer planner planner_helpers quantized_hf_storage resharding staging state_dict_loader state_dict_saver stateful storage utils"],
  ],
  "torch.distributed.checkpoint.format_utils": [
    ["planned", "BroadcastingTorchSaveReader DynamicMetaLoadPlanner"],
  ],
  "torch.distributed.checkpoint.state_dict": [
    ["types, which have no value here", "DictValueType FQNS_T ListDictValueType OptimizerStateType PrimitiveType StateDictOptions ValueType"],
  ],
  "torch.distributed.nn": [
    ["runs in another process, by remote procedure calls", "RemoteModule"],
    ["modules in other processes, by remote procedure calls, for which Python writes code", "api jit"],
  ],
  "torch.distributed.optim": [
    ["optimizers of remote procedure calls, of local steps, and inside of backward", "DistributedOptimizer PostLocalSGDOptimizer as_functional_optim"],
    ["a file of Python's: its public names are in the namespace above it, as in Python", "apply_optimizer_in_backward functional_adadelta functional_adagrad functional_adam functional_adamax functional_adamw functional_rmsprop functional_rprop functional_sgd named_optimizer optimizer post_localSGD_optimizer utils zero_redundancy_optimizer"],
  ],
  "torch.hub": [
    ["Python code of GitHub repositories, which runs in Python only", "help list load"],
  ],
  "torch.library": [
    ["interfaces here, which have no value: what `customOp` gives, and what `torch.ops` has", "CustomOpDef OpOverload"],
    ["fake tensors and subclasses written in Python, which its compiler's tracing is made of", "EffectType get_ctx opcheck register_torch_dispatch"],
    ["deprecated, in favour of `register_fake`", "impl_abstract"],
    ["reads a schema from annotations of types, which a function of JavaScript has none of when it runs", "infer_schema"],
    ["kernels in Triton, a language in Python", "triton_op wrap_triton"],
  ],
  "torch.overrides": [
    ["for classes written in Python that behave like tensors: here a mode sees all calls", "enable_reentrant_dispatch get_ignored_functions get_overridable_functions get_testing_overrides is_tensor_like is_tensor_method_or_property redispatch_function resolve_name wrap_torch_function"],
  ],
  "torch.autograd": [
    ["Python's own: its memory exchange, its subclass protocol, its processes, its deprecated names", "NestedIOFunction Variable enforce_grad_layout_policy variable"],
    ["tools of PyTorch's developers", "profiler_legacy profiler_util"],
    ["a file of Python's: its public names are in the namespace above it, as in Python", "anomaly_mode function grad_mode variable"],
  ],
  "torch.autograd.profiler": [
    ["reads files of NVIDIA's former profiler", "EnforceUnique load_nvprof parse_nvprof_trace"],
    ["interfaces here, which have no value: a profiler makes them", "EventList FunctionEvent"],
    ["a part of Python's profiler, or for its developers", "KinetoStepTracker MemRecordsAcc"],
  ],
  "torch.random": [
    ["Python's own: its memory exchange, its subclass protocol, its processes, its deprecated names", "thread_safe_generator"],
  ],
  "torch.cuda.amp": [
    ["`torch.cuda.isAvailable` says it", "amp_definitely_not_available"],
    ["a file of Python's: its public names are in the namespace above it, as in Python", "autocast_mode common grad_scaler"],
  ],
  "torch.cuda": [
    ["storages: a tensor shows its memory by `toTypedArray()` and `dataPtr()`", "BFloat16Storage BoolStorage ByteStorage CharStorage ComplexDoubleStorage ComplexFloatStorage DoubleStorage FloatStorage HalfStorage IntStorage LongStorage ShortStorage"],
    ["legacy tensor classes: a tensor has a `dtype` and a `device`", "BFloat16Tensor BoolTensor ByteTensor CharTensor DoubleTensor FloatTensor HalfTensor IntTensor LongTensor ShortTensor"],
    ["allocators that are C++ code of one's own, bare blocks of memory without a tensor, memory of other processes", "CUDAPluggableAllocator caching_allocator_alloc caching_allocator_delete caching_allocator_disabled caching_allocator_enable change_current_allocator ipc_collect"],
    ["handles of C libraries, external streams, contexts and compiled kernels", "CudaError DeferredCudaCallError ExternalStream GreenContext StreamContext check_error cudaStatus cudart current_blas_handle current_solver_handle get_stream_from_external"],
    ["what NVIDIA's management library tells, which PyTorch asks through a Python package", "clock_rate device_memory_used list_gpu_processes memory_usage power_draw temperature utilization"],
    ["`torch.Generator.forDevice` gives the default generator of a device", "default_generators"],
    ["several GPUs and GPU tools beyond devices, streams, memory and random numbers", "comm gds green_contexts jiterator nccl nvtx profiler sparse tunable"],
    ["a file of Python's: its public names are in the namespace above it, as in Python", "graphs memory random streams"],
  ],
  "torch.mps": [
    ["Metal's own objects, which LibTorch opens to Objective-C++ only", "compile_shader load_metallib"],
  ],
  "torch.mps.profiler": [
    ["Metal's own objects, which LibTorch opens to Objective-C++ only", "is_capturing_metal is_metal_capture_enabled metal_capture"],
  ],
  "torch.nn.parameter": [
    ["a class from which others inherit beside their own: `nn.parameter.isLazy` tells its heirs", "UninitializedTensorMixin"],
  ],
  "torch.nn.attention": [
    ["flash attention from further Python packages, and warnings about it", "WARN_FOR_UNFUSED_KERNELS activate_flash_attention_impl current_flash_attention_impl list_flash_attention_impls register_flash_attention_impl restore_flash_attention_impl"],
    ["compiles, exports or transforms Python code, or runs what came of it", "experimental varlen"],
  ],
  "torch.nn.attention.flex_attention": [
    ["interfaces here, which have no value: plain objects are given for them, and received", "AuxOutput AuxRequest FlexKernelOptions"],
  ],
  "torch.onnx": [
    ["the exported program as an object of Python: here `export` writes the file", "ExportableModule InputObserver ONNXProgram OnnxExporterError is_in_onnx_export"],
    ["compiles, exports or transforms Python code, or runs what came of it", "errors operators ops symbolic_helper symbolic_opset10 symbolic_opset11 symbolic_opset12 symbolic_opset13 symbolic_opset14 symbolic_opset15 symbolic_opset16 symbolic_opset17 symbolic_opset18 symbolic_opset19 symbolic_opset20 symbolic_opset7 symbolic_opset8 symbolic_opset9 testing utils verification"],
  ],
  "torch.profiler": [
    ["a part of Python's profiler, or for its developers", "ExecutionTraceObserver"],
    ["tools of PyTorch's developers", "itt profiler python_tracer"],
  ],
  "torch.distributions.constraints": [
    ["decorators for Python's properties: here a getter is one", "dependent_property"],
  ],
  "torch.distributions.utils": [
    ["decorators for Python's properties: here a getter is one", "lazy_property"],
  ],
  "torch.utils.benchmark": [
    ["counts the instructions of Python and C++ with Valgrind, which JavaScript code has none of its own of", "CallgrindStats CopyIfCallgrind FunctionCount FunctionCounts"],
    ["a choice of two, which `Compare.colorize` takes by `rowwise`", "Colorize"],
    ["random inputs of benchmarks, drawn with the generator of NumPy", "FuzzedParameter FuzzedSparseTensor FuzzedTensor Fuzzer ParameterAlias"],
    ["compiles C++ for a statement; here a statement is a function", "Language"],
    ["tools of PyTorch's developers", "examples op_fuzzers utils"],
  ],
  "torch.utils.data": [
    ["DataPipes, which PyTorch has deprecated", "DFIterDataPipe DataChunk IterDataPipe MapDataPipe argument_validation functional_datapipe guaranteed_datapipes_determinism non_deterministic runtime_validation runtime_validation_disabled backward_compatibility datapipes graph graph_settings"],
    ["a file of Python's: its public names are in the namespace above it, as in Python", "dataloader dataset distributed sampler"],
  ],
  "torchvision.datasets": [
    ["data sets beyond those of digits, clothes, letters and small pictures, and folders of images", "CLEVRClassification CREStereo Caltech101 Caltech256 CarlaStereo CelebA Cityscapes CocoCaptions CocoDetection Country211 DTD ETH3DStereo EuroSAT FER2013 FGVCAircraft FallingThingsStereo Flickr30k Flickr8k Flowers102 FlyingChairs FlyingThings3D Food101 GTSRB HD1K HMDB51 INaturalist ImageNet Imagenette InStereo2k Kinetics Kitti Kitti2012Stereo Kitti2015Stereo KittiFlow LFWPairs LFWPeople LSUN LSUNClass Middlebury2014Stereo MovingMNIST Omniglot OxfordIIITPet PCAM PhotoTour Places365 QMNIST RenderedSST2 SBDataset SBU SEMEION STL10 SUN397 SVHN SceneFlowStereo Sintel SintelStereo StanfordCars UCF101 USPS VOCDetection VOCSegmentation WIDERFace wrap_dataset_for_transforms_v2"],
    ["networks and data sets beyond the classical ones", "caltech celeba cityscapes clevr coco country211 dtd eurosat fer2013 fgvc_aircraft flickr flowers102 food101 gtsrb hmdb51 imagenet imagenette inaturalist kinetics kitti lfw lsun moving_mnist omniglot oxford_iiit_pet pcam phototour places365 rendered_sst2 samplers sbd sbu semeion stanford_cars stl10 sun397 svhn ucf101 utils video_utils vision voc widerface"],
    ["a file of Python's: its public names are in the namespace above it, as in Python", "cifar fakedata folder mnist usps"],
  ],
  "torchvision.models": [
    ["networks beyond the classical ones", "ConvNeXt ConvNeXt_Base_Weights ConvNeXt_Large_Weights ConvNeXt_Small_Weights ConvNeXt_Tiny_Weights EfficientNet EfficientNet_B0_Weights EfficientNet_B1_Weights EfficientNet_B2_Weights EfficientNet_B3_Weights EfficientNet_B4_Weights EfficientNet_B5_Weights EfficientNet_B6_Weights EfficientNet_B7_Weights EfficientNet_V2_L_Weights EfficientNet_V2_M_Weights EfficientNet_V2_S_Weights GoogLeNet GoogLeNetOutputs GoogLeNet_Weights Inception3 InceptionOutputs Inception_V3_Weights MNASNet MNASNet0_5_Weights MNASNet0_75_Weights MNASNet1_0_Weights MNASNet1_3_Weights MaxVit MaxVit_T_Weights MobileNetV3 MobileNet_V3_Large_Weights MobileNet_V3_Small_Weights RegNet RegNet_X_16GF_Weights RegNet_X_1_6GF_Weights RegNet_X_32GF_Weights RegNet_X_3_2GF_Weights RegNet_X_400MF_Weights RegNet_X_800MF_Weights RegNet_X_8GF_Weights RegNet_Y_128GF_Weights RegNet_Y_16GF_Weights RegNet_Y_1_6GF_Weights RegNet_Y_32GF_Weights RegNet_Y_3_2GF_Weights RegNet_Y_400MF_Weights RegNet_Y_800MF_Weights RegNet_Y_8GF_Weights ShuffleNetV2 ShuffleNet_V2_X0_5_Weights ShuffleNet_V2_X1_0_Weights ShuffleNet_V2_X1_5_Weights ShuffleNet_V2_X2_0_Weights SwinTransformer Swin_B_Weights Swin_S_Weights Swin_T_Weights Swin_V2_B_Weights Swin_V2_S_Weights Swin_V2_T_Weights ViT_B_16_Weights ViT_B_32_Weights ViT_H_14_Weights ViT_L_16_Weights ViT_L_32_Weights VisionTransformer convnext_base convnext_large convnext_small convnext_tiny efficientnet_b0 efficientnet_b1 efficientnet_b2 efficientnet_b3 efficientnet_b4 efficientnet_b5 efficientnet_b6 efficientnet_b7 efficientnet_v2_l efficientnet_v2_m efficientnet_v2_s googlenet inception_v3 maxvit_t mnasnet0_5 mnasnet0_75 mnasnet1_0 mnasnet1_3 mobilenet_v3_large mobilenet_v3_small regnet_x_16gf regnet_x_1_6gf regnet_x_32gf regnet_x_3_2gf regnet_x_400mf regnet_x_800mf regnet_x_8gf regnet_y_128gf regnet_y_16gf regnet_y_1_6gf regnet_y_32gf regnet_y_3_2gf regnet_y_400mf regnet_y_800mf regnet_y_8gf shufflenet_v2_x0_5 shufflenet_v2_x1_0 shufflenet_v2_x1_5 shufflenet_v2_x2_0 swin_b swin_s swin_t swin_v2_b swin_v2_s swin_v2_t vit_b_16 vit_b_32 vit_h_14 vit_l_16 vit_l_32"],
    ["planned", "detection feature_extraction segmentation"],
    ["quantisation of whole models, which PyTorch has moved to a package of its own (torchao)", "quantization"],
    ["networks and data sets beyond the classical ones", "convnext efficientnet googlenet inception maxvit mnasnet mobilenetv3 optical_flow regnet shufflenetv2 swin_transformer video vision_transformer"],
    ["a file of Python's: its public names are in the namespace above it, as in Python", "densenet mobilenet mobilenetv2 resnet squeezenet vgg"],
  ],
  "torchvision.utils": [
    ["shapes and text as Pillow draws them, with Pillow's font", "draw_bounding_boxes draw_keypoints"],
  ],
  "torch.distributed.algorithms": [
    ["planned", "model_averaging"],
    ["a file of Python's: its public names are in the namespace above it, as in Python", "join"],
  ],
  "torch.distributed.tensor": [
    ["planned", "debug experimental"],
    ["a file of Python's: its public names are in the namespace above it, as in Python", "device_mesh placement_types"],
  ],
  "torch.utils": [
    ["planned", "deterministic"],
    ["for phones, by means that PyTorch has given up", "bundled_inputs mobile_optimizer model_dump"],
    ["Python's own: its operators, subclasses, processes, types, memory exchange", "dlpack hooks jit serialization weak"],
    ["tools of PyTorch's developers", "backcompat backend_registration collect_env cpp_backtrace cpp_extension debug_log file_baton hipify mkldnn show_pickle throughput_benchmark viz"],
    ["deprecated names of functions that are elsewhere: `load_url` is `torch.hub.loadStateDictFromUrl`", "model_zoo"],
  ],
  "torchvision": [
    ["planned", "io ops tv_tensors"],
    ["a file of Python's: its public names are in the namespace above it, as in Python", "extension version"],
  ],
  "torchvision.transforms": [
    ["planned", "v2"],
    ["a file of Python's: its public names are in the namespace above it, as in Python", "autoaugment transforms"],
  ],
  "torch.jit": [
    ["compiles, exports or transforms Python code, or runs what came of it", "annotations frontend generate_bytecode supported_ops unsupported_tensor_ops"],
    ["quantisation of whole models, which PyTorch has moved to a package of its own (torchao)", "quantized"],
    ["for phones, by means that PyTorch has given up", "mobile"],
  ],
  "torch.nn": [
    ["quantisation of whole models, which PyTorch has moved to a package of its own (torchao)", "intrinsic qat quantizable quantized"],
    ["Python's own: its operators, subclasses, processes, types, memory exchange", "backends common_types cpp"],
    ["gradients of convolutions by hand, which `autograd.grad` gives", "grad"],
  ],
  "torch.backends": [
    ["quantisation of whole models, which PyTorch has moved to a package of its own (torchao)", "quantized xnnpack"],
    ["devices that this package does not open, and libraries that LibTorch uses by itself", "cpu cusparselt kleidiai miopen mkl nnpack openmp opt_einsum python_native xeon"],
  ],
  "torch.signal.windows": [
    ["a file of Python's: its public names are in the namespace above it, as in Python", "windows"],
  ],
  "torch.accelerator": [
    ["a file of Python's: its public names are in the namespace above it, as in Python", "graphs memory"],
  ],
  "torch.amp": [
    ["a file of Python's: its public names are in the namespace above it, as in Python", "autocast_mode grad_scaler"],
  ],
  "torch.nn.modules": [
    ["a file of Python's: its public names are in the namespace above it, as in Python", "activation adaptive channelshuffle distance dropout flatten fold instancenorm linear_cross_entropy linear_cross_entropy_options loss normalization padding pixelshuffle pooling rnn sparse transformer upsampling"],
  ],
  "torch.nn.utils": [
    ["a file of Python's: its public names are in the namespace above it, as in Python", "clip_grad convert_parameters fusion init memory_format"],
  ],
  "torch.nn.parallel": [
    ["a file of Python's: its public names are in the namespace above it, as in Python", "comm distributed scatter_gather"],
  ],
  "torch.optim": [
    ["a file of Python's: its public names are in the namespace above it, as in Python", "adadelta adagrad adam adamax adamw asgd lbfgs nadam optimizer radam rmsprop rprop sgd sparse_adam"],
  ],
  "torch.distributions": [
    ["a file of Python's: its public names are in the namespace above it, as in Python", "bernoulli beta binomial categorical cauchy chi2 continuous_bernoulli dirichlet distribution exp_family exponential fishersnedecor gamma generalized_pareto geometric gumbel half_cauchy half_normal independent inverse_gamma kumaraswamy laplace lkj_cholesky log_normal logistic_normal lowrank_multivariate_normal mixture_same_family multinomial multivariate_normal negative_binomial normal one_hot_categorical pareto poisson studentT transformed_distribution uniform von_mises weibull wishart"],
  ],
};
