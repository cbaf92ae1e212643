/**
 * Runs ONNX files with onnxruntime-node, in a process of its own: one request on stdin, the outputs on
 * stdout. A tensor travels as its type, its shape and its bytes (base64).
 */
const fs = require('node:fs');

/** The arrays that the runtime wants for each type. */
const arrays = {
  float32: Float32Array,
  float64: Float64Array,
  float16: globalThis.Float16Array ?? Uint16Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array,
  bool: Uint8Array,
};

function bytesOf(array) {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}

async function main() {
  const { module, runs } = JSON.parse(fs.readFileSync(0, 'utf8'));
  const ort = require(module);
  const answers = [];
  for (const { file, inputs } of runs) {
    try {
      const options = { intraOpNumThreads: 1, logSeverityLevel: 3, executionProviders: ['cpu'] };
      const session = await ort.InferenceSession.create(file, options);
      const feeds = {};
      session.inputNames.forEach((name, i) => {
        const { dtype, shape, data } = inputs[i];
        // A copy begins at a multiple of every element's size.
        const bytes = new Uint8Array(Buffer.from(data, 'base64'));
        feeds[name] = new ort.Tensor(dtype, new arrays[dtype](bytes.buffer), shape);
      });
      const found = await session.run(feeds);
      const outputs = session.outputNames.map((name) => {
        const { type, dims, data } = found[name];
        return { dtype: type, shape: [...dims], data: bytesOf(data) };
      });
      await session.release();
      answers.push({ outputs });
    } catch (error) {
      answers.push({ error: String(error) });
    }
  }
  fs.writeFileSync(1, JSON.stringify(answers));
}

main();
