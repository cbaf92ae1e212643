/**
 * The device that the tests run on. It is the CPU but in `npm run test:cuda`, which runs the files that
 * `vitest.config.mts` names on `cuda`, or on the device that TORCH_NODE_TEST_DEVICE names: `cpu`, or the
 * stand-in's `privateuseone:0`. There it is the default device, here and in Python, so the bodies are the
 * same.
 */
export const device = (process.env.TORCH_NODE_TEST_DEVICE ?? 'cpu') as 'cuda';

export const isCpu = device.startsWith('cpu');
export const isCuda = device.startsWith('cuda');
