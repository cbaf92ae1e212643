/** What a `SummaryWriter` adds of pictures, sounds and shapes. */
import type { Arguments } from '../common/binder';
import { expectBoolean, expectInteger, expectString } from '../common/expect';
import { audio } from './audio';
import { figureToImage, image, imageBoxes, video } from './images';
import { mesh } from './mesh';
import { NumbersWriter } from './numbersWriter';
import * as p from './parameters';
import { addSummary } from './runWriter';

/** Pictures, sounds and shapes. */
export abstract class MediaWriter extends NumbersWriter {
  /**
   * Adds an image.
   *
   * **Shape**: imgTensor [3, H, W] or [1, H, W], or as `dataformats` says: 'HWC', 'HW'
   *
   * @param tag its name
   * @param imgTensor numbers from 0 to 1, or uint8 from 0 to 255
   * @param rest globalStep, walltime, dataformats ('CHW'); or {@link AddImageOptions}
   * @throws Error for a shape that `dataformats` doesn't fit
   * @example writer.addImage('digit', images.get(0), step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_image
   */
  addImage(...args: Arguments<p.AddImage, p.AddImageOrder>): void {
    const [tag, images, globalStep, walltime, dataformats] = p.bindAddImage(args);
    expectString(tag, 'tag');
    addSummary(this, image(tag, images, dataformats), globalStep, walltime);
  }

  /**
   * Adds a batch of images, eight in a row.
   *
   * **Shape**: imgTensor [N, 3, H, W] or [N, 1, H, W], or as `dataformats` says
   *
   * @param tag its name
   * @param imgTensor numbers from 0 to 1, or uint8 from 0 to 255
   * @param rest globalStep, walltime, dataformats ('NCHW'); or {@link AddImageOptions}
   * @throws Error for a shape that `dataformats` doesn't fit
   * @example writer.addImages('digits', images, step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_images
   */
  addImages(...args: Arguments<p.AddImage, p.AddImageOrder>): void {
    const [tag, images, globalStep, walltime, dataformats] = p.bindAddImages(args);
    expectString(tag, 'tag');
    addSummary(this, image(tag, images, dataformats), globalStep, walltime);
  }

  /**
   * Adds an image with boxes drawn into it in red, and their labels in a font of the system.
   *
   * **Shape**: imgTensor [3, H, W]; boxTensor [N, 4]: x and y of two opposite corners
   *
   * @param tag its name
   * @param imgTensor numbers from 0 to 1, or uint8 from 0 to 255
   * @param boxTensor the boxes
   * @param rest globalStep, walltime, rescale (1), dataformats ('CHW'), labels; or
   *   {@link AddImageWithBoxesOptions}
   * @throws Error for a shape that `dataformats` doesn't fit
   * @example writer.addImageWithBoxes('found', image, [[5, 5, 40, 30]], { labels: ['cat'] });
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html
   */
  addImageWithBoxes(...args: Arguments<p.AddImageWithBoxes, p.AddImageWithBoxesOrder>): void {
    const given = p.bindAddImageWithBoxes.named(args);
    const { tag, imgTensor, boxTensor, rescale, dataformats, labels } = given;
    expectString(tag, 'tag');
    const summary = imageBoxes(tag, imgTensor, boxTensor, rescale, dataformats, labels);
    addSummary(this, summary, given.globalStep, given.walltime);
  }

  /**
   * Adds a figure, or several of one size: an image, the bytes of an image file, a canvas that has
   * `toBuffer('image/png')`, or an SVG picture's text, as chart libraries render it. Where it is transparent
   * it is white.
   *
   * @param tag its name
   * @param figure the figure, or an array of figures
   * @param rest globalStep, close (true): whether figures that have a method `close` are closed, walltime; or
   *   {@link AddFigureOptions}
   * @throws TypeError for anything else
   * @example writer.addFigure('curve', chart.renderToSVGString(), step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_figure
   */
  addFigure(...args: Arguments<p.AddFigure, p.AddFigureOrder>): void {
    const [tag, figure, globalStep, close, walltime] = p.bindAddFigure(args);
    expectString(tag, 'tag');
    expectBoolean(close, 'close');
    const dataformats = Array.isArray(figure) ? 'NCHW' : 'CHW';
    addSummary(this, image(tag, figureToImage(figure, close), dataformats), globalStep, walltime);
  }

  /**
   * Adds videos, as one animated GIF in which they are side by side.
   *
   * **Shape**: vidTensor [N, T, C, H, W]: videos, frames, 1 or 3 channels
   *
   * @param tag its name
   * @param vidTensor numbers from 0 to 1, or uint8 from 0 to 255
   * @param rest globalStep, fps (4), walltime; or {@link AddVideoOptions}
   * @throws RangeError for another shape
   * @example writer.addVideo('walk', frames.unsqueeze(0), step, { fps: 10 });
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_video
   */
  addVideo(...args: Arguments<p.AddVideo, p.AddVideoOrder>): void {
    const [tag, videos, globalStep, fps, walltime] = p.bindAddVideo(args);
    expectString(tag, 'tag');
    addSummary(this, video(tag, videos, fps), globalStep, walltime);
  }

  /**
   * Adds a sound of one channel.
   *
   * @param tag its name
   * @param sndTensor numbers from −1 to 1; what lies outside is clipped, with a warning
   * @param rest globalStep, sampleRate (44100), walltime; or {@link AddAudioOptions}
   * @throws Error for several channels
   * @example writer.addAudio('tone', torch.arange(0, 44100).mul(0.06).sin(), step);
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_audio
   */
  addAudio(...args: Arguments<p.AddAudio, p.AddAudioOrder>): void {
    const [tag, sound, globalStep, sampleRate, walltime] = p.bindAddAudio(args);
    expectString(tag, 'tag');
    expectInteger(sampleRate, 'sampleRate', 1);
    addSummary(this, audio(tag, sound, sampleRate), globalStep, walltime);
  }

  /**
   * Adds a mesh, or a cloud of points.
   *
   * **Shape**: vertices [B, N, 3]; colors [B, N, 3]; faces [B, M, 3]
   *
   * @param tag its name
   * @param vertices the points' coordinates
   * @param rest colors: from 0 to 255 each, faces: three vertices' numbers each, configDict: settings of
   *   three.js, globalStep, walltime; or {@link AddMeshOptions}
   * @throws RangeError for another number of dimensions
   * @example writer.addMesh('shape', vertices, { faces });
   * @see https://docs.pytorch.org/docs/2.13/tensorboard.html#torch.utils.tensorboard.writer.SummaryWriter.add_mesh
   */
  addMesh(...args: Arguments<p.AddMesh, p.AddMeshOrder>): void {
    const [tag, vertices, colors, faces, configDict, globalStep, walltime] = p.bindAddMesh(args);
    expectString(tag, 'tag');
    addSummary(this, mesh(tag, vertices, colors, faces, configDict), globalStep, walltime);
  }
}
