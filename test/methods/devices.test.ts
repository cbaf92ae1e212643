/** Methods of a Tensor that tell its place in the graph and its device. */
import { expect, it } from 'vitest';
import torch from '../../src';

it('says which output of its node a tensor is', () => {
  const x = torch.randn([2, 2], { requiresGrad: true });
  expect(torch.linalg.svd(x)[2].outputNr).toBe(2);
  expect(x.mul(2).outputNr).toBe(0);
});

it('knows the rarer devices', () => {
  const x = torch.ones(1);
  expect([x.isIpu, x.isMaia, x.isMtia, x.isVulkan, x.isXla]).toEqual([false, false, false, false, false]);
});
