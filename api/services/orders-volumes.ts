import { minuteVolumes } from '../../db/clickhouse/minute-volumes.js';
import type { AlgoInputTerms } from '../../domain/orders/algo-inputs.js';
import { volumeWeights } from '../../domain/orders/algos/volume-profile.js';
import type { PlaceOrderInput } from '../../domain/orders/inputs.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';

/** Whole days, the last ones before the order: a day that is not over would say that nothing is traded in its evening. */
const profileDays = 20;
const dayMs = 86_400_000;

/**
 * The algorithm of an order with what its sender left out: a VWAP without volumes follows those of the last days. Errors:
 * `orders.no_volume_profile`.
 */
export async function withVolumes(
  { clickhouse }: Context,
  { algo, symbol }: Pick<PlaceOrderInput, 'algo' | 'symbol'>,
  startsAt: Date,
): Promise<AlgoInputTerms | null> {
  if (algo?.name !== 'vwap' || algo.volumes) return algo ?? null;
  const startMs = startsAt.getTime();
  const before = new Date(Math.floor(startMs / dayMs) * dayMs);
  const from = new Date(before.getTime() - profileDays * dayMs);
  const profile = await minuteVolumes(clickhouse, { symbol, from, before });
  const { slices } = algo;
  const endMs = algo.ends_at.getTime();
  // What does not go together is refused by who reads the terms.
  const volumes = endMs > startMs ? volumeWeights(profile, { startMs, endMs, slices }) : [1];
  if (!volumes) throw problem('orders.no_volume_profile', undefined, { params: { days: profileDays } });
  return { ...algo, volumes };
}
