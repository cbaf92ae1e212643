#!/usr/bin/env node
/** `npx torch-node`: the command line of src/cli, compiled. */

// A source checkout has no lib/ before its first build.
let cli;
try {
  cli = require('../lib/cli/index.js');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  console.error(`torch-node is not built: ${error.message.split('\n')[0]}\n  to mend it: npm install`);
  process.exit(1);
}

cli.main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
