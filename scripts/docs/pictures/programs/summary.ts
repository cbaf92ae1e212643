/** The table of a network's layers, as the guide has it, and what its first operators are. */
import torch, { nn } from 'torch-node';

const cnn = new nn.Sequential(
  ...[new nn.Conv2d(1, 8, 3, { padding: 1 }), new nn.ReLU(), new nn.MaxPool2d(2)],
  ...[new nn.Flatten(), new nn.Linear(8 * 14 * 14, 10)],
);
torch.utils.summary(cnn, torch.ones([32, 1, 28, 28]));
torch.utils.recordGraph(cnn, torch.ones([32, 1, 28, 28]), { inputNames: ['x'] }).print();
