/** What of autocast stands in `torch` itself. */
export {
  autocastDecrementNesting,
  autocastIncrementNesting,
  clearAutocastCache,
  getAutocastCpuDtype,
  getAutocastDtype,
  getAutocastGpuDtype,
  isAutocastCacheEnabled,
  isAutocastCpuEnabled,
  isAutocastEnabled,
  setAutocastCacheEnabled,
  setAutocastCpuDtype,
  setAutocastCpuEnabled,
  setAutocastDtype,
  setAutocastEnabled,
  setAutocastGpuDtype,
} from './state';
