import { figure, type Bar, type Figures } from '../bench.js';
import { withEngine } from './engine-process.js';
import type { OpenLoopResult } from './measure-open-loop.js';
import { runMeasurement } from './run-measurement.js';

const most = { most: 150 };

/** In order; each is a connection of its own. What the compiler and the book need comes before. */
const runs = [
  { name: 'warm_up', door: 'unix', perSecond: 50_000, seconds: 8 },
  { name: 'unix_50k', door: 'unix', perSecond: 50_000, seconds: 4 },
  { name: 'unix_100k', door: 'unix', perSecond: 100_000, seconds: 4, p50: most },
  { name: 'tcp_100k', door: 'tcp', perSecond: 100_000, seconds: 4, p50: most },
  { name: 'unix_500k', door: 'unix', perSecond: 500_000, seconds: 2 },
] as const;

/**
 * Open loop over the sockets of the real engine: microseconds from when a command was meant to be sent to its answer, for
 * which the disk has it. The generator is a process of its own that never sleeps, so on two processors each has one.
 */
export async function socketFigures(): Promise<Figures> {
  const results = await withEngine(({ token, ...doors }) =>
    runMeasurement('openLoop', {
      token,
      depth: 1_000,
      seed: 42,
      runs: runs.map(({ door, perSecond, seconds }) => ({
        address: doors[door],
        perSecond,
        count: perSecond * seconds,
      })),
    }),
  );
  const figures: Figures = {};
  for (const [index, run] of runs.entries()) {
    const result = results[index];
    if (result && run.name !== 'warm_up')
      Object.assign(figures, figuresOf(run.name, result, 'p50' in run ? run.p50 : {}));
  }
  return figures;
}

function figuresOf(name: string, result: OpenLoopResult, p50: Bar): Figures {
  return {
    [`${name}_p50`]: figure(result.p50, 'us', p50),
    [`${name}_p90`]: figure(result.p90, 'us'),
    [`${name}_p99`]: figure(result.p99, 'us'),
    [`${name}_p999`]: figure(result.p999, 'us'),
    [`${name}_reached`]: figure(result.reached / 1e3, 'k answers/s'),
    [`${name}_without_answer`]: figure(result.unanswered, 'commands', { most: 0 }),
    [`${name}_refused`]: figure(result.refused, 'commands', { most: 0 }),
  };
}
