/** What every page has around it: head, search, navigation. */
import { escapeHtml } from './highlight.mjs';

/** The way from a page to the site's top. */
export const toTop = (address) => '../'.repeat(address.split('/').length - 1);

/**
 * A whole page.
 * @param page its address, title, description and content
 * @param navigation sections of links: [title, [text, address][]][]
 */
export function layout({ address, title, description, content }, navigation) {
  const top = toTop(address);
  const item = ([text, target]) => {
    const current = target === address ? ' aria-current="page"' : '';
    return `<li><a href="${top}${target}"${current}>${escapeHtml(text)}</a></li>`;
  };
  const sections = navigation.map(
    ([heading, items]) => `<h2>${escapeHtml(heading)}</h2>\n<ul>\n${items.map(item).join('\n')}\n</ul>`,
  );
  return `<!doctype html>
<html lang="en" data-top="${top}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · torch-node</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="icon" href="${top}assets/icon.svg">
<link rel="stylesheet" href="${top}assets/site.css">
<script src="${top}assets/site.js"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<a class="brand" href="${top}index.html">torch-node</a>
<div class="search" role="search">
<input id="search" type="search" placeholder="Search, in PyTorch’s names too" aria-label="Search" autocomplete="off" spellcheck="false"
 role="combobox" aria-expanded="false" aria-controls="results" aria-autocomplete="list">
<ul id="results" role="listbox" aria-label="What was found" hidden></ul>
</div>
<button id="theme" type="button" aria-label="Light or dark">◐</button>
<button id="menu" type="button" aria-expanded="false" aria-controls="navigation">Menu</button>
</header>
<div class="columns">
<nav id="navigation" aria-label="Pages">
${sections.join('\n')}
</nav>
<main id="content" tabindex="-1">
${content}
</main>
</div>
</body>
</html>
`;
}
