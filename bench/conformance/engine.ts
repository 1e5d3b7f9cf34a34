import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { replayForReports, replayForSpeed } from '../engine/replay-stream.js';
import { readStream } from '../engine/stream.js';
import type { ConformancePart } from './part.js';
import { createTally } from './tally.js';

const hashes = z.record(
  z.string(),
  z.looseObject({ sha256: z.string(), bestBid: z.number().optional(), bestAsk: z.number().optional() }),
);

/** Order-book streams of `engine`: the digest of every report that each stream must give, as `hashes.json` names them. */
export const engine: ConformancePart = {
  name: 'engine',
  run(dir) {
    const tally = createTally();
    const folder = join(dir, 'engine');
    const named = existsSync(join(folder, 'hashes.json'))
      ? hashes.parse(JSON.parse(readFileSync(join(folder, 'hashes.json'), 'utf8')))
      : {};
    for (const [name, wanted] of Object.entries(named)) {
      const file = [join(folder, name), join(folder, `${name}.gz`)].find(existsSync);
      if (!file) {
        tally.check(name, false, 'there is no such file');
        continue;
      }
      const stream = readStream(file);
      const { sha256, bestBid, bestAsk } = replayForReports(stream);
      tally.check(name, sha256 === wanted.sha256, `${stream.count} messages gave ${sha256}`);
      if (wanted.bestBid !== undefined)
        tally.check(
          `${name} best bid`,
          bestBid === wanted.bestBid,
          `${bestBid} instead of ${wanted.bestBid}`,
        );
      if (wanted.bestAsk !== undefined)
        tally.check(
          `${name} best ask`,
          bestAsk === wanted.bestAsk,
          `${bestAsk} instead of ${wanted.bestAsk}`,
        );
      tally.figure(`${name}_messages_per_s`, replayForSpeed(stream));
    }
    return Promise.resolve(tally.result());
  },
};
