import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CopyableId } from '../layout/CopyableId.js';
import { StateChip } from '../layout/StateChip.js';
import { Relative } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import type { Party } from '../../../domain/compliance/lists.js';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { codeOf } from './list-code.js';
import { EvidenceTable } from './EvidenceTable.js';
import { HitReview } from './HitReview.js';
import { SideBySide } from './SideBySide.js';
import type { Hit } from './types.js';

interface HitCardProps {
  hit: Hit;
  party: Partial<Party>;
  canReview: boolean;
}

/** One hit: how likely, the two sides, what speaks for and against, and the review. */
export function HitCard({ hit, party, canReview }: HitCardProps) {
  const t = useT();
  const name =
    hit.entry.names?.find(({ quality }) => quality === 'primary')?.text ??
    hit.entry.names?.[0]?.text ??
    hit.entry_id;
  const canJudge = useCan('compliance:decide');
  const isOpen = hit.state === 'open' || (hit.state === 'escalated' && canJudge);
  return (
    <Box
      component="article"
      aria-label={name}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 2,
          px: 3,
          py: 2,
          backgroundColor: (theme) => theme.tokens.sunken,
        }}
      >
        <Typography variant="h3" component="h2" sx={{ overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        <StateChip noun="hit" state={hit.state} />
        <Box sx={{ flex: 1 }} />
        <Score value={Number(hit.score)} />
      </Box>
      <Box sx={{ px: 3, py: 3 }}>
        <SideBySide
          party={party}
          entry={hit.entry}
          listName={t(`compliance.list_names.${codeOf(hit.list)}`)}
        />
        <EvidenceTable evidence={hit.evidence} />
        {hit.review_reason && (
          <Box sx={{ mt: 3, fontSize: '0.8125rem' }}>
            <Box sx={{ whiteSpace: 'pre-line' }}>{hit.review_reason}</Box>
            <Typography variant="caption">
              {hit.reviewed_by_name ?? t('layout.somebody')} · <Relative value={hit.reviewed_at} />
            </Typography>
          </Box>
        )}
        {canReview && isOpen && <HitReview hit={hit} />}
        <Typography variant="caption" component="div" sx={{ mt: 2 }}>
          {t('compliance.hits.entry')} <CopyableId value={hit.entry_id} whole />
        </Typography>
      </Box>
    </Box>
  );
}

function Score({ value }: { value: number }) {
  const t = useT();
  const format = useFormat();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, fontSize: '0.8125rem' }}>
      <span>{t('compliance.hits.score', { score: format.share(value) })}</span>
      <Box
        aria-hidden
        sx={{ width: 72, height: 6, borderRadius: 1, overflow: 'hidden', backgroundColor: 'divider' }}
      >
        <Box sx={{ height: 1, width: `${value * 100}%`, backgroundColor: 'text.secondary' }} />
      </Box>
    </Box>
  );
}
