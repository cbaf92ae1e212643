/** Markdown as HTML: code marked, names of the package linked to their pages, files to theirs. */
import { Marked } from 'marked';
import { escapeHtml, highlight } from './highlight.mjs';

/** A heading's id, as GitHub makes it. */
export const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const plainText = (markdown) => markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');

/**
 * @param linkOfName the address of a public name's page, for code such as `nn.Linear`, or undefined
 * @param linkOfFile the address for a link's target, or undefined where there is none
 * @param linkOfPicture the same for a picture
 */
export function renderMarkdown(text, { linkOfName, linkOfFile, linkOfPicture }) {
  const ids = new Map();
  /** GitHub counts headings of one text. */
  const unique = (id) => {
    const count = ids.get(id) ?? 0;
    ids.set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  };
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const id = unique(slug(plainText(text)));
        const html = this.parser.parseInline(tokens);
        return `<h${depth} id="${id}">${html} <a class="anchor" href="#${id}" aria-label="Link to this section">#</a></h${depth}>\n`;
      },
      code({ text, lang }) {
        const [language] = (lang ?? '').split(' ');
        return `<pre tabindex="0"><code>${highlight(text, language)}</code></pre>\n`;
      },
      codespan({ text }) {
        const link = linkOfName(text);
        const code = `<code>${escapeHtml(text)}</code>`;
        return link === undefined ? code : `<a class="name" href="${link}">${code}</a>`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const address = /^[a-z]+:/.test(href) ? href : linkOfFile(href);
        // Links can't lie in links: the code in its text has none.
        const words = inner.replace(/<a class="name"[^>]*>(.*?)<\/a>/g, '$1');
        return address === undefined ? words : `<a href="${escapeHtml(address)}">${words}</a>`;
      },
      image({ href, text }) {
        return `<img src="${escapeHtml(linkOfPicture(href))}" alt="${escapeHtml(text)}">`;
      },
      table(token) {
        const cell = (tag, { tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`;
        const row = (tag, cells) => `<tr>${cells.map((one) => cell(tag, one)).join('')}</tr>\n`;
        const head = token.header.some(({ text }) => text !== '')
          ? `<thead>${row('th', token.header)}</thead>\n`
          : '';
        const body = token.rows.map((cells) => row('td', cells)).join('');
        return `<div class="table" tabindex="0"><table>${head}<tbody>\n${body}</tbody></table></div>\n`;
      },
    },
  });
  return marked.parse(text);
}

/** The sections of a page, for the search: each heading with its id and the words below it. */
export function sectionsOf(text) {
  const sections = [];
  const seen = new Map();
  let fenced = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) {
      fenced = !fenced;
      continue;
    }
    const heading = !fenced && /^#{1,6} (.*)$/.exec(line);
    if (heading) {
      const id = slug(plainText(heading[1]));
      const count = seen.get(id) ?? 0;
      seen.set(id, count + 1);
      sections.push({ title: plainText(heading[1]), id: count === 0 ? id : `${id}-${count}`, text: '' });
    } else if (sections.length > 0) sections.at(-1).text += `${plainText(line)} `;
  }
  return sections.map((section) => ({
    ...section,
    text: section.text
      .replace(/(?:\s|\||---)+/g, ' ')
      .trim()
      .slice(0, 1500),
  }));
}
