/**
 * `torch.utils.metrics`: figures of a training loop: averages, accuracy, confusion, precision and
 * recall, their history.
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
export { History } from './history';
