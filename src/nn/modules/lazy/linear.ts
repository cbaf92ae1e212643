/** Twin of torch/nn/modules/linear.py: LazyLinear. */

import { noGrad } from '../../../autograd/gradMode';
import { type Arguments, binder } from '../../../common/binder';
import { expectInteger } from '../../../common/options';
import type { Tensor } from '../../../tensor/tensor';
import { isLazy, UninitializedParameter } from '../../parameter/uninitialized';
import { type FactoryOrder, factoryDefaults } from '../factory';
import { Linear, type LinearOptions, type LinearParameters } from '../linear';
import type { Module } from '../module';
import { LazyModuleMixin } from './mixin';

/** Options of {@link LazyLinear}. */
export type LazyLinearOptions = LinearOptions;

/** The arguments of {@link LazyLinear}, by name. */
export type LazyLinearParameters = Omit<LinearParameters, 'inFeatures'>;

type LazyLinearOrder = [outFeatures: 'outFeatures', bias: 'bias', ...FactoryOrder];
const bindLazyLinear = binder<LazyLinearParameters, LazyLinearOrder>(
  'LazyLinear',
  { outFeatures: 'any' },
  { bias: true, ...factoryDefaults },
);

/**
 * A {@link Linear} that takes `inFeatures` from its first input, after which it is a plain Linear.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LazyLinear.html
 * @example
 * const layer = new nn.LazyLinear(30);
 * layer(torch.randn([128, 20])); // now Linear(in_features=20, out_features=30, bias=True)
 */
export class LazyLinear extends LazyModuleMixin(Linear) {
  /** @param args outFeatures; then bias (true), device, dtype */
  constructor(...args: Arguments<LazyLinearParameters, LazyLinearOrder>) {
    const { outFeatures, bias, device, dtype } = bindLazyLinear.named(args);
    expectInteger(outFeatures, 'outFeatures');
    // Without a bias: it would soon be replaced.
    super(0, 0, false);
    this.weight = new UninitializedParameter({ device, dtype });
    Object.assign<object, object>(this, { outFeatures });
    if (bias) this.bias = new UninitializedParameter({ device, dtype });
  }

  override get clsToBecome(): abstract new (
    ...args: any[]
  ) => Module {
    return Linear;
  }

  override resetParameters(): void {
    if (!this.hasUninitializedParams() && this.inFeatures !== 0) super.resetParameters();
  }

  override initializeParameters(input: Tensor): void {
    const inFeatures = input.shape.at(-1)!;
    if (this.hasUninitializedParams()) {
      noGrad(() => {
        Object.assign<object, object>(this, { inFeatures });
        if (isLazy(this.weight)) this.weight.materialize([this.outFeatures, inFeatures]);
        if (isLazy(this.bias)) this.bias.materialize([this.outFeatures]);
        this.resetParameters();
      });
    }
    if (this.inFeatures !== 0) return;
    const columns = this.weight.shape.at(-1);
    if (inFeatures !== columns) {
      throw new Error(
        `The in_features inferred from input: ${inFeatures} is not equal to in_features from self.weight: ${columns}`,
      );
    }
    Object.assign<object, object>(this, { inFeatures });
  }
}
