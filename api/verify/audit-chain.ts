import { auditVerifiers } from '../../lib/crypto/key-uses.js';
import { verifyAudit } from '../services/audit-verification.js';
import { resultOf, type Check } from './check.js';

/** The audit log is whole: recomputed link by link and held against the checkpoints outside the database. */
export const auditChain: Check = async ({ deps }) => {
  const { entries, findings } = await verifyAudit({
    database: deps.database,
    anchorDir: deps.config.AUDIT_ANCHOR_DIR,
    keys: auditVerifiers(deps.keys.auditSigning),
  });
  const described = findings.map(({ kind, day, sequence, detail }) => ({
    code: kind,
    record_id: sequence === null ? day : `${day}/${sequence}`,
    detail,
  }));
  return resultOf(entries, described);
};
