/** `torch.jit`: TorchScript files, made by Python's `torch.jit.script` and `torch.jit.trace`. */

export { ScriptError as Error } from '../common/errors';
export type { ScriptMethod } from './methods';
export { ScriptObject } from './objects';
export type { ExtraFiles } from './save';
export { RecursiveScriptModule, RecursiveScriptModule as ScriptModule } from './scriptModule';
export { type JitLoadOptions, load, save } from './serialization';
