import { createComplianceActivities } from './compliance.js';
import type { ActivityDeps } from './deps.js';
import { createOnboardingActivities } from './onboarding.js';
import { createOrderActivities } from './orders.js';
import { createRiskActivities } from './risk.js';
import { createSandboxActivities, type SandboxDeps } from './onboarding-sandbox.js';

/** Every activity of the queue `core`, a line a noun. */
export function createActivities(deps: ActivityDeps, sandbox: SandboxDeps) {
  return {
    ...createComplianceActivities(deps),
    ...createOnboardingActivities(deps),
    ...createOrderActivities(deps),
    ...createRiskActivities(deps),
    ...createSandboxActivities(sandbox),
  };
}
