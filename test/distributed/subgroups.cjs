/** Groups that divide the ranks, as one of four in Node runs them: subgroups.py does the same in Python. */
'use strict';

module.exports = async function run(torch) {
  const d = torch.distributed;
  // Python 2.11 doesn't look for a rank that is named twice: it waits for itself.
  const waitsForItself = torch.__version__ < '2.12';
  d.initProcessGroup('gloo', { timeout: 60 });
  const rank = d.getRank();
  const found = {};

  /** What is known of a division, and what its groups compute. */
  const note = (name, make) => {
    let made;
    try {
      made = make();
    } catch (error) {
      found[name] = error.message.split(' (here')[0];
      return;
    }
    const [own, all] = made;
    const isIn = (group) => group !== d.GroupMember.NON_GROUP_MEMBER;
    const x = torch.tensor([10 ** rank]);
    if (own !== null) d.allReduce(x, { group: own });
    found[name] = [
      x.item(),
      own === null
        ? null
        : [own.rank(), own.size(), own.groupName, own.groupDesc, d.getProcessGroupRanks(own)],
      all.map((group) => (isIn(group) ? group.groupName : group)),
      all.filter(isIn).every((group) => group === own),
    ];
    for (const group of all) d.destroyProcessGroup(group);
    found[`${name}: groups`] = d.getPgCount();
  };

  note('pairs', () => d.newSubgroups(2));
  note('singles', () => d.newSubgroups({ groupSize: 1, timeout: 20, backend: 'gloo', groupDesc: 'single' }));
  note('everyone', () => d.newSubgroups({ groupSize: 4 }));
  const three = d.newGroup([1, 2, 3]);
  // Who is no member doesn't get beyond the checks.
  if (rank > 0) note('of a group', () => d.newSubgroups(4, three));
  else note('of a group', () => d.newSubgroups(1, three));
  d.destroyProcessGroup(three);
  const crossed = d.newGroup([3, 0, 2, 1]);
  note('of a group, in its order', () => d.newSubgroups(2, crossed));
  d.destroyProcessGroup(crossed);
  note('enumerated', () =>
    d.newSubgroupsByEnumeration(
      [
        [2, 0],
        [3, 1],
      ],
      20,
      'gloo',
      { groupDesc: 'crossed' },
    ),
  );
  note('some in none', () => d.newSubgroupsByEnumeration({ ranksPerSubgroupList: [[3], [0, 1]] }));

  note('no size', () => d.newSubgroups());
  note('size 0', () => d.newSubgroups(0));
  note('size -2', () => d.newSubgroups(-2));
  note('size 5', () => d.newSubgroups(5));
  note('size 3', () => d.newSubgroups(3));
  note('none', () => d.newSubgroupsByEnumeration([]));
  note('null', () => d.newSubgroupsByEnumeration(null));
  note('overlapping', () =>
    d.newSubgroupsByEnumeration([
      [1, 0],
      [3, 2, 1],
    ]),
  );
  if (!waitsForItself) note('twice in one', () => d.newSubgroupsByEnumeration([[1, 1]]));
  note('out of range', () => d.newSubgroupsByEnumeration([[0, 4]]));
  // Python's words are those of a constructor; a group without ranks has got its name before it fails.
  const kindOf = (make) => {
    try {
      return make() === d.GroupMember.NON_GROUP_MEMBER;
    } catch (error) {
      return error.name;
    }
  };
  found['no ranks'] = [
    kindOf(() => d.newGroup([])),
    kindOf(() => d.newSubgroupsByEnumeration([[], [0]])),
    kindOf(() => d.newGroup([], { useLocalSynchronization: true }) ?? d.GroupMember.NON_GROUP_MEMBER),
    d.getPgCount(),
  ];
  // All ranks still think alike of the next name.
  note('after errors', () => d.newSubgroups(2));

  d.barrier();
  d.destroyProcessGroup();
  return found;
};
