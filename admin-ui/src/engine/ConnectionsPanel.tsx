import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.js';
import { Panel } from '../layout/Panel.js';
import { Relative } from '../layout/Time.js';
import { tableStyle } from '../orders/table-style.js';
import { useT } from '../providers/i18n-provider.js';
import { standingOf } from './standing.js';
import type { Health } from './types.js';

/** Who speaks with the engine, by a name that people know. */
export function ConnectionsPanel({ health }: { health: Health }) {
  const t = useT();
  const translate = useTranslate();
  const connections = standingOf(health).leader?.status.connections ?? [];
  const nameOf = (label: string | null) =>
    label === null ? t('engine.nameless') : translate(`engine.connection_names.${label}`, { _: label });
  return (
    <Panel title={t('engine.connections')}>
      {connections.length === 0 ? (
        <EmptyState title={t('engine.no_connections')} why={t('engine.no_connections_why')} />
      ) : (
        <Box tabIndex={0} role="group" aria-label={t('engine.connections')} sx={{ overflowX: 'auto' }}>
          <Box component="table" sx={tableStyle}>
            <thead>
              <tr>
                <th>{t('engine.consumer')}</th>
                <th className="figure">{t('engine.session')}</th>
                <th>{t('engine.connected')}</th>
                <th>{t('engine.at_its_end')}</th>
              </tr>
            </thead>
            <tbody>
              {connections.map(({ session, label, since, cancels_on_end }) => (
                <tr key={session}>
                  <td>{nameOf(label)}</td>
                  <td className="figure">{session}</td>
                  <td>
                    <Relative value={since} />
                  </td>
                  <td>{t(cancels_on_end ? 'engine.orders_end' : 'engine.orders_stay')}</td>
                </tr>
              ))}
            </tbody>
          </Box>
        </Box>
      )}
      <Typography variant="caption" component="p" sx={{ mt: 2, color: 'text.secondary' }}>
        {t('engine.connections_note')}
      </Typography>
    </Panel>
  );
}
