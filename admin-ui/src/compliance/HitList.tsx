import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import { isOpenHit } from '../../../domain/compliance/rules.js';
import { useCan } from '../providers/hooks.js';
import { HitKeysHint } from './HitByKeys.js';
import { HitCard } from './HitCard.js';
import type { Hit, Screening } from './types.js';
import { useHitSitting } from './use-hit-sitting.js';

export interface ScreenedHit {
  hit: Hit;
  screening: Screening;
}

/** Hits that are gone through one after the other, by keys or mouse. What was decided stays in its place. */
export function HitSittingList({ hits }: { hits: ScreenedHit[] }) {
  const canJudge = useCan('compliance:decide');
  const steady = useSteadyOrder(hits);
  const sitting = useHitSitting(
    steady.map(({ hit: { id, state } }) => ({
      id,
      canReview: isOpenHit(state) && (state === 'open' || canJudge),
    })),
  );
  const at = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer a promise here, which React would take for the clean-up.
    void at.current?.scrollIntoView({ block: 'nearest' });
  }, [sitting.atId, sitting.asked]);
  return (
    <>
      {hits.length > 0 && <HitKeysHint />}
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        {steady.map(({ hit, screening }) => {
          const isAt = hit.id === sitting.atId;
          return (
            <Box
              key={hit.id}
              ref={isAt ? at : undefined}
              aria-current={isAt ? 'true' : undefined}
              sx={{
                borderRadius: 1.5,
                scrollMargin: '72px',
                outline: isAt ? '2px solid' : 'none',
                outlineColor: 'primary.main',
              }}
            >
              <HitCard hit={hit} party={screening.party} canReview sitting={sitting} />
            </Box>
          );
        })}
      </Box>
    </>
  );
}

/** Nothing moves under the cursor: hits keep the places that they had first, new ones come below. */
function useSteadyOrder(hits: ScreenedHit[]): ScreenedHit[] {
  const [order, setOrder] = useState<string[]>([]);
  const unseen = hits.map(({ hit }) => hit.id).filter((id) => !order.includes(id));
  if (unseen.length > 0) setOrder([...order, ...unseen]);
  const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...hits].sort((one, other) => placeOf(one.hit.id) - placeOf(other.hit.id));
}
