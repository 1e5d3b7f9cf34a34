import { File } from '../layout/File.js';
import { FileHead } from '../layout/FileHead.js';
import { CopyableId } from '../layout/CopyableId.js';
import { useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { OwnDetails } from './OwnDetails.js';
import { OwnPassword } from './OwnPassword.js';
import { SecondFactor } from './SecondFactor.js';
import { Sessions } from './Sessions.js';

/** Oneself: name and language, password, second factor, sessions. */
export function Profile() {
  const t = useT();
  const profile = useProfile();
  if (!profile) return null;
  return (
    <File
      head={
        <FileHead
          name={profile.full_name}
          states={null}
          facts={[
            { label: t('accounts.role'), value: t(`accounts.roles.${profile.role}`) },
            { label: t('accounts.email'), value: profile.email },
            { label: t('layout.id'), value: <CopyableId value={profile.id} /> },
          ]}
        />
      }
      tabs={[
        { id: 'details', label: 'accounts.profile.details', render: () => <OwnDetails profile={profile} /> },
        {
          id: 'second-factor',
          label: 'accounts.second_factor',
          render: () => <SecondFactor profile={profile} />,
        },
        { id: 'password', label: 'accounts.password', render: () => <OwnPassword /> },
        {
          id: 'sessions',
          label: 'accounts.sessions.title',
          render: () => <Sessions path="/accounts/me/sessions" canEndOne />,
        },
      ]}
    />
  );
}
