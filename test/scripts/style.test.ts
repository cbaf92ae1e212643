/** The check of comments and casts: each kind of fault is found, and what is in order passes. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { repo } from '../helpers/python';

let faultsOf: (file: string, text: string) => string[];
beforeAll(async () => {
  faultsOf = (await import(pathToFileURL(path.join(repo, 'scripts/check-style.mjs')).href)).faultsOf;
});

const head = '/** What this file is for. */\n';

it.each([head, '// What it is for.\n', `#!/usr/bin/env node\n${head}`])('%j is a head comment', (text) => {
  expect(faultsOf('src/a.ts', `${text}import fs from 'node:fs';\n`)).toEqual([]);
});

it.each(["import fs from 'node:fs';\n", '\n/** Too late. */\n', '#!/usr/bin/env node\nlet a;\n', ''])(
  '%j has none',
  (text) => {
    expect(faultsOf('src/a.ts', text)).toEqual(['src/a.ts has no head comment']);
  },
);
