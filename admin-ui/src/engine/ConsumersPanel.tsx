import Box from '@mui/material/Box';
import { EmptyState } from '../layout/EmptyState.js';
import { Panel } from '../layout/Panel.js';
import { Relative } from '../layout/Time.js';
import { useFormat } from '../layout/use-format.js';
import { tableStyle } from '../orders/table-style.js';
import { standingOf } from './standing.js';
import type { Health } from './types.js';
import { useEngineText } from './use-engine-text.js';

/** Those for whom the engine keeps its events, and how far each is. */
export function ConsumersPanel({ health }: { health: Health }) {
  const t = useEngineText();
  const format = useFormat();
  const lead = standingOf(health).leader?.status;
  const consumers = lead?.consumers ?? [];
  return (
    <Panel title={t('consumers')}>
      {consumers.length === 0 ? (
        <EmptyState title={t('no_consumers')} why={t('no_consumers_why')} />
      ) : (
        <Box tabIndex={0} sx={{ overflowX: 'auto' }}>
          <Box component="table" sx={tableStyle}>
            <thead>
              <tr>
                <th>{t('consumer')}</th>
                <th className="figure">{t('has_event')}</th>
                <th className="figure">{t('lacks')}</th>
                <th>{t('said')}</th>
              </tr>
            </thead>
            <tbody>
              {consumers.map(({ name, event_seq, at }) => (
                <tr key={name}>
                  <td>{name === 'books' || name === 'trades' ? t(`consumer_names.${name}`) : name}</td>
                  <td className="figure">{format.number(event_seq)}</td>
                  <td className="figure">{format.number(Math.max(0, (lead?.event_seq ?? 0) - event_seq))}</td>
                  <td>
                    <Relative value={at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Box>
        </Box>
      )}
    </Panel>
  );
}
