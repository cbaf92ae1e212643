/** Tensor.apply_, map_ and map2_: a function called for every element, on the CPU, one by one. */

import { TorchError } from '../common/errors';
import { tensor as makeTensor, type TensorData } from './creation';
import { tensorTypeName } from './dtypes';
import type { Tensor } from './tensor';
import type { Scalar } from './types';

function checkNoGrad(name: string, tensors: readonly Tensor[]): void {
  if (tensors.some((tensor) => tensor.requiresGrad)) {
    throw new TorchError(
      `Can't call ${name}() on Variable that requires grad. Use var.detach().${name}() instead.`,
    );
  }
}

function checkCpu(name: string, tensors: readonly Tensor[]): void {
  if (tensors.some((tensor) => tensor.device !== 'cpu')) {
    throw new TypeError(`${name} is only implemented on CPU tensors`);
  }
}

/** Throws unless `other` has the dtype of `self`. */
function checkType(name: string, argument: string, self: Tensor, other: Tensor): void {
  if (other.dtype === self.dtype) return;
  const [expected, got] = [self, other].map((tensor) => tensorTypeName(tensor.dtype, tensor.device));
  throw new TypeError(`${name}: expected ${expected} for ${argument} (got ${got})`);
}

const elements = (tensor: Tensor): Scalar[] => tensor.reshape([-1]).tolist();

function write(self: Tensor, values: readonly Scalar[]): Tensor {
  return self.copy_(makeTensor(values as TensorData, { dtype: self.dtype }).view(self.shape));
}

/** `self[i] = f(self[i])` */
export function apply_(self: Tensor, f: (value: any) => Scalar): Tensor {
  checkNoGrad('apply_', [self]);
  if (self.isMeta) return self;
  checkCpu('apply_', [self]);
  return write(
    self,
    elements(self).map((value) => f(value)),
  );
}

/** `self[i] = f(self[i], other[i])`, with `other` broadcast. */
export function map_(self: Tensor, other: Tensor, f: (a: any, b: any) => Scalar): Tensor {
  checkNoGrad('map_', [self, other]);
  checkType('map_', "'other'", self, other);
  checkCpu('map_', [self, other]);
  const others = elements(other.expand(self.shape));
  return write(
    self,
    elements(self).map((value, i) => f(value, others[i])),
  );
}

/** `self[i] = f(self[i], x[i], y[i])`, with `x` and `y` broadcast. */
export function map2_(self: Tensor, x: Tensor, y: Tensor, f: (a: any, b: any, c: any) => Scalar): Tensor {
  checkNoGrad('map2_', [self, x, y]);
  checkType('map2_', "argument 'x'", self, x);
  checkType('map2_', "argument 'y'", self, y);
  checkCpu('map2_', [self, x, y]);
  const xs = elements(x.expand(self.shape));
  const ys = elements(y.expand(self.shape));
  return write(
    self,
    elements(self).map((value, i) => f(value, xs[i], ys[i])),
  );
}
