import { accountsErrors } from './accounts/errors.js';
import { auditErrors } from './audit/errors.js';
import { complianceErrors } from './compliance/errors.js';
import { ledgerErrors } from './ledger/errors.js';
import { notificationsErrors } from './notifications/errors.js';
import { onboardingErrors } from './onboarding/errors.js';
import { requestErrors } from './request-errors.js';
import { settingsErrors } from './settings/errors.js';

/** Every error code of the house with its HTTP status and English title; each noun declares its own. */
export const problemCodes = {
  ...accountsErrors,
  ...auditErrors,
  ...complianceErrors,
  ...ledgerErrors,
  ...notificationsErrors,
  ...onboardingErrors,
  ...requestErrors,
  ...settingsErrors,
} as const;

export type ProblemCode = keyof typeof problemCodes;
