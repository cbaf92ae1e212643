// DenseNet-121 on small pictures: hundreds of layers, each of which takes all that came before.
const { torch, F, finish } = require('./program.cjs');

const model = torch.vision.models.densenet121({ numClasses: 10 });
const optimizer = new torch.optim.SGD(model.parameters(), { lr: 0.01, momentum: 0.9 });
const x = torch.randn([16, 3, 64, 64]);
const y = torch.randint(0, 10, [16]);
const losses = [];
for (let step = 0; step < 20; step++) {
  optimizer.zeroGrad();
  const loss = F.crossEntropy(model(x), y);
  loss.backward();
  optimizer.step();
  losses.push(loss.item());
}
finish(losses);
