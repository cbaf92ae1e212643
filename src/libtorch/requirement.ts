/** What a wheel's metadata asks for: requirements with extras, versions and markers (PEP 508, PEP 440). */

/** One requirement of a package. */
export interface Requirement {
  /** The normalised name. */
  readonly name: string;
  readonly extras: readonly string[];
  /** Whether a version will do. */
  accepts(version: string): boolean;
  /** Whether it is asked for on this machine; `extras` are those of its own package that are wanted. */
  applies(extras: readonly string[]): boolean;
  readonly text: string;
}

/** A package's name as indexes have it. */
export const normalized = (name: string) => name.toLowerCase().replace(/[-_.]+/g, '-');

/** The requirements that a wheel's METADATA lists. */
export function requirementsIn(metadata: string): Requirement[] {
  const head = metadata.split(/\r?\n\r?\n/)[0]!;
  return [...head.matchAll(/^Requires-Dist:\s*(\S.*)$/gm)].map(([, text]) => parseRequirement(text!.trim()));
}

/** Reads `cuda-toolkit[cublas,cudart]==13.0.3; platform_system == "Linux"`. */
export function parseRequirement(text: string): Requirement {
  const [left, marker] = text.split(/;(.*)/s) as [string, string | undefined];
  const [, name, extras, versions] =
    /^\s*([\w.-]+)\s*(?:\[([^\]]*)\])?\s*\(?([^()]*)\)?\s*$/.exec(left) ?? [];
  if (name === undefined) throw new Error(`this requirement cannot be read: ${text}`);
  const tests = versions!.split(',').flatMap((each) => each.trim() || []);
  for (const test of tests)
    if (!VERSION_TEST.test(test)) throw new Error(`this requirement cannot be read: ${text}`);
  return {
    name: normalized(name),
    extras: (extras ?? '').split(',').map(normalized).filter(Boolean),
    accepts: (version) => tests.every((test) => acceptsVersion(test, version)),
    applies: (wanted) =>
      marker === undefined || ['', ...wanted].some((extra) => new Marker(marker, extra).value()),
    text,
  };
}

// --- Versions ----------------------------------------------------------------------------------------------

/** A final release's numbers; undefined for any other version. */
function release(version: string): number[] | undefined {
  const [, numbers] = /^v?(\d+(?:\.\d+)*)(?:\.?post\d+)?(?:\+.*)?$/i.exec(version.trim()) ?? [];
  return numbers?.split('.').map(Number);
}

/** Compares two versions by their numbers: 2.9 comes before 2.10. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [release(a) ?? [], release(b) ?? []];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const VERSION_TEST = /^(===|==|!=|~=|<=|>=|<|>)\s*(\S+)$/;

function acceptsVersion(test: string, version: string): boolean {
  const [, operator, wanted] = VERSION_TEST.exec(test)!;
  if (release(version) === undefined) return false; // no requirement of torch's asks for a release candidate
  if (wanted!.endsWith('.*')) {
    const numbers = release(wanted!.slice(0, -2))!;
    const starts = numbers.every((each, i) => each === (release(version)![i] ?? 0));
    return operator === '!=' ? !starts : starts;
  }
  const order = compareVersions(version, wanted!);
  const isLocal = !wanted!.includes('+') || version === wanted;
  switch (operator) {
    case '~=':
      return order >= 0 && acceptsVersion(`==${wanted!.replace(/\.\d+$/, '')}.*`, version);
    case '!=':
      return order !== 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    default:
      return order === 0 && isLocal;
  }
}

// --- Markers -----------------------------------------------------------------------------------------------

const SYSTEMS: Record<string, string> = { linux: 'Linux', darwin: 'Darwin', win32: 'Windows' };
const MACHINES: Record<string, Record<string, string>> = {
  x64: { linux: 'x86_64', darwin: 'x86_64', win32: 'AMD64' },
  arm64: { linux: 'aarch64', darwin: 'arm64', win32: 'ARM64' },
};

/** What a marker may name. Python itself is not needed: the wheels are taken as one would have them. */
function environment(extra: string): Record<string, string> {
  return {
    extra,
    os_name: process.platform === 'win32' ? 'nt' : 'posix',
    sys_platform: process.platform,
    platform_system: SYSTEMS[process.platform] ?? '',
    platform_machine: MACHINES[process.arch]?.[process.platform] ?? '',
    platform_python_implementation: 'CPython',
    implementation_name: 'cpython',
    python_version: '3.12',
    python_full_version: '3.12.0',
  };
}

/** Evaluates a marker: comparisons with `and`, `or` and brackets. */
class Marker {
  private readonly tokens: string[];
  private at = 0;
  private readonly names: Record<string, string>;

  constructor(
    private readonly text: string,
    extra: string,
  ) {
    this.tokens = text.match(/"[^"]*"|'[^']*'|[()]|[<>=!~]+|[\w.]+/g) ?? [];
    this.names = environment(extra);
  }

  value(): boolean {
    const value = this.either();
    if (this.at < this.tokens.length) throw this.unreadable();
    return value;
  }

  private either(): boolean {
    let value = this.both();
    while (this.skips('or')) value = this.both() || value;
    return value;
  }

  private both(): boolean {
    let value = this.single();
    while (this.skips('and')) value = this.single() && value;
    return value;
  }

  private single(): boolean {
    if (this.skips('(')) {
      const value = this.either();
      if (!this.skips(')')) throw this.unreadable();
      return value;
    }
    const left = this.operand();
    const operator = this.skips('not') ? `not ${this.next()}` : this.next();
    return this.compare(left, operator, this.operand());
  }

  private compare(left: string, operator: string, right: string): boolean {
    if (operator === 'in') return right.includes(left);
    if (operator === 'not in') return !right.includes(left);
    const areVersions = release(left) !== undefined && release(right.replace(/\.\*$/, '')) !== undefined;
    if (areVersions && VERSION_TEST.test(`${operator}${right}`))
      return acceptsVersion(`${operator}${right}`, left);
    if (operator === '==') return left === right;
    if (operator === '!=') return left !== right;
    throw this.unreadable();
  }

  private operand(): string {
    const token = this.next();
    if (/^["']/.test(token)) return token.slice(1, -1);
    const value = this.names[token];
    if (value === undefined && !/^[a-z_]+$/.test(token)) throw this.unreadable();
    return value ?? '';
  }

  private next(): string {
    const token = this.tokens[this.at++];
    if (token === undefined) throw this.unreadable();
    return token;
  }

  private skips(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at++;
    return true;
  }

  private unreadable(): Error {
    return new Error(`this marker cannot be read: ${this.text.trim()}`);
  }
}
