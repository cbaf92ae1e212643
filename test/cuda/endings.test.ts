/** Ends of processes and threads on the tests' device. */
import { endings } from '../accelerator/endings';
import { runNode } from '../helpers/child';
import { device, isCpu } from '../helpers/device';
import { runWithStandin } from '../helpers/standin';

const isStandin = device.startsWith('privateuseone');
const bytes = isCpu ? '0' : `torch.accelerator.memoryAllocated(${/:(\d+)/.exec(device)?.[1] ?? 0})`;
endings({ run: isStandin ? runWithStandin : runNode, device, bytes });
