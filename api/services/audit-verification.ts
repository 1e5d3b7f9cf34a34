import { readTail, streamEntries } from '../../db/models/audit-entries.js';
import type { Database } from '../../db/database.js';
import { checkpointContent, type ChainTail } from '../../domain/audit/chain.js';
import type { Finding } from '../../domain/audit/findings.js';
import { entryOfRow, type AuditEntryRow } from '../../domain/audit/row.js';
import type { AuditCheckpoint } from '../../domain/audit/schema.js';
import { verifyChain } from '../../domain/audit/verify-chain.js';
import { utf8 } from '../../lib/crypto/bytes.js';
import { canonicalJson } from '../../lib/crypto/canonical-json.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { verifyBoth, type VerificationKey } from '../../lib/crypto/signatures.js';
import { readAnchors } from './audit-anchors.js';
import { checkpointAction } from './audit-checkpoints.js';

export interface AuditVerification {
  ok: boolean;
  entries: number;
  checkpoints: number;
  findings: Finding[];
  /** Findings beyond the first thousand, only counted. */
  omitted: number;
}

interface VerificationInput {
  database: Database;
  anchorDir: string;
  keys: VerificationKey[];
}

/**
 * Recomputes the whole chain and holds it against the signed checkpoints; both watch over each other, so that what was
 * taken out of either is missing in the other. Reads only, in one snapshot, a page of entries at a time.
 */
export async function verifyAudit({
  database,
  anchorDir,
  keys,
}: VerificationInput): Promise<AuditVerification> {
  // Before the snapshot: it then holds every entry that these checkpoints saw.
  const anchors = await readAnchors(anchorDir);
  const walk: Walk = { known: new Set(anchors.flatMap(digestOf)), vanished: [], last: null };
  const isSigned = (checkpoint: AuditCheckpoint) => isSignedBy(keys, checkpoint);
  const { report, tail } = await database.transaction(
    async (trx) => {
      const entries = noting(streamEntries(trx), walk);
      const report = await verifyChain({ entries, checkpoints: anchors, digest: hashOfJson, isSigned });
      return { report, tail: await readTail(trx) };
    },
    { readOnly: true, isolationLevel: 'repeatable read' },
  );
  const found = [...report.findings, ...walk.vanished];
  const findings = found.length > 0 ? found : besideTail(walk.last, tail);
  return { ...report, findings, ok: findings.length === 0 };
}

/** What the verification notes while the entries pass. */
interface Walk {
  /** Hashes of the checkpoints in the folder. */
  known: Set<string>;
  vanished: Finding[];
  last: AuditEntryRow | null;
}

/** The head, which the next entry will link to, must be the last entry. */
function besideTail(last: AuditEntryRow | null, tail: ChainTail | null): Finding[] {
  if (!tail || (tail.day === last?.day && tail.sequence === last.sequence && tail.hash === last.hash))
    return [];
  const isSamePlace = tail.day === last?.day && tail.sequence === last.sequence;
  if (isSamePlace) {
    const detail = 'It was rewritten: the head of the chain knows another one';
    return [{ kind: 'changed', day: tail.day, sequence: tail.sequence, detail }];
  }
  const sequence = tail.day === last?.day ? last.sequence + 1 : 1;
  const detail = `The head of the chain knows entry ${tail.sequence}`;
  return [{ kind: 'truncated', day: tail.day, sequence, detail }];
}

function isSignedBy(keys: VerificationKey[], checkpoint: AuditCheckpoint): boolean {
  const key = keys.find(({ key_id }) => key_id === checkpoint.signatures.key_id);
  const message = utf8(canonicalJson(checkpointContent(checkpoint)));
  return key !== undefined && verifyBoth(key, message, checkpoint.signatures);
}

/** Passes the entries on and notes the checkpoints of which they speak and which are not in the folder. */
async function* noting(rows: AsyncIterable<AuditEntryRow>, walk: Walk) {
  for await (const row of rows) {
    walk.last = row;
    const hash = row.after?.['checkpoint_hash'];
    if (row.action === checkpointAction && typeof hash === 'string' && !walk.known.has(hash)) {
      const [day, sequence] = (row.record_id ?? '').split('/');
      const detail = `The chain notes this checkpoint in its entry ${row.day}/${row.sequence}; it is gone or was exchanged`;
      walk.vanished.push({
        kind: 'missing_checkpoint',
        day: day ?? null,
        sequence: Number(sequence),
        detail,
      });
    }
    yield entryOfRow(row);
  }
}

function digestOf(anchor: unknown): string[] {
  try {
    return [hashOfJson(anchor)];
  } catch {
    return [];
  }
}
