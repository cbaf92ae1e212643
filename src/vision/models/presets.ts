/** Twin of torchvision/transforms/_presets.py: how images are prepared for pretrained weights. */

/** Options of {@link ImageClassification}. */
export interface ImageClassificationOptions {
  cropSize: number;
  /** Default: 256 */
  resizeSize?: number;
  /** Default: ImageNet's */
  mean?: readonly number[];
  /** Default: ImageNet's */
  std?: readonly number[];
}
