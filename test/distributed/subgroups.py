"""Groups that divide the ranks, as one of four in Python runs them: subgroups.cjs does the same in Node."""
import datetime
import torch
import torch.distributed as d


# Python 2.11 doesn't look for a rank that is named twice: it waits for itself.
waits_for_itself = torch.__version__ < '2.12'


def run():
    d.init_process_group('gloo', timeout=datetime.timedelta(seconds=60))
    rank = d.get_rank()
    found = {}
    timeout = datetime.timedelta(seconds=20)

    def note(name, make):
        try:
            own, all = make()
        except Exception as error:
            found[name] = str(error)
            return
        is_in = [group is not d.GroupMember.NON_GROUP_MEMBER for group in all]
        x = torch.tensor([10.0**rank])
        if own is not None:
            d.all_reduce(x, group=own)
        told = None
        if own is not None:
            told = [own.rank(), own.size(), own.group_name, own.group_desc, d.get_process_group_ranks(own)]
        found[name] = [
            x.item(),
            told,
            [group.group_name if there else group for group, there in zip(all, is_in)],
            all_own(own, [group for group, there in zip(all, is_in) if there]),
        ]
        for group in all:
            if group is not d.GroupMember.NON_GROUP_MEMBER:
                d.destroy_process_group(group)
        found[f'{name}: groups'] = d.get_pg_count()

    def all_own(own, groups):
        return all(group is own for group in groups)

    note('pairs', lambda: d.new_subgroups(2))
    note('singles', lambda: d.new_subgroups(1, timeout=timeout, backend='gloo', group_desc='single'))
    note('everyone', lambda: d.new_subgroups(group_size=4))
    three = d.new_group([1, 2, 3])
    note('of a group', lambda: d.new_subgroups(4 if rank > 0 else 1, three))
    if rank > 0:
        d.destroy_process_group(three)
    crossed = d.new_group([3, 0, 2, 1])
    note('of a group, in its order', lambda: d.new_subgroups(2, crossed))
    d.destroy_process_group(crossed)
    note('enumerated', lambda: d.new_subgroups_by_enumeration([[2, 0], [3, 1]], timeout, 'gloo', group_desc='crossed'))
    note('some in none', lambda: d.new_subgroups_by_enumeration([[3], [0, 1]]))

    note('no size', lambda: d.new_subgroups())
    note('size 0', lambda: d.new_subgroups(0))
    note('size -2', lambda: d.new_subgroups(-2))
    note('size 5', lambda: d.new_subgroups(5))
    note('size 3', lambda: d.new_subgroups(3))
    note('none', lambda: d.new_subgroups_by_enumeration([]))
    note('null', lambda: d.new_subgroups_by_enumeration(None))
    note('overlapping', lambda: d.new_subgroups_by_enumeration([[1, 0], [3, 2, 1]]))
    if not waits_for_itself:
        note('twice in one', lambda: d.new_subgroups_by_enumeration([[1, 1]]))
    note('out of range', lambda: d.new_subgroups_by_enumeration([[0, 4]]))

    def kind_of(make):
        try:
            return make() is d.GroupMember.NON_GROUP_MEMBER
        except Exception as error:
            return type(error).__name__

    nobody = d.GroupMember.NON_GROUP_MEMBER
    found['no ranks'] = [
        kind_of(lambda: d.new_group([])),
        kind_of(lambda: d.new_subgroups_by_enumeration([[], [0]])),
        # Python has two answers for who is no member, by its version.
        kind_of(lambda: d.new_group([], use_local_synchronization=True) or nobody),
        d.get_pg_count(),
    ]
    note('after errors', lambda: d.new_subgroups(2))

    d.barrier()
    d.destroy_process_group()
    return found
