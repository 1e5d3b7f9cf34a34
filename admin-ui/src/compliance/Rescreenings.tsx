import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { ReasonDialog } from '../layout/ReasonDialog.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { RescreeningCard } from './RescreeningCard.js';
import type { Rescreening } from './types.js';

export const rescreeningsPath = '/compliance/rescreenings';
const everyMs = 3_000;
const shownAtFirst = 4;

/** Runs through all clients: how far each is, whom it sent back to their procedure, and how it is paused or stopped. */
export function Rescreenings() {
  const t = useT();
  const canRequest = useCan('compliance:rescreen');
  const [isRequesting, setIsRequesting] = useState(false);
  const query = useApi<Rescreening[]>(rescreeningsPath, undefined, { refetchIntervalMs: everyMs });
  return (
    <Box component="section" aria-labelledby="rescreening-title" sx={{ mt: 8 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 3 }}>
        <Typography variant="h2" id="rescreening-title" sx={{ flex: 1 }}>
          {t('rescreening.title')}
        </Typography>
        {canRequest && <Button onClick={() => setIsRequesting(true)}>{t('rescreening.request')}</Button>}
      </Box>
      <Typography sx={{ color: 'text.secondary', mb: 4, maxWidth: 720 }}>{t('rescreening.why')}</Typography>
      <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
        {(runs) =>
          runs.length === 0 ? (
            <EmptyState title={t('rescreening.empty')} why={t('rescreening.empty_why')} />
          ) : (
            <Runs runs={runs} />
          )
        }
      </Loaded>
      {isRequesting && (
        <ReasonDialog
          title={t('rescreening.request')}
          reversible={t('rescreening.request_reversible')}
          confirmLabel={t('rescreening.request')}
          label={t('rescreening.request_reason')}
          maxLength={2000}
          path={rescreeningsPath}
          body={(reason) => ({ reason })}
          done="rescreening.requested"
          refresh={[rescreeningsPath]}
          close={() => setIsRequesting(false)}
        />
      )}
    </Box>
  );
}

function Runs({ runs }: { runs: Rescreening[] }) {
  const t = useT();
  const [isAllShown, setIsAllShown] = useState(false);
  const shown = isAllShown ? runs : runs.slice(0, shownAtFirst);
  return (
    <>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { md: 'repeat(2, minmax(0, 1fr))' } }}>
        {shown.map((run) => (
          <RescreeningCard key={run.id} run={run} />
        ))}
      </Box>
      {runs.length > shown.length && (
        <Button variant="text" onClick={() => setIsAllShown(true)} sx={{ mt: 3 }}>
          {t('rescreening.show_more')}
        </Button>
      )}
    </>
  );
}
