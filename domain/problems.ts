import { accountsErrors } from './accounts/errors.js';
import { auditErrors } from './audit/errors.js';
import { complianceErrors } from './compliance/errors.js';
import { ledgerErrors } from './ledger/errors.js';
import { marketDataErrors } from './market-data/errors.js';
import { notificationsErrors } from './notifications/errors.js';
import { onboardingErrors } from './onboarding/errors.js';
import { ordersErrors } from './orders/errors.js';
import { ordersWorkErrors } from './orders/work-errors.js';
import { portfoliosErrors } from './portfolios/errors.js';
import { requestErrors } from './request-errors.js';
import { riskErrors } from './risk/errors.js';
import { settingsErrors } from './settings/errors.js';
import { venuesErrors } from './venues/errors.js';
import { webhooksErrors } from './webhooks/errors.js';

/** Every error code of the house with its HTTP status and English title; each noun declares its own. */
export const problemCodes = {
  ...accountsErrors,
  ...auditErrors,
  ...complianceErrors,
  ...ledgerErrors,
  ...marketDataErrors,
  ...notificationsErrors,
  ...onboardingErrors,
  ...ordersErrors,
  ...ordersWorkErrors,
  ...portfoliosErrors,
  ...requestErrors,
  ...riskErrors,
  ...settingsErrors,
  ...venuesErrors,
  ...webhooksErrors,
} as const;

export type ProblemCode = keyof typeof problemCodes;
