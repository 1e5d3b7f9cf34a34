import { orderSides } from '../../../domain/orders/rules.js';
import type { FilterField } from '../layout/queue-types.js';
import { useT } from '../providers/i18n-provider.js';
import { useInstruments } from './use-market.js';

/** The filters that every list of trading has: which market, which side. */
export function useMarketFilters(): FilterField[] {
  const t = useT();
  const { data: instruments = [] } = useInstruments();
  return [
    {
      kind: 'choice',
      source: 'symbol',
      label: 'orders.symbol',
      choices: instruments.map(({ symbol }) => ({ id: symbol, name: symbol })),
    },
    {
      kind: 'choice',
      source: 'side',
      label: 'orders.side',
      choices: orderSides.map((id) => ({ id, name: t(`orders.sides.${id}`) })),
    },
  ];
}
