/** The pages of the reference: one for each public name. */
import { summary } from './comments.mjs';
import { escapeHtml, highlight } from './highlight.mjs';

/** The last part of a name, and what stands before it. */
export const lastOf = (name) => name.replace(/^.*\./, '');
export const parentOf = (name) => name.replace(/\.?\w+$/, '');

const GROUPS = [
  ['namespace', 'Namespaces'],
  ['class', 'Classes'],
  ['function', 'Functions'],
  ['property', 'Properties'],
  ['constant', 'Constants'],
  ['type', 'Types'],
];
const KINDS = {
  namespace: 'Namespace',
  class: 'Class',
  function: 'Function',
  property: 'Property',
  constant: 'Constant',
  type: 'Type',
};

/**
 * Makes the pages' contents.
 * @param site what knows the names: `entries`, `byName`, `link(name, from)`, `linkOfWord(word, from)`,
 *   `markdown(text, entry)`
 */
export function makeReference(site) {
  const code = (text, from) => highlight(text, 'ts', (word) => site.linkOfWord(word, from));
  const heading = (id, text) =>
    `<h2 id="${id}">${text} <a class="anchor" href="#${id}" aria-label="Link to this section">#</a></h2>`;

  function description(comment, entry) {
    const { text, deprecated, throws, returns } = comment;
    return [
      deprecated !== undefined && `<p class="note"><b>Deprecated.</b> ${inline(deprecated, entry)}</p>`,
      site.markdown(text, entry),
      returns && `<p><b>Gives</b> ${inline(returns, entry)}</p>`,
      throws.length > 0 &&
        `<p><b>Throws</b></p><ul>${throws.map((one) => `<li>${inline(one, entry)}</li>`).join('')}</ul>`,
    ];
  }
  const inline = (text, entry) => site.markdown(text, entry).replace(/^<p>|<\/p>\s*$/g, '');

  const examples = ({ examples }) =>
    examples.map(
      (text) => `<p><b>Example</b></p><pre tabindex="0"><code>${highlight(text, 'ts')}</code></pre>`,
    );

  const see = ({ see }, entry) =>
    see.length > 0 &&
    `<p class="see">See ${see
      .map((one) => (/^https:\S+$/.test(one) ? `<a href="${one}">PyTorch’s page</a>` : inline(one, entry)))
      .join(', ')}</p>`;

  /** The forms of a call: the fullest of each kind, the others folded; then what its parameters are. */
  function signatures(list, entry) {
    if (list.length === 0) return '';
    const main = list.filter((one) => one.isMain);
    const others = list.filter((one) => !one.isMain);
    const block = ({ text }) =>
      `<pre class="signature" tabindex="0"><code>${code(spread(text), entry.name)}</code></pre>`;
    const more =
      others.length > 0 && `<details><summary>Other forms</summary>${others.map(block).join('\n')}</details>`;
    return [...main.map(block), more, parameters(main, entry)].filter(Boolean).join('\n');
  }

  function parameters(main, entry) {
    const { parameters } = main.find((one) => one.parameters.some(({ text }) => text)) ?? {};
    if (parameters === undefined) return '';
    const rows = parameters.map(
      ({ name, type, optional, text }) =>
        `<dt><code>${name}${optional ? '?' : ''}</code> <code class="type">${code(type, entry.name)}</code></dt><dd>${text ? inline(text, entry) : ''}</dd>`,
    );
    const options = parameters.some((one) => one.onlyNamed !== undefined && one.optional);
    const note = options
      ? `<p class="hint">Whatever has a <code>?</code> may be given by name, in one <a href="${site.toGuide('from-pytorch.html#arguments', entry.name)}">object at the end</a>.</p>`
      : '';
    return `<dl class="parameters">${rows.join('\n')}</dl>${note}`;
  }

  function list(entries, from) {
    const row = (entry) => {
      const text = summary(site.resolve(entry).comment);
      return `<li data-name="${entry.name.toLowerCase()}"><a href="${site.link(entry.name, from)}"><code>${lastOf(entry.name)}</code></a> <span>${text ? inline(text, entry) : ''}</span></li>`;
    };
    return `<ul class="names">\n${entries.map(row).join('\n')}\n</ul>`;
  }

  function children(entry) {
    const below = site.childrenOf(entry.name);
    const filter =
      below.length > 30 &&
      `<p><input type="search" class="filter" data-for="names" placeholder="Filter ${below.length} names" aria-label="Filter the names"></p>`;
    const groups = GROUPS.map(([kind, title]) => {
      const some = below.filter((one) => one.kind === kind);
      const name = entry.kind === 'class' && kind === 'function' ? 'Methods' : title;
      return (
        some.length > 0 &&
        `<section>${heading(name.toLowerCase(), name)}\n${list(some, entry.name)}</section>`
      );
    });
    return [filter, ...groups];
  }

  function member(one, entry) {
    const found = one.comment.text === '' ? one.signatures?.find((s) => s.comment.text) : undefined;
    const comment = found?.comment ?? one.comment;
    const written = one.signatures
      ? signatures(one.signatures, entry)
      : `<pre class="signature" tabindex="0"><code>${code(`${one.name}: ${one.type}`, entry.name)}</code></pre>`;
    return [
      `<h3 id="${one.name}"><code>${one.name}</code> <a class="anchor" href="#${one.name}" aria-label="Link to this member">#</a></h3>`,
      written,
      ...description(comment, entry),
      ...examples(comment),
      see(comment, entry),
    ]
      .filter(Boolean)
      .join('\n');
  }

  function classBody(entry) {
    const base = site.baseOf(entry);
    const own = site.ownMembers(entry);
    const inherited = (entry.members ?? []).filter((one) => !own.includes(one));
    const part = (title, members) =>
      members.length > 0 &&
      `${heading(title.toLowerCase(), title)}\n${members.map((one) => member(one, entry)).join('\n')}`;
    return [
      base && `<p>Extends ${nameLink(base.name, entry.name)}.</p>`,
      part(
        'Static members',
        entry.statics.filter((one) => !base?.statics.some(({ name }) => name === one.name)),
      ),
      part(
        'Methods',
        own.filter((one) => one.signatures),
      ),
      part(
        'Properties',
        own.filter((one) => !one.signatures),
      ),
      inherited.length > 0 &&
        `${heading('inherited', 'Inherited')}\n<p>From ${nameLink(base.name, entry.name)}: ${inherited
          .map(({ name }) => `<a href="${site.memberLink(base, name, entry.name)}"><code>${name}</code></a>`)
          .join(', ')}</p>`,
    ];
  }

  const nameLink = (name, from) => `<a href="${site.link(name, from)}"><code>${name}</code></a>`;

  /** What a page says below its title. */
  function body(entry) {
    const { kind, comment } = entry;
    const text = description(comment, entry);
    const rest = [...examples(comment), see(comment, entry)];
    if (kind === 'namespace') return [...text, ...rest, ...children(entry)];
    if (kind === 'function')
      return [...text, signatures(entry.signatures, entry), ...rest, ...children(entry)];
    if (kind === 'class') {
      const parts = entry.name === 'torch.Tensor' ? children(entry) : classBody(entry);
      return [...text, signatures(entry.signatures, entry), ...rest, ...parts];
    }
    const written = kind === 'type' ? entry.text : `${lastOf(entry.name)}: ${entry.type}`;
    return [...text, block(written, entry), ...rest];
  }
  const block = (text, entry) =>
    `<pre class="signature" tabindex="0"><code>${code(undocumented(text), entry.name)}</code></pre>`;

  return function content(entry) {
    const path = entry.name.split('.').slice(0, -1);
    const crumbs = path.map(
      (part, i) => `<a href="${site.link(path.slice(0, i + 1).join('.'), entry.name)}">${part}</a>`,
    );
    const same = entry.sameAs && site.byName.get(entry.sameAs);
    const kind =
      entry.name.startsWith('torch.Tensor.') && entry.kind === 'function' ? 'Method' : KINDS[entry.kind];
    const python = site.pythonNames(entry.name);
    return [
      `<p class="crumbs">${[...crumbs, `<span>${kind}</span>`].join(' <span>/</span> ')}</p>`,
      `<h1>${escapeHtml(entry.name).replaceAll('.', '.<wbr>')}</h1>`,
      python.length > 0 &&
        `<p class="python">PyTorch: ${python.map((name) => `<code>${name}</code>`).join(', ')}</p>`,
      ...(same
        ? [`<p>The same as ${nameLink(same.name, entry.name)}. ${inline(summary(same.comment), same)}</p>`]
        : body(entry)),
    ]
      .filter(Boolean)
      .join('\n');
  };
}

/** A long call with types takes a line for each argument. */
function spread(text) {
  const open = text.indexOf('(');
  const close = text.lastIndexOf('): ') >= 0 ? text.lastIndexOf('): ') : text.length - 1;
  if (text.length <= 76 || open < 0 || !text.slice(open, close).includes(':')) return text;
  const args = [];
  let [depth, start] = [0, open + 1];
  for (let i = open + 1; i < close; i++) {
    if ('([{<'.includes(text[i])) depth++;
    else if (')]}'.includes(text[i]) || (text[i] === '>' && text[i - 1] !== '=')) depth--;
    else if (text[i] === ',' && depth === 0) {
      args.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  args.push(text.slice(start, close).trim());
  return `${text.slice(0, open)}(\n${args.map((one) => `  ${one},`).join('\n')}\n${text.slice(close)}`;
}

/** A declaration without `export` and without the inner indentation of a file. */
const undocumented = (text) => text.replace(/^export (?:declare )?/, '');
