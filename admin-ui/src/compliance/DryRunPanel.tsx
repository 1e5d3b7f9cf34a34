import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { Panel } from '../layout/Panel.js';
import { useFormat } from '../layout/use-format.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { DryRunResult } from './DryRunResult.js';
import type { DryRunStanding } from './use-dry-run.js';

interface DryRunPanelProps {
  standing: DryRunStanding;
  /** The draft says something else by now. */
  isOther: boolean;
  cancel: () => void;
}

/** How far the dry run is, then what came out. */
export function DryRunPanel({ standing, isOther, cancel }: DryRunPanelProps) {
  const t = useT();
  const say = useProblemText();
  const { found, failure } = standing;
  return (
    <Panel title={t('risk_model.dry_run')}>
      {isOther && (
        <Alert severity="warning" sx={{ mb: 3 }}>
          {t('risk_model.run_other')}
        </Alert>
      )}
      {failure && (
        <Alert severity="error">{failure === 'broken' ? t('risk_model.run_broken') : say(failure)}</Alert>
      )}
      {!failure && !found && <Progress standing={standing} cancel={cancel} />}
      {found && <DryRunResult run={found} />}
    </Panel>
  );
}

function Progress({ standing: { scored, parties }, cancel }: Omit<DryRunPanelProps, 'isOther'>) {
  const t = useT();
  const format = useFormat();
  const share = parties ? Math.min(100, (scored / parties) * 100) : 0;
  const text = t('risk_model.run_progress', {
    scored: format.number(scored),
    parties: format.number(parties ?? 0),
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
      <Box sx={{ flex: 1, minWidth: 160 }}>
        <Box role="status" sx={{ fontSize: '0.8125rem', mb: 1 }}>
          {text}
        </Box>
        <LinearProgress variant="determinate" value={share} aria-label={text} />
      </Box>
      <Button onClick={cancel}>{t('risk_model.run_cancel')}</Button>
    </Box>
  );
}
