import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../layout/EmptyState.js';
import { Loaded } from '../layout/Loaded.js';
import { PageTitle } from '../layout/PageTitle.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useApi } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { CaseSamples } from './CaseSamples.js';
import { DaysChoice } from './DaysChoice.js';
import { codeOf } from './list-code.js';
import { metricsCsv } from './metrics-csv.js';
import { MetricsTable } from './MetricsTable.js';
import type { CaseMetrics } from './types.js';

/** How well the desk decides: per person, per rule, and what a second look at decided cases finds. */
export function MetricsPage() {
  const t = useT();
  const [search] = useSearchParams();
  const days = Number(search.get('days')) || 30;
  const query = useApi<CaseMetrics>('/compliance/case-metrics', { days });
  return (
    <Box component="section">
      <PageTitle
        text={t('compliance.casework.metrics.title')}
        actions={
          <>
            <DaysChoice days={days} />
            <Button disabled={!query.data} onClick={() => query.data && save(metricsCsv(query.data))}>
              {t('compliance.casework.metrics.csv')}
            </Button>
          </>
        }
      />
      <Loaded query={query} skeleton={<RowsSkeleton rows={6} />}>
        {(view) => <Metrics view={view} />}
      </Loaded>
      <CaseSamples />
    </Box>
  );
}

function Metrics({ view }: { view: CaseMetrics }) {
  const t = useT();
  const translate = useTranslate();
  if (view.analysts.length + view.rules.length === 0)
    return (
      <EmptyState
        title={t('compliance.casework.metrics.empty')}
        why={t('compliance.casework.metrics.empty_why')}
      />
    );
  return (
    <>
      <MetricsTable
        title={t('compliance.casework.metrics.by_analyst')}
        name={t('compliance.casework.metrics.analyst')}
        rows={view.analysts.map((row) => ({
          ...row,
          id: row.user_id,
          name: row.full_name || t('layout.somebody'),
          again: t('compliance.casework.metrics.again', {
            disagreed: String(row.disagreed),
            sampled: String(row.sampled),
          }),
        }))}
      />
      <MetricsTable
        title={t('compliance.casework.metrics.by_rule')}
        name={t('compliance.casework.metrics.rule')}
        rows={view.rules.map((row) => ({
          ...row,
          id: `${row.list}/${row.explanation_code}`,
          name: `${t(`compliance.list_names.${codeOf(row.list)}`)} · ${
            row.explanation_code
              ? translate(`explanations.${row.explanation_code}`, { _: row.explanation_code })
              : '—'
          }`,
        }))}
      />
      <Typography variant="caption" component="p" sx={{ maxWidth: 720, mb: 5 }}>
        {t('compliance.casework.metrics.how')}
      </Typography>
    </>
  );
}

function save(csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'case-metrics.csv';
  link.click();
  URL.revokeObjectURL(address);
}
