/**
 * Links to PyTorch's documentation are all of the version that the operators were generated from; those of
 * operators that came later, of the version that brought them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = join(__dirname, '..', '..');
const src = join(root, 'src');
/** Python's own text of a warning has this one. */
const quoted = 'main/generated/torch.nn.Module.html#torch.nn.Module.register_full_backward_hook';

it("link to one version of PyTorch's documentation", () => {
  const tables = readFileSync(join(src, 'generated', 'tables.ts'), 'utf8');
  const version = /^\/\/ PyTorch (\d+\.\d+)\./m.exec(tables)![1]!;
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const links = files.flatMap((name) => {
    const text = readFileSync(join(src, name), 'utf8');
    // Texts of Python's errors and warnings have addresses of their own; what links is `@see`, or ours.
    return [...text.matchAll(/(?:@see https:\/\/|docs\.)pytorch\.org\/docs\/(\S+)/g)].map((m) => [
      relative(root, join(src, name)),
      m[1]!,
    ]);
  });
  expect(links.length).toBeGreaterThan(1500);
  const newer = JSON.parse(readFileSync(join(root, 'scripts', 'generate', 'newer.json'), 'utf8'));
  const operators: { page?: string | null; since?: string }[] = Object.values(newer.namespaces).flat() as [];
  const known = new Set([quoted, ...operators.map(({ page, since }) => `${since}/${page}`)]);
  const others = links.filter(([, page]) => !page!.startsWith(`${version}/`) && !known.has(page!));
  expect(others).toEqual([]);
});
