/** What `tsc --strict` must accept, and what it must refuse, of what shows itself. Compiled, never run. */
import torch, { type Tensor } from '../../src';
import type { Image } from '../../src/vision';

declare const image: Image;
declare const x: Tensor;

export async function whatIsShown(): Promise<void> {
  await torch.utils.display(x);
  await torch.utils.display({ a: 1 }, { to: { raw: (_type: string, _content: string) => {} } });
  await torch.utils.display(3, { to: undefined });
  torch.vision.utils.show(image);
  torch.vision.utils.show([x, x], { width: 10, protocol: 'kitty', file: process.stderr, nrow: undefined });
  const history = new torch.utils.metrics.History();
  history.add({ loss: 1, accuracy: x });
  history.add({ loss: 1 }, 10);
  const values: number[] = history.values('loss');
  void values;
  // @ts-expect-error nothing to show
  torch.utils.display();
  // @ts-expect-error no such option
  torch.utils.display(x, { where: null });
  // @ts-expect-error no image
  torch.vision.utils.show('a.png');
  // @ts-expect-error no such protocol
  torch.vision.utils.show(image, { protocol: 'png' });
  // @ts-expect-error a text is no figure
  history.add({ loss: '1' });
}
