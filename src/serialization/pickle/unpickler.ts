/**
 * Reads pickles of protocols 0 to 5 with a machine that knows values and containers only.
 * Names of Python are looked up in a list; nothing is executed.
 */
import { getHeapStatistics } from 'node:v8';
import { TorchError } from '../../common/errors';
import { doSteps, doStepsInTurns, endsStep, type Steps } from '../../common/steps';
import { PyString, PyTuple } from '../../tensor/pythonKinds';
import { Tensor } from '../../tensor/tensor';
import { Memo } from './memo';
import { NdArrayNode } from './ndarray';
import { AllowedInstance, DictNode, GlobalNode, INERT, InstanceNode, REFUSED, RefusedError } from './nodes';
import { NumpyDTypeNode } from './numpyDtypes';
import { Op } from './opcodes';
import type { PickleReader } from './pickleReader';
import { placeOf } from './place';
import { setTensorState } from './rebuild';
import { damaged, UnpicklerStack } from './unpicklerStack';

/** Instructions between two steps: some ten tensors, a millisecond or two. */
const INSTRUCTIONS = 256;

/** What a pickle refers to outside itself. */
export interface Environment {
  /** What a name stands for. @throws TorchError for names that are not allowed */
  global(module: string, name: string): unknown;
  /** The storage that a persistent id stands for. */
  persistent(id: unknown): unknown;
}

const names = new Map<number, string>(Object.entries(Op).map(([name, code]) => [code, name]));

/** About how many bytes of the heap each instruction takes, with what the value becomes for the user. */
const costs = new Uint16Array(256).fill(24);
for (const op of [Op.PUT, Op.BINPUT, Op.LONG_BINPUT, Op.MEMOIZE]) costs[op] = 64;
for (const op of [Op.EMPTY_LIST, Op.LIST, Op.EMPTY_TUPLE, Op.TUPLE, Op.TUPLE1, Op.TUPLE2, Op.TUPLE3])
  costs[op] = 160;
for (const op of [
  Op.EMPTY_DICT,
  Op.DICT,
  Op.EMPTY_SET,
  Op.FROZENSET,
  Op.REDUCE,
  Op.NEWOBJ,
  Op.NEWOBJ_EX,
  Op.INST,
  Op.OBJ,
])
  costs[op] = 800;

function lengthOf(value: unknown): number {
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length;
  if (value instanceof PyString) return value.value.length;
  if (value instanceof DictNode) return value.entries.size;
  return value instanceof PyTuple ? value.items.length : 0;
}

/** Reads one pickle. */
export class Unpickler {
  private readonly stack = new UnpicklerStack();
  private readonly memo = new Memo();
  /** How many values, characters and bytes were handed to calls. */
  private spent = 0;
  /** The error of the first name or type that is not allowed. */
  private refused: RefusedError | undefined;
  /** What is left of the heap for the file's objects: one byte of a pickle can ask for hundreds. */
  private room = getHeapStatistics().heap_size_limit * 0.6;

  constructor(
    private readonly input: PickleReader,
    private readonly environment: Environment,
  ) {}

  /** The object in the pickle. */
  load(): unknown {
    return doSteps(this.steps());
  }

  /** The same, and waits for `turn` between some instructions and the next. */
  loadInTurns(turn: () => Promise<unknown>): Promise<unknown> {
    return doStepsInTurns(this.steps(), turn);
  }

  private *steps(): Steps<unknown> {
    let value: unknown;
    try {
      value = yield* this.read();
    } catch (error) {
      throw this.refused ?? error;
    }
    if (this.refused !== undefined) {
      const place = placeOf(value, REFUSED);
      if (place !== undefined) {
        this.refused.message += place === '' ? ' (it is all that the file holds)' : ` (at ${place})`;
      }
      throw this.refused;
    }
    return value;
  }

  private *read(): Steps<unknown> {
    for (let count = 1; ; count++) {
      if (endsStep(count, INSTRUCTIONS)) yield;
      const op = this.input.byte();
      this.room -= costs[op]!;
      if (this.room < 0) {
        throw new TorchError(
          'torch.load: the file holds more objects than the heap of this process has room for. If you trust it, give Node a larger ' +
            'one: node --max-old-space-size=MEGABYTES.',
        );
      }
      if (op === Op.STOP) {
        const result = this.stack.pop();
        if (this.stack.length > 0) throw damaged('values are left over');
        return result;
      }
      if (!this.scalar(op) && !this.stack.container(op) && !this.reference(op)) {
        const name = names.get(op) ?? `0x${op.toString(16)}`;
        throw new TorchError(`torch.load: the pickle has the instruction ${name}, which is not allowed`);
      }
    }
  }

  /**
   * What a name stands for. One that is refused is remembered:
   * when the object is whole, the error can say where in it that lies.
   */
  private global(module: string, name: string): unknown {
    return this.unlessRefused(() => this.environment.global(module, name));
  }

  private unlessRefused(make: () => unknown): unknown {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      this.refused ??= error;
      return REFUSED;
    }
  }

  private scalar(op: number): boolean {
    const value = this.input.scalar(op);
    if (value === undefined) return false;
    this.stack.push(value);
    return true;
  }

  private reference(op: number): boolean {
    const { stack, input } = this;
    switch (op) {
      case Op.PROTO: {
        const version = input.byte();
        if (version > 5) throw damaged(`protocol ${version} is not known`);
        return true;
      }
      case Op.FRAME:
        input.skip(8);
        return true;
      case Op.PUT:
        this.memo.set(input.decimal(), stack.top());
        return true;
      case Op.BINPUT:
        this.memo.set(input.byte(), stack.top());
        return true;
      case Op.LONG_BINPUT:
        this.memo.set(input.uint32(), stack.top());
        return true;
      case Op.MEMOIZE:
        this.memo.set(this.memo.size, stack.top());
        return true;
      case Op.GET:
        stack.push(this.recall(input.decimal()));
        return true;
      case Op.BINGET:
        stack.push(this.recall(input.byte()));
        return true;
      case Op.LONG_BINGET:
        stack.push(this.recall(input.uint32()));
        return true;
      case Op.GLOBAL: {
        const module = input.line();
        stack.push(this.global(module, input.line()));
        return true;
      }
      case Op.STACK_GLOBAL: {
        const name = stack.pop();
        const module = stack.pop();
        if (!(name instanceof PyString && module instanceof PyString))
          throw damaged('a name that is no string');
        input.strings.noteLiteral(name);
        input.strings.noteLiteral(module);
        stack.push(this.global(module.value, name.value));
        return true;
      }
      case Op.PERSID:
        stack.push(this.persistent(input.line()));
        return true;
      case Op.BINPERSID:
        stack.push(this.persistent(stack.pop()));
        return true;
      case Op.REDUCE:
      case Op.NEWOBJ: {
        const args = stack.pop();
        const called = stack.pop();
        stack.push(this.call(called, args, op === Op.NEWOBJ));
        return true;
      }
      case Op.NEWOBJ_EX: {
        const keywords = stack.pop();
        const args = stack.pop();
        const type = stack.pop();
        if (!(keywords instanceof DictNode)) throw damaged('named arguments that are no dict');
        stack.push(keywords.entries.size > 0 ? this.refuseNamed(type) : this.call(type, args, true));
        return true;
      }
      case Op.INST: {
        const module = input.line();
        const type = this.global(module, input.line());
        stack.push(this.call(type, new PyTuple(stack.popMark()), false));
        return true;
      }
      case Op.OBJ: {
        const [type, ...args] = stack.popMark();
        stack.push(this.call(type, new PyTuple(args), false));
        return true;
      }
      case Op.BUILD: {
        const state = stack.pop();
        this.build(stack.top(), state);
        return true;
      }
      default:
        return false;
    }
  }

  private recall(index: number): unknown {
    if (!this.memo.has(index)) throw damaged(`memo ${index} is empty`);
    return this.memo.get(index);
  }

  private persistent(id: unknown): unknown {
    if (id instanceof PyTuple) {
      // The kind and the place are literals in PyTorch's code.
      this.input.strings.noteLiteral(id.items[0]);
      this.input.strings.noteLiteral(id.items[3]);
    }
    return this.environment.persistent(id);
  }

  /**
   * Calls copy what they are given. A pickle that says something once and calls with it a million times is
   * none that Python writes, and would fill the memory.
   */
  private spend(items: readonly unknown[]): void {
    this.spent += items.length;
    for (const item of items) this.spent += lengthOf(item);
    if (this.spent > 4 * this.input.size + 100_000) {
      throw damaged('it calls functions with the same values over and over');
    }
  }

  private call(called: unknown, args: unknown, create: boolean): unknown {
    // Nothing is made of what was refused.
    if (
      this.refused !== undefined &&
      (called === REFUSED || (args instanceof PyTuple && args.items.includes(REFUSED)))
    )
      return REFUSED;
    if (!(called instanceof GlobalNode)) throw damaged('a call of what is no function');
    const make = create ? (called.create ?? called.call) : called.call;
    if (make === undefined) throw damaged('a call of what is no function');
    if (!(args instanceof PyTuple)) throw damaged('arguments that are no tuple');
    this.spend(args.items);
    if (called.name === '_codecs.encode') this.input.strings.noteLiteral(args.items[1]);
    return this.unlessRefused(() => make([...args.items]));
  }

  /** An object made with named arguments: what they do is known to its class only. */
  private refuseNamed(type: unknown): unknown {
    if (!(type instanceof GlobalNode)) {
      if (type === REFUSED) return REFUSED;
      throw damaged('a call of what is no function');
    }
    return this.unlessRefused(() => {
      throw new RefusedError(
        `torch.load: the file holds an object of ${type.name.slice(0, 200)} that is made with named arguments: save its fields in Python`,
      );
    });
  }

  private build(object: unknown, state: unknown): void {
    if (object === INERT || object === REFUSED) return;
    if (object instanceof AllowedInstance || object instanceof InstanceNode) {
      object.state = state;
      return;
    }
    if (object instanceof NdArrayNode && state instanceof PyTuple && state.items.includes(REFUSED)) {
      // An array of a dtype that was refused.
      this.stack.replace(REFUSED);
      return;
    }
    if (object instanceof NdArrayNode || object instanceof NumpyDTypeNode) {
      // Elements of a kind that nothing here has.
      if (this.unlessRefused(() => object.build(state)) === REFUSED) this.stack.replace(REFUSED);
      return;
    }
    if (object instanceof Tensor) {
      setTensorState(object, state);
      return;
    }
    if (!(object instanceof DictNode && object.kind === 'OrderedDict' && state instanceof DictNode)) {
      throw damaged('a state for what has none');
    }
    this.input.strings.noteLiteral(state.keyNodes.get('_metadata'));
    object.attributes ??= new DictNode('dict');
    for (const [name, value] of state.entries)
      object.attributes.set(state.keyNodes.get(name as string) ?? name, value);
  }
}
