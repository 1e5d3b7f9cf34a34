import type { Knex } from 'knex';
import { readTail, streamEntries } from '../../db/models/audit-entries.js';
import { entryHash, genesisHash, nextCheckpoint, type ChainTail } from '../../domain/audit/chain.js';
import { entryOfRow } from '../../domain/audit/row.js';
import type { AuditCheckpoint } from '../../domain/audit/schema.js';
import { utf8 } from '../../lib/crypto/bytes.js';
import { canonicalJson } from '../../lib/crypto/canonical-json.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { auditSigner } from '../../lib/crypto/key-uses.js';
import { signBoth } from '../../lib/crypto/signatures.js';
import { houseContext, type ApiDeps } from '../context.js';
import { transact } from '../work.js';
import { addAnchor, newestAnchor } from './audit-anchors.js';

/** A checkpoint is due after so many entries, or when the oldest one has waited so long. */
export const checkpointRule = { entries: 500, seconds: 300 } as const;

/** The action under which the chain itself notes each checkpoint, so that a checkpoint cannot vanish unseen either. */
export const checkpointAction = 'audit.checkpoint';

interface Uncovered {
  count: number;
  oldest: Date | null;
}

/** Writes a checkpoint when one is due; answers it, or null. */
export async function checkpointIfDue(deps: ApiDeps): Promise<AuditCheckpoint | null> {
  const previous = await newestAnchor(deps.config.AUDIT_ANCHOR_DIR);
  const { count, oldest } = await uncoveredSince(deps.database, previous);
  const ageSeconds = oldest ? (deps.clock.now().getTime() - oldest.getTime()) / 1000 : 0;
  deps.metrics.auditAnchorAge.set({}, ageSeconds);
  const isDue = count >= checkpointRule.entries || ageSeconds >= checkpointRule.seconds;
  return count > 0 && isDue ? writeCheckpoint(deps) : null;
}

/** Signs where the chain ends now and keeps that outside the database; null when there is nothing new. */
export async function writeCheckpoint(deps: ApiDeps): Promise<AuditCheckpoint | null> {
  const dir = deps.config.AUDIT_ANCHOR_DIR;
  const previous = await newestAnchor(dir);
  if ((await uncoveredSince(deps.database, previous)).count === 0) return null;
  const tail = await deps.database.transaction((trx) => walkedTail(trx, previous), snapshot);
  const signedAt = deps.clock.now().toISOString();
  const content = nextCheckpoint({ digest: hashOfJson, tail, previous, signedAt });
  const signatures = signBoth(auditSigner(deps.keys.auditSigning), utf8(canonicalJson(content)));
  const checkpoint = { ...content, signatures };
  await addAnchor(dir, checkpoint);
  await noteInChain(deps, checkpoint);
  deps.metrics.auditAnchorAge.set({}, 0);
  return checkpoint;
}

const snapshot = { readOnly: true, isolationLevel: 'repeatable read' } as const;

/**
 * The end of the chain, reached link by link from the last checkpoint: what somebody changed in between must not be
 * signed as if it had always been so.
 */
async function walkedTail(trx: Knex.Transaction, previous: AuditCheckpoint | null): Promise<ChainTail> {
  const tail = await readTail(trx);
  let hash = previous?.hash ?? genesisHash;
  let place = '';
  for await (const row of streamEntries(trx, previous ?? undefined)) {
    const entry = entryOfRow(row);
    place = `${entry.day}/${entry.sequence}`;
    const isRight = entry.previous_hash === hash && entryHash(hashOfJson, entry) === entry.hash;
    if (!isRight) throw new AuditBroken(place);
    hash = entry.hash;
  }
  if (!tail || tail.hash !== hash || place !== `${tail.day}/${tail.sequence}`)
    throw new AuditBroken('its end');
  return tail;
}

/** The chain was tampered with: nothing is signed until a person has looked at what the verification finds. */
export class AuditBroken extends Error {
  constructor(place: string) {
    super(`The audit chain is broken at ${place}`);
    this.name = 'AuditBroken';
  }
}

function noteInChain(deps: ApiDeps, checkpoint: AuditCheckpoint): Promise<void> {
  const record_id = `${checkpoint.day}/${checkpoint.sequence}`;
  return transact(houseContext(deps, 'feeder'), async (work) => {
    const after = { checkpoint_hash: hashOfJson(checkpoint) };
    work.audit({ action: checkpointAction, noun: 'audit', record_id, after });
  });
}

async function uncoveredSince(database: Knex, previous: AuditCheckpoint | null): Promise<Uncovered> {
  const { rows } = await database.raw<{ rows: Uncovered[] }>(
    `SELECT count(*)::int AS count, min(at) AS oldest FROM (
       SELECT at FROM audit_entries WHERE (day, sequence) > (?::date, ?::bigint) AND action <> ?
       ORDER BY day, sequence LIMIT ?) AS uncovered`,
    [previous?.day ?? '-infinity', previous?.sequence ?? 0, checkpointAction, checkpointRule.entries],
  );
  return rows[0] ?? { count: 0, oldest: null };
}
