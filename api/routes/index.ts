import type { Route } from '../route.js';
import { accountsApiKeyRoutes } from './accounts-api-keys.js';
import { accountsRegistrationRoutes } from './accounts-registration.js';
import { accountsSelfRoutes } from './accounts-self.js';
import { accountsSignInRoutes } from './accounts-sign-in.js';
import { accountsUsersRoutes } from './accounts-users.js';
import { auditRoutes } from './audit.js';
import { complianceDueDiligenceRoutes } from './compliance-due-diligence.js';
import { complianceLinkRoutes } from './compliance-links.js';
import { complianceListRoutes } from './compliance-lists.js';
import { complianceMetricRoutes } from './compliance-metrics.js';
import { complianceOwnListRoutes } from './compliance-own-list.js';
import { complianceRescreeningRoutes } from './compliance-rescreening.js';
import { complianceRiskModelRoutes } from './compliance-risk-models.js';
import { complianceRequestRoutes } from './compliance-requests.js';
import { complianceScreeningRoutes } from './compliance-screening.js';
import { complianceSnoozeRoutes } from './compliance-snoozes.js';
import { complianceWorkerRoutes } from './compliance-workers.js';
import { complianceRoutes } from './compliance.js';
import { ledgerPostingRoutes } from './ledger-posting.js';
import { ledgerRoutes } from './ledger.js';
import { marketDataRoutes } from './market-data.js';
import { notificationsRoutes } from './notifications.js';
import { onboardingClientRoutes } from './onboarding-clients.js';
import { onboardingOwnershipRoutes } from './onboarding-ownership.js';
import { onboardingProcedureRoutes } from './onboarding-procedure.js';
import { onboardingRoutes } from './onboarding.js';
import { orderBoundsRoutes } from './orders-bounds.js';
import { orderEngineRoutes } from './orders-engine-health.js';
import { orderStepRoutes } from './orders-steps.js';
import { orderVenueRoutes } from './orders-venues.js';
import { orderWorkRoutes } from './orders-work.js';
import { orderRoutes } from './orders.js';
import { platformRoutes } from './platform.js';
import { portfolioRoutes } from './portfolios.js';
import { riskBreachWorkRoutes } from './risk-breach-work.js';
import { riskCreditRoutes } from './risk-credit.js';
import { riskLimitRoutes } from './risk-limits.js';
import { riskRoutes } from './risk.js';
import { settingsRoutes } from './settings.js';
import { venueRoutes } from './venues.js';
import { webhookWorkRoutes } from './webhooks-work.js';
import { webhookRoutes } from './webhooks.js';

/** Every route of the house, a line a noun. */
export const routes: Route[] = [
  ...accountsApiKeyRoutes,
  ...accountsRegistrationRoutes,
  ...accountsSelfRoutes,
  ...accountsSignInRoutes,
  ...accountsUsersRoutes,
  ...auditRoutes,
  ...complianceLinkRoutes,
  ...complianceDueDiligenceRoutes,
  ...complianceListRoutes,
  ...complianceMetricRoutes,
  ...complianceOwnListRoutes,
  ...complianceRescreeningRoutes,
  ...complianceRiskModelRoutes,
  ...complianceRequestRoutes,
  ...complianceRoutes,
  ...complianceScreeningRoutes,
  ...complianceSnoozeRoutes,
  ...complianceWorkerRoutes,
  ...ledgerPostingRoutes,
  ...ledgerRoutes,
  ...marketDataRoutes,
  ...notificationsRoutes,
  ...onboardingClientRoutes,
  ...onboardingOwnershipRoutes,
  ...onboardingProcedureRoutes,
  ...onboardingRoutes,
  ...orderBoundsRoutes,
  ...orderEngineRoutes,
  ...orderRoutes,
  ...orderStepRoutes,
  ...orderVenueRoutes,
  ...orderWorkRoutes,
  ...platformRoutes,
  ...portfolioRoutes,
  ...riskBreachWorkRoutes,
  ...riskCreditRoutes,
  ...riskLimitRoutes,
  ...riskRoutes,
  ...settingsRoutes,
  ...venueRoutes,
  ...webhookRoutes,
  ...webhookWorkRoutes,
];
