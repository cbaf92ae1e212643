/** nanoGPT, translated: compiled, never run. */
import torch, { nn, optim, type Tensor } from 'torch-node';

const F = nn.functional;
const device = torch.cuda.isAvailable() ? 'cuda' : 'cpu';
declare const x: Tensor;

interface GPTConfig {
  blockSize: number;
  vocabSize: number;
  nLayer: number;
  nHead: number;
  nEmbd: number;
  dropout: number;
  bias: boolean;
}
class LayerNorm extends nn.Module {
  weight: nn.Parameter;
  bias: nn.Parameter | null;
  constructor(ndim: number, bias: boolean) {
    super();
    this.weight = new nn.Parameter(torch.ones(ndim));
    this.bias = bias ? new nn.Parameter(torch.zeros(ndim)) : null;
  }
  override forward(input: Tensor): Tensor {
    return F.layerNorm(input, this.weight.shape, this.weight, this.bias, 1e-5);
  }
}
class CausalSelfAttention extends nn.Module {
  c_attn: nn.Linear;
  c_proj: nn.Linear;
  resid_dropout: nn.Dropout;
  constructor(readonly config: GPTConfig) {
    super();
    this.c_attn = new nn.Linear(config.nEmbd, 3 * config.nEmbd, { bias: config.bias });
    this.c_proj = new nn.Linear(config.nEmbd, config.nEmbd, { bias: config.bias });
    this.resid_dropout = new nn.Dropout(config.dropout);
  }
  override forward(input: Tensor): Tensor {
    const [B, T, C] = input.size() as [number, number, number];
    const { nHead, dropout } = this.config;
    const heads = (t: Tensor) => t.view(B, T, nHead, Math.floor(C / nHead)).transpose(1, 2);
    const [q, k, v] = this.c_attn(input).split(this.config.nEmbd, { dim: 2 }).map(heads) as [
      Tensor,
      Tensor,
      Tensor,
    ];
    let y = F.scaledDotProductAttention(q, k, v, {
      attnMask: null,
      dropoutP: this.training ? dropout : 0,
      isCausal: true,
    });
    y = y.transpose(1, 2).contiguous().view(B, T, C);
    return this.resid_dropout(this.c_proj(y));
  }
}
class Block extends nn.Module {
  ln_1: LayerNorm;
  attn: CausalSelfAttention;
  constructor(config: GPTConfig) {
    super();
    this.ln_1 = new LayerNorm(config.nEmbd, config.bias);
    this.attn = new CausalSelfAttention(config);
  }
  override forward(input: Tensor): Tensor {
    return input.add(this.attn(this.ln_1(input)));
  }
}
class GPT extends nn.Module {
  transformer: nn.ModuleDict<{
    wte: nn.Embedding;
    wpe: nn.Embedding;
    h: nn.ModuleList<Block>;
    ln_f: LayerNorm;
  }>;
  lm_head: nn.Linear;
  constructor(readonly config: GPTConfig) {
    super();
    this.transformer = new nn.ModuleDict({
      wte: new nn.Embedding(config.vocabSize, config.nEmbd),
      wpe: new nn.Embedding(config.blockSize, config.nEmbd),
      h: new nn.ModuleList(Array.from({ length: config.nLayer }, () => new Block(config))),
      ln_f: new LayerNorm(config.nEmbd, config.bias),
    });
    this.lm_head = new nn.Linear(config.nEmbd, config.vocabSize, { bias: false });
    this.transformer.wte.weight = this.lm_head.weight;
    this.apply((m) => {
      if (m instanceof nn.Linear) {
        nn.init.normal_(m.weight, { mean: 0, std: 0.02 });
        if (m.bias !== null) nn.init.zeros_(m.bias);
      }
    });
    for (const [pn, p] of this.namedParameters()) if (pn.endsWith('c_proj.weight')) nn.init.normal_(p);
  }
  override forward(idx: Tensor, targets: Tensor | null = null): [logits: Tensor, loss: Tensor | null] {
    const [, t] = idx.size() as [number, number];
    const pos = torch.arange(0, t, { dtype: torch.long, device: idx.device });
    let h = this.transformer.wte(idx).add(this.transformer.wpe(pos));
    for (const block of this.transformer.h) h = block(h);
    h = this.transformer.ln_f(h);
    if (targets === null) return [this.lm_head(h.get(':', [-1], ':')), null];
    const logits = this.lm_head(h);
    const loss = F.crossEntropy(logits.view(-1, logits.size(-1)), targets.view(-1), { ignoreIndex: -1 });
    return [logits, loss];
  }
  configureOptimizers(weightDecay: number, lr: number, betas: [number, number]): optim.AdamW {
    const params = [...this.namedParameters()].map(([, p]) => p).filter((p) => p.requiresGrad);
    const groups = [
      { params: params.filter((p) => p.dim() >= 2), weightDecay },
      { params: params.filter((p) => p.dim() < 2), weightDecay: 0 },
    ];
    return new optim.AdamW(groups, { lr, betas, fused: true });
  }
  @torch.noGrad()
  generate(idx: Tensor, maxNewTokens: number, temperature = 1, topK: number | null = null): Tensor {
    for (let i = 0; i < maxNewTokens; i++) {
      const cond =
        idx.size(1) <= this.config.blockSize ? idx : idx.get(':', torch.slice(-this.config.blockSize, null));
      let [logits] = this(cond);
      logits = logits.get(':', -1, ':').div(temperature);
      if (topK !== null) {
        const [v] = torch.topk(logits, Math.min(topK, logits.size(-1)));
        logits.set(logits.lt(v.get(':', [-1])), -Infinity);
      }
      const probs = F.softmax(logits, { dim: -1 });
      idx = torch.cat([idx, torch.multinomial(probs, { numSamples: 1 })], { dim: 1 });
    }
    return idx;
  }
}

export function nanoGPT(config: GPTConfig): void {
  const model = new GPT(config).to(device);
  const optimizer = model.configureOptimizers(0.1, 6e-4, [0.9, 0.95]);
  const [, loss] = model(x, x);
  loss!.div(4).backward();
  for (const group of optimizer.paramGroups) group.lr = 1e-3;
  optimizer.step();
  optimizer.zeroGrad({ setToNone: true });
  torch.save({ model: model.stateDict(), optimizer: optimizer.stateDict(), config, iter: 3 }, 'ckpt.pt');
  const checkpoint = torch.load('ckpt.pt', { mapLocation: device });
  model.loadStateDict(checkpoint.model);
  model.eval();
  console.log(model.generate(x, 500, 0.8, 200).get(0).tolist());
}
