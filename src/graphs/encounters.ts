/**
 * The modules and optimizers that a step uses: what it stands on, and what is left of it between two runs.
 */

import { native } from '../native';
import type { Module } from '../nn';
import { registerModuleForwardPreHook } from '../nn';
import {
  type Optimizer,
  type ParamState,
  registerOptimizerStepPostHook,
  registerOptimizerStepPreHook,
} from '../optim';
import { parseDevice } from '../tensor/device';
import { packHandles } from '../tensor/handles';
import { handleOf, Tensor } from '../tensor/tensor';
import { Structure } from './structure';
import { identityOf } from './tree';
import { violation } from './watched';

/** A setting of an optimizer's group as a captured step has it: numbers are part of the graph. */
function settingText(value: unknown): string {
  if (value instanceof Tensor) {
    // One on the device is read in each replay; one on the CPU is read once.
    return value.device === 'cpu' ? `=${String(value.detach().tolist())}` : `@${handleOf(value)}`;
  }
  return Array.isArray(value) ? `[${value.map(settingText).join()}]` : String(value);
}

/** What a step has met in its runs. */
export class Encounters {
  private readonly modules = new Set<Module>();
  private readonly optimizers = new Set<Optimizer<any>>();
  /** States as they were before a run that may have to be undone. */
  private readonly statesBefore = new Map<Optimizer<any>, Map<Tensor, ParamState>>();
  /** The parameters and buffers, and the optimizers' states; undefined after something new was met. */
  private known: { params: Tensor[]; all: Int32Array; packedParams: Int32Array; states: string } | undefined;
  /** Parameters whose gradients the step is known to drop before it makes new ones. */
  private readonly renewed = new Set<Tensor>();

  private readonly structure = new Structure();

  constructor(private readonly device: string) {}

  /** Runs `body`, a run of the step that meets nothing new. */
  pass<T>(body: () => T): T {
    try {
      return body();
    } finally {
      this.structure.note(this.modules);
    }
  }

  /**
   * Whether a module is another than the last run left it: a layer in another's place, a setting with
   * another value. Then the modules are forgotten, and met anew.
   */
  haveChanged(): boolean {
    if (!this.structure.hasChanged()) return false;
    this.modules.clear();
    this.structure.note(this.modules);
    this.known = undefined;
    return true;
  }

  /** Runs `body`, a run of the step, and takes note of what it uses. */
  meet<T>(body: () => T): T {
    this.statesBefore.clear();
    const hooks = [
      registerModuleForwardPreHook((module) => {
        if (this.modules.has(module)) return;
        for (const part of module.modules()) this.modules.add(part as Module);
        this.known = undefined;
      }),
      registerOptimizerStepPreHook((optimizer) => this.meetOptimizer(optimizer)),
      registerOptimizerStepPostHook((optimizer) => this.checkStates(optimizer)),
    ];
    try {
      return body();
    } finally {
      for (const hook of hooks) hook.remove();
      this.structure.note(this.modules);
    }
  }

  private meetOptimizer(optimizer: Optimizer<any>): void {
    if (!this.statesBefore.has(optimizer)) {
      this.statesBefore.set(
        optimizer,
        new Map([...optimizer.state].map(([param, state]) => [param, { ...state }])),
      );
    }
    if (this.optimizers.has(optimizer)) return;
    this.optimizers.add(optimizer);
    this.known = undefined;
    native.graphWatchPause(true);
    try {
      this.makeCapturable(optimizer);
    } finally {
      native.graphWatchPause(false);
    }
    this.checkStates(optimizer);
  }

  /** Has an optimizer count its steps on the device, which a graph can do. */
  private makeCapturable(optimizer: Optimizer<any>): void {
    for (const group of optimizer.paramGroups) {
      if (group.capturable !== false || group.fused) continue;
      if (!group.params.some((param) => this.isHere(param))) continue;
      group.capturable = true;
      for (const param of group.params) {
        const state = optimizer.state.get(param);
        for (const [name, value] of Object.entries(state ?? {})) {
          if (value instanceof Tensor && value.dim() === 0 && value.device === 'cpu')
            state![name] = value.to(param.device);
        }
      }
    }
  }

  private isHere(tensor: Tensor): boolean {
    return parseDevice(tensor.device).type === parseDevice(this.device).type;
  }

  /** @throws TorchError for an optimizer that counts on the CPU, which no replay would do */
  private checkStates(optimizer: Optimizer<any>): void {
    for (const [param, state] of optimizer.state) {
      const isSplit = Object.values(state).some(
        (value) => value instanceof Tensor && value.device === 'cpu' && this.isHere(param),
      );
      if (isSplit) throw violation(`uses ${optimizer.constructor.name}, which counts its steps on the CPU`);
    }
  }

  /**
   * Puts the optimizers' states back as they were before the last run; the tensors' values are put back
   * already.
   */
  restoreStates(): void {
    for (const [optimizer, state] of this.statesBefore) optimizer.state = state;
    this.known = undefined;
  }

  /** Parameters with what belongs to them, gathered anew after something has changed. */
  private gather() {
    const states = [...this.optimizers]
      .map((optimizer) => `${identityOf(optimizer.state)}:${optimizer.state.size}`)
      .join();
    if (this.known?.states === states) return this.known;
    const params = new Set<Tensor>();
    const others = new Set<Tensor>();
    for (const module of this.modules) {
      for (const param of module.parameters({ recurse: false })) params.add(param);
      for (const buffer of module.buffers({ recurse: false })) others.add(buffer);
    }
    for (const optimizer of this.optimizers) {
      for (const group of optimizer.paramGroups) for (const param of group.params) params.add(param);
      for (const state of optimizer.state.values())
        for (const value of Object.values(state)) if (value instanceof Tensor) others.add(value);
    }
    const list = [...params].filter((param) => handleOf(param) > 0);
    const all = packHandles([...list, ...others].filter((tensor) => handleOf(tensor) > 0));
    this.known = { params: list, all, packedParams: packHandles(list), states };
    return this.known;
  }

  /** The parameters. */
  get params(): readonly Tensor[] {
    return this.gather().params;
  }

  get packedParams(): Int32Array {
    return this.gather().packedParams;
  }

  /** Which gradients the parameters have, as numbers. */
  gradients(): (number | bigint)[] {
    return native.graphGradients(this.packedParams);
  }

  /** Learns from a run which gradients the step makes anew: those that came in don't matter to it. */
  learn(params: readonly Tensor[], before: readonly (number | bigint)[]): void {
    const after = native.graphGradients(packHandles([...params]));
    params.forEach((param, i) => {
      if (before[i] !== 0 && after[i] !== before[i]) this.renewed.add(param);
    });
  }

  /** Which code the step runs: whether modules train, and which gradients it adds to. */
  branch(): string {
    let text = '';
    for (const module of this.modules) text += module.training ? 't' : 'e';
    const accumulators = this.accumulators();
    if (accumulators.length === 0) return text;
    const has = native.graphGradients(accumulators).map((gradient) => (gradient === 0 ? '0' : '1'));
    return `${text} ${has.join('')}`;
  }

  private accumulators(): Int32Array {
    return packHandles(this.params.filter((param) => !this.renewed.has(param)));
  }

  /** What a graph has in it of settings and addresses: another text, another graph. */
  ground(): string {
    const settings = [...this.optimizers].map((optimizer) =>
      optimizer.paramGroups
        .map(
          ({ params, paramNames: _, ...group }) =>
            `${params.length} ${Object.values(group).map(settingText).join()}`,
        )
        .join(';'),
    );
    const { all, states } = this.gather();
    return `${settings.join('|')} ${states} ${native.graphDigest(all, this.accumulators())}`;
  }
}
