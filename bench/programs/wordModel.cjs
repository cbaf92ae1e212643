// A word model: an LSTM of two layers over random words, state carried from batch to batch, SGD by hand.
const { torch, nn, F, finish } = require('./program.cjs');

const [steps, batch, length, width, words] = [100, 20, 35, 128, 2000];

class WordModel extends nn.Module {
  constructor() {
    super();
    this.drop = new nn.Dropout(0.2);
    this.encoder = new nn.Embedding(words, width);
    this.lstm = new nn.LSTM(width, width, 2, { dropout: 0.2 });
    this.decoder = new nn.Linear(width, words);
  }

  forward(x, state) {
    const [output, next] = this.lstm(this.drop(this.encoder(x)), state);
    return [F.logSoftmax(this.decoder(this.drop(output)).view(-1, words), 1), next];
  }
}

const model = new WordModel();
const data = torch.randint(0, words, [steps * length + 1, batch]);
let state = [torch.zeros([2, batch, width]), torch.zeros([2, batch, width])];
const losses = [];
for (let i = 0; i < steps; i++) {
  const x = data.get(`${i * length}:${(i + 1) * length}`);
  const y = data.get(`${i * length + 1}:${(i + 1) * length + 1}`).reshape(-1);
  model.zeroGrad();
  const [output, next] = model(
    x,
    state.map((part) => part.detach()),
  );
  state = next;
  const loss = F.nllLoss(output, y);
  loss.backward();
  nn.utils.clipGradNorm_(model.parameters(), 0.25);
  torch.noGrad(() => {
    for (const p of model.parameters()) p.add_(p.grad, { alpha: -20 });
  });
  losses.push(loss.item());
}
finish(losses);
