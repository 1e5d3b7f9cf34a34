import type { Route } from '../route.js';
import { accountsRegistrationRoutes } from './accounts-registration.js';
import { accountsSelfRoutes } from './accounts-self.js';
import { accountsSignInRoutes } from './accounts-sign-in.js';
import { accountsUsersRoutes } from './accounts-users.js';
import { auditRoutes } from './audit.js';
import { complianceListRoutes } from './compliance-lists.js';
import { complianceRoutes } from './compliance.js';
import { ledgerPostingRoutes } from './ledger-posting.js';
import { ledgerRoutes } from './ledger.js';
import { marketDataRoutes } from './market-data.js';
import { notificationsRoutes } from './notifications.js';
import { onboardingClientRoutes } from './onboarding-clients.js';
import { onboardingProcedureRoutes } from './onboarding-procedure.js';
import { onboardingRoutes } from './onboarding.js';
import { orderStepRoutes } from './orders-steps.js';
import { orderWorkRoutes } from './orders-work.js';
import { orderRoutes } from './orders.js';
import { platformRoutes } from './platform.js';
import { portfolioRoutes } from './portfolios.js';
import { riskRoutes } from './risk.js';
import { settingsRoutes } from './settings.js';

/** Every route of the house, a line a noun. */
export const routes: Route[] = [
  ...accountsRegistrationRoutes,
  ...accountsSelfRoutes,
  ...accountsSignInRoutes,
  ...accountsUsersRoutes,
  ...auditRoutes,
  ...complianceListRoutes,
  ...complianceRoutes,
  ...ledgerPostingRoutes,
  ...ledgerRoutes,
  ...marketDataRoutes,
  ...notificationsRoutes,
  ...onboardingClientRoutes,
  ...onboardingProcedureRoutes,
  ...onboardingRoutes,
  ...orderRoutes,
  ...orderStepRoutes,
  ...orderWorkRoutes,
  ...platformRoutes,
  ...portfolioRoutes,
  ...riskRoutes,
  ...settingsRoutes,
];
