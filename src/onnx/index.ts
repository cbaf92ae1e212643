/** `torch.onnx`: models as files that run anywhere. */
export { type DynamicDims, exportOnnx as export, type OnnxExportOptions } from './export';
