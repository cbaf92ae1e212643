/** The check of comments and casts: each kind of fault is found, and what is in order passes. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { repo } from '../helpers/python';

let faultsOf: (file: string, text: string, partner?: string) => string[];
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

it('a header and its source have one head comment', () => {
  const code = '#pragma once\n';
  expect(faultsOf('binding/a.h', code, '// What both are for.\n')).toEqual([]);
  expect(faultsOf('binding/a.h', code, code)).toEqual(['binding/a.h has no head comment']);
});

const wide = 'word '.repeat(22); // 110 characters
const address = `https://example.com/${'a'.repeat(100)}`;

it.each([`// ${wide}`, `/** ${wide} */`, `/**\n * ${wide}\n */`, `  // ${address} and more`])(
  '%j is wide',
  (text) => {
    const line = text.startsWith('/**\n') ? 3 : 2;
    expect(faultsOf('src/a.ts', head + text)).toEqual([
      `src/a.ts:${line} has a comment of more than 110 characters`,
    ]);
  },
);

it.each([`// ${wide.slice(3)}`, `/**\n * | ${wide} |\n * @see ${address}\n */`, `const a = '${wide}';`])(
  '%j is not',
  (text) => {
    expect(faultsOf('src/a.ts', head + text)).toEqual([]);
  },
);

const reason = '// Its types know no such method.';

it.each(['f(x as any);', 'const a = (x as any).b;', 'const list = x as any[];', 'f(x as unknown as A);'])(
  '%j says no reason',
  (code) => {
    const faults = ["src/a.ts:3 has a cast that takes anything and doesn't say why"];
    expect(faultsOf('src/a.ts', `${head}let x;\n${code}\n`)).toEqual(faults);
    expect(faultsOf('test/a.ts', `${head}let x;\n${code}\n`)).toEqual([]);
    expect(faultsOf('src/a.ts', `${head}${reason}\n${code}\n`)).toEqual([]);
    expect(faultsOf('src/a.ts', `${head}let x;\n${code} ${reason}\n`)).toEqual([]);
  },
);

it('takes no sentence for a cast', () => {
  expect(faultsOf('src/a.ts', `${head}let x;\nconst text = 'as large as any one of them';\n`)).toEqual([]);
});
