/** PyTorch's further tutorials and examples, translated: compiled, never run. */
import torch, { nn, optim, type Tensor, vision } from 'torch-node';

const { models, transforms } = vision;
const F = nn.functional;
const device = torch.cuda.isAvailable() ? 'cuda' : 'cpu';
declare const x: Tensor;

// ---- Names with a character-level RNN ----

class CharRNN extends nn.Module {
  rnn: nn.RNN;
  h2o: nn.Linear;
  softmax = new nn.LogSoftmax({ dim: 1 });
  constructor(inputSize: number, hiddenSize: number, outputSize: number) {
    super();
    this.rnn = new nn.RNN(inputSize, hiddenSize);
    this.h2o = new nn.Linear(hiddenSize, outputSize);
  }
  override forward(lineTensor: Tensor): Tensor {
    const [, hidden] = this.rnn(lineTensor);
    return this.softmax(this.h2o(hidden.get(0)));
  }
}
class GeneratorRNN extends nn.Module {
  i2h = new nn.Linear(60, 128);
  i2o = new nn.Linear(60, 59);
  dropout = new nn.Dropout(0.1);
  readonly hiddenSize = 128;
  override forward(category: Tensor, input: Tensor, hidden: Tensor): [Tensor, Tensor] {
    const inputCombined = torch.cat([category, input, hidden], 1);
    hidden = this.i2h(inputCombined);
    return [this.dropout(this.i2o(inputCombined)), hidden];
  }
  initHidden(): Tensor {
    return torch.zeros(1, this.hiddenSize);
  }
  step(category: Tensor, input: Tensor): Tensor {
    const [output] = this(category, input, this.initHidden());
    return output;
  }
}

export function names(): void {
  const tensor = torch.zeros(5, 1, 57);
  tensor.set([0, 0, 3], 1);
  const rnn = new CharRNN(57, 128, 18);
  const output = rnn(tensor);
  const [topN, topI] = output.topk(1);
  const label: number = topI.get(0).item();
  const loss = F.nllLoss(output, torch.tensor([label], { dtype: 'int64' }));
  loss.backward();
  nn.utils.clipGradNorm_(rnn.parameters(), 3);
  for (const p of rnn.parameters()) p.data.add_(p.grad!.data, { alpha: -0.005 });
  const generator = new GeneratorRNN();
  let [out, hidden] = generator(x, x, generator.initHidden());
  [out, hidden] = generator(x, out, hidden);
  console.log(topN, hidden, generator.step(x, x));
}

// ---- Translation with a sequence to sequence network and attention ----

const SOS = 0;
class EncoderRNN extends nn.Module {
  embedding: nn.Embedding;
  gru: nn.GRU;
  dropout = new nn.Dropout(0.1);
  constructor(inputSize: number, hiddenSize: number) {
    super();
    this.embedding = new nn.Embedding(inputSize, hiddenSize);
    this.gru = new nn.GRU(hiddenSize, hiddenSize, { batchFirst: true });
  }
  override forward(input: Tensor): [output: Tensor, hidden: Tensor] {
    const [output, hidden] = this.gru(this.dropout(this.embedding(input)));
    return [output, hidden];
  }
}
class BahdanauAttention extends nn.Module {
  Wa: nn.Linear;
  Va: nn.Linear;
  constructor(hiddenSize: number) {
    super();
    this.Wa = new nn.Linear(hiddenSize, hiddenSize);
    this.Va = new nn.Linear(hiddenSize, 1);
  }
  override forward(query: Tensor, keys: Tensor): [Tensor, Tensor] {
    const scores = this.Va(torch.tanh(this.Wa(query).add(keys)))
      .squeeze(2)
      .unsqueeze(1);
    const weights = F.softmax(scores, { dim: -1 });
    return [torch.bmm(weights, keys), weights];
  }
}
class AttnDecoderRNN extends nn.Module {
  embedding = new nn.Embedding(10, 128);
  attention = new BahdanauAttention(128);
  gru = new nn.GRU(256, 128, { batchFirst: true });
  out = new nn.Linear(128, 10);
  override forward(outputs: Tensor, hidden: Tensor, target: Tensor | null = null): [Tensor, Tensor, Tensor] {
    let input = torch.empty(outputs.size(0), 1, { dtype: torch.long, device }).fill_(SOS);
    let decoded: Tensor;
    const all: Tensor[] = [];
    const attentions: Tensor[] = [];
    for (let i = 0; i < 10; i++) {
      let weights: Tensor;
      [decoded, hidden, weights] = this.forwardStep(input, hidden, outputs);
      all.push(decoded);
      attentions.push(weights);
      if (target !== null) input = target.get(':', i).unsqueeze(1);
      else {
        const [, topi] = decoded.topk(1);
        input = topi.squeeze(-1).detach();
      }
    }
    return [F.logSoftmax(torch.cat(all, { dim: 1 }), -1), hidden, torch.cat(attentions, { dim: 1 })];
  }
  forwardStep(input: Tensor, hidden: Tensor, outputs: Tensor): [Tensor, Tensor, Tensor] {
    const embedded = this.embedding(input);
    const query = hidden.permute(1, 0, 2);
    const [context, weights] = this.attention(query, outputs);
    const [output, state] = this.gru(torch.cat([embedded, context], 2), hidden);
    return [this.out(output), state, weights];
  }
}

export function translate(): void {
  const encoder = new EncoderRNN(10, 128).to(device);
  const decoder = new AttnDecoderRNN().to(device);
  const [outputs, hidden] = encoder(x);
  const [decoded] = decoder(outputs, hidden, x);
  const loss = new nn.NLLLoss()(decoded.view(-1, decoded.size(-1)), x.view(-1));
  loss.backward();
}

// ---- Reinforcement learning: DQN ----

class DQN extends nn.Module {
  layer1: nn.Linear;
  layer2 = new nn.Linear(128, 128);
  layer3: nn.Linear;
  constructor(observations: number, actions: number) {
    super();
    this.layer1 = new nn.Linear(observations, 128);
    this.layer3 = new nn.Linear(128, actions);
  }
  override forward(input: Tensor): Tensor {
    return this.layer3(F.relu(this.layer2(F.relu(this.layer1(input)))));
  }
}

export function dqn(
  states: (Tensor | null)[],
  batch: { state: Tensor; action: Tensor; reward: Tensor },
): void {
  const policyNet = new DQN(4, 2).to(device);
  const targetNet = new DQN(4, 2).to(device);
  targetNet.loadStateDict(policyNet.stateDict());
  const optimizer = new optim.AdamW(policyNet.parameters(), { lr: 1e-4, amsgrad: true });
  const action = torch.noGrad(() => policyNet(batch.state).max(1).indices.view(1, 1));
  const mask = torch.tensor(
    states.map((s) => s !== null),
    { device, dtype: torch.bool },
  );
  const rest = torch.cat(states.filter((s) => s !== null));
  const values = policyNet(batch.state).gather(1, batch.action);
  const next = torch.zeros(128, { device });
  torch.noGrad(() => next.set(mask, targetNet(rest).max(1).values));
  const expected = next.mul(0.99).add(batch.reward);
  const loss = new nn.SmoothL1Loss()(values, expected.unsqueeze(1));
  optimizer.zeroGrad();
  loss.backward();
  nn.utils.clipGradValue_(policyNet.parameters(), 100);
  optimizer.step();
  const targets = targetNet.stateDict();
  const policies = policyNet.stateDict();
  for (const key of Object.keys(policies)) {
    targets[key] = policies[key]!.mul(0.005).add(targets[key]!.mul(0.995));
  }
  targetNet.loadStateDict(targets);
  console.log(action.item());
}

// ---- DCGAN ----

function weightsInit(m: nn.Module): void {
  if (m instanceof nn.Conv2d || m instanceof nn.ConvTranspose2d) nn.init.normal_(m.weight.data, 0, 0.02);
  else if (m instanceof nn.BatchNorm2d) {
    nn.init.normal_(m.weight!.data, 1, 0.02);
    nn.init.constant_(m.bias!.data, 0);
  }
}
class Generator extends nn.Module {
  main = new nn.Sequential(
    new nn.ConvTranspose2d(100, 512, 4, 1, 0, { bias: false }),
    new nn.BatchNorm2d(512),
    new nn.ReLU(true),
    new nn.ConvTranspose2d(512, 3, 4, 2, 1, { bias: false }),
    new nn.Tanh(),
  );
  override forward(input: Tensor): Tensor {
    return this.main(input);
  }
}
class Discriminator extends nn.Module {
  main = new nn.Sequential(
    new nn.Conv2d(3, 64, 4, 2, 1, { bias: false }),
    new nn.LeakyReLU(0.2, { inplace: true }),
    new nn.Conv2d(64, 1, 4, 1, 0, { bias: false }),
    new nn.Sigmoid(),
  );
  override forward(input: Tensor): Tensor {
    return this.main(input);
  }
}

export function dcgan(loader: torch.utils.data.DataLoader<[Tensor, number]>): void {
  const netG = new Generator().to(device);
  const netD = new Discriminator().to(device);
  netG.apply(weightsInit);
  const criterion = new nn.BCELoss();
  const optimizerD = new optim.Adam(netD.parameters(), { lr: 2e-4, betas: [0.5, 0.999] });
  const lossesD: number[] = [];
  for (const [i, [real]] of loader.entries()) {
    netD.zeroGrad();
    const label = torch.full([real.size(0)], 1, { dtype: torch.float, device });
    let output = netD(real.to(device)).view(-1);
    const errReal = criterion(output, label);
    errReal.backward();
    const noise = torch.randn(real.size(0), 100, 1, 1, { device });
    const fake = netG(noise);
    label.fill_(0);
    output = netD(fake.detach()).view(-1);
    const errFake = criterion(output, label);
    errFake.backward();
    optimizerD.step();
    lossesD.push(errReal.add(errFake).item());
    if (i % 500 === 0) vision.utils.saveImage(fake.detach().cpu(), `fake-${i}.png`, { normalize: true });
  }
}

// ---- Word language model ----

class PositionalEncoding extends nn.Module {
  pe!: Tensor;
  dropout: nn.Dropout;
  constructor(dModel: number, dropout = 0.1, maxLen = 5000) {
    super();
    this.dropout = new nn.Dropout({ p: dropout });
    const pe = torch.zeros(maxLen, dModel);
    const position = torch.arange(0, maxLen, { dtype: torch.float }).unsqueeze(1);
    const divTerm = torch.exp(
      torch
        .arange(0, dModel, 2)
        .float()
        .mul(-Math.log(10000) / dModel),
    );
    pe.set([':', '0::2'], torch.sin(position.mul(divTerm)));
    pe.set([':', '1::2'], torch.cos(position.mul(divTerm)));
    this.registerBuffer('pe', pe.unsqueeze(0).transpose(0, 1));
  }
  override forward(input: Tensor): Tensor {
    return this.dropout(input.add(this.pe.get(torch.slice(0, input.size(0)))));
  }
}
function repackageHidden(h: Tensor): Tensor;
function repackageHidden(h: [Tensor, Tensor]): [Tensor, Tensor];
function repackageHidden(h: Tensor | [Tensor, Tensor]): Tensor | [Tensor, Tensor] {
  return Array.isArray(h) ? [h[0].detach(), h[1].detach()] : h.detach();
}

export function wordLanguageModel(): void {
  const layer = new nn.TransformerEncoderLayer(200, 2, 200, 0.2);
  const encoder = new nn.TransformerEncoder(layer, 2);
  const mask = nn.Transformer.generateSquareSubsequentMask(35);
  const y = encoder(new PositionalEncoding(200)(x), { mask });
  const hidden = repackageHidden([x, x]);
  const batchify = (data: Tensor, size: number) => {
    const n = Math.floor(data.size(0) / size);
    return data
      .narrow(0, 0, n * size)
      .view(size, -1)
      .t()
      .contiguous()
      .to(device);
  };
  const weights = y.squeeze().div(1).exp().cpu();
  const wordIdx: number = torch.multinomial(weights, 1).get(0).item();
  console.log(hidden, batchify(x, 20), wordIdx);
}

// ---- Spatial transformer networks ----

class STN extends nn.Module {
  conv1 = new nn.Conv2d(1, 10, { kernelSize: 5 });
  localization = new nn.Sequential(
    new nn.Conv2d(1, 8, { kernelSize: 7 }),
    new nn.MaxPool2d(2, { stride: 2 }),
    new nn.ReLU(true),
  );
  fcLoc = new nn.Sequential(new nn.Linear(10 * 3 * 3, 32), new nn.ReLU(true), new nn.Linear(32, 3 * 2));
  constructor() {
    super();
    this.fcLoc[2].weight.data.zero_();
    this.fcLoc[2].bias!.data.copy_(torch.tensor([1, 0, 0, 0, 1, 0], { dtype: torch.float }));
  }
  stn(input: Tensor): Tensor {
    const xs = this.localization(input).view(-1, 10 * 3 * 3);
    const theta = this.fcLoc(xs).view(-1, 2, 3);
    const grid = F.affineGrid(theta, input.size());
    return F.gridSample(input, grid);
  }
  override forward(input: Tensor): Tensor {
    input = F.relu(F.maxPool2d(this.conv1(this.stn(input)), 2));
    input = F.dropout(input, { training: this.training });
    return F.logSoftmax(input, { dim: 1 });
  }
}

// ---- Adversarial examples, neural transfer ----

export function adversarial(model: STN, data: Tensor, target: Tensor): Tensor {
  data.requiresGrad = true;
  const loss = F.nllLoss(model(data), target);
  model.zeroGrad();
  loss.backward();
  const signDataGrad = data.grad!.data.sign();
  return torch.clamp(data.add(signDataGrad.mul(0.1)), 0, 1);
}

class ContentLoss extends nn.Module {
  target: Tensor;
  loss: Tensor | null = null;
  constructor(target: Tensor) {
    super();
    this.target = target.detach();
  }
  override forward(input: Tensor): Tensor {
    this.loss = F.mseLoss(input, this.target);
    return input;
  }
}

export async function neuralTransfer(): Promise<void> {
  const loader = new transforms.Compose([new transforms.Resize(512), new transforms.ToTensor()]);
  const image = loader(await vision.Image.open('dancing.jpg')).unsqueeze(0);
  const cnn = models.vgg19({ weights: 'DEFAULT' }).features.eval();
  const model = new nn.Sequential();
  const losses: ContentLoss[] = [];
  let i = 0;
  for (const layer of cnn.children()) {
    if (layer instanceof nn.Conv2d) i++;
    model.addModule(`conv_${i}`, layer);
    const loss = new ContentLoss(model(image).detach());
    model.addModule(`content_loss_${i}`, loss);
    losses.push(loss);
  }
  const input = image.clone();
  input.requiresGrad_(true);
  model.requiresGrad_(false);
  const optimizer = new optim.LBFGS([input]);
  const gram = input.view(1, -1).mm(input.view(1, -1).t()).div(input.numel());
  optimizer.step(() => {
    torch.noGrad(() => input.clamp_(0, 1));
    optimizer.zeroGrad();
    model(input);
    const score = losses.reduce((sum, l) => sum.add(l.loss!), torch.zeros([]));
    score.backward();
    return score.add(gram.sum());
  });
}

// ---- Finetuning torchvision's models ----

export function finetuneAny(name: 'resnet' | 'alexnet' | 'vgg' | 'squeezenet' | 'densenet'): nn.Module {
  const numClasses = 2;
  if (name === 'resnet') {
    const model = models.resnet50({ weights: 'IMAGENET1K_V2' });
    model.fc = new nn.Linear(model.fc.inFeatures, numClasses);
    return model;
  }
  if (name === 'alexnet') {
    const model = models.alexnet({ weights: null });
    model.classifier[6] = new nn.Linear(model.classifier[6].inFeatures, numClasses);
    return model;
  }
  if (name === 'vgg') {
    const model = models.vgg11Bn();
    model.classifier[6] = new nn.Linear(model.classifier[6].inFeatures, numClasses);
    return model;
  }
  if (name === 'squeezenet') {
    const model = models.squeezenet1_0();
    model.classifier[1] = new nn.Conv2d(512, numClasses, [1, 1], { stride: [1, 1] });
    return model;
  }
  const model = models.densenet121();
  model.classifier = new nn.Linear(model.classifier.inFeatures, numClasses);
  return model;
}
