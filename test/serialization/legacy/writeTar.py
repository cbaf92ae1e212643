"""Writes files as PyTorch 0.1 did: a tar archive of storages, tensors and a pickle (its torch/serialization.py)."""
import collections, io, os, pickle, struct, tarfile, tempfile
import torch


def write_tar(obj, protocol=2, views=()):
    """The bytes of the file for `obj`; `views` are tensors whose storages are saved as parts of their base's storage."""
    tensors, storages = {}, {}

    class Pickler(pickle._Pickler):
        def persistent_id(self, x):
            if torch.is_tensor(x):
                tensors[id(x)] = x
                return str(id(x))
            return None

    with tempfile.TemporaryDirectory() as folder:
        path = lambda name: os.path.join(folder, name)
        with open(path('pickle'), 'wb') as f:
            Pickler(f, protocol=protocol).dump(obj)
        with open(path('tensors'), 'wb') as f:
            pickle.dump(len(tensors), f, protocol)
            for key, tensor in tensors.items():
                storage = tensor.untyped_storage()
                storages[storage._cdata] = (storage, tensor.dtype)
                # Today's tensor types don't pickle: another class stands in and is renamed.
                described = pickle.dumps((key, storage._cdata, collections.OrderedDict), protocol)
                name = tensor.type().split('.')[-1].encode()
                f.write(described.replace(b'collections\nOrderedDict\n', b'torch\n' + name + b'\n'))
                dims = tensor.dim()
                f.write(struct.pack('<ii', dims, 0))
                f.write(struct.pack(f'<{2 * dims + 1}q', *tensor.shape, *tensor.stride(), tensor.storage_offset()))
        with open(path('storages'), 'wb') as f:
            parts = []
            for tensor in views:
                storage = tensor.untyped_storage()
                storages.pop(storage._cdata)
                base = tensor.whole.untyped_storage()
                storages[base._cdata] = (base, tensor.dtype)
                size = tensor.element_size()
                parts.append((storage._cdata, base._cdata, tensor.start, storage.nbytes() // size))
            pickle.dump(len(storages), f, protocol)
            for key, (storage, dtype) in storages.items():
                kind = getattr(torch, torch.storage._dtype_to_storage_type_map()[dtype])
                pickle.dump((key, 'cpu', kind), f, protocol)
                f.flush()
                storage._write_file(f, True, True, torch._utils._element_size(dtype))
            pickle.dump(parts, f, protocol)
        with open(path('sys_info'), 'wb') as f:
            pickle.dump({'protocol_version': 1000, 'little_endian': True, 'type_sizes': {'short': 2, 'int': 4, 'long': 8}}, f, protocol)
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode='w:', format=tarfile.PAX_FORMAT) as tar:
            for name in ('sys_info', 'pickle', 'tensors', 'storages'):
                tar.add(path(name), arcname=name)
        return out.getvalue()
