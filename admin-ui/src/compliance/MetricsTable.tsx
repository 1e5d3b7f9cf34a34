import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Facts } from '../layout/Facts.js';
import { Panel } from '../layout/Panel.js';
import { TableFrame } from '../layout/TableFrame.js';
import { useFormat, type Format } from '../layout/use-format.js';
import { useT, type Translate } from '../providers/i18n-provider.js';
import type { VerdictFigures } from './types.js';

interface MetricsRow extends VerdictFigures {
  id: string;
  name: string;
  /** What a second look at their cases found. */
  again?: string;
}

interface MetricsTableProps {
  title: string;
  name: string;
  rows: MetricsRow[];
}

/** Figures of verdicts, a row each; on a phone one below the other. */
export function MetricsTable({ title, name, rows }: MetricsTableProps) {
  const t = useT();
  const format = useFormat();
  const isPhone = useMediaQuery('(max-width: 899.95px)');
  const columns = columnsOf(t, format).filter(
    ({ id }) => id !== 'again' || rows.some(({ again }) => again !== undefined),
  );
  if (isPhone)
    return (
      <Box sx={{ display: 'grid', gap: 3, mb: 5 }}>
        {rows.map((row) => (
          <Panel key={row.id} title={row.name}>
            <Facts facts={columns.map(({ label, render }) => ({ label, value: render(row) }))} />
          </Panel>
        ))}
      </Box>
    );
  return (
    <Box component="section" sx={{ mb: 5 }}>
      <Typography variant="h2" sx={{ mb: 3 }}>
        {title}
      </Typography>
      <TableFrame isFramed label={title}>
        <Table aria-label={title}>
          <TableHead>
            <TableRow>
              <TableCell>{name}</TableCell>
              {columns.map(({ id, label }) => (
                <TableCell key={id} align="right">
                  {label}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableCell sx={{ fontWeight: 560 }}>{row.name}</TableCell>
                {columns.map(({ id, render }) => (
                  <TableCell key={id} align="right" sx={{ whiteSpace: 'nowrap' }}>
                    {render(row)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableFrame>
    </Box>
  );
}

function columnsOf(t: Translate, format: Format) {
  const length = (minutes: number | null) => (minutes === null ? '—' : format.duration(minutes * 60_000));
  return [
    column('alerts', t('compliance.casework.metrics.alerts'), ({ alerts }) => format.number(alerts)),
    column('confirmed', t('compliance.casework.metrics.confirmed'), ({ confirmed }) =>
      format.number(confirmed),
    ),
    column('cleared', t('compliance.casework.metrics.cleared'), ({ cleared }) => format.number(cleared)),
    column('precision', t('compliance.casework.metrics.precision'), (row) => precisionOf(row, t, format)),
    column('median', t('compliance.casework.metrics.median'), (row) => length(row.median_minutes)),
    column('p90', t('compliance.casework.metrics.p90'), (row) => length(row.p90_minutes)),
    column('reopened', t('compliance.casework.metrics.reopened'), (row) => format.number(row.reopened)),
    column('again', t('compliance.casework.metrics.disagreed'), ({ again }) => again ?? '—'),
  ];
}

function column(id: string, label: string, render: (row: MetricsRow) => string) {
  return { id, label, render };
}

function precisionOf(
  { precision, precision_low, precision_high }: MetricsRow,
  t: Translate,
  format: Format,
): string {
  if (precision === null || precision_low === null || precision_high === null) return '—';
  return t('compliance.casework.metrics.share', {
    share: format.share(precision),
    low: format.share(precision_low),
    high: format.share(precision_high),
  });
}
