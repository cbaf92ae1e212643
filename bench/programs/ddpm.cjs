// Denoising diffusion: a small U-Net with embeddings of time learns the noise of random images.
const { torch, nn, F, finish } = require('./program.cjs');

const [steps, batch, width, times] = [60, 16, 32, 1000];

class Block extends nn.Module {
  constructor(inputs, outputs) {
    super();
    this.norm1 = new nn.GroupNorm(8, inputs);
    this.conv1 = new nn.Conv2d(inputs, outputs, 3, { padding: 1 });
    this.time = new nn.Linear(4 * width, outputs);
    this.norm2 = new nn.GroupNorm(8, outputs);
    this.conv2 = new nn.Conv2d(outputs, outputs, 3, { padding: 1 });
    this.skip = inputs === outputs ? new nn.Identity() : new nn.Conv2d(inputs, outputs, 1);
  }

  forward(x, t) {
    let h = this.conv1(F.silu(this.norm1(x)));
    h = h.add(this.time(F.silu(t)).get(':', ':', null, null));
    h = this.conv2(F.silu(this.norm2(h)));
    return h.add(this.skip(x));
  }
}

class UNet extends nn.Module {
  constructor() {
    super();
    this.embed = new nn.Sequential(
      new nn.Linear(width, 4 * width),
      new nn.SiLU(),
      new nn.Linear(4 * width, 4 * width),
    );
    this.first = new nn.Conv2d(1, width, 3, { padding: 1 });
    this.down1 = new Block(width, width);
    this.down2 = new Block(width, 2 * width);
    this.middle = new Block(2 * width, 2 * width);
    this.up2 = new Block(4 * width, width);
    this.up1 = new Block(2 * width, width);
    this.last = new nn.Conv2d(width, 1, 3, { padding: 1 });
  }

  forward(x, t) {
    const freqs = torch.exp(torch.arange(width / 2).mul(-Math.log(10000) / (width / 2)));
    const angles = t.float().get(':', null).mul(freqs);
    const time = this.embed(torch.cat([angles.sin(), angles.cos()], 1));
    const a = this.down1(this.first(x), time);
    const b = this.down2(F.avgPool2d(a, 2), time);
    let h = this.middle(b, time);
    h = this.up2(torch.cat([h, b], 1), time);
    h = this.up1(torch.cat([F.interpolate(h, { scaleFactor: 2 }), a], 1), time);
    return this.last(F.silu(h));
  }
}

const model = new UNet();
const optimizer = new torch.optim.Adam(model.parameters(), { lr: 2e-4 });
const alphas = torch.linspace(1e-4, 0.02, times).neg().add(1).cumprod(0);
const losses = [];
for (let step = 0; step < steps; step++) {
  const x = torch.rand([batch, 1, 28, 28]);
  const noise = torch.randn([batch, 1, 28, 28]);
  const t = torch.randint(0, times, [batch]);
  const a = alphas.get(t).view(-1, 1, 1, 1);
  const noisy = a.sqrt().mul(x).add(a.neg().add(1).sqrt().mul(noise));
  const loss = F.mseLoss(model(noisy, t), noise);
  optimizer.zeroGrad();
  loss.backward();
  optimizer.step();
  losses.push(loss.item());
}
finish(losses);
