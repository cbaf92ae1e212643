// What only a tensor itself can be asked, and writes to it.

export const tensorMethods = {
  fill: 'A copy of the tensor in which every element has the one value.',
  fill_: 'Writes one value everywhere, in place.',
  zero_: 'Writes zeros everywhere, in place.',
  copy_:
    "Copies `src` into it: broadcast, converted, from any device. `nonBlocking` doesn't wait for pinned memory.",
  set_: "Lets it show another tensor's storage, shape and strides from now on.",
  resize_:
    'Another shape, in place: memory grows where needed, and what is new is not initialised. No gradients.',
  resizeAs_: "`resize_` to another tensor's shape.",
  retainGrad: 'Keeps `grad` of a tensor in the middle of a graph in `backward`; a leaf has it anyway.',
  typeAs: '`input` in the dtype and on the device of `other`; itself where both agree.',
  pinMemory:
    'A copy in page-locked memory, from which copies to a GPU can overlap with work. Itself where it is there.',
  toMkldnn: "A copy in oneDNN's own layout.",
};
