/** What the writers of single kinds of objects need of the whole pickler. */
import type { Marks } from '../../tensor/pythonKinds';
import type { SavedStorage, Storages } from '../storages';
import type { PickleWriter } from './pickleWriter';

/** Where an object is written. */
export interface PickleOut {
  readonly out: PickleWriter;
  readonly storages: Storages;
  /** The error for what can't be written, with where it lies. */
  fail(text: string): TypeError;
  /** Writes a storage; `writeId` writes the persistent id by which a file refers to it. */
  saveStorage(storage: SavedStorage, writeId: () => void): void;
  /** Writes any value. */
  save(value: unknown): void;
  /** A tuple; `object` is whom later references go to. */
  saveTuple(items: readonly unknown[], object?: object): void;
  /** A `torch.Size`; `object` is whom later references go to. */
  saveSize(items: readonly number[], object?: object): void;
  /** A dict; `object` is whom later references go to. */
  saveDict(entries: [key: unknown, value: unknown][], marks: Marks | undefined, object?: object): void;
  /** The first of the objects that are one in Python. */
  oneOf<T extends object>(key: unknown, value: T): T;
}
