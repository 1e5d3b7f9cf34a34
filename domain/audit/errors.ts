export const auditErrors = {
  'audit.checkpoint_not_found': { status: 404, title: 'There is no such checkpoint' },
  'audit.entry_not_found': { status: 404, title: 'There is no such audit entry' },
  'audit.verification_running': { status: 409, title: 'A verification of the audit log is running already' },
} as const;
