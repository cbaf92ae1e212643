/** `torch.onnx`: models as files that ONNX Runtime and others run. */
export { type DynamicDims, exportOnnx as export, type OnnxExportOptions } from './export';
