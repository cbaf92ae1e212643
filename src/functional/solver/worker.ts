/** The iterations of LOBPCG: twin of the class in torch/_lobpcg.py. */
import { TorchError } from '../../common/errors';
import { linalgOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { basis, matmul, qform, symeig } from '../linalgUtils';
import { norm } from '../norm';

/** Options of `lobpcg`. */
export interface LobpcgOptions {
  /** How many eigenpairs. Default: the columns of X, or 1 */
  k?: number | null | undefined;
  /** The generalised problem's matrix, `A x = λ B x`. */
  B?: Tensor | null | undefined;
  /** Initial eigenvectors, (m, n). Default: random */
  X?: Tensor | null | undefined;
  /** How many columns X has when it is made here. Default: k */
  n?: number | null | undefined;
  /** A preconditioner, (m, m). */
  iK?: Tensor | null | undefined;
  /** The largest number of iterations. Default: 1000 */
  niter?: number | null | undefined;
  /** Residual at which an eigenpair counts as found. Default: the square root of the dtype's epsilon */
  tol?: number | null | undefined;
  /** The largest eigenvalues, or the smallest. Default: true */
  largest?: boolean | null | undefined;
  /** How it is solved: 'basic', or 'ortho' with orthogonalised directions. Default: 'ortho' */
  method?: 'basic' | 'ortho' | null | undefined;
  /** Called after every iteration with its state; `bvars.force_stop` ends it. */
  tracker?: ((worker: Lobpcg) => void) | null | undefined;
  /** Parameters of the 'ortho' method, by their Python names. */
  orthoIparams?: Record<string, number> | null | undefined;
  /**
   * Tolerances of the method `'ortho'`: `ortho_tol`, `ortho_tol_drop`, `ortho_tol_replace`. Default: null,
   * `tol` for each
   */
  orthoFparams?: Record<string, number> | null | undefined;
  /**
   * Switches of the method `'ortho'`: `ortho_use_drop`, which removes dependent columns. Default: null, false
   */
  orthoBparams?: Record<string, boolean> | null | undefined;
}

export type LobpcgArguments = { [K in keyof LobpcgOptions]-?: Exclude<LobpcgOptions[K], undefined> };

/**
 * The solver's parameters, by their Python names; those with `ortho_` are there for the method 'ortho' only.
 */
export interface LobpcgParameters {
  iparams: Record<string, number> & { m: number; n: number; k: number; niter: number };
  fparams: Record<string, number> & { tol: number };
  bparams: Record<string, boolean> & { largest: boolean };
}

/** What an iteration counts, by the names of Python's `ivars`. */
type Counts = Record<string, number> & {
  istep: number;
  iterations_left: number;
  converged_count: number;
  converged_end: number;
};

const number = (tensor: Tensor): number => Number(tensor.item());
const columns = (tensor: Tensor, from: number, to: number): Tensor => tensor.get(':', `${from}:${to}`);

/** The state of the iteration; a `tracker` is called with it. */
export class Lobpcg {
  readonly iparams: LobpcgParameters['iparams'];
  readonly fparams: LobpcgParameters['fparams'];
  readonly bparams: LobpcgParameters['bparams'];
  /** The eigenvalues. */
  E: Tensor;
  /** The residuals. */
  R: Tensor;
  /** The search space. */
  S: Tensor;
  readonly tvars: Record<string, Tensor> = {};
  readonly ivars: Counts = { istep: 0, iterations_left: 0, converged_count: 0, converged_end: 0 };
  readonly fvars: Record<string, number> & { A_norm: number; B_norm: number } = {
    _: 0,
    A_norm: 0,
    B_norm: 0,
  };
  readonly bvars: Record<string, boolean> = { _: false };

  constructor(
    readonly A: Tensor,
    readonly B: Tensor | null,
    public X: Tensor,
    readonly iK: Tensor | null,
    parameters: LobpcgParameters,
    readonly method: string,
    readonly tracker: ((worker: Lobpcg) => void) | null,
  ) {
    this.iparams = parameters.iparams;
    this.fparams = parameters.fparams;
    this.bparams = parameters.bparams;
    const { m, n } = this.iparams;
    const options = { dtype: X.dtype, device: X.device };
    this.E = torchOps.zeros([n], options);
    this.R = torchOps.zeros([m, n], options);
    this.S = torchOps.zeros([m, 3 * n], options);
  }

  /** Iterates until the wanted eigenpairs are found or the iterations are used up. */
  run(): void {
    this.update();
    this.tracker?.(this);
    while (!this.stopIteration()) {
      this.update();
      this.tracker?.(this);
    }
  }

  stopIteration(): boolean {
    const { iterations_left, converged_count } = this.ivars;
    return this.bvars.force_stop || iterations_left === 0 || converged_count >= this.iparams.k;
  }

  update(): void {
    if (this.ivars.istep === 0) {
      const xNorm = number(norm(this.X));
      const inverse = 1 / xNorm;
      this.fvars.X_norm = xNorm;
      this.fvars.A_norm = number(norm(matmul(this.A, this.X))) * inverse;
      this.fvars.B_norm = number(norm(matmul(this.B, this.X))) * inverse;
      this.ivars.iterations_left = this.iparams.niter;
      this.ivars.converged_count = 0;
      this.ivars.converged_end = 0;
    }
    if (this.method === 'ortho') this.updateOrtho();
    else this.updateBasic();
    this.ivars.iterations_left--;
    this.ivars.istep++;
  }

  private updateResidual(): void {
    this.R = matmul(this.A, this.X).sub(matmul(this.B, this.X).mul(this.E));
  }

  private updateConvergedCount(): number {
    const previous = this.ivars.converged_count;
    const { E, X, R } = this;
    const { A_norm, B_norm } = this.fvars;
    const scale = torchOps
      .abs(E.get(`:${X.size(-1)}`))
      .mul(B_norm)
      .add(A_norm);
    const rerr = norm(R, 2, [0]).div(norm(X, 2, [0]).mul(scale));
    const converged = rerr.lt(this.fparams.tol).tolist() as boolean[];
    const firstLeft = converged.indexOf(false);
    const count = firstLeft < 0 ? converged.length : firstLeft;
    if (count < previous) {
      throw new TorchError(
        `the number of converged eigenpairs (was ${previous}, got ${count}) cannot decrease`,
      );
    }
    this.ivars.converged_count = count;
    this.tvars.rerr = rerr;
    return count;
  }

  private updateBasic(): void {
    const { n } = this.iparams;
    const { largest } = this.bparams;
    let found = this.ivars.converged_count;
    if (this.ivars.istep === 0) {
      const Ri = this.rayleighRitz(this.X);
      const [E, Z] = symeig(qform(qform(this.A, this.X), Ri), largest);
      this.X.copy_(torchOps.matmul(this.X, torchOps.matmul(Ri, Z)));
      this.E.copy_(E);
      this.updateResidual();
      this.updateConvergedCount();
      columns(this.S, 0, n).copy_(this.X);
      this.extend(n, matmul(this.iK, this.R));
      return;
    }
    const S = columns(this.S, found, this.ivars.converged_end);
    const Ri = this.rayleighRitz(S);
    const [E, Z] = symeig(qform(qform(this.A, S), Ri), largest);
    const part = (from: number, to: number) => torchOps.matmul(S, torchOps.matmul(Ri, columns(Z, from, to)));
    columns(this.X, found, n).copy_(part(0, n - found));
    this.E.get(`${found}:`).copy_(E.get(`:${n - found}`));
    const P = part(n, 2 * n - found);
    const added = P.size(-1);
    this.updateResidual();
    found = this.updateConvergedCount();
    columns(this.S, 0, n).copy_(this.X);
    columns(this.S, n, n + added).copy_(P);
    this.extend(n + added, matmul(this.iK, columns(this.R, found, n)));
  }

  private updateOrtho(): void {
    const { n } = this.iparams;
    const { largest } = this.bparams;
    let found = this.ivars.converged_count;
    if (this.ivars.istep === 0) {
      const Ri = this.rayleighRitz(this.X);
      const [, Z] = symeig(qform(qform(this.A, this.X), Ri), largest);
      this.X = torchOps.matmul(this.X, torchOps.matmul(Ri, Z));
      this.updateResidual();
      this.updateConvergedCount();
      columns(this.S, 0, n).copy_(this.X);
      this.extend(n, this.orthogonalise(this.R, this.X));
      return;
    }
    const S = columns(this.S, found, this.ivars.converged_end);
    const [E, Z] = symeig(qform(this.A, S), largest);
    columns(this.X, found, n).copy_(torchOps.matmul(S, columns(Z, 0, n - found)));
    this.E.get(`${found}:`).copy_(E.get(`:${n - found}`));
    const rest = Z.get(':', `${n - found}:`);
    const P = torchOps.matmul(S, torchOps.matmul(rest, basis(Z.get(`:${n - found}`, `${n - found}:`).mT)));
    const added = P.size(-1);
    this.updateResidual();
    found = this.updateConvergedCount();
    columns(this.S, 0, n).copy_(this.X);
    columns(this.S, n, n + added).copy_(P);
    this.extend(n + added, this.orthogonalise(columns(this.R, found, n), columns(this.S, 0, n + added)));
  }

  /** Puts the new directions behind what the search space holds. */
  private extend(start: number, W: Tensor): void {
    const end = start + W.size(-1);
    this.ivars.converged_end = end;
    columns(this.S, start, end).copy_(W);
  }

  /** The transformation that makes S orthonormal in the B inner product. */
  private rayleighRitz(S: Tensor): Tensor {
    const SBS = qform(this.B, S);
    const row = SBS.diagonal(0, -2, -1).pow(-0.5);
    const column = row.reshape([row.size(0), 1]);
    const R = linalgOps.cholesky(SBS.mul(row).mul(column), { upper: true });
    return linalgOps.solveTriangular(R, row.diagEmbed(), { upper: true, left: false });
  }

  /** B-orthonormal columns that span U's, by the SVQB method. */
  private svqb(U: Tensor, drop: boolean, tau: number): Tensor {
    if (U.numel() === 0) return U;
    let UBU = qform(this.B, U);
    let d = UBU.diagonal(0, -2, -1);
    const nonzero = torchOps.where(d.abs().ne(0))[0]!;
    if (nonzero.size(0) < d.size(0)) {
      U = U.get(':', nonzero);
      if (U.numel() === 0) return U;
      UBU = qform(this.B, U);
      d = UBU.diagonal(0, -2, -1);
      const left = torchOps.where(d.abs().ne(0))[0]!.size(0);
      if (left !== d.size(0)) throw new TorchError(`expected nz[0] length ${d.size(0)}, got ${left}`);
    }
    let column = d.pow(-0.5).reshape([d.size(0), 1]);
    let [E, Z] = symeig(UBU.mul(column).mul(column.mT));
    const threshold = E.abs().max().mul(tau);
    if (drop) {
      const keep = torchOps.where(E.gt(threshold))[0]!;
      E = E.get(keep);
      Z = Z.get(':', keep);
      column = column.get(keep);
    } else {
      E.set([torchOps.where(E.lt(threshold))[0]!], threshold);
    }
    return torchOps.matmul(U.mul(column.mT), Z.mul(E.pow(-0.5)));
  }

  /** B-orthonormal columns that are B-orthogonal to V, from U. */
  private orthogonalise(U: Tensor, V: Tensor): Tensor {
    // Only the method 'ortho' comes here, and lobpcg() gives it all of these.
    const [ortho_i_max, ortho_j_max] = [this.iparams.ortho_i_max!, this.iparams.ortho_j_max!];
    const ortho_tol = this.fparams.ortho_tol!;
    const [ortho_tol_drop, ortho_tol_replace] = [
      this.fparams.ortho_tol_drop!,
      this.fparams.ortho_tol_replace!,
    ];
    for (const key of Object.keys(this.fvars)) {
      if (key.startsWith('ortho_') && key.endsWith('_rerr')) delete this.fvars[key];
    }
    delete this.ivars.ortho_i;
    delete this.ivars.ortho_j;
    const bvNorm = norm(matmul(this.B, V));
    let BU = matmul(this.B, U);
    let VBU = torchOps.matmul(V.mT, BU);
    let i = 0;
    let j = 0;
    for (let outer = 0; outer < ortho_i_max; outer++) {
      i = outer;
      U = U.sub(torchOps.matmul(V, VBU));
      let drop = false;
      let tau = ortho_tol_drop;
      for (let inner = 0; inner < ortho_j_max; inner++) {
        j = inner;
        if (this.bparams.ortho_use_drop) {
          U = this.svqb(U, drop, tau);
          drop = true;
          tau = ortho_tol_replace;
        } else {
          U = this.svqb(U, false, ortho_tol_replace);
        }
        if (U.numel() === 0) {
          this.ivars.ortho_i = i;
          this.ivars.ortho_j = j;
          return U;
        }
        BU = matmul(this.B, U);
        const UBU = torchOps.matmul(U.mT, BU);
        const product = number(norm(BU).mul(norm(U)));
        const eye = torchOps.eye(UBU.size(-1), { device: UBU.device, dtype: UBU.dtype });
        const rerr = number(norm(UBU.sub(eye))) * product ** -1;
        this.fvars[`ortho_UBUmI_rerr[${i}, ${j}]`] = rerr;
        if (rerr < ortho_tol) break;
      }
      VBU = torchOps.matmul(V.mT, BU);
      const rerr = number(norm(VBU)) * number(bvNorm.mul(norm(U))) ** -1;
      this.fvars[`ortho_VBU_rerr[${i}]`] = rerr;
      if (rerr < ortho_tol) break;
      if (this.iparams.m < U.size(-1) + V.size(-1)) {
        if (this.B === null) throw new TorchError('B must not be None');
        throw new RangeError(
          'Overdetermined shape of U:' +
            ` #B-cols(=${this.B.size(-1)}) >= #U-cols(=${U.size(-1)}) + #V-cols(=${V.size(-1)}) must hold`,
        );
      }
    }
    this.ivars.ortho_i = i;
    this.ivars.ortho_j = j;
    return U;
  }
}
