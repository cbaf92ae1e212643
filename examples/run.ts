/** npm run example -- NAME [options]: runs examples/NAME.ts; without a name, lists what there is. */
import fs from 'node:fs';
import path from 'node:path';

const names = fs
  .readdirSync(__dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -3));
const [name = ''] = process.argv.splice(2, 1);

if (names.includes(name)) {
  require(path.join(__dirname, name));
} else {
  console.error(`npm run example -- NAME [options]\n\nNAME: ${names.join(', ')}`);
  process.exitCode = 1;
}
