import Box from '@mui/material/Box';
import { EmptyState } from '../layout/EmptyState.js';
import { useFormat } from '../layout/use-format.js';
import { tableStyle } from '../orders/table-style.js';
import { trimmed } from '../portfolios/amounts.js';
import { useT } from '../providers/i18n-provider.js';
import { ShareBar } from './ShareBar.js';
import type { Exposures } from './types.js';
import { useWords } from './use-words.js';

/** What is held of each asset, at the last price; cash is no exposure. */
export function ExposureTable({ label, exposures }: { label: string; exposures: Exposures }) {
  const t = useT();
  const { items, currency } = exposures;
  if (items.length === 0)
    return <EmptyState isSmall title={t('risk.no_exposure')} why={t('risk.no_exposure_why')} />;
  return (
    <Box tabIndex={0} role="group" aria-label={label} sx={{ overflowX: 'auto', mx: -2 }}>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            <th>{t('risk.asset')}</th>
            <th className="figure">{t('risk.quantity')}</th>
            <th className="figure">{t('risk.price')}</th>
            <th className="figure">{t('risk.value', { currency })}</th>
            <th>{t('risk.share')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <ExposureRow key={item.asset} item={item} />
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

function ExposureRow({ item }: { item: Exposures['items'][number] }) {
  const t = useT();
  const format = useFormat();
  const { amount } = useWords();
  const { asset, quantity, price, value, share, is_stale } = item;
  return (
    <tr>
      <td>{asset}</td>
      <td className="figure">{format.decimal(trimmed(quantity))}</td>
      <td className="figure">
        {price === null ? t('risk.no_price') : format.decimal(trimmed(price))}
        {price !== null && is_stale && <span className="ink-waiting">{` · ${t('risk.old_price')}`}</span>}
      </td>
      <td className="figure">{amount(value)}</td>
      <td>
        <ShareBar share={share} />
      </td>
    </tr>
  );
}
