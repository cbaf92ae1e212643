/**
 * The public names of the package with what their pages say, read from src/ through the compiler's own
 * API: namespaces, classes, functions, constants, types, and Tensor's members.
 */
import path from 'node:path';
import { API, SignatureKind, SymbolFlags, TypeFlags } from 'typescript/unstable/sync';
import { commentAbove, readComment, textOf } from './comments.mjs';
import { NO_TRUNCATION, signaturesOf } from './signatures.mjs';

const isPublic = (name) => /^[A-Za-z]\w*$/.test(name) && name !== 'default' && name !== 'prototype';
const HIDDEN = /^(?:(?:static|readonly|abstract|declare) )*(?:private|protected) /;
/** Objects of these that are no namespaces hold data. */
const CLASS_OR_INTERFACE = SymbolFlags.Class | SymbolFlags.Interface;

/**
 * @typedef Entry a public name
 * @property {string} name `torch.nn.Conv2d`
 * @property {'namespace' | 'class' | 'function' | 'constant' | 'property' | 'type'} kind
 * @property {import('./comments.mjs').Comment} comment
 * @property {{ name: string, comment: import('./comments.mjs').Comment }[]} [members] of a class or type
 * @property {string} [sameAs] the name under which the same thing has its page
 */

/** Reads the names. @returns {Entry[]} */
export function readApi(root) {
  const api = new API();
  try {
    const config = path.join(root, 'scripts', 'docs', 'tsconfig.json');
    const [project] = api.updateSnapshot({ openProject: config }).getProjects();
    return new Reader(project, root).read();
  } finally {
    api.close();
  }
}

class Reader {
  #checker;
  #program;
  #source;
  /** name -> its entry */
  #entries = new Map();
  /** each class's entry, with the types of the class and of its instances */
  #classes = [];
  /** a thing -> its names */
  #names = new Map();

  constructor(project, root) {
    this.#checker = project.checker;
    this.#program = project.program;
    this.#source = path.join(root, 'src', path.sep);
  }

  read() {
    const module = this.#checker.getSymbolAtLocation(
      this.#program.getSourceFile(path.join(this.#source, 'index.ts')),
    );
    const exported = this.#checker.getExportsOfModule(module);
    const torch = exported.find(({ name }) => name === 'torch');
    this.#namespace('torch', this.#checker.getTypeOfSymbol(this.#target(torch)), module);
    this.#chooseNames();
    this.#lendTexts();
    return [...this.#entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #target(symbol) {
    return symbol.flags & SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  /** A thing stands under its shortest name; its other names lead there. */
  #chooseNames() {
    const depth = (name) => name.split('.').length;
    for (const names of this.#names.values()) {
      const [first, ...others] = names.toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
      for (const other of others) this.#entries.get(other).sameAs = first;
    }
    for (const entry of this.#entries.values()) {
      // What is below a namespace's second name is below its first one too.
      const parent = this.#entries.get(entry.name.replace(/\.\w+$/, ''));
      const moved = parent?.sameAs && entry.name.replace(parent.name, parent.sameAs);
      if (moved && this.#entries.has(moved)) entry.sameAs = this.#entries.get(moved).sameAs ?? moved;
    }
  }

  #add(entry, ...things) {
    if (this.#entries.has(entry.name)) return;
    this.#entries.set(entry.name, entry);
    for (const thing of things)
      if (thing) this.#names.set(thing, [...(this.#names.get(thing) ?? []), entry.name]);
  }

  /** @param module where the namespace is a module: the symbol whose types it has */
  #namespace(name, type, module) {
    const own = type.getSymbol();
    const isModule = own !== undefined && (own.flags & SymbolFlags.ValueModule) !== 0;
    const comment = isModule || module ? this.#fileComment(module ?? own) : readComment('');
    this.#add({ name, kind: 'namespace', comment }, isModule && own);
    for (const property of this.#checker.getPropertiesOfType(type))
      if (isPublic(property.name)) this.#member(`${name}.${property.name}`, property);
    const types = isModule ? own : module;
    if (types === undefined) return;
    for (const symbol of this.#checker.getExportsOfModule(types)) {
      const target = this.#target(symbol);
      if (isPublic(symbol.name) && !(target.flags & SymbolFlags.Value))
        this.#type(`${name}.${symbol.name}`, target);
    }
  }

  #member(name, property) {
    const symbol = this.#target(property);
    const type = this.#checker.getTypeOfSymbol(symbol);
    const constructors = this.#checker.getSignaturesOfType(type, SignatureKind.Construct);
    const calls = this.#checker.getSignaturesOfType(type, SignatureKind.Call);
    if (constructors.length > 0) return this.#class(name, symbol, type, constructors);
    const own = type.getSymbol();
    // An object of a class that can be called, such as a transform, is a value; what it gives is its class's.
    const isInstance = own !== undefined && (own.flags & SymbolFlags.Class) !== 0;
    if (calls.length > 0 && !isInstance) return this.#function(name, symbol, type, calls);
    const isObject = (type.flags & (TypeFlags.Object | TypeFlags.Intersection)) !== 0;
    const isData = own !== undefined && own.flags & CLASS_OR_INTERFACE && !own.name.endsWith('Functions');
    if (isObject && !isData && !name.startsWith('torch.ops.') && !this.#isEnumeration(type)) {
      this.#namespace(name, type);
      this.#comment(name, symbol, own);
    } else {
      const declared = this.#checker.typeToString(type, undefined, NO_TRUNCATION);
      this.#add({ name, kind: 'constant', comment: this.#commentOf(symbol), type: declared });
    }
  }

  /** Whether an object holds values only, such as `InterpolationMode`. */
  #isEnumeration(type) {
    const own = type.getSymbol();
    if (own !== undefined && own.flags & SymbolFlags.ValueModule) return false;
    const isValue = (property) => (this.#checker.getTypeOfSymbol(property).flags & TypeFlags.Object) === 0;
    return this.#checker.getPropertiesOfType(type).every(isValue);
  }

  /** Gives a namespace that is an object the comment of its declaration, or of its type's. */
  #comment(name, ...symbols) {
    const entry = this.#entries.get(name);
    for (const symbol of symbols)
      if (entry.comment.text === '' && symbol !== undefined) entry.comment = this.#commentOf(symbol);
  }

  #function(name, symbol, type, calls) {
    const signatures = signaturesOf(this.#checker, calls, name);
    const comment = signatures.find((s) => s.comment.text !== '')?.comment ?? this.#commentOf(symbol);
    const declaration = calls[0].declaration?.index;
    const thing = `${calls[0].declaration?.path}:${declaration}`;
    this.#add({ name, kind: 'function', comment, signatures }, declaration !== undefined && thing);
    // `torch.memory.debug`: a function may have functions of its own.
    for (const property of this.#checker.getPropertiesOfType(type))
      if (isPublic(property.name)) this.#member(`${name}.${property.name}`, property);
  }

  #class(name, symbol, type, constructors) {
    const instance = this.#checker.getReturnTypeOfSignature(constructors[0]);
    const short = name.replace(/^.*\./, '');
    const entry = {
      name,
      kind: 'class',
      comment: this.#commentOf(symbol),
      signatures: signaturesOf(this.#checker, constructors, `new ${short}`),
      statics: this.#members(type),
      bases: this.#bases(instance),
    };
    this.#add(entry, symbol);
    entry.members = this.#members(instance);
    this.#classes.push([entry, type, instance]);
    if (name === 'torch.Tensor') this.#tensorMembers(entry.members);
  }

  /**
   * Gives members without a text that of the constructor's parameter which they keep, or of what they
   * override in a class further up.
   */
  #lendTexts() {
    for (const [entry, type, instance] of this.#classes.toSorted(
      ([a], [b]) => a.bases.length - b.bases.length,
    )) {
      const parameters = entry.signatures.flatMap((form) => form.parameters);
      const kept = (name) => parameters.find((one) => one.name === name && one.text !== '')?.text;
      for (const [members, of] of [
        [entry.members, instance],
        [entry.statics, type],
      ])
        for (const member of members.filter((one) => textOf(one) === ''))
          member.comment.text = kept(member.name) ?? this.#overriddenText(member.name, of);
    }
  }

  #overriddenText(name, type) {
    for (const base of this.#ancestors(type)) {
      const property = this.#checker.getPropertyOfType(base, name);
      const [page] = this.#names.get(base.getSymbol()) ?? [];
      const member = this.#entries.get(page)?.members?.find((one) => one.name === name);
      const text = textOf(member ?? { comment: property ? this.#commentOf(property) : readComment('') });
      if (text !== '') return text;
    }
    return '';
  }

  /** What a type extends, nearest first. */
  *#ancestors(type) {
    const declared = type.getSymbol() ? this.#checker.getDeclaredTypeOfSymbol(type.getSymbol()) : type;
    for (const base of type.getBaseTypes() ?? declared.getBaseTypes() ?? []) {
      const parts = base.isIntersectionType() ? base.getTypes() : [base];
      yield* parts;
      for (const part of parts) yield* this.#ancestors(part);
    }
  }

  /** The names of the classes that a class extends, nearest first. */
  #bases(instance) {
    return Array.from(this.#ancestors(instance), (base) => base.getSymbol()?.name).filter(Boolean);
  }

  /** What a class has: each with the class that declares it, which may be one that it extends. */
  #members(type) {
    return this.#checker
      .getPropertiesOfType(type)
      .filter((property) => isPublic(property.name))
      .map((property) => this.#classMember(property))
      .filter((member) => member !== undefined);
  }

  #classMember(property) {
    const node = property.declarations[0]?.resolve();
    const comment = this.#commentOf(property);
    if (node === undefined || HIDDEN.test(node.getText()) || comment.isInternal) return undefined;
    if (!node.getSourceFile().fileName.startsWith(this.#source)) return undefined; // `Error.stack` and its like
    const type = this.#checker.getTypeOfSymbol(property);
    const calls = this.#checker.getSignaturesOfType(type, SignatureKind.Call);
    const isMethod = (property.flags & SymbolFlags.Method) !== 0;
    return {
      name: property.name,
      owner: property.getParent()?.name,
      comment,
      ...(isMethod
        ? { signatures: signaturesOf(this.#checker, calls, property.name) }
        : { type: this.#checker.typeToString(type, undefined, NO_TRUNCATION) }),
    };
  }

  /** A tensor's members have pages of their own, as in PyTorch's documentation. */
  #tensorMembers(members) {
    for (const { name, comment, signatures, type } of members) {
      const full = `torch.Tensor.${name}`;
      const found = comment.text === '' ? signatures?.find((s) => s.comment.text !== '')?.comment : comment;
      const kind = signatures ? 'function' : 'property';
      this.#add({ name: full, kind, comment: found ?? comment, signatures, type });
    }
  }

  #type(name, symbol) {
    const node = symbol.declarations[0]?.resolve();
    if (node === undefined || symbol.flags & SymbolFlags.ValueModule) return;
    this.#add(
      {
        name,
        kind: 'type',
        comment: this.#commentOf(symbol),
        text: node.getText(),
        members: membersOf(node),
      },
      symbol,
    );
  }

  /** The comment of a name. A class may be an interface as well: the longer text is the class's. */
  #commentOf(symbol) {
    const comments = symbol.declarations.map((declaration) => commentAbove(declaration.resolve()));
    const longer = (a, b) => (b.text.length > a.text.length ? b : a);
    return comments.length > 0 ? comments.reduce(longer) : readComment('');
  }

  /** The comment at a module's head. */
  #fileComment(module) {
    const text = module.declarations[0]?.resolve()?.getSourceFile().text ?? '';
    return readComment(/^\s*(\/\*\*.*?\*\/)/s.exec(text)?.[1] ?? '');
  }
}

/** The members that a type is written with, also those of types within it. */
function membersOf(node) {
  const members = [];
  const visit = (part) => {
    if (part.name && part !== node && isPublic(part.name.getText()))
      members.push({ name: part.name.getText(), comment: commentAbove(part) });
    for (const inner of [part.members, part.types, part.type].flat()) if (inner) visit(inner);
  };
  visit(node);
  return members;
}
