import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { Loaded } from '../layout/Loaded.js';
import { Panel } from '../layout/Panel.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useApi, useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { ExposureTable } from '../risk/ExposureTable.js';
import type { Exposures } from '../risk/types.js';

const LOOK_EVERY_MS = 10_000;

/** What of the account moves with prices: all that is held, outside of trading too. Who reads risk goes on from here. */
export function AccountExposures({ accountId }: { accountId: string }) {
  const t = useT();
  const canReadRisk = useCan('risk:read');
  const query = useApi<Exposures>(
    `/portfolio/${accountId}/exposures`,
    {},
    { refetchIntervalMs: LOOK_EVERY_MS },
  );
  return (
    <Panel
      title={t('portfolios.exposures')}
      actions={
        canReadRisk && (
          <Button size="small" component={Link} to={`/risk/accounts/${accountId}`}>
            {t('risk.title')}
          </Button>
        )
      }
    >
      <Loaded query={query} skeleton={<RowsSkeleton rows={3} />}>
        {(exposures) => <ExposureTable label={t('portfolios.exposures')} exposures={exposures} />}
      </Loaded>
    </Panel>
  );
}
