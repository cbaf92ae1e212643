/** `torch.utils.metrics`: figures of a training loop. */
export { AverageMeter, type AverageMeterOptions } from './average';
export {
  accuracy,
  type ClassScores,
  type ConfusionMatrixOptions,
  classificationReport,
  confusionMatrix,
  precisionRecallFscore,
} from './classification';
