// A DCGAN on a folder of images: ImageFolder, Resize, CenterCrop, ToTensor, Normalize; two Adams.
const { torch, nn, finish, option } = require('./program.cjs');

const { datasets, transforms } = torch.vision;
const [batch, latent, width] = [16, 32, 16];

const data = new datasets.ImageFolder(option('--images'), {
  transform: new transforms.Compose([
    new transforms.Resize(32),
    new transforms.CenterCrop(32),
    new transforms.ToTensor(),
    new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
  ]),
});
const loader = new torch.utils.data.DataLoader(data, { batchSize: batch, shuffle: true });

const generator = new nn.Sequential(
  new nn.ConvTranspose2d(latent, 4 * width, 4, { bias: false }),
  new nn.BatchNorm2d(4 * width),
  new nn.ReLU(),
  new nn.ConvTranspose2d(4 * width, 2 * width, 4, { stride: 2, padding: 1, bias: false }),
  new nn.BatchNorm2d(2 * width),
  new nn.ReLU(),
  new nn.ConvTranspose2d(2 * width, width, 4, { stride: 2, padding: 1, bias: false }),
  new nn.BatchNorm2d(width),
  new nn.ReLU(),
  new nn.ConvTranspose2d(width, 3, 4, { stride: 2, padding: 1, bias: false }),
  new nn.Tanh(),
);
const discriminator = new nn.Sequential(
  new nn.Conv2d(3, width, 4, { stride: 2, padding: 1, bias: false }),
  new nn.LeakyReLU(0.2),
  new nn.Conv2d(width, 2 * width, 4, { stride: 2, padding: 1, bias: false }),
  new nn.BatchNorm2d(2 * width),
  new nn.LeakyReLU(0.2),
  new nn.Conv2d(2 * width, 1, 8, { bias: false }),
  new nn.Sigmoid(),
);
const criterion = new nn.BCELoss();
const adam = (net) => new torch.optim.Adam(net.parameters(), { lr: 2e-4, betas: [0.5, 0.999] });
const [optimizerD, optimizerG] = [adam(discriminator), adam(generator)];

const losses = [];
for (let epoch = 0; epoch < 8; epoch++) {
  for (const [real] of loader) {
    const count = real.size(0);
    discriminator.zeroGrad();
    const onReal = criterion(discriminator(real).view(-1), torch.ones([count]));
    onReal.backward();
    const fake = generator(torch.randn([count, latent, 1, 1]));
    const onFake = criterion(discriminator(fake.detach()).view(-1), torch.zeros([count]));
    onFake.backward();
    optimizerD.step();
    generator.zeroGrad();
    const loss = criterion(discriminator(fake).view(-1), torch.ones([count]));
    loss.backward();
    optimizerG.step();
    losses.push(onReal.item() + onFake.item(), loss.item());
  }
}
finish(losses);
