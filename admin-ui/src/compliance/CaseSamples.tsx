import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-router';
import { Panel } from '../layout/Panel.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { StateChip, ToneChip } from '../layout/StateChip.js';
import { Relative } from '../layout/Time.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { CaseSample } from './types.js';

const path = '/compliance/case-samples';
const tones = { open: 'waiting', agreed: 'done', disagreed: 'refused' } as const;
type Verdict = 'agreed' | 'disagreed';

/** Decided cases that somebody without a part in them looks at again. */
export function CaseSamples() {
  const t = useT();
  const { data: samples = [] } = useApi<CaseSample[]>(path);
  const [asked, setAsked] = useState<{ id: string; verdict: Verdict } | null>(null);
  return (
    <Panel title={t('compliance.casework.samples.title')}>
      {samples.length === 0 && (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t('compliance.casework.samples.empty')}
        </Box>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 4 }}>
        {samples.map((sample) => (
          <Box key={sample.id} component="li" sx={{ fontSize: '0.8125rem' }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
              <Box component={Link} to={`/cases/${sample.id}`} sx={{ color: 'primary.main' }}>
                {sample.display_name}
              </Box>
              {sample.decision && <StateChip noun="decision" state={sample.decision} />}
              <ToneChip tone={tones[sample.state]}>
                {t(`compliance.casework.samples.states.${sample.state}`)}
              </ToneChip>
              {sample.may_review &&
                (['agreed', 'disagreed'] as const).map((verdict) => (
                  <Button key={verdict} onClick={() => setAsked({ id: sample.id, verdict })}>
                    {t(`compliance.casework.samples.${verdict}`)}
                  </Button>
                ))}
            </Box>
            {sample.reason && <Box sx={{ mt: 1, whiteSpace: 'pre-line' }}>{sample.reason}</Box>}
            <Typography variant="caption" component="div">
              {sample.reviewer_name ?? t('compliance.casework.samples.drawn')} ·{' '}
              <Relative value={sample.reviewed_at ?? sample.drawn_at} />
            </Typography>
          </Box>
        ))}
      </Box>
      {asked && (
        <ReasonDialog
          title={t(`compliance.casework.samples.${asked.verdict}`)}
          reversible={t('compliance.casework.samples.reversible')}
          confirmLabel={t(`compliance.casework.samples.${asked.verdict}`)}
          label={t('compliance.casework.links.reason')}
          maxLength={2000}
          path={`${path}/${asked.id}/review`}
          body={(reason) => ({ verdict: asked.verdict, reason })}
          done="compliance.casework.samples.done"
          refresh={[path, '/compliance/case']}
          close={() => setAsked(null)}
        />
      )}
    </Panel>
  );
}
