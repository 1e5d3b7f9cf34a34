import { sealedRowsByKey } from '../../db/models/credentials.js';
import type { ApiDeps } from '../context.js';

/** How many rows each key of the ring still opens; and each key that the ring doesn't hold, which is bad news. */
export async function measureKeys({
  database,
  keys,
  metrics,
}: Pick<ApiDeps, 'database' | 'keys' | 'metrics'>): Promise<void> {
  const found = await sealedRowsByKey(database);
  const unused = keys.sealedFields.keys.map(({ key_id }) => [key_id, 0] as const);
  metrics.cryptoRows.reset();
  for (const [key_id, rows] of new Map([...unused, ...found]))
    metrics.cryptoRows.set({ ring: 'sealed-fields', key_id }, rows);
}
