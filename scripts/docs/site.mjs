/** The public names as pages: their addresses, what leads to them, what the search says of them. */
import { summary } from './comments.mjs';
import { toTop } from './layout.mjs';
import { lastOf, parentOf } from './reference.mjs';

export class Site {
  #addresses = new Map();
  #children = new Map();
  /** the last part of a name -> the name whose page it stands for, where there is no doubt */
  #words = new Map();
  #pythonOf = new Map();

  constructor(entries, names) {
    this.entries = entries;
    this.byName = new Map(entries.map((entry) => [entry.name, entry]));
    this.names = names;
    const taken = new Set();
    const ranks = new Map();
    for (const { name, kind, sameAs } of entries) {
      // Not every disk tells `torch.Tensor` from `torch.tensor`.
      let address = `api/${name}.html`;
      while (taken.has(address.toLowerCase())) address = address.replace(/\.html$/, '-.html');
      taken.add(address.toLowerCase());
      this.#addresses.set(name, address);
      const parent = parentOf(name);
      this.#children.set(parent, [...(this.#children.get(parent) ?? []), name]);
      const word = lastOf(name);
      // Classes before types, which may be called like them: `torch.Module` is `torch.nn.Module`'s type.
      if (sameAs || !(kind === 'class' || kind === 'type')) continue;
      const rank = (kind === 'class' ? 0 : 100) + name.split('.').length;
      if (rank < (ranks.get(word) ?? Infinity)) {
        ranks.set(word, rank);
        this.#words.set(word, name);
      }
    }
    for (const { python, ours } of names)
      if (ours !== undefined) this.#pythonOf.set(ours, [...(this.#pythonOf.get(ours) ?? []), python]);
  }

  addressOf = (name) => this.#addresses.get(name);

  /** The entry with the text: a further name of a thing has its first name's. */
  resolve = (entry) => (entry.sameAs ? (this.byName.get(entry.sameAs) ?? entry) : entry);

  childrenOf = (name) => (this.#children.get(name) ?? []).map((child) => this.byName.get(child));

  link = (name, from) => toTop(this.addressOf(from)) + this.addressOf(name);

  /** A link for a name of a type in a signature. */
  linkOfWord = (word, from) => {
    const name = this.#words.get(word);
    return name === undefined || name === from ? undefined : this.link(name, from);
  };

  /**
   * A link for code in a text: `nn.Linear`, `torch.scope(…)`, `x.add_(1)`, and what stands beside `beside`.
   * @param address of the page that has the text
   */
  linkOfCode(code, beside, address) {
    const written = /^(?:new |@)?([A-Za-z][\w.]*)(?:\(.*\))?$/.exec(code)?.[1];
    if (written === undefined || this.#parametersOf(beside).has(written)) return undefined;
    const near = beside === undefined ? [] : [`${beside}.${written}`, `${parentOf(beside)}.${written}`];
    const candidates = [
      ...near,
      written.startsWith('torch.') ? written : '',
      /^(?:nn|optim|vision|utils|linalg|cuda|serialization|safetensors|numpy|amp|autograd)\./.test(written)
        ? `torch.${written}`
        : '',
      written.replace(/^F\./, 'torch.nn.functional.'),
      written.replace(/^x\./, 'torch.Tensor.'),
      beside === undefined && /^[A-Z]\w+$/.test(written) ? (this.#words.get(written) ?? '') : '',
    ];
    const name = candidates.find((one) => one.includes('.') && this.byName.has(one) && one !== beside);
    return name === undefined ? undefined : toTop(address) + this.addressOf(name);
  }

  /** What the text of an entry means by such words: its parameters. */
  #parametersOf(name) {
    const forms = this.byName.get(name)?.signatures ?? [];
    return new Set(forms.flatMap(({ parameters }) => parameters.map((one) => one.name)));
  }

  /** The nearest class with a page that a class extends. */
  baseOf = ({ name, bases }) => {
    const found = bases
      .map((base) => this.byName.get(this.#words.get(base)))
      .find((base) => base?.kind === 'class');
    return found?.name === name ? undefined : found;
  };

  /** What a class has itself: not what stands on the page of the class that it extends. */
  ownMembers = (entry) => {
    const base = this.baseOf(entry);
    const inherited = new Set(base?.members?.map(({ name }) => name));
    return (entry.members ?? []).filter(
      ({ name, owner }) => !inherited.has(name) || owner === lastOf(entry.name),
    );
  };

  /** Where a member of a class is described: on its page, or on one of a class that it extends. */
  memberLink = (entry, name, from) => {
    let at = entry;
    while (!this.ownMembers(at).some((one) => one.name === name) && this.baseOf(at)) at = this.baseOf(at);
    if (at.name === 'torch.Tensor') return this.link(`torch.Tensor.${name}`, from);
    return `${this.link(at.name, from)}#${name}`;
  };

  pythonNames = (name) => this.#pythonOf.get(name) ?? [];

  /** The namespaces of the navigation: those that are no second names. */
  shownNamespaces() {
    const names = this.entries
      .filter(({ kind, sameAs }) => kind === 'namespace' && !sameAs)
      .map(({ name }) => name);
    const minor =
      /^torch\.(?:nn\.modules|functional|random\.python|serialization\.config|backends\..*|vision\.models\.\w+)\b/;
    const [first, ...others] = names.filter((name) => !minor.test(name));
    return [first, 'torch.Tensor', ...others];
  }

  /** What the search has of the names: title, address, kind, words. */
  searchRows() {
    const rows = [];
    const words = (comment) => summary(comment).replaceAll('`', '');
    for (const entry of this.entries) {
      const { comment } = this.resolve(entry);
      rows.push([
        entry.name,
        this.addressOf(entry.name),
        entry.sameAs ? 'alias' : entry.kind,
        words(comment),
      ]);
      if (entry.kind !== 'class' || entry.sameAs || entry.name === 'torch.Tensor') continue;
      for (const member of this.ownMembers(entry)) {
        const address = `${this.addressOf(entry.name)}#${member.name}`;
        rows.push([`${entry.name}.${member.name}`, address, 'member', words(member.comment)]);
      }
    }
    for (const { python, ours, reason } of this.names) {
      const name = ours ?? python;
      if (ours === undefined)
        rows.push([python, `names.html?filter=${python}`, 'missing', `Not here: ${reason}`]);
      else if (!this.byName.has(name)) throw new Error(`${python} is here as ${name}, which has no page`);
    }
    return rows;
  }

  /** What the reference's pages ask for. */
  forPages() {
    const { byName, resolve, childrenOf, link, linkOfWord, baseOf, ownMembers, memberLink, pythonNames } =
      this;
    return { byName, resolve, childrenOf, link, linkOfWord, baseOf, ownMembers, memberLink, pythonNames };
  }
}
