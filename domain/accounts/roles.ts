/** The roles of DESIGN 5. Staff sign in to the admin UI, clients and partners to the portal, services are processes. */
export const staffRoles = [
  'admin',
  'compliance_officer',
  'compliance_analyst',
  'operations',
  'trader',
  'risk_manager',
  'analyst',
  'auditor',
  'support',
] as const;

export const roles = [...staffRoles, 'client', 'partner', 'service'] as const;

export type Role = (typeof roles)[number];
export type StaffRole = (typeof staffRoles)[number];

/** True for the roles that see other people's records. */
export function isStaff(role: Role): role is StaffRole {
  return staffRoles.some((staffRole) => staffRole === role);
}
