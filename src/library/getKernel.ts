/** A kernel of an operator, to be called by itself: `torch.library.get_kernel`. */
import { type Arguments, binder } from '../common/binder';
import { expectString, invalidArgument } from '../common/expect';
import { native } from '../native';
import { DispatchKeySet } from '../tensor/dispatchKeySet';
import { unseen } from '../tensor/intercept';
import { lookUp, type OpIdentifier, resolve } from './identify';

/** A kernel that `getKernel` found. */
export interface OperatorKernel {
  /**
   * Calls it.
   *
   * @param keyset what it is told of the call's dispatch keys
   * @param args the operator's arguments
   */
  callBoxed(keyset: DispatchKeySet, ...args: any[]): any;
}

interface GetKernelParameters {
  /** The operator. */
  op: OpIdentifier;
  /** The dispatch key. */
  dispatchKey: string;
}

type GetKernelOrder = [op: 'op', dispatchKey: 'dispatchKey'];
const bind = binder<GetKernelParameters, GetKernelOrder>('getKernel', { op: 'any', dispatchKey: 'any' }, {});

function isDispatchKey(name: string): boolean {
  try {
    native.keySetOf([name]);
    return true;
  } catch {
    return false;
  }
}

/**
 * The kernel that calls of an operator with a dispatch key come to, as it is now: a kernel of a script's that
 * takes its place can call it.
 *
 * @param op the operator
 * @param dispatchKey the key: `CPU`, `AutogradCPU`
 * @throws TypeError for an operator that is not there; RangeError for a key that isn't
 * @throws TorchError for a key that no kernel is registered for
 * @see https://docs.pytorch.org/docs/2.13/library.html#torch.library.get_kernel
 * @example
 * const { DispatchKeySet, getKernel } = torch.library;
 * const sine = getKernel('aten::sin', 'CPU');
 * sine.callBoxed(new DispatchKeySet('CPU'), torch.zeros([2])); // tensor([0., 0.])
 */
export function getKernel(...args: Arguments<GetKernelParameters, GetKernelOrder>): OperatorKernel {
  const { op, dispatchKey } = bind.named(args);
  expectString(dispatchKey, 'dispatchKey');
  const [call] = lookUp(resolve(op, 'get_kernel'));
  if (!isDispatchKey(dispatchKey)) throw new RangeError(`Invalid dispatch key: ${dispatchKey}`);
  const name = call.schema.split('(')[0]!;
  const [base, overload = ''] = name.split('.') as [string, string?];
  const kernel = native.operatorKernel(base, overload, dispatchKey);
  return {
    callBoxed(keyset, ...given) {
      if (!(keyset instanceof DispatchKeySet)) throw invalidArgument('a DispatchKeySet', 'keyset', keyset);
      return native.callKernel(kernel, keyset.rawRepr(), () => unseen(() => call(...given)));
    },
  };
}
