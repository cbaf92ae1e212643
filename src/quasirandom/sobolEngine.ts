/** Twin of torch/quasirandom.py. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { expectInteger } from '../common/expect';
import { inspectCustom } from '../common/node';
import { getDefaultDtype } from '../tensor/defaultDtype';
import { Generator } from '../tensor/generator';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import type { DType } from '../tensor/types';

/** Options of {@link SobolEngine}. */
export interface SobolOptions {
  /** Whether the points are scrambled, at random. Default: false */
  scramble?: boolean | undefined;
  /** What the scrambling begins with. Default: null, i.e. the numbers come from the default generator */
  seed?: number | bigint | null | undefined;
}
interface SobolParameters extends SobolOptions {
  /** How many numbers a point has, 1 to 21,201. */
  dimension: number;
}
type SobolOrder = [dimension: 'dimension', scramble: 'scramble', seed: 'seed'];
const bindSobol = binder<SobolParameters, SobolOrder>(
  'SobolEngine',
  { dimension: 'any' },
  { scramble: false, seed: null as number | bigint | null },
);

/** Options of {@link SobolEngine.draw}. */
export interface SobolDrawOptions {
  /** Where the points are written; it gets their shape. Default: null, i.e. a new tensor */
  out?: Tensor | null | undefined;
  /** The points' type. Default: null, i.e. the default dtype */
  dtype?: DType | null | undefined;
}
const drawDefaults = { out: null as Tensor | null, dtype: null as DType | null };
interface DrawParameters extends SobolDrawOptions {
  /** How many points are drawn. Default: 1 */
  n?: number | undefined;
}
type DrawOrder = [n: 'n', out: 'out', dtype: 'dtype'];
const bindDraw = binder<DrawParameters, DrawOrder>('draw', {}, { n: 1, ...drawDefaults });

interface DrawBase2Parameters extends SobolDrawOptions {
  /** How often one point is doubled: 2^m are drawn. */
  m: number;
}
type DrawBase2Order = [m: 'm', out: 'out', dtype: 'dtype'];
const bindDrawBase2 = binder<DrawBase2Parameters, DrawBase2Order>('drawBase2', { m: 'any' }, drawDefaults);

interface FastForwardParameters {
  /** How many points are left out. */
  n: number;
}
type FastForwardOrder = [n: 'n'];
const bindFastForward = binder<FastForwardParameters, FastForwardOrder>('fastForward', { n: 'any' }, {});

const whole = { dtype: 'int64', device: 'cpu' } as const;

/**
 * Sobol's sequence: points of the unit cube, each of which lies where the earlier ones left room, so that
 * means over them come nearer to an integral than means over as many random points. Scrambled ones keep that,
 * and are another sequence each time.
 *
 * The first 2³⁰ points can be drawn; a dimension has directions by Joe and Kuo.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.quasirandom.SobolEngine.html
 * @example
 * const engine = new torch.quasirandom.SobolEngine(2);
 * engine.draw(3).tolist(); // [[0, 0], [0.5, 0.5], [0.75, 0.25]]
 */
export class SobolEngine {
  /** How many bits of a number there are. */
  static readonly MAXBIT = 30;
  /** The largest dimension. */
  static readonly MAXDIM = 21201;

  /** What the scrambling began with. */
  readonly seed: number | bigint | null;
  /** Whether the points are scrambled. */
  readonly scramble: boolean;
  /** How many numbers a point has. */
  readonly dimension: number;
  /** How many points there were so far. */
  numGenerated = 0;
  /** @internal Directions: int64 of [dimension, 30] */
  readonly sobolstate: Tensor;
  /** @internal The first point, in units of 2⁻³⁰. */
  readonly shift: Tensor;
  /** @internal The last point. */
  quasi: Tensor;
  /** @internal */
  readonly _firstPoint: Tensor;

  /**
   * @param args dimension: how many numbers a point has; scramble (false), seed (null)
   * @throws RangeError for a dimension below 1 or above 21,201
   */
  constructor(...args: Arguments<SobolParameters, SobolOrder>) {
    const [dimension, scramble, seed] = bindSobol(args);
    expectInteger(dimension, 'dimension');
    if (dimension > SobolEngine.MAXDIM || dimension < 1) {
      throw new RangeError(`Supported range of dimensionality for SobolEngine is [1, ${SobolEngine.MAXDIM}]`);
    }
    this.seed = seed;
    this.scramble = scramble;
    this.dimension = dimension;
    this.sobolstate = torchOps._sobolEngineInitializeState_(
      torchOps.zeros([dimension, SobolEngine.MAXBIT], whole),
      dimension,
    );
    this.shift = scramble ? this._scramble() : torchOps.zeros([dimension], whole);
    this.quasi = this.shift.clone({ memoryFormat: 'contiguous_format' });
    this._firstPoint = this.quasi.div(2 ** SobolEngine.MAXBIT).reshape(1, -1);
  }

  /** Scrambles the directions, and gives the first point. */
  private _scramble(): Tensor {
    const { dimension, sobolstate } = this;
    const { MAXBIT } = SobolEngine;
    const generator = this.seed === null ? null : new Generator().manualSeed(this.seed);
    const bits = torchOps.randint(2, [dimension, MAXBIT], { ...whole, generator });
    const shift = torchOps.mv(bits, torchOps.pow(2, torchOps.arange(0, MAXBIT, whole)));
    const matrices = torchOps.randint(2, [dimension, MAXBIT, MAXBIT], { ...whole, generator }).tril();
    torchOps._sobolEngineScramble_(sobolstate, matrices, dimension);
    return shift;
  }

  /**
   * The next points.
   *
   * @param args n (1): how many; out (null), dtype (null)
   * @returns a tensor of shape [n, dimension]
   * @throws RangeError where the sequence has no more points
   */
  draw(...args: Arguments<DrawParameters, DrawOrder>): Tensor {
    const [n, out, dtype] = bindDraw(args);
    return this._draw(n, out, dtype);
  }

  private _draw(n: number, out: Tensor | null, given: DType | null): Tensor {
    this._expectCount(n);
    const dtype = given ?? getDefaultDtype();
    const result =
      this.numGenerated === 0 ? this._first(n, dtype) : this._next(n, this.numGenerated - 1, dtype);
    this.numGenerated += n;
    return out === null ? result : out.resizeAs_(result).copy_(result);
  }

  private _first(n: number, dtype: DType): Tensor {
    const first = this._firstPoint.to(dtype);
    return n === 1 ? first : torchOps.cat([first, this._next(n - 1, 0, dtype)], -2);
  }

  private _next(n: number, generated: number, dtype: DType): Tensor {
    const { quasi, sobolstate, dimension } = this;
    const [points, last] = torchOps._sobolEngineDraw(quasi, n, sobolstate, dimension, generated, { dtype });
    this.quasi = last;
    return points;
  }

  /**
   * The next 2^m points. Only where they end at a power of two are all points so far spread evenly.
   *
   * @param args m: the exponent; out (null), dtype (null)
   * @returns a tensor of shape [2^m, dimension]
   * @throws RangeError where points so far and these are together no power of two
   */
  drawBase2(...args: Arguments<DrawBase2Parameters, DrawBase2Order>): Tensor {
    const [m, out, dtype] = bindDrawBase2(args);
    expectInteger(m, 'm', 0);
    const n = 2 ** m;
    const total = this.numGenerated + n;
    if (!Number.isInteger(Math.log2(total))) {
      throw new RangeError(
        "The balance properties of Sobol' points require n to be a power of 2. " +
          `${this.numGenerated} points have been previously generated, then: ` +
          `n=${this.numGenerated}+2**${m}=${total}. If you still want to do this, please use 'SobolEngine.draw()' instead.`,
      );
    }
    return this._draw(n, out, dtype);
  }

  /** Begins again with the first point. @returns the engine */
  reset(...args: []): this {
    refuseArguments('reset', args);
    this.quasi.copy_(this.shift);
    this.numGenerated = 0;
    return this;
  }

  /**
   * Leaves points out.
   *
   * @param args n: how many
   * @returns the engine
   * @throws RangeError where the sequence has no more points
   */
  fastForward(...args: Arguments<FastForwardParameters, FastForwardOrder>): this {
    const [n] = bindFastForward(args);
    this._expectCount(n);
    const { quasi, sobolstate, dimension, numGenerated } = this;
    if (numGenerated === 0) torchOps._sobolEngineFf_(quasi, n - 1, sobolstate, dimension, 0);
    else torchOps._sobolEngineFf_(quasi, n, sobolstate, dimension, numGenerated - 1);
    this.numGenerated += n;
    return this;
  }

  private _expectCount(n: number): void {
    expectInteger(n, 'n', 0);
    const left = 2 ** SobolEngine.MAXBIT - this.numGenerated;
    if (n > left) throw new RangeError(`The sequence has ${left} more points, not ${n}`);
  }

  /** Python's `repr`. */
  toString(): string {
    const parts = [`dimension=${this.dimension}`];
    if (this.scramble) parts.push('scramble=True');
    if (this.seed !== null) parts.push(`seed=${this.seed}`);
    return `${this.constructor.name}(${parts.join(', ')})`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}
