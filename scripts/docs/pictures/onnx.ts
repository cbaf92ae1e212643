/** The guide's model in Netron, a viewer of models' files. */
import torch, { nn } from 'torch-node';
import { packagesFolder } from '../../../test/helpers/pythonPackages';
import { type Picture, withPythonServer } from './picture';

export const onnx: Picture = (page, folder) => {
  const model = new nn.Sequential(
    ...[new nn.Conv2d(1, 8, 3, { padding: 1 }), new nn.ReLU(), new nn.MaxPool2d(2)],
    ...[new nn.Flatten(), new nn.Linear(8 * 14 * 14, 10)],
  );
  const file = `${folder}/digits.onnx`;
  torch.onnx.export(model, torch.ones([1, 1, 28, 28]), file, {
    inputNames: ['image'],
    outputNames: ['scores'],
    dynamicShapes: { image: { 0: 'batch' } },
  });
  const code = `
import netron
host, port = netron.start(${JSON.stringify(file)}, browse=False)
print(f'http://{host}:{port}')
netron.wait()`;
  return withPythonServer(code, packagesFolder(['netron==9.3.3']), async (address) => {
    await page.goto(address);
    const accept = page.getByText('Accept');
    const node = page.getByText('Conv', { exact: true });
    await accept.or(node).first().waitFor(); // it may ask for a consent first
    if (await accept.isVisible()) await accept.click();
    await node.click();
    await page.waitForTimeout(2000); // its panel slides in
    return page.screenshot();
  });
};
