/** What `tsc --strict` must accept, and what it must refuse, of torch.func. Compiled, never run. */

import torch, { func, type nn, type Tensor } from '../../src/index';

declare const x: Tensor;
declare const model: nn.Linear;
const loss = (w: Tensor, input: Tensor, scale = 1): Tensor => w.mul(input).sum().mul(scale);
const pair = (w: Tensor): [Tensor, { seen: Tensor }] => [w.sum(), { seen: w }];

export function gradientsTakeTheFunctionsOwnArguments(): void {
  func.grad(loss)(x, x);
  func.grad(loss, 1)(x, x, 2);
  func.grad(loss, { argnums: [0, 1] })(x, x);
  func.grad({ func: loss, argnums: -1 })(x, x);
  func.grad(pair, 0, true)(x);
  func.grad(pair, { hasAux: true })(x);
  func.gradAndValue(loss, [0, 1])(x, x);
  // @ts-expect-error the function's second argument is missing
  func.grad(loss)(x);
  // @ts-expect-error the function takes tensors
  func.grad(loss)(x, 'x');
  // @ts-expect-error positions are numbers
  func.grad(loss, 'w');
  // @ts-expect-error no such option
  func.grad(loss, { argNums: 0 });
  // @ts-expect-error a boolean
  func.gradAndValue(loss, { hasAux: 1 });
  // @ts-expect-error a function
  func.grad(x);
  // @ts-expect-error the function is missing
  func.grad();
}

export function mappedFunctionsHaveTheFunctionsType(): void {
  const sum: Tensor = func.vmap(loss)(x, x);
  const more: Tensor = torch.vmap(loss, [0, null], 0, 'same')(x, x, 1);
  func.vmap(loss, { inDims: [0, { deep: [1, null] }], outDims: null });
  func.vmap(loss, { randomness: 'different', chunkSize: 4 });
  func.vmap({ func: loss, inDims: -1 });
  const both: [Tensor, { seen: Tensor }] = func.vmap(pair)(x);
  const seen: Tensor = both[1].seen;
  // @ts-expect-error too many arguments for the function
  func.vmap(pair)(x, x);
  // @ts-expect-error the result is a tensor
  const wrong: number = func.vmap(loss)(x, x);
  // @ts-expect-error dimensions are numbers
  func.vmap(loss, { inDims: ['0'] });
  // @ts-expect-error no such randomness
  func.vmap(loss, { randomness: 'some' });
  // @ts-expect-error a number
  func.vmap(loss, { chunkSize: '4' });
  // @ts-expect-error by name only
  func.vmap(loss, 0, 0, 'error', 4);
  void [sum, more, seen, wrong];
}

export function productsOfJacobians(): void {
  const [output, vjpFn] = func.vjp(loss, x, x);
  vjpFn(output, { retainGraph: false, createGraph: null });
  func.vjp(pair, x, { hasAux: true });
  const [value, product, aux] = func.jvp(pair, [x], [x], { hasAux: true });
  func.jvp({ func: loss, primals: [x, x], tangents: [x, x], strict: true });
  const [y, jvpFn] = func.linearize(loss, x, x);
  jvpFn(x, x);
  // @ts-expect-error tangents are missing
  func.jvp(loss, [x, x]);
  // @ts-expect-error primals are an array
  func.jvp(loss, x, x);
  // @ts-expect-error no such option
  func.jvp(loss, [x], [x], { hasaux: true });
  // @ts-expect-error a boolean
  vjpFn(output, { retainGraph: 'yes' });
  // @ts-expect-error a function
  func.vjp(x, x);
  // @ts-expect-error a function
  func.linearize(x);
  void [value, product, aux, y];
}

export function jacobians(): void {
  func.jacrev(loss, 1)(x, x);
  func.jacrev(loss, { argnums: [0, 1], chunkSize: 2 })(x, x);
  func.jacfwd(loss, { argnums: null, randomness: 'same' })(x, x);
  func.hessian(loss)(x, x);
  func.hessian(loss, 1)(x, x);
  // @ts-expect-error of jacrev alone
  func.jacfwd(loss, { chunkSize: 2 });
  // @ts-expect-error of jacfwd alone
  func.jacrev(loss, { randomness: 'same' });
  // @ts-expect-error the function's second argument is missing
  func.hessian(loss)(x);
  // @ts-expect-error a boolean
  func.jacrev(loss, { hasAux: 'yes' });
}

export function modulesAndTheRest(): void {
  const [params, buffers] = func.stackModuleState([model, model]);
  func.functionalCall(model, { ...params, ...buffers }, [x]);
  const changed: Tensor = func.functionalize((t: Tensor) => t.add_(1), { remove: 'mutations_and_views' })(x);
  const same: nn.Linear = func.replaceAllBatchNormModules_(model);
  const inside: Tensor = func.debugUnwrap(x, { recurse: false });
  // @ts-expect-error modules
  func.stackModuleState([x]);
  // @ts-expect-error no such way
  func.functionalize(loss, { remove: 'views' });
  // @ts-expect-error a module
  func.replaceAllBatchNormModules_(x);
  // @ts-expect-error by name only
  func.debugUnwrap(x, true);
  // @ts-expect-error a tensor
  func.debugUnwrap(model);
  // @ts-expect-error the module is missing
  func.functionalCall(params, [x]);
  void [changed, same, inside];
}
