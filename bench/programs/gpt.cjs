// A GPT of two layers with attention written out, on random tokens.
const { torch, nn, F, finish } = require('./program.cjs');

const [steps, batch, length, width, heads, tokens] = [150, 8, 64, 128, 4, 65];

class Block extends nn.Module {
  constructor() {
    super();
    this.ln1 = new nn.LayerNorm(width);
    this.qkv = new nn.Linear(width, 3 * width);
    this.out = new nn.Linear(width, width);
    this.ln2 = new nn.LayerNorm(width);
    this.mlp = new nn.Sequential(
      new nn.Linear(width, 4 * width),
      new nn.GELU(),
      new nn.Linear(4 * width, width),
    );
    this.registerBuffer('mask', torch.tril(torch.ones([length, length])).eq(0));
  }

  forward(x) {
    const [q, k, v] = this.qkv(this.ln1(x))
      .chunk(3, -1)
      .map((part) => part.view(batch, length, heads, -1).transpose(1, 2));
    const scores = q
      .matmul(k.transpose(-2, -1))
      .div(Math.sqrt(width / heads))
      .maskedFill(this.mask, -Infinity);
    const attended = F.dropout(F.softmax(scores, -1), 0.1).matmul(v);
    x = x.add(this.out(attended.transpose(1, 2).reshape(batch, length, width)));
    return x.add(this.mlp(this.ln2(x)));
  }
}

class GPT extends nn.Module {
  constructor() {
    super();
    this.token = new nn.Embedding(tokens, width);
    this.position = new nn.Embedding(length, width);
    this.blocks = new nn.Sequential(new Block(), new Block());
    this.ln = new nn.LayerNorm(width);
    this.head = new nn.Linear(width, tokens, { bias: false });
  }

  forward(x) {
    return this.head(this.ln(this.blocks(this.token(x).add(this.position(torch.arange(length))))));
  }
}

const model = new GPT();
const optimizer = new torch.optim.AdamW(model.parameters(), { lr: 1e-3 });
const losses = [];
for (let step = 0; step < steps; step++) {
  const data = torch.randint(0, tokens, [batch, length + 1]);
  const logits = model(data.get(':', ':-1'));
  const loss = F.crossEntropy(logits.view(-1, tokens), data.get(':', '1:').reshape(-1));
  optimizer.zeroGrad();
  loss.backward();
  nn.utils.clipGradNorm_(model.parameters(), 1);
  optimizer.step();
  losses.push(loss.item());
}
finish(losses);
