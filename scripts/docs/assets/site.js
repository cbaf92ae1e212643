/** The site's behaviour: light and dark, the menu, filters, and a search that knows PyTorch's spellings. */
(() => {
  const root = document.documentElement;
  const stored = {
    get: () => {
      try {
        return localStorage.getItem('theme');
      } catch {
        return null; // a browser that keeps nothing for pages from a disk
      }
    },
    set: (theme) => {
      try {
        localStorage.setItem('theme', theme);
      } catch {
        // Then it holds for this page.
      }
    },
  };
  // Before anything is painted.
  if (stored.get()) root.dataset.theme = stored.get();

  function startTheme() {
    document.getElementById('theme').addEventListener('click', () => {
      const now =
        root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
      root.dataset.theme = now === 'dark' ? 'light' : 'dark';
      stored.set(root.dataset.theme);
    });
  }

  function startMenu() {
    const menu = document.getElementById('menu');
    menu.addEventListener('click', () => {
      const open = document.getElementById('navigation').classList.toggle('open');
      menu.setAttribute('aria-expanded', String(open));
    });
    const current = document.querySelector('nav [aria-current]');
    if (current) current.parentElement.parentElement.parentElement.scrollTop = current.offsetTop - 200;
  }

  /** Both spellings of a name become one: `conv_2d` and `conv2d`, `cross_entropy` and `crossEntropy`. */
  const plain = (text) =>
    text
      .toLowerCase()
      .replace(/^(?:import|from|new) +|\(.*$/g, '')
      .replace(/\btorchvision\b/g, 'torch.vision')
      .replace(/^f\.(?=\w)/, 'nn.functional.')
      .replace(/_/g, '');

  function startFilters() {
    for (const input of document.querySelectorAll('.filter')) {
      const isTable = input.dataset.for === 'rows';
      const items = [...document.querySelectorAll(isTable ? 'main tbody tr' : '.names li')];
      const texts = items.map((item) => plain(isTable ? item.textContent : item.dataset.name));
      const apply = () => {
        const words = plain(input.value).split(' ').filter(Boolean);
        items.forEach((item, i) => {
          item.hidden = !words.every((word) => texts[i].includes(word));
        });
        for (const section of document.querySelectorAll('main section'))
          section.hidden = !section.querySelector('li:not([hidden])');
      };
      input.addEventListener('input', apply);
      const asked = new URLSearchParams(location.search).get('filter');
      if (isTable && asked) {
        input.value = asked;
        apply();
      }
    }
  }

  let rows;
  /** The index, fetched by a script: that works for pages from a disk too. */
  function load() {
    rows ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${root.dataset.top}assets/search.js`;
      script.onerror = reject;
      script.onload = () =>
        resolve(
          window.searchIndex.map(([title, address, kind, text]) => {
            const name = plain(title);
            return {
              title,
              address,
              kind,
              text,
              name,
              last: name.slice(name.lastIndexOf('.') + 1),
              words: text.toLowerCase(),
            };
          }),
        );
      document.head.append(script);
    });
    return rows;
  }

  const ORDER = [
    'class',
    'function',
    'namespace',
    'guide',
    'constant',
    'property',
    'member',
    'type',
    'alias',
    'missing',
  ];

  /** How well a row answers; 0 for not at all. */
  function likeness(row, wanted, words) {
    const { name, last } = row;
    if (row.kind === 'guide') {
      if (words.every((word) => name.includes(word))) return 65;
      return words.every((word) => name.includes(word) || row.words.includes(word)) ? 25 : 0;
    }
    if (name === wanted || name === `torch.${wanted}`) return 100;
    if (last === wanted) return 90;
    if (name.endsWith(`.${wanted}`)) return 85;
    // The right name in another place: `torch.nn.cross_entropy`.
    if (wanted.includes('.') && last === wanted.slice(wanted.lastIndexOf('.') + 1)) return 60;
    if (last.startsWith(wanted)) return 70;
    if (last.includes(wanted)) return 50;
    if (name.includes(wanted)) return 40;
    if (words.length > 1 && words.every((word) => name.includes(word))) return 35;
    return words.every((word) => name.includes(word) || row.words.includes(word)) ? 20 : 0;
  }

  /** The same, and of names that differ in capitals or by `_` at the end only, the one that was written. */
  function score(row, wanted, words, written) {
    const points = likeness(row, wanted, words);
    if (points === 0) return 0;
    // What is not here has Python's spelling, which would put it before what is.
    const isSame = row.title === written || (row.kind !== 'missing' && row.title.endsWith(`.${written}`));
    return points + (isSame ? 20 : 0) + (row.title.endsWith('_') === written.endsWith('_') ? 5 : 0);
  }

  async function find(query) {
    const wanted = plain(query.trim());
    if (wanted === '') return [];
    const words = query
      .trim()
      .toLowerCase()
      .split(/\s+/)
      .map((word) => word.replace(/_/g, ''));
    return (await load())
      .map((row) => ({ row, points: score(row, wanted, words, query.trim()) }))
      .filter(({ points }) => points > 0)
      .sort(
        (a, b) =>
          b.points - a.points ||
          ORDER.indexOf(a.row.kind) - ORDER.indexOf(b.row.kind) ||
          a.row.title.length - b.row.title.length,
      )
      .slice(0, 30)
      .map(({ row }) => row);
  }

  function option(row, i) {
    const item = document.createElement('li');
    item.role = 'option';
    item.id = `result-${i}`;
    item.ariaSelected = 'false';
    const link = document.createElement('a');
    link.href = root.dataset.top + row.address;
    link.tabIndex = -1;
    const parts = [
      ['span', row.kind, 'kind'],
      ['b', row.title, ''],
      ['span', row.text.slice(0, 110), 'text'],
    ];
    for (const [tag, text, name] of parts) {
      const part = document.createElement(tag);
      part.textContent = text;
      part.className = name;
      link.append(part);
    }
    item.append(link);
    return item;
  }

  function startSearch() {
    const input = document.getElementById('search');
    const list = document.getElementById('results');
    let chosen = -1;
    let last = 0;
    const options = () => [...list.querySelectorAll('[role=option]')];
    const show = (open) => {
      list.hidden = !open;
      input.setAttribute('aria-expanded', String(open));
    };
    const choose = (i) => {
      chosen = i;
      options().forEach((item, at) => {
        item.ariaSelected = String(at === i);
        if (at === i) item.scrollIntoView({ block: 'nearest' });
      });
      if (i < 0) input.removeAttribute('aria-activedescendant');
      else input.setAttribute('aria-activedescendant', `result-${i}`);
    };
    const update = async () => {
      const mine = ++last;
      const found = await find(input.value);
      if (mine !== last) return; // something else was typed meanwhile
      list.replaceChildren(...found.map(option));
      if (found.length === 0) {
        const none = document.createElement('li');
        none.className = 'none';
        none.textContent = 'Nothing found.';
        list.append(none);
      }
      list.scrollTop = 0;
      choose(found.length > 0 ? 0 : -1);
      show(input.value.trim() !== '');
    };
    input.addEventListener('focus', () => {
      load();
      if (input.value.trim() !== '') update();
    });
    input.addEventListener('input', update);
    input.addEventListener('keydown', async (event) => {
      if (event.key === 'Escape') {
        event.preventDefault(); // Chromium would empty the field
        show(false);
        return;
      }
      if (event.key === 'Enter') {
        event.preventDefault();
        if (list.hidden || chosen < 0) await update();
        options()[chosen]?.firstChild.click();
        return;
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const count = options().length;
      if (step === undefined || count === 0) return;
      event.preventDefault();
      show(true);
      choose((chosen + step + count) % count);
    });
    list.addEventListener('click', () => show(false));
    document.addEventListener('click', (event) => {
      if (!event.target.closest('.search')) show(false);
    });
    document.addEventListener('keydown', (event) => {
      const isTyping = /^(?:INPUT|TEXTAREA)$/.test(event.target.tagName);
      const isAsked =
        (event.key === '/' && !isTyping) || (event.key === 'k' && (event.ctrlKey || event.metaKey));
      if (!isAsked) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }

  document.addEventListener('DOMContentLoaded', () => {
    startTheme();
    startMenu();
    startFilters();
    startSearch();
  });
})();
