/** `Module.to` and its relatives: the `_apply` half of torch/nn/modules/module.py. */
import { noGrad } from '../../../autograd/gradMode';
import { shardingOf } from '../../../c10d/sharding';
import { TorchError } from '../../../common/errors';
import { warn } from '../../../common/warnings';
import { dtypeInfo } from '../../../tensor/dtypes';
import { torchOps } from '../../../tensor/operators';
import type { Tensor } from '../../../tensor/tensor';
import { parseTo, type ToOptions } from '../../../tensor/toArguments';
import { Parameter } from '../../parameter/parameter';
import { isLazy } from '../../parameter/uninitialized';
import { type Fields, type ModuleLike, members } from './members';

/** A device as PyTorch's functions take it: `'cpu'`, `'cuda:1'`, or the number of an accelerator. */
export type DeviceArgument = string | number;

/** Options of `Module.to`. */
export interface ModuleToOptions extends Omit<ToOptions, 'copy' | 'device'> {
  device?: DeviceArgument | null | undefined;
}

/** What `module.to(...)` does to each tensor. */
export function conversionOf(args: readonly unknown[]): (tensor: Tensor) => Tensor {
  const { other, nonBlocking, copy, memoryFormat, ...given } = parseTo(args);
  if (copy !== null) throw new TorchError('.to() does not accept copy argument');
  const device = other?.device ?? given.device;
  const dtype = other?.dtype ?? given.dtype;
  if (dtype) {
    const info = dtypeInfo(dtype);
    if (!info.isFloatingPoint && !info.isComplex) {
      throw new TypeError(
        `nn.Module.to only accepts floating point or complex dtypes, but got desired dtype=torch.${dtype}`,
      );
    }
    if (info.isComplex) {
      warn(
        'Complex modules are a new feature under active development whose design may change, and some modules might not work as ' +
          'expected when using complex tensors as parameters or buffers. Please file an issue at ' +
          'https://github.com/pytorch/pytorch/issues/new?template=bug-report.yml if a complex module does not work as expected.',
      );
    }
  }
  return (tensor) =>
    tensor.to({
      device: device ?? tensor.device,
      dtype: dtype && (tensor.isFloatingPoint() || tensor.isComplex()) ? dtype : tensor.dtype,
      nonBlocking,
      memoryFormat: memoryFormat && (tensor.dim() === 4 || tensor.dim() === 5) ? memoryFormat : undefined,
    });
}

/**
 * Replaces the values of a module's own parameters (and their gradients)
 * and buffers by what `fn` makes of them.
 */
export function convertMembers(module: ModuleLike, fn: (tensor: Tensor) => Tensor): void {
  for (const [name, param] of members(module, 'parameter')) {
    if (param === null) continue;
    if (isLazy(param)) {
      param.data = noGrad(() => fn(param)) as Tensor;
      continue;
    }
    const { grad } = param;
    const converted = noGrad(() => fn(param)) as Tensor;
    // The values change inside the same Parameter, so that an optimizer made before still holds it.
    let kept = param;
    if (torchOps._hasCompatibleShallowCopyType(param, converted)) param.data = converted;
    else {
      kept = new Parameter(converted, param.requiresGrad);
      shardingOf(param)?.mark(kept);
      (module as Fields)[name] = kept;
    }
    if (grad === null) continue;
    const convertedGrad = noGrad(() => fn(grad)) as Tensor;
    if (kept === param && torchOps._hasCompatibleShallowCopyType(grad, convertedGrad))
      grad.data = convertedGrad;
    else kept.grad = convertedGrad.requiresGrad_(grad.requiresGrad);
  }
  for (const [name, buffer] of members(module, 'buffer')) {
    if (buffer === null) continue;
    if (isLazy(buffer)) buffer.data = fn(buffer);
    else (module as Fields)[name] = fn(buffer);
  }
}
