/** The pictures that pages show: each is there, says in words what is on it, and is small. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { docsPages } from '../helpers/page';
import { repo } from '../helpers/python';

const folder = path.join(repo, 'docs');
const pages = [...docsPages().map((name) => `docs/${name}`), 'README.md', 'examples/README.md'];
const shown = pages.flatMap((page) => {
  const text = fs.readFileSync(path.join(repo, page), 'utf8').replace(/^```.*?^```/gms, '');
  return Array.from(text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g), ([, alt, href]) => {
    return { page, alt: alt!, file: path.posix.join(path.dirname(page), href!) };
  });
});

it('are there, with a text', () => {
  for (const { page, alt, file } of shown) {
    expect(fs.existsSync(path.join(repo, file)), `${page}: ${file}`).toBe(true);
    expect([file, alt.split(' ').length > 7]).toEqual([file, true]);
  }
});

it('are all shown, by the guides of what is looked at', () => {
  const names = fs.readdirSync(path.join(folder, 'pictures')).map((name) => `docs/pictures/${name}`);
  expect(shown.map(({ file }) => file).sort()).toEqual(names.sort());
  for (const guide of ['draw', 'inspecting', 'notebooks', 'onnx', 'profiler', 'tensorboard'])
    expect(shown.map(({ page }) => page)).toContain(`docs/${guide}.md`);
});

it('are pictures of less than 600 KB together', () => {
  let size = 0;
  for (const { file } of shown) {
    const bytes = fs.readFileSync(path.join(repo, file));
    expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12)).toBe('RIFFWEBP');
    size += bytes.length;
  }
  expect(size).toBeLessThan(600 * 1024);
});
