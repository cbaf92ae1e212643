/** Twin of torch/nn/utils/parametrize.py: ParametrizationList. */

import { noGrad } from '../../autograd/gradMode';
import { refuseArguments } from '../../common/binder';
import { briefText } from '../../common/brief';
import { NotImplementedError, TorchError } from '../../common/errors';
import { pyTypeName } from '../../python/pyrepr';
import { sameSize, sizeText } from '../../tensor/sizes';
import { Tensor } from '../../tensor/tensor';
import { ModuleList } from '../modules/container';
import { Module } from '../modules/module';
import type { Fields } from '../modules/module/members';
import { Parameter } from '../parameter/parameter';

/** A parametrization that also knows which `original` gives a value. */
interface Invertible {
  rightInverse(value: Tensor): Tensor | Tensor[];
}

/** Whether values can be assigned through a parametrization. */
export function isInvertible(module: object): module is Invertible {
  return typeof (module as { rightInverse?: unknown }).rightInverse === 'function';
}

/** Registers a tensor as what it is: a parameter or a buffer. */
export function registerParameterOrBuffer(module: Module, name: string, x: Tensor): void {
  if (x instanceof Parameter) module.registerParameter(name, x);
  else module.registerBuffer(name, x);
}

/** The tensor of a module's field. @throws RangeError when there is none */
export function weightOf(module: Module, name: string): Tensor {
  const weight: unknown = (module as Fields)[name];
  if (!(weight instanceof Tensor)) {
    throw new RangeError(
      `Module '${module instanceof Module ? module : briefText(module)}' has no parameter or buffer with name '${name}'`,
    );
  }
  return weight;
}

export const dtypeText = (t: Tensor) => `torch.${t.dtype}`;

/**
 * The parametrizations of one tensor, in the order in which they are applied, and the tensors that they are
 * applied to: `original`, or `original0`, `original1`, … where the first one takes several.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.parametrize.ParametrizationList.html
 */
export class ParametrizationList extends ModuleList {
  unsafe: boolean;
  /** Whether one tensor is what the parametrized one is made of, rather than several. */
  isTensor: boolean;
  /** How many tensors the parametrized one is made of. */
  ntensors: number;
  declare original: Tensor;

  /**
   * @param modules the parametrizations
   * @param original the tensor to be parametrized
   * @param unsafe whether they may change its shape and dtype. Default: false
   * @throws RangeError for an empty list, and for parametrizations that don't fit the tensor
   */
  constructor(
    modules: readonly Module[],
    original: Tensor,
    unsafe: boolean | { unsafe?: boolean | undefined } = false,
  ) {
    if (modules.length === 0) throw new RangeError('ParametrizationList requires one or more modules.');
    super(modules);
    this.unsafe = typeof unsafe === 'object' ? (unsafe.unsafe ?? false) : unsafe;
    const shape = original.shape;
    const dtype = dtypeText(original);
    const inverse: unknown = noGrad(() => this._invert(original));
    this.isTensor = inverse instanceof Tensor;
    this.ntensors = 1;
    if (inverse instanceof Tensor) this._keepOne(original, inverse);
    else if (Array.isArray(inverse)) this._keepSeveral(original, inverse);
    else {
      throw new RangeError(
        "'right_inverse' must return a Tensor or a Sequence of tensors (list, tuple...). " +
          `Got ${pyTypeName(inverse)}`,
      );
    }
    if (this.unsafe) return;
    // Called without what a subclass may ask for, as in Python.
    const z: unknown = (this as any)();
    if (!(z instanceof Tensor)) {
      throw new RangeError(`A parametrization must return a tensor. Got ${pyTypeName(z)}.`);
    }
    if (dtypeText(z) !== dtype) {
      throw new RangeError(
        'Registering a parametrization may not change the dtype of the tensor, unless `unsafe` flag is enabled.\n' +
          `unparametrized dtype: ${dtype}\nparametrized dtype: ${dtypeText(z)}`,
      );
    }
    if (!sameSize(z.shape, shape)) {
      throw new RangeError(
        'Registering a parametrization may not change the shape of the tensor, unless `unsafe` flag is enabled.\n' +
          `unparametrized shape: ${sizeText(shape)}\nparametrized shape: ${sizeText(z.shape)}`,
      );
    }
  }

  /** What the parametrizations, from the last to the first, were applied to, as far as they know. */
  private _invert(original: Tensor): unknown {
    let value: any = original;
    for (const module of [...this].reverse()) {
      if (!isInvertible(module)) continue;
      try {
        value = module.rightInverse(value);
      } catch (error) {
        if (!(error instanceof NotImplementedError)) throw error;
      }
    }
    return value;
  }

  private _keepOne(original: Tensor, value: Tensor): void {
    if (original.dtype !== value.dtype) {
      throw new RangeError(
        'When `right_inverse` outputs one tensor, it may not change the dtype.\n' +
          `original.dtype: ${dtypeText(original)}\nright_inverse(original).dtype: ${dtypeText(value)}`,
      );
    }
    if (original.device !== value.device) {
      throw new RangeError(
        'When `right_inverse` outputs one tensor, it may not change the device.\n' +
          `original.device: ${original.device}\nright_inverse(original).device: ${value.device}`,
      );
    }
    // The parameter stays the one that an optimizer may hold already.
    noGrad(() => original.set_(value));
    registerParameterOrBuffer(this, 'original', original);
  }

  private _keepSeveral(original: Tensor, values: unknown[]): void {
    this.ntensors = values.length;
    values.forEach((value, i) => {
      if (!(value instanceof Tensor)) {
        throw new RangeError(
          "'right_inverse' must return a Tensor or a Sequence of tensors (list, tuple...). " +
            `Got element ${i} of the sequence with type ${pyTypeName(value)}.`,
        );
      }
      const kept = original instanceof Parameter ? new Parameter(value, original.requiresGrad) : value;
      kept.requiresGrad_(original.requiresGrad);
      registerParameterOrBuffer(this, `original${i}`, kept);
    });
  }

  /** The original tensors. */
  originals(): Tensor[] {
    if (this.isTensor) return [this.original];
    return Array.from({ length: this.ntensors }, (_, i) => (this as Fields)[`original${i}`]);
  }

  /**
   * Sets the original tensors to what gives `value`. Assigning to the parametrized field calls it.
   * @throws TorchError when a parametrization has no `rightInverse`
   */
  rightInverse(value: Tensor): void {
    noGrad(() => {
      let result: unknown = value;
      for (const module of [...this].reverse()) {
        if (!isInvertible(module)) {
          throw new TorchError(`parametrization ${module._getName()} does not implement right_inverse.`);
        }
        result = module.rightInverse(result as Tensor);
      }
      if (this.isTensor) this._setOne(result);
      else this._setSeveral(result);
    });
  }

  private _setOne(value: unknown): void {
    if (!(value instanceof Tensor)) {
      throw new RangeError(`\`right_inverse\` should return a tensor. Got ${pyTypeName(value)}`);
    }
    if (value.dtype !== this.original.dtype) {
      throw new RangeError(
        `The tensor returned by \`right_inverse\` has dtype ${dtypeText(value)} while \`original\` has dtype ${dtypeText(this.original)}`,
      );
    }
    this.original.set_(value);
  }

  private _setSeveral(values: unknown): void {
    if (!Array.isArray(values)) {
      throw new RangeError(
        `'right_inverse' must return a sequence of tensors. Got ${values instanceof Tensor ? 'Tensor' : pyTypeName(values)}.`,
      );
    }
    if (values.length !== this.ntensors) {
      throw new RangeError(
        `'right_inverse' must return a sequence of tensors of length ${this.ntensors}. Got a sequence of length ${values.length}.`,
      );
    }
    this.originals().forEach((original, i) => {
      const value: unknown = values[i];
      if (!(value instanceof Tensor)) {
        throw new RangeError(
          `'right_inverse' must return a sequence of tensors or reference-type opaques. Got element ${i} of type ` +
            `${pyTypeName(value)}.`,
        );
      }
      if (original.dtype !== value.dtype) {
        throw new RangeError(
          `Tensor ${i} returned by \`right_inverse\` has dtype ${dtypeText(value)} while \`original${i}\` has dtype ${dtypeText(original)}`,
        );
      }
      original.set_(value);
    });
  }

  /** The parametrized tensor. */
  override forward(...args: []): Tensor {
    refuseArguments('ParametrizationList.forward', args);
    const [first, ...rest] = this;
    // Modules of the script: their `forward` may take any arguments.
    let x = (first as any)(...this.originals());
    for (const module of rest) x = module(x);
    return x;
  }
}
