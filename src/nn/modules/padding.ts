/** Twin of torch/nn/modules/padding.py. */
import { type Arguments, binder } from '../../common/binder';
import { pyRepr, pyTupleRepr } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import type { Size } from './factory';
import { type Gives, Module, type Takes } from './module';

/** The arguments of the padding layers, by name. */
export interface PadLayerParameters {
  /** The padding of all sides, or of each, the last dimension first. */
  padding: Size;
}

/** Options of the layers that fill the outside with a value of the caller's. */
export type ConstantPadLayerOptions = PadLayerParameters;

/** The arguments of the layers that fill the outside with a value of the caller's, by name. */
export interface ConstantPadLayerParameters extends ConstantPadLayerOptions, PadLayerParameters {
  /** The number that the margins get. */
  value: number;
}

type PadOrder = [padding: 'padding'];
type ConstantPadOrder = [padding: 'padding', value: 'value'];
const bindPad = binder<PadLayerParameters, PadOrder>('Pad', { padding: 'any' }, {});
const bindConstantPad = binder<ConstantPadLayerParameters, ConstantPadOrder>(
  'ConstantPad',
  { padding: 'any', value: 'any' },
  {},
);

/** The padding of each side, the last dimension first. */
function sides(padding: Size, dims: number): readonly number[] {
  const list = typeof padding === 'number' ? new Array<number>(2 * dims).fill(padding) : [...padding];
  if (list.length !== 2 * dims) {
    throw new RangeError(`padding must be one number or ${2 * dims}, but got ${pyTupleRepr(list)}`);
  }
  return list;
}

type Mode = 'circular' | 'reflect' | 'replicate';

/** A layer that fills the outside from the input itself. */
abstract class PadNd extends Module {
  readonly padding: readonly number[];
  /** What the margins get: the values of the other side, of the border, mirrored or a constant. */
  readonly mode: Mode;

  constructor(padding: Size, dims: number, mode: Mode) {
    super();
    this.padding = sides(padding, dims);
    this.mode = mode;
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    const dims = this.padding.length / 2;
    if (this.mode === 'circular' && input.dim() !== dims + 1 && input.dim() !== dims + 2) {
      throw new RangeError(`expected ${dims + 1}D or ${dims + 2}D input (got ${input.dim()}D input)`);
    }
    return F.pad(input, this.padding, { mode: this.mode });
  }

  override extraRepr(): string {
    return pyTupleRepr(this.padding);
  }
}

/** A layer that fills the outside with one value. */
abstract class ConstantPadNd extends Module {
  readonly padding: readonly number[];
  readonly value: number;

  constructor(padding: Size, dims: number, value: number) {
    super();
    this.padding = sides(padding, dims);
    this.value = value;
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.pad(input, this.padding, { mode: 'constant', value: this.value });
  }

  override extraRepr(): string {
    return `padding=${pyTupleRepr(this.padding)}, value=${pyRepr(this.value)}`;
  }
}

/**
 * Fills the outside of a (N, C, L) or (C, L) input from its other end.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.CircularPad1d.html
 */
export class CircularPad1d extends PadNd {
  /** @param args padding: of both sides, or left and right */
  constructor(...args: Arguments<PadLayerParameters, PadOrder>) {
    const [padding] = bindPad(args, 'CircularPad1d');
    super(padding, 1, 'circular');
  }
}

/**
 * Fills the outside of a (N, C, H, W) or (C, H, W) input from its other end.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.CircularPad2d.html
 */
export class CircularPad2d extends PadNd {
  /** @param args padding: of all sides, or left, right, top, bottom */
  constructor(...args: Arguments<PadLayerParameters, PadOrder>) {
    const [padding] = bindPad(args, 'CircularPad2d');
    super(padding, 2, 'circular');
  }
}

/**
 * Fills the outside of a (N, C, D, H, W) or (C, D, H, W) input from its other end.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.CircularPad3d.html
 */
export class CircularPad3d extends PadNd {
  /** @param args padding: of all sides, or left, right, top, bottom, front, back */
  constructor(...args: Arguments<PadLayerParameters, PadOrder>) {
    const [padding] = bindPad(args, 'CircularPad3d');
    super(padding, 3, 'circular');
  }
}

/**
 * Fills the outside of a (N, C, L) or (C, L) input with its mirror image.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ReflectionPad1d.html
 */
export class ReflectionPad1d extends PadNd {
  /** @param args padding: of both sides, or left and right */
  constructor(...args: Arguments<PadLayerParameters, PadOrder>) {
    const [padding] = bindPad(args, 'ReflectionPad1d');
    super(padding, 1, 'reflect');
  }
}

/**
 * Fills the outside of a (N, C, H, W) or (C, H, W) input with its mirror image.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ReflectionPad2d.html
 */
export class ReflectionPad2d extends PadNd {
  /** @param args padding: of all sides, or left, right, top, bottom */
  constructor(...args: Arguments<PadLayerParameters, PadOrder>) {
    const [padding] = bindPad(args, 'ReflectionPad2d');
    super(padding, 2, 'reflect');
  }
}

/**
 * Fills the outside of a (N, C, D, H, W) or (C, D, H, W) input with its mirror image.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ReflectionPad3d.html
 */
export class ReflectionPad3d extends PadNd {
  /** @param args padding: of all sides, or left, right, top, bottom, front, back */
  constructor(...args: Arguments<PadLayerParameters, PadOrder>) {
    const [padding] = bindPad(args, 'ReflectionPad3d');
    super(padding, 3, 'reflect');
  }
}

/**
 * Fills the outside of a (N, C, L) or (C, L) input with its edge.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ReplicationPad1d.html
 */
export class ReplicationPad1d extends PadNd {
  /** @param args padding: of both sides, or left and right */
  constructor(...args: Arguments<PadLayerParameters, PadOrder>) {
    const [padding] = bindPad(args, 'ReplicationPad1d');
    super(padding, 1, 'replicate');
  }
}

/**
 * Fills the outside of a (N, C, H, W) or (C, H, W) input with its edge.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ReplicationPad2d.html
 */
export class ReplicationPad2d extends PadNd {
  /** @param args padding: of all sides, or left, right, top, bottom */
  constructor(...args: Arguments<PadLayerParameters, PadOrder>) {
    const [padding] = bindPad(args, 'ReplicationPad2d');
    super(padding, 2, 'replicate');
  }
}

/**
 * Fills the outside of a (N, C, D, H, W) or (C, D, H, W) input with its edge.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ReplicationPad3d.html
 */
export class ReplicationPad3d extends PadNd {
  /** @param args padding: of all sides, or left, right, top, bottom, front, back */
  constructor(...args: Arguments<PadLayerParameters, PadOrder>) {
    const [padding] = bindPad(args, 'ReplicationPad3d');
    super(padding, 3, 'replicate');
  }
}

/**
 * Fills the outside of the last dimension with a value.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ConstantPad1d.html
 */
export class ConstantPad1d extends ConstantPadNd {
  /** @param args padding: of both sides, or left and right; value: what stands outside */
  constructor(...args: Arguments<ConstantPadLayerParameters, ConstantPadOrder>) {
    const [padding, value] = bindConstantPad(args, 'ConstantPad1d');
    super(padding, 1, value);
  }
}

/**
 * Fills the outside of the last two dimensions with a value.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ConstantPad2d.html
 */
export class ConstantPad2d extends ConstantPadNd {
  /** @param args padding: of all sides, or left, right, top, bottom; value: what stands outside */
  constructor(...args: Arguments<ConstantPadLayerParameters, ConstantPadOrder>) {
    const [padding, value] = bindConstantPad(args, 'ConstantPad2d');
    super(padding, 2, value);
  }
}

/**
 * Fills the outside of the last three dimensions with a value.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ConstantPad3d.html
 */
export class ConstantPad3d extends ConstantPadNd {
  /**
   * @param args padding: of all sides, or left, right, top, bottom, front, back;
   *   value: what stands outside
   */
  constructor(...args: Arguments<ConstantPadLayerParameters, ConstantPadOrder>) {
    const [padding, value] = bindConstantPad(args, 'ConstantPad3d');
    super(padding, 3, value);
  }
}

/**
 * Fills the outside of the last dimension with zeros.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ZeroPad1d.html
 */
export class ZeroPad1d extends ConstantPad1d {
  /** @param args padding: of both sides, or left and right */
  constructor(...args: Arguments<PadLayerParameters, PadOrder>) {
    const [padding] = bindPad(args, 'ZeroPad1d');
    super(padding, 0);
  }

  override extraRepr(): string {
    return pyTupleRepr(this.padding);
  }
}

/**
 * Fills the outside of the last two dimensions with zeros.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ZeroPad2d.html
 */
export class ZeroPad2d extends ConstantPad2d {
  /** @param args padding: of all sides, or left, right, top, bottom */
  constructor(...args: Arguments<PadLayerParameters, PadOrder>) {
    const [padding] = bindPad(args, 'ZeroPad2d');
    super(padding, 0);
  }

  override extraRepr(): string {
    return pyTupleRepr(this.padding);
  }
}

/**
 * Fills the outside of the last three dimensions with zeros.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ZeroPad3d.html
 */
export class ZeroPad3d extends ConstantPad3d {
  /** @param args padding: of all sides, or left, right, top, bottom, front, back */
  constructor(...args: Arguments<PadLayerParameters, PadOrder>) {
    const [padding] = bindPad(args, 'ZeroPad3d');
    super(padding, 0);
  }

  override extraRepr(): string {
    return pyTupleRepr(this.padding);
  }
}
