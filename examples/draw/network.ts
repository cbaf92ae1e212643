/** The network, and the bytes by which its weights go from the thread that trains to the one that answers. */
import torch, { nn } from 'torch-node';
import { SIDE } from './digit';

/** [batch, 1, 28, 28] -> [batch, 10] */
export function makeNetwork(): nn.Sequential {
  return new nn.Sequential(
    ...[new nn.Conv2d(1, 16, 5, { padding: 2 }), new nn.ReLU(), new nn.MaxPool2d(2)],
    ...[new nn.Conv2d(16, 32, 3, { padding: 1 }), new nn.ReLU(), new nn.MaxPool2d(2)],
    ...[new nn.Flatten(), new nn.Dropout(0.2), new nn.Linear(32 * 7 * 7, 10)],
  );
}

export const packWeights = (network: nn.Module): Uint8Array => torch.safetensors.save(network.stateDict());

export function unpackWeights(network: nn.Module, weights: Uint8Array): void {
  torch.scope(() => network.loadStateDict(torch.safetensors.load(weights)));
}

/** The ten probabilities of one image; `network` is in eval mode. */
export function predict(network: nn.Sequential, pixels: readonly number[]): number[] {
  return torch.inferenceMode(() =>
    torch.scope(() => {
      const image = torch.tensor(pixels, { dtype: 'float32' }).view([1, 1, SIDE, SIDE]);
      return network(image).softmax(1).get(0).tolist() as number[];
    }),
  );
}
