import { EngineClient } from '../../engine/protocol/engine-client.js';
import { recordWorkload, traders } from './play-workload.js';
import { runOpenLoop, type OpenLoopRun, type Sent } from './open-loop-run.js';
import { venueCommands } from './venue.js';

export interface OpenLoopMeasurement {
  token: string;
  /** One after the other; the first begins with what fills the book. */
  runs: OpenLoopRun[];
  depth: number;
  seed: number;
}

export interface OpenLoopResult {
  perSecond: number;
  /** Microseconds from the intended time. */
  p50: number;
  p90: number;
  p99: number;
  p999: number;
  /** Answers a second. */
  reached: number;
  unanswered: number;
  refused: number;
}

/**
 * The generator of load, in its own process: the comparison workload through a socket of the real engine. The engine is
 * deterministic and its venue is new, so the ids that the cancels name are those that were recorded.
 */
export async function measureOpenLoop({
  token,
  runs,
  depth,
  seed,
}: OpenLoopMeasurement): Promise<OpenLoopResult[]> {
  const secret = Buffer.from(token, 'base64url');
  const operations = runs.reduce((sum, { count }) => sum + count, -depth);
  const { frames } = recordWorkload({ depth, operations, seed, hasClientIds: false, hasFees: false });
  const [{ address } = { address: { path: '' } }] = runs;
  const { client } = await EngineClient.open({ address, token: secret, mayAdminister: true });
  for (const command of venueCommands(traders, false)) {
    const { result } = await client.send(command);
    if (result !== 0) throw new Error(`${command.name} was refused with ${result}`);
  }
  client.close();
  const results: OpenLoopResult[] = [];
  let from = 0;
  for (const run of runs) {
    results.push(resultOf(run, await runOpenLoop(run, secret, frames, from)));
    from += run.count;
  }
  return results;
}

function resultOf({ perSecond, count }: OpenLoopRun, { latenciesMs, refused, tookMs }: Sent): OpenLoopResult {
  const answered = latenciesMs.filter((latency) => !Number.isNaN(latency)).sort();
  // Whoever got no answer waited longer than all others.
  const at = (share: number) => (answered[Math.ceil(share * count) - 1] ?? Infinity) * 1_000;
  return {
    perSecond,
    p50: at(0.5),
    p90: at(0.9),
    p99: at(0.99),
    p999: at(0.999),
    reached: answered.length / (tookMs / 1_000),
    unanswered: count - answered.length,
    refused,
  };
}
