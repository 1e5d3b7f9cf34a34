const pollMs = 20;
const patienceMs = 20_000;

/** Waits until it is so; an error when that does not come about in time. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  { withinMs = patienceMs, what = 'It' } = {},
): Promise<void> {
  for (const end = Date.now() + withinMs; Date.now() < end;) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error(`${what} did not come about in time`);
}
