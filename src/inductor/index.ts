/** `torch.inductor`: networks that Python's AOTInductor has compiled. */
export {
  type AOTICompiledModel,
  type AotiLoadPackageOptions,
  aotiLoadPackage,
  type LoadConstantsOptions,
} from './compiledModel';
