import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useCan, useProfile } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { nextStep } from './breach-state.js';
import { BreachDialog } from './BreachDialog.js';
import type { Breach } from './types.js';
import { useWords } from './use-words.js';

/** The one thing that this person may do to a breach now, or why there is none. */
export function BreachActions({ breach }: { breach: Breach }) {
  const t = useT();
  const { subject } = useWords();
  const canHandle = useCan('risk:handle_breaches');
  const own = useProfile()?.id;
  const [isOpen, setIsOpen] = useState(false);
  const step = canHandle ? nextStep(breach, own) : null;
  if (step === null) return null;
  if (step === 'other')
    return (
      <Box className="ink-waiting" sx={{ ml: 'auto', maxWidth: 180, whiteSpace: 'normal' }}>
        {t('risk.other_closes')}
      </Box>
    );
  return (
    <>
      <Button
        size="small"
        variant={breach.level === 'hard' ? 'contained' : 'outlined'}
        color={breach.level === 'hard' ? 'primary' : 'inherit'}
        aria-label={`${t(`risk.steps.${step}`)}: ${subject(breach)}, ${t(`risk.measures.${breach.measure}`)}`}
        onClick={() => setIsOpen(true)}
      >
        {t(`risk.steps.${step}`)}
      </Button>
      {isOpen && <BreachDialog breach={breach} step={step} close={() => setIsOpen(false)} />}
    </>
  );
}
