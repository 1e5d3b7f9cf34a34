import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { Pager } from '../layout/Pager.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { StateChip } from '../layout/StateChip.js';
import { usePage } from '../ledger/use-page.js';
import { useT } from '../providers/i18n-provider.js';
import type { MovePair } from './DryRunMatrix.js';
import { useRiskReasonText } from './risk-reason-text.js';
import type { RiskDryRun, RiskDryRunMove } from './types.js';

interface DryRunMovesProps {
  run: RiskDryRun;
  pair: MovePair | null;
}

/** Who would move, the highest first, each with the reasons that only one of both models gives. */
export function DryRunMoves({ run, pair }: DryRunMovesProps) {
  const t = useT();
  const path = `/compliance/risk-models/dry-runs/${run.id}/moves`;
  const { answer, page, setPage, perPage } = usePage<RiskDryRunMove>(path, 'to_score', { ...pair });
  if (run.moved === 0)
    return <EmptyState isSmall title={t('risk_model.nobody_moves')} why={t('risk_model.nobody_moves_why')} />;
  return (
    <Loaded query={answer} skeleton={<RowsSkeleton rows={4} />}>
      {({ items, total }) => (
        <Box component="section" aria-label={t('risk_model.movers')}>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {items.map((move) => (
              <Move key={move.application_id} move={move} />
            ))}
          </Box>
          <Pager page={page} perPage={perPage} total={total} setPage={setPage} />
        </Box>
      )}
    </Loaded>
  );
}

function Move({ move }: { move: RiskDryRunMove }) {
  const reasonText = useRiskReasonText();
  const signed = (points: number) => (points > 0 ? ` (+${points})` : '');
  return (
    <Box component="li" sx={{ py: 2, borderTop: 1, borderColor: 'divider', fontSize: '0.8125rem' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1 }}>
        <Link component={RouterLink} to={`/clients/${move.application_id}`} sx={{ flex: 1, minWidth: 160 }}>
          {move.display_name}
        </Link>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, whiteSpace: 'nowrap' }}>
          <StateChip noun="risk" state={move.from_level} /> {move.from_score} →{' '}
          <StateChip noun="risk" state={move.to_level} /> {move.to_score}
        </Box>
      </Box>
      {move.reasons_gone.map((reason) => (
        <Box key={`-${reason.code}${reason.value}`} sx={{ color: 'text.secondary' }}>
          − {reasonText(reason)}
          {signed(reason.points)}
        </Box>
      ))}
      {move.reasons_new.map((reason) => (
        <Box key={`+${reason.code}${reason.value}`}>
          + {reasonText(reason)}
          {signed(reason.points)}
        </Box>
      ))}
    </Box>
  );
}
