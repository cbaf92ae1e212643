/** gradcheck's tests of batched gradients, and of tangents that aren't there. */
import { TorchError } from '../common/errors';
import { engineVmap } from '../functorch/engineVmap';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';
import { grad } from './backward';
import { dualLevel, makeDual, unpackDual } from './forwardAd';
import { GradcheckError } from './gradcheckError';
import { randomDirections } from './gradcheckFast';
import { asList, type Checked, dualInputs, isDifferentiable, needingGrad } from './jacobian';

const backwardAdvice =
  'gradcheck or gradgradcheck failed while testing batched gradient computation.\n' +
  'Batched gradients run the backward under a vmap, so that each of its operations has to work there. `checkBatchedGrad: false` leaves this test out.';
const forwardAdvice =
  'gradcheck failed while testing batched gradient computation with forward-mode AD.\n' +
  'Batched gradients run the function under a vmap, so that each of its operations has to work there. `checkBatchedForwardGrad: false` leaves this test out.';

/** Nothing where there is no gradient. */
const orZeros = (gradient: Tensor | null, like: Tensor): Tensor =>
  gradient ?? torchOps.zeros([], { dtype: like.dtype, device: like.device }).expand(like.shape);

/** The products with two vectors, one by one and both at once: they must be the same. */
function compare(
  like: Tensor,
  name: 'vjp' | 'jvp',
  product: (vector: Tensor) => Tensor[],
  describe: (output: number) => string,
  advice: string,
): void {
  const vectors = [torchOps.randnLike(like), torchOps.randnLike(like)];
  const singles = vectors.map(product);
  const expected = singles[0]!.map((_, i) => torchOps.stack(singles.map((results) => results[i]!)));
  let found: Tensor[];
  try {
    found = engineVmap(name, ([vector]) => product(vector!), [torchOps.stack(vectors)]);
  } catch (cause) {
    if (!(cause instanceof TorchError)) throw cause;
    const error = new GradcheckError(`While computing batched gradients, got: ${cause.message}\n\n${advice}`);
    error.cause = cause;
    throw error;
  }
  for (const [i, result] of found.entries()) {
    if (torchOps.allclose(result, expected[i]!)) continue;
    throw new GradcheckError(
      `For ${describe(i)}:\n\n${advice}\n\nGot:\n${result}\n\nExpected:\n${expected[i]}`,
    );
  }
}

/** `_test_batched_grad`: gradients of one output. */
export function testBatchedGrad(inputs: readonly unknown[], output: Tensor, index: number): void {
  const wanted = needingGrad(inputs);
  const product = (vector: Tensor): Tensor[] =>
    grad(output, wanted, { gradOutputs: vector, retainGraph: true, allowUnused: true }).map((gradient, i) =>
      orZeros(gradient, wanted[i]!),
    );
  compare(output, 'vjp', product, (input) => `output ${index} and input ${input}`, backwardAdvice);
}

/** `_test_batched_grad_forward_ad`: tangents along each input. */
export function testBatchedForwardGrad(fn: Checked, inputs: readonly unknown[]): void {
  for (const [at, input] of inputs.entries()) {
    if (!(input instanceof Tensor) || !input.requiresGrad || !isDifferentiable(input)) continue;
    const product = (tangent: Tensor): Tensor[] =>
      dualLevel(() => {
        const dual = makeDual(input.detach(), tangent);
        const given = inputs.map((other, i) =>
          i === at ? dual : other instanceof Tensor ? other.detach() : other,
        );
        return asList(fn(...given)).map((output) => {
          const { primal, tangent: found } = unpackDual(output);
          return orZeros(found, primal);
        });
      });
    compare(input, 'jvp', product, (output) => `output ${output} and input ${output}`, forwardAdvice);
  }
}

/** `_test_undefined_forward_mode`: an input without a tangent is one with a tangent of zeros. */
export function testUndefinedTangents(fn: Checked, inputs: readonly unknown[]): void {
  // The inputs are real, so that each direction is one tensor.
  const directions = randomDirections(needingGrad(inputs), []).us as Tensor[];
  dualLevel(() => {
    const { duals, tangents } = dualInputs(inputs);
    for (const [i, tangent] of tangents.entries()) tangent.copy_(directions[i]!.viewAs(tangent));
    for (const [at, input] of inputs.entries()) {
      if (!(input instanceof Tensor) || !input.requiresGrad) continue;
      const outputsWith = (replacement: Tensor): (Tensor | null)[] =>
        asList(fn(...duals.map((dual, i) => (i === at ? replacement : dual))))
          .filter(isDifferentiable)
          .map((output) => unpackDual(output).tangent);
      const zeros = outputsWith(makeDual(input.detach(), torchOps.zerosLike(input)));
      const without = outputsWith(input.detach());
      for (const [o, one] of zeros.entries()) {
        const other = without[o] ?? null;
        if (one === null || other === null || torchOps.allclose(one, other)) continue;
        throw new GradcheckError(
          `Mismatch in tangent values for output with index: ${o} when input: ${input} has an undefined tangent value.  Got: ${one} but expected: ${other}`,
        );
      }
    }
  });
}
