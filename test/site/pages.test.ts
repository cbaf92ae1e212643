/** The built site's files: a page for each name, links that lead somewhere, nothing from elsewhere. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { docsPages, found } from '../helpers/page';
import { repo } from '../helpers/python';
import { site } from './server';

const read = (file: string) => fs.readFileSync(path.join(site, file), 'utf8');
const pages = fs
  .readdirSync(site, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'));

describe('names', () => {
  const rows = found(
    fs.readFileSync(path.join(repo, 'docs/names.md'), 'utf8'),
    /^\| `(.*?)` \| `(.*?)` \|$/gm,
  );
  const [present, counted] = /the (\d+) public names/.exec(read('names.html'))!;
  const byTitle = new Map(
    pages
      .filter((file) => file.startsWith('api'))
      .map((file) => [/<h1>(.*?)<\/h1>/.exec(read(file))![1]!.replaceAll('<wbr>', ''), file]),
  );

  it('are those that FEATURES.md counts', () => {
    const features = fs.readFileSync(path.join(repo, 'FEATURES.md'), 'utf8');
    const counts = found(features, /^\| `[\w.]+` \|.*\| (\d+) of \d+ \|$/gm).map(([, count]) =>
      Number(count),
    );
    expect(present).toContain(counted!);
    expect(rows).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
  });

  it('have a page each, which names both spellings', () => {
    const lacking = rows.filter(([, python, ours]) => {
      const file = byTitle.get(ours!);
      return file === undefined || !read(file).includes(`<code>${python}</code>`);
    });
    expect(lacking.map(([, python]) => python)).toEqual([]);
  });

  it('are found by the search', () => {
    const found = new Set<string>();
    const index: [string, string][] = JSON.parse(read('assets/search.js').replace(/^[^[]*|;\s*$/g, ''));
    for (const [title] of index) found.add(title);
    expect(rows.filter(([, , ours]) => !found.has(ours!))).toEqual([]);
    expect(
      index.filter(([, address]) => !fs.existsSync(path.join(site, address.replace(/[?#].*/, '')))),
    ).toEqual([]);
  });

  it('that differ in capitals only have files that differ in more', () => {
    const lower = pages.map((file) => file.toLowerCase());
    expect(new Set(lower).size).toBe(pages.length);
  });

  it('have a text, those that have one in the sources', () => {
    const text = read('api/torch.nn.Conv2d.html');
    expect(text).toContain('A 2-dimensional convolution');
    expect(text).toMatch(/new<\/i> Conv2d\(inChannels, outChannels, kernelSize, stride\?/);
    expect(text).toContain('Distance between windows. Default: 1');
    expect(text).toContain('https://docs.pytorch.org/docs/');
    expect(read('api/torch.Tensor.add_.html')).toContain('in place');
    expect(read('api/torch.nn.modules.Conv2d.html')).toContain('The same as');
  });
});

describe('links', () => {
  const idsOf = new Map<string, Set<string>>();
  const ids = (file: string) => {
    if (!idsOf.has(file)) idsOf.set(file, new Set(found(read(file), / id="([^"]+)"/g).map(([, id]) => id!)));
    return idsOf.get(file)!;
  };

  it('lead to pages and sections that there are', () => {
    const broken: string[] = [];
    let count = 0;
    for (const page of pages) {
      for (const [, href] of read(page).matchAll(/<a [^>]*href="([^"]+)"/g)) {
        if (/^https:/.test(href!)) continue;
        count++;
        const [file, id] = href!.split('#') as [string, string?];
        const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
        const isThere = pages.includes(target) || fs.existsSync(path.join(site, target));
        if (!isThere || (id !== undefined && !ids(target).has(id))) broken.push(`${page}: ${href}`);
      }
    }
    expect(count).toBeGreaterThan(100_000);
    expect(broken).toEqual([]);
  });

  it('to styles and scripts stay within the site', () => {
    for (const page of pages)
      for (const [, address] of found(read(page), /<(?:script|link|img)[^>]*(?:src|href)="([^"]+)"/g))
        expect(fs.existsSync(path.join(site, path.dirname(page), address!)), `${page}: ${address}`).toBe(
          true,
        );
    for (const file of ['assets/site.css', 'assets/site.js']) expect(read(file)).not.toMatch(/https?:\/\//);
  });

  it('of the Markdown files lead somewhere on GitHub too', () => {
    const files = docsPages().map((name) => `docs/${name}`);
    const slugs = (file: string) =>
      new Set(
        fs
          .readFileSync(path.join(repo, file), 'utf8')
          .replace(/^```.*?^```/gms, '')
          .split('\n')
          .filter((line) => /^#+ /.test(line))
          .map((line) =>
            line
              .replace(/^#+ /, '')
              .toLowerCase()
              .replace(/[^\p{L}\p{N}\s_-]/gu, '')
              .replace(/\s/g, '-'),
          ),
      );
    for (const file of [...files, 'README.md', 'examples/README.md']) {
      const text = fs.readFileSync(path.join(repo, file), 'utf8').replace(/^```.*?^```/gms, '');
      for (const [, href] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^https:/.test(href!)) continue;
        const [name, id] = href!.split('#') as [string, string?];
        const target = name === '' ? file : path.join(path.dirname(file), name);
        expect(fs.existsSync(path.join(repo, target)), `${file}: ${href}`).toBe(true);
        if (id !== undefined) expect([...slugs(target)], `${file}: ${href}`).toContain(id);
      }
    }
  });
});
