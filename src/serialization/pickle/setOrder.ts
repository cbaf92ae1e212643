/**
 * The order in which CPython goes through a set of integers (Objects/setobject.c): that of its hash table.
 */

const LINEAR_PROBES = 9;
const FEW = 50000;

/** The places that are tried for a number, one after the other, until `stop` says so. */
function probe(value: number, size: number, stop: (at: number) => boolean): void {
  let perturb = value;
  let at = perturb % size;
  for (;;) {
    const last = at + LINEAR_PROBES < size ? at + LINEAR_PROBES : at;
    for (let i = at; i <= last; i++) if (stop(i)) return;
    perturb = Math.floor(perturb / 32);
    at = (at * 5 + 1 + perturb) % size;
  }
}

/** A table that is filled as by `set.add`. */
class Table {
  private places: (number | undefined)[] = new Array(8);
  private used = 0;

  add(value: number): void {
    let isNew = false;
    probe(value, this.places.length, (at) => {
      isNew = this.places[at] === undefined;
      if (isNew) this.places[at] = value;
      return isNew || this.places[at] === value;
    });
    if (!isNew) return;
    this.used++;
    if (this.used * 5 >= (this.places.length - 1) * 3)
      this.resize(this.used > FEW ? this.used * 2 : this.used * 4);
  }

  private resize(least: number): void {
    let size = 8;
    while (size <= least) size *= 2;
    const old = this.items();
    const places: (number | undefined)[] = new Array(size);
    for (const value of old) {
      probe(value, size, (at) => {
        if (places[at] !== undefined) return false;
        places[at] = value;
        return true;
      });
    }
    this.places = places;
  }

  items(): number[] {
    return this.places.filter((value) => value !== undefined);
  }
}

/**
 * The order of Python's `set` with these items added in this order. Only that of integers from 0 on is known:
 * texts have another one in every process of Python.
 */
export function setOrder(items: readonly unknown[]): readonly unknown[] {
  if (!items.every((item) => Number.isSafeInteger(item) && (item as number) >= 0 && !Object.is(item, -0)))
    return items;
  const table = new Table();
  for (const item of items) table.add(item as number);
  return table.items();
}
