import type { ApiDeps } from '../context.js';

const rowsAtOnce = 5_000;

/** Kept answers are kept a day (draft-ietf-httpapi-idempotency-key-header); business keys of effects are kept for ever. */
export async function forgetExpired({ database, clock }: ApiDeps): Promise<number> {
  const expired = database('idempotency_keys')
    .select('principal_id', 'route', 'key')
    .where('expires_at', '<', clock.now())
    .limit(rowsAtOnce);
  return database('idempotency_keys')
    .whereIn(['principal_id', 'route', 'key'], expired)
    .where('expires_at', '<', clock.now())
    .delete();
}
