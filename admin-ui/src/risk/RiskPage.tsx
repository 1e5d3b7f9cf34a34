import Button from '@mui/material/Button';
import { useState } from 'react';
import { Board } from '../layout/Board.js';
import { PageTitle } from '../layout/PageTitle.js';
import { ProblemPanel } from '../layout/ProblemPanel.js';
import { BoardSkeleton } from '../layout/Skeletons.js';
import { StaleNotice } from '../layout/StaleNotice.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { Accounts } from './Accounts.js';
import { CreditLines } from './CreditLines.js';
import { EngageDialog } from './EngageDialog.js';
import { ExposurePanel } from './ExposurePanel.js';
import { boardPath } from './paths.js';
import { ProposeDialog } from './ProposeDialog.js';
import { Provenance } from './Provenance.js';
import { RiskFigures } from './RiskFigures.js';
import { RiskPanels } from './RiskPanels.js';
import { Switches } from './Switches.js';
import type { RiskBoard } from './types.js';
import { LOOK_EVERY_MS, useRiskNews } from './use-risk-news.js';

/** What all clients together risk, what limits it, what passed its limit; and the stop, which is here whatever else fails. */
export function RiskPage() {
  const t = useT();
  const query = useApi<RiskBoard>(boardPath, {}, { refetchIntervalMs: LOOK_EVERY_MS });
  useRiskNews();
  const retry = () => void query.refetch();
  const { data } = query;
  if (data)
    return (
      <>
        {query.isRefetchError && <StaleNotice at={query.dataUpdatedAt} retry={retry} />}
        <Provenance risk={data} />
        <Board
          title={t('risk.title')}
          asOf={data.as_of}
          actions={<Actions />}
          figures={<RiskFigures risk={data} />}
          charts={
            <RiskPanels
              risk={data}
              stops={
                <>
                  <CreditLines />
                  <Switches />
                </>
              }
              exposures={
                <>
                  <ExposurePanel isWide title={t('risk.exposures')} exposures={data.exposures} />
                  <Accounts board={data} />
                </>
              }
              last={<ExposurePanel isWide title={t('risk.quoting')} exposures={data.quoting} />}
            />
          }
        />
      </>
    );
  return (
    <>
      <PageTitle text={t('risk.title')} actions={<Actions />} />
      {query.isError ? <ProblemPanel error={query.error} retry={retry} /> : <BoardSkeleton />}
      <Switches />
    </>
  );
}

function Actions() {
  const t = useT();
  const canKill = useCan('risk:kill');
  const canSet = useCan('risk:set_limits');
  const [open, setOpen] = useState<'engage' | 'propose' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {canSet && <Button onClick={() => setOpen('propose')}>{t('risk.propose')}</Button>}
      {canKill && (
        <Button variant="contained" color="error" onClick={() => setOpen('engage')}>
          {t('risk.engage')}
        </Button>
      )}
      {open === 'engage' && <EngageDialog close={close} />}
      {open === 'propose' && <ProposeDialog close={close} />}
    </>
  );
}
