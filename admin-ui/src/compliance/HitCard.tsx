import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Party } from '../../../domain/compliance/lists.js';
import { StateChip } from '../layout/StateChip.js';
import { Relative } from '../layout/Time.js';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { EntryCard } from './EntryCard.js';
import { HitByKeys } from './HitByKeys.js';
import { HitReview } from './HitReview.js';
import { codeOf } from './list-code.js';
import type { Hit } from './types.js';
import type { HitSitting } from './use-hit-sitting.js';

interface HitCardProps {
  hit: Hit;
  party: Partial<Party>;
  canReview: boolean;
  /** Where the hits are gone through by keys. */
  sitting?: HitSitting;
}

/** One hit of a client, with its review. */
export function HitCard({ hit, party, canReview, sitting }: HitCardProps) {
  const t = useT();
  const canJudge = useCan('compliance:decide');
  const isOpen = hit.state === 'open' || (hit.state === 'escalated' && canJudge);
  return (
    <EntryCard
      entryId={hit.entry_id}
      list={codeOf(hit.list)}
      entry={hit.entry}
      party={party}
      score={Number(hit.score)}
      evidence={hit.evidence}
      mark={<StateChip noun="hit" state={hit.state} />}
    >
      {hit.review_reason && (
        <Box sx={{ mt: 3, fontSize: '0.8125rem' }}>
          <Box sx={{ whiteSpace: 'pre-line' }}>{hit.review_reason}</Box>
          <Typography variant="caption">
            {hit.reviewed_by_name ?? t('layout.somebody')} · <Relative value={hit.reviewed_at} />
          </Typography>
        </Box>
      )}
      {canReview && isOpen && (sitting ? <HitByKeys hit={hit} sitting={sitting} /> : <HitReview hit={hit} />)}
    </EntryCard>
  );
}
