/** Does something so many times, at most so many at a time; stops at the first failure. */
export async function eachOf(about: {
  count: number;
  sideBySide: number;
  run: (index: number) => Promise<void>;
}): Promise<void> {
  const { count, sideBySide, run } = about;
  let next = 0;
  const lane = async () => {
    while (next < count) await run(next++);
  };
  await Promise.all(Array.from({ length: Math.min(count, sideBySide) }, lane));
}
