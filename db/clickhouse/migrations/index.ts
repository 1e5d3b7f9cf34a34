import { onboardingEvents } from './001-onboarding-events.js';
import { trades } from './002-trades.js';
import type { ClickhouseMigration } from './migration.js';

/** In the order they run. */
export const clickhouseMigrations: ClickhouseMigration[] = [onboardingEvents, trades];
