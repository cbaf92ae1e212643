/** Meshes of four ranks, as one of them in Node makes them: deviceMesh.py does the same in Python. */
'use strict';

module.exports = async function run(torch) {
  const d = torch.distributed;
  const { DeviceMesh } = d.deviceMesh;
  d.initProcessGroup('gloo', { timeout: 60 });
  const rank = d.getRank();
  const found = {};

  const attempt = (f) => {
    try {
      return f();
    } catch (error) {
      return error.message.split(' (here')[0];
    }
  };

  const groupOf = (group) => [group.groupName, group.groupDesc, d.getProcessGroupRanks(group), group.rank()];

  /** What is known of a mesh, and what its groups compute. */
  const note = (name, make) => {
    const mesh = attempt(make);
    found[`${name}: count`] = d.getPgCount();
    if (!(mesh instanceof DeviceMesh)) {
      found[name] = mesh;
      return mesh;
    }
    const groups = attempt(() => mesh.getAllGroups());
    found[name] = [
      String(mesh),
      mesh.mesh.tolist(),
      mesh.mesh.dtype,
      mesh.shape,
      mesh.ndim,
      mesh.size(),
      mesh.shape.map((_, i) => mesh.size(i)),
      mesh.deviceType,
      mesh.meshDimNames,
      mesh.getCoordinate(),
      mesh.getRank(),
      typeof groups === 'string' ? groups : groups.map(groupOf),
      attempt(() => mesh.getLocalRank()),
    ];
    if (typeof groups !== 'string')
      found[`${name}: sums`] = groups.map((group) => {
        const x = torch.tensor([10 ** rank]);
        d.allReduce(x, { group });
        return x.item();
      });
    return mesh;
  };

  const square = note('square', () => d.initDeviceMesh('cpu', [2, 2], { meshDimNames: ['dp', 'tp'] }));
  const dp = note('square: dp', () => square.get('dp'));
  note('square: tp', () => square.get(['tp']));
  found.same = [
    square.get('dp', 'tp') === square,
    square.get('dp').equals(dp),
    square.equals(dp),
    dp.equals(3),
  ];
  found.groups = [
    square.getGroup('dp') === dp.getGroup(),
    square.getGroup(1) === square.get('tp').getGroup('tp'),
    square.getGroup(-1) === square.getGroup('tp'),
    square.getLocalRank('dp'),
    square.getLocalRank(1),
    square.size(-1),
  ];
  for (const [name, f] of Object.entries({
    'tp, dp': () => square.get('tp', 'dp'),
    pp: () => square.get('pp'),
    'pp of a slice': () => dp.get('tp'),
    'dp twice': () => square.get('dp', 'dp'),
    'no dimension': () => square.getGroup(),
    'no local dimension': () => square.getLocalRank(),
    'group pp': () => square.getGroup('pp'),
    'group 2': () => square.getGroup(2),
    'size 2': () => square.size(2),
  }))
    found[name] = attempt(f);

  const line = note('line', () => d.initDeviceMesh('cpu', [4]));
  found['line by name'] = [attempt(() => line.get('dp')), attempt(() => line.getGroup('dp'))];
  found['line: world'] = line.getGroup() === d.group.WORLD;
  const cube = note('cube', () => d.initDeviceMesh('cpu', [2, 1, 2], { meshDimNames: ['a', 'b', 'c'] }));
  note('cube: a, c', () => cube.get('a', 'c'));
  note('cube: b', () => cube.get('b'));
  note('cube: b, a', () => cube.get('b', 'a'));
  note('cube: a, c, a', () => cube.get('a', 'c', 'a'));
  const crossed = note(
    'crossed',
    () =>
      new DeviceMesh(
        'cpu',
        [
          [3, 1],
          [0, 2],
        ],
        { meshDimNames: ['x', 'y'] },
      ),
  );
  note('crossed: y', () => crossed.get('y'));
  note(
    'of a tensor',
    () =>
      new DeviceMesh(
        'cpu',
        torch
          .tensor([
            [0, 2],
            [1, 3],
          ])
          .t(),
      ),
  );
  const part = note('part', () => new DeviceMesh('cpu', [[0, 1]], { meshDimNames: ['p', 'q'] }));
  note('part: q', () => part.get('q'));
  note('smaller', () => d.initDeviceMesh('cpu', [2]));
  note('overridden', () =>
    d.initDeviceMesh('cpu', [1, 4], { meshDimNames: ['o', 'p'], backendOverride: { 0: 'gloo', p: 'gloo' } }),
  );
  note('backends', () => new DeviceMesh('cpu', [0, 1, 2, 3], { backendOverride: ['gloo'] }));

  const [rows, columns] = square.getAllGroups();
  const options = { meshDimNames: ['dp', 'tp'] };
  const again = note('from groups', () =>
    DeviceMesh.fromGroup(
      [rows, columns],
      'cpu',
      [
        [0, 1],
        [2, 3],
      ],
      options,
    ),
  );
  found['from groups: same'] = again.equals(square);
  note('from one', () => DeviceMesh.fromGroup(columns, 'cpu', { meshDimNames: ['only'] }));
  note('from one, told', () =>
    DeviceMesh.fromGroup(columns, 'cpu', torch.tensor(d.getProcessGroupRanks(columns))),
  );
  note('from one, wrong', () => DeviceMesh.fromGroup(columns, 'cpu', [7, 8]));
  note('from none', () => DeviceMesh.fromGroup([], 'cpu'));
  note('from groups without a mesh', () => DeviceMesh.fromGroup([rows, columns], 'cpu'));
  note('from groups without names', () =>
    DeviceMesh.fromGroup([rows, columns], 'cpu', [
      [0, 1],
      [2, 3],
    ]),
  );
  note('from groups, flat', () => DeviceMesh.fromGroup([rows, columns], 'cpu', [0, 1, 2, 3], options));

  note('too large', () => d.initDeviceMesh('cpu', [2, 3]));
  note('twice one name', () => d.initDeviceMesh('cpu', [2, 2], { meshDimNames: ['a', 'a'] }));
  note('too few names', () => d.initDeviceMesh('cpu', [2, 2], { meshDimNames: ['a'] }));
  note('a device with a number', () => d.initDeviceMesh('cpu:0', [4]));
  note('a backend too many', () => d.initDeviceMesh('cpu', [4], { backendOverride: { 2: 'gloo' } }));
  note('a backend twice', () =>
    d.initDeviceMesh('cpu', [4], { meshDimNames: ['a'], backendOverride: { 0: 'gloo', a: 'gloo' } }),
  );
  note('other backends', () => new DeviceMesh('cpu', [0, 1, 2, 3], { backendOverride: ['gloo', null] }));
  const twice = [
    [0, 0],
    [1, 2],
  ];
  // Python 2.11 doesn't look for a rank that is named twice: it waits for itself.
  if (torch.__version__ >= '2.12') note('a rank twice', () => new DeviceMesh('cpu', twice));
  note('after errors', () => d.initDeviceMesh('cpu', [2, 2]));

  d.barrier();
  d.destroyProcessGroup();
  return found;
};
