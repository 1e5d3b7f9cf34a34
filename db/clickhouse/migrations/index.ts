import { onboardingEvents } from './001-onboarding-events.js';
import type { ClickhouseMigration } from './migration.js';

/** In the order they run. */
export const clickhouseMigrations: ClickhouseMigration[] = [onboardingEvents];
