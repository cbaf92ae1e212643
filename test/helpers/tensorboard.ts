/** Python's TensorBoard, which the oracle hasn't: what it writes, and how it reads what we wrote. */
import { runPython } from './python';
import { packagesFolder } from './pythonPackages';

/** What its writer and its reader need, without its server. */
const PACKAGES = [
  'tensorboard==2.21.0',
  'protobuf==7.36.2',
  'absl-py==2.5.1',
  'packaging==26.4',
  'pillow==13.0.0',
];

const prelude = `
import sys, os, io, glob
sys.path.append(input['packages'])
import numpy as np
from google.protobuf.json_format import MessageToDict
from PIL import Image
from torch.utils.tensorboard import SummaryWriter, FileWriter, RecordWriter
from torch.utils.tensorboard import summary as summaries
from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.compat.proto.summary_pb2 import Summary
from tensorboard.backend.event_processing.event_file_loader import EventFileLoader, RawEventFileLoader
from tensorboard.plugins.hparams.plugin_data_pb2 import HParamsPluginData

def frames(data):
    picture = Image.open(io.BytesIO(data))
    out = []
    for i in range(getattr(picture, 'n_frames', 1)):
        picture.seek(i)
        out.append([np.array(picture.convert('RGBA' if picture.mode == 'RGBA' and picture.format != 'GIF' else 'RGB')).tolist(), picture.info.get('duration')])
    return [picture.format, picture.info.get('loop'), out]

def summary_value(value):
    out = MessageToDict(value)
    if value.HasField('image'):
        out['image']['encodedImageString'] = frames(value.image.encoded_image_string)
    if value.HasField('histo'):
        out['histo']['sumSquares'] = '%.12e' % value.histo.sum_squares
    if value.metadata.plugin_data.plugin_name == 'hparams':
        content = HParamsPluginData.FromString(value.metadata.plugin_data.content)
        out['metadata']['pluginData']['content'] = MessageToDict(content)
    return out

def events(file):
    out = []
    for raw in RawEventFileLoader(file).Load():
        event = Event.FromString(raw)
        one = MessageToDict(event)
        one.pop('wallTime', None)
        if event.HasField('summary'):
            one['summary'] = [summary_value(value) for value in event.summary.value]
        out.append(one)
    assert len(list(EventFileLoader(file).Load())) == len(out)
    return out

def run(folder):
    """All that a folder has: events by folder, and other files."""
    out = {}
    for file in sorted(glob.glob(folder + '/**/*', recursive=True)):
        name = os.path.relpath(file, folder)
        if os.path.isdir(file): continue
        if 'tfevents' in name:
            out.setdefault(os.path.dirname(name), []).append(events(file))
        elif name.endswith('.png'): out[name] = frames(open(file, 'rb').read())
        else: out[name] = open(file, encoding='utf8').read()
    return out
`;

/** Runs Python with TensorBoard: `SummaryWriter`, `run(folder)` for what a folder has, `events(file)`. */
export function runTensorboard(code: string, input: object = {}): any {
  return runPython(prelude + code, { ...input, packages: packagesFolder(PACKAGES) });
}
