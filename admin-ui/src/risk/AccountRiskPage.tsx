import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { Board } from '../layout/Board.js';
import { Loaded } from '../layout/Loaded.js';
import { BoardSkeleton } from '../layout/Skeletons.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { ExposurePanel } from './ExposurePanel.js';
import { MarginPanel } from './MarginPanel.js';
import { accountRiskPath } from './paths.js';
import { Provenance } from './Provenance.js';
import { RiskFigures } from './RiskFigures.js';
import { RiskPanels } from './RiskPanels.js';
import type { AccountRisk } from './types.js';
import { LOOK_EVERY_MS, useRiskNews } from './use-risk-news.js';

/** The same as on the board of the house, for one account. */
export function AccountRiskPage({ id }: { id: string }) {
  const query = useApi<AccountRisk>(accountRiskPath(id), {}, { refetchIntervalMs: LOOK_EVERY_MS });
  useRiskNews();
  return (
    <Loaded query={query} skeleton={<BoardSkeleton />}>
      {(risk) => <AccountBoard key={id} risk={risk} />}
    </Loaded>
  );
}

function AccountBoard({ risk }: { risk: AccountRisk }) {
  const t = useT();
  const canReadPortfolio = useCan('portfolios:read');
  const { account_id: id } = risk;
  return (
    <>
      <Provenance risk={risk} />
      {risk.is_reducing && (
        <Alert severity="error" sx={{ mb: 3 }}>
          {t('risk.is_reducing')}
        </Alert>
      )}
      <Board
        title={t('risk.account_title', { name: risk.name })}
        asOf={risk.as_of}
        actions={
          <>
            <Button component={Link} to="/risk">
              {t('risk.to_board')}
            </Button>
            {canReadPortfolio && (
              <Button component={Link} to={`/portfolio?account=${id}`}>
                {t('risk.to_portfolio')}
              </Button>
            )}
          </>
        }
        figures={<RiskFigures risk={risk} />}
        charts={
          <RiskPanels
            risk={risk}
            accountId={id}
            exposures={
              <>
                <ExposurePanel title={t('risk.exposures')} exposures={risk.exposures} />
                <MarginPanel margin={risk.margin} />
              </>
            }
          />
        }
      />
    </>
  );
}
