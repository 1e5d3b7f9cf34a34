export interface Turns {
  /** Runs a task when its turn comes; null when too many wait already. */
  take<T>(task: () => Promise<T>): Promise<T | null>;
}

/** Lets so many tasks run at once and so many more wait, first come first served. */
export function createTurns({ concurrent, waiting }: { concurrent: number; waiting: number }): Turns {
  let running = 0;
  const queue: (() => void)[] = [];

  function turn(): Promise<boolean> | boolean {
    if (running < concurrent) {
      running += 1;
      return true;
    }
    if (queue.length >= waiting) return false;
    return new Promise((resolve) => queue.push(() => resolve(true)));
  }

  /** A turn goes from hand to hand, so that nobody slips in between. */
  function pass(): void {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }

  return {
    async take(task) {
      if (!(await turn())) return null;
      return task().finally(pass);
    },
  };
}
