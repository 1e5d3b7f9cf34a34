const attempts = 5;

/** Starts a test server that gives itself five seconds, which a busy machine may not have for it: again, some times. */
export async function startPatiently<T>(start: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start();
    } catch (error) {
      if (attempt === attempts || !/did not start within/.test(String(error))) throw error;
    }
  }
}
