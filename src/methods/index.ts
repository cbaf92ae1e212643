/** Gives Tensor the methods whose modules need Tensor themselves. */

import { tensorBackward } from '../autograd/backward';
import { registerHook, registerPostAccumulateGradHook, wrapNode } from '../autograd/graph';
import { native } from '../native';
import { type ConversionMethods, conversionMethods } from '../tensor/conversion';
import { getItem, setItem } from '../tensor/indexing';
import { installMethods } from '../tensor/operators';
import { handleOf, late, Tensor } from '../tensor/tensor';
import { tensorStr } from '../tensor/text/tensorStr';
import type { AutogradMethods } from './autograd';
import { type CudaMethods, cudaMethods } from './cuda';
import { type RareProperties, rareProperties } from './devices';
import { tensorMethods } from './python';
import { quantizationMethods } from './quantization';
import { type ViewProperties, viewProperties } from './views';

declare module '../tensor/tensor' {
  interface Tensor extends ConversionMethods, AutogradMethods, ViewProperties, RareProperties, CudaMethods {}
}

/** Properties of a tensor that the addon answers by name. */
const flags = [
  'isSparse',
  'isSparseCsr',
  'isQuantized',
  'isNested',
  'isMeta',
  'isCuda',
  'isCpu',
  'isMkldnn',
  'isMps',
  'isXpu',
  'retainsGrad',
] as const;

const autogradMethods: Record<string, (this: Tensor, ...args: any[]) => unknown> = {
  backward(...args) {
    tensorBackward(this, args);
  },
  registerHook(hook) {
    return registerHook(this, hook);
  },
  registerPostAccumulateGradHook(hook) {
    return registerPostAccumulateGradHook(this, hook);
  },
  retainGrad() {
    native.tensorRetainGrad(handleOf(this));
  },
};

late.toString = tensorStr;
late.getItem = getItem;
late.setItem = setItem;

for (const [name, method] of Object.entries({
  ...conversionMethods,
  ...autogradMethods,
  ...tensorMethods,
  ...quantizationMethods,
  ...cudaMethods,
})) {
  if (Object.hasOwn(Tensor.prototype, name)) continue;
  Object.defineProperty(Tensor.prototype, name, { value: method, writable: true, configurable: true });
}
for (const name of flags) {
  Object.defineProperty(Tensor.prototype, name, {
    get(this: Tensor) {
      return native.tensorFlag(handleOf(this), name);
    },
    configurable: true,
  });
}
Object.defineProperty(Tensor.prototype, 'gradFn', {
  get(this: Tensor) {
    return wrapNode(native.tensorGradFn(handleOf(this)));
  },
  configurable: true,
});
Object.defineProperties(Tensor.prototype, viewProperties);
Object.defineProperties(Tensor.prototype, rareProperties);
installMethods();
