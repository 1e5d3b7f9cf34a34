const everyMs = 20;

/** Waits until the question is answered with something truthy, and answers that; fails after the time. */
export async function eventually<T>(ask: () => Promise<T> | T, withinMs = 20_000): Promise<NonNullable<T>> {
  const until = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > until) throw new Error(`Not within ${withinMs} ms: ${ask.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
