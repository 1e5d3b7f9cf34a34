import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { CaseDecision } from '../../../domain/compliance/case-rules.js';
import { ConfirmDialog } from '../layout/ConfirmDialog.js';
import { CopyableId } from '../layout/CopyableId.js';
import { Facts } from '../layout/Facts.js';
import { StateChip } from '../layout/StateChip.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { ChangedFile } from './ChangedFile.js';
import { isFinal } from './decision-standing.js';
import type { CaseFile } from './types.js';
import { useSeenHash } from './use-seen-hash.js';

/** The officer's decision: one button each, then what it means, to whom, and whether it can be taken back. */
export function DecideForm({ view }: { view: CaseFile }) {
  const t = useT();
  const [chosen, setChosen] = useState<CaseDecision | null>(null);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      {view.allowed.decide.map((decision) => (
        <Button
          key={decision}
          variant={decision === view.case.recommendation ? 'contained' : 'outlined'}
          color={decision === 'approve' ? 'success' : 'error'}
          onClick={() => setChosen(decision)}
        >
          {t(`states.decision.${decision}`)}
        </Button>
      ))}
      {chosen && <DecideDialog view={view} decision={chosen} close={() => setChosen(null)} />}
    </Box>
  );
}

interface DecideDialogProps {
  view: CaseFile;
  decision: CaseDecision;
  close: () => void;
}

function DecideDialog({ view, decision, close }: DecideDialogProps) {
  const t = useT();
  const say = useProblemText();
  const { case: one, file } = view;
  const [reason, setReason] = useState('');
  const seen = useSeenHash(view.evidence_hash, reason !== '');
  const { run, isRunning, problem } = useAction({
    quiet: true,
    done: 'compliance.decision.decide_done',
    refresh: ['cases', 'clients', '/compliance/case', '/onboarding/clients'],
  });
  const confirm = async () => {
    const done = await run(`/compliance/cases/${one.id}/decision`, {
      body: { decision, reason: reason.trim(), evidence_hash: seen.hash },
    });
    if (done) close();
  };
  const word = t(`states.decision.${decision}`);
  const openHits = file.screenings
    .flatMap(({ hits }) => hits)
    .filter((hit) => hit.is_current && hit.state === 'open').length;
  return (
    <ConfirmDialog
      title={t('compliance.decision.confirm_title', { decision: word })}
      reversible={t(`compliance.decision.reversible_${decision}`)}
      confirmLabel={word}
      typed={isFinal(decision) ? word : undefined}
      isDangerous={decision !== 'approve'}
      isReady={reason.trim() !== '' && !seen.hasChanged}
      isRunning={isRunning}
      problem={problem && say(problem)}
      confirm={() => void confirm()}
      close={close}
    >
      <Facts
        facts={[
          { label: t('compliance.case.client'), value: file.application.display_name },
          { label: t('compliance.decision.happens'), value: t(`compliance.decision.happens_${decision}`) },
          {
            label: t('compliance.risk.title'),
            value: file.application.risk_level && (
              <StateChip noun="risk" state={file.application.risk_level} />
            ),
          },
          { label: t('compliance.hits.open'), value: String(openHits) },
          {
            label: t('compliance.decision.recommended'),
            value:
              one.recommendation &&
              `${t(`states.decision.${one.recommendation}`)} · ${one.recommended_by_name ?? ''}`,
          },
          ...(view.duplicates.length > 0
            ? [
                {
                  label: t('compliance.casework.links.ends_duplicates'),
                  value: view.duplicates.map(({ display_name }) => display_name).join(', '),
                },
              ]
            : []),
          { label: t('compliance.decision.evidence'), value: <CopyableId value={seen.hash} /> },
        ]}
      />
      {seen.hasChanged && <ChangedFile accept={seen.accept} />}
      <TextField
        required
        autoFocus
        multiline
        minRows={3}
        label={t('compliance.decision.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 5000 } }}
      />
    </ConfirmDialog>
  );
}
