import { complianceDashboard } from '../../db/views/compliance-dashboard.js';
import type { Dashboard } from '../../domain/compliance/case-views.js';
import type { Context } from '../context.js';

/** The board of compliance over the last days; its figures are as old as the newest event that ClickHouse has. */
export function getDashboard({ clickhouse, clock }: Context, days: number): Promise<Dashboard> {
  return complianceDashboard(clickhouse, { days, at: clock.now() });
}
