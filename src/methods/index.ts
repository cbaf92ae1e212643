/**
 * The one place that gives Tensor its methods, beside those of the class itself:
 * what needs Tensor can't be in its file.
 */

import { typeName } from '../common/options';
import type { TensorMethods } from '../generated/tensor';
import { type ConversionMethods, conversionMethods } from '../tensor/conversion';
import { installMethods } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';
import { type AcceleratorMethods, acceleratorMethods } from './accelerator';
import {
  type AutogradMethods,
  type AutogradProperties,
  autogradMethods,
  autogradProperties,
} from './autograd';
import { type DeviceProperties, deviceProperties } from './devices';
import { type DisplayMethods, displayMethods } from './display';
import {
  copyProperties,
  type ProtocolMethods,
  type ProtocolProperties,
  protocolMethods,
  tagProperty,
} from './protocols';
import { type PythonTensorMethods, pythonMethods } from './python';
import { quantizationMethods } from './quantization';
import { type ViewProperties, viewProperties } from './views';

declare module '../tensor/tensor' {
  interface Tensor
    extends TensorMethods,
      PythonTensorMethods,
      ConversionMethods,
      ProtocolMethods,
      ProtocolProperties,
      DisplayMethods,
      AutogradMethods,
      AutogradProperties,
      ViewProperties,
      DeviceProperties,
      AcceleratorMethods {}
}

const methods: Record<PropertyKey, (...args: any[]) => unknown> = {
  ...conversionMethods,
  ...protocolMethods,
  ...displayMethods,
  ...autogradMethods,
  ...pythonMethods,
  ...quantizationMethods,
  ...acceleratorMethods,
};

/** The method with a word for who calls it on what is no tensor, where it might give something. */
function onTensorsOnly(name: string, method: (...args: any[]) => unknown) {
  return {
    [name](this: unknown, ...args: unknown[]) {
      if (this instanceof Tensor) return Reflect.apply(method, this, args);
      throw new TypeError(`Tensor.prototype.${name} was called on ${typeName(this)}, which is no Tensor`);
    },
  }[name];
}

for (const name of Reflect.ownKeys(methods)) {
  const method = methods[name]!;
  const value = typeof name === 'string' ? onTensorsOnly(name, method) : method;
  Object.defineProperty(Tensor.prototype, name, { value, writable: true, configurable: true });
}
Object.defineProperties(Tensor.prototype, {
  ...autogradProperties,
  ...viewProperties,
  ...deviceProperties,
  ...copyProperties,
  [Symbol.toStringTag]: tagProperty,
});
// The operators' methods last: where a method above has the name of an operator, it wraps it.
installMethods();
