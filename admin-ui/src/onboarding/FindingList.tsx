import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Finding } from '../../../domain/onboarding/finding.js';
import { StateChip } from '../layout/StateChip.js';
import { useT } from '../providers/i18n-provider.js';

interface FindingListProps {
  title?: string;
  findings: Finding[];
  /** The sentence below its chip, for a column of a table. */
  isCompact?: boolean;
}

const WEIGHT = { refuse: 0, review: 1, note: 2 } as const;

/** What was observed about a piece of evidence, the gravest first, in sentences. */
export function FindingList({ title, findings, isCompact = false }: FindingListProps) {
  const t = useT();
  const translate = useTranslate();
  const sorted = [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  if (sorted.length === 0) return null;
  return (
    <Box component="section" sx={{ mb: title ? 5 : 0 }}>
      {title && (
        <Typography variant="h3" component="h2" sx={{ mb: 2 }}>
          {title}
        </Typography>
      )}
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'flex',
          flexDirection: 'column',
          gap: 2,
          fontSize: '0.8125rem',
        }}
      >
        {sorted.map((finding, index) => (
          <Box
            key={`${finding.code}${index}`}
            component="li"
            sx={{
              display: 'flex',
              flexWrap: isCompact ? 'wrap' : 'nowrap',
              columnGap: 2,
              alignItems: 'flex-start',
            }}
          >
            <StateChip noun="finding" state={finding.severity} />
            <span>
              {translate(`findings.${finding.code}`, {
                ...finding.params,
                _: t('onboarding.finding_unknown', { code: finding.code }),
              })}
            </span>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
