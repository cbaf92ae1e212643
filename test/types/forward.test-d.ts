/** Calls through `this` and type parameters, and subclasses with a forward of their own. Never run. */
import torch, { nn, type Tensor, vision } from 'torch-node';

const F = nn.functional;
declare const x: Tensor;

class Model extends nn.Module {
  fc = new nn.Linear(1, 2);
  override forward(input: Tensor): Tensor {
    return this.fc(input);
  }
  predict(input: Tensor): Tensor {
    return this(input).argmax(1);
  }
  wrong(): void {
    // @ts-expect-error a tensor is expected
    this(3);
  }
}
class Twice extends vision.transforms.Transform {
  forward(input: Tensor): Tensor {
    return input;
  }
  twice(input: Tensor): Tensor {
    return this(this(input));
  }
}

export function evaluate<M extends nn.Module>(model: M, input: Tensor): Tensor {
  model.eval();
  const output: Tensor = model(input);
  return output.add(model(input));
}
export function bounded<M extends Model>(model: M): Tensor {
  // @ts-expect-error a tensor is expected
  model('x');
  return model(x);
}

/** PyTorch's word language model. */
export class TransformerModel extends nn.Transformer {
  inputEmb: nn.Embedding;
  srcMask: Tensor | null = null;
  constructor(tokens: number, ninp: number, nhead: number, nhid: number, nlayers: number, dropout = 0.5) {
    super({ dModel: ninp, nhead, dimFeedforward: nhid, numEncoderLayers: nlayers, dropout });
    this.inputEmb = new nn.Embedding(tokens, ninp);
  }
  override forward(src: Tensor, hasMask = true): Tensor {
    this.srcMask = hasMask ? torch.log(torch.tril(torch.ones(src.length, src.length))) : null;
    return F.logSoftmax(this.encoder(this.inputEmb(src), { mask: this.srcMask }), -1);
  }
}
class Last extends nn.LSTM {
  override forward(input: Tensor): Tensor {
    return super.forward(input)[0];
  }
}
class Conditional extends nn.BatchNorm2d {
  override forward(input: Tensor, scale: Tensor): Tensor {
    return super.forward(input).mul(scale);
  }
}
class Focal extends nn.CrossEntropyLoss {
  override forward(input: Tensor, target: Tensor, weight?: Tensor): Tensor {
    return super.forward(input, target).mul(weight ?? 1);
  }
}
class Features extends vision.models.ResNet {
  override forward(input: Tensor, extra: Tensor): [Tensor, Tensor] {
    return [super.forward(input), extra];
  }
}
class Attention extends nn.MultiheadAttention {
  override forward(input: Tensor): Tensor {
    return super.forward(input, input, input)[0];
  }
}
class Text extends nn.Linear {
  override forward(input: string): number {
    return input.length;
  }
}

export function aSubclassIsCalledAsItsOwnForward(features: Features): void {
  const outputs: Tensor[] = [
    new TransformerModel(1, 2, 3, 4, 5)(x, false),
    new Last(1, 2)(x),
    new Conditional(2)(x, x),
    new Focal()(x, x, x),
    ...features(x, x),
    new Attention(2, 1)(x),
    new Twice().twice(x),
    new Model().predict(x),
  ];
  const length: number = new Text(1, 2)('x');
  const layer: nn.Linear = new (class extends nn.Linear {})(1, 2);
  console.log(outputs, length, layer);
  // @ts-expect-error its forward takes a text
  new Text(1, 2)(x);
  // @ts-expect-error it gives a number where a layer gives a tensor
  const other: nn.Linear = new Text(1, 2);
  // @ts-expect-error the base's own arguments
  new nn.Transformer()(x, false);
  console.log(other);
}

export class RNNModel extends nn.Module {
  rnn: nn.LSTM | nn.GRU | nn.RNN;
  constructor(kind: string) {
    super();
    this.rnn = kind === 'LSTM' ? new nn.LSTM(1, 2) : kind === 'GRU' ? new nn.GRU(1, 2) : new nn.RNN(1, 2);
  }
  override forward(input: Tensor, hidden?: Tensor | [Tensor, Tensor]): [Tensor, Tensor | [Tensor, Tensor]] {
    const [output, state] = this.rnn(input, hidden ?? null);
    return [output, state];
  }
}

/** What a layer keeps fits its function. */
export class Modulated extends nn.Conv2d {
  override forward(input: Tensor): Tensor {
    const { bias, stride, padding, dilation, groups } = this;
    return F.conv2d(input, this.weight.mul(2), bias, stride, padding, dilation, groups);
  }
}
export const layersFitTheirFunctions = [
  (m: nn.Conv1d) => F.conv1d(x, m.weight, m.bias, m.stride, m.padding, m.dilation, m.groups),
  (m: nn.Conv3d) => F.conv3d(x, m.weight, m.bias, m.stride, m.padding, m.dilation, m.groups),
  (m: nn.ConvTranspose2d) =>
    F.convTranspose2d(x, m.weight, m.bias, m.stride, m.padding, m.outputPadding, m.groups, m.dilation),
  (m: nn.MaxPool2d) => F.maxPool2d(x, m.kernelSize, m.stride, m.padding, m.dilation, m.ceilMode),
  (m: nn.AvgPool2d) =>
    F.avgPool2d(x, m.kernelSize, m.stride, m.padding, m.ceilMode, m.countIncludePad, m.divisorOverride),
  (m: nn.AdaptiveAvgPool2d) => F.adaptiveAvgPool2d(x, m.outputSize),
  (m: nn.LayerNorm) => F.layerNorm(x, m.normalizedShape, m.weight, m.bias, m.eps),
  (m: nn.GroupNorm) => F.groupNorm(x, m.numGroups, m.weight, m.bias, m.eps),
  (m: nn.BatchNorm2d) => F.batchNorm(x, m.running_mean, m.running_var, m.weight, m.bias, m.training),
  (m: nn.Embedding) =>
    F.embedding(x, m.weight, m.paddingIdx, m.maxNorm, m.normType, m.scaleGradByFreq, m.sparse),
  (m: nn.Upsample) => F.interpolate(x, m.size, m.scaleFactor, m.mode, m.alignCorners),
  (m: nn.Dropout) => F.dropout(x, m.p, m.training, m.inplace),
  (m: nn.Unfold) => F.unfold(x, m.kernelSize, m.dilation, m.padding, m.stride),
  (m: nn.ZeroPad2d) => F.pad(x, m.padding, 'constant', 0),
  (m: nn.Bilinear) => F.bilinear(x, x, m.weight, m.bias),
  (m: nn.CrossEntropyLoss) =>
    F.crossEntropy(x, x, {
      weight: m.weight,
      ignoreIndex: m.ignoreIndex,
      reduction: m.reduction,
      labelSmoothing: m.labelSmoothing,
    }),
];

export function partsOfModelsAreReplaced(): void {
  const { densenet121, alexnet, squeezenet1_0, mobilenetV2, resnet18, vgg16 } = vision.models;
  const densenet = densenet121();
  densenet.classifier = new nn.Sequential(new nn.Linear(densenet.classifier.inFeatures, 2), new nn.Sigmoid());
  const alex = alexnet();
  alex.classifier[6] = new nn.Linear(alex.classifier[6].inFeatures, 2);
  const squeezenet = squeezenet1_0();
  squeezenet.classifier[1] = new nn.Conv2d(512, 2, 1);
  const mobilenet = mobilenetV2();
  mobilenet.classifier = new nn.Linear(mobilenet.lastChannel, 2);
  const resnet = resnet18();
  resnet.conv1 = new nn.Conv2d(1, 64, 7, 2, 3, { bias: false });
  resnet.layer4 = new nn.Identity();
  resnet.avgpool = new nn.AdaptiveMaxPool2d(1);
  const vgg = vgg16();
  vgg.classifier = new nn.Linear(25088, 2);
  vgg.avgpool = new nn.Identity();
  console.log(resnet.layer1[0].conv1.weight);
}
