import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link } from 'react-router';
import { CountryName } from '../layout/CountryName.js';
import { EmptyState } from '../layout/EmptyState.js';
import { StateChip } from '../layout/StateChip.js';
import { useFormat } from '../layout/use-format.js';
import { TableFrame } from '../layout/TableFrame.js';
import { useT } from '../providers/i18n-provider.js';
import type { ClientFile } from './types.js';

/** Who owns and directs the company; each is a client file of its own. */
export function OwnersTab({ file }: { file: ClientFile }) {
  const t = useT();
  const format = useFormat();
  if (file.owners.length === 0)
    return (
      <EmptyState
        icon={AccountTreeOutlined}
        title={t('onboarding.owners.empty')}
        why={t('onboarding.owners.empty_why')}
      />
    );
  return (
    <TableFrame label={t('onboarding.tabs.owners')}>
      <Table aria-label={t('onboarding.tabs.owners')}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0, width: '28%' }}>{t('onboarding.name')}</TableCell>
            <TableCell>{t('onboarding.owners.roles')}</TableCell>
            <TableCell align="right">{t('onboarding.owners.share')}</TableCell>
            <TableCell>{t('layout.country')}</TableCell>
            <TableCell>{t('compliance.risk.title')}</TableCell>
            <TableCell>{t('layout.state')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {file.owners.map((owner) => (
            <TableRow key={owner.id}>
              <TableCell sx={{ pl: 0 }}>
                <Box component={Link} to={`/clients/${owner.id}`} sx={{ color: 'primary.main' }}>
                  {owner.display_name}
                </Box>
              </TableCell>
              <TableCell>
                {owner.party_roles.map((role) => t(`onboarding.party_roles.${role}`)).join(', ')}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {owner.ownership_percent ? `${format.decimal(withoutZeros(owner.ownership_percent))} %` : '—'}
              </TableCell>
              <TableCell>
                <CountryName code={owner.country} />
              </TableCell>
              <TableCell>
                {owner.risk_level ? <StateChip noun="risk" state={owner.risk_level} /> : '—'}
              </TableCell>
              <TableCell>
                <StateChip noun="application" state={owner.state} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableFrame>
  );
}

/** A share is kept with four decimals; those that say nothing are not shown. */
function withoutZeros(percent: string): string {
  return percent.includes('.') ? percent.replace(/\.?0+$/, '') : percent;
}
