import SpeedOutlined from '@mui/icons-material/SpeedOutlined';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { maxRiskScore } from '../../../domain/compliance/risk.js';
import { CopyableId } from '../layout/CopyableId.js';
import { EmptyState } from '../layout/EmptyState.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { useOwnershipText } from '../onboarding/ownership/use-ownership-text.js';
import type { RiskAssessment } from '../onboarding/types.js';
import { useT } from '../providers/i18n-provider.js';
import { useRiskReasonText } from './risk-reason-text.js';

/** How risky the client is and why, in words; earlier assessments below. */
export function RiskTab({ assessments }: { assessments: RiskAssessment[] }) {
  const t = useT();
  const newestFirst = [...assessments].sort((a, b) => b.created_at.localeCompare(a.created_at));
  const [newest, ...earlier] = newestFirst;
  if (!newest)
    return (
      <EmptyState
        icon={SpeedOutlined}
        title={t('compliance.risk.empty')}
        why={t('compliance.risk.empty_why')}
      />
    );
  return (
    <>
      <Assessment assessment={newest} />
      {earlier.length > 0 && (
        <Box sx={{ mt: 5 }}>
          <Typography variant="h3" component="h2" sx={{ mb: 2 }}>
            {t('compliance.risk.earlier')}
          </Typography>
          {earlier.map((one) => (
            <Box
              key={one.id}
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                columnGap: 3,
                alignItems: 'center',
                py: 1,
                fontSize: '0.8125rem',
              }}
            >
              <StateChip noun="risk" state={one.level} />
              <span>{t('compliance.risk.score', { score: one.score, max: maxRiskScore })}</span>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                <DateTime value={one.created_at} /> · {one.model_version}
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </>
  );
}

function Assessment({ assessment }: { assessment: RiskAssessment }) {
  const t = useT();
  const words = useOwnershipText();
  const format = useFormat();
  const reasonText = useRiskReasonText();
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center', mb: 3 }}>
        <StateChip noun="risk" state={assessment.level} />
        <Box sx={{ fontSize: '0.875rem' }}>
          {t('compliance.risk.score', { score: assessment.score, max: maxRiskScore })}
        </Box>
        <Box
          sx={{
            fontSize: '0.75rem',
            color: 'text.disabled',
            display: 'flex',
            gap: 2,
            alignItems: 'center',
            flexWrap: 'wrap',
          }}
        >
          <DateTime value={assessment.created_at} /> ·{' '}
          {t('compliance.risk.model', { version: assessment.model_version })}{' '}
          <CopyableId value={assessment.config_hash} />
        </Box>
      </Box>
      {assessment.facts?.ownership && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
          {t('compliance.factors.ownership')}: {words(`sources.${assessment.facts.ownership.source}`)}
        </Typography>
      )}
      {assessment.reasons.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('compliance.risk.no_reasons')}</Typography>
      )}
      {assessment.reasons.length > 0 && (
        <Table
          aria-label={t('compliance.risk.reasons')}
          sx={{
            '& th:first-of-type, & td:first-of-type': { display: { xs: 'none', sm: 'table-cell' } },
            '& th:nth-of-type(2), & td:nth-of-type(2)': { pl: { xs: 0, sm: 2 } },
          }}
        >
          <TableHead>
            <TableRow>
              <TableCell sx={{ pl: 0, width: 160 }}>{t('compliance.risk.factor')}</TableCell>
              <TableCell>{t('compliance.risk.reason')}</TableCell>
              <TableCell align="right">{t('compliance.risk.points')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {assessment.reasons.map((reason, index) => (
              <TableRow key={`${reason.code}${index}`}>
                <TableCell sx={{ pl: 0, color: 'text.secondary' }}>
                  {t(`compliance.factors.${reason.factor}`)}
                </TableCell>
                <TableCell>{reasonText(reason)}</TableCell>
                <TableCell align="right">
                  {reason.points > 0 ? `+${format.number(reason.points)}` : t('compliance.risk.floor')}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  );
}
