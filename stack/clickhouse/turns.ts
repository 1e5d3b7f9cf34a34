import { ClickhouseError } from './errors.js';

const maxWaiting = 1_000;

/** Lets so many statements run at once and the others wait in line, but not an endless line. */
export function createTurns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async function takeTurn(work) {
    if (waiting.length >= maxWaiting) {
      throw new ClickhouseError(202, 'TOO_MANY_SIMULTANEOUS_QUERIES', 'Too many simultaneous queries');
    }
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
