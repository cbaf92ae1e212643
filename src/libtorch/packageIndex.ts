/** Package indexes and folders of wheels, as pip is told of them: which files they have of a project. */
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Attempt, LibTorchError, reasonOf } from './errors';
import { fetchPage, withoutPassword } from './fetch';
import type { Pip } from './python';
import { normalized } from './requirement';

/** Where packages are looked for. */
export interface Places {
  /** Indexes: addresses below which each project has a page. */
  readonly indexes: readonly string[];
  /** Folders of wheels, or pages with links to some. */
  readonly links: readonly string[];
  /** Whether no other index is to be asked: pip's `no-index`. */
  readonly isClosed?: boolean;
}

/** A file that a place offers. */
export interface IndexFile {
  readonly file: string;
  readonly url: string;
  /** Its SHA-256, where the place tells. */
  readonly sha256: string | undefined;
  /** Its bytes, where the place tells. */
  readonly size: number | undefined;
  /** Whether its metadata can be fetched without it. */
  readonly hasMetadata: boolean;
}

const PYPI = 'https://pypi.org/simple';

/**
 * Where pip would look, by its configuration files and the environment; without pip, by the environment.
 * Names of passwords that only pip can ask for are not among them: then pip itself is the way.
 */
export function pipPlaces(pip: Pip | undefined): Places {
  const told = new Map<string, string>();
  for (const [name, value] of Object.entries(process.env)) {
    if (/^PIP_\w+$/i.test(name) && value)
      told.set(`:env:.${name.slice(4).toLowerCase().replaceAll('_', '-')}`, value);
  }
  for (const [key, value] of pip ? configured(pip) : []) told.set(key, value);
  const of = (name: string) =>
    told.get(`:env:.${name}`) ?? told.get(`install.${name}`) ?? told.get(`global.${name}`);
  const list = (name: string) => (of(name) ?? '').split(/\s+/).filter(Boolean);
  const isClosed = /^(1|true|yes|on|y|t)$/i.test(of('no-index') ?? '');
  const indexes = isClosed ? [] : [of('index-url') ?? PYPI, ...list('extra-index-url')];
  return { indexes: indexes.map((each) => each.replace(/\/+$/, '')), links: list('find-links'), isClosed };
}

/** The lines of `pip config list`: `global.index-url='https://…'`. */
function configured({ python }: Pip): [string, string][] {
  try {
    const text = execFileSync(python.path, ['-m', 'pip', 'config', 'list'], {
      encoding: 'utf8',
      timeout: 30_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return [...text.matchAll(/^([^=\s]+)=(['"])(.*)\2$/gm)].map(([, key, , value]) => [
      key!,
      value!.replaceAll('\\n', '\n'),
    ]);
  } catch {
    return [];
  }
}

const shortReason = (error: unknown) =>
  (error instanceof LibTorchError ? error.reason : undefined) ?? reasonOf(error);

/** Reads places, each page once. */
export class PackageIndex {
  private readonly pages = new Map<string, Promise<IndexFile[]>>();

  /**
   * The files that places have of a project, those on this machine's disk first.
   * @param attempts takes the places that can't be read
   */
  async filesOf(project: string, places: Places, attempts: Attempt[]): Promise<IndexFile[]> {
    const name = normalized(project);
    const pages = [...places.links, ...places.indexes.map((index) => `${index}/${name}/`)];
    const found: IndexFile[] = [];
    for (const page of pages) {
      if (!this.pages.has(page)) this.pages.set(page, readPlace(page));
      try {
        found.push(...(await this.pages.get(page)!));
      } catch (error) {
        if (!attempts.some(({ path }) => path === withoutPassword(page)))
          attempts.push({ source: 'index', path: withoutPassword(page), found: shortReason(error) });
      }
    }
    const isNear = ({ url }: IndexFile) => url.startsWith('file:');
    return [...found.filter(isNear), ...found.filter((each) => !isNear(each))];
  }
}

async function readPlace(place: string): Promise<IndexFile[]> {
  if (/^https?:/i.test(place)) {
    const page = await fetchPage(place, 'application/vnd.pypi.simple.v1+json, text/html;q=0.2');
    if (page === undefined) return [];
    const base = withPasswordOf(page.url, place);
    return page.type.includes('json') ? filesInJson(page.text, base) : filesInHtml(page.text, base);
  }
  const file = place.startsWith('file:') ? fileURLToPath(place) : path.resolve(place);
  if (!fs.existsSync(file)) return [];
  const page = fs.statSync(file).isDirectory() ? path.join(file, 'index.html') : file;
  if (fs.existsSync(page)) return filesInHtml(fs.readFileSync(page, 'utf8'), pathToFileURL(page).href);
  return fs.readdirSync(file).map((name) => nearFile(path.join(file, name)));
}

function nearFile(file: string): IndexFile {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size;
  const url = pathToFileURL(file).href;
  return { file: path.basename(file), url, sha256: undefined, size, hasMetadata: false };
}

/** A page's links lead to the same host with the same password. */
function withPasswordOf(url: string, asked: string): string {
  const [to, from] = [new URL(url), new URL(asked)];
  if (to.host === from.host) [to.username, to.password] = [from.username, from.password];
  return to.href;
}

const digits = (text: unknown) =>
  typeof text === 'string' && /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : undefined;

function linked(href: string, base: string): URL {
  const url = new URL(href, base);
  const from = new URL(base);
  if (url.host === from.host && url.username === '')
    [url.username, url.password] = [from.username, from.password];
  return url;
}

/** PEP 691's form of a page. */
function filesInJson(text: string, base: string): IndexFile[] {
  const { files } = JSON.parse(text) as { files: Record<string, any>[] };
  return files.map((each) => ({
    file: String(each['filename']),
    url: linked(String(each['url']), base).href,
    sha256: digits(each['hashes']?.sha256),
    size: typeof each['size'] === 'number' ? each['size'] : undefined,
    hasMetadata: Boolean(each['core-metadata'] || each['dist-info-metadata']),
  }));
}

/** PEP 503's form of a page. */
function filesInHtml(text: string, base: string): IndexFile[] {
  return [...text.matchAll(/<a\s([^>]*)>/gi)].flatMap(([, attributes]) => {
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes!);
    if (!href) return [];
    const url = linked((href[1] ?? href[2]!).replaceAll('&amp;', '&'), base);
    const sha256 = digits(/^#sha256=(.*)$/.exec(url.hash)?.[1]);
    url.hash = '';
    if (url.protocol === 'file:') return [{ ...nearFile(fileURLToPath(url)), sha256 }];
    const file = decodeURIComponent(url.pathname.split('/').pop()!);
    const hasMetadata = /\bdata-(core|dist-info)-metadata\b/i.test(attributes!);
    return [{ file, url: url.href, sha256, size: undefined, hasMetadata }];
  });
}
