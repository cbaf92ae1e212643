/** torch.version, beside Python's. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import torch from '../../src/index';
import { describeBuild } from '../../src/libtorch/build';
import { runPython } from '../helpers/python';

it("is Python's of the same LibTorch", () => {
  const [version, cuda, debug, git, hip, rocm, xpu] = runPython(`
v = torch.version
[str(torch.__version__), v.cuda, v.debug, v.git_version, v.hip, v.rocm, v.xpu]`) as unknown[];
  expect(torch.__version__).toBe(version);
  expect(torch.version).toEqual({ __version__: version, cuda, debug, gitVersion: git, hip, rocm, xpu });
});

it('reads builds for CUDA, from Python and from an archive', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'version-'));
  const folder = { root, libDir: root, includeDir: root, version: '2.13.0', variant: 'cuda' as const };
  try {
    fs.writeFileSync(path.join(root, 'build-hash'), 'abc\n');
    expect(describeBuild({ ...folder, fullVersion: '2.13.0+cu126' })).toMatchObject({
      cuda: '12.6',
      gitVersion: 'abc',
      debug: false,
    });
    expect(describeBuild({ ...folder, fullVersion: '2.13.0+cpu' }).cuda).toBeNull();
    const python = "__version__ = '2.13.0+x'\ndebug = True\ncuda: Optional[str] = '13.0'\nhip = None\n";
    fs.writeFileSync(path.join(root, 'version.py'), python);
    expect(describeBuild({ ...folder, fullVersion: '2.13.0+x' })).toMatchObject({
      cuda: '13.0',
      debug: true,
      hip: null,
    });
  } finally {
    fs.rmSync(root, { recursive: true });
  }
});
