import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { CopyableId } from '../layout/CopyableId.js';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { DateTime } from '../layout/Time.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { EvidenceTable } from './EvidenceTable.js';
import type { Evidence } from './types.js';
import { ordersPath } from './use-own-orders.js';

/** Why each part of an order went where it went, and what came of it. */
export function BestExecution({ orderId, isLive }: { orderId: string; isLive: boolean }) {
  const t = useT();
  const query = useApi<Evidence[]>(
    `${ordersPath}/${orderId}/evidence`,
    {},
    isLive ? { refetchIntervalMs: 5_000 } : {},
  );
  useAtTheEnd(isLive, () => void query.refetch());
  return (
    <Loaded query={query} skeleton={<RowsSkeleton />}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState title={t('orders.evidence.empty')} why={t('orders.evidence.empty_why')} />
        ) : (
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
            {all.map((evidence) => (
              <Decision key={evidence.id} evidence={evidence} />
            ))}
          </Box>
        )
      }
    </Loaded>
  );
}

/** What came of the last parts stands there only after the order is over. */
function useAtTheEnd(isLive: boolean, look: () => void): void {
  const wasLive = useRef(isLive);
  useEffect(() => {
    if (wasLive.current && !isLive) look();
    wasLive.current = isLive;
  });
}

function Decision({ evidence }: { evidence: Evidence }) {
  const t = useT();
  const { child, quantity, symbol, recorded_at, content_hash } = evidence;
  return (
    <Box component="section">
      <Typography variant="h3" component="h2">
        {t('orders.evidence.part', { child, quantity, symbol })}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        <DateTime value={recorded_at} /> {outcome(evidence, t)}
      </Typography>
      <EvidenceTable evidence={evidence} />
      {content_hash && (
        <Typography variant="body2" component="div" sx={{ mt: 1, color: 'text.secondary' }}>
          {t('orders.evidence.hash')} <CopyableId value={content_hash} />
        </Typography>
      )}
    </Box>
  );
}

/** Achieved against the middle of our own book at the decision. */
function outcome({ mid, average_price, slippage_bps }: Evidence, t: ReturnType<typeof useT>): string {
  const parts = [
    mid && t('orders.evidence.mid', { mid }),
    average_price && t('orders.evidence.achieved', { price: average_price }),
    slippage_bps && t('orders.evidence.slippage', { bps: slippage_bps }),
  ];
  return parts.filter(Boolean).join(' · ');
}
