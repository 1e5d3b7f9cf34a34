import { createRiskModelActivities } from './compliance-risk-model.js';
import { createComplianceActivities } from './compliance.js';
import type { ActivityDeps } from './deps.js';
import { createOnboardingActivities } from './onboarding.js';
import { createOrderActivities } from './orders.js';
import { createRescreeningActivities } from './compliance-rescreening.js';
import { createRiskActivities } from './risk.js';
import { createSandboxActivities, type SandboxDeps } from './onboarding-sandbox.js';
import { createWebhookRecordActivities } from './webhooks.js';

/** Every activity of the queue `core`, a line a noun. */
export function createActivities(deps: ActivityDeps, sandbox: SandboxDeps) {
  return {
    ...createComplianceActivities(deps),
    ...createOnboardingActivities(deps),
    ...createOrderActivities(deps),
    ...createRescreeningActivities(deps),
    ...createRiskActivities(deps),
    ...createRiskModelActivities(deps),
    ...createSandboxActivities(sandbox),
    ...createWebhookRecordActivities(deps),
  };
}
