/** Digits of MNIST in half blocks, and the course of a training. */
import torch from 'torch-node';

const { datasets } = torch.vision;
const images = new datasets.MNIST(datasets.findMnistData()!, { train: false, download: false });
torch.vision.utils.show(images.data.get('0:6').unsqueeze(1), { nrow: 6, width: 96, protocol: 'blocks' });

const history = new torch.utils.metrics.History();
for (let step = 0; step < 60; step++)
  history.add({ loss: Math.exp(-step / 16), accuracy: 1 - 0.7 * Math.exp(-step / 10) });
console.log(String(history));
