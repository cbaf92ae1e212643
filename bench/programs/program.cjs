// What the programs share: the library, two threads, a seed, and where the losses go.
const fs = require('node:fs');
const path = require('node:path');

const torch = require(path.join(__dirname, '../../lib')).default;
torch.setNumThreads(2);
torch.manualSeed(0);

/** What follows an option's name. */
const option = (name) => process.argv[process.argv.indexOf(name) + 1];

/** Writes the losses to the file that `--losses` names. */
const finish = (losses) => fs.writeFileSync(option('--losses'), JSON.stringify(losses));

module.exports = { torch, nn: torch.nn, F: torch.nn.functional, finish, option };
