/** What `tsc --strict` must accept, and refuse, of torch.utils.tensorboard. Compiled, never run. */
import type { Tensor } from '../../src';
import type { SummaryWriter as Writer } from '../../src/tensorboard';

declare const SummaryWriter: typeof Writer;
declare const x: Tensor;

export function writers(): void {
  new SummaryWriter();
  new SummaryWriter('runs/a', '', null, 10, 120, '.suffix');
  new SummaryWriter(new URL('file:///runs/a'), { purgeStep: 5 });
  new SummaryWriter({ comment: ' lr 0.1', flushSecs: undefined });
  // @ts-expect-error no such option
  new SummaryWriter({ log_dir: 'runs/a' });
  // @ts-expect-error a step is a number
  new SummaryWriter('runs/a', { purgeStep: '5' });
}

export function numbers(writer: Writer): void {
  writer.addScalar('loss', 0.5, 3);
  writer.addScalar('loss', x, { globalStep: 3n, walltime: 1.5, newStyle: true });
  writer.addScalar({ tag: 'loss', scalarValue: x, globalStep: x });
  writer.addScalars('losses', { train: 0.5, valid: x }, 3);
  writer.addScalars('losses', new Map([['train', 0.5]]));
  writer.addHistogram('weights', x, 3, 'auto');
  writer.addHistogram('weights', [1, 2, 3], { bins: 10, maxBins: 5 });
  writer.addHistogram('weights', new Float32Array(3), { bins: [0, 1, 2] });
  writer.addTensor('whole', x, 3);
  writer.addHparams({ lr: 0.1, name: 'a', deep: true }, { accuracy: 0.9 }, { lr: [0.1, 0.2] }, 'run');
  writer.addPrCurve('pr', [1, 0], [0.9, 0.2], { numThresholds: 20 });
  // @ts-expect-error no value
  writer.addScalar('loss');
  // @ts-expect-error a name is no number
  writer.addScalar(1, 0.5);
  // @ts-expect-error no number
  writer.addScalar('loss', '0.5');
  // @ts-expect-error Python's name
  writer.addScalar('loss', 0.5, { global_step: 3 });
  // @ts-expect-error numbers have names
  writer.addScalars('losses', [0.5, 0.6]);
  // @ts-expect-error no such rule
  writer.addHistogram('weights', x, { bins: 'automatic' });
  // @ts-expect-error only what is a tensor
  writer.addTensor('whole', [1, 2]);
  // @ts-expect-error a value for each name
  writer.addHparams({ lr: [0.1] }, {});
}

export function pictures(writer: Writer): void {
  writer.addImage('digit', x, 3, null, 'HW');
  writer.addImages('digits', x, { dataformats: 'NHWC' });
  writer.addImageWithBoxes('boxes', x, [[0, 0, 5, 5]], { labels: ['seven'] });
  writer.addVideo('film', x, 3, 30);
  writer.addAudio('tone', x, { sampleRate: 8000 });
  writer.addText('note', 'all is well', 3);
  writer.addEmbedding(x, { metadata: ['a', 'b'], labelImg: x, tag: 'words' });
  writer.addMesh('cube', x, { faces: x, configDict: { camera: { cls: 'PerspectiveCamera' } } });
  // @ts-expect-error no layout
  writer.addImage('digit', x, { dataformats: 3 });
  // @ts-expect-error no boxes
  writer.addImageWithBoxes('boxes', x);
  // @ts-expect-error no text
  writer.addText('note', 3);
  // @ts-expect-error no such method
  writer.add_image('digit', x);
}

export function layouts(writer: Writer): void {
  writer.addCustomScalars({ losses: { both: ['Multiline', ['loss/train', 'loss/valid']] } });
  writer.addCustomScalarsMultilinechart(['loss/train', 'loss/valid'], 'losses', 'both');
  const folder: string = writer.getLogdir();
  writer.addText('folder', folder);
  writer.flush();
  writer.close();
  // @ts-expect-error no such kind of chart
  writer.addCustomScalars({ losses: { both: ['Pie', ['loss/train']] } });
  // @ts-expect-error tags are an array
  writer.addCustomScalarsMultilinechart('loss/train');
}
