import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { nextHitState, type HitEvent } from '../../../domain/compliance/rules.js';
import { NoteForm } from '../layout/NoteForm.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import type { Hit } from './types.js';

const reviews = [
  { event: 'clear', state: 'cleared', colour: 'success' },
  { event: 'confirm', state: 'confirmed', colour: 'error' },
  { event: 'escalate', state: 'escalated', colour: 'inherit' },
] as const satisfies { event: HitEvent; state: Hit['state']; colour: string }[];
type Review = (typeof reviews)[number];

/** Is it the client or not: each answer needs a reason, and stays with the hit. */
export function HitReview({ hit }: { hit: Hit }) {
  const t = useT();
  const [chosen, setChosen] = useState<Review | null>(null);
  const { run, isRunning } = useAction({
    done: 'compliance.hits.reviewed',
    refresh: ['cases', '/compliance/case', '/onboarding/clients'],
  });
  const possible = reviews.filter(({ event }) => nextHitState(hit.state, event) !== null);

  async function submit(reason: string): Promise<boolean> {
    if (!chosen) return false;
    return (
      (await run(`/compliance/hits/${hit.id}/review`, { body: { state: chosen.state, reason } })) !== null
    );
  }
  if (chosen) {
    return (
      <Box sx={{ mt: 3, maxWidth: 560 }}>
        <NoteForm
          label={t(`compliance.hits.reason_${chosen.event}`)}
          submitLabel={t(`compliance.hits.${chosen.event}`)}
          draft={`hit.${hit.id}`}
          isRunning={isRunning}
          submit={submit}
          cancel={() => setChosen(null)}
        />
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 3 }}>
      {possible.map((review) => (
        <Button key={review.event} color={review.colour} onClick={() => setChosen(review)}>
          {t(`compliance.hits.${review.event}`)}
        </Button>
      ))}
    </Box>
  );
}
