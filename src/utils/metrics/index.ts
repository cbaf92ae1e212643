/**
 * `torch.utils.metrics`: figures of a training loop: averages, accuracy, confusion, precision and
 * recall.
 */
export { AverageMeter, type AverageMeterOptions } from './average';
export {
  accuracy,
  type ClassScores,
  type ConfusionMatrixOptions,
  classificationReport,
  confusionMatrix,
  precisionRecallFscore,
} from './classification';
