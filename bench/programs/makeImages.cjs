// Makes a folder of PNG files, two classes of 40: coloured noise over slopes, 96 x 80 pixels.
const fs = require('node:fs');
const path = require('node:path');

const torch = require(path.join(__dirname, '../../lib')).default;
torch.manualSeed(1);

for (const [kind, slope] of [
  ['falling', -1],
  ['rising', 1],
]) {
  const folder = path.join(process.argv[2], kind);
  fs.mkdirSync(folder, { recursive: true });
  const background = torch.linspace(-slope, slope, 96).mul(0.3).add(0.5);
  for (let i = 0; i < 40; i++) {
    const image = background.add(torch.randn([3, 80, 96]).mul(0.1)).clamp(0, 1);
    torch.vision.utils.saveImage(image, path.join(folder, `${i}.png`), { padding: 0 });
  }
}
