let atWork = 0;
let usual = 0;

/** Runs `work` while whatever this process makes is for its owner alone. */
export async function ownerOnly<T>(work: () => Promise<T>): Promise<T> {
  if (atWork === 0) usual = process.umask(0o077);
  atWork += 1;
  try {
    return await work();
  } finally {
    atWork -= 1;
    if (atWork === 0) process.umask(usual);
  }
}
