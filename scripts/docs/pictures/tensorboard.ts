/** TensorBoard's own page, reading the events of trainings. */
import torch, { nn, optim } from 'torch-node';
import { packagesFolder } from '../../../test/helpers/pythonPackages';
import { type Picture, withPythonServer } from './picture';

const STEPS = 120;

/** Two trainings of one network, as the guide's, with a picture of what is learned. */
function train(folder: string, lr: number): void {
  torch.manualSeed(0);
  const model = new nn.Sequential(new nn.Linear(2, 16), new nn.ReLU(), new nn.Linear(16, 1));
  const optimizer = new optim.Adam(model.parameters(), { lr });
  const x = torch.rand([256, 2]);
  const y = x.prod(1, { keepdim: true });
  const grid = torch.cartesianProd(torch.linspace(0, 1, 64), torch.linspace(0, 1, 64));
  using writer = new torch.utils.tensorboard.SummaryWriter(`${folder}/lr ${lr}`);
  for (let step = 0; step <= STEPS; step++) {
    const loss = nn.functional.mseLoss(model(x), y);
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
    writer.addScalar('loss', loss, step);
    if (step % 10 !== 0) continue;
    const gap = torch.noGrad(() => model(x).sub(y).abs());
    writer.addScalar('largest mistake', gap.max(), step);
    writer.addHistogram('layer 0, weight', model[0].weight, step);
    const learned = torch.noGrad(() => model(grid)).clamp(0, 1);
    writer.addImage('what is learned', learned.view([1, 64, 64]), step);
  }
}

export const tensorboard: Picture = (page, folder) => {
  train(folder, 0.01);
  train(folder, 0.05);
  // Its server needs more than its reader, which the tests have.
  const packages = packagesFolder(['setuptools==80.9.0', 'tensorboard==2.21.0'], true);
  const code = `
import sys
from tensorboard import main
sys.argv = ['tensorboard', '--logdir', ${JSON.stringify(folder)}, '--port', '0', '--load_fast', 'false']
main.run_main()`;
  return withPythonServer(code, packages, async (address) => {
    await page.goto(`${address}/?darkMode=false#timeseries`);
    await page.getByText('layer 0, weight').first().waitFor();
    await page.waitForTimeout(8000); // its cards load, and move into their places
    return page.screenshot();
  });
};
