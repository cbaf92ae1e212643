/**
 * npm run docs
 *
 * Writes the documentation's site into site/: the guides of docs/, and a page for each public name with what
 * its TSDoc says, found by PyTorch's names too. It needs src/, docs/ and the development dependencies only.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readApi } from './api.mjs';
import { summary } from './comments.mjs';
import { escapeHtml, highlight } from './highlight.mjs';
import { layout, toTop } from './layout.mjs';
import { renderMarkdown, sectionsOf } from './markdown.mjs';
import { readNames } from './names.mjs';
import { makeReference } from './reference.mjs';
import { Site } from './site.mjs';
import { namesWithoutText } from './texts.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');
const out = path.join(root, 'site');
const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** Pages that are Markdown, by their addresses; those of docs/ and what they link to. */
const MARKDOWN = new Map([
  ['docs/README.md', 'index.html'],
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => [`docs/${name}`, name.replace(/md$/, 'html')]),
  ['README.md', 'readme.html'],
  ['FEATURES.md', 'features.html'],
  ['CHANGELOG.md', 'changelog.html'],
  ['CONTRIBUTING.md', 'contributing.html'],
  ['examples/README.md', 'examples/index.html'],
]);

const names = readNames(read('docs/names.md'));
const entries = readApi(root);
const silent = namesWithoutText(entries);
if (silent.length > 0) throw new Error(`Public names without a text in their TSDoc: ${silent.join(', ')}`);
const site = new Site(entries, names);
/** Source files to which pages link: each has a page that shows it. */
const sources = new Set();
/** Pictures that pages show. */
const pictures = new Set();

/** The address for a link of a Markdown file; undefined for folders and what is not a page's matter. */
function linkOfFile(file, href) {
  const [target, hash] = href.split('#');
  const from = MARKDOWN.get(file);
  if (target === '') return href;
  const wanted = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
  const anchor = hash === undefined ? '' : `#${hash}`;
  if (MARKDOWN.has(wanted)) return toTop(from) + MARKDOWN.get(wanted) + anchor;
  const place = path.join(root, wanted);
  if (!existsSync(place)) throw new Error(`${file} links to ${href}, which isn't there`);
  if (statSync(place).isDirectory()) return undefined;
  sources.add(wanted);
  return `${toTop(from)}${wanted}.html`;
}

/** The address for a picture that a Markdown file shows. */
function linkOfPicture(file, href) {
  const wanted = path.posix.normalize(path.posix.join(path.posix.dirname(file), href));
  if (!existsSync(path.join(root, wanted))) throw new Error(`${file} shows ${href}, which isn't there`);
  pictures.add(wanted);
  return toTop(MARKDOWN.get(file)) + wanted;
}

/** The guides in the order in which docs/README.md lists them. */
function guides() {
  const listed = read('docs/README.md').matchAll(/^- \[([^\]]+)\]\(([\w-]+\.md)\)/gm);
  return Array.from(listed, ([, title, file]) => [title, MARKDOWN.get(`docs/${file}`)]);
}

const navigation = [
  ['Guides', [['Start', 'index.html'], ...guides()]],
  ['Reference', site.shownNamespaces().map((name) => [name, site.addressOf(name)])],
  [
    'More',
    [
      ['Examples', 'examples/index.html'],
      ['What of PyTorch is here', 'features.html'],
      ['Changes', 'changelog.html'],
      ['Contributing', 'contributing.html'],
    ],
  ],
];

function write(page) {
  const file = path.join(out, page.address);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, layout(page, navigation));
}

rmSync(out, { recursive: true, force: true });
mkdirSync(path.join(out, 'assets'), { recursive: true });

/** What the search finds: title, address, kind, words. */
const index = site.searchRows();
for (const [file, address] of MARKDOWN) {
  const text = read(file);
  const title = /^# (.*)$/m.exec(text)[1];
  const linkOfName = (name) => site.linkOfCode(name, undefined, address);
  const content = renderMarkdown(text, {
    linkOfName,
    linkOfFile: (href) => linkOfFile(file, href),
    linkOfPicture: (href) => linkOfPicture(file, href),
  });
  const isTable = file === 'docs/names.md';
  const filter = `<p><input type="search" class="filter" data-for="rows" placeholder="Filter the names" aria-label="Filter the names"></p>\n`;
  write({
    address,
    title,
    description: title,
    content: isTable ? content.replace('<div class="table"', `${filter}<div class="table"`) : content,
  });
  if (file.startsWith('docs/') && !isTable)
    for (const section of sectionsOf(text))
      index.push([
        section.title === title ? title : `${title} › ${section.title}`,
        `${address}#${section.id}`,
        'guide',
        section.text,
      ]);
}
for (const file of sources) {
  const content = `<h1>${escapeHtml(path.posix.basename(file))}</h1>\n<pre tabindex="0"><code>${highlight(read(file), /\.py$/.test(file) ? 'python' : 'ts')}</code></pre>`;
  write({ address: `${file}.html`, title: file, description: file, content });
}

for (const file of pictures) cpSync(path.join(root, file), path.join(out, file));

const content = makeReference({
  ...site.forPages(),
  toGuide: (target, from) => toTop(site.addressOf(from)) + target,
  markdown: (text, entry) =>
    renderMarkdown(text, {
      linkOfName: (name) => site.linkOfCode(name, entry.name, site.addressOf(entry.name)),
      linkOfFile: () => undefined,
    }),
});
for (const entry of site.entries) {
  const description = summary(site.resolve(entry).comment) || entry.name;
  write({ address: site.addressOf(entry.name), title: entry.name, description, content: content(entry) });
}

const assets = path.join(out, 'assets');
writeFileSync(path.join(assets, 'search.js'), `window.searchIndex = ${JSON.stringify(index)};\n`);
for (const name of ['site.css', 'site.js', 'icon.svg'])
  cpSync(path.join(here, 'assets', name), path.join(assets, name));
// GitHub Pages leaves files alone that Jekyll would take for its own.
writeFileSync(path.join(out, '.nojekyll'), '');
console.log(`site/: ${site.entries.length} names, ${MARKDOWN.size} pages of text.`);
