import { useParams } from 'react-router';
import { CopyableId } from '../layout/CopyableId.js';
import { Facts } from '../layout/Facts.js';
import { File } from '../layout/File.js';
import { FileHead } from '../layout/FileHead.js';
import { Loaded } from '../layout/Loaded.js';
import { FileSkeleton } from '../layout/Skeletons.js';
import { LanguageName } from '../layout/LanguageName.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useApi, useCan, useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { RecordHistory } from '../audit/RecordHistory.js';
import { Sessions } from './Sessions.js';
import type { User } from './types.js';
import { UserActions } from './UserActions.js';

/** One user: who they are, where they are signed in, what was done to their account. */
export function UserFile() {
  const { id = '' } = useParams();
  const query = useApi<User>(`/accounts/users/${id}`);
  return (
    <Loaded query={query} skeleton={<FileSkeleton />}>
      {(user) => <UserView key={id} user={user} />}
    </Loaded>
  );
}

function UserView({ user }: { user: User }) {
  const t = useT();
  const canReadAudit = useCan('audit:read');
  const canManage = useCan('accounts:manage_users');
  const isOwn = useProfile()?.id === user.id;
  return (
    <File
      head={
        <FileHead
          resource="users"
          id={user.id}
          name={user.full_name || user.email}
          states={<StateChip noun="user" state={user.status} />}
          facts={[
            { label: t('accounts.role'), value: t(`accounts.roles.${user.role}`) },
            { label: t('accounts.email'), value: user.email },
            {
              label: t('accounts.second_factor'),
              value: t(user.has_second_factor ? 'layout.yes' : 'layout.no'),
            },
            { label: t('accounts.last_sign_in'), value: <DateTime value={user.last_sign_in_at} /> },
            { label: t('layout.id'), value: <CopyableId value={user.id} /> },
          ]}
          actions={canManage && !isOwn && <UserActions user={user} />}
        />
      }
      tabs={[
        {
          id: 'sessions',
          label: 'accounts.sessions.title',
          render: () => <Sessions path={`/accounts/users/${user.id}/sessions`} canEndAll={canManage} />,
        },
        { id: 'account', label: 'accounts.users.account', render: () => <AccountFacts user={user} /> },
      ]}
      rail={canReadAudit && <RecordHistory noun="accounts" recordId={user.id} />}
    />
  );
}

function AccountFacts({ user }: { user: User }) {
  const t = useT();
  return (
    <Facts
      facts={[
        { label: t('accounts.username'), value: user.username },
        { label: t('accounts.language'), value: <LanguageName code={user.language} /> },
        {
          label: t('accounts.email_verified'),
          value: user.email_verified_at && <DateTime value={user.email_verified_at} />,
        },
        { label: t('layout.created'), value: <DateTime value={user.created_at} /> },
      ]}
    />
  );
}
