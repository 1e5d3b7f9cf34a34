import type { Bench, Figures } from './bench.js';
import { bookFigures, depths } from './engine/book-figures.js';
import { durableFigures } from './engine/durable-figures.js';
import { socketFigures } from './engine/socket-figures.js';

/**
 * The execution engine on the comparison workload (bench/engine/workload.ts): the book alone, with risk and events, beside
 * nodejs-order-book in the same run; with the journal; read again; and through its sockets. Each measurement is a process
 * of its own, from the bundle that production runs.
 */
export const engine: Bench = {
  name: 'engine',
  title: 'Execution engine: operations a second, beside nodejs-order-book; durable, replay, acknowledgement',
  async run({ progress }) {
    const figures: Figures = {};
    for (const depth of depths)
      await progress.step(`Depth ${depth}`, async (tell) =>
        Object.assign(figures, await bookFigures(depth, tell)),
      );
    await progress.step('Journal', async () => Object.assign(figures, await durableFigures()));
    await progress.step('Sockets', async () => Object.assign(figures, await socketFigures()));
    return figures;
  },
};
