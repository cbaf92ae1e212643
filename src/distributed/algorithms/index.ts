/** `torch.distributed.algorithms`: uneven inputs, and communication hooks. */
export { Join, Joinable, type JoinableLike, JoinHook, type JoinOptions } from '../../c10d/join';
export * as ddpCommHooks from './ddpCommHooks';
