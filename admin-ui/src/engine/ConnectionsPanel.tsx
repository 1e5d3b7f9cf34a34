import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { EmptyState } from '../layout/EmptyState.js';
import { Panel } from '../layout/Panel.js';
import { Relative } from '../layout/Time.js';
import { tableStyle } from '../orders/table-style.js';
import { standingOf } from './standing.js';
import type { Health } from './types.js';
import { enginePageEn } from './page-en.js';
import { useEngineText } from './use-engine-text.js';

/** Who speaks with the engine, by a name that people know. */
export function ConnectionsPanel({ health }: { health: Health }) {
  const t = useEngineText();
  const connections = standingOf(health).leader?.status.connections ?? [];
  const nameOf = (label: string | null) => {
    if (label === null) return t('nameless');
    return isNamed(label) ? t(`connection_names.${label}`) : label;
  };
  return (
    <Panel title={t('connections')}>
      {connections.length === 0 ? (
        <EmptyState title={t('no_connections')} why={t('no_connections_why')} />
      ) : (
        <Box tabIndex={0} role="group" aria-label={t('connections')} sx={{ overflowX: 'auto' }}>
          <Box component="table" sx={tableStyle}>
            <thead>
              <tr>
                <th>{t('consumer')}</th>
                <th className="figure">{t('session')}</th>
                <th>{t('connected')}</th>
                <th>{t('at_its_end')}</th>
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
                  <td>{t(cancels_on_end ? 'orders_end' : 'orders_stay')}</td>
                </tr>
              ))}
            </tbody>
          </Box>
        </Box>
      )}
      <Typography variant="caption" component="p" sx={{ mt: 2, color: 'text.secondary' }}>
        {t('connections_note')}
      </Typography>
    </Panel>
  );
}

const isNamed = (label: string): label is keyof typeof enginePageEn.connection_names =>
  label in enginePageEn.connection_names;
