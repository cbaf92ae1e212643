/** The names that a model's parameters have when nothing is wrapped around it, or around parts of it. */
import type { Module } from '../../nn/modules/module/module';
import { DistributedDataParallel } from '../../nn/parallel/distributed';
import type { Tensor } from '../../tensor/tensor';

/** A name's parts, and which of them are DistributedDataParallel's own `module`. */
function walked(model: Module, name: string): [part: string, isWrapper: boolean][] {
  let at: Module | undefined = model;
  return name.split('.').map((part): [string, boolean] => {
    const isWrapper = at instanceof DistributedDataParallel;
    at = at?.namedChildren().find(([own]) => own === part)?.[1] as Module | undefined;
    return [part, isWrapper];
  });
}

/** A name of a state dict without DistributedDataParallel's `module`. */
export const fqnOf = (model: Module, name: string): string =>
  walked(model, name)
    .filter(([, isWrapper]) => !isWrapper)
    .map(([part]) => part)
    .join('.');

/** The names of a model's parameters, those of a shared one together. */
export function namesOfParameters(model: Module): Map<Tensor, string[]> {
  const names = new Map<Tensor, string[]>();
  for (const [name, parameter] of model.namedParameters({ removeDuplicate: false }))
    names.set(parameter, [...(names.get(parameter) ?? []), fqnOf(model, name)]);
  return names;
}
