import RuleOutlined from '@mui/icons-material/RuleOutlined';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { EmptyState } from '../layout/EmptyState.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { TableFrame } from '../layout/TableFrame.js';
import { useT } from '../providers/i18n-provider.js';
import { FindingList } from './FindingList.js';
import type { Check } from './types.js';

/** What was checked, by whom, with which outcome. */
export function ChecksTab({ checks }: { checks: Check[] }) {
  const t = useT();
  if (checks.length === 0)
    return (
      <EmptyState
        icon={RuleOutlined}
        title={t('onboarding.checks.empty')}
        why={t('onboarding.checks.empty_why')}
      />
    );
  return (
    <TableFrame label={t('onboarding.tabs.checks')}>
      <Table aria-label={t('onboarding.tabs.checks')}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0 }}>{t('onboarding.checks.kind')}</TableCell>
            <TableCell>{t('layout.state')}</TableCell>
            <TableCell sx={{ width: '40%' }}>{t('onboarding.findings')}</TableCell>
            <TableCell>{t('onboarding.checks.finished')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {checks.map((check) => (
            <TableRow key={check.id} sx={{ verticalAlign: 'top' }}>
              <TableCell sx={{ pl: 0 }}>
                <Box sx={{ fontWeight: 560 }}>{t(`onboarding.check_kinds.${check.kind}`)}</Box>
                <Box sx={{ fontSize: '0.75rem', color: 'text.disabled' }}>
                  {t('onboarding.checks.by', { provider: check.provider })}
                </Box>
              </TableCell>
              <TableCell>
                <StateChip noun="check" state={check.state} />
              </TableCell>
              <TableCell>
                {check.findings.length > 0 ? <FindingList isCompact findings={check.findings} /> : '—'}
              </TableCell>
              <TableCell>
                <DateTime value={check.finished_at} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableFrame>
  );
}
