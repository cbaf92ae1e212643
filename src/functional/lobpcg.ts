/** The LOBPCG eigenvalue solver: twin of torch/_lobpcg.py. */

import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { tensor } from '../tensor/argument';
import { torchOps } from '../tensor/operators';
import { numelOf, sizeText } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';
import { floatingDtype } from './linalgUtils';
import {
  Lobpcg,
  type LobpcgArguments,
  type LobpcgOptions,
  type LobpcgParameters,
  lobpcgWithGradient,
} from './solver';

type LobpcgCall = LobpcgOptions & { A: Tensor };
type LobpcgOrder = [
  A: 'A',
  k: 'k',
  B: 'B',
  X: 'X',
  n: 'n',
  iK: 'iK',
  niter: 'niter',
  tol: 'tol',
  largest: 'largest',
  method: 'method',
  tracker: 'tracker',
  orthoIparams: 'orthoIparams',
  orthoFparams: 'orthoFparams',
  orthoBparams: 'orthoBparams',
];
const bind = binder<LobpcgCall, LobpcgOrder>(
  'lobpcg',
  { A: tensor },
  {
    k: null,
    B: null,
    X: null,
    n: null,
    iK: null,
    niter: null,
    tol: null,
    largest: null,
    method: null,
    tracker: null,
    orthoIparams: null,
    orthoFparams: null,
    orthoBparams: null,
  },
);

/**
 * The largest or smallest eigenvalues and their eigenvectors, [E, X],
 * of a symmetric positive definite matrix.
 *
 * @param A (m, m), or a batch of them; dense or sparse
 * @returns E of (k) and X of (m, k)
 * @throws RangeError when the matrix is too small for the method
 * @example const [E, X] = torch.lobpcg(A, { k: 2, largest: false })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.lobpcg.html
 */
export function lobpcg(...args: Arguments<LobpcgCall, LobpcgOrder>): [Tensor, Tensor] {
  const { A, ...bound } = bind.named(args);
  if (!A.requiresGrad && !bound.B?.requiresGrad) return solve(A, bound);
  // As in PyTorch: the gradient is that of the symmetric part.
  const symmetric = A.add(A.mT).div(2);
  const B = bound.B === null ? null : bound.B.add(bound.B.mT).div(2);
  return lobpcgWithGradient(symmetric, { ...bound, B }, solve);
}

/** The solver itself, without gradients. */
function solve(A: Tensor, o: LobpcgArguments): [Tensor, Tensor] {
  const { B } = o;
  const m = A.size(-2);
  if (m !== A.size(-1)) throw new TorchError(`A must be square, got shape ${sizeText(A.shape)}`);
  if (B !== null && sizeText(A.shape) !== sizeText(B.shape)) {
    throw new TorchError(`A and B must have same shape, got ${sizeText(A.shape)} vs ${sizeText(B.shape)}`);
  }
  const dtype = floatingDtype(A);
  const device = A.device;
  const epsilon = dtype === 'float64' ? 2.23e-16 : 1.2e-7;
  const tol = o.tol ?? Math.sqrt(epsilon);
  const k = o.k ?? (o.X === null ? 1 : o.X.size(-1));
  const n = o.X === null ? (o.n ?? k) : o.X.size(-1);
  if (m < 3 * n) {
    throw new RangeError(
      `LOBPCG algorithm is not applicable when the number of A rows (=${m})` +
        ` is smaller than 3 x the number of requested eigenpairs (=${n})`,
    );
  }
  const method = o.method ?? 'ortho';
  const parameters: LobpcgParameters = {
    iparams: { m, n, k, niter: o.niter ?? 1000 },
    fparams: { tol },
    bparams: { largest: o.largest ?? true },
  };
  if (method === 'ortho') {
    parameters.iparams = { ortho_i_max: 3, ortho_j_max: 3, ...parameters.iparams, ...o.orthoIparams };
    parameters.fparams = {
      ortho_tol: tol,
      ortho_tol_drop: tol,
      ortho_tol_replace: tol,
      ...parameters.fparams,
      ...o.orthoFparams,
    };
    parameters.bparams = { ortho_use_drop: false, ...parameters.bparams, ...o.orthoBparams };
  }
  const random = () => torchOps.randn([m, n], { dtype, device });
  const run = (a: Tensor, b: Tensor | null, x: Tensor): Lobpcg => {
    if (x.dim() !== 2 || x.size(0) !== m || x.size(1) !== n) {
      throw new TorchError(`X shape mismatch: got ${sizeText(x.shape)}, expected (${m}, ${n})`);
    }
    const worker = new Lobpcg(a, b, x, o.iK, parameters, method, o.tracker);
    worker.run();
    return worker;
  };
  if (A.dim() === 2) {
    const worker = run(A, B, o.X ?? random());
    return [worker.E.get(`:${k}`), worker.X.get(':', `:${k}`)];
  }

  const batch = A.shape.slice(0, -2);
  const count = numelOf(batch);
  const matrices = A.reshape([count, m, m]);
  const others = B === null ? null : B.reshape([count, m, m]);
  const initial = o.X === null ? null : o.X.reshape([count, ...o.X.shape.slice(-2)]);
  const E = torchOps.empty([count, k], { dtype, device });
  const X = torchOps.empty([count, m, k], { dtype, device });
  for (let i = 0; i < count; i++) {
    parameters.iparams.batch_index = i;
    const worker = run(
      matrices.select(0, i),
      others?.select(0, i) ?? null,
      initial?.select(0, i) ?? random(),
    );
    E.set([i], worker.E.get(`:${k}`));
    X.set([i], worker.X.get(':', `:${k}`));
  }
  return [E.reshape([...batch, k]), X.reshape([...batch, m, k])];
}
