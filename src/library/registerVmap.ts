/** What an operator does with a batch: `torch.library.register_vmap`. */
import { callBatched } from '../autograd/customFunction';
import type { VmapInfo } from '../autograd/singleLevel';
import { type Arguments, binder } from '../common/binder';
import { NotImplementedError, TorchError } from '../common/errors';
import { expectFunction } from '../common/expect';
import { currentInterpreter } from '../functorch/interpreter';
import { native } from '../native';
import type { Tensor } from '../tensor/tensor';
import { definitionOf } from './customOp';
import { type LibraryOptions, libraryFor, lookUp, type OpIdentifier, resolve } from './identify';
import { holdsTensors, parseNamespace, parseSchema } from './schema';

/**
 * Takes a batch: `info` is `{ batchSize, randomness }`, `inDims` says of each argument where it has the
 * dimension that is mapped over, null for none; then come the arguments, and what can only be named as an
 * object. It gives the output, or an array of several, and where that has the dimension.
 */
export type VmapRule = (
  info: VmapInfo,
  inDims: any,
  ...args: any[]
) => readonly [output: unknown, outDims: unknown];

interface RegisterVmapParameters extends LibraryOptions {
  /** The operator. */
  op: OpIdentifier;
  /** Takes the batch. */
  func: VmapRule;
}

type RegisterVmapOrder = [op: 'op', func: 'func'];
const bind = binder<RegisterVmapParameters, RegisterVmapOrder>(
  'registerVmap',
  { op: 'any', func: 'any' },
  {},
  { lib: null },
);

/**
 * Registers what an operator does under {@link vmap}. Without it an operator of other operators is mapped
 * through these, and any other one runs once for each slice.
 *
 * @param op the operator
 * @param func takes the batch, and gives the outputs and their batch dimensions
 * @throws NotImplementedError for an operator with tensors that can only be named
 * @throws TorchError, under vmap, for a function that gives anything else
 * @see https://docs.pytorch.org/docs/2.13/library.html#torch.library.register_vmap
 * @example
 * const cube = torch.library.customOp('docs::cube', (x: Tensor) => x.pow(3), {
 *   schema: '(Tensor x) -> Tensor',
 * });
 * torch.library.registerVmap(cube, (info, [dim], x: Tensor) => [cube(x), dim]);
 * torch.vmap((x: Tensor): Tensor => cube(x))(torch.tensor([1, 2])); // tensor([1., 8.])
 */
export function registerVmap(...args: Arguments<RegisterVmapParameters, RegisterVmapOrder>): void {
  const { op, func, lib } = bind.named(args);
  expectFunction(func, 'func');
  const name = resolve(op, 'register_vmap');
  const [namespace] = parseNamespace(name);
  const [call] = lookUp(name);
  const schema = parseSchema(call.schema);
  if (schema.args.some((item) => item.isKeyword && holdsTensors(item))) {
    throw new NotImplementedError(
      'register_vmap with kwarg-only Tensor args. In the original definition of the op, please make your ' +
        `tensors not kwarg-only. Got: ${schema.text}`,
    );
  }
  const hasKeywords = schema.args.some((item) => item.isKeyword);
  const library = (definitionOf(op) ?? definitionOf(name))?.lib ?? libraryFor(namespace, lib);
  const rule = (...given: unknown[]): unknown => {
    const interpreter = currentInterpreter();
    if (interpreter?.kind !== 'vmap') throw new TorchError(`${name}: its vmap was called, and no vmap runs`);
    const keywords = hasKeywords ? [given.at(-1)] : [];
    return callBatched(interpreter, hasKeywords ? given.slice(0, -1) : given, {
      below: (body) => native.withoutKeys(['FuncTorchBatched'], body),
      unbatched: () => call(...(given as Tensor[])),
      vmap: (info, inDims, ...inside) => func(info, inDims, ...inside, ...keywords),
    });
  };
  library.impl(name, rule, 'FuncTorchBatched');
}
