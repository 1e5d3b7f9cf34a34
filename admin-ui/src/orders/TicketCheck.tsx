import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../layout/use-format.js';
import { trimmed } from '../portfolios/amounts.js';
import { useT } from '../providers/i18n-provider.js';
import { useProblemName } from './use-problem-name.js';
import type { Instrument, OrderCheck } from './types.js';
import type { Checked } from './use-check.js';

interface TicketCheckProps {
  check: Checked;
  instrument: Instrument;
}

type Bound = NonNullable<OrderCheck['bound']>;
type Credit = NonNullable<OrderCheck['credit']>;

/** Before anything is sent: what it costs, what is held, what there is, and what would refuse it. Always as high. */
export function TicketCheck({ check: { check, refusal }, instrument }: TicketCheckProps) {
  const t = useT();
  const format = useFormat();
  const nameOf = useProblemName();
  const { tokens } = useTheme();
  const money = (amount: string | null | undefined, asset: string) =>
    amount === null || amount === undefined ? '–' : format.money(amount, asset);
  const creditOf = ({ needed, free }: Credit, asset: string) =>
    `${format.decimal(trimmed(needed))} / ${money(free, asset)}`;
  const atMost = (bound: OrderCheck['bound']) =>
    bound ? `. ${t('orders.check.at_most', { most: mostOf(bound) })}` : '';
  const mostOf = ({ amount, asset }: Bound) => (asset ? money(amount, asset) : format.decimal(amount));
  const lines = [
    [t('orders.check.value'), money(check?.estimated_value, instrument.quote)],
    [t('orders.check.fee'), money(check?.worst_fee, check?.fee_asset ?? instrument.quote)],
    [t('orders.check.hold'), money(check?.hold, check?.hold_asset ?? instrument.quote)],
    [t('orders.check.available'), money(check?.available, check?.hold_asset ?? instrument.quote)],
    [t('orders.check.credit'), check?.credit ? creditOf(check.credit, check.hold_asset) : '–'],
  ];
  const problem = refusal ?? (check?.problem ? `${nameOf(check.problem)}${atMost(check.bound)}` : null);
  return (
    <Box aria-live="polite" sx={{ fontSize: '0.75rem' }}>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', rowGap: 0.5, m: 0 }}>
        {lines.map(([label, figure]) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
              {figure}
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ minHeight: 54, mt: 1, color: problem ? tokens.tones.refused.ink : tokens.tones.done.ink }}>
        {problem ?? (check?.would_be_accepted ? t('orders.check.fine') : '')}
      </Box>
    </Box>
  );
}
