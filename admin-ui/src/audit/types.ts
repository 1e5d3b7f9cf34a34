import type { z } from 'zod';
import type {
  auditCheckpointView,
  auditEntryView,
  auditVerificationView,
} from '../../../domain/audit/views.js';
import type { Wire } from '../providers/wire.js';

export type AuditEntry = Wire<z.infer<typeof auditEntryView>>;
export type AuditOutcome = AuditEntry['outcome'];
export type AuditCheckpoint = Wire<z.infer<typeof auditCheckpointView>>;
export type AuditVerification = Wire<z.infer<typeof auditVerificationView>>;
export type AuditFinding = AuditVerification['findings'][number];
