import LockOutlined from '@mui/icons-material/LockOutlined';
import { permissions, type Permission } from '../../../domain/accounts/permissions.js';
import { useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { EmptyState } from './EmptyState.js';

/** Says plainly that this is not for the person's role, which roles it is for, and who can change that. */
export function NoPermission({ permission }: { permission: Permission }) {
  const t = useT();
  const profile = useProfile();
  const roles = permissions[permission].map((role) => t(`accounts.roles.${role}`)).join(', ');
  const role = profile ? t(`accounts.roles.${profile.role}`) : '';
  return (
    <EmptyState
      isPage
      icon={LockOutlined}
      title={t('layout.no_permission.title')}
      why={t('layout.no_permission.why', {
        role,
        roles,
        permission: permission === 'public' ? permission : t(`accounts.permissions.${permission}`),
      })}
      action={{ label: t('layout.no_permission.home'), to: '/' }}
    >
      {t('layout.no_permission.who')}
    </EmptyState>
  );
}
