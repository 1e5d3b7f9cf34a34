import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { possibleDecisions } from '../../../domain/compliance/case-rules.js';
import { useT } from '../providers/i18n-provider.js';
import { useAction } from '../providers/use-action.js';
import { ChangedFile } from './ChangedFile.js';
import type { CaseFile } from './types.js';
import { useSeenHash } from './use-seen-hash.js';

/** The analyst's word, bound to the file as it is shown. */
export function RecommendForm({ view }: { view: CaseFile }) {
  const t = useT();
  const { case: one, file } = view;
  const [recommendation, setRecommendation] = useState('');
  const [note, setNote] = useState('');
  const seen = useSeenHash(view.evidence_hash, recommendation !== '' || note !== '');
  const { run, isRunning } = useAction({
    done: 'compliance.decision.recommend_done',
    refresh: ['cases', '/compliance/case'],
  });
  const isProhibited = file.application.risk_level === 'prohibited';

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    await run(`/compliance/cases/${one.id}/recommendation`, {
      body: { recommendation, note: note.trim(), evidence_hash: seen.hash },
    });
  }
  return (
    <Box
      component="form"
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}
    >
      <RadioGroup
        row
        aria-label={t('compliance.decision.recommendation')}
        value={recommendation}
        onChange={(_event, value) => setRecommendation(value)}
      >
        {possibleDecisions(one.reason).map((decision) => (
          <FormControlLabel
            key={decision}
            value={decision}
            disabled={decision === 'approve' && isProhibited}
            control={<Radio />}
            label={t(`states.decision.${decision}`)}
          />
        ))}
      </RadioGroup>
      <TextField
        required
        multiline
        minRows={3}
        label={t('compliance.decision.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 5000 } }}
      />
      {seen.hasChanged && <ChangedFile accept={seen.accept} />}
      <Button
        type="submit"
        variant="contained"
        color="primary"
        disabled={isRunning || seen.hasChanged || recommendation === '' || note.trim() === ''}
      >
        {t('compliance.decision.recommend')}
      </Button>
    </Box>
  );
}
