import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { isEditable } from '../../../domain/onboarding/rules.js';
import { StateChip } from '../layout/StateChip.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { OwnerForm } from './OwnerForm.js';
import type { OwnApplication } from './types.js';

/** Who owns and directs the company; each has a form and documents of their own. */
export function OwnersPage({ application }: { application: OwnApplication }) {
  const t = useT();
  const path = `/onboarding/applications/${application.id}`;
  const { run, isRunning } = useAction({ refresh: [path] });
  const isOpen = isEditable(application.state);
  const owners = application.owners.filter(({ state }) => state !== 'withdrawn');
  return (
    <Stack spacing={5}>
      <Typography variant="h1">{t('portal.steps.owners')}</Typography>
      <Typography>{t('portal.owners.help')}</Typography>
      {owners.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('portal.owners.none')}</Typography>
      )}
      <Stack component="ul" spacing={2} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {owners.map((owner) => (
          <Stack
            component="li"
            key={owner.id}
            direction="row"
            spacing={3}
            sx={{
              alignItems: 'center',
              flexWrap: 'wrap',
              borderBottom: 1,
              borderColor: 'divider',
              minHeight: 48,
            }}
          >
            <MuiLink
              component={Link}
              to={`/portal/applications/${owner.id}`}
              sx={{ flex: 1, minWidth: 160, py: 3 }}
            >
              {owner.display_name}
            </MuiLink>
            <Typography variant="body2">
              {owner.party_roles.map((role) => t(`portal.owners.${role}`)).join(', ')}
              {owner.ownership_percent && ` · ${Number(owner.ownership_percent)} %`}
            </Typography>
            <StateChip noun="application" state={owner.state} />
            {isOpen && owner.state === 'draft' && (
              <Button
                variant="text"
                disabled={isRunning}
                onClick={() => void run(`${path}/owners/${owner.id}`, { method: 'DELETE', body: undefined })}
              >
                {t('portal.documents.remove')}
              </Button>
            )}
          </Stack>
        ))}
      </Stack>
      {isOpen && <OwnerForm application={application} />}
      <Button
        component={Link}
        to={`/portal/applications/${application.id}/documents`}
        variant="outlined"
        sx={{ alignSelf: 'flex-start' }}
      >
        {t('portal.go_on')}
      </Button>
    </Stack>
  );
}
