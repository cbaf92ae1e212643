/** addOnnxGraph: the events are those of Python's writer for the same files, value by value. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { nn, torch } from '../../src';
import { PACKAGES, temporaryFolder } from '../helpers/onnx';
import { packagesFolder } from '../helpers/pythonPackages';
import { runTensorboard } from '../helpers/tensorboard';

const root = temporaryFolder();
const fileOf = (name: string) => path.join(root, `${name}.onnx`);
const { SummaryWriter } = torch.utils.tensorboard;

/** Files with what our exporter does not write: each kind of attribute, other types, text that is escaped. */
const foreign = `
import onnx, numpy as np
from onnx import helper, numpy_helper, TensorProto
def attribute(name, value): return helper.make_attribute(name, value)
info = helper.make_tensor_value_info
t = helper.make_tensor('t', TensorProto.FLOAT, [7], [0.1, 1e20, 1e-7, float('inf'), -0.0, float('nan'), 16777217])
d = helper.make_tensor('d', TensorProto.DOUBLE, [4], [0.1, 1 / 3, -1e300, float('-inf')])
raw = numpy_helper.from_array(np.array([1, -2], dtype=np.int64), 'na"me\\n\\t\\x01\\x7f\\u00e9\\U0001F600')
i = helper.make_tensor('i', TensorProto.INT32, [2], [1, -1])
j = helper.make_tensor('j', TensorProto.INT64, [2], [2 ** 62 + 1, -(2 ** 63)])
u = helper.make_tensor('u', TensorProto.UINT64, [1], [2 ** 64 - 1])
s = helper.make_tensor('s', TensorProto.STRING, [2], ["it's", 'caf\\u00e9'])
inner = helper.make_graph(
    [helper.make_node('Add', ['a', 'b'], ['c'], name='plus', doc_string='a "sum"', axis=3, names=['x'])], 'sub',
    [info('a', TensorProto.FLOAT, ['n', None, 3])], [info('c', TensorProto.FLOAT, None)], [t], value_info=[info('v', 1, [])])
other = helper.make_graph([], "o'ther", [], [])
doc = attribute('doc', 2); doc.doc_string = 'what it is'
ref = onnx.AttributeProto(); ref.name = 'ref'; ref.ref_attr_name = 'outer'; ref.type = 1
zero = onnx.AttributeProto(); zero.name = 'zero'; zero.i = 0; zero.type = 2
node = helper.make_node('Odd', ['x', ''], ['odd', 'second'], domain='mine')
node.attribute.extend([doc, ref, zero] + [attribute(str(k), v) for k, v in enumerate([
    0.1, 1e20, 1e-5, 3.0, float('nan'), float('-inf'), 7, -(2 ** 63), 'te"x\\'t\\n\\u00e9', b'\\x00\\xff', '',
    [0.1, 2.0, float('inf'), 1e-7], [1, -2, 2 ** 62 + 1], ['a', 'b"', b'\\xfe'], t, d, raw, i, j, u, s, [t, raw], inner, [inner, other],
    helper.make_tensor_type_proto(1, [2, 'x', None]), helper.make_sequence_type_proto(helper.make_tensor_type_proto(7, [])),
    helper.make_map_type_proto(7, helper.make_tensor_type_proto(1, None)), helper.make_optional_type_proto(helper.make_tensor_type_proto(1, [0])),
    helper.make_sparse_tensor(t, j, [9]), [helper.make_sparse_tensor(t, j, [9])], [helper.make_tensor_type_proto(1, [2])],
])])
graph = helper.make_graph([node, helper.make_node('Add', ['odd', 'second'], ['y'])], 'main',
    [info('x', TensorProto.BFLOAT16, ['batch', 3]), helper.make_tensor_sequence_value_info('list', 1, [2]), info('scalar', 7, [])],
    [info('y', 1, None)], [t])
onnx.save(helper.make_model(graph), input['root'] + '/foreign.onnx')
`;

/** The forms in which the package onnx writes files, by their endings. */
const endings = ['.json', '.onnxjson', '.txtpb', '.textproto', '.prototxt', '.pbtxt'];

/** A model with tensors of every place where one can be in another file. */
const external = `
def outside(name, location='weights.bin', offset=None, length=None, **rest):
    t = TensorProto(name=name, data_type=1, dims=[2], data_location=TensorProto.EXTERNAL)
    for key, value in [('location', location), ('offset', offset), ('length', length), *rest.items()]:
        if value is not None: t.external_data.add(key=key, value=value)
    return t
def constant(value): return helper.make_node('Constant', [], ['y'], value=value)
def inner(name): return helper.make_graph([constant(outside('c', offset='4', length='4'))], name, [], [], [outside('v', offset='16', length='8')])
def save(name, *nodes, initializers=(), functions=()):
    graph = helper.make_graph([*nodes], 'main', [], [], [*initializers])
    onnx.save(helper.make_model(graph, functions=[*functions]), input['root'] + '/' + name + '.onnx')
open(input['root'] + '/weights.bin', 'wb').write(bytes(range(200, 224)))
save('external', constant(outside('w', offset=' +1_6 ', length='8')), constant(outside('rest', location='./weights.bin', offset='12')),
    constant(outside('none', offset='24')), helper.make_node('If', ['x'], ['z'], then_branch=inner('a'), branches=[inner('b')]),
    helper.make_node('Odd', [], ['o'], tensors=[outside('w', offset='1', length='3'), outside('w', length='1', checksum='no')]),
    initializers=[outside('i', length='24')])
`;

beforeAll(() => {
  const model = new nn.Sequential(new nn.Conv2d(1, 2, 3, { padding: 1 }), new nn.GELU(), new nn.MaxPool2d(2));
  torch.onnx.export(model, torch.ones([2, 1, 8, 8]), fileOf('own'), {
    inputNames: ['image'],
    dynamicShapes: { image: { 0: 'batch' } },
  });
  torch.onnx.export(new nn.Linear(64, 64), torch.ones([2, 64]), fileOf('beside'), { externalData: true });
});

it('writes the events of Python', () => {
  const code = `
import contextlib
sys.path.insert(0, input['onnx'])
${foreign}
${external}
from tensorboard.compat.proto.graph_pb2 import GraphDef
for name in input['names']:
    stem, ending = os.path.splitext(name)
    model = onnx.load(input['root'] + '/' + stem + '.onnx', load_external_data=False)
    if ending: onnx.save(model, input['root'] + '/' + name)
    else: continue
for name in input['names']:
    w = SummaryWriter(input['root'] + '/python/' + name)
    with contextlib.redirect_stdout(io.StringIO()):
        w.add_onnx_graph(input['root'] + '/' + name + ('' if '.' in name else '.onnx'))
    w.close()
`;
  const own = ['own', 'beside', 'foreign', 'external'];
  const names = [...own, ...endings.flatMap((ending) => own.map((name) => `${name}${ending}`))];
  runTensorboard(`${code}\nresult = None`, { root, names, onnx: packagesFolder(PACKAGES) });
  for (const name of names) {
    using writer = new SummaryWriter(path.join(root, 'ours', name));
    const file = name.includes('.') ? path.join(root, name) : fileOf(name);
    writer.addOnnxGraph(name.startsWith('own') ? pathToFileURL(file) : file);
  }
  const read = runTensorboard(
    `
from tensorboard.compat.proto.graph_pb2 import GraphDef
def graphs(folder):
    out = []
    for raw in RawEventFileLoader(glob.glob(folder + '/*tfevents*')[0]).Load():
        event = Event.FromString(raw)
        kind = event.WhichOneof('what')
        graph = MessageToDict(GraphDef.FromString(event.graph_def))
        for node in graph.get('node', []):
            if 's' in node['attr'].get('parameters', {}):
                import base64
                node['attr']['parameters'] = base64.b64decode(node['attr']['parameters']['s']).decode()
        out.append([kind, event.step, graph])
    return out
result = {name: [graphs(input['root'] + '/' + by + '/' + name) for by in ['ours', 'python']] for name in input['names']}
`,
    { root, names },
  );
  for (const name of names) {
    const [ours, theirs] = read[name];
    expect(ours, name).toEqual(theirs);
    expect(ours[1][0]).toBe('graph_def');
  }
  const nodes = read.own[0][1][2].node;
  expect(nodes[0]).toMatchObject({ name: 'image', op: 'Variable' });
  const conv = nodes.find(({ op }: { op: string }) => op === 'Conv');
  expect(conv.attr.parameters).toMatch(/^kernel_shape = \[3, 3\] = 7, strides = \[1, 1\] = 7, /);
});

/** What is said of a place where a tensor's data are not, in words that Python and we both have. */
const refused: [place: object, says: RegExp][] = [
  [{ location: 'missing.bin' }, /missing\.bin.* not .*regular file/],
  [{ location: 'folder' }, /folder.* not .*regular file/],
  [{ location: '' }, /should not be empty/],
  [{ location: '../weights.bin' }, /points outside the directory/],
  [{ location: 'folder/../../weights.bin' }, /points outside the directory/],
  [{ location: path.join(root, 'weights.bin') }, /absolute path/],
  [{ location: 'link.bin' }, /symbolic link/],
  [{ location: 'hard.bin' }, /multiple hard links/],
  [{ location: 'away/secret.bin' }, /resolves outside/],
  [{ offset: '25' }, /offset \(25\) exceeds file size \(24\)/],
  [{ length: '25' }, /length \(25\) exceeds available data \(24 bytes/],
  [{ offset: '20', length: '5' }, /length \(5\) exceeds available data \(4 bytes/],
  [{ offset: '99999999999999999999' }, /exceeds file size/],
  [{ offset: '-1' }, /offset must be non-negative/],
  [{ length: '-8' }, /length must be non-negative/],
  [{ offset: '1.5' }, /'1\.5'/],
];

it('refuses data that are not beside the file, as Python does, wherever the tensor is', () => {
  const aside = temporaryFolder();
  fs.writeFileSync(path.join(aside, 'secret.bin'), Buffer.alloc(24));
  fs.mkdirSync(path.join(root, 'folder'));
  fs.symlinkSync(aside, path.join(root, 'away'));
  fs.writeFileSync(path.join(root, 'folder', 'hard.bin'), Buffer.alloc(24));
  fs.linkSync(path.join(root, 'folder', 'hard.bin'), path.join(root, 'hard.bin'));
  fs.symlinkSync(path.join(root, 'folder', 'hard.bin'), path.join(root, 'link.bin'));
  const theirs: string[][] = runTensorboard(
    `
sys.path.insert(0, input['onnx'])
import onnx
from onnx import helper, TensorProto
${external}
result = []
for number, place in enumerate(input['places']):
    wrong = outside('w', **place)
    save(f'initializer{number}', initializers=[wrong])
    save(f'attribute{number}', constant(wrong))
    save(f'inner{number}', helper.make_node('If', ['x'], ['z'], then_branch=helper.make_graph([], 'a', [], [], [wrong])))
    save(f'function{number}', functions=[helper.make_function('mine', 'f', [], [], [constant(wrong)], [])])
    said = []
    for kind in input['kinds']:
        try: onnx.load(f"{input['root']}/{kind}{number}.onnx"); said.append('nothing')
        except Exception as e: said.append(str(e))
    result.append(said)
`,
    {
      root,
      onnx: packagesFolder(PACKAGES),
      places: refused.map(([place]) => place),
      kinds: ['initializer', 'attribute', 'inner', 'function'],
    },
  );
  using writer = new SummaryWriter(path.join(root, 'refused'));
  for (const [number, [place, says]] of refused.entries()) {
    for (const [i, kind] of ['initializer', 'attribute', 'inner', 'function'].entries()) {
      const what = `${kind} ${JSON.stringify(place)}`;
      expect(theirs[number]![i], what).toMatch(says);
      const add = () => writer.addOnnxGraph(fileOf(`${kind}${number}`));
      expect(add, what).toThrow(torch.TorchError);
      expect(add, what).toThrow(says);
      expect(add, what).toThrow(`${fileOf(`${kind}${number}`)}: tensor 'w'`);
    }
  }
});

it('reads names of both kinds, numbers as text, and enumerations by number, as Python does', () => {
  const json = `{"irVersion": 9, "ir_version": "9", "graph": {"name": "g", "doc_string": null, "node": [
    {"opType": "Odd", "output": ["y"], "attribute": [
      {"name": "a", "f": "-Infinity", "type": 1}, {"name": "b", "i": 7, "type": "INT"},
      {"name": "c", "floats": [1e-7, "NaN", 3], "ints": ["9007199254740993", 1.0], "s": "AP8=", "type": "FLOATS"}]}],
    "input": [{"name": "x", "type": {"tensorType": {"elemType": 1, "shape": {"dim": [{"dimValue": "4"}, {}]}}}}]}}`;
  const text = `# a comment
    ir_version: 9 graph < name: 'g' "h" node { op_type: "Odd" output: ['y'] attribute: [{ name: "a" f: -inf type: FLOAT },
    { name: "b" i: 0x10; type: 2 } { name: 'c' floats: [1e-7, nan] ints: -3, s: "\\x00\\377\\n\\u00e9" }] } >`;
  const files = {
    'names.json': json.replace('"irVersion": 9, ', ''),
    'text.txtpb': text.replace('} {', '}, {'),
  };
  for (const [name, words] of Object.entries(files)) fs.writeFileSync(path.join(root, name), words);
  const graphs = Object.keys(files).map((name) => {
    using writer = new SummaryWriter(path.join(root, 'forms', name));
    writer.addOnnxGraph(path.join(root, name));
    return writer.logDir;
  });
  const read = runTensorboard(
    `
sys.path.insert(0, input['onnx'])
import contextlib
from tensorboard.compat.proto.graph_pb2 import GraphDef
from torch.utils.tensorboard._onnx_graph import load_onnx_graph
result = []
for name, folder in zip(input['names'], input['graphs']):
    raw = list(RawEventFileLoader(glob.glob(folder + '/*tfevents*')[0]).Load())[-1]
    with contextlib.redirect_stdout(io.StringIO()): theirs = load_onnx_graph(input['root'] + '/' + name)
    result.append([str(GraphDef.FromString(Event.FromString(raw).graph_def)), str(theirs)])
`,
    { root, names: Object.keys(files), graphs, onnx: packagesFolder(PACKAGES) },
  );
  for (const [ours, theirs] of read) expect(ours).toBe(theirs);
  expect(read[0][0]).toContain('-inf');
});

it('refuses forms that are none, and the language of onnx, which only its package reads', () => {
  using writer = new SummaryWriter(path.join(root, 'forms', 'errors'));
  const files: [name: string, text: string | Uint8Array, says: RegExp][] = [
    ['cut.json', '{"graph": {', /cut\.json is not an ONNX file: .*JSON/],
    ['none.json', '{}', /it has no graph/],
    ['list.json', '[]', /is not an ONNX file/],
    ['unknown.json', '{"graph": {}, "nodes": 1}', /is not an ONNX file: .*nodes/],
    ['type.json', '{"graph": {"node": 3}}', /is not an ONNX file: .*node/],
    ['value.json', '{"graph": {"node": [{"attribute": [{"i": "x"}]}]}}', /is not an ONNX file/],
    ['enum.json', '{"graph": {"node": [{"attribute": [{"type": "NONE"}]}]}}', /is not an ONNX file: .*NONE/],
    ['bytes.json', Uint8Array.from([0x7b, 0xff, 0x7d]), /is not an ONNX file/],
    ['cut.txtpb', 'graph { node {', /cut\.txtpb is not an ONNX file/],
    ['unknown.pbtxt', 'graph { nodes: 1 }', /is not an ONNX file: .*nodes/],
    ['twice.prototxt', 'ir_version: 1 ir_version: 2 graph {}', /is not an ONNX file/],
    ['enum.textproto', 'graph { node { attribute { type: NONE } } }', /is not an ONNX file: .*NONE/],
    [
      'deep.json',
      `{"graph":${'{"node":[{"attribute":[{"g":'.repeat(400)}{}${'}]}]}'.repeat(400)}}`,
      /deep\.json is/,
    ],
    ['deep.txtpb', `graph {${'node { attribute { g {'.repeat(400)}${'} } }'.repeat(400)}}`, /deep\.txtpb is/],
  ];
  for (const [name, text] of files) fs.writeFileSync(path.join(root, name), text);
  const theirs: boolean[] = runTensorboard(
    `
sys.path.insert(0, input['onnx'])
import onnx
result = []
for name in input['names']:
    try: result.append(len(onnx.load(input['root'] + '/' + name).graph.ListFields()) > 0)
    except Exception: result.append(False)
`,
    { root, names: files.map(([name]) => name), onnx: packagesFolder(PACKAGES) },
  );
  for (const [i, [name, , says]] of files.entries()) {
    expect(theirs[i], name).toBe(false);
    const add = () => writer.addOnnxGraph(path.join(root, name));
    expect(add, name).toThrow(torch.TorchError);
    expect(add, name).toThrow(says);
  }
  for (const name of ['model.onnxtxt', 'model.onnxtext']) {
    fs.writeFileSync(path.join(root, name), '<ir_version: 9>');
    expect(() => writer.addOnnxGraph(path.join(root, name))).toThrow(
      /is written in ONNX's own language, which is not read here/,
    );
  }
});

it('refuses what is no ONNX file', () => {
  using writer = new SummaryWriter(path.join(root, 'errors'));
  const add = (name: string, data: string | Uint8Array) => {
    fs.writeFileSync(fileOf(name), data);
    return () => writer.addOnnxGraph(fileOf(name));
  };
  expect(add('empty', '')).toThrow(/empty\.onnx is not an ONNX file: it has no graph/);
  expect(add('text', 'ir_version: 8')).toThrow(/text\.onnx is not an ONNX file/);
  const whole = fs.readFileSync(fileOf('own'));
  for (let length = 1; length < whole.length; length += 7)
    expect(add('cut', whole.subarray(0, length))).toThrow(torch.TorchError);
  // A graph (field 7) with a node (1) whose type (4) is Mul, and which has no outputs.
  expect(add('node', Uint8Array.from([58, 7, 10, 5, 34, 3, 77, 117, 108]))).toThrow(
    /a node of Mul has no outputs/,
  );
});
