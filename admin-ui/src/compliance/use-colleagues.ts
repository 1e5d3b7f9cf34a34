import { useApi, useCan, useProfile } from '../providers/hooks.js';
import type { User } from '../accounts/types.js';

/** Who may be given a case: the compliance desk; oneself always, also for who may not read the users. */
export function useColleagues(): { id: string; full_name: string }[] {
  const me = useProfile();
  const canRead = useCan('accounts:read_users');
  const { data } = useApi<User[]>(
    '/accounts/users',
    { perPage: 200, filter: JSON.stringify({ status: 'active' }) },
    { enabled: canRead },
  );
  const desk = (data ?? []).filter(
    ({ role }) => role === 'compliance_analyst' || role === 'compliance_officer',
  );
  if (!me || desk.some(({ id }) => id === me.id)) return desk;
  return [{ id: me.id, full_name: me.full_name }, ...desk];
}
