/** The stack of the machine that reads pickles, and the instructions that make and fill containers on it. */
import { TorchError } from '../../common/errors';
import { PyTuple } from '../../tensor/pythonKinds';
import { DequeNode, DictNode, FrozenSetNode, INERT, InstanceNode, REFUSED } from './nodes';
import { Op } from './opcodes';

/** Marks the beginning of a group of values on the stack. */
const MARK = Symbol('mark');

/** The error for a pickle that Python would not have written. */
export const damaged = (what: string): TorchError =>
  new TorchError(`torch.load: the pickle is damaged: ${what}`);

/** Values, and marks between them. */
export class UnpicklerStack {
  private readonly values: unknown[] = [];

  get length(): number {
    return this.values.length;
  }

  push(value: unknown): void {
    this.values.push(value);
  }

  /** Puts a value in place of the last one. */
  replace(value: unknown): void {
    this.values[this.values.length - 1] = value;
  }

  /** Takes the last value. */
  pop(): unknown {
    if (this.values.length === 0) throw damaged('the stack is empty');
    const value = this.values.pop();
    if (value === MARK) throw damaged('a mark where a value should be');
    return value;
  }

  /** The last value, which stays. */
  top(): unknown {
    const value = this.values[this.values.length - 1];
    if (this.values.length === 0 || value === MARK) throw damaged('the stack is empty');
    return value;
  }

  /** Takes the values since the last mark, and the mark. */
  popMark(): unknown[] {
    const at = this.values.lastIndexOf(MARK);
    if (at === -1) throw damaged('a mark is missing');
    const items = this.values.slice(at + 1);
    this.values.length = at;
    return items;
  }

  /** Does the instruction of a container; false for any other. */
  container(op: number): boolean {
    const { values } = this;
    switch (op) {
      case Op.MARK:
        values.push(MARK);
        return true;
      case Op.POP:
        if (values.length === 0) throw damaged('the stack is empty');
        values.pop();
        return true;
      case Op.POP_MARK:
        this.popMark();
        return true;
      case Op.DUP:
        values.push(this.top());
        return true;
      case Op.EMPTY_LIST:
        values.push([]);
        return true;
      case Op.EMPTY_TUPLE:
        values.push(new PyTuple([]));
        return true;
      case Op.EMPTY_DICT:
        values.push(new DictNode('dict'));
        return true;
      case Op.EMPTY_SET:
        values.push(new Set());
        return true;
      case Op.LIST:
        values.push(this.popMark());
        return true;
      case Op.TUPLE:
        values.push(new PyTuple(this.popMark()));
        return true;
      case Op.TUPLE1:
        values.push(new PyTuple([this.pop()]));
        return true;
      case Op.TUPLE2: {
        const second = this.pop();
        values.push(new PyTuple([this.pop(), second]));
        return true;
      }
      case Op.TUPLE3: {
        const [third, second] = [this.pop(), this.pop()];
        values.push(new PyTuple([this.pop(), second, third]));
        return true;
      }
      case Op.DICT: {
        const items = this.popMark();
        values.push(new DictNode('dict'));
        this.setItems(items);
        return true;
      }
      case Op.APPEND: {
        const item = this.pop();
        this.append([item]);
        return true;
      }
      case Op.APPENDS:
        this.append(this.popMark());
        return true;
      case Op.SETITEM: {
        const value = this.pop();
        const key = this.pop();
        this.setItems([key, value]);
        return true;
      }
      case Op.SETITEMS:
        this.setItems(this.popMark());
        return true;
      case Op.ADDITEMS: {
        const items = this.popMark();
        const set = this.top();
        if (set === REFUSED) return true;
        if (!(set instanceof Set)) throw damaged('items added to what is no set');
        for (const item of items) set.add(this.key(item));
        return true;
      }
      case Op.FROZENSET:
        values.push(new FrozenSetNode(this.popMark().map((item) => this.key(item))));
        return true;
      default:
        return false;
    }
  }

  private append(items: unknown[]): void {
    const top = this.top();
    if (top === INERT || top === REFUSED) return;
    const list = top instanceof DequeNode || top instanceof InstanceNode ? top.items : top;
    if (!Array.isArray(list)) throw damaged('items appended to what is no list');
    for (const item of items) list.push(item);
  }

  /** Keys are what Python can hash. */
  private key(key: unknown): unknown {
    if (Array.isArray(key) || key instanceof DictNode || key instanceof Set) {
      throw damaged('a list, dict or set as a key');
    }
    return key;
  }

  private setItems(items: unknown[]): void {
    const top = this.top();
    if (top === INERT || top === REFUSED) return;
    const dict = top instanceof InstanceNode ? top.dict : top;
    if (!(dict instanceof DictNode)) throw damaged('items set in what is no dict');
    if (items.length % 2 !== 0) throw damaged('a key without a value');
    for (let i = 0; i < items.length; i += 2) dict.set(this.key(items[i]), items[i + 1]);
  }
}
