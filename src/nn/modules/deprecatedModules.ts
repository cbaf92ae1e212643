/** Modules that PyTorch keeps under their former names. */
import { type Arguments, binder } from '../../common/binder';
import { warn } from '../../common/warnings';
import { NLLLoss } from './loss';
import { Module } from './module';

type ContainerOptions = {
  /** The modules, by their names. */
  modules?: Readonly<Record<string, Module>>;
};
type ContainerOrder = [modules: 'modules'];
const bindContainer = binder<ContainerOptions, ContainerOrder>(
  'Container',
  {},
  { modules: {} },
  {},
  { modules: 'data' },
);

/**
 * A module of named modules, without a `forward` of its own.
 * @deprecated in PyTorch too: every Module is one
 */
export class Container extends Module {
  /** @param args modules: the modules by name */
  constructor(...args: Arguments<ContainerOptions, ContainerOrder>) {
    super();
    const [modules] = bindContainer(args);
    warn(
      '`nn.Container` is deprecated. All of its functionality is now implemented in `nn.Module`. Subclass that instead.',
      'FutureWarning',
    );
    for (const [name, module] of Object.entries(modules)) this.addModule(name, module);
  }
}

/**
 * The former name of {@link NLLLoss} for pictures.
 * @deprecated in PyTorch too
 */
export class NLLLoss2d extends NLLLoss {
  /** @param args those of {@link NLLLoss} */
  constructor(...args: ConstructorParameters<typeof NLLLoss>) {
    super(...args);
    warn(
      '`NLLLoss2d` has been deprecated. Please use `NLLLoss` instead as a drop-in replacement and see ' +
        'https://pytorch.org/docs/main/nn.html#torch.nn.NLLLoss for more details.',
      'FutureWarning',
    );
  }
}
