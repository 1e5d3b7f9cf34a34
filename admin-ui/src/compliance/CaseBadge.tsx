import { useQueryClient } from '@tanstack/react-query';
import { useApi, useLive } from '../providers/hooks.js';
import { NavCount } from '../layout/NavCount.js';
import type { CaseCounts } from './types.js';

const LOOK_EVERY_MS = 60_000;

/** Beside the cases in the navigation: how many are overdue, else how many nobody has taken. */
export function CaseBadge() {
  const queries = useQueryClient();
  const { data } = useApi<CaseCounts>('/compliance/case-counts', undefined, {
    refetchIntervalMs: LOOK_EVERY_MS,
  });
  useLive('cases', () => void queries.invalidateQueries({ queryKey: ['api', '/compliance/case-counts'] }));
  if (!data) return null;
  return data.overdue > 0 ? (
    <NavCount count={data.overdue} tone="refused" label="compliance.cases.overdue_count" />
  ) : (
    <NavCount count={data.unassigned} label="compliance.cases.unassigned_count" />
  );
}
