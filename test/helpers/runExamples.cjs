/** Runs the compiled examples of a folder, one after the other, and prints what became of each. */
const fs = require('node:fs');
const path = require('node:path');
const { inspect } = require('node:util');
const torch = require('torch-node');

const out = path.join(process.argv[2], 'out');
const skipped = new Set(JSON.parse(process.argv[3]));
const { notes } = require(path.join(out, 'notes.js'));
const { prepare } = require(path.join(out, 'exampleWorld.js'));

/** Takes back what an example has set for the whole process. */
function reset() {
  torch.manualSeed(0);
  torch.setPrintoptions({ profile: 'default' });
  torch.setWarnAlways(false);
  torch.serialization.setDefaultLoadEndianness(null);
}

/** A value as a comment shows it; of a tensor, where the comment is a shape, its shape. */
function shown([said, value]) {
  const isShape = /^\[[\d, ]*\]$/.test(said) && value instanceof torch.Tensor;
  if (value instanceof torch.Tensor && !isShape) return String(value);
  return inspect(isShape ? value.shape : value, { breakLength: Number.POSITIVE_INFINITY, depth: 9 });
}

async function main() {
  console.log = () => {};
  torch.setNumThreads(1);
  await prepare();
  const results = [];
  for (const name of fs
    .readdirSync(out)
    .filter((each) => /^src__.*\.js$/.test(each))
    .sort()) {
    for (const [id, run] of Object.entries(require(path.join(out, name)))) {
      if (skipped.has(id)) continue;
      reset();
      notes.length = 0;
      const result = { id, error: null };
      try {
        await run();
      } catch (error) {
        result.error = String(error);
      }
      result.notes = notes.map((note) => [note[0], shown(note)]);
      results.push(result);
    }
  }
  process.stdout.write(JSON.stringify(results), () => process.exit(0));
}

main();
