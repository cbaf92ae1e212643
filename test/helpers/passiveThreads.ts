/**
 * Imported before the library: LibTorch's threads, here and in Python, wait asleep. Beside other work,
 * spinning ones make two threads ten times slower than one.
 */
process.env.OMP_WAIT_POLICY = 'passive';
