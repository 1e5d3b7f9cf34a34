import VerifiedOutlined from '@mui/icons-material/VerifiedOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useFormat } from '../layout/use-format.js';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemText } from '../providers/problem-text.js';
import { useAction } from '../providers/use-action.js';
import { Checkpoints } from './Checkpoints.js';
import type { AuditFinding, AuditVerification } from './types.js';

/** Recomputes the whole chain and holds it against the signed checkpoints. */
export function Verification() {
  const t = useT();
  const say = useProblemText();
  const canVerify = useCan('audit:verify');
  const { run, isRunning, problem } = useAction({ quiet: true, refresh: ['audit'] });
  const [isOpen, setIsOpen] = useState(false);
  const [result, setResult] = useState<AuditVerification | null>(null);

  async function verify() {
    setResult(null);
    const done = await run<AuditVerification>('/audit/verifications', { body: undefined });
    if (done) setResult(done.body);
  }
  return (
    <>
      <Button startIcon={<VerifiedOutlined />} onClick={() => setIsOpen(true)}>
        {t('audit.verify.open')}
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} fullWidth maxWidth="sm">
        <DialogTitle>{t('audit.verify.title')}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
          <Typography sx={{ color: 'text.secondary' }}>{t('audit.verify.help')}</Typography>
          {isRunning && (
            <Box role="status" sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
              <CircularProgress size={18} /> {t('audit.verify.running')}
            </Box>
          )}
          {problem && <Alert severity="error">{say(problem)}</Alert>}
          {result && <Result result={result} />}
          <Checkpoints />
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={() => setIsOpen(false)}>
            {t('layout.close')}
          </Button>
          {canVerify && (
            <Button variant="contained" color="primary" disabled={isRunning} onClick={() => void verify()}>
              {t('audit.verify.run')}
            </Button>
          )}
        </DialogActions>
      </Dialog>
    </>
  );
}

function Result({ result }: { result: AuditVerification }) {
  const t = useT();
  const format = useFormat();
  const counts = {
    smart_count: result.entries,
    entries: format.number(result.entries),
    checkpoints: format.number(result.checkpoints),
  };
  if (result.ok) return <Alert severity="success">{t('audit.verify.ok', counts)}</Alert>;
  return (
    <Alert severity="error" sx={{ alignItems: 'flex-start' }}>
      {t('audit.verify.broken', { smart_count: result.findings.length + result.omitted })}
      <Box component="ul" sx={{ m: 0, pl: 4, maxHeight: 240, overflowY: 'auto' }}>
        {result.findings.map((finding, index) => (
          <li key={index}>
            {t(`audit.findings.${finding.code}`)} · {placeOf(finding)}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

function placeOf({ day, sequence, to_sequence }: AuditFinding): string {
  const range = to_sequence === undefined ? (sequence ?? '—') : `${sequence ?? '—'}–${to_sequence}`;
  return `${day ?? '—'} / ${range}`;
}
