import BarChart from '@mui/icons-material/BarChart';
import TableChartOutlined from '@mui/icons-material/TableChartOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useT } from '../providers/i18n-provider.js';
import type { ChartData } from './chart-data.js';
import { Panel } from './Panel.js';
import { useFormat } from './use-format.js';

const Chart = lazy(async () => ({ default: (await import('./Chart.js')).Chart }));
const CHART_HEIGHT_PX = 240;

interface ChartPanelProps {
  title: string;
  data: ChartData;
  /** What the figures count and, for times, in which zone. */
  unit: string;
  empty: string;
  /** Over both columns of the board. */
  isWide?: boolean;
}

/** A chart with its unit, and the same figures as a table one click away. */
export function ChartPanel({ title, data, unit, empty, isWide = false }: ChartPanelProps) {
  const t = useT();
  const [isTable, setIsTable] = useState(false);
  const label = t(isTable ? 'layout.board.show_chart' : 'layout.board.show_table');
  const isEmpty = data.series.every(({ values }) => values.every((value) => value === 0 || value === null));
  return (
    <Panel
      title={title}
      className={isWide ? 'wide' : undefined}
      actions={
        !isEmpty && (
          <Tooltip title={label}>
            <IconButton
              aria-label={`${title}: ${label}`}
              aria-pressed={isTable}
              onClick={() => setIsTable(!isTable)}
            >
              {isTable ? <BarChart fontSize="small" /> : <TableChartOutlined fontSize="small" />}
            </IconButton>
          </Tooltip>
        )
      }
    >
      <Typography variant="caption" component="p" sx={{ mb: 1 }}>
        {unit}
      </Typography>
      <Box sx={{ minHeight: CHART_HEIGHT_PX }}>
        {isEmpty && (
          <Typography sx={{ pt: 10, textAlign: 'center', color: 'text.secondary' }}>{empty}</Typography>
        )}
        {!isEmpty && isTable && <ChartTable title={title} data={data} />}
        {!isEmpty && !isTable && (
          <Suspense fallback={<Skeleton variant="rounded" height={CHART_HEIGHT_PX} />}>
            <Chart label={title} data={data} height={CHART_HEIGHT_PX} />
          </Suspense>
        )}
      </Box>
    </Panel>
  );
}

function ChartTable({ title, data }: { title: string; data: ChartData }) {
  const format = useFormat();
  const shown = (value: number | null) => (value === null ? '—' : format.number(value));
  return (
    <Box sx={{ maxHeight: 320, overflowY: 'auto', mx: -3 }}>
      <Table stickyHeader aria-label={title}>
        <TableHead>
          <TableRow>
            <TableCell>{data.axis}</TableCell>
            {data.series.map(({ name }) => (
              <TableCell key={name} align="right">
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.categories.map(({ name, to }, index) => (
            <TableRow key={name}>
              <TableCell>
                {to ? (
                  <Box component={Link} to={to} sx={{ color: 'primary.main' }}>
                    {name}
                  </Box>
                ) : (
                  name
                )}
              </TableCell>
              {data.series.map((series) => (
                <TableCell key={series.name} align="right">
                  {shown(series.values[index] ?? null)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
