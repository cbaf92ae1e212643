/** `LinearTransformation` of torchvision/transforms/transforms.py. */
import { type Arguments, binder } from '../../common/binder';
import { Module } from '../../nn/modules/module';
import { PyFloat, pyRepr, pyTupleRepr } from '../../python/pyrepr';
import { tensor } from '../../tensor/argument';
import type { Tensor } from '../../tensor/tensor';

interface LinearTransformationParameters {
  transformationMatrix: Tensor;
  /** What is subtracted first, [D]; D is channels · height · width. */
  meanVector: Tensor;
}

type LinearTransformationOrder = [transformationMatrix: 'transformationMatrix', meanVector: 'meanVector'];
const bindLinearTransformation = binder<LinearTransformationParameters, LinearTransformationOrder>(
  'LinearTransformation',
  { transformationMatrix: tensor, meanVector: tensor },
  {},
);

/**
 * Multiplies a flattened tensor image, less a mean, with a square matrix: whitening, for example.
 *
 * **Shape**: [..., channels, height, width], the same in the result
 * @param transformationMatrix [D, D], where D is channels · height · width
 * @param meanVector [D]
 * @throws RangeError for other shapes, and tensors of different devices or dtypes
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.LinearTransformation.html
 */
export class LinearTransformation extends Module {
  transformationMatrix: Tensor;
  meanVector: Tensor;

  constructor(...args: Arguments<LinearTransformationParameters, LinearTransformationOrder>) {
    super();
    const [transformationMatrix, meanVector] = bindLinearTransformation(args);
    const [m, v] = [transformationMatrix, meanVector];
    const shape = pyTupleRepr(m.shape);
    if (m.size(0) !== m.size(1))
      throw new RangeError(`transformation_matrix should be square. Got ${shape} rectangular matrix.`);
    if (v.size(0) !== m.size(0)) {
      throw new RangeError(
        `mean_vector should have the same length ${v.size(0)} as any one of the dimensions of the transformation_matrix [${shape}]`,
      );
    }
    if (m.device !== v.device)
      throw new RangeError(`Input tensors should be on the same device. Got ${m.device} and ${v.device}`);
    if (m.dtype !== v.dtype) {
      throw new RangeError(
        `Input tensors should have the same dtype. Got torch.${m.dtype} and torch.${v.dtype}`,
      );
    }
    this.transformationMatrix = m;
    this.meanVector = v;
  }

  override forward(tensor: Tensor): Tensor {
    const { shape } = tensor;
    const [channels, height, width] = shape.slice(-3) as [number, number, number];
    const n = channels * height * width;
    const { transformationMatrix: matrix, meanVector: mean } = this;
    if (n !== matrix.size(0)) {
      throw new RangeError(
        `Input tensor and transformation matrix have incompatible shape.[${channels} x ${height} x ${width}] != ${matrix.size(0)}`,
      );
    }
    if (tensor.device.split(':')[0] !== mean.device.split(':')[0]) {
      throw new RangeError(
        `Input tensor should be on the same device as transformation matrix and mean vector. Got ${tensor.device} vs ${mean.device}`,
      );
    }
    const flat = tensor.view(-1, n).sub(mean);
    return flat.mm(matrix.to(flat.dtype)).view(shape);
  }

  override toString(): string {
    const values = (tensor: Tensor) => pyRepr(floats(tensor.tolist()));
    return (
      `${this.constructor.name}(transformation_matrix=${values(this.transformationMatrix)}, ` +
      `mean_vector=${values(this.meanVector)})`
    );
  }
}

/** Numbers of a floating point tensor, which Python prints as floats. */
function floats(values: unknown): unknown {
  return Array.isArray(values) ? values.map(floats) : new PyFloat(values as number);
}
